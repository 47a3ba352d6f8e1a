"""Problems for GitHub: annotations on the lines of a pull request, and a summary of the run.

The annotations are workflow commands, escaped as GitHub's own toolkit escapes them. GitHub shows ten of each
level for a step, so the summary has them all; it takes 1 MiB of Markdown for a step.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from praktijkenbank.dutch.wording import count, number
from praktijkenbank.problems import Problem, Severity
from praktijkenbank.problems.reports.findings import Findings, end_of, instead

LEVELS = {Severity.ERROR: "error", Severity.ADVICE: "notice"}

_BACKTICKS = re.compile("`+")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")

IN_TEXT, IN_PROPERTIES = "%\r\n", "%\r\n:,"
"""Characters that a command cannot hold, in what it says and in what it says it of."""

MOST = 200
"""Problems in one summary: those stay well under what GitHub takes."""


def commands(found: Findings) -> str:
    """One command a line."""
    return "\n".join(_annotation(problem, found.explained(problem)) for problem in found.all)


def _annotation(problem: Problem, explained: str) -> str:
    properties = {"file": problem.path}
    if problem.line:
        place = end_of(problem)
        properties["line"], properties["endLine"] = str(problem.line), str(place.end_line)
        if place.end_line == problem.line:  # GitHub wants columns only within one line
            properties["col"], properties["endColumn"] = str(problem.column), str(place.end_column)
    properties["title"] = problem.code
    written = ",".join(f"{name}={_escaped(value, IN_PROPERTIES)}" for name, value in properties.items())
    said = _escaped("\n".join(filter(None, (problem.message, problem.hint, instead(problem), explained))), IN_TEXT)
    return f"::{LEVELS[problem.severity]} {written}::{said}"


def _escaped(text: str, characters: str) -> str:
    return "".join(f"%{ord(one):02X}" if one in characters else one for one in text)


def summary(found: Findings) -> str:
    """What was found, in Markdown: by file, with the lines themselves."""
    if not found.all:
        return "### Alle records kloppen\n\nEr is niets gevonden om te verbeteren.\n"
    parts: list[str] = []
    wrong = f"### {count(len(found.errors), 'fout', 'fouten')} om te verbeteren"
    better = f"### {count(len(found.advice), 'advies', 'adviezen')}: dit hoeft niet, maar het record wordt er beter van"
    for title, problems in ((wrong, found.errors), (better, found.advice)):
        if problems:
            parts += [title, *_by_file(problems[:MOST], found)]
        if len(problems) > MOST:
            parts.append(f"En nog {number(len(problems) - MOST)}. Draai `praktijkenbank validate` om alles te zien.")
    return "\n\n".join(parts) + "\n"


def _by_file(problems: Sequence[Problem], found: Findings) -> Iterator[str]:
    for path, group in groupby(problems, key=lambda problem: problem.path):
        yield f"#### {_literal(path)}"
        for problem in group:
            place = f"**Regel {problem.line}.** " if problem.line else ""
            said = _literal(" ".join(filter(None, (problem.message, problem.hint))))
            explained = f"[Uitleg]({found.page(problem)})" if found.guide else _literal(f"{found.explained(problem)}.")
            yield f"- {place}{said} {explained}"
            if shown := _shown(problem, found):
                yield shown


def _shown(problem: Problem, found: Findings) -> str:
    """The line itself, and what it could be, in a fence that nothing on the line can close."""
    wrong, better = found.excerpt(problem, 100)
    lines = wrong + better
    fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall("\n".join(lines))), default=0))
    return "\n".join(f"  {row}" for row in (f"{fence}yaml", *lines, fence)) if lines else ""


def _literal(text: str) -> str:
    """Text as Markdown that says just that text: no markup, no HTML, no links, no mentions."""
    return _PUNCTUATION.sub(r"\\\g<0>", text)
