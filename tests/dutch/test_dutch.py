"""Numbers, dates and lists of names as Dutch writes them."""

from decimal import Decimal

import pytest

from praktijkenbank.dutch import wording
from praktijkenbank.records.sourced import Figure, amount
from tests.beside import cases

CASES = cases(__file__)


@pytest.mark.parametrize(("value", "written"), CASES["numbers"])
def test_a_number_is_written_exactly_as_given(value: str, written: str) -> None:
    assert wording.number(Decimal(value)) == written


@pytest.mark.parametrize(("value", "written"), CASES["dates"])
def test_a_date_is_as_precise_as_the_source(value: str, written: str) -> None:
    assert wording.day(value) == written


@pytest.mark.parametrize(("words", "written"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")])
def test_names_are_listed_with_en(words: list[str], written: str) -> None:
    assert wording.enumeration(words) == written


def test_one_is_singular() -> None:
    counted = [wording.count(amount, "praktijk", "praktijken") for amount in (0, 1, 17, 1200)]
    assert counted == ["0 praktijken", "1 praktijk", "17 praktijken", "1.200 praktijken"]


@pytest.mark.parametrize(("given", "written"), CASES["figures"])
def test_a_figure_in_words(given: dict[str, str], written: str) -> None:
    assert amount(Figure.model_validate({"label": "Iets", **given})) == written
