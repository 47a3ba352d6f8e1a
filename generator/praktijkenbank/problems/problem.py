"""What can be wrong, as values: a problem has a place, a code, a Dutch message and a remedy.

Its words come from `kinds`; nothing here prints or reads files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """An error stands in the way of the site; advice never does."""

    ERROR = "fout"
    ADVICE = "advies"


class Place(NamedTuple):
    """Where something stands. Lines and columns (in characters) count from 1; 0 is the file as a whole.

    The end is the first column after it; 0 when nobody knows.
    """

    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


WHOLE = Place()
"""A file as a whole."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend, at a `Place` in a file.

    `fix` is what to write there instead, `add` a line to write below it; both ready to paste, and empty when there is
    no saying.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    end_line: int = 0
    end_column: int = 0
    fix: str = ""
    add: str = ""
    sheet: str = ""
    cell: str = ""

    @property
    def where(self) -> str:
        """File, line and column as editors and terminals know them; in a spreadsheet the sheet and the cell."""
        if self.sheet or self.cell:
            return ", ".join(filter(None, (self.path, self.sheet and f"blad ‘{self.sheet}’", self.cell)))
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    def __str__(self) -> str:
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.where}: {self.message} [{self.code}]{hint}"


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, by file and place; at one place as they were found: fields that are missing as a record has them."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.path, problem.sheet, problem.line, problem.column))


class ContentProblems(Exception):
    """Raised by the way in when content cannot become a site; carries every error, in order, and no advice."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(in_order(problems))
        super().__init__("\n".join(map(str, self.problems)))


def printable(text: str, limit: int = 120) -> str:
    """Text from a record on one line: control and formatting characters as escapes, long text cut."""
    clean = text if text.isprintable() else "".join(map(_shown, text))
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def _shown(character: str) -> str:
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return f"\\u{ord(character):04x}" if hidden else character
