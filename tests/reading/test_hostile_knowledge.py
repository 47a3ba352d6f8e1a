"""Articles and tables that try to break their page: anchors of their own, bars that fit, and no work without end."""

from decimal import Decimal

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.reading import article_text
from praktijkenbank.reading.article_text import Body
from praktijkenbank.records.statistic import Statistic
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.views.charts.table import table_chart

pytestmark = pytest.mark.untraced
EMPTY: dict[str, tuple[str, ...]] = dict.fromkeys(TYPES, ())


def page(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(str(article_text.render(Body(text, 1), lambda kind, slug: "x/", lambda source, locator: "y")))


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("## Kop\n\n## Kop\n\n### Kop", ["kop", "kop-1", "kop-2"]),
        ("## x\n\n## x\n\n## x-1", ["x", "x-1", "x-1-1"]),
        ("## x-1\n\n## x\n\n## x", ["x-1", "x", "x-2"]),
        ("## Sources\n\n## Bron voorbeeldrapport\n\n## fn1", ["kop-sources", "kop-bron-voorbeeldrapport", "kop-fn1"]),
        ("## !!!\n\n## ", ["kop", "kop-1"]),
    ],
)
def test_every_heading_has_an_anchor_of_its_own(text: str, ids: list[str]) -> None:
    assert [node.attributes["id"] for node in page(text).css("h2, h3")] == ids


FULL = {
    "citations": "[@a" * 8_000, "locators": "[@a, " * 6_000, "headings": "## a\n\n" * 10_000, "brackets": "[" * 20_000,
    "footnotes": "[^1]" * 15_000, "quotes": "> " * 30_000, "cells": "|a" * 30_000, "emphasis": "*a_ " * 15_000,
}  # fmt: skip


@pytest.mark.parametrize("name", FULL)
def test_the_largest_article_is_read_to_the_end(name: str) -> None:
    assert list(article_text.check_body(Body(FULL[name], 1), "x.md", EMPTY, ())) == []
    assert page(FULL[name]).css("body")


def table(*values: str) -> Statistic:
    said = {"title": "Tabel", "summary": "Een tabel.", "finding": "Niets.", "row_title": "Rij", "chart": "kolom"}
    columns = [{"id": "kolom", "title": "Kolom", "unit": "kranen"}]
    rows = [{"label": value, "values": [value]} for value in values]
    return Statistic.model_validate(
        {**said, "columns": columns, "rows": rows, "sources": [{"source": "bron"}], "reviewed": "2024-06-30"}
    )


@pytest.mark.parametrize(
    ("values", "widths"),
    [
        (["5", "10"], [50.0, 100.0]),
        (["67656", "20000"], [84.57, 25.0]),
        (["-5", "10"], [0.0, 100.0]),
        (["-5", "-10"], [0.0, 0.0]),
        (["0", "0"], [0.0, 0.0]),
        (["-999999999999.99", "0.01"], [0.0, 100.0]),
    ],
)
def test_a_bar_is_never_less_than_nothing_nor_more_than_the_whole(values: list[str], widths: list[float]) -> None:
    chart = table_chart(table(*values))
    assert chart
    assert [(bar.label, bar.value, bar.width) for bar in chart.bars] == [
        (value, Decimal(value), width) for value, width in zip(values, widths, strict=True)
    ]
    assert (chart.axis is None) == all(Decimal(value) <= 0 for value in values)
