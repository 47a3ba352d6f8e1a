"""A record in which every field of a model is filled in, and the same without each of its fields in turn."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import yaml
from pydantic import BaseModel

from praktijkenbank.reading.content import Content
from praktijkenbank.records.fields import SlugOf, SourceId, TermOf
from praktijkenbank.records.introspect import Loc, fields_of, marked_fields
from tests.hostile import Filler

LEFT_OUT = {
    "Figure": {"low", "high"}, "Implementation": {"province"}, "Relation": {"name"}, "Practice": {"replaced_by", "costs"},
    "Row": {"place", "total"},
}  # fmt: skip
"""Fields that cannot stand beside the others."""

TOGETHER = {"Silence.field": "costs", "Figure.label": "Keren", "Practice.card_figure": "Keren"}
"""What holds together."""


def whole(model: type[BaseModel], content: Content) -> dict[str, Any]:
    """The data of a concept with every field of a model, that refers to what is in some content."""
    fields = [(one, field) for one in models_of(model) for field in marked_fields(one)]
    refers = {f"{one.__name__}.{field.key}": found for one, field in fields if (found := _some(field.mark, content))}
    return Filler("Tekst", LEFT_OUT, says=refers | TOGETHER).record(model) | {"publication": "concept"}


def _some(mark: object, content: Content) -> str:
    """What a field can refer to; nothing for one that refers to nothing."""
    if isinstance(mark, TermOf):
        return content.vocabularies[mark.vocabularies[0]].record.terms[0].id
    if isinstance(mark, SlugOf):
        return next(iter(content.kinds[mark.kind]))
    if isinstance(mark, SourceId) and content.bibliography:
        return content.bibliography.record.references[0].id
    return ""


def text(data: Any) -> str:
    """Data as YAML, with nothing behind what is None."""
    written: str = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return written.replace(" null\n", "\n")


def without_each(data: dict[str, Any]) -> Iterator[tuple[Loc, str, dict[str, Any]]]:
    """Every field and item at any depth with how it lacks, and the data in which it does."""
    for loc in list(_locs(data, ())):
        for how in ("leeg", "weg"):
            other = deepcopy(data)
            around: Any = other
            for step in loc[:-1]:
                around = around[step]
            if how == "weg":
                del around[loc[-1]]
            else:
                around[loc[-1]] = None
            yield loc, how, other


def _locs(value: Any, loc: Loc) -> Iterator[Loc]:
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*loc, step)
        yield from _locs(inner, (*loc, step))


def models_of(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and every other that a record of it can hold."""
    found, waiting = set(), [model]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [field.model for field in fields_of(one).values() if field.model]
    return found
