"""What tests of the filters share: what the records say should be left, and the way to boxes, chips and results."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests import counted
from tests.mini import ROOT

from .visit import OpenPage, go, ready

CATALOGUE = "praktijken/"
CONTENT = ROOT / "content"
Chosen = dict[str, list[str]]

NOTHING: Chosen = {"thema": ["burenhulp"], "onderbouwing": ["effect-onderzocht"]}
"""Two values that no practice has together."""


def records() -> dict[str, dict[str, Any]]:
    return counted.records(CONTENT)


def terms(vocabulary: str) -> dict[str, dict[str, Any]]:
    return counted.terms(CONTENT, vocabulary)


def left(chosen: Chosen) -> list[str]:
    """The slugs that a choice leaves."""
    return [
        slug for slug, its in counted.every(CONTENT).items() if all(its[facet] & set(ids) for facet, ids in chosen.items() if ids)
    ]


def address(chosen: Chosen, **others: str) -> str:
    return f"{CATALOGUE}?{urlencode([(facet, one) for facet, ids in chosen.items() for one in ids] + list(others.items()))}"


def results(page: Page) -> list[str]:
    """The results in their order; says at once that each stands there once and that the number said is true."""
    found: list[str] = page.locator("[data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
    assert len(found) == len(set(found))
    assert page.locator("main [data-result]").count() == len(found)
    total = page.locator("main [role=status][data-total]")
    expect(total).to_have_count(1)
    expect(total).to_have_attribute("data-total", str(len(found)))
    expect(total).to_contain_text(str(len(found)))
    return found


def slugs(page: Page) -> list[str]:
    return [result.removeprefix("praktijken/") for result in results(page)]


def counts(page: Page) -> dict[tuple[str, str], int]:
    said: list[tuple[str, str, str]] = page.locator("label[data-count]").evaluate_all(
        "all => all.map(one => [one.querySelector('input').name, one.querySelector('input').value, one.dataset.count])"
    )
    return {(facet, value): int(amount) for facet, value, amount in said}


def boxes(page: Page) -> dict[tuple[str, str], tuple[bool, bool]]:
    """(facet, value) → whether its box is checked, and whether it can be used."""
    found: list[tuple[str, str, bool, bool]] = page.locator("label[data-count] input").evaluate_all(
        "all => all.map(one => [one.name, one.value, one.checked, one.disabled])"
    )
    return {(facet, value): (checked, not disabled) for facet, value, checked, disabled in found}


def box(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f"input[type=checkbox][name={facet}][value={value}]")


def tick(page: Page, facet: str, value: str) -> None:
    wanted = box(page, facet, value)
    for fold in page.locator("details", has=wanted).all():
        if fold.get_attribute("open") is None:
            fold.locator("> summary").click()
    wanted.click()
    ready(page)


def asked(page: Page) -> Chosen:
    return parse_qs(urlsplit(page.url).query)


def chip(page: Page, words: str) -> Locator:
    return page.get_by_role("group", name="Gekozen filters").get_by_role("button", name=words)


def search_page(open_page: OpenPage, query: str) -> Page:
    """The catalogue, with a search that knows three answers."""
    page = open_page("404.html", alone=True)
    page.add_init_script(path=Path(__file__).with_name("search_stand_in.js"))
    go(page, f"{CATALOGUE}?{query}")
    return page
