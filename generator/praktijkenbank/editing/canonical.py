"""Records in one canonical form: the same fields, values and comments, written in one way.

Two editors who mean the same then write the same file, and a difference between two versions shows what changed and
nothing else. `canonical` only gives a text that reads exactly as before, comments included.

Two spaces deeper for each level, dashes too; a line that is too long is folded, and text of several lines keeps them;
quotes only where this or another reader of YAML would see something else; brackets around values that fit on a line.
What is said decides, never how it was written: a form in a browser writes YAML otherwise than people do.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from textwrap import wrap

import yaml
from pydantic import BaseModel

from praktijkenbank.editing.tree import Branch, Entry, Scalar, comments, read_tree
from praktijkenbank.problems import KINDS, ContentProblems
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.fields import NUMBER, PARTIAL_DATE
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.sourced import MaybeSourced, Sourced

WIDTH = 108
"""Characters on a line: what most records were wrapped at when this was decided. Words longer than that stay whole."""

ENDLESS = 10**9

NUMBER_ELSEWHERE = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""What YAML 1.2 reads as a number (yaml.org/spec/1.2.2, 10.3.2); PyYAML looks at version 1.1."""

_UNEVEN = re.compile(r"^\s|\s$|\s\s|[^\S ]")
"""Blanks that are not the same after folding: at the ends, several in a row, others than spaces."""

_ORDINARY = re.compile(r"[A-Za-z][\w,.()’‘-]*( [\w,.()’‘-]+)+")
"""Several words without anything that has a meaning in YAML; a word by itself may be a number, a day, or yes or no."""

_BARE = re.compile(f"{NUMBER}|{PARTIAL_DATE}|^(true|false)$")
"""A value that says the same to every reader of YAML, in a field that holds a number, a day, or yes or no."""


def canonical(text: str, model: type[BaseModel], shown: str = "") -> str:
    """The canonical form of a text that the strict reader takes; fields in the order of `model`.

    Raises `ContentProblems` about the file that is `shown` when a value or comment would be lost; nothing can be relied on then but
    the text as it was.
    """
    root = read_tree(text)
    _order(root, model)
    written = write_tree(root)
    if not says_the_same(text, written):
        raise ContentProblems([KINDS["opmaak-onzeker"].at(shown)])
    return written


def says_the_same(before: str, after: str) -> bool:
    """Whether the strict reader gives the same data for both, and neither has a comment that the other lacks."""
    (old, refused), (new, refused_now) = strict_yaml.parse(before), strict_yaml.parse(after)
    if old != new or not all(map(strict_yaml.says_nothing, (*refused, *refused_now))):
        return False
    # Word for word: two comments beside the same value may be written as one.
    was, now = (Counter(" ".join(comments(text)).split()) for text in (before, after))
    return was == now


def _order(branch: Branch, model: type[BaseModel] | None, text: bool = True) -> None:
    """Put fields in order, and see which values stand bare; `text` tells whether values in a list are to be read as text."""
    fields = fields_of(model) if model else {}
    if not branch.is_list:
        places = {name: at for at, name in enumerate(field_order(model) if model else ())}
        branch.entries.sort(key=lambda entry: places.get(entry.key.value if entry.key else "", len(places)))
    for entry in branch.entries:
        field = fields.get(entry.key.value) if entry.key else None
        inner, as_text = (model, text) if entry.key is None else (field.model, field.is_text) if field else (None, True)
        if isinstance(entry.value, Scalar):
            entry.value.bare |= not as_text and bool(_BARE.fullmatch(entry.value.value))
        else:
            _order(entry.value, inner, as_text)


def field_order(model: type[BaseModel]) -> list[str]:
    """The fields of a model in the order of a record: what is claimed first, where that stands last."""
    claims = issubclass(model, (Sourced, MaybeSourced))
    return sorted(fields_of(model), key=lambda name: claims and name in Sourced.model_fields)


def write_tree(root: Branch) -> str:
    """The text of a whole file."""
    lines = _lines(root, "") if root.entries else ["{}", *_shown(root.below, "")]
    return "\n".join([*_shown(root.head, ""), *lines]).strip("\n") + "\n"


def _lines(branch: Branch, indent: str) -> Iterator[str]:
    for at, entry in enumerate(branch.entries):
        above = [*entry.above, *_above_dash(entry, indent)]
        if isinstance(entry.value, Branch) and not entry.value.entries:
            above += filter(None, entry.value.below)
        if at == 0 and indent:
            above = above[next((n for n, line in enumerate(above) if line), len(above)) :]
        yield from _shown(above, indent)
        yield from _entry(entry, indent)
    yield from _shown(branch.below, indent)


def _above_dash(entry: Entry, indent: str) -> Iterator[str]:
    """The comments on what begins on the line of a dash: they fit above that line only."""
    if entry.key is None and isinstance(entry.value, Branch) and not _in_brackets(entry.value, f"{indent}-"):
        first = entry.value.entries[0]
        yield from [*filter(None, [entry.beside]), *first.above]
        entry.beside, first.above = "", []
        yield from _above_dash(first, indent + "  ")


def _shown(comments: Iterable[str], indent: str) -> list[str]:
    """Comments and empty lines, never two empty ones in a row."""
    shown: list[str] = []
    for comment in comments:
        if comment or shown[-1:] != [""]:
            shown.append(indent + comment if comment else "")
    return shown


def _entry(entry: Entry, indent: str) -> Iterator[str]:
    start = indent + ("-" if entry.key is None else f"{_inline(entry.key, flow=False)}:")
    beside = f"  {entry.beside}" if entry.beside else ""
    if isinstance(entry.value, Scalar):
        head, *body = _text(entry.value, start, indent + "  ")
        yield (f"{start} {head}" if head else start) + beside
        yield from body
        return
    if whole := _in_brackets(entry.value, start):
        yield f"{start} {whole}{beside}"
        return
    deeper = [*_lines(entry.value, indent + "  ")]
    if entry.key is None:
        yield f"{start} {deeper[0].lstrip()}"
        deeper = deeper[1:]
    else:
        yield f"{start}{beside}"
    yield from deeper


def _in_brackets(branch: Branch, start: str) -> str:
    """Values without comments that fit on the line, between brackets; nothing when each gets a line of its own."""
    if not branch.entries:
        return "[]" if branch.is_list else "{}"
    said = any(branch.below) or any(item.beside or any(item.above) for item in branch.entries)
    if not branch.is_list or said:
        return ""
    values = (item.value for item in branch.entries)
    within = [_inline(one, flow=True) if isinstance(one, Scalar) and "\n" not in one.value else "" for one in values]
    whole = f"[{', '.join(within)}]"
    return whole if all(within) and len(start) + 1 + len(whole) <= WIDTH else ""  # no value at all stands on a line only


def _text(text: Scalar, start: str, indent: str) -> list[str]:
    """A text: behind its key, or below it when it is long or has several lines."""
    value = text.value
    if "\n" in value:
        return _several(value, indent)
    inline = _inline(text, flow=False)
    if len(start) + 1 + len(inline) <= WIDTH or _UNEVEN.search(value) or not value.isprintable():
        return [inline]  # else breaking between words and reading back gives the very same
    lines = wrap(value, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    return [">-", *(indent + line for line in lines)]


def _several(text: str, indent: str) -> list[str]:
    """A text of several lines. Where its lines break is part of it, so that stays."""
    value, end = text.removesuffix("\n"), "" if text.endswith("\n") else "-"
    lines = value.split("\n")
    hidden = not all(character.isprintable() or character in "\n\t" for character in value)
    if not lines[0] or not lines[-1].strip() or lines[0].startswith((" ", "\t")) or hidden:
        return [yaml.safe_dump(text, default_style='"', allow_unicode=True, width=ENDLESS).rstrip("\n")]
    return [f"|{end}", *(indent + line if line else "" for line in lines)]


def _inline(text: Scalar, flow: bool) -> str:
    return text.value if text.bare else _as_text(text.value, flow)


@cache
def _as_text(value: str, flow: bool) -> str:
    if _ORDINARY.fullmatch(value) and not (flow and "," in value):
        return value  # as PyYAML would say, after a long look
    written = yaml.safe_dump([value], default_flow_style=flow, allow_unicode=True, width=ENDLESS)
    written = written[1:].rstrip("\n")[:-1] if flow else written[2:].rstrip("\n")
    if written == value and NUMBER_ELSEWHERE.fullmatch(value):
        return f"'{value}'"
    if written.startswith("'") and "'" in value and not set('"\\') & set(value):
        return f'"{value}"'  # easier to read than quotes that stand twice
    return written
