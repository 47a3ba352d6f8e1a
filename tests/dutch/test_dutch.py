"""Numbers, dates, lists of names and figures as Dutch writes them: exactly as given, and no more precise than that."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from praktijkenbank.dutch import wording
from praktijkenbank.records.sourced import Figure, amount
from tests.beside import cases

WRITTEN: dict[str, Callable[[Any], str]] = {
    "numbers": lambda value: wording.number(Decimal(value)),
    "dates": wording.day,
    "names": wording.enumeration,
    "counts": lambda number: wording.count(number, "praktijk", "praktijken"),
    "figures": lambda given: amount(Figure.model_validate({"label": "Iets", **given})),
}
CASES = [(kind, given, written) for kind, rows in cases(__file__).items() for given, written in rows]


@pytest.mark.parametrize(("kind", "given", "written"), CASES)
def test_how_it_is_written(kind: str, given: Any, written: str) -> None:
    assert WRITTEN[kind](given) == written
