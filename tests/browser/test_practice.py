"""The page of a practice: what is asked first on the first screen, the rest in folds that open, and all of it on paper."""

import re
from statistics import median

import pytest
from playwright.sync_api import expect

from tests.mini import ROOT

from .paper import printed
from .visit import PAGES, PRACTICE, OpenPage

SLUGS = sorted(
    file.stem
    for file in (ROOT / "content" / "practices").glob("*.yml")
    if "\npublication: concept\n" not in file.read_text("utf-8")
)

SCREEN = 844
"""CSS pixels of a phone's height, 390 wide."""

MEASURED = """() => ({
  whole: document.documentElement.scrollHeight,
  facts: document.querySelector(".pb-six").getBoundingClientRect().bottom,
  below: document.querySelector(".pb-jump").getBoundingClientRect().height,
  begin: document.getElementById("begin").getBoundingClientRect().top,
})"""


def test_a_phone_answers_first_and_no_page_is_long(open_page: OpenPage) -> None:
    """The six facts whole on the first screen, how to begin on the second; seven screens at most for half of the pages."""
    page = open_page(PRACTICE)
    page.set_viewport_size({"width": 390, "height": SCREEN})
    screens = []
    for slug in SLUGS:
        page.goto(f"praktijken/{slug}/")
        found: dict[str, float] = page.evaluate(MEASURED)
        assert found["facts"] <= SCREEN - found["below"], slug
        assert found["begin"] <= 2 * SCREEN - found["below"], slug
        screens.append(found["whole"] / SCREEN)
    assert median(screens) <= 7
    assert max(screens) <= 11


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_moves_when_the_script_comes(open_page: OpenPage, width: int) -> None:
    page = open_page(PRACTICE, width=width)
    tops = (
        "() => [...document.querySelectorAll('h2, .pb-six, .pb-beside, .pb-text')].map((one) => one.getBoundingClientRect().top)"
    )
    after = page.evaluate(tops)
    page.route("**/practice.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.reload()
    assert page.evaluate(tops) == after


@pytest.mark.parametrize("javascript", [True, False])
def test_a_link_into_a_fold_opens_it(open_page: OpenPage, javascript: bool) -> None:
    page = open_page(f"{PRACTICE}#working_elements", javascript=javascript)
    inside = page.locator("#working_elements")
    expect(inside).to_be_visible()
    expect(inside).to_be_in_viewport()
    expect(page.locator("#implementations")).to_be_hidden()
    page.locator("details[data-field=implementations] > summary").press("Enter")
    expect(page.locator("#implementations")).to_be_visible()


def test_words_that_the_browser_looks_for_open_their_fold(open_page: OpenPage) -> None:
    """By a link to a text, which Chromium finds as it finds what a reader searches for."""
    page = open_page("praktijken/de-bijspringer/#:~:text=Stichting%20Scala%20zag")
    expect(page.locator("#problem")).to_be_visible()
    expect(page.locator("#working_elements")).to_be_hidden()


def test_a_number_opens_where_one_reads_and_leads_on_and_back(open_page: OpenPage) -> None:
    page = open_page(PRACTICE)
    number = page.locator(".pb-text > section .pb-note").first
    number.focus()
    page.keyboard.press("Enter")
    note = page.locator(".pb-notes__note:popover-open")
    expect(note).to_be_visible()
    expect(note).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(number).to_be_focused()
    page.keyboard.press("Enter")
    note.get_by_role("button", name="Terug").click()
    expect(number).to_be_focused()
    page.keyboard.press("Enter")
    to_source = note.get_by_role("link", name="Naar de bron")
    target = (to_source.get_attribute("href") or "")[1:]
    to_source.click()
    expect(page.locator(f"[id='{target}']")).to_be_in_viewport()
    page.go_back()
    expect(number).to_be_in_viewport()


def test_what_to_ask_can_be_copied(open_page: OpenPage) -> None:
    page = open_page("praktijken/de-bijspringer/", alone=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".pb-ask summary").click()
    page.get_by_role("button", name="Kopieer de vragen").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    asked = [f"- {one}" for one in page.locator(".pb-questions li").all_inner_texts()]
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == asked
    assert len(asked) > 2


def test_one_button_prints(open_page: OpenPage) -> None:
    page = open_page(PRACTICE)
    page.evaluate("window.print = () => { document.title = 'gedrukt'; }")
    page.get_by_role("button", name="Druk af of bewaar").click()
    expect(page).to_have_title("gedrukt")


def test_the_unknown_has_one_list_and_one_total(open_page: OpenPage) -> None:
    section = open_page("praktijken/de-bijspringer/").locator("[data-field=silences]")
    unknown = section.locator("[data-field]").count()
    assert unknown > 0
    expect(section).to_contain_text(re.compile(f"{unknown} van de \\d+ onderdelen"))


def test_paper_has_its_title_and_number_on_every_sheet_and_the_answers_on_the_first(open_page: OpenPage) -> None:
    page = open_page(PAGES["practice"])
    name, summary = page.locator("h1").inner_text(), page.locator("[data-field=summary]").inner_text()
    facts = page.locator(".pb-six dt").all_inner_texts()
    sheets = [sheet.text for sheet in printed(page, format="A4")]
    for number, sheet in enumerate(sheets, 1):
        assert f"{number} van {len(sheets)}" in sheet
        assert name in sheet
    first = " ".join(sheets[0].split())
    assert summary in first
    assert len(facts) == 6
    assert all(fact in first for fact in facts)
    assert "Vrijwilligers gezocht!" in first, "the report that most of it comes from"
    whole = " ".join(" ".join(sheets).split())
    assert "https://www.movisie.nl" in whole, "an address of a source"
    for folded in ("Aanleiding", "Waar is het gedaan", "Vindplaatsen"):
        assert folded in whole
    for call in ("Zet in vergelijking", "Druk af", "Weet jij het", "Verbeter deze", "Plak deze HTML", "Kopieer", "Naar de bron"):
        assert call not in whole
