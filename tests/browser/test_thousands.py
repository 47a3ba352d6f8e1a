"""What scripts count has a point for thousands where people read it, and none where scripts do."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from praktijkenbank.collection.facets import coded_places

from .visit import PAGES, Visitor, go

MORE = 2000
"""Practices that a page is told of beside those it knows."""


def many_facets(data: dict[str, Any]) -> dict[str, Any]:
    known = len(data["practices"].split())
    data["practices"] += "".join(f" verzonnen-{number}" for number in range(MORE))
    data["values"]["soort"]["methode"] = coded_places(range(known + MORE))
    data["sort"] = {order: ranks + "A" * MORE for order, ranks in data["sort"].items()}
    return data


def many_answers(data: dict[str, Any]) -> dict[str, Any]:
    return {**data, "practices": data["practices"] + data["practices"][:1] * MORE, "amount": len(data["practices"]) + MORE}


@pytest.mark.parametrize(
    ("path", "file", "longer"),
    [(PAGES["catalogue"], "praktijken/filters.json", many_facets), ("keuzehulp/", "keuzehulp/praktijken.json", many_answers)],
)
def test_a_list_counts_with_points(visitor: Visitor, path: str, file: str, longer: Callable[[Any], Any]) -> None:
    """Of a page of which the file with data was made longer on its way."""

    def more(route: Route) -> None:
        route.fulfill(json=longer(route.fetch().json()))

    page = visitor.open("404.html")
    page.route(f"**/{file}", more)
    go(page, path)
    counted = [("main [role=status][data-total]", "data-total", "main [role=status][data-total]")]
    if longer is many_facets:
        row = "label:has(input[name='soort'][value='methode'])"
        counted.append((row, "data-count", f"{row} .pb-facet__count"))
    for holder, attribute, told in counted:
        amount = int(str(page.locator(holder).get_attribute(attribute)))
        assert amount > MORE
        expect(page.locator(told)).to_contain_text(f"{amount:,}".replace(",", "."))
    numbers = page.evaluate("[1, 999, 1000, 1234567].map(number => number.toLocaleString('nl-NL'))")
    assert numbers == ["1", "999", "1.000", "1.234.567"]
    visitor.complaints.clear()  # what was made up is not there
