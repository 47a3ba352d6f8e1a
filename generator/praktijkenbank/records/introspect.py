"""What a model is made of: the models, lists and choices in its fields, and the field that a path leads to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import BaseModel, WithJsonSchema
from pydantic.fields import FieldInfo

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


def is_text(field: FieldInfo) -> bool:
    """Whether programs find a text in a field; where they find a number, a day, or yes or no, its type has a schema of its own."""
    return not any(isinstance(mark, WithJsonSchema) for mark in marks(field))


def literals(annotation: Any) -> list[str]:
    """The choices that a model itself gives a field."""
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [choice for inner in get_args(annotation) for choice in literals(inner)]


def metadata(annotation: Any) -> Iterator[Any]:
    """The marks in an annotation, however deep."""
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)[1:]
    for inner in () if get_origin(annotation) is Literal else get_args(annotation):
        yield from metadata(inner)


def marks(field: FieldInfo) -> Iterator[Any]:
    """The marks of a field: its own, and those of what is in it."""
    return chain(field.metadata, metadata(field.annotation))


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
