"""Finds every reference in a record: to a term, a source or another record.

Which fields refer to what is marked on the models (`TermOf`, `SourceId`, `SlugOf`); this module reads
those marks once per model and then walks records along them, so that a new field is checked, indexed and
linked without a line of code elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from praktijkenbank.records.fields import Prose, SlugOf, SourceId, TermOf
from praktijkenbank.records.introspect import Field, Loc, Mark, fields_of

M = TypeVar("M", TermOf, SourceId, SlugOf, Prose)


class Reference(NamedTuple, Generic[M]):
    """A marked value in a record: where it stands, what it points at, the value, and the field that holds it."""

    loc: Loc
    mark: M
    value: str
    field: Field


@dataclass(frozen=True, slots=True)
class References:
    """The marked values of a record by what they point at, each in the order of the record's fields."""

    terms: list[Reference[TermOf]]
    sources: list[Reference[SourceId]]
    records: list[Reference[SlugOf]]
    prose: list[Reference[Prose]]


def sources_used(found: Iterable[References]) -> set[str]:
    """The sources that any of these name."""
    return {ref.value for one in found for ref in one.sources}


def references(record: BaseModel) -> References:
    """Every marked value in `record`; of one that could be read only in part, those that have a value."""
    found: dict[type[Mark], list[Any]] = {TermOf: [], SourceId: [], SlugOf: [], Prose: []}
    _gather(record, (), found)
    return References(*found.values())


def _gather(record: BaseModel, loc: Loc, found: dict[type[Mark], list[Any]]) -> None:
    values = record.__dict__
    for field in marked_fields(type(record)):
        value, here, mark = values[field.name], (*loc, field.key), field.mark
        for at, one in enumerate(value) if isinstance(value, tuple) else [(None, value)]:
            where = here if at is None else (*here, at)
            if mark is not None and one:
                found[type(mark)].append(Reference(where, mark, one, field))
            elif mark is None and one is not None:
                _gather(one, where, found)


@cache
def marked_fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields that are marked, or hold models that may be."""
    return tuple(field for field in fields_of(model).values() if field.mark or field.model)
