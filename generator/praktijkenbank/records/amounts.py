"""A figure in words."""

from __future__ import annotations

from praktijkenbank.dutch import wording
from praktijkenbank.records.sourced import Figure


def amount(figure: Figure) -> str:
    """A figure in words: circa 50, 12–28%, meer dan 2.000 aanbieders."""
    bounds = (figure.value,) if figure.value is not None else (figure.low, figure.high)
    value = "–".join(wording.number(bound) for bound in bounds if bound is not None)
    unit = figure.unit or ""
    words = [figure.qualifier or "", value + unit if unit.startswith("%") else value]
    if unit and not unit.startswith("%"):
        words.append(unit)
    return " ".join(word for word in words if word)
