"""Chosen practices side by side: choosing them, the address, what differs, what is changed, on a phone."""

import re

from playwright.sync_api import expect

from .journeys import journeys
from .visit import PAGES, PHONE, OpenPage, sideways

test_journeys = journeys(__file__)


def test_a_shared_address_shows_the_same_in_a_fresh_profile(open_page: OpenPage) -> None:
    first, second = open_page(PAGES["chosen"]), open_page(PAGES["chosen"], width=PHONE)
    table = "table[data-compare]"
    assert first.locator(table).text_content() == second.locator(table).text_content()
    heads = first.locator(f"{table} th[data-practice]").evaluate_all("all => all.map(one => one.dataset.practice).join()")
    assert heads == PAGES["chosen"].partition("=")[2]
    assert first.locator(f"{table} td").evaluate_all("all => all.slice(1).every(one => one.textContent.trim())")
    assert sideways(second) == 0


def test_only_differences_hides_the_rows_that_are_equal_and_names_them(open_page: OpenPage) -> None:
    page = open_page(PAGES["chosen"])
    switch = page.get_by_role("switch", name=re.compile("Alleen verschillen"))
    equal = page.locator("table[data-compare] tr[data-equal]")
    amount = equal.count()
    assert amount > 0
    expect(switch).to_contain_text(f"({amount} {'regel' if amount == 1 else 'regels'} gelijk)")
    expect(equal.first).to_contain_text("bij alle drie")
    switch.click()
    expect(switch).to_have_attribute("aria-checked", "true")
    assert equal.evaluate_all("all => all.every(one => one.hidden)")
    expect(page.locator("[data-part='hidden']")).to_contain_text(equal.first.locator("th").text_content() or "?")
    assert page.locator("table[data-compare] tr[data-field]:not([hidden])").count() > 10
    switch.click()
    expect(equal.first).to_be_visible()
