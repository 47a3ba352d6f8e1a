"""A list of more than one part: filters reach all of it, and pages of results stand in the address."""

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from praktijkenbank.dutch.alphabet import alphabetical
from praktijkenbank.site.pages.pagination import PART_SIZE

from .synthetic_site import Synthetic, synthetic
from .tabs import Tabs
from .visit import DESK, PHONE, Visitor, go, ready, sideways

AMOUNT = 2 * PART_SIZE + 30


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synthetic]:
    with synthetic(tmp_path_factory.mktemp("many"), AMOUNT) as site:
        yield site


@pytest.fixture(scope="module")
def kinds(many: Synthetic) -> dict[str, list[str]]:
    """Kind → the slugs of its practices, by name."""
    found: dict[str, list[tuple[tuple[str, str], str]]] = {}
    for file in (many.content / "practices").glob("*.yml"):
        text = file.read_text("utf-8")
        name, kind = (yaml.safe_load(re.findall(f"(?m)^{field}: .+$", text)[0])[field] for field in ("name", "kind"))
        found.setdefault(kind, []).append((alphabetical(name), file.stem))
    return {kind: [slug for _, slug in sorted(named)] for kind, named in found.items()}


@pytest.fixture
def visitor(browser: Browser, many: Synthetic, tabs: Tabs) -> Iterator[Visitor]:
    visitor = Visitor(browser, many.address, tabs)
    yield visitor
    visitor.leave()


def shown(page: Page) -> list[str]:
    found: list[str] = page.locator("main [data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
    assert len(found) == len(set(found))
    return [result.removeprefix("praktijken/") for result in found]


def total(page: Page) -> int:
    return int(str(page.locator("main [role=status]").get_attribute("data-total")))


def test_a_filter_finds_what_stands_on_other_parts(visitor: Visitor, kinds: dict[str, list[str]]) -> None:
    page = visitor.open("praktijken/?soort=methode")
    expected = kinds["methode"]
    assert 0 < len(expected) <= PART_SIZE
    assert shown(page) == expected
    assert total(page) == len(expected)
    for link in (page.locator(".pb-card__title a").first, page.locator(".pb-card__title a").last):
        assert page.request.get(link.evaluate("one => one.href")).ok
    page.set_viewport_size({"width": PHONE, "height": 640})
    page.locator("dialog .pb-filters__panel").wait_for(state="attached")  # the filters move a frame later
    assert sideways(page) == 0
    assert not visitor.complaints


def test_more_than_fits_comes_in_pages_with_their_own_address(visitor: Visitor, kinds: dict[str, list[str]]) -> None:
    page = visitor.open("praktijken/?soort=methode&soort=platform&soort=evenement&soort=lokaal-project&sorteer=naam")
    expected = sorted(
        {slug for kind in ("methode", "platform", "evenement", "lokaal-project") for slug in kinds[kind]},
        key=lambda slug: int(slug.removeprefix("praktijk-")),
    )
    assert len(expected) > PART_SIZE
    assert total(page) == len(expected)
    first = shown(page)
    assert first == expected[:PART_SIZE]
    expect(page.locator(".pb-total")).to_contain_text(f"1 tot en met {PART_SIZE}")
    pager = page.get_by_role("navigation", name="Bladzijden")
    pager.get_by_role("link", name="Bladzij 2").click()
    ready(page)
    assert shown(page) == expected[PART_SIZE : 2 * PART_SIZE]
    expect(pager.locator("[aria-current=page]")).to_have_text("Bladzij 2")
    expect(page.locator("main [role=status]")).to_be_focused()
    page.reload()
    ready(page)
    assert shown(page) == expected[PART_SIZE : 2 * PART_SIZE]
    page.go_back()
    ready(page)
    assert shown(page) == first


def test_the_best_backed_of_all_parts_come_first(visitor: Visitor) -> None:
    page = visitor.open("praktijken/?sorteer=onderbouwing&bladzij=999")
    last = page.locator(".pb-card__basis").all_inner_texts()
    assert len(last) == AMOUNT % PART_SIZE
    assert all("Beschreven" in words for words in last)
    assert total(page) == AMOUNT


def test_a_part_that_does_not_come_is_said_and_the_rest_stands(visitor: Visitor, kinds: dict[str, list[str]]) -> None:
    page = visitor.open("404.html")
    page.route("**/bladzij/2/", lambda route: route.abort())
    go(page, "praktijken/?soort=methode")
    expect(page.locator(".pb-notices")).to_contain_text("Een deel van de lijst kwam niet door")
    there = shown(page)
    assert 0 < len(there) < len(kinds["methode"])


def test_sentences_are_fetched_for_the_first_practices_alone(visitor: Visitor) -> None:
    page = visitor.open("praktijken/?q=vrijwilligers&soort=methode")
    assert len(shown(page)) > 20
    asked = {request.url for request in visitor.requests if "/zoeken/teksten/" in request.url}
    assert 0 < len(asked) <= 20
    marked = page.locator("[data-result]:has(.pb-card__why mark)")
    assert marked.count() == len(asked)
    assert marked.evaluate_all("all => all.map(one => one.dataset.result)") == [
        f"praktijken/{slug}" for slug in shown(page)[: marked.count()]
    ]


def saved(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("group", name="Download deze selectie").get_by_role("button", name=name).click()
    ready(page)
    return Path(download.value.path()).read_text("utf-8-sig")


def test_a_download_holds_what_is_shown_on_all_pages_in_their_order(visitor: Visitor) -> None:
    page = visitor.open("praktijken/?soort=methode&soort=platform&soort=evenement&soort=lokaal-project&sorteer=onderbouwing")
    expected = shown(page)
    while len(expected) < total(page):
        page.get_by_role("navigation", name="Bladzijden").locator("li:has([aria-current]) + li a").click()
        ready(page)
        expected += shown(page)
    assert len(expected) > PART_SIZE
    rows = csv.DictReader(io.StringIO(saved(page, "CSV"), newline=""), delimiter=";")
    assert [row["slug"] for row in rows] == expected
    assert [record["slug"] for record in json.loads(saved(page, "JSON"))["records"]] == expected
    page.locator("[data-facet=soort] input[value=platform]").click()
    ready(page)
    fewer = total(page)
    assert len(json.loads(saved(page, "JSON"))["records"]) == fewer < len(expected)
    assert not visitor.complaints


@pytest.mark.parametrize(
    "asked", ["?q=vrijwilligers&soort=methode", "?q=vrijwilligers&sorteer=naam&weergave=tabel", "?soort=methode&weergave=tabel"]
)
def test_a_download_after_a_search_or_in_a_table_holds_what_is_shown(visitor: Visitor, asked: str) -> None:
    page = visitor.open(f"praktijken/{asked}")
    assert page.locator("main table").count() == ("tabel" in asked)
    expected = shown(page)
    while len(expected) < total(page):
        page.get_by_role("navigation", name="Bladzijden").locator("li:has([aria-current]) + li a").click()
        ready(page)
        expected += shown(page)
    assert 0 < len(expected) == total(page) <= AMOUNT
    rows = csv.DictReader(io.StringIO(saved(page, "CSV"), newline=""), delimiter=";")
    assert [row["slug"] for row in rows] == expected
    assert [record["slug"] for record in json.loads(saved(page, "JSON"))["records"]] == expected


@pytest.mark.parametrize("javascript", [True, False])
def test_a_later_part_leads_to_the_filters(visitor: Visitor, javascript: bool) -> None:
    page = visitor.open("praktijken/bladzij/2/", width=DESK, javascript=javascript)
    assert len(shown(page)) == PART_SIZE
    page.get_by_role("link", name=f"Filter of sorteer alle {AMOUNT} praktijken").click()
    expect(page.locator("h1")).to_have_text("Praktijken")


def test_the_guide_fetches_what_it_shows(visitor: Visitor) -> None:
    page = visitor.open("keuzehulp/")
    leaves = {request.url for request in visitor.requests if "/keuzehulp/praktijken/" in request.url}
    everything = [slug for slug in shown(page) if slug]
    assert (total(page), len(everything)) == (AMOUNT, 50)
    assert len(leaves) == 5
    page.get_by_role("button", name=f"Toon ze alle {AMOUNT}").click()
    results = page.locator("main [data-result]")
    expect(results).to_have_count(AMOUNT)
    every = shown(page)
    page.locator("main input[type=radio][name=thema]:not([value=''])").first.check()
    expect(results).not_to_have_count(AMOUNT)
    expect(results.first).to_contain_text("Gaat over: ")
    fewer = shown(page)
    assert 0 < len(fewer) == min(50, total(page))
    assert fewer == [slug for slug in every if slug in set(fewer)]
    assert not visitor.complaints
