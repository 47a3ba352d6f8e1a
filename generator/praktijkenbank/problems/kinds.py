"""Every kind of problem, with the Dutch words that editors read. They stand in `messages/`: one file a subject, each kind under its code.

The code is what a problem is called everywhere: in the program, behind a message, and in the address of its page in the guide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml

from praktijkenbank.problems.problem import WHOLE, Place, Problem, Severity, printable

SUBJECTS = (
    "building", "content", "dates", "evidence", "files", "plain_language", "search", "settings", "shape", "texts", "unfinished",
    "writing", "yaml", "spreadsheet",
)  # fmt: skip
"""The files in `messages/` with what can be wrong."""

_OURS = ("advice", "choices", "suggestion", "description", "vocabulary")
"""Values that are our own words rather than a record's: a list of choices is no use when it is cut."""


class Example(NamedTuple):
    """A piece of a record as it should not be, and the same as it should."""

    wrong: str
    right: str


@dataclass(frozen=True)
class Kind:
    """A kind of problem. `message` and `hint` are templates for one problem; `hints` are for where there is more than one thing to do.

    The rest makes the page of the kind in the guide: `title` above it, what it means and why we ask it in
    `explanation`, how to mend it in `remedy` (the hint says so where there is none), and an example.
    """

    code: str
    message: str
    hint: str
    explanation: str
    severity: Severity = Severity.ERROR
    title: str = ""
    remedy: str = ""
    example: Example | None = None
    hints: Mapping[str, str] = field(default_factory=dict, hash=False)
    subject: str = ""

    def at(
        self,
        path: str,
        place: Place | tuple[int, int] = WHOLE,
        *,
        fix: str = "",
        add: str = "",
        sheet: str = "",
        cell: str = "",
        **values: object,
    ) -> Problem:
        """This problem at a place; values from a record are shown short and printable."""
        shown = {name: printable(str(value), 1000 if name in _OURS else 120) for name, value in values.items()}
        at = Place(*place)
        return Problem(
            path,
            at.line,
            at.column,
            self.code,
            self.message.format(**shown),
            self.hint.format(**shown),
            self.severity,
            at.end_line,
            at.end_column,
            fix if fix.isprintable() else "",
            add,
            printable(sheet),
            cell,
        )


def _read(subject: str) -> dict[str, Kind]:
    """The kinds of a subject by their code; without a title the code is one."""
    text = (Path(__file__).parent / "messages" / f"{subject}.yml").read_text("utf-8")
    found = {}
    for code, said in yaml.load(text, Loader=yaml.CBaseLoader).items():  # noqa: S506 -- our own file, and all of it is text
        example = Example(said.pop("wrong"), said.pop("right")) if "wrong" in said else None
        severity = Severity(said.pop("severity", Severity.ERROR))
        title = said.pop("title", code.replace("-", " ").capitalize())
        found[code] = Kind(code, **said, severity=severity, title=title, example=example, subject=subject)
    return found


KINDS = {code: kind for subject in SUBJECTS for code, kind in _read(subject).items()}

ATTENTION = _read("attention")
"""What asks for an editor's attention without being wrong, in the order in which the work is worth doing."""

_OF_PYDANTIC = {
    "missing": "veld-ontbreekt",
    "extra_forbidden": "veld-onbekend",
    "string_type": "geen-tekst",
    "string_too_short": "tekst-leeg",
    "string_too_long": "tekst-te-lang",
    "string_pattern_mismatch": "schrijfwijze",
    "model_type": "geen-blok",
    "model_attributes_type": "geen-blok",
    "dict_type": "geen-blok",
    "tuple_type": "geen-lijst",
    "too_short": "lijst-leeg",
    "too_long": "lijst-te-lang",
    "literal_error": "keuze-onbekend",
    "decimal_type": "geen-waarde",
    "date_type": "geen-waarde",
    "bool_type": "geen-waarde",
}


def refused(error_type: str) -> str:
    """The code for a type of error of pydantic's; our own validators raise the code itself."""
    return error_type if error_type in KINDS else _OF_PYDANTIC.get(error_type, "waarde-ongeldig")
