"""Articles and tables that try to break their page: anchors of their own, bars that fit, and no work without end."""

from decimal import Decimal

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.reading import article_text
from praktijkenbank.reading.article_text import Body
from praktijkenbank.records.knowledge import Statistic
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.views.charts.figures import table_chart
from tests.beside import cases

CASES = cases(__file__)
pytestmark = pytest.mark.untraced
EMPTY: dict[str, tuple[str, ...]] = dict.fromkeys(TYPES, ())


def page(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(str(article_text.render(Body(text, 1), lambda kind, slug: "x/", lambda source, locator: "y")))


@pytest.mark.parametrize(("text", "ids"), CASES["headings"])
def test_every_heading_has_an_anchor_of_its_own(text: str, ids: list[str]) -> None:
    assert [node.attributes["id"] for node in page(text).css("h2, h3")] == ids


@pytest.mark.parametrize(("piece", "times"), CASES["full"])
def test_the_largest_article_is_read_to_the_end(piece: str, times: int) -> None:
    assert list(article_text.check_body(Body(piece * times, 1), "x.md", EMPTY, ())) == []
    assert page(piece * times).css("body")


def table(*values: str) -> Statistic:
    return Statistic.model_validate(CASES["table"] | {"rows": [{"label": value, "values": [value]} for value in values]})


@pytest.mark.parametrize(("values", "widths"), CASES["bars"])
def test_a_bar_is_never_less_than_nothing_nor_more_than_the_whole(values: list[str], widths: list[float]) -> None:
    chart = table_chart(table(*values))
    assert chart
    assert chart.bars == [(value, Decimal(value), width) for value, width in zip(values, widths, strict=True)]
    assert (chart.axis is None) == all(Decimal(value) <= 0 for value in values)
