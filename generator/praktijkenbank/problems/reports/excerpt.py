"""A line of a file as it can be shown: what is on it, and what of it is meant.

Nothing on the line can steer a terminal: whatever does not print is shown as an escape.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate
from pathlib import Path

LARGEST = 1024 * 1024
"""Bytes that are read of one file; no file of content may be larger."""

TAB = "→   "


def lines_of(file: Path) -> list[str]:
    """The lines of a file; none when it is not there (any more) or is no file."""
    try:
        if not file.is_file():
            return []
        with file.open("rb") as stream:
            raw = stream.read(LARGEST)
    except (OSError, ValueError):
        return []
    # A byte that is no UTF-8 becomes one lonely surrogate, so that columns stay what they are.
    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    return [line.removesuffix("\r") for line in text.split("\n")]


def underlined(line: str, start: int, end: int, width: int) -> tuple[str, str]:
    """A line in at most `width` columns, and the carets that go under its characters `start` up to `end`.

    Both count from 0. Of a line that is too long the part around `start` is shown.
    """
    start = min(start, len(line))
    end = max(min(end, len(line)), start + 1)
    cells = [*map(_cell, line), " "]
    offsets = [0, *accumulate(map(_columns, cells))]
    first, last, whole = 0, len(line), offsets[len(line)]
    if whole > width:
        room = width - 2  # for the dots on both sides
        first = bisect_left(offsets, max(0, min(offsets[start] - room // 3, whole - room)))
        last = bisect_right(offsets, offsets[first] + room, first, len(line) + 1) - 1
    shown = ("…" if first else "") + "".join(cells[first:last]) + ("…" if last < len(line) else "")
    before = offsets[start] - offsets[first] + bool(first)
    return shown.rstrip(), " " * before + "^" * max(1, offsets[min(end, max(last, start + 1))] - offsets[start])


@cache
def _cell(character: str) -> str:
    """One character as it is shown."""
    if character == "\t":
        return TAB
    if character.isprintable():
        return character
    if 0xDC80 <= ord(character) <= 0xDCFF:  # a byte that is no UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return f"\\u{ord(character):04x}"


@cache
def _columns(cell: str) -> int:
    """How many columns of a terminal it takes."""
    if cell.isascii():
        return len(cell)
    return sum(0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in cell)
