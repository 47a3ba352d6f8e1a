"""Problems for programs: the code quality report of GitLab (docs.gitlab.com/ci/testing/code_quality, "report format"), the Diagnostic
Format of reviewdog (reviewdog/reviewdog, proto/rdf), and all that we know as JSON."""

import json
import re
from collections import Counter
from hashlib import sha256
from typing import Any

from praktijkenbank.problems import KINDS, Problem, Severity
from praktijkenbank.problems.reports.findings import Findings, end_of, instead

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
