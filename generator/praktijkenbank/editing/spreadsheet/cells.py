"""A cell, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from praktijkenbank.problems import KINDS, Problem


@dataclass(frozen=True)
class Cell:
    """What a cell shows, and where it stands; `wrong` says what keeps it from being read."""

    file: str
    sheet: str
    row: int
    column: int
    text: str = ""
    wrong: str = ""

    @property
    def where(self) -> str:
        """The cell as people know it, or its row where it is in no column."""
        return f"cel {_letters(self.column)}{self.row}" if self.column else f"rij {self.row}"

    def problem(self, code: str, **values: Any) -> Problem:
        """A problem of this cell."""
        return KINDS[code].at(self.file, (self.row, self.column), sheet=self.sheet, cell=self.where, **values)


class Wrong(Exception):
    """Raised with the problem that keeps a file, or a row, from being read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def _letters(column: int) -> str:
    """A column as a spreadsheet calls it: 1 is A, 27 is AA."""
    return _letters((column - 1) // 26) + chr(65 + (column - 1) % 26) if column else ""
