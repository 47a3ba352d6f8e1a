"""A record with its fields explained in comments: what the model says of each, and what the vocabularies offer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.editing.canonical import field_order
from generator.editing.canonical.layout import write_tree
from generator.editing.canonical.tree import Branch, Document, Entry, Scalar
from generator.misfits import model_of
from generator.model.fields import PARTIAL_DATE, TermOf
from generator.model.practice import Practice
from generator.model.vocabulary import Vocabulary

FEW = 12
"""Terms that fit in a comment; longer lists are pointed at."""

WIDTH = 100


def opening(example: str) -> Iterator[str]:
    """What to do with the file; `example` is the source that stands in it until the real one is known."""
    yield from _wrapped(
        "Dit is een concept: het staat nog niet op de site. Vervang wat achter ‘Schrijf hier’ staat, met de bron ernaast. "
        "De uitleg achter de hekjes mag weg als je klaar bent.",
        0,
    )
    if example:
        yield from _wrapped(
            f"De bron `{example}` is hier een voorbeeld. Zet jouw bron in content/sources.yml, en schrijf haar id overal waar nu "
            f"`{example}` staat.",
            0,
        )


@dataclass
class Commented:
    """Writes blocks of fields with comments: at the first level always, deeper the first time that a field is met.

    `undecided` are fields that hold an example, because nobody has chosen yet.
    """

    lists: Mapping[str, Vocabulary]
    undecided: frozenset[str]
    met: set[str] = field(default_factory=set)

    def block(self, model: type[BaseModel], data: Mapping[str, Any], depth: int = 0) -> Branch:
        """The fields of `data`, in order, and between them those that may be added."""
        entries: list[Entry] = []
        waiting: list[str] = []
        for name in field_order(model):
            info = model.model_fields[name]
            if name not in data:
                waiting += self._may_be_added(name, info, depth) if depth else []
                continue
            above = ["", *self._explanation(info, depth)] if depth == 0 else waiting + self._first_time(name, info, depth)
            waiting = []
            beside = "# nog kiezen: dit is een voorbeeld" if name in self.undecided else ""
            entries.append(Entry(Scalar(name, ""), self._value(info, data[name], depth + 1), 0, None, None, above, beside))
        entries[-1].above += waiting
        if depth == 0:
            del entries[0].above[0]
        return Branch(entries, is_list=False, flow=False)

    def more(self, data: Mapping[str, Any]) -> list[str]:
        """The fields of a practice that `data` lacks, put out of action by a hash, as an outline to fill in."""
        lines = ["", "# Deze velden mogen erbij. Haal de hekjes voor een veld weg en vul in wat je weet."]
        for name, info in Practice.model_fields.items():
            if name not in data:
                outline = Branch([Entry(Scalar(name, ""), _outline(info), 0, None, None)], is_list=False, flow=False)
                written = write_tree(Document([], outline, [])).splitlines()
                lines += ["", *self._explanation(info, 0), *(f"# {line}" for line in written)]
        return lines

    def _value(self, info: FieldInfo, value: Any, depth: int) -> Scalar | Branch:
        if isinstance(value, str):
            return Scalar(value, "" if re.fullmatch(PARTIAL_DATE, value) else "'")
        inner = model_of(info.annotation)
        if inner is None:
            return Branch([Entry(None, Scalar(item, "'"), 0, None, None) for item in value], is_list=True, flow=True)
        if isinstance(value, dict):
            return self.block(inner, value, depth)
        items = [Entry(None, self.block(inner, item, depth + 1), 0, None, None) for item in value]
        return Branch(items, is_list=True, flow=False)

    def _first_time(self, name: str, info: FieldInfo, depth: int) -> list[str]:
        if name in self.met:
            return []
        self.met.add(name)
        return self._explanation(info, depth)

    def _may_be_added(self, name: str, info: FieldInfo, depth: int) -> list[str]:
        if name in self.met:
            return []
        self.met.add(name)
        return _wrapped(f"Mag erbij, `{name}`: {info.title}. {info.description}{self._choices(info)}", depth)

    def _explanation(self, info: FieldInfo, depth: int) -> list[str]:
        return _wrapped(f"{info.title}. {info.description}{self._choices(info)}", depth)

    def _choices(self, info: FieldInfo) -> str:
        names = [name for mark in _marks(info) for name in mark.vocabularies]
        terms = [term.id for name in names for term in self.lists[name].terms]
        if not terms:
            return ""
        where = " en ".join(f"content/vocabulary/{name}.yml" for name in names)
        return f" Kies uit: {', '.join(terms)}." if len(terms) <= FEW else f" Kies uit {where}."


def _outline(info: FieldInfo) -> Scalar | Branch:
    """The shape of a value, with dots where something is to be filled in; parts of parts are left out."""
    inner = model_of(info.annotation)
    is_list = "tuple" in str(info.annotation)
    if inner is None:
        return Branch([Entry(None, Scalar("…", ""), 0, None, None)], is_list=True, flow=True) if is_list else Scalar("…", "")
    fields = [name for name in field_order(inner) if model_of(inner.model_fields[name].annotation) is None]
    block = Branch([Entry(Scalar(name, ""), _outline(inner.model_fields[name]), 0, None, None) for name in fields], False, False)
    return Branch([Entry(None, block, 0, None, None)], is_list=True, flow=False) if is_list else block


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
