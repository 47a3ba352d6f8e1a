"""From an error of pydantic to a problem for an editor: what is wrong with a value, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from generator import corrections
from generator.model import fields
from generator.problems import Kind, Place, Problem, shape, suggest, truth
from generator.strict_yaml import Loc, nearest

Places = dict[Loc, tuple[Place, Place]]

M = TypeVar("M", bound=BaseModel)


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


def shape_problems(errors: Iterable[ErrorDetails], shown: str, model: type[BaseModel], found: Places) -> list[Problem]:
    """The Dutch problems for pydantic's errors in a record of `model`; `found` are the places of its values.

    A field whose name is misspelt is one mistake: that it misses under its right name goes without saying.
    """
    told = [(error, shape_problem(error, shown, model, found)) for error in errors]
    meant = {(*error["loc"][:-1], problem.fix) for error, problem in told if error["type"] == "extra_forbidden"}
    return [problem for error, problem in told if error["type"] != "missing" or error["loc"] not in meant]


def as_if_mended(
    data: dict[str, Any], errors: Sequence[ErrorDetails], model: type[M], found: Places, rounds: int = 2
) -> M | None:
    """The record as it will be once it is mended: values as they should be written, and without unknown fields.

    None when that takes an editor: a field is missing, or a value says nothing that we can read.
    """
    whole = deepcopy(data)
    for error in errors:
        if error["type"] == "missing":
            continue  # under another name, perhaps
        inner: Any = whole
        for step in error["loc"][:-1]:
            inner = inner[step]  # pydantic came this way
        last = error["loc"][-1]
        if not isinstance(inner, dict) or last not in inner:
            return None
        value, fix = inner.pop(last), shape_problem(error, "", model, found).fix
        if error["type"] == "extra_forbidden":
            inner |= {fix: value} if fix and fix not in inner else {}
        elif fix:
            inner[last] = fix
        else:
            return None
    try:
        return model.model_validate(whole)
    except ValidationError as left:  # what stood under a wrong name is looked at only now
        return as_if_mended(whole, left.errors(include_url=False), model, found, rounds - 1) if rounds > 1 else None


def shape_problem(error: ErrorDetails, shown: str, model: type[BaseModel], found: Places) -> Problem:
    """The Dutch problem for one of pydantic's errors in a record of `model`; `found` are the places of its values."""
    loc = tuple(step for step in error["loc"])
    kind = shape.BY_PYDANTIC_TYPE.get(error["type"], shape.SHAPE_UNEXPECTED)
    names = [step for step in loc if isinstance(step, str)]
    info = field_at(model, loc)
    context = error.get("ctx", {})
    value = error["input"] if isinstance(error["input"], str) else ""
    choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    values: dict[str, Any] = {
        "field": names[-1] if names else "",
        "title": (info.title if info else "") or "",
        "description": (info.description if info else "") or "",
        "value": value,
        "actual": len(value),
        "limit": context.get("max_length", ""),
        "choices": ", ".join(f"`{choice}`" for choice in choices),
        "suggestion": "",
        "advice": "",
    }
    if kind is shape.NOT_A_CHOICE and not isinstance(error["input"], str):
        kind = shape.VALUE_EXPECTED
    if kind is shape.FIELD_MISSING:
        values["add"] = _lines_to_add(names[-1], info, loc, found)
        if names[-1] == "source":
            kind = _sourceless(error["input"])
    elif kind is shape.FIELD_UNKNOWN:
        values |= _suggest_field(model, loc)
    elif kind is shape.TEXT_FORM:
        correct, values["advice"] = _FORMS.get(str(context.get("pattern")), (_keep, values["description"]))
        values["fix"] = correct(value)
    elif kind is shape.NOT_A_CHOICE:
        values["fix"] = suggest(value, choices, "")["fix"]
    elif kind in _CORRECTIONS:
        values["fix"] = _CORRECTIONS[kind](value)
    return kind.at(shown, nearest(found, loc, key=kind is shape.FIELD_UNKNOWN), **values)


def _sourceless(claim: Any) -> Kind:
    if "figures" in claim:
        return truth.FIGURE_WITHOUT_SOURCE
    return truth.LOCATOR_WITHOUT_SOURCE if "locator" in claim else truth.SOURCE_MISSING


def _suggest_field(model: type[BaseModel], loc: Loc) -> dict[str, str]:
    parent = field_at(model, loc[:-1])
    owner = model_of(parent.annotation) if parent else model
    known = {info.alias or name for name, info in owner.model_fields.items()} if owner else set()
    return suggest(str(loc[-1]), known, f"Velden die hier kunnen: {', '.join(sorted(known))}.")


def _lines_to_add(name: str, info: FieldInfo | None, loc: Loc, found: Places) -> str:
    """A missing field as lines to paste: as deep as the fields around it, with dots where something must come."""
    _, around = found.get(loc[:-1], (Place(1, 1), Place(1, 1)))
    return "\n".join(" " * (around.column - 1) + line for line in _sample(name, info.annotation if info else str))


def _sample(name: str, annotation: Any) -> Iterator[str]:
    model, is_list = model_of(annotation), "tuple[" in str(annotation)
    if model is None:
        yield f"{name}: JJJJ-MM-DD" if annotation is date else f"{name}: [...]" if is_list else f"{name}: ..."
        return
    yield f"{name}:"
    required = [(field, info) for field, info in model.model_fields.items() if info.is_required()]
    required.sort(key=lambda named: named[0] in ("source", "locator"))  # what it rests on comes after what is said
    inside = [line for field, info in required for line in _sample(info.alias or field, info.annotation)]
    for at, line in enumerate(inside):
        yield ("  - " if is_list and at == 0 else "    " if is_list else "  ") + line


def _keep(value: str) -> str:
    return ""


_CORRECTIONS: dict[Kind, Callable[[str], str]] = {
    shape.DAY_FORM: corrections.day,
    shape.NUMBER_FORM: corrections.number,
    shape.YES_NO_FORM: corrections.yes_no,
}

_FORMS: dict[str, tuple[Callable[[str], str], str]] = {
    fields.SLUG: (corrections.slug, "Gebruik kleine letters, cijfers en streepjes."),
    fields.PARTIAL_DATE: (corrections.partial_date, "Schrijf een jaar, maand of dag: 2014, 2014-02 of 2014-02-28."),
    fields.WEB_ADDRESS: (corrections.web_address, "Schrijf het volledige adres, met https:// of http:// ervoor."),
    fields.LINE: (_keep, "Zet de tekst op één regel, zonder spaties aan het begin of eind."),
    fields.TEXT: (_keep, "Vul tekst in, of haal het veld weg."),
}
"""For each pattern that a text can miss: what the same value would be in our way of writing, and what to do."""
