"""The matrix of elements and practices: how each looks there, who named it, how well the practice is backed."""

import pytest
from playwright.sync_api import Locator, Page, expect

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import load
from tests.mini import LATER, ROOT

from .paper import plain, printed
from .visit import DESK, PAGES, PHONE, OpenPage, resize, sideways

NAMED = {"bron": "volgens de bron", "redactie": "volgens de redactie"}


@pytest.fixture(scope="module")
def whole() -> Catalogue:
    return load(ROOT / "content", LATER)


def cell(page: Page, slug: str, label: str) -> Locator:
    return page.locator(f".pb-matrix tr[data-practice='{slug}'] td[data-label='{label}']")


def test_each_cell_says_how_it_looks_there_and_who_named_it(open_page: OpenPage, whole: Catalogue) -> None:
    page = open_page(PAGES["matrix"], javascript=False)
    amount = 0
    for slug, practice in whole.practices.items():
        for element in practice.working_elements:
            words = cell(page, slug, whole.term("working-elements", element.element).label).text_content() or ""
            assert plain(element.text) in plain(words)
            assert NAMED[element.named_by] in words
            amount += 1
        if practice.working_elements:
            head = page.locator(f".pb-matrix tr[data-practice='{slug}'] th")
            expect(head).to_contain_text(whole.term("research-bases", practice.evidence.basis).label)
    assert page.locator(".pb-matrix td[data-label]").count() == amount
    assert page.locator(".pb-matrix td:not([data-label])").evaluate_all(
        "all => all.every(one => /niet genoemd/.test(one.textContent))"
    )

    # All texts open at once and close again without a script.
    texts = page.locator(".pb-matrix td[data-label] p")
    shown = "all => all.filter(one => one.checkVisibility()).length"
    assert texts.evaluate_all(shown) == 0
    page.locator(".pb-matrix td[data-label] summary").first.press("Enter")
    expect(texts.first).to_be_visible()
    assert texts.evaluate_all(shown) == 1
    everything = page.locator(".pb-matrix__all summary")
    everything.press("Enter")
    assert texts.evaluate_all(shown) == texts.count()
    everything.press("Enter")
    assert texts.evaluate_all(shown) == 1


def test_what_is_drawn_is_seen_whole_and_on_paper(open_page: OpenPage) -> None:
    page = open_page(PAGES["matrix"])
    empty = page.locator(".pb-matrix td:not([data-label])")
    assert empty.count() > 100
    narrow = empty.evaluate_all(
        """all => all.filter(one => {
          const range = document.createRange();
          range.selectNodeContents(one.lastChild);
          return !one.lastChild.data?.includes("niet genoemd") || range.getBoundingClientRect().width < 40;
        }).length"""
    )
    assert narrow == 0

    # What opens or gets the focus comes into view whole.
    edges = "one => [one.getBoundingClientRect().right, one.closest('.pb-wide').getBoundingClientRect().right]"
    for link in page.locator(".pb-matrix thead a").all()[:12]:
        link.focus()
        right, edge = link.evaluate(edges)
        assert right <= edge + 1
    last = page.locator(".pb-matrix tr:has(td[data-label]) td[data-label]").last
    last.locator("summary").press("Enter")
    expect(last.locator("p")).to_be_in_viewport(ratio=1)
    right, edge = last.locator("p").evaluate(edges)
    assert right <= edge + 1

    # A link at the top leads past the list.
    link = page.locator("main header a[href='#matrix']")
    for width in (PHONE, DESK):
        resize(page, width)
        page.evaluate("window.scrollTo(0, 0)")
        expect(link).to_be_in_viewport(ratio=1)
        link.press("Enter")
        expect(page.locator("#matrix")).to_be_in_viewport(ratio=1)
        assert page.locator(".pb-matrix table").bounding_box()["y"] < page.evaluate("window.innerHeight")  # type: ignore[index]

    # On paper every text is there.
    texts: list[str] = page.locator(".pb-matrix td[data-label] p").all_text_contents()
    for width in (DESK, PHONE):
        resize(page, width)
        whole = "".join(sheet.letters for sheet in printed(page))
        for text in texts:
            assert plain(text) in whole, (width, text)


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_phone_each_practice_tells_its_elements(open_page: OpenPage, javascript: bool) -> None:
    page = open_page(PAGES["matrix"], width=PHONE, javascript=javascript)
    texts = page.locator(".pb-matrix td[data-label] p")
    assert texts.count() > 50
    assert page.locator(".pb-matrix td[data-label]").evaluate_all("all => all.every(one => one.checkVisibility())")
    assert not texts.evaluate_all("all => all.some(one => one.checkVisibility())")
    expect(page.locator(".pb-matrix td:not([data-label])").first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollHeight") < 16_000, "half of what all texts take"
    assert sideways(page) == 0
    page.locator(".pb-matrix__all summary").press("Enter")
    assert texts.evaluate_all("all => all.every(one => one.checkVisibility())")
    assert sideways(page) == 0
