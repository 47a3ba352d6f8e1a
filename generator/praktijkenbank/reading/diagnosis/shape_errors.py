"""What is wrong with the shape of a whole record: everything that pydantic refuses, and nothing that only follows from it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from praktijkenbank.problems import Problem
from praktijkenbank.reading.diagnosis.error_translator import ErrorTranslator, Places
from praktijkenbank.reading.diagnosis.unknown_fields import renamed
from praktijkenbank.reading.diagnosis.yaml_snippets import Terms
from praktijkenbank.reading.strict_yaml import MAX_REFUSALS
from praktijkenbank.records.introspect import Loc

MayCome = Callable[[ErrorDetails], bool]
"""Whether what pydantic refuses may still come."""


@dataclass(frozen=True)
class Misfits:
    """What is wrong with the shape of a record: each path with its problem.

    `data` is the record with the names of its fields mended where that is certain, `places` go by those names, and
    `corrections` are the values that are certain too.
    """

    problems: list[tuple[Loc, Problem]]
    data: dict[str, Any]
    places: Places
    corrections: dict[Loc, str]


def misfits(
    data: dict[str, Any], text: str, shown: str, model: type[BaseModel], found: Places, terms: Terms, may_come: MayCome | None
) -> Misfits:
    """Everything that is wrong with the shape of `data` as a record of `model`; `found` are the places of its values.

    What `may_come` holds for is not wrong, since it is only not there yet.
    A field whose name is misspelt is one mistake: it is read under its right name, and what stands in it is looked at too.
    """
    told: list[tuple[Loc, Problem]] = []
    data = deepcopy(data)
    while True:
        translator = ErrorTranslator(text, shown, model, found, terms)
        errors = _errors(data, model, may_come)
        unknown = [(error["loc"], translator.problem(error, data)) for error in errors if error["type"] == "extra_forbidden"]
        certain = [(loc, problem) for loc, problem in unknown if problem.fix]
        named = [one for one in certain if renamed(data, one[0], one[1].fix)]
        if not named:
            break
        told += named
        for loc, problem in named:
            found = _moved(found, loc, problem.fix.partition(": ")[0])
        if len(told) > MAX_REFUSALS:  # more is not told
            return Misfits(told, data, found, translator.corrections)
    told += unknown + [(error["loc"], translator.problem(error, data)) for error in errors if error["type"] != "extra_forbidden"]
    return Misfits(told, data, found, translator.corrections)


def _moved(found: Places, loc: Loc, name: str) -> Places:
    """The places, with those of the field at `loc` under another name."""
    here = len(loc)
    return {((*loc[:-1], name, *at[here:]) if at[:here] == loc else at): place for at, place in found.items()}


def _errors(data: dict[str, Any], model: type[BaseModel], may_come: MayCome | None) -> list[ErrorDetails]:
    """What pydantic refuses, without what only follows from the rest of it, and no more than anyone reads."""
    try:
        model.model_validate(data)
    except ValidationError as refused:
        errors = refused.errors(include_url=False)
        missing = {error["loc"] for error in errors if error["type"] == "missing"}
        around = {error["loc"][:depth] for error in errors for depth in range(len(error["loc"]))}
        told = [
            error
            for error in errors
            if not (error["type"] == "too_short" and error["loc"] in around)
            and not (may_come and may_come(error))
            and not (error["loc"] in missing and error["loc"][-1] == "locator" and (*error["loc"][:-1], "source") in missing)
        ]
        return told[: MAX_REFUSALS + 1]
    return []
