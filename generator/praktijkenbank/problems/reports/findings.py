"""Problems together with what every form needs to tell of them: the lines of their files, and where the guide is.

Nothing on a line can steer a terminal: whatever does not print is shown as an escape.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from pathlib import Path

from praktijkenbank.problems import KINDS, Place, Problem

LARGEST = 1024 * 1024
"""Bytes that are read of one file; no file of content may be larger."""

TAB = "→   "


@dataclass(frozen=True)
class Findings:
    """What was found in content. `root` is the folder that the paths of problems start from, `guide` the
    address under which the guide explains each kind of problem; empty while nobody knows it."""

    errors: Sequence[Problem]
    advice: Sequence[Problem]
    root: Path
    guide: str
    _files: dict[str, list[str]] = field(default_factory=dict, init=False, compare=False, repr=False)
    """The lines of the files in which something was found, read once and only when it is told."""

    @property
    def all(self) -> list[Problem]:
        """Everything, errors first."""
        return [*self.errors, *self.advice]

    def page(self, problem: Problem) -> str:
        """The address of the page of the guide about this kind of problem; empty while nobody knows it."""
        return f"{self.guide}{problem.code}/" if self.guide else ""

    def explained(self, problem: Problem) -> str:
        """Where people read more of it: that address, or what the page is called."""
        title = KINDS[problem.code].title if problem.code in KINDS else problem.code
        return f"Uitleg: {self.page(problem) or f'de pagina ‘{title}’ bij ‘Meldingen’ in de gids'}"

    def line(self, problem: Problem) -> str | None:
        """The line of the file on which the problem is, when it can still be read there; a spreadsheet has none."""
        if problem.cell:
            return None
        if problem.path not in self._files:
            self._files[problem.path] = lines_of(self.root / problem.path)
        lines = self._files[problem.path]
        return lines[problem.line - 1] if 0 < problem.line <= len(lines) else None

    def mended(self, problem: Problem) -> str:
        """The whole line as it should be; empty when there is no saying."""
        line, place = self.line(problem), end_of(problem)
        if line is None or not problem.fix or not problem.end_column or place.end_line != problem.line:
            return ""
        return line[: problem.column - 1] + problem.fix + line[place.end_column - 1 :]

    def excerpt(self, problem: Problem, width: int) -> tuple[list[str], list[str]]:
        """The line in at most `width` columns with carets under what is wrong, if it can be read; and what to write."""
        line, place, start = self.line(problem), end_of(problem), problem.column - 1
        better = problem.add.split("\n") if problem.add else []
        if line is None:
            return [], better
        whole = place.end_line == problem.line and place.end_column > problem.column
        shown = underlined(line, start, place.end_column - 1 if whole else len(line.rstrip()), width)
        mended = self.mended(problem)
        return [*shown], [underlined(mended, start, start + 1, width)[0], *better] if mended else better


def instead(problem: Problem) -> str:
    """What to write, for a form that says it in words; empty when there is no saying."""
    return f"Schrijf: {problem.fix}" if problem.fix else f"Zet eronder:\n{problem.add}" if problem.add else ""


def end_of(problem: Problem) -> Place:
    """Where a problem begins and ends, as the last line that it is on; one character when nobody knows its end."""
    line, column = problem.end_line, problem.end_column
    if (line, column) <= (problem.line, problem.column):
        return Place(problem.line, problem.column, problem.line, problem.column + 1)
    if column == 1:  # a block of text ends where the line after it begins
        return Place(problem.line, problem.column, line - 1, 0)
    return Place(problem.line, problem.column, line, column)


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
