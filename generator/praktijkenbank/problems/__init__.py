"""What can be wrong, as values: a problem has a place, a code, a Dutch message and a remedy.

The words of every kind of problem stand in `messages/`: one file a subject, each kind under its code. The code is what a problem
is called everywhere: in the program, behind a message, and in the address of its page in the guide. What somebody may have meant
instead is for `suggestions`, and how problems are told for `reports`.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from praktijkenbank.problems.suggestions import choose_from, suggest

__all__ = ["choose_from", "suggest"]


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


_MESSAGES = Path(__file__).parent / "messages"

SUBJECTS = (
    "building", "content", "dates", "evidence", "files", "plain_language", "search", "settings", "shape", "texts", "unfinished",
    "writing", "yaml", "spreadsheet",
)  # fmt: skip
"""The files in `messages/` with what can be wrong."""

_OURS = ("advice", "choices", "suggestion", "description", "vocabulary")
"""Values that are our own words rather than a record's: a list of choices is no use when it is cut."""


@dataclass(frozen=True)
class Kind:
    """A kind of problem. `message` and `hint` are templates for one problem; `hints` are for where there is more than one thing to do,
    or where it is told elsewhere (in a spreadsheet, in the form).

    The rest makes the page of the kind in the guide: `title` above it, what it means and why we ask it in
    `explanation`, how to mend it in `remedy` (the hint says so where there is none), and a piece of a record as it should
    not be (`wrong`) and as it should (`right`). `pydantic` are the types of error of pydantic's that are of this kind. `block` is the
    title of the model that refuses this across its fields (of a source a check does); a test holds these to the models.
    """

    code: str
    message: str
    hint: str
    explanation: str
    severity: Severity = Severity.ERROR
    title: str = ""
    remedy: str = ""
    wrong: str = ""
    right: str = ""
    hints: Mapping[str, str] = field(default_factory=dict, hash=False)
    pydantic: tuple[str, ...] = ()
    subject: str = ""
    block: str = ""

    def at(
        self, path: str, place: Place | tuple[int, int] = (0, 0), *, fix: str = "", add: str = "", **values: object
    ) -> Problem:
        """This problem at a place, or in a file as a whole; values from a record are shown short and printable."""
        shown = {name: printable(str(value), 1000 if name in _OURS else 120) for name, value in values.items()}
        message, hint, at = self.message.format(**shown), self.hint.format(**shown), Place(*place)
        fix = fix if fix.isprintable() else ""
        return Problem(path, *at[:2], self.code, message, hint, self.severity, *at[2:], fix, add)


def held(file: Path) -> dict[str, Any]:
    """What stands in a YAML file of our own; all of it is text."""
    found: dict[str, Any] = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 -- no editor writes in it
    return found


def words(subject: str) -> dict[str, str]:
    """Sentences by their name, of a subject without kinds of problem."""
    return held(_MESSAGES / f"{subject}.yml")


def kinds(subject: str) -> dict[str, Kind]:
    """The kinds of a subject by their code; without a title the code is one."""
    found = {}
    for code, said in held(_MESSAGES / f"{subject}.yml").items():
        severity, pydantic = Severity(said.pop("severity", Severity.ERROR)), tuple(said.pop("pydantic", ()))
        said = {"title": code.replace("-", " ").capitalize()} | said
        found[code] = Kind(code, **said, severity=severity, pydantic=pydantic, subject=subject)
    return found


KINDS = {code: kind for subject in SUBJECTS for code, kind in kinds(subject).items()}

_OF_PYDANTIC = {error_type: kind.code for kind in KINDS.values() for error_type in kind.pydantic}


def refused(error_type: str) -> str:
    """The code for a type of error of pydantic's; our own validators raise the code itself."""
    return error_type if error_type in KINDS else _OF_PYDANTIC.get(error_type, "waarde-ongeldig")
