"""From one thing that pydantic refuses to a problem for an editor: what is wrong with a value, and what to write instead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from praktijkenbank.problems import KINDS, Place, Problem, printable, refused, suggest
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.reading.diagnosis.unknown_fields import SYNONYMS, gone, suggest_field, titles_in
from praktijkenbank.reading.diagnosis.yaml_snippets import Terms, as_block, as_list, block_lines, in_line, lines_of
from praktijkenbank.reading.strict_yaml.places import Places, nearest
from praktijkenbank.records import fields
from praktijkenbank.records.introspect import Field, Loc, field_at

Told = dict[str, Any]
"""What can be said of a problem beside its words; `place` where it is not that of the value, `meant` what the value is for sure."""


@dataclass
class ErrorTranslator:
    """Turns the errors of one record into problems; `corrections` gains what its values are in our way of writing."""

    text: str
    shown: str
    model: type[BaseModel]
    found: Places
    terms: Terms

    def __post_init__(self) -> None:
        self.corrections: dict[Loc, str] = {}
        self._lines = self.text.split("\n")
        self._fields: dict[Loc, set[str | int]] = {}
        for loc in self.found:
            self._fields.setdefault(loc[:-1], set()).add(loc[-1] if loc else "")

    def problem(self, error: ErrorDetails) -> Problem:
        """The Dutch problem for one of pydantic's errors."""
        loc, given, code = error["loc"], error["input"], refused(error["type"])
        if code == "keuze-onbekend" and not isinstance(given, str):
            code = "geen-waarde"
        if code == "veld-ontbreekt" and loc[-1] == "source":
            locator = "vindplaats-zonder-bron" if "locator" in given else "bron-ontbreekt"
            code = "cijfer-zonder-bron" if "figures" in given else locator
        field = field_at(self.model, loc)
        values: Told = {
            "field": next((step for step in reversed(loc) if isinstance(step, str)), ""),
            "title": field.title if field else "",
            "description": (field and field.info.description) or "",
            "value": given if isinstance(given, str) else "",
            "actual": len(given) if isinstance(given, (str, list)) else 0,
            "limit": error.get("ctx", {}).get("max_length", ""),
            "suggestion": "",
            "advice": KINDS[code].hints.get("meestal", ""),
            "choices": "",
        }
        place: Place = nearest(self.found, loc, key=code == "veld-onbekend")
        if code in ACROSS:
            at, hint, line = ACROSS[code](given)
            shown = {name: printable(str(value), 60) for name, value in given.items()}
            values["value"] = shown.get(at, "")
            values["advice"] = KINDS[code].hints[hint].format(**shown, line=f"{at}: {values['value']}")
            place = self._whole_field((*loc, at)) if at else place
            return KINDS[code].at(self.shown, place, add=self._indented(loc, [line] if line else []), **values)
        told = self._told(code, error, field, place)
        place = told.pop("place", place)
        if meant := told.pop("meant", told.get("fix", "") if code in _CERTAIN else ""):
            self.corrections[loc] = meant
        return KINDS[code].at(self.shown, place, **values | told)

    def _told(self, code: str, error: ErrorDetails, field: Field | None, place: Place) -> Told:
        loc, given = error["loc"], error["input"]
        match code:
            case "veld-onbekend":
                return self._unknown(loc, given)
            case "schrijfwijze":
                return self._another_form(error, field) | self._on_one_line(given, place)
            case "keuze-onbekend":
                return self._a_choice(error)
            case "getal-ongeldig":
                return self._a_number(loc, str(given))
            case "geen-tekst" | "geen-waarde":
                return self._one_value(given, place)
            case "datum-ongeldig":
                return {"fix": normalise.day(str(given))}
            case "ja-nee-ongeldig":
                return {"fix": normalise.yes_no(str(given))}
            case "veld-ontbreekt" | "bron-ontbreekt" | "cijfer-zonder-bron" | "vindplaats-zonder-bron" if field:
                return self._missing(loc, given, field)
            case "geen-lijst" if field:
                return self._a_list(loc, given, field, place)
            case "geen-blok" if field and field.model and isinstance(given, str):
                fix = as_block(given, field.model) if isinstance(loc[-1], int) and self._as_written(place) else ""
                return {"fix": fix, "advice": KINDS[code].hints["naam-ervoor"]} if fix else self._instead(loc, field, given)
        return {}

    def _whole_field(self, loc: Loc) -> Place:
        """A field from its name to the end of its value."""
        if loc not in self.found:
            return nearest(self.found, loc)
        key, value = self.found[loc]
        return Place(key.line, key.column, value.end_line, value.end_column)

    def _indented(self, block: Loc, lines: list[str]) -> str:
        """Lines to stand among the fields of a block."""
        _, around = self.found.get(block, (Place(1, 1), Place(1, 1)))
        if self._on_line(around, around.column, around.column + 1) in ("{", "["):  # within brackets no line stands by itself
            return ""
        return "\n".join(" " * (around.column - 1) + line for line in lines)

    def _on_line(self, place: Place, start: int, end: int) -> str:
        """What stands on the line of a place from one column up to another; nothing where no line is."""
        return self._lines[place.line - 1][start - 1 : end - 1] if 0 < place.line <= len(self._lines) else ""

    def _as_written(self, place: Place) -> str:
        """The text of a value on one line, as it stands in the file; nothing when it goes on below."""
        return self._on_line(place, place.column, place.end_column) if place.line == place.end_line else ""

    def _missing(self, loc: Loc, block: Any, field: Field) -> Told:
        """A field to paste; with a source comes the place in it, when that misses as well."""
        lines = list(lines_of(field, self.terms))
        locator = field_at(self.model, (*loc[:-1], "locator")) if loc[-1] == "source" else None
        if locator and locator.required and "locator" not in block:
            lines += lines_of(locator, self.terms)
        return {"add": self._indented(loc[:-1], lines)}

    def _unknown(self, loc: Loc, value: Any) -> Told:
        """Another name for a field that nobody knows; for one of an earlier version the whole line."""
        name, parent, present = str(loc[-1]), field_at(self.model, loc[:-1]), self._fields.get(loc[:-1], ())
        owner = (parent and parent.model) or self.model
        if was := gone(name, value, owner, present):
            return {"place": self._whole_field(loc), **was}
        return suggest_field(name, owner, present, self.model)

    def _another_form(self, error: ErrorDetails, field: Field | None) -> Told:
        """A text as its pattern wants it."""
        value, described = str(error["input"]), (field and field.info.description) or ""
        correct, advice = FORMS.get(str(error.get("ctx", {}).get("pattern")), (None, described))
        said, fix = advice(value) if callable(advice) else advice, correct(value) if correct else ""
        if fix and error["loc"][-1] == "id" and f"id: {fix}" in (line.strip(" -") for line in self._lines):
            return {"advice": f"{said} `{fix}` is in deze lijst al van iets anders."}
        return {"advice": said, "fix": fix}

    def _on_one_line(self, value: str, place: Place) -> Told:
        """Text without the spaces around it, in the quotes that it had."""
        written = self._as_written(place)
        if value.strip() == value or not value.strip() or not written:
            return {}
        quote = written[0] if written[0] in "\"'" else ""
        fix = f"{quote}{written[1:-1].strip()}{quote}" if quote else in_line(value.strip())
        return {"fix": fix, "meant": value.strip()}

    def _a_choice(self, error: ErrorDetails) -> Told:
        """The nearest of a few choices, also by other words, and by the Dutch titles of fields where those are chosen from."""
        choices = str(error.get("ctx", {}).get("expected", "")).split("'")[1::2]
        titles, others = titles_in(self.model), SYNONYMS["choices"]
        near = suggest(str(error["input"]), choices, "", {one: (titles.get(one, one), *others.get(one, ())) for one in choices})
        return {"choices": ", ".join(f"`{one}`" for one in choices), "fix": near["fix"]}

    def _a_number(self, loc: Loc, value: str) -> Told:
        """A number as we write it, with what was said beside it in fields of its own."""
        if fix := normalise.number(value):
            return {"fix": fix}
        name, hints = str(loc[-1]), KINDS["getal-ongeldig"].hints
        split = normalise.figure(value, name) if name in ("value", "low", "high") and loc[:-1] in self.found else {}
        if not split:
            return {}
        (first, number), *others = split.items()
        several = {
            "bandbreedte": "low" in split and "high" in split,
            "woord": "qualifier" in split,
            "procent": "%" in split.get("unit", ""),
            "eenheid": "%" not in split.get("unit", "%"),
        }
        advice = " ".join(hints[hint] for hint, holds in several.items() if holds)
        if taken := [f"`{field}`" for field in split if field != name and field in self._fields[loc[:-1]]]:
            return {"advice": f"{advice} {hints['staat-er-al'].format(fields=', '.join(taken))}"}
        behind = [f"{field}: {said}" for field, said in others]
        more: Told = {"fix": number, "meant": number, "advice": advice}
        if first != name:
            more |= {"fix": f"{first}: {number}", "meant": "", "place": self._whole_field(loc)}
        key = self.found[loc][0]
        if self._on_line(key, 1, key.column).strip(" -"):  # in brackets
            more["fix"] = ", ".join([more["fix"], *behind])
        elif behind:
            more["add"] = self._indented(loc[:-1], behind)
        return more

    def _one_value(self, value: Any, place: Place) -> Told:
        """The one thing in brackets or braces, without those."""
        inside = list(value) if isinstance(value, (list, dict)) and len(value) == 1 else []
        bare = isinstance(value, list) or list(value.values()) == [""] if inside else False
        fits = bare and isinstance(inside[0], str) and self._as_written(place)[:1] in ("[", "{")
        return {"fix": in_line(inside[0]), "meant": inside[0]} if fits else {}

    def _a_list(self, loc: Loc, value: Any, field: Field, place: Place) -> Told:
        """A list of what stands where one must be."""
        if isinstance(value, str):
            if fix := as_list(value, field.model):
                return {"fix": fix, "advice": KINDS["geen-lijst"].hints["haken"]} if self._as_written(place) else {}
            return self._instead(loc, field, value) if field.model else {}
        first, key, before = next(iter(value), ""), self.found[loc][0], self._on_line(place, 1, place.column)
        below = place.line > key.line and place.column > 2 and before.isspace()
        if not (field.model and value and below and (*loc, first) in self.found):
            return {}
        named = self.found[*loc, first][0]
        start = Place(place.line, place.column - 2, place.line, named.end_column)
        return {"fix": f"- {first}", "place": start, "advice": KINDS["geen-lijst"].hints["streepje"]}

    def _instead(self, loc: Loc, field: Field, said: str) -> Told:
        """The lines that must stand below the name of a field, instead of the text behind it."""
        hints = KINDS["geen-blok"].hints
        if isinstance(loc[-1], int):
            place = self.found[loc][1]
            if field.model is None or not self._as_written(place) or self._on_line(place, 1, place.column).strip(" -"):
                return {}
            first, *others = [*block_lines(field.model, self.terms, said)] or [""]
            return {"advice": hints["in-plaats"], "fix": first, "add": self._indented(loc, others)} if first else {}
        lines = [*lines_of(field, self.terms, said)][1:]
        if len(lines) == 1 and "..." not in lines[0]:  # nothing is left to fill in
            return {"advice": hints["accolades"], "fix": f"{{{lines[0].strip()}}}"}
        return {"advice": hints["eronder"], "add": self._indented(loc[:-1], lines)} if lines else {}


_CERTAIN = ("schrijfwijze", "keuze-onbekend", "datum-ongeldig", "ja-nee-ongeldig", "getal-ongeldig")
"""Kinds whose fix is the value itself, so that the rest of the record can be judged with it."""

FORMS: dict[str, tuple[Callable[[str], str] | None, str | Callable[[str], str]]] = {
    fields.SLUG: (normalise.slug, "Gebruik kleine letters, cijfers en streepjes."),
    fields.PARTIAL_DATE: (normalise.partial_date, "Schrijf een jaar, maand of dag: 2014, 2014-02 of 2014-02-28."),
    fields.WEB_ADDRESS: (normalise.web_address, normalise.address_advice),
    fields.MAIL_ADDRESS: (None, "Schrijf alleen het mailadres, zoals info@voorbeeld.nl."),
    fields.LINE: (None, "Zet de tekst op één regel, zonder spaties aan het begin of eind."),
    fields.TEXT: (None, "Vul tekst in. Is het veld niet verplicht, dan mag de regel ook weg."),
}
"""For each pattern that a text can miss: what the same value would be in our way of writing, and what to do."""

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
