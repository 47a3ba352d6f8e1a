"""Choosing practices to compare: on cards, practice pages and search results, by keyboard, and what the bench shows."""

import re

import pytest
from playwright.sync_api import expect

from .comparing import SLUGS, box, heads
from .visit import DESK, PAGES, PHONE, OpenPage, go, ready, sideways


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_choose_on_cards_and_compare(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["catalogue"], width=width)
    tray = page.locator("[data-tray]")
    expect(tray).to_be_hidden()
    page.locator(box(page, SLUGS[0])).check()
    expect(tray).to_contain_text("1 van 3")
    expect(tray.get_by_role("link", name="Vergelijk")).to_be_hidden()
    page.locator(box(page, SLUGS[1])).check()
    go(page, f"praktijken/{SLUGS[2]}/")
    page.get_by_label("Zet in vergelijking").check()
    expect(tray).to_contain_text("3 van 3")
    assert sideways(page) == 0
    go(page, PAGES["catalogue"])
    other = page.locator(".pb-pick", has=page.locator("input:not(:checked)")).first
    expect(other).to_contain_text("Je vergelijking is vol")
    expect(other.locator("input")).to_be_disabled()
    tray.get_by_role("link", name="Vergelijk").click()
    ready(page)
    assert heads(page) == list(SLUGS)
    expect(page).to_have_url(re.compile(r"praktijken=" + ",".join(SLUGS)))


def test_home_leads_to_comparing(open_page: OpenPage) -> None:
    page = open_page("")
    page.get_by_role("region", name="Waar wil je beginnen?").get_by_role("link", name="Zet praktijken naast elkaar").click()
    page.wait_for_url(f"**/{PAGES['compare']}")
    ready(page)
    expect(page.locator("h1")).to_have_text("Vergelijken")


def test_a_seat_is_freed_and_nothing_is_kept(open_page: OpenPage) -> None:
    page = open_page(PAGES["catalogue"])
    page.locator(box(page, SLUGS[0])).check()
    page.get_by_role("button", name=re.compile("^Haal weg")).click()
    expect(page.locator("[data-tray]")).to_be_hidden()
    expect(page.locator(box(page, SLUGS[0]))).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0

    # The table of the catalogue and its cards have the same boxes.
    go(page, "praktijken/?thema=bemiddeling&weergave=tabel")
    expect(page.locator("tbody tr .pb-pick")).to_have_count(page.locator("tbody tr").count())
    page.locator(f"tr{box(page, SLUGS[0])}").check()
    page.get_by_role("link", name="Kaartjes").click()
    ready(page)
    expect(page.locator(f"article{box(page, SLUGS[0])}")).to_be_checked()
    expect(page.locator("main .pb-pick")).to_have_count(page.locator("main [data-result]").count())
    page.locator(f"article{box(page, SLUGS[0])}").uncheck()
    page.get_by_role("link", name="Tabel").click()
    ready(page)
    expect(page.locator(f"tr{box(page, SLUGS[0])}")).not_to_be_checked()


def test_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(PAGES["catalogue"])
    for slug in SLUGS[:2]:
        page.locator(box(page, slug)).focus()
        page.keyboard.press("Space")
        expect(page.locator(box(page, slug))).to_be_checked()
        assert page.locator(box(page, slug)).evaluate(
            "one => one.getBoundingClientRect().bottom <= document.querySelector('[data-tray]').getBoundingClientRect().top"
        )
    page.get_by_role("link", name="Vergelijk", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("praktijken="))
    ready(page)
    page.get_by_role("switch").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("switch")).to_have_attribute("aria-checked", "true")
    expect(page.locator("[data-tray]")).to_be_hidden()
    page.get_by_role("link", name=re.compile("^Haal weg")).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("praktijken=[a-z-]+$"))


def test_practices_found_by_the_search_can_be_chosen_and_other_pages_not(open_page: OpenPage) -> None:
    page = open_page("zoeken/?q=vrijwilligers")
    found = page.locator("main li[data-result]")
    assert found.count() > 10, "only the first part of the results would be tried"
    for result in found.all():
        practice = str(result.get_attribute("data-result")).startswith("praktijken/")
        expect(result.locator(".pb-pick")).to_have_count(int(practice))
    result = found.filter(has=page.locator(".pb-pick")).last
    slug = str(result.get_attribute("data-result")).removeprefix("praktijken/")
    result.get_by_label(f"Zet in vergelijking: {result.get_by_role('heading').inner_text()}").check()
    expect(page.locator("[data-tray]")).to_contain_text("1 van 3")
    box_for_words = page.locator("main input[type=search]")
    box_for_words.fill(slug.replace("-", " "))
    box_for_words.press("Enter")
    expect(page.locator(box(page, slug))).to_be_checked()
