"""Lines that an editor can paste: a field that is missing, and a value as it was meant but written in another form."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praktijkenbank.problems.suggestions import FEW
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.records.fields import PARTIAL_DATE, SLUG, SlugOf, TermOf
from praktijkenbank.records.introspect import is_list, literals, marks, model_of
from praktijkenbank.records.sourced import Figure, Period

Terms = Mapping[str, Sequence[str]]
"""Vocabulary → the ids in it."""

DOTS = frozenset(("…", "...", "[...]", "[…]"))
"""Stand in the lines of a proposal for what comes there; a list of them reads as text where its brackets are in quotes."""


def lines_of(name: str, info: FieldInfo | None, terms: Terms, said: str = "") -> Iterator[str]:
    """A field as lines to paste, with dots where something must come, and behind them what can be chosen.

    `said` is text that was written in place of the whole field; it comes where a text is asked for.
    """
    annotation = info.annotation if info else str
    model, listed = model_of(annotation), is_list(annotation)
    if model is None:
        value = "JJJJ-MM-DD" if annotation is date else "[...]" if listed else "..."
        choices = _choices(info, terms) if info else ()
        yield f"{name}: {value}" + (f" # {', '.join(choices)}" if choices else "")
        return
    yield f"{name}:"
    inside = list(fields_of(model, terms, said))
    for at, line in enumerate(inside):
        yield ("  - " if listed and at == 0 else "    " if listed else "  ") + line


def fields_of(model: type[BaseModel], terms: Terms, said: str = "") -> Iterator[str]:
    """The fields that a block cannot do without, as lines; `said` is the text that stood in place of the block."""
    if model is Figure:
        yield "label: ..."
        yield from (f"{name}: {value}" for name, value in (normalise.figure(said) or {"value": "..."}).items())
        return
    required = [(field, info) for field, info in model.model_fields.items() if info.is_required()]
    required.sort(key=lambda named: named[0] in ("source", "locator"))  # what it rests on comes after what is said
    slot = _slot_for(said, model)
    if slot and not model.model_fields[slot].is_required():
        yield f"{slot}: {said}"
    for field, info in required:
        if field == slot:
            yield f"{field}: {as_list(said, None) if is_list(info.annotation) else in_line(said)}"
        else:
            yield from lines_of(info.alias or field, info, terms)


_SAYS = ("text", "statement", "explanation", "name", "label")
"""Fields for what somebody has to say; of one block the first that it has."""


def _slot_for(said: str, model: type[BaseModel]) -> str:
    """The field that a text is meant for: what somebody says, else a list of names, else the name of a record."""
    fields = model.model_fields
    says = [name for name in _SAYS if name in fields and fields[name].is_required()]
    lists = [name for name, info in fields.items() if info.is_required() and is_list(info.annotation)]
    records = [name for name, info in fields.items() if any(isinstance(mark, SlugOf) for mark in marks(info))]
    names = re.fullmatch(SLUG, said)
    if not said.strip() or not said.isprintable():
        return ""
    if model is Period and re.fullmatch(PARTIAL_DATE, said):
        return "start"
    return next(iter(records if records and names else says or lists), "")


def _choices(info: FieldInfo, terms: Terms) -> Sequence[str]:
    """What a field can hold, when that is a few words."""
    if mark := next((one for one in marks(info) if isinstance(one, TermOf)), None):
        choices = [term for name in mark.vocabularies for term in terms.get(name, ())]
    else:
        choices = literals(info.annotation)
    return choices if len(choices) <= FEW else ()


_BARE = re.compile(r"[^\W_](?:[^\n:#,\[\]{}\"]|:(?! |$)|(?<! )#)*")


def in_line(text: str) -> str:
    """Text as a value in a list or behind a colon: bare where that reads as the same text, else between quotes."""
    bare = _BARE.fullmatch(text) and text == text.strip()
    return text if bare else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def as_list(text: str, item: type[BaseModel] | None) -> str:
    """Text where a list is asked for, as that list; nothing when its items must say more than one thing."""
    items = [part.strip() for part in text.replace(";", ",").split(",") if part.strip()]
    if not items or not text.isprintable():
        return ""
    said = [as_block(part, item) if item else in_line(part) for part in items]
    return f"[{', '.join(said)}]" if all(said) else ""


def as_block(text: str, model: type[BaseModel]) -> str:
    """Text where a block is asked for that needs one field only, as that field."""
    needed = [(name, info) for name, info in model.model_fields.items() if info.is_required()]
    if len(needed) != 1 or model is Figure or not text.strip() or not text.isprintable():
        return ""
    name, info = needed[0]
    fits = any(getattr(one, "pattern", None) == SLUG for one in info.metadata)
    return f"{info.alias or name}: {in_line(text)}" if not fits or re.fullmatch(SLUG, text) else ""
