"""A record with its fields explained in comments: what the model says of each, and what the vocabularies offer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praktijkenbank.editing.canonical import field_order
from praktijkenbank.editing.canonical.layout import write_tree
from praktijkenbank.editing.canonical.tree import Branch, Document, Entry, Scalar
from praktijkenbank.records.fields import TermOf
from praktijkenbank.records.introspect import model_of
from praktijkenbank.records.practice import Implementation, Practice, Relation, Result
from praktijkenbank.records.sourced import Figure, Period
from praktijkenbank.records.vocabulary import Vocabulary

FEW = 12
"""Terms that fit in a comment; longer lists are pointed at."""

WIDTH = 100

HOMES: dict[type[BaseModel], str] = {Figure: "results", Period: "results", Result: "results"}
"""Where a block is shown that could stand in many places: where it is used most. Any other, where it comes first."""

USUAL: dict[type[BaseModel], tuple[str, ...]] = {
    Figure: ("value",),
    Period: ("end",),
    Implementation: ("place",),
    Relation: ("practice",),
}
"""What a block has besides the fields that it must have: one of several is asked for, and this is the usual one."""


def opening() -> Iterator[str]:
    """What to do with the file."""
    yield from _wrapped(
        "Dit is een concept: het staat nog niet op de site. Vul in wat je weet; wat nog leeg is, mag leeg blijven tot je het "
        "publiceert. De uitleg achter de hekjes mag weg als je klaar bent.",
        0,
    )
    yield from _wrapped(
        "Een veld dat erbij mag, staat achter een hekje. Wil je het invullen? Haal dan bij elke regel van dat veld het eerste "
        "hekje weg. Niet nodig? Laat het staan of haal het weg.",
        0,
    )
    yield from _wrapped("Staat jouw bron nog niet in content/sources.yml? Zet haar daar eerst bij.", 0)


# Worst: "a" * n, "a " * n
_WORDS = re.compile(r"[\w-]+")


@dataclass
class Commented:
    """Writes blocks of fields with comments. What may be added is there too, put out of action by a hash without a space, so
    that a line comes to life when the hash goes, with or without the space after it. A thing is explained once.
    """

    lists: Mapping[str, Vocabulary]
    met: set[tuple[str, str | None, str | None, bool]] = field(default_factory=set)
    shown: dict[type[BaseModel], str] = field(default_factory=lambda: dict(HOMES))

    def whole(self, data: Mapping[str, Any]) -> Branch:
        """The fields of a practice in order, each with its explanation above it: those of `data`, and behind hashes the rest.
        None has to move when it comes to life, so `format` moves nothing of what stands around it."""
        entries: list[Entry] = []
        waiting: list[str] = []
        for name in field_order(Practice):
            info = Practice.model_fields[name]
            if name in data:
                above = [*waiting, *self._explanation(info, 0)]
                entries.append(self._entry(name, info, data[name], 0, name, above))
                waiting = [""]
            else:
                waiting += [*self._to_add(name, info, 0, name), ""]
        return Branch(entries, is_list=False, flow=False, below=waiting)

    def _block(self, model: type[BaseModel], data: Mapping[str, Any], depth: int, top: str, is_item: bool = False) -> Branch:
        """The fields of `data`, in order, and between them those that may be added: in an item of a list below the line that
        has its dash, where they can come to life."""
        self.shown.setdefault(model, top)
        entries: list[Entry] = []
        waiting: list[str] = []
        also: list[str] = []
        for name in field_order(model):
            info = model.model_fields[name]
            known = self._known(name, info, top)
            if name in data:
                above = [] if known else self._explanation(info, depth)
                held = is_item and not entries
                entries.append(self._entry(name, info, data[name], depth, top, above if held else waiting + above))
                waiting = waiting if held else []
            elif known:
                also.append(f"`{name}`")
            else:
                waiting += self._may_be_added(name, info, depth, top)
        if also:
            waiting += _wrapped(f"Mag hier ook: {', '.join(also)}.", depth)
        return Branch(entries, is_list=False, flow=False, below=waiting)

    def _entry(self, name: str, info: FieldInfo, value: Any, depth: int, top: str, above: list[str]) -> Entry:
        return Entry(Scalar(name), self._value(info, value, depth + 1, top), 0, None, None, above)

    def _value(self, info: FieldInfo, value: Any, depth: int, top: str) -> Scalar | Branch:
        if not value:
            return Scalar("", bare=True)
        if isinstance(value, str):
            return Scalar(value)
        inner = model_of(info.annotation)
        if inner is None:
            items = [Entry(None, Scalar(item), 0, None, None) for item in value]
            return Branch(items, is_list=True, flow=True)
        if isinstance(value, dict):
            return self._block(inner, value, depth, top)
        items = [Entry(None, self._block(inner, item, depth + 1, top, is_item=True), 0, None, None) for item in value]
        return Branch(items, is_list=True, flow=False)

    def _may_be_added(self, name: str, info: FieldInfo, depth: int, top: str) -> list[str]:
        if (home := self._home(info, top)) != top:
            return _wrapped(f"Mag erbij, `{name}`: {self._words(info)} Vul het in zoals bij `{home}`.", depth)
        return self._to_add(name, info, depth, top)

    def _to_add(self, name: str, info: FieldInfo, depth: int, top: str) -> list[str]:
        """A field with nothing filled in, behind hashes."""
        branch = Branch([self._entry(name, info, _open(info, {}), depth, top, [])], is_list=False, flow=False)
        lines = write_tree(Document([], branch, [])).splitlines()
        return [*_wrapped(f"Mag erbij: {self._words(info)}", depth), *(f"#{line}" for line in lines)]

    def _home(self, info: FieldInfo, top: str) -> str:
        """The field of a practice where such a block is shown; `top`, where we are, when it is here."""
        inner = model_of(info.annotation)
        return self.shown.get(inner, top) if inner else top

    def _known(self, name: str, info: FieldInfo, top: str) -> bool:
        """Whether this has been explained; from now on it has. That a block is shown elsewhere, explains it there only."""
        what = (name, info.title, info.description, self._home(info, top) == top)
        known = what in self.met
        self.met.add(what)
        return known

    def _explanation(self, info: FieldInfo, depth: int) -> list[str]:
        return _wrapped(self._words(info), depth)

    def _words(self, info: FieldInfo) -> str:
        return f"{info.title}. {info.description}{self._choices(info) or _examples(info)}"

    def _choices(self, info: FieldInfo) -> str:
        names = [name for mark in _marks(info) for name in mark.vocabularies]
        terms = [*_literals(info.annotation), *(term.id for name in names for term in self.lists[name].terms)]
        if {*terms} <= {*_WORDS.findall(info.description or "")}:
            return ""
        where = " en ".join(f"content/vocabulary/{name}.yml" for name in names)
        return f" Kies uit: {', '.join(terms)}." if len(terms) <= FEW or not where else f" Kies uit {where}."


def outline(model: type[BaseModel], known: Mapping[str, str], also: Collection[str] = ()) -> dict[str, Any]:
    """What a block must have, and `also` some other fields: nothing is filled in but those that are `known` by their name.
    Where something stands in a source is asked for with the source."""
    fields = model.model_fields
    names = [name for name in field_order(model) if fields[name].is_required() or name in also or known.get(name)]
    if "source" in names and "locator" not in names:
        names.append("locator")
    return {name: known.get(name) or _open(fields[name], known) for name in names}


def _open(info: FieldInfo, known: Mapping[str, str]) -> Any:
    """A value of which everything is still to be filled in, with no more than a block cannot do without."""
    inner = model_of(info.annotation)
    if inner is None:
        return ""
    block = outline(inner, known, (field_order(inner)[0], *USUAL.get(inner, ())))
    return [block] if "tuple" in str(info.annotation) else block


def _literals(annotation: Any) -> Iterator[str]:
    """The fixed words that a field is chosen from."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for inner in get_args(annotation):
            yield from _literals(inner)


def _examples(info: FieldInfo) -> str:
    return f" Bijvoorbeeld: {' of '.join(map(str, info.examples))}." if info.examples else ""


def _marks(info: FieldInfo) -> Iterator[TermOf]:
    """The marks on a field and on what its list holds."""
    yield from (mark for mark in info.metadata if isinstance(mark, TermOf))
    waiting = [info.annotation]
    while waiting:
        annotation = waiting.pop()
        yield from (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, TermOf))
        waiting += getattr(annotation, "__args__", ())


def _wrapped(text: str, depth: int) -> list[str]:
    width = WIDTH - 2 * depth
    return wrap(text, width, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False, break_long_words=False)
