"""Finds every reference in a record: to a term, a source or another record.

Which fields refer to what is marked on the models (`TermOf`, `SourceId`, `SlugOf`); this module reads
those marks once per model and then walks records along them, so that a new field is checked, indexed and
linked without a line of code elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praktijkenbank.records.fields import Prose as ProseMark
from praktijkenbank.records.fields import SlugOf, SourceId, TermOf
from praktijkenbank.records.introspect import Loc, marks, model_of

Mark = TermOf | SourceId | SlugOf | ProseMark
M = TypeVar("M", TermOf, SourceId, SlugOf, ProseMark)


@dataclass(frozen=True, slots=True)
class Reference(Generic[M]):
    """A marked value in a record: where it stands, what it points at, and the value."""

    loc: Loc
    mark: M
    value: str
    field: FieldInfo


@dataclass(frozen=True, slots=True)
class References:
    """The marked values of a record by what they point at, each in the order of the record's fields."""

    terms: list[Reference[TermOf]]
    sources: list[Reference[SourceId]]
    records: list[Reference[SlugOf]]
    prose: list[Reference[ProseMark]]

    def without_gaps(self) -> "References":
        """Those that have a value; in a record that could be read only in part some lists hold gaps."""
        terms, sources, records = ([ref for ref in refs if ref.value] for refs in (self.terms, self.sources, self.records))
        return References(terms, sources, records, [ref for ref in self.prose if ref.value])  # type: ignore[arg-type]


def sources_used(found: Iterable[References]) -> set[str]:
    """The sources that any of these name."""
    return {ref.value for one in found for ref in one.sources}


def references(record: BaseModel) -> References:
    """Every marked value in `record`."""
    found: dict[type[Mark], list[Any]] = {TermOf: [], SourceId: [], SlugOf: [], ProseMark: []}
    _gather(record, (), found)
    return References(*found.values())


def _gather(record: BaseModel, loc: Loc, found: dict[type[Mark], list[Any]]) -> None:
    values = record.__dict__
    for name, key, field, mark in marked_fields(type(record)):
        value = values[name]
        if value is None:
            continue
        here = (*loc, key)
        if isinstance(value, tuple):
            if mark is not None:
                found[type(mark)].extend([Reference((*here, at), mark, item, field) for at, item in enumerate(value)])
            else:
                for at, item in enumerate(value):
                    _gather(item, (*here, at), found)
        elif mark is not None:
            found[type(mark)].append(Reference(here, mark, value, field))
        else:
            _gather(value, here, found)


@cache
def marked_fields(model: type[BaseModel]) -> tuple[tuple[str, str, FieldInfo, Mark | None], ...]:
    """(name, key in the file, field, mark) of the fields that are marked, or hold models that may be."""
    plan = []
    for name, field in model.model_fields.items():
        mark = next((one for one in marks(field) if isinstance(one, Mark)), None)
        if mark is not None or model_of(field.annotation):
            plan.append((name, field.alias or name, field, mark))
    return tuple(plan)
