"""The overview of gaps: what it says and where it leads."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .comparing import CHOSEN
from .visit import PAGES, OpenPage, ready


def test_without_a_script_the_comparison_leads_on(open_page: OpenPage) -> None:
    page = open_page(CHOSEN, javascript=False)
    said = page.locator("main noscript p")  # whose text Playwright does not look through
    expect(said).to_be_visible()
    assert "staan al klaar" in said.inner_text()
    page.get_by_role("link", name="Vrijwilligersbemiddeling").click()
    expect(page.locator("tr[data-practice]").first).to_be_visible()


def test_an_empty_crossing_invites(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    empty = page.locator(".pb-cross__none a").first
    assert re.search(r"bijdragen/\?doelgroep=[a-z-]+&thema=[a-z-]+$", empty.get_attribute("href") or "")
    full = page.locator(".pb-cross__cell:has(strong)").first
    assert re.search(r"praktijken/\?doelgroep=[a-z-]+&thema=[a-z-]+$", full.get_attribute("href") or "")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("doelgroep=ouderen&thema=burenhulp", "Ken jij een praktijk voor ‘Ouderen’ rond ‘Burenhulp activeren’?"),
        ("doelgroep=scholen", "Ken jij een praktijk voor ‘Scholen’?"),
        ("thema=burenhulp&doelgroep=bestaat-niet", "Ken jij een praktijk rond ‘Burenhulp activeren’?"),
        ("doelgroep=%3Cb%3Ex&thema=__proto__", None),
        ("", None),
    ],
)
def test_the_guide_for_contributors_says_what_is_asked_for(open_page: OpenPage, query: str, said: str | None) -> None:
    page = open_page(f"bijdragen/?{query}")
    asked = page.locator("main [data-asked]")
    if said is None:
        expect(asked).to_be_hidden()
    else:
        expect(asked).to_have_text(f"{said} Hieronder lees je hoe je die toevoegt.")
        expect(page.locator("main h1 + [data-asked]")).to_be_visible()


def test_an_empty_cell_of_the_overview_asks_for_its_own_practice(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    cell = page.locator("td[data-theme][data-count='0']").first
    theme = cell.locator(".pb-cross__theme").inner_text()
    group = cell.locator("xpath=..").locator("th").inner_text()
    cell.get_by_role("link").click()
    ready(page)
    expect(page.locator("main [data-asked]")).to_contain_text(f"voor ‘{group}’ rond ‘{theme}’?")
