"""Where several fields together make no sense: which of them to look at, and what to do with it."""

from collections.abc import Callable, Collection, Mapping

from praktijkenbank.problems import KINDS, printable
from praktijkenbank.reading.diagnosis import normalise

Block = Mapping[str, object]
Found = tuple[str, str, str]
"""The field to point at, nothing for the block itself; which of the hints of its kind there is to give; and a line to add."""


def _figure(block: Block) -> Found:
    low, high = "low" in block, "high" in block
    if "value" in block:
        return ("value", "alle-drie", "") if low and high else ("low" if low else "high", "teveel", "")
    if low or high:
        return ("low", "alleen-low", "high: ...") if low else ("high", "alleen-high", "low: ...")
    return "", "niets", "value: ..."


ACROSS: dict[str, Callable[[Block], Found]] = {
    "cijfer-onduidelijk": _figure,
    "bandbreedte-omgekeerd": lambda block: ("low", "gelijk" if block["low"] == block["high"] else "omgekeerd", ""),
    "plaats-en-provincie": lambda block: ("province", "allebei", ""),
    "uitvoering-zonder-plaats": lambda block: ("", "niets", "place: ..."),
    "naam-onduidelijk": lambda block: ("literal", "allebei", "") if "literal" in block else ("", "niets", "family: ..."),
    "verband-onduidelijk": lambda block: ("name", "allebei", "") if "practice" in block else ("", "niets", "practice: ..."),
    "periode-leeg": lambda block: ("", "niets", "start: JJJJ"),
    "contact-zonder-adres": lambda block: ("", "niets", "url: https://..."),
    "mailadres-persoonlijk": lambda block: ("mail", "persoon", ""),
}
"""Kinds of problem between the fields of one block."""


def across(code: str, block: Block) -> tuple[str, str, dict[str, str]]:
    """The field to point at, a line to add, and the values of the message: in its `advice` a field stands as it does in its file."""
    field, hint, add = ACROSS[code](block)
    shown = {name: printable(str(value), 60) for name, value in block.items()}
    advice = KINDS[code].hints[hint].format(**shown, line=f"{field}: {shown.get(field, '')}")
    return field, add, {"advice": advice, "value": shown.get(field, "")}


def figure_of(text: str, name: str, present: Collection[str | int]) -> tuple[dict[str, str], str]:
    """The fields of a figure that the value of `name` holds, nothing when unsure; and which of them are there already."""
    split = normalise.figure(text)
    if name != "value" and "value" in split:  # a bound of a range, with a word behind it
        split = {name: split.pop("value"), **split}
    if (name != "value" and name not in split) or (name != "value" and len(split.keys() & {"low", "high"}) == 2):
        return {}, ""
    taken = [f"`{field}`" for field in split if field != name and field in present]
    return split, KINDS["getal-ongeldig"].hints["staat-er-al"].format(fields=", ".join(taken)) if taken else ""


def split_advice(split: Mapping[str, str]) -> str:
    """Why a value of a figure is several fields."""
    said = {
        "bandbreedte": "low" in split and "high" in split,
        "woord": "qualifier" in split,
        "procent": "%" in split.get("unit", ""),
        "eenheid": "%" not in split.get("unit", "%"),
    }
    return " ".join(KINDS["getal-ongeldig"].hints[hint] for hint, holds in said.items() if holds)
