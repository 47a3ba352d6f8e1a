"""Tables that stand ready and the overviews of gaps and elements: complete without a script, whole at every width and on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests import mini

from .in_page import InPage
from .journeys import journeys
from .paper import plain, printed
from .visit import DESK, PAGES, PHONE, OpenPage, resize, sideways

test_journeys = journeys(__file__)

run = InPage("coverage")

NAMED = {"bron": "volgens de bron", "redactie": "volgens de redactie"}


def on_paper(page: Page, told: list[str]) -> None:
    """All of these texts are on paper, printed from a wide window and from a narrow one."""
    assert len(told) > 50
    for width in (DESK, PHONE):
        resize(page, width)
        whole = "".join(sheet.letters for sheet in printed(page))
        missing = [one for one in told if plain(one) not in whole]
        assert not missing, width


def test_what_a_screen_folds_is_on_paper(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    on_paper(page, page.locator(".pb-cross__names").evaluate_all("all => all.map(one => one.lastChild.textContent)"))
    page = open_page(PAGES["matrix"])
    on_paper(page, page.locator(".pb-matrix td[data-label] p").all_text_contents())


def test_each_cell_of_the_matrix_says_how_it_looks_there_and_who_named_it(open_page: OpenPage) -> None:
    page, whole = open_page(PAGES["matrix"], javascript=False), mini.real()
    amount = 0
    for slug, practice in whole.practices.items():
        for element in practice.working_elements:
            label = whole.term("working-elements", element.element).label
            words = page.locator(f".pb-matrix tr[data-practice='{slug}'] td[data-label='{label}']").text_content() or ""
            assert plain(element.text) in plain(words)
            assert NAMED[element.named_by] in words
            amount += 1
        if practice.working_elements:
            head = page.locator(f".pb-matrix tr[data-practice='{slug}'] th")
            expect(head).to_contain_text(whole.term("research-bases", practice.evidence.basis).label)
    assert page.locator(".pb-matrix td[data-label]").count() == amount
    empty = page.locator(".pb-matrix td:not([data-label])")
    assert empty.evaluate_all("all => all.every(one => /niet genoemd/.test(one.textContent))")

    # All texts open at once and close again without a script.
    texts = page.locator(".pb-matrix td[data-label] p")
    for selector, amount in ((".pb-matrix td[data-label]", 1), (".pb-matrix__all", texts.count()), (".pb-matrix__all", 1)):
        page.locator(f"{selector} summary").first.press("Enter")
        assert texts.evaluate_all("all => all.filter(one => one.checkVisibility()).length") == amount
    expect(texts.first).to_be_visible()


@pytest.mark.parametrize("opened", [False, True])
def test_at_every_width_names_are_whole_and_gaps_are_told(open_page: OpenPage, opened: bool) -> None:
    page = open_page(PAGES["coverage"])
    if opened:
        page.locator(".pb-cross__all summary").press("Enter")
    for width in (PHONE, 480, 704, 768, 960, 961, 1024, 1100, 1200, DESK):
        resize(page, width)
        assert sideways(page) == 0, width
        if not opened:
            assert run(page, "broken", ".pb-cross th, .pb-cross__theme") == [], width
            assert run(page, "rules", "[data-gap]") == [["3px", True]] * 3, width
        if width in (PHONE, 768) and not opened:  # what is not there is one line for each group
            assert page.locator("td.pb-cross__none:visible").count() == 0
            assert page.locator("td.pb-cross__none a").count() > 0
            assert run(page, "missing", "tr[data-group]:has(td[data-theme])") == [], width
