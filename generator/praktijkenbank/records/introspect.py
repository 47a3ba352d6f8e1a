"""What a model is made of: the models, lists and choices in its fields, and the field that a path leads to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, WithJsonSchema
from pydantic.fields import FieldInfo

from praktijkenbank.records.fields import SlugOf, SourceId, TermOf

Loc = tuple[str | int, ...]
"""The way to a value in a record: names of fields, and numbers of items in lists, from 0."""


def model_of(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `tuple[Step, ...]` or `Passage | None`, if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if found := model_of(inner):
            return found
    return None


def is_list(annotation: Any) -> bool:
    """Whether a field holds a list."""
    return get_origin(annotation) is tuple or any(is_list(inner) for inner in get_args(annotation))


def literals(annotation: Any) -> list[str]:
    """The choices that a model itself gives a field."""
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [choice for inner in get_args(annotation) for choice in literals(inner)]


def _marks(annotation: Any) -> Iterator[Any]:
    """The marks in an annotation, however deep."""
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)[1:]
    for inner in () if get_origin(annotation) is Literal else get_args(annotation):
        yield from _marks(inner)


def _type_of(annotation: Any) -> type:
    """The type of one value; a choice is text."""
    if isinstance(annotation, type):
        return annotation
    if get_origin(annotation) is Literal:
        return str
    return next(_type_of(inner) for inner in get_args(annotation) if inner is not type(None))


@dataclass(frozen=True)
class Field:
    """A field of a model: its name in the code, its key in a file, and what its annotation says."""

    name: str
    key: str
    info: FieldInfo

    @cached_property
    def holds(self) -> type:
        """The type of its value, or of each of them."""
        return _type_of(self.info.annotation)

    @cached_property
    def model(self) -> type[BaseModel] | None:
        """The model that it holds, or holds several of."""
        return self.holds if issubclass(self.holds, BaseModel) else None

    @cached_property
    def several(self) -> bool:
        """Whether it holds a list."""
        return is_list(self.info.annotation)

    @cached_property
    def choices(self) -> list[str]:
        """The only values it can have, when the model itself names them."""
        return literals(self.info.annotation)

    @cached_property
    def marks(self) -> list[Any]:
        """All that is said of it, or of its values."""
        return [*marks(self.info)]

    @cached_property
    def is_text(self) -> bool:
        """Whether programs find a text in it; where they find something else, its type has a schema of its own."""
        return not any(isinstance(mark, WithJsonSchema) for mark in self.marks)

    @cached_property
    def vocabularies(self) -> tuple[str, ...]:
        """The vocabularies that its values come from."""
        return next((mark.vocabularies for mark in self.marks if isinstance(mark, TermOf)), ())

    @cached_property
    def refers_to(self) -> str:
        """What else its values are ids of: `sources`, a kind of record, or nothing."""
        found = next((mark for mark in self.marks if isinstance(mark, (SourceId, SlugOf))), None)
        return found.kind if isinstance(found, SlugOf) else "sources" if found else ""


@cache
def fields_of(model: type[BaseModel]) -> dict[str, Field]:
    """The fields of a model by their keys."""
    return {key: Field(name, key, info) for name, info in model.model_fields.items() for key in [info.alias or name]}


def marks(field: FieldInfo) -> Iterator[Any]:
    """The marks of a field: its own, and those of what is in it."""
    return chain(field.metadata, _marks(field.annotation))


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


@cache
def field_names(*models: type[BaseModel]) -> frozenset[str]:
    """The names of all fields in these models, as an editor writes them, also of the models inside them."""
    names: set[str] = set()
    for name, info in (field for model in models for field in model.model_fields.items()):
        inner = model_of(info.annotation)
        names |= {info.alias or name, *(field_names(inner) if inner else ())}
    return frozenset(names)
