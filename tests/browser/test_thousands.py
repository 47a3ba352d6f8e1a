"""What scripts count has a point for thousands where people read it, and none where scripts do."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from praktijkenbank.collection.facets import coded_places

from .tabs import new_tab
from .visit import PAGES, go

MORE = 2000
"""Practices that a page is told of beside those it knows."""


def opened(browser: Browser, address: str, path: str, file: str, more: Any) -> Page:
    """A page of which the file with data was made longer on its way."""

    def longer(route: Route) -> None:
        route.fulfill(json=more(json.loads(route.fetch().text())))

    page = new_tab(browser, address, javascript=True)
    page.route(f"**/{file}", longer)
    go(page, path)
    return page


def many_facets(data: dict[str, Any]) -> dict[str, Any]:
    known = len(data["practices"].split())
    data["practices"] += "".join(f" verzonnen-{number}" for number in range(MORE))
    data["values"]["soort"]["methode"] = coded_places(range(known + MORE))
    data["sort"] = {order: ranks + "A" * MORE for order, ranks in data["sort"].items()}
    return data


def test_the_catalogue_counts_with_points(browser: Browser, address: str) -> None:
    page = opened(browser, address, PAGES["catalogue"], "filters.json", many_facets)
    status = page.locator(".pb-total [role=status]")
    amount = int(str(status.get_attribute("data-total")))
    assert amount > MORE
    expect(status).to_contain_text(f"{amount:,}".replace(",", "."))
    row = page.locator("label:has(input[name='soort'][value='methode'])")
    of_kind = int(str(row.get_attribute("data-count")))
    assert of_kind > MORE
    expect(row.locator(".pb-facet__count")).to_have_text(f"{of_kind:,}".replace(",", "."))
    page.context.close()


def many_answers(data: dict[str, Any]) -> dict[str, Any]:
    practices = data["practices"] + data["practices"][:1] * MORE
    return {**data, "practices": practices, "amount": len(practices)}


def test_the_guide_counts_with_points(browser: Browser, address: str) -> None:
    page = opened(browser, address, "keuzehulp/", "praktijken.json", many_answers)
    status = page.locator("[data-guide] [role=status]")
    amount = int(str(status.get_attribute("data-total")))
    assert amount > MORE
    expect(status).to_contain_text(f"{amount:,}".replace(",", "."))
    page.context.close()


@pytest.mark.parametrize(("amount", "said"), {1: "1", 999: "999", 1000: "1.000", 1234567: "1.234.567"}.items())
def test_a_browser_writes_numbers_as_we_do(amount: int, said: str, browser: Browser, address: str) -> None:
    page = new_tab(browser, address, javascript=True)
    assert page.evaluate(f'({amount}).toLocaleString("nl-NL")') == said
    page.context.close()
