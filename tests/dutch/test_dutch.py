"""Numbers, dates and lists of names as Dutch writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from praktijkenbank.dutch import wording
from praktijkenbank.records.amounts import amount
from praktijkenbank.records.sourced import Figure


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("0", "0"),
        ("88", "88"),
        ("999", "999"),
        ("2500", "2.500"),
        ("1000000", "1.000.000"),
        ("3.5", "3,5"),
        ("12.50", "12,50"),
        ("-4", "−4"),
        ("-2500.25", "−2.500,25"),
    ],
)
def test_a_number_is_written_exactly_as_given(value: str, written: str) -> None:
    assert wording.number(Decimal(value)) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("2014", "2014"),
        ("2014-02", "februari 2014"),
        ("2014-02-08", "8 februari 2014"),
        ("2026-11-14", "14 november 2026"),
    ],
)
def test_a_date_is_as_precise_as_the_source(value: str, written: str) -> None:
    assert wording.day(value) == written


@pytest.mark.parametrize(("words", "written"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")])
def test_names_are_listed_with_en(words: list[str], written: str) -> None:
    assert wording.enumeration(words) == written


def test_one_is_singular() -> None:
    counted = [wording.count(amount, "praktijk", "praktijken") for amount in (0, 1, 17, 1200)]
    assert counted == ["0 praktijken", "1 praktijk", "17 praktijken", "1.200 praktijken"]


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ({"low": "12", "high": "28", "unit": "%"}, "12–28%"),
        ({"low": "0", "high": "5"}, "0–5"),
        ({"value": "50", "qualifier": "circa"}, "circa 50"),
        ({"value": "2000", "qualifier": "meer dan", "unit": "aanbieders"}, "meer dan 2.000 aanbieders"),
        ({"value": "7.5", "unit": "% per jaar"}, "7,5% per jaar"),
    ],
)
def test_a_figure_in_words(given: dict[str, str], written: str) -> None:
    assert amount(Figure.model_validate({"label": "Iets", **given})) == written
