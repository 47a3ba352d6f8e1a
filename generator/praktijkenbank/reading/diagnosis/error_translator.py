"""From one thing that pydantic refuses to a problem for an editor: what is wrong with a value, and what to write instead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from praktijkenbank.problems import KINDS, Place, Problem, refused, suggest
from praktijkenbank.reading.diagnosis import cross_field, normalise
from praktijkenbank.reading.diagnosis.unknown_fields import SYNONYMS, gone, suggest_field, titles_in
from praktijkenbank.reading.diagnosis.yaml_snippets import Terms, as_block, as_list, fields_of, in_line, lines_of
from praktijkenbank.reading.strict_yaml.places import nearest
from praktijkenbank.records import fields
from praktijkenbank.records.introspect import Loc, field_at, model_of

Places = dict[Loc, tuple[Place, Place]]


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

    def problem(self, error: ErrorDetails, data: dict[str, Any]) -> Problem:
        """The Dutch problem for one of pydantic's errors in `data`."""
        loc: Loc = error["loc"]
        code = refused(error["type"])
        if code == "keuze-onbekend" and not isinstance(error["input"], str):
            code = "geen-waarde"
        if code == "veld-ontbreekt" and loc[-1] == "source":
            code = _sourceless(error["input"])
        names = [step for step in loc if isinstance(step, str)]
        info = field_at(self.model, loc)
        value = error["input"] if isinstance(error["input"], str) else ""
        values: dict[str, Any] = {
            "field": names[-1] if names else "",
            "title": (info.title if info else "") or "",
            "description": (info.description if info else "") or "",
            "value": value,
            "actual": len(error["input"]) if isinstance(error["input"], (str, list)) else 0,
            "limit": error.get("ctx", {}).get("max_length", ""),
            "suggestion": "",
            "advice": KINDS[code].hints.get("meestal", ""),
            "choices": "",
        }
        place: Place = nearest(self.found, loc, key=code == "veld-onbekend")
        if code in cross_field.ACROSS:
            at, line, said = cross_field.across(code, error["input"])
            place = self._whole_field((*loc, at)) if at else place
            add = self._indented(loc, [line]) if line else ""
            return KINDS[code].at(self.shown, place, add=add, **values | said)
        for tell in _TELLERS.get(code, ()):
            more = tell(self, error, info, place)
            place = more.pop("place", place)
            if meant := more.pop("meant", more.get("fix", "") if code in _CERTAIN else ""):
                self.corrections[loc] = meant
            values |= more
        return KINDS[code].at(self.shown, place, **values)

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

    def _line_before(self, place: Place) -> str:
        """What stands on its line before a place."""
        return self._on_line(place, 1, place.column)

    def _as_written(self, place: Place) -> str:
        """The text of a value on one line, as it stands in the file; nothing when it goes on below."""
        return self._on_line(place, place.column, place.end_column) if place.line == place.end_line else ""

    def missing(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """A field to paste; with a source comes the place in it, when that misses as well."""
        loc = error["loc"]
        lines = list(lines_of(str(loc[-1]), info, self.terms))
        owner = field_at(self.model, (*loc[:-1], "locator"))
        if loc[-1] == "source" and owner is not None and owner.is_required() and "locator" not in error["input"]:
            lines += lines_of("locator", owner, self.terms)
        return {"add": self._indented(loc[:-1], lines)}

    def unknown(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """Another name for a field that nobody knows; for one of an earlier version the whole line."""
        loc = error["loc"]
        parent = field_at(self.model, loc[:-1])
        owner = (model_of(parent.annotation) if parent else self.model) or self.model
        present = self._fields.get(loc[:-1], ())
        if was := gone(str(loc[-1]), error["input"], owner, present):
            return {"place": self._whole_field(loc), **was}
        return suggest_field(str(loc[-1]), owner, present, self.model)

    def another_form(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """A text as its pattern wants it."""
        correct, advice = FORMS.get(str(error.get("ctx", {}).get("pattern")), (_keep, (info.description or "") if info else ""))
        said, fix = advice(str(error["input"])) if callable(advice) else advice, correct(str(error["input"]))
        if fix and error["loc"][-1] == "id" and f"id: {fix}" in (line.strip(" -") for line in self.text.split("\n")):
            return {"advice": f"{said} `{fix}` is in deze lijst al van iets anders."}
        return {"advice": said, "fix": fix}

    def a_choice(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """The nearest of a few choices, also by other words, and by the Dutch titles of fields where those are chosen from."""
        choices = str(error.get("ctx", {}).get("expected", "")).split("'")[1::2]
        titles = dict(titles_in(self.model))
        near = suggest(
            str(error["input"]), choices, "", {one: (*titles.get(one, ()), *SYNONYMS["choices"].get(one, ())) for one in choices}
        )
        return {"choices": ", ".join(f"`{one}`" for one in choices), "fix": near["fix"]}

    def a_number(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """A number as we write it, with what was said beside it in fields of its own."""
        loc, value = error["loc"], str(error["input"])
        if fix := normalise.number(value):
            return {"fix": fix}
        block = self.found.get(loc[:-1])
        if loc[-1] not in ("value", "low", "high") or block is None:
            return {}
        split, taken = cross_field.figure_of(value, str(loc[-1]), self._fields.get(loc[:-1], ()))
        if taken or not split:
            return {"advice": f"{cross_field.split_advice(split)} {taken}"} if taken else {}
        (first, number), *others = split.items()
        behind = [f"{name}: {said}" for name, said in others]
        in_brackets = bool(self._line_before(self.found[loc][0]).strip(" -"))
        more: dict[str, Any] = {"fix": number, "meant": number, "advice": cross_field.split_advice(split)}
        if first != loc[-1]:
            more |= {"fix": f"{first}: {number}", "meant": "", "place": self._whole_field(loc)}
        if in_brackets:
            more["fix"] = ", ".join([more["fix"], *behind])
        elif behind:
            more["add"] = self._indented(loc[:-1], behind)
        return more

    def a_list(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """A list of what stands where one must be."""
        value, item = error["input"], model_of(info.annotation) if info else None
        if isinstance(value, str):
            if fix := as_list(value, item):
                return {"fix": fix, "advice": KINDS["geen-lijst"].hints["haken"]} if self._as_written(place) else {}
            return self._instead(error["loc"], info, value) if item and info else {}
        key, _ = self.found[error["loc"]]
        before, first = self._line_before(place), next(iter(value), "")
        if (
            item
            and value
            and place.line > key.line
            and place.column > 2
            and before.isspace()
            and (*error["loc"], first) in self.found
        ):
            named = self.found[*error["loc"], first][0]
            start = Place(place.line, place.column - 2, place.line, named.end_column)
            return {"fix": f"- {first}", "place": start, "advice": KINDS["geen-lijst"].hints["streepje"]}
        return {}

    def a_block(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """The fields of a block, with the text that stood in its place where text is asked for."""
        model = model_of(info.annotation) if info else None
        if model is None or info is None or not isinstance(error["input"], str):
            return {}
        if (fix := as_block(error["input"], model)) and self._as_written(place) and isinstance(error["loc"][-1], int):
            return {"fix": fix, "advice": KINDS["geen-blok"].hints["naam-ervoor"]}
        return self._instead(error["loc"], info, error["input"])

    def _instead(self, loc: Loc, info: FieldInfo, said: str) -> dict[str, Any]:
        """The lines that must stand below the name of a field, instead of the text behind it."""
        if isinstance(loc[-1], int):
            model, place = model_of(info.annotation), self.found[loc][1]
            if model is None or not self._as_written(place) or self._line_before(place).strip(" -"):
                return {}
            first, *others = [*fields_of(model, self.terms, said)] or [""]
            if not first:
                return {}
            return {
                "advice": KINDS["geen-blok"].hints["in-plaats"],
                "fix": first,
                "add": self._indented(loc, others),
            }
        lines = [*lines_of(str(loc[-1]), info, self.terms, said)][1:]
        if len(lines) == 1 and "..." not in lines[0]:  # nothing is left to fill in
            return {"advice": KINDS["geen-blok"].hints["accolades"], "fix": f"{{{lines[0].strip()}}}"}
        return {"advice": KINDS["geen-blok"].hints["eronder"], "add": self._indented(loc[:-1], lines)} if lines else {}

    def one_value(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """The one thing in brackets or braces, without those."""
        value = error["input"]
        inside = list(value) if isinstance(value, list) and len(value) == 1 else []
        if isinstance(value, dict) and len(value) == 1 and list(value.values()) == [""]:
            inside = list(value)
        fits = inside and isinstance(inside[0], str) and self._as_written(place)[:1] in ("[", "{")
        return {"fix": in_line(inside[0]), "meant": inside[0]} if fits else {}

    def on_one_line(self, error: ErrorDetails, info: FieldInfo | None, place: Place) -> dict[str, Any]:
        """Text without the spaces around it, in the quotes that it had."""
        value, written = str(error["input"]), self._as_written(place)
        if value.strip() == value or not value.strip() or not written:
            return {}
        quote = written[0] if written[0] in "\"'" else ""
        fix = f"{quote}{written[1:-1].strip()}{quote}" if quote else in_line(value.strip())
        return {"fix": fix, "meant": value.strip()}


def _sourceless(claim: Any) -> str:
    if "figures" in claim:
        return "cijfer-zonder-bron"
    return "vindplaats-zonder-bron" if "locator" in claim else "bron-ontbreekt"


def _keep(value: str) -> str:
    return ""


Tell = Callable[[ErrorTranslator, ErrorDetails, FieldInfo | None, Place], dict[str, Any]]


def _corrected(correct: Callable[[str], str]) -> Tell:
    return lambda translator, error, info, place: {"fix": correct(str(error["input"]))}


_TELLERS: Mapping[str, tuple[Tell, ...]] = {
    "veld-ontbreekt": (ErrorTranslator.missing,),
    "bron-ontbreekt": (ErrorTranslator.missing,),
    "cijfer-zonder-bron": (ErrorTranslator.missing,),
    "vindplaats-zonder-bron": (ErrorTranslator.missing,),
    "veld-onbekend": (ErrorTranslator.unknown,),
    "schrijfwijze": (ErrorTranslator.another_form, ErrorTranslator.on_one_line),
    "keuze-onbekend": (ErrorTranslator.a_choice,),
    "getal-ongeldig": (ErrorTranslator.a_number,),
    "geen-lijst": (ErrorTranslator.a_list,),
    "geen-blok": (ErrorTranslator.a_block,),
    "geen-tekst": (ErrorTranslator.one_value,),
    "geen-waarde": (ErrorTranslator.one_value,),
    "datum-ongeldig": (_corrected(normalise.day),),
    "ja-nee-ongeldig": (_corrected(normalise.yes_no),),
}
"""For each kind of problem with one value: what can be said beside its words."""

_CERTAIN = ("schrijfwijze", "keuze-onbekend", "datum-ongeldig", "ja-nee-ongeldig", "getal-ongeldig")
"""Kinds whose fix is the value itself, so that the rest of the record can be judged with it."""

FORMS: dict[str, tuple[Callable[[str], str], str | Callable[[str], str]]] = {
    fields.SLUG: (normalise.slug, "Gebruik kleine letters, cijfers en streepjes."),
    fields.PARTIAL_DATE: (normalise.partial_date, "Schrijf een jaar, maand of dag: 2014, 2014-02 of 2014-02-28."),
    fields.WEB_ADDRESS: (normalise.web_address, normalise.address_advice),
    fields.MAIL_ADDRESS: (_keep, "Schrijf alleen het mailadres, zoals info@voorbeeld.nl."),
    fields.LINE: (_keep, "Zet de tekst op één regel, zonder spaties aan het begin of eind."),
    fields.TEXT: (_keep, "Vul tekst in. Is het veld niet verplicht, dan mag de regel ook weg."),
}
"""For each pattern that a text can miss: what the same value would be in our way of writing, and what to do."""
