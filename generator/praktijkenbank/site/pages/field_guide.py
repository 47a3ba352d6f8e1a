"""The fields of a practice as the guide for contributors tells them, read off the models: no second truth.

A chapter is a field of the record; what it holds is told beneath it. What several chapters hold (figures; the source and
the place in it) is told once, at the end.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Sourced, SourceUse
from praktijkenbank.site.exports.tables import NAMES, Field, fields, tables_of

LONG_LISTS = ("municipalities", "neighbourhoods", "provinces")
"""Vocabularies that the guide does not print; the codebook has them whole."""


@dataclass(frozen=True)
class Row:
    """A field within a chapter: the name it has there, and whether it must be filled when the chapter is there."""

    name: str
    field: Field
    required: bool
    told_at: str = ""
    """The anchor under which its own fields are told, when it has those."""


@dataclass(frozen=True)
class Block:
    """What one model holds, told under an anchor of its own."""

    anchor: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Chapter:
    """A field of the record with all that it holds. `sourced`: it names its source; `must` when it has to."""

    name: str
    title: str
    description: str
    required: bool
    several: bool
    own: Field | None
    rows: tuple[Row, ...]
    sourced: bool
    must: bool
    blocks: tuple[Block, ...]

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return f"veld-{self.name}"


@cache
def chapters() -> tuple[Chapter, ...]:
    """Every field of a practice, in the order of the record."""
    return tuple(_chapter(name) for name in Practice.model_fields)


@cache
def shared_blocks() -> tuple[Block, ...]:
    """What more than one chapter holds, without what is a chapter itself."""
    return tuple(Block(_anchor(model), NAMES[model][1], _rows(fields(model), 0)) for model in _shared())


@cache
def source_blocks() -> tuple[Block, ...]:
    """The fields of a source in the bibliography, and of what it holds."""
    return tuple(Block(_anchor(model), NAMES[model][1], _rows(fields(model), 0)) for model in tables_of(Source))


SOURCE_AND_PLACE = tuple(Sourced.model_fields)
"""The two fields that nearly every chapter has."""


def source_and_place() -> tuple[Row, ...]:
    """Those two, told once."""
    return _rows(fields(Sourced), 0)


@cache
def vocabularies() -> tuple[str, ...]:
    """The vocabularies that the guide prints, in the order in which the record needs them."""
    found = (name for model in tables_of(Practice) for one in fields(model) for name in one.vocabularies)
    return tuple(dict.fromkeys(name for name in found if name not in LONG_LISTS))


def _chapter(name: str) -> Chapter:
    info = Practice.model_fields[name]
    within = [one for one in fields(Practice) if one.path[0] == (info.alias or name)]
    first = within[0]
    listed = first.rows_of if len(within) == 1 else None
    inside, depth = (fields(listed), 0) if listed else (tuple(within), 1)
    rows = () if len(within) == 1 and not listed else _rows(inside, depth)
    names = {row.name for row in rows}
    sourced = names.issuperset(SOURCE_AND_PLACE) and listed is not SourceUse
    return Chapter(
        name=name,
        title=info.title or name,
        description=info.description or "",
        required=info.is_required(),
        several=first.several and len(within) == 1,
        own=first if len(within) == 1 and not listed else None,
        rows=tuple(row for row in rows if not (sourced and row.name in SOURCE_AND_PLACE)),
        sourced=sourced,
        must=sourced and all(row.required for row in rows if row.name in SOURCE_AND_PLACE),
        blocks=tuple(_blocks(inside)),
    )


def _rows(inside: tuple[Field, ...], depth: int) -> tuple[Row, ...]:
    return tuple(Row(".".join(one.path[depth:]), one, one.info.is_required(), _told_at(one)) for one in inside)


def _blocks(inside: tuple[Field, ...]) -> Iterator[Block]:
    """The models that only this chapter holds."""
    for one in inside:
        model = one.rows_of
        if model and model not in _shared() and model not in _chapter_of():
            yield Block(_anchor(model), NAMES[model][1], _rows(fields(model), 0))


def _told_at(one: Field) -> str:
    model = one.rows_of
    if model is None:
        return ""
    return f"veld-{_chapter_of()[model]}" if model in _chapter_of() else _anchor(model)


def _anchor(model: type[BaseModel]) -> str:
    return f"bouwsteen-{NAMES[model][0]}"


@cache
def _chapter_of() -> dict[type[BaseModel], str]:
    """Model → the one chapter that is a list of it."""
    lists = [(one.rows_of, one.path[0]) for one in fields(Practice) if one.rows_of and len(one.path) == 1]
    times = Counter(model for model, _ in lists)
    return {model: name for model, name in lists if times[model] == 1}


@cache
def _shared() -> tuple[type[BaseModel], ...]:
    """The models that several other models hold a list of, and that are no chapter."""
    top = {one.rows_of for one in fields(Practice) if len(one.path) == 1}
    times = Counter(
        one.rows_of for model in tables_of(Practice) for one in fields(model) if one.rows_of and one.rows_of not in top
    )
    return tuple(model for model, amount in times.items() if amount > 1)
