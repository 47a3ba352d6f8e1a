"""From an error of pydantic to a problem for an editor: what is wrong with a value, and what to write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator.model import fields
from generator.problems import Kind, Problem, did_you_mean, shape, truth
from generator.strict_yaml import Loc, Place, nearest


def field_at(model: type[BaseModel], loc: Loc) -> FieldInfo | None:
    """The field of `model` that a path in the data leads to; the last one met when the path goes on in a list."""
    found: FieldInfo | None = None
    here: type[BaseModel] | None = model
    for step in loc:
        if isinstance(step, int):
            continue
        found = None
        for name, info in (here.model_fields if here else {}).items():
            if step in (name, info.alias):
                found = info
        here = model_of(found.annotation) if found else None
    return found


def model_of(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `tuple[Step, ...]` or `Passage | None`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if found := model_of(inner):
            return found
    return None


def shape_problem(error: ErrorDetails, shown: str, model: type[BaseModel], found: dict[Loc, tuple[Place, Place]]) -> Problem:
    """The Dutch problem for one of pydantic's errors in a record of `model`; `found` are the places of its values."""
    loc = tuple(step for step in error["loc"])
    kind = shape.BY_PYDANTIC_TYPE.get(error["type"], shape.SHAPE_UNEXPECTED)
    names = [step for step in loc if isinstance(step, str)]
    info = field_at(model, loc)
    context = error.get("ctx", {})
    value = error["input"] if isinstance(error["input"], str) else ""
    values: dict[str, object] = {
        "field": names[-1] if names else "",
        "title": (info.title if info else "") or "",
        "description": (info.description if info else "") or "",
        "value": value,
        "actual": len(value),
        "limit": context.get("max_length", ""),
        "choices": str(context.get("expected", "")).replace(" or ", ", ").replace("'", "`"),
        "suggestion": "",
        "advice": "",
    }
    if kind is shape.NOT_A_CHOICE and not isinstance(error["input"], str):
        kind = shape.VALUE_EXPECTED
    if kind is shape.FIELD_MISSING and names[-1] == "source":
        kind = _sourceless(error["input"])
    if kind is shape.FIELD_UNKNOWN:
        values["suggestion"] = _suggest_field(model, loc)
    if kind is shape.TEXT_FORM:
        advise = _FORMS.get(str(context.get("pattern")))
        values["advice"] = advise(value) if advise else values["description"]
    if kind is shape.DAY_FORM:
        values["remedy"] = _suggest_day(value)
    return kind.at(shown, nearest(found, loc, key=kind is shape.FIELD_UNKNOWN), **values)


def _sourceless(claim: Any) -> Kind:
    if "figures" in claim:
        return truth.FIGURE_WITHOUT_SOURCE
    return truth.LOCATOR_WITHOUT_SOURCE if "locator" in claim else truth.SOURCE_MISSING


def _suggest_field(model: type[BaseModel], loc: Loc) -> str:
    parent = field_at(model, loc[:-1])
    owner = model_of(parent.annotation) if parent else model
    known = {info.alias or name for name, info in owner.model_fields.items()} if owner else set()
    return did_you_mean(str(loc[-1]), known) or f"Velden die hier kunnen: {', '.join(sorted(known))}."


def _suggest_day(value: str) -> str:
    if turned := re.fullmatch(r"([0-3]?\d)[-/.]([01]?\d)[-/.](\d{4})", value):
        day, month, year = turned.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    return "2024-06-30"


def _suggest_slug(value: str) -> str:
    plain = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return "Gebruik kleine letters, cijfers en streepjes" + (f": `{slug}`." if slug else ".")


_FORMS: dict[str, Callable[[str], str]] = {
    fields.SLUG: _suggest_slug,
    fields.PARTIAL_DATE: lambda _: "Schrijf een jaar, maand of dag: 2014, 2014-02 of 2014-02-28.",
    fields.WEB_ADDRESS: lambda _: "Schrijf het volledige adres, met https:// of http:// ervoor.",
    fields.LINE: lambda _: "Zet de tekst op één regel, zonder spaties aan het begin of eind.",
    fields.TEXT: lambda _: "Vul tekst in, of haal het veld weg.",
}
"""What to write instead, for each pattern that a text can miss."""
