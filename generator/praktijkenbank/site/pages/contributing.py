"""The pages of the guide for contributors that are made: every field from the models, the complete example, the plain words, and
the problems: a page for each kind, and a list of all, from what stands beside the kinds.

Of the fields a chapter is a field of the record; what it holds is told beneath it. What several chapters hold (figures; the source
and the place in it) is told once, at the end.

What people write about contributing stands in `content/bijdragen.md` and `content/bijdragen/`.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from markupsafe import Markup, escape
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praktijkenbank.collection.addresses import EXAMPLE, FIELDS, MESSAGES, PLAIN_WORDS, message_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.problems import KINDS, Kind
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Sourced, SourceUse
from praktijkenbank.site.exports.tables import NAMES, Field, fields, tables_of
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS


def contributing_pages(catalogue: Catalogue, templates: Templates) -> Iterator[Page]:
    """The fields, the example and the words."""
    example, sources = lines_of(catalogue.example), lines_of(catalogue.example_sources)
    yield templates.page(
        "contribute_fields.html", FIELDS, "contributing", *HEADS["fields"],
        **fields_told(), excerpts=excerpts(example), sources=sources,
    )  # fmt: skip
    yield templates.page("contribute_example.html", EXAMPLE, "contributing", *HEADS["example"], example=example, sources=sources)
    words = catalogue.plain_words.words if catalogue.plain_words else ()
    yield templates.page("contribute_words.html", PLAIN_WORDS, "contributing", *HEADS["words"], words=words)


class Line(NamedTuple):
    """A line of YAML as it is shown: what stands before its key, the key, what follows. Without a key it is all `before`.

    `field` is the top-level field that begins here.
    """

    before: str
    key: str = ""
    after: str = ""
    field: str = ""

    @property
    def comment(self) -> bool:
        """Whether it holds nothing else."""
        return self.before.lstrip().startswith("#")

    @property
    def indent(self) -> int:
        """How many spaces and dashes stand before its text."""
        whole = self.before + self.key
        return len(whole) - len(whole.lstrip(" -"))


def lines_of(text: str) -> list[Line]:
    """Every line of a YAML file."""
    keys = ((place, loc) for loc, (place, _) in strict_yaml.places(text).items() if loc and isinstance(loc[-1], str))
    columns = {place.line: (place.column - 1, loc) for place, loc in keys}
    found = []
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        column, loc = columns.get(number, (len(line), ("",)))
        key = str(loc[-1])
        found.append(Line(line[:column], key, line[column + len(key) :], key if len(loc) == 1 else ""))
    return found


def excerpts(lines: list[Line]) -> dict[str, list[Line]]:
    """Top-level field → its lines, with the comments right above it and without blank lines around it."""
    starts = []
    for at, line in enumerate(lines):
        if line.field:
            begin = at
            while begin and lines[begin - 1].comment:
                begin -= 1
            starts.append((begin, line.field))
    found = {}
    for (begin, name), (end, _) in pairwise([*starts, (len(lines), "")]):
        while not (lines[end - 1].before or lines[end - 1].key):
            end -= 1
        found[name] = lines[begin:end]
    return found


_GAP = re.compile(r"\{\w+\}")

_CODE = re.compile(r"`([^`]*)`")


def spoken(sentence: str) -> Markup:
    """A template of a message or hint, with dots for what differs from one problem to another."""
    said = str(escape(_GAP.sub("…", sentence).replace("….", "…")))
    return Markup(_CODE.sub(r"<code>\1</code>", said))  # noqa: S704 -- escaped above


def by_title() -> list[Kind]:
    """All kinds, as a Dutch reader looks for them."""
    return sorted(KINDS.values(), key=lambda kind: alphabetical(kind.title))


def message_pages(templates: Templates) -> Iterator[Page]:
    """The list of all kinds, and the page of each."""
    yield templates.page("messages.html", MESSAGES, "messages", *HEADS["messages"], kinds=by_title())
    for kind in KINDS.values():
        description = f"Wat de melding ‘{kind.title}’ betekent, waarom we erop letten en hoe je het verbetert."
        title = f"{kind.title} (melding)"
        yield templates.page("message.html", message_url(kind.code), "message", title, description, kind=kind, spoken=spoken)


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


def fields_told() -> dict[str, Any]:
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
