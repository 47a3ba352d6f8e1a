"""A ready-made table of more than one part: sorting and filtering hold for all of it, and say of how many."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from praktijkenbank.site.pages.comparison import ROWS

from .synthetic_site import Synthetic, synthetic
from .tabs import Tabs
from .visit import Visitor, go, ready

AMOUNT = 2 * ROWS + 8


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synthetic]:
    with synthetic(tmp_path_factory.mktemp("long"), AMOUNT) as site:
        yield site


@pytest.fixture
def content(long: Synthetic) -> Path:
    return long.content


@pytest.fixture
def visitor(browser: Browser, long: Synthetic, tabs: Tabs) -> Iterator[Visitor]:
    visitor = Visitor(browser, long.address, tabs)
    yield visitor
    visitor.leave()


def shown(page: Page) -> list[str]:
    found: list[str] = page.locator("tr[data-practice]").evaluate_all("all => all.map(one => one.dataset.practice)")
    assert len(found) == len(set(found))
    return found


def numbered(slugs: list[str]) -> list[int]:
    return [int(slug.removeprefix("praktijk-")) for slug in slugs]


def of_kind(content: Path, kind: str) -> set[str]:
    return {file.stem for file in (content / "practices").glob("*.yml") if f"\nkind: {kind}\n" in file.read_text("utf-8")}


@pytest.mark.parametrize("part", ["", "bladzij/2/"])
def test_a_filter_finds_the_rows_of_every_part(visitor: Visitor, content: Path, part: str) -> None:
    page = visitor.open(f"vergelijken/alle/{part}?soort=methode")
    expected = of_kind(content, "methode")
    assert 0 < len(expected) < ROWS
    assert set(shown(page)) == expected
    expect(page.locator("main [data-total]")).to_have_text(f"{len(expected)} van {AMOUNT} praktijken")
    expect(page.locator("main [data-total]")).to_have_attribute("data-total", str(len(expected)))
    expect(page.get_by_role("navigation", name="Bladzijden")).to_be_hidden()
    for link in (page.locator("tr[data-practice] th a").first, page.locator("tr[data-practice] th a").last):
        assert page.request.get(link.evaluate("one => one.href")).ok
    page.get_by_role("link", name="Wis filters en volgorde").click()
    ready(page)
    assert len(shown(page)) == ROWS
    assert not visitor.complaints


def test_sorting_holds_for_the_whole_and_rows_come_so_many_at_a_time(visitor: Visitor) -> None:
    page = visitor.open("vergelijken/alle/")
    assert {request.url for request in visitor.requests if "bladzij" in request.url} == set()
    page.get_by_text("Filter en sorteer").click()
    page.get_by_label("Sorteer op").select_option("naam")
    ready(page)
    assert numbered(shown(page)) == list(range(ROWS))
    page.get_by_label("Omgekeerde volgorde").check()
    ready(page)
    assert numbered(shown(page)) == list(range(AMOUNT - 1, AMOUNT - 1 - ROWS, -1))
    expect(page.locator(".pb-total")).to_contain_text(f"{AMOUNT} praktijken · 1 tot en met {ROWS}")
    page.get_by_role("button", name="Toon meer rijen").press("Enter")
    assert numbered(shown(page)) == list(range(AMOUNT - 1, AMOUNT - 1 - 2 * ROWS, -1))
    expect(page.locator("tr[data-practice]").nth(ROWS).locator("th a")).to_be_focused()
    page.get_by_role("button", name="Toon meer rijen").click()
    assert len(shown(page)) == AMOUNT
    expect(page.get_by_role("button", name="Toon meer rijen")).to_be_hidden()
    again = visitor.open(page.url)
    assert shown(again) == shown(page)[:ROWS]
    assert not visitor.complaints


def test_filter_and_order_are_chosen_in_a_form_that_says_what_the_address_says(visitor: Visitor, content: Path) -> None:
    page = visitor.open("vergelijken/alle/")
    page.get_by_text("Filter en sorteer").click()
    page.get_by_role("combobox", name="Soort").select_option("methode")
    ready(page)
    page.get_by_label("Sorteer op").select_option("naam")
    page.get_by_label("Omgekeerde volgorde").check()
    ready(page)
    expected = sorted(of_kind(content, "methode"), key=lambda slug: -int(slug.removeprefix("praktijk-")))
    assert shown(page) == expected
    assert re.search(r"\?soort=methode&sorteer=-naam$", page.url)
    go(page, "vergelijken/alle/?soort=methode&soort=platform")
    expect(page.get_by_role("combobox", name="Soort")).to_have_value("several")
    assert set(shown(page)) == of_kind(content, "methode") | of_kind(content, "platform")


def test_a_part_that_does_not_come_is_said_and_the_rest_stands(visitor: Visitor, content: Path) -> None:
    page = visitor.open("404.html")
    page.route("**/bladzij/2/", lambda route: route.abort())
    go(page, "vergelijken/alle/?soort=lokaal-project")
    expect(page.get_by_role("alert").filter(has_text="Een deel van de tabel kwam niet door")).to_be_visible()
    assert 0 < len(shown(page)) < len(of_kind(content, "lokaal-project"))


def test_without_a_script_the_parts_remain(visitor: Visitor) -> None:
    page = visitor.open("vergelijken/alle/", javascript=False)
    first = shown(page)
    page.get_by_role("navigation", name="Bladzijden").get_by_role("link", name="3").click()
    page.wait_for_load_state()  # without a script nothing says that the page is ready
    last = shown(page)
    assert (len(first), len(last)) == (ROWS, AMOUNT - 2 * ROWS)
    expect(page.get_by_text("Filter en sorteer")).to_be_hidden()
