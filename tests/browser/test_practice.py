"""The page of a practice: what is asked first on the first screen, the rest in folds that open, and all of it on paper."""

from statistics import median

import pytest
from playwright.sync_api import expect

from tests.mini import ROOT

from .journeys import journeys
from .paper import printed
from .visit import PAGES, PRACTICE, OpenPage

test_journeys = journeys(__file__)

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


def test_what_to_ask_can_be_copied(open_page: OpenPage) -> None:
    page = open_page("praktijken/de-bijspringer/", alone=True)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(".pb-ask summary").click()
    page.get_by_role("button", name="Kopieer de vragen").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()
    asked = [f"- {one}" for one in page.locator(".pb-questions li").all_inner_texts()]
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == asked
    assert len(asked) > 2


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


@pytest.mark.parametrize("path", ["praktijken/venlodroom/", "praktijken/de-bijspringer/", "praktijken/tijd-voor-elkaar/"])
def test_a_practice_takes_at_most_five_sheets(open_page: OpenPage, path: str) -> None:
    assert len(printed(open_page(path), format="A4", prefer_css_page_size=False)) <= 5
