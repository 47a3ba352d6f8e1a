"""Changing what is side by side: one away, one added, a shared address on one's own bench, and an address from before."""

import json
import re

from playwright.sync_api import Route, expect

from .comparing import CHOSEN, SLUGS, box, heads
from .visit import PAGES, PHONE, OpenPage, go, ready


def test_one_goes_and_another_comes(open_page: OpenPage) -> None:
    page = open_page(CHOSEN)
    expect(page.locator("[data-tray]")).to_be_hidden()
    page.get_by_role("link", name="Haal weg: Vrijwilligerscentrale").click()
    ready(page)
    assert heads(page) == [SLUGS[0], SLUGS[2]]
    expect(page.locator("h1")).to_have_text("Twee praktijken naast elkaar")
    page.get_by_role("link", name="Kies een derde praktijk").click()
    ready(page)
    expect(page).to_have_url(re.compile("/praktijken/$"))
    expect(page.locator("[data-tray]")).to_contain_text("2 van 3")
    page.locator(box(page, "kwartiermaken")).check()
    page.locator("[data-tray]").get_by_role("link", name="Vergelijk").click()
    ready(page)
    assert heads(page) == [SLUGS[0], SLUGS[2], "kwartiermaken"]
    page.get_by_role("link", name="Haal weg: Kwartiermaken").click()
    ready(page)
    expect(page.locator("[data-tray]")).to_contain_text("Vergelijken: 2 van 3")


def test_a_bench_with_other_practices_is_said_and_can_be_changed(open_page: OpenPage) -> None:
    page = open_page(PAGES["catalogue"])
    page.locator(box(page, "kwartiermaken")).check()
    go(page, CHOSEN)
    change = page.locator("[data-part='change']")
    expect(change).to_contain_text("In je vergelijking staat een andere keuze: Kwartiermaken")
    expect(page.locator("[data-tray]")).to_contain_text("In je vergelijking staan andere: 1 van 3")
    change.get_by_role("button", name="Zet deze praktijken in je vergelijking").press("Enter")
    expect(page.locator("[data-tray]")).to_be_hidden()
    expect(change).to_be_hidden()


def test_one_practice_asks_for_a_second(open_page: OpenPage) -> None:
    page = open_page(f"vergelijken/?praktijken={SLUGS[0]}", width=PHONE)
    page.get_by_role("link", name="Kies een tweede praktijk").click()
    ready(page)
    expect(page.locator("[data-tray]")).to_contain_text("1 van 3")
    expect(page.locator(box(page, SLUGS[0]))).to_be_checked()


def test_an_address_from_before_a_rename_still_holds(open_page: OpenPage) -> None:
    page = open_page(PAGES["compare"])

    def renamed(route: Route) -> None:
        places = route.fetch().json()
        route.fulfill(body=json.dumps(places | {"former": {"zo-heette-het": SLUGS[0]}}), content_type="application/json")

    page.route("**/vergelijken/praktijken.json", renamed)
    go(page, f"vergelijken/?praktijken=zo-heette-het,{SLUGS[1]}")
    assert heads(page) == [SLUGS[0], SLUGS[1]]
    expect(page.locator("[data-part='said']")).to_be_empty()


def test_the_bench_takes_little_of_a_phone(open_page: OpenPage) -> None:
    page = open_page(PAGES["catalogue"], width=PHONE)
    for slug in SLUGS:
        page.locator(box(page, slug)).check()
    tray = page.locator("[data-tray]")
    assert tray.evaluate("one => one.offsetHeight") <= 145
    for button in tray.get_by_role("button").all():
        size = button.bounding_box()
        assert size and size["width"] >= 24 and size["height"] >= 24  # noqa: PT018
