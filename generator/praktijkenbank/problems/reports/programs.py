"""Problems for programs: workflow commands for GitHub and a summary of the run, the code quality report of GitLab
(docs.gitlab.com/ci/testing/code_quality, "report format"), the Diagnostic Format of reviewdog (reviewdog/reviewdog, proto/rdf), and all
that we know as JSON.

GitHub shows commands on the lines of a pull request, escaped as its own toolkit escapes them: ten of each level for a step. So the
summary has them all; it takes 1 MiB of Markdown for a step.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import groupby
from typing import Any

from praktijkenbank.dutch.wording import count, number
from praktijkenbank.problems import KINDS, Problem, Severity
from praktijkenbank.problems.reports.findings import Findings, end_of, instead

LEVELS = {Severity.ERROR: "error", Severity.ADVICE: "notice"}

_BACKTICKS = re.compile("`+")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")

IN_TEXT, IN_PROPERTIES = "%\r\n", "%\r\n:,"
"""Characters that a command cannot hold, in what it says and in what it says it of."""

MOST = 200
"""Problems in one summary: those stay well under what GitHub takes."""


def github_commands(found: Findings) -> str:
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


def github_summary(found: Findings) -> str:
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


_LINE_NUMBER = re.compile(r"\bregel \d+")

SEVERITIES = {Severity.ERROR: ("major", "ERROR"), Severity.ADVICE: ("info", "INFO")}
"""In the words of GitLab and of reviewdog."""


def code_quality(found: Findings) -> str:
    """A list of findings; each has a fingerprint that stays when the problem moves to another line."""
    times: Counter[str] = Counter()
    told: list[dict[str, Any]] = []
    for problem in found.all:
        what = "\0".join((problem.path, problem.code, _LINE_NUMBER.sub("regel", problem.message)))  # on whatever line it is
        times[what] += 1
        end, column = end_of(problem), max(1, problem.column)
        place: dict[str, Any] = {"lines": {"begin": max(1, problem.line), "end": max(1, end.end_line)}}
        if problem.line and end.end_column > 1:  # an older GitLab knows lines only; the end is the last character itself
            last = {"line": end.end_line, "column": end.end_column - 1}
            place["positions"] = {"begin": {"line": problem.line, "column": column}, "end": last}
        said = " ".join(filter(None, (problem.message, problem.hint)))
        told.append(
            {
                "description": "\n".join(filter(None, (said, instead(problem), found.explained(problem)))),
                "check_name": problem.code,
                "fingerprint": sha256(f"{what}\0{times[what]}".encode("utf-8", "surrogatepass")).hexdigest(),
                "severity": SEVERITIES[problem.severity][0],
                "location": {"path": problem.path, **place},
            }
        )
    return json.dumps(told, ensure_ascii=False, indent=2)


def diagnostics(found: Findings) -> str:
    """All problems, a line each; what to write instead goes along as a suggestion."""
    return "\n".join(json.dumps(_diagnostic(problem, found), ensure_ascii=False) for problem in found.all)


def _diagnostic(problem: Problem, found: Findings) -> dict[str, Any]:
    location: dict[str, Any] = {"path": problem.path}
    told: dict[str, Any] = {
        "message": "\n".join(filter(None, (problem.message, problem.hint, problem.add))),
        "location": location,
        "severity": SEVERITIES[problem.severity][1],
        "source": {"name": "praktijkenbank"},
        "code": {"value": problem.code} | ({"url": found.page(problem)} if found.guide else {}),
    }
    if problem.line:
        line, place = found.line(problem), end_of(problem)
        ends = {"start": {"line": problem.line}, "end": {"line": max(problem.line, place.end_line)}}
        if line is not None and place.end_line == problem.line:  # columns count bytes of UTF-8
            for end, column in (("start", problem.column), ("end", place.end_column)):
                ends[end]["column"] = len(line[: column - 1].encode("utf-8", "surrogateescape")) + 1
        location["range"] = ends
        if problem.fix and problem.end_line == problem.line:
            told["suggestions"] = [{"range": ends, "text": problem.fix}]
    return told


def whole(found: Findings) -> str:
    """All problems as a list in JSON, errors first, with every field that a problem has.

    `page` is the address of the guide's page or empty, `why` what it says first, and `mended` the whole line as it should be.
    """
    told = [
        vars(problem)
        | {"mended": found.mended(problem), "page": found.page(problem)}
        | {"why": KINDS[problem.code].explanation if problem.code in KINDS else ""}
        for problem in found.all
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)
