"""Where several fields together make no sense: which of them to look at, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from praktijkenbank.problems import printable
from praktijkenbank.reading.diagnosis.yaml_snippets import figure

Told = tuple[str, dict[str, str]]
"""The field to point at, nothing for the block itself, and what there is to say: `advice`, and a line to `add`."""


def _figure(block: Mapping[str, Any]) -> Told:
    low, high = "low" in block, "high" in block
    if "value" in block:
        extra = "low" if low else "high"
        if low and high:
            return "value", {"advice": f"Haal {_line('value', block)} weg, of anders `low` en `high`."}
        return extra, {
            "advice": f"Haal {_line(extra, block)} weg. Is het een bandbreedte? Geef dan `low` en `high`, zonder `value`."
        }
    if low or high:
        there, lacks = ("low", "high") if low else ("high", "low")
        return there, {
            "advice": f"Geef ook `{lacks}`. Is het één getal? Schrijf dan `value` in plaats van `{there}`.",
            "add": f"{lacks}: ...",
        }
    return "", {"advice": "Geef `value`, of `low` en `high` samen.", "add": "value: ..."}


def _range(block: Mapping[str, Any]) -> Told:
    if block["low"] == block["high"]:
        return "low", {"advice": f"Is het één getal? Schrijf dan `value: {block['low']}` in plaats van `low` en `high`."}
    return "low", {"advice": f"Wissel ze om: `low: {block['high']}` en `high: {block['low']}`."}


def _place(block: Mapping[str, Any]) -> Told:
    return "province", {"advice": f"Haal {_line('province', block)} weg."}


def _nowhere(block: Mapping[str, Any]) -> Told:
    return "", {"advice": "Vul `place`, `province`, `name` of `organisations` in.", "add": "place: ..."}


def _name(block: Mapping[str, Any]) -> Told:
    if "literal" in block:
        return "literal", {
            "advice": f"Is het een persoon? Haal {_line('literal', block)} weg. Is het een organisatie? Laat alleen die staan."
        }
    return "", {"advice": "Geef een persoon `family` (en `given`), of een organisatie `literal`.", "add": "family: ..."}


def _relation(block: Mapping[str, Any]) -> Told:
    if "practice" in block:
        return "name", {
            "advice": f"Haal {_line('name', block)} weg: de naam komt van de praktijk. Is het een initiatief buiten deze site? Haal dan `practice` weg."
        }
    return "", {
        "advice": "Geef `practice` (een praktijk op deze site), of `name` (een initiatief daarbuiten).",
        "add": "practice: ...",
    }


def _unreachable(block: Mapping[str, Any]) -> Told:
    return "", {"advice": "Geef `mail` of `url`.", "add": "url: https://..."}


def _personal(block: Mapping[str, Any]) -> Told:
    return "mail", {
        "value": printable(str(block["mail"]), 60),
        "advice": "Neem een algemeen adres, zoals info@, of geef het contactformulier bij `url`. Maakt de organisatie dit adres zelf "
        "bekend als haar contactadres? Zet er dan `public: true` bij.",
    }


def _period(block: Mapping[str, Any]) -> Told:
    return "", {"advice": "Vul `start` of `end` in, of allebei.", "add": "start: JJJJ"}


def _line(name: str, block: Mapping[str, Any]) -> str:
    """A field as it stands in its file, to be found and taken out."""
    return f"`{name}: {printable(str(block[name]), 60)}`"


ACROSS: dict[str, Callable[[Mapping[str, Any]], Told]] = {
    "cijfer-onduidelijk": _figure,
    "bandbreedte-omgekeerd": _range,
    "plaats-en-provincie": _place,
    "uitvoering-zonder-plaats": _nowhere,
    "naam-onduidelijk": _name,
    "verband-onduidelijk": _relation,
    "periode-leeg": _period,
    "contact-zonder-adres": _unreachable,
    "mailadres-persoonlijk": _personal,
}
"""Kinds of problem between the fields of one block."""


def figure_of(text: str, name: str, present: Collection[str | int]) -> tuple[dict[str, str], str]:
    """The fields of a figure that the value of `name` holds, nothing when unsure; and which of them are there already."""
    split = figure(text)
    if name != "value" and "value" in split:  # a bound of a range, with a word behind it
        split = {name: split.pop("value"), **split}
    if (name != "value" and name not in split) or (name != "value" and len(split.keys() & {"low", "high"}) == 2):
        return {}, ""
    taken = [f"`{field}`" for field in split if field != name and field in present]
    return split, f"Dat veld staat er al ({', '.join(taken)}): laat alleen staan wat klopt." if taken else ""


def split_advice(split: Mapping[str, str]) -> str:
    """Why a value of a figure is several fields."""
    said = []
    if "low" in split and "high" in split:
        said.append("Een bandbreedte heeft een ondergrens (`low`) en een bovengrens (`high`).")
    if "qualifier" in split:
        said.append("Het woord voor het getal hoort bij `qualifier`.")
    if "unit" in split:
        said.append("Een percentage hoort bij `unit`." if "%" in split["unit"] else "Wat je telt hoort bij `unit`.")
    return " ".join(said)
