"""Tables that stand ready: complete without a script; with one they sort, filter and show chosen columns."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from generator.comparison.cell import ESSENTIALS

from .visit import DESK, PAGES, PHONE, OpenPage, ready, sideways


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_ready_made_table_has_words_in_every_cell_without_a_script(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["comparison"], width=width, javascript=False)
    rows = page.locator("main table tr[data-practice]")
    expect(page.locator("main [role=status][data-total]")).to_have_attribute("data-total", str(rows.count()))
    assert rows.locator("td").evaluate_all("all => all.length > 100 && all.every(one => one.innerText.trim())")
    assert page.locator("main table th[data-field]").count() == rows.first.locator("th, td").count()
    assert sideways(page) == 0


def test_a_ready_made_table_sorts_keeps_its_head_and_shows_chosen_columns(open_page: OpenPage) -> None:
    page = open_page(PAGES["comparison"])
    head = page.locator("th[data-field='evidence']")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    steps: list[str] = page.locator("tr[data-practice] td[data-order]:has(.pb-planks)").evaluate_all(
        "all => all.map(one => one.dataset.order)"
    )
    assert steps == sorted(steps)
    page.locator(".pb-wide").evaluate("box => box.scrollTo(900, 900)")
    corner = page.locator(".pb-wide thead th").first.bounding_box()
    outer = page.locator(".pb-wide").bounding_box()
    assert corner and outer and abs(corner["x"] - outer["x"]) < 2 and abs(corner["y"] - outer["y"]) < 2  # noqa: PT018
    page.get_by_text("Kies kolommen").click()
    page.get_by_label("Doel", exact=True).uncheck()
    expect(page.locator("th[data-field='goal']")).to_be_hidden()
    assert "kolommen=" in page.url
    page.reload()
    ready(page)
    expect(page.locator("th[data-field='goal']")).to_be_hidden()


def test_a_ready_made_table_takes_the_filters_of_the_catalogue(open_page: OpenPage) -> None:
    page = open_page("vergelijken/alle/?onderbouwing=geteld&onderbouwing=beschreven&thema=bemiddeling")
    shown = page.locator("tr[data-practice]:visible")
    amount = shown.count()
    assert amount > 0
    assert shown.evaluate_all(
        "all => all.every(one => ['geteld', 'beschreven'].includes(one.dataset.onderbouwing) && one.dataset.thema.includes('bemiddeling'))"
    )
    expect(page.locator("main [role=status][data-total]")).to_have_text(re.compile(f"^{amount} van [0-9]+ praktijken$"))
    page.get_by_role("link", name="Wis filters en volgorde").click()
    ready(page)
    assert shown.count() > amount


def test_a_filter_that_fits_nothing_is_said(open_page: OpenPage) -> None:
    page = open_page("vergelijken/bemiddeling/?thema=bestaat-niet")
    expect(page.locator("main [role=status][data-total]")).to_have_text(re.compile("^0 van "))
    expect(page.get_by_role("link", name="Wis filters en volgorde")).to_be_visible()


def test_on_a_phone_each_practice_is_a_block_with_what_matters_most(open_page: OpenPage) -> None:
    page = open_page(PAGES["comparison"], width=PHONE)
    first = page.locator("tr[data-practice]").first
    shown = first.locator("td:visible")
    assert shown.count() == len(ESSENTIALS)
    label = shown.first.evaluate("one => getComputedStyle(one, '::before').content")
    assert label == '"In het kort"'
    assert sideways(page) == 0
    assert page.get_by_role("table").get_by_role("row").count() > 1
    page.get_by_text("Kies kolommen").click()
    page.get_by_label("Doel", exact=True).check()
    assert shown.count() == len(ESSENTIALS) + 1
    page.reload()
    ready(page)
    assert shown.count() == len(ESSENTIALS) + 1
    page.get_by_text("Filter en sorteer").click()
    page.get_by_label("Sorteer op").select_option("evidence")
    ready(page)
    steps: list[str] = page.locator("tr[data-practice] td[data-order]:has(.pb-planks)").evaluate_all(
        "all => all.map(one => one.dataset.order)"
    )
    assert steps == sorted(steps)
