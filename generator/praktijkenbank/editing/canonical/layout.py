"""The one way in which a record is written, from a tree with its comments.

Two spaces deeper for each level, dashes too; text that does not fit on a line is folded; quotes only where this or
another reader of YAML would see something else; short lists stay between brackets when their editor wrote them so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

import yaml

from praktijkenbank.editing.canonical.tree import Branch, Document, Entry, Scalar

WIDTH = 108
"""Characters on a line: what most records were wrapped at when this was decided. Words longer than that stay whole."""

ENDLESS = 10**9

# Worst: "1" * n + "x", "1." + "1" * n + "e"
NUMBER_ELSEWHERE = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+")
"""What YAML 1.2 reads as a number (yaml.org/spec/1.2.2, 10.3.2); PyYAML looks at version 1.1."""

# Worst: "\n" * n, "a\n" * n
_LINE_BREAKS = re.compile(r"(\n+)")
# Worst: "a " * n, " " * n
_UNEVEN = re.compile(r"^\s|\s$|\s\s|[^\S ]")
"""Blanks that are not the same after folding: at the ends, several in a row, others than spaces."""


def write_tree(document: Document) -> str:
    """The text of a whole file."""
    root = [_flow(document.root)] if document.root.flow and not document.root.entries else _lines(document.root, "")
    below = [*document.below] if not any(document.below) else _shown(document.below, "")
    return "\n".join([*_shown(document.head, ""), *root, *below]).strip("\n") + "\n"


def _folded(value: str, indent: str) -> list[str]:
    """The lines of a text that is too long for one line, below `>-`."""
    lines: list[str] = []
    for part in _LINE_BREAKS.split(value):
        if part.startswith("\n"):
            lines += [""] * len(part)
        else:
            width = WIDTH - len(indent)
            lines += [indent + line for line in wrap(part, width, break_long_words=False, break_on_hyphens=False)]
    return lines


def _lines(branch: Branch, indent: str) -> Iterator[str]:
    for at, entry in enumerate(branch.entries):
        above = [*entry.above, *_above_dash(entry, indent)]
        if at == 0 and indent:
            above = above[next((n for n, line in enumerate(above) if line), len(above)) :]
        yield from _shown(above, indent)
        yield from _entry(entry, indent)
    yield from _shown(branch.below, indent)


def _above_dash(entry: Entry, indent: str) -> Iterator[str]:
    """The comments on what begins on the line of a dash: they fit above that line only."""
    if entry.key is None and isinstance(entry.value, Branch) and _in_one(entry, f"{indent}-") is None:
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
    if (one := _in_one(entry, start)) is not None:
        head, *body = one
        yield f"{start} {head}{beside}" if not body else f"{start} {head}"
        yield from [*body[:-1], body[-1] + beside] if body else []
        return
    deeper = [*_lines(entry.value, indent + "  ")]
    if entry.key is None:
        yield f"{start} {deeper[0].lstrip()}"
        deeper = deeper[1:]
    else:
        yield f"{start}{beside}"
    yield from deeper


def _in_one(entry: Entry, start: str) -> list[str] | None:
    """The lines of a list or block between brackets; None when it is to be written one part a line."""
    branch = entry.value
    if not isinstance(branch, Branch) or not branch.flow or not _bare(branch):
        return None
    whole = _flow(branch)
    if len(start) + 1 + len(whole) <= WIDTH:
        return [whole]
    if not branch.is_list or not branch.entries or any(isinstance(item.value, Branch) for item in branch.entries):
        return None
    indent = " " * (len(start) + 2)
    return _wrapped([_inline(item.value, flow=True) for item in branch.entries if isinstance(item.value, Scalar)], indent)


def _wrapped(items: list[str], indent: str) -> list[str]:
    """Items between brackets on several lines; a line is broken between items only."""
    lines = ["["]
    for at, item in enumerate(items):
        item += "," if at < len(items) - 1 else "]"
        space = "" if lines[-1] in ("[", indent) else " "
        before = len(indent) if len(lines) == 1 else 0
        if before + len(lines[-1]) + len(space) + len(item) > WIDTH and lines[-1] != "[":
            lines.append(indent + item)
        else:
            lines[-1] += space + item
    return lines


def _bare(branch: Branch) -> bool:
    """Whether nothing between these brackets has a comment or several lines."""
    if any(branch.below):
        return False
    for item in branch.entries:
        if item.beside or any(item.above):
            return False
        if isinstance(item.value, Branch):
            if not _bare(item.value):
                return False
        elif "\n" in item.value.value:
            return False
    return True


def _flow(branch: Branch) -> str:
    parts = []
    for item in branch.entries:
        value = _flow(item.value) if isinstance(item.value, Branch) else _inline(item.value, flow=True)
        parts.append(value if item.key is None else f"{_inline(item.key, flow=True)}: {value}")
    within = ", ".join(parts).rstrip(" ")  # behind the last there may be nothing
    if branch.is_list:
        return f"[{within}]"
    return f"{{ {within} }}" if within else "{}"


def _text(text: Scalar, start: str, indent: str) -> list[str]:
    """A text: behind its key, or below it when it is long or has several lines."""
    value = text.value
    if "\n" in value:
        return _several(text, indent)
    inline = _inline(text, flow=False)
    if len(start) + 1 + len(inline) <= WIDTH or not _foldable(value):
        return [inline]
    return [">-", *_folded(value, indent)]


def _several(text: Scalar, indent: str) -> list[str]:
    """A text of several lines. Where its lines break is part of it, so that stays."""
    value, end = text.value.removesuffix("\n"), "" if text.value.endswith("\n") else "-"
    lines = value.split("\n")
    if not lines[0] or not lines[-1] or lines[0].startswith((" ", "\t")) or (not value.isprintable() and _hidden(value)):
        return [_quoted(text.value)]
    if text.style == ">" and all(not line or _foldable(line) for line in lines):
        return [f">{end}", *_folded(value, indent)]
    return [f"|{end}", *(indent + line if line else "" for line in lines)]


def _hidden(value: str) -> bool:
    return not all(character.isprintable() or character in "\n\t" for character in value)


def _foldable(line: str) -> bool:
    """Whether breaking between words and reading back gives the very same: single spaces, none at the ends, no tabs."""
    return not _UNEVEN.search(line) and line.isprintable()


def _inline(text: Scalar, flow: bool) -> str:
    """A text on one line. What stood without quotes may again; quotes go when no reader needs them."""
    value = text.value
    if not text.style and "\n" not in value and not (flow and set(",[]{}") & set(value)):
        return value
    flowing = yaml.safe_dump([value], default_flow_style=True, allow_unicode=True, width=ENDLESS)[1:].rstrip("\n")[:-1]
    blocked = yaml.safe_dump([value], default_flow_style=False, allow_unicode=True, width=ENDLESS)[2:].rstrip("\n")
    written = flowing if flow else blocked
    if written == value and NUMBER_ELSEWHERE.fullmatch(value):
        return f"'{value}'"
    if written.startswith("'") and "'" in value and not set('"\\') & set(value):
        return f'"{value}"'  # easier to read than quotes that stand twice
    return written


def _quoted(value: str) -> str:
    written: str = yaml.safe_dump(value, default_style='"', allow_unicode=True, width=ENDLESS)
    return written.rstrip("\n")
