"""What a model is made of: the models, lists and choices in its fields, and the field that a path leads to.

And what a record refers to: a term, a source or another record. Which fields do is marked on the models (`TermOf`, `SourceId`,
`SlugOf`), so that a new field is checked, indexed and linked without a line of code elsewhere.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, Generic, Literal, NamedTuple, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, WithJsonSchema
from pydantic.fields import FieldInfo

from praktijkenbank.records.fields import Prose, SlugOf, SourceId, TermOf

Loc = tuple[str | int, ...]
"""The way to a value in a record: names of fields, and numbers of items in lists, from 0."""

Mark = TermOf | SourceId | SlugOf | Prose


@dataclass(frozen=True, eq=False)
class Field:
    """A field of a model, and what its annotation says.

    - `name`, `key`: what it is called in the code, and in a file.
    - `required`: whether it must be there.
    - `holds`: the type of its value, or of each of them; `model` is the same where that is a model.
    - `several`, `longest`: whether it holds a list, and of how many at most.
    - `choices`: the only values it can have, when the model itself names them.
    - `marks`: all that is said of it, or of its values; `mark`: what those are ids of, or that they are prose.
    """

    name: str
    key: str
    info: FieldInfo
    required: bool
    holds: type
    model: type[BaseModel] | None
    several: bool
    longest: int
    choices: list[str]
    marks: list[Any]
    mark: Mark | None

    @property
    def title(self) -> str:
        """What people call it."""
        return self.info.title or ""

    @property
    def is_text(self) -> bool:
        """Whether programs find a text in it; where they find something else, its type has a schema of its own."""
        return not any(isinstance(mark, WithJsonSchema) for mark in self.marks)

    @cached_property
    def vocabularies(self) -> tuple[str, ...]:
        """The vocabularies that its values come from."""
        return self.mark.vocabularies if isinstance(self.mark, TermOf) else ()

    @cached_property
    def refers_to(self) -> str:
        """What else its values are ids of: `sources`, a kind of record, or nothing."""
        return self.mark.kind if isinstance(self.mark, SlugOf) else "sources" if isinstance(self.mark, SourceId) else ""

    @cached_property
    def one(self) -> TypeAdapter[Any]:
        """What one value must be: of a list, one of its items."""
        whole: Any = self.info.annotation
        if self.several:
            return TypeAdapter(whole.__args__[0])
        return TypeAdapter(Annotated[whole, *self.info.metadata] if self.info.metadata else whole)


@cache
def fields_of(model: type[BaseModel]) -> dict[str, Field]:
    """The fields of a model by their keys."""
    return {field.key: field for field in (_field(name, info) for name, info in model.model_fields.items())}


def _field(name: str, info: FieldInfo) -> Field:
    inside = list(_inside(info.annotation))
    types = [inner for inner in inside if isinstance(inner, type) and inner is not type(None)]
    choices = [choice for inner in inside if get_origin(inner) is Literal for choice in get_args(inner)]
    marks = [*info.metadata, *(mark for inner in inside if get_origin(inner) is Annotated for mark in get_args(inner)[1:])]
    return Field(
        name,
        info.alias or name,
        info,
        required=info.is_required(),
        holds=str if choices else types[0],
        model=next((one for one in types if issubclass(one, BaseModel)), None),
        several=any(get_origin(inner) is tuple for inner in inside),
        longest=next((int(mark.max_length) for mark in info.metadata if hasattr(mark, "max_length")), 0),
        choices=choices,
        marks=marks,
        mark=next((mark for mark in marks if isinstance(mark, Mark)), None),
    )


def _inside(annotation: Any) -> Iterator[Any]:
    """An annotation and all that it is made of, from the outside in."""
    yield annotation
    for inner in () if get_origin(annotation) is Literal else get_args(annotation):
        yield from _inside(inner)


def field_at(model: type[BaseModel], loc: Loc) -> Field | None:
    """The field of `model` that a path in the data leads to; the last one met when the path goes on in a list."""
    found: Field | None = None
    here: type[BaseModel] | None = model
    for step in loc:
        if not isinstance(step, int):
            fields = fields_of(here).values() if here else ()
            found = next((field for field in fields if step in (field.name, field.key)), None)
            here = found.model if found else None
    return found


@cache
def field_names(*models: type[BaseModel]) -> frozenset[str]:
    """The names of all fields in these models, as an editor writes them, also of the models inside them."""
    fields = [field for model in models for field in fields_of(model).values()]
    inner = [name for field in fields if field.model for name in field_names(field.model)]
    return frozenset([*(field.key for field in fields), *inner])


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
        if not (value := values[field.name]):
            continue
        here, mark = (*loc, field.key), field.mark
        for at, one in enumerate(value) if isinstance(value, tuple) else [(None, value)]:
            where = here if at is None else (*here, at)
            if mark is not None and one:
                found[type(mark)].append(Reference(where, mark, one, field))
            elif mark is None and one is not None:
                _gather(one, where, found)


@cache
def marked_fields(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields that are marked, or hold models with fields that are."""
    return tuple(field for field in fields_of(model).values() if field.mark or (field.model and marked_fields(field.model)))
