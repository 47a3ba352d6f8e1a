"""A concept as far as it has been written: what has nothing behind it may still come, and what is missing is no mistake yet."""

from collections.abc import Callable, Iterable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from praktijkenbank.problems import Problem
from praktijkenbank.reading.diagnosis.yaml_snippets import DOTS
from praktijkenbank.reading.strict_yaml import MAX_NOTHING, says_nothing
from praktijkenbank.records.introspect import Loc, fields_of
from praktijkenbank.records.types import TYPES


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
