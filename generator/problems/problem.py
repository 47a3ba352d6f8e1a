"""What can be wrong, as values: a problem has a place, a code, a Dutch message and a remedy.

Every kind of problem stands here once, with the Dutch explanation that editors read. A kind becomes a
`Problem` through `Kind.at`; nothing here raises, prints or reads files.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stands in the way of the site; advice never does."""

    ERROR = "fout"
    ADVICE = "advies"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. `line` and `column` count from 1; 0 means the file as a whole."""

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{place}: {self.message} [{self.code}]{hint}"


class ContentProblems(Exception):
    """Raised by the way in when content cannot become a site; carries every error, sorted, and no advice."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


@dataclass(frozen=True)
class Kind:
    """A kind of problem. `message` and `hint` are templates; `explanation` is for the editors' manual."""

    code: str
    message: str
    hint: str
    explanation: str
    severity: Severity = Severity.ERROR

    def at(self, path: str, place: tuple[int, int] = (0, 0), **values: object) -> Problem:
        """This problem at a place (line, column); values from a record are shown short and printable."""
        shown = {name: printable(str(value), 1000 if name in _OURS else 120) for name, value in values.items()}
        return Problem(path, *place, self.code, self.message.format(**shown), self.hint.format(**shown), self.severity)


KINDS: dict[str, Kind] = {}


def kind(code: str, message: str, hint: str, explanation: str, severity: Severity = Severity.ERROR) -> Kind:
    """Define a kind and list it under its code."""
    KINDS[code] = Kind(code, message, hint, explanation, severity)
    return KINDS[code]


def advice(code: str, message: str, hint: str, explanation: str) -> Kind:
    """Define a kind of advice: shown by `validate`, and never in the way of a build."""
    return kind(code, message, hint, explanation, Severity.ADVICE)


_OURS = ("choices", "suggestion", "description", "vocabulary")
"""Values that are our own words rather than a record's: a list of choices is no use when it is cut."""


def printable(text: str, limit: int = 120) -> str:
    """Text from a record on one line: control and formatting characters as escapes, long text cut."""
    clean = text if text.isprintable() else "".join(map(_shown, text))
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def _shown(character: str) -> str:
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    return f"\\u{ord(character):04x}" if hidden else character


def did_you_mean(value: str, known: Iterable[str]) -> str:
    """A Dutch question naming the nearest known values, or nothing when none is near."""
    near = difflib.get_close_matches(value, sorted(known), n=2, cutoff=0.6)
    return f"Bedoel je {' of '.join(f'`{name}`' for name in near)}?" if near else ""
