"""The fields of a practice as the guide for contributors tells them, read off the models: no second truth.

A chapter is a field of the record; what it holds is told beneath it. What several chapters hold (figures; the source and
the place in it) is told once, at the end.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Sourced, SourceUse
from praktijkenbank.site.exports.tables import NAMES, Field, fields, tables_of

LONG_LISTS = ("municipalities", "neighbourhoods", "provinces")
"""Vocabularies that the guide does not print; the codebook has them whole."""

SOURCE_AND_PLACE = tuple(Sourced.model_fields)
"""The two fields that nearly every chapter has."""


class Row(NamedTuple):
    """A field within a chapter: the name it has there, and the anchor under which its own fields are told, when it has those."""

    name: str
    field: Field
    told_at: str


class Block(NamedTuple):
    """What one model holds, told under an anchor of its own."""

    anchor: str
    title: str
    rows: list[Row]


class Chapter(NamedTuple):
    """A field of the record with all that it holds; `own` when that is one thing, or a list of one. `sourced`: whether it must name its
    source; None when it has no place for that.
    """

    name: str
    info: FieldInfo
    own: Field | None
    rows: list[Row]
    sourced: bool | None
    blocks: list[Block]


def told() -> dict[str, Any]:
    """What the page tells: every field of a practice in the order of the record, what more than one of them holds, a source in the
    bibliography and what that holds, and the vocabularies in the order in which the record needs them.
    """
    found = (name for model in tables_of(Practice) for one in fields(model) for name in one.vocabularies)
    return {
        "chapters": [_chapter(name, info) for name, info in Practice.model_fields.items()],
        "source_and_place": _rows(fields(Sourced)),
        "shared": [*map(_block, _shared())],
        "bibliography": [*map(_block, tables_of(Source))],
        "vocabularies": [name for name in dict.fromkeys(found) if name not in LONG_LISTS],
    }


def _chapter(name: str, info: FieldInfo) -> Chapter:
    within = [one for one in fields(Practice) if one.path[0] == (info.alias or name)]
    only = within[0] if len(within) == 1 else None
    listed = only.model if only else None
    inside = fields(listed) if listed else within
    rows = _rows(inside, 0 if listed else 1) if listed or not only else []
    places = [row.field.info.is_required() for row in rows if row.name in SOURCE_AND_PLACE]
    sourced = all(places) if len(places) == len(SOURCE_AND_PLACE) and listed is not SourceUse else None
    return Chapter(
        name, info, only, [row for row in rows if sourced is None or row.name not in SOURCE_AND_PLACE], sourced,
        [_block(one.model) for one in inside if one.model and not {one.model} & {*_shared(), *_chapter_of()}],
    )  # fmt: skip


def _block(model: type[BaseModel]) -> Block:
    return Block(_anchor(model), NAMES[model.__name__][1], _rows(fields(model)))


def _rows(inside: Iterable[Field], depth: int = 0) -> list[Row]:
    return [Row(".".join(one.path[depth:]), one, _told_at(one.model) if one.model else "") for one in inside]


def _told_at(model: type[BaseModel]) -> str:
    return f"veld-{_chapter_of()[model]}" if model in _chapter_of() else _anchor(model)


def _anchor(model: type[BaseModel]) -> str:
    return f"bouwsteen-{NAMES[model.__name__][0]}"


@cache
def _chapter_of() -> dict[type[BaseModel], str]:
    """Model → the one chapter that is a list of it."""
    lists = [(one.model, one.path[0]) for one in fields(Practice) if one.model and len(one.path) == 1]
    times = Counter(model for model, _ in lists)
    return {model: name for model, name in lists if times[model] == 1}


@cache
def _shared() -> list[type[BaseModel]]:
    """The models that several other models hold a list of, and that are no chapter."""
    top = {one.model for one in fields(Practice) if len(one.path) == 1}
    times = Counter(one.model for model in tables_of(Practice) for one in fields(model) if one.model and one.model not in top)
    return [model for model, amount in times.items() if amount > 1]
