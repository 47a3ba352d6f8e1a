"""Lines that an editor can paste: a field that is missing, and a value as it was meant but written in another form."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pydantic import BaseModel

from praktijkenbank.problems.suggestions import FEW
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.records.fields import PARTIAL_DATE, SLUG, SlugOf
from praktijkenbank.records.introspect import Field, fields_of
from praktijkenbank.records.sourced import Figure, Period

Terms = Mapping[str, Sequence[str]]
"""Vocabulary → the ids in it."""

DOTS = frozenset(("…", "...", "[...]", "[…]"))
"""Stand in the lines of a proposal for what comes there; a list of them reads as text where its brackets are in quotes."""


def lines_of(field: Field, terms: Terms, said: str = "") -> Iterator[str]:
    """A field as lines to paste, with dots where something must come, and behind them what can be chosen.

    `said` is text that was written in place of the whole field; it comes where a text is asked for.
    """
    if field.model is None:
        value = "JJJJ-MM-DD" if field.holds is date else "[...]" if field.several else "..."
        choices = [term for name in field.vocabularies for term in terms.get(name, ())] or field.choices
        yield f"{field.key}: {value}" + (f" # {', '.join(choices)}" if 0 < len(choices) <= FEW else "")
        return
    yield f"{field.key}:"
    for at, line in enumerate(block_lines(field.model, terms, said)):
        yield ("  - " if field.several and at == 0 else "    " if field.several else "  ") + line


def block_lines(model: type[BaseModel], terms: Terms, said: str = "") -> Iterator[str]:
    """The fields that a block cannot do without, as lines; `said` is the text that stood in place of the block."""
    if model is Figure:
        yield "label: ..."
        yield from (f"{name}: {value}" for name, value in (normalise.figure(said) or {"value": "..."}).items())
        return
    # What it rests on comes after what is said.
    required = sorted(_required(model), key=lambda field: field.key in ("source", "locator"))
    slot = _slot_for(said, model)
    if slot and not slot.required:
        yield f"{slot.key}: {said}"
    for field in required:
        if field is slot:
            yield f"{field.key}: {as_list(said, None) if field.several else in_line(said)}"
        else:
            yield from lines_of(field, terms)


def _required(model: type[BaseModel]) -> list[Field]:
    return [field for field in fields_of(model).values() if field.required]


_SAYS = ("text", "statement", "explanation", "name", "label")
"""Fields for what somebody has to say; of one block the first that it has."""


def _slot_for(said: str, model: type[BaseModel]) -> Field | None:
    """The field that a text is meant for: what somebody says, else a list of names, else the name of a record."""
    if not said.strip() or not said.isprintable():
        return None
    fields, required = fields_of(model), _required(model)
    if model is Period and re.fullmatch(PARTIAL_DATE, said):
        return fields["start"]
    says = [fields[name] for name in _SAYS if name in fields and fields[name].required]
    records = [field for field in fields.values() if isinstance(field.mark, SlugOf) and re.fullmatch(SLUG, said)]
    return next(iter(records or says or [field for field in required if field.several]), None)


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
    needed = _required(model)
    if len(needed) != 1 or model is Figure or not text.strip() or not text.isprintable():
        return ""
    fits = any(getattr(mark, "pattern", None) == SLUG for mark in needed[0].info.metadata)
    return f"{needed[0].key}: {in_line(text)}" if not fits or re.fullmatch(SLUG, text) else ""
