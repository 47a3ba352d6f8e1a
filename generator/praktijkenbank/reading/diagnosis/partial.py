"""A record as far as it can be read, so that nobody has to mend one thing before hearing of the next; and a concept as far as it has
been written: what has nothing behind it may still come, and what is missing is no mistake yet.

Every value is looked at by itself: what cannot be read leaves a gap, and all else is there to be checked.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from praktijkenbank.problems import Place, Problem
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis.error_translator import ErrorTranslator
from praktijkenbank.reading.diagnosis.unknown_fields import renamed
from praktijkenbank.reading.diagnosis.yaml_snippets import DOTS, Terms
from praktijkenbank.reading.strict_yaml import MAX_NOTHING, MAX_REFUSALS, Places, says_nothing
from praktijkenbank.records.introspect import Field, Loc, fields_of
from praktijkenbank.records.types import TYPES

M = TypeVar("M", bound=BaseModel)


def keeps_its_fields(refusals: Sequence[Problem]) -> bool:
    """Whether all fields of a text are where they were written, whatever was refused of it."""
    return len(refusals) <= MAX_REFUSALS and all(refusal.code in _WITHIN_A_VALUE for refusal in refusals)


_WITHIN_A_VALUE = ("dubbel-veld", "leeg-veld", "label", "stuurteken")

_OF_ANOTHER_SORT = {"geen-tekst", "geen-waarde", "geen-lijst"}
"""Who mends these takes out what is inside, so that nothing need be said of that."""


def half_read(
    written: dict[str, Any],
    refusals: Sequence[Problem],
    text: str,
    shown: str,
    model: type[M],
    terms: Terms,
    may_come: Callable[[ErrorDetails], bool] | None,
) -> tuple[M, list[Problem], frozenset[Loc], Places]:
    """A record that is not sound as far as it can be read; what is wrong with it, of a value its YAML or else its shape; its gaps; and where values stand.

    A field whose name is misspelt is one mistake: it is read under its right name, and gaps and places go by that. Of a concept
    nothing is said of what `may_come`; what is left out of its data has its place all the same.
    """
    places, data, told = strict_yaml.places(text), deepcopy(written), list[tuple[Loc, Problem]]()
    refused = {(refusal.line, refusal.column) for refusal in refusals if refusal.code != "dubbel-veld"}
    empty = {refusal.line for refusal in refusals if refusal.code == "leeg-veld"}

    def is_refused(value: Place) -> bool:
        return value[:2] in refused or (value[:2] == value[2:] and value.line in empty)

    emptied = {value[:2] for loc, (_, value) in places.items() if is_refused(value) and _put_nothing(data, loc)}
    while len(told) <= MAX_REFUSALS:  # more is not told
        translator = ErrorTranslator(text, shown, model, places, terms)
        wrong = [(error["loc"], translator.problem(error)) for error in _errors(data, model, may_come)]
        certain = [(loc, problem) for loc, problem in wrong if problem.code == "veld-onbekend" and problem.fix]
        named = [(loc, problem) for loc, problem in certain if renamed(data, loc, problem.fix)]
        for loc, problem in named:
            own, here = (*loc[:-1], problem.fix.partition(": ")[0]), len(loc)
            places = {(own + at[here:] if at[:here] == loc else at): place for at, place in places.items()}
        told += named or wrong
        if not named:
            break
    gaps = {loc for loc, (_, value) in places.items() if value[:2] in emptied}
    around = {loc for loc, problem in told if problem.code in _OF_ANOTHER_SORT}
    moot = {places[gap][1][:2] for gap in gaps if any(gap[:depth] in around for depth in range(len(gap)))}
    reader = HalfReader(translator.corrections)
    record = reader.read(model, data)
    of_yaml = [one for one in refusals if (one.line, one.column) not in moot]
    of_shape = [
        problem
        for loc, problem in told
        if not (problem.code == "veld-onbekend" and (problem.line, problem.column) in refused)
        and not (loc in places and is_refused(places[loc][1]))
    ]
    return record, of_yaml + of_shape, frozenset(reader.unread | gaps), places


def _put_nothing(data: Any, loc: Loc) -> bool:
    """Empty the text at `loc`, so that nothing is said of what was refused already; a list or block stays."""
    with suppress(KeyError, TypeError):  # what a concept leaves open is not in its data
        for step in loc[:-1]:
            data = data[step]
        if isinstance(data[loc[-1]], str):
            data[loc[-1]] = ""
            return True
    return False


def _errors(data: dict[str, Any], model: type[BaseModel], may_come: Callable[[ErrorDetails], bool] | None) -> list[ErrorDetails]:
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


@dataclass
class HalfReader:
    """Reads what it can; `corrections` are values as they should have been written, and `unread` gains the path of every gap."""

    corrections: Mapping[Loc, str]
    unread: set[Loc] = dataclass_field(default_factory=set)

    def read(self, model: type[M], data: Mapping[str, Any], loc: Loc = ()) -> M:
        """The record or block in `data`. In a gap stands None, in place of a list that is a gap an empty one.

        A value that names a term, source or record is kept as it was written, since whoever knows those can say more of it.
        """
        made = model.model_construct()
        made.__dict__.update((field.name, self._field(field, data, (*loc, key))) for key, field in fields_of(model).items())
        return made

    def _field(self, field: Field, data: Mapping[str, Any], loc: Loc) -> Any:
        if field.key not in data and not field.required:
            return field.info.get_default(call_default_factory=True)
        value = data.get(field.key)
        if not field.several:
            return self._one(field, value, loc)
        items = value if isinstance(value, list) else []
        if items is not value or len(items) > field.longest:
            self.unread.add(loc)
        return tuple(self._one(field, item, (*loc, at)) for at, item in enumerate(items[: field.longest]))

    def _one(self, field: Field, value: Any, loc: Loc) -> Any:
        if field.model:
            if not isinstance(value, dict):
                self.unread.add(loc)
            return self.read(field.model, value if isinstance(value, dict) else {}, loc)
        names_something = (field.vocabularies or field.refers_to) and isinstance(value, str) and value.strip()
        meant = self.corrections.get(loc)
        for written in (value,) if names_something or meant is None else (value, meant):
            with suppress(ValidationError):
                return field.one.validate_python(written)
        if names_something:
            return value
        self.unread.add(loc)
        return None


class Concept:
    """What a concept of `model` says, and where it says nothing yet.

    `data` is what was written; of a list that is begun, an item with nothing in it keeps its place as an empty text. `waiting`
    holds the path of every field that has nothing behind it, and gains those that a published record must have as well.
    """

    def __init__(self, data: dict[str, Any], model: type[BaseModel]) -> None:
        self.name = next((one.named_by for one in TYPES.values() if one.model is model), "")
        self.found: set[Loc] = set()
        self.data: dict[str, Any] = self._written(data, model, ())

    @classmethod
    def of(cls, data: Any, refusals: Iterable[Problem], model: type[BaseModel]) -> "Concept | None":
        """The concept in what was read, if it is one; None too when nobody would fill in all that is empty."""
        of_concept = isinstance(data, dict) and str(data.get("publication")).casefold() == "concept"
        too_much = sum(map(says_nothing, refusals)) > MAX_NOTHING
        return cls(data, model) if of_concept and "publication" in model.model_fields and not too_much else None

    @property
    def waiting(self) -> frozenset[Loc]:
        """The path of every gap, without those inside another."""
        return frozenset(loc for loc in self.found if not any(loc[:depth] in self.found for depth in range(1, len(loc))))

    def may_come(self, error: ErrorDetails) -> bool:
        """Whether something is not wrong with the concept, but not there yet; if so, it is among what waits."""
        loc, kind, value = error["loc"], error["type"], error["input"]
        left_empty = value == "" and kind != "extra_forbidden"
        open_still = kind == "missing" or left_empty or (kind in _CHOSEN and not _CHOSEN[kind](value))
        if not open_still or loc == (self.name,):
            return False
        self.found.add(loc)
        return True

    def _written(self, value: Any, model: type[BaseModel] | None, loc: Loc) -> Any:
        if isinstance(value, list):
            return ["" if is_nothing(item) else self._written(item, model, (*loc, at)) for at, item in enumerate(value)]
        if not isinstance(value, dict) or model is None:
            return value
        fields, written = fields_of(model), {}
        for name, inner in value.items():
            field, here = fields.get(name), (*loc, name)
            says_none = inner == [] and field and not field.required
            if field and is_nothing(inner) and not says_none and here != (self.name,):
                self.found.add(here)
            else:
                written[name] = self._written(inner, field.model if field else None, here)
        rests_on_one = "locator" in written or written.get("reason") == "niet-onderzocht"
        if "source" in fields and "source" not in written and rests_on_one:
            self.found.add((*loc, "source"))
        return written


_CHOSEN: dict[str, Callable[[dict[str, Any]], bool]] = {
    "uitvoering-zonder-plaats": lambda block: False,
    "verband-onduidelijk": lambda block: bool({"practice", "name"} & block.keys()),
}
"""What is refused of a block that has none of several fields → whether one of them is there."""


def is_nothing(value: Any) -> bool:
    """Whether nothing has been written: no text, no more than the dots of a proposal, or lists and fields of nothing else."""
    if isinstance(value, dict):
        return all(map(is_nothing, value.values()))
    return all(map(is_nothing, value)) if isinstance(value, list) else value == "" or value in DOTS
