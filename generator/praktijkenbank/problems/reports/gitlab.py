"""Problems for the code quality report of GitLab (docs.gitlab.com/ci/testing/code_quality, "report format")."""

import json
import re
from collections import Counter
from hashlib import sha256
from typing import Any

from praktijkenbank.problems import Problem, Severity
from praktijkenbank.problems.reports.findings import Findings, end_of, instead

_LINE_NUMBER = re.compile(r"\bregel \d+")

SEVERITIES = {Severity.ERROR: "major", Severity.ADVICE: "info"}
"""Of GitLab's five (info, minor, major, critical, blocker) two are of use to us."""


def code_quality(found: Findings) -> str:
    """A list of findings; each has a fingerprint that stays when the problem moves to another line."""
    times: Counter[str] = Counter()
    told: list[dict[str, Any]] = []
    for problem in found.all:
        what = "\0".join((problem.path, problem.code, _LINE_NUMBER.sub("regel", problem.message)))  # on whatever line it is
        times[what] += 1
        said = " ".join(filter(None, (problem.message, problem.hint)))
        told.append(
            {
                "description": "\n".join(filter(None, (said, instead(problem), found.explained(problem)))),
                "check_name": problem.code,
                "fingerprint": sha256(f"{what}\0{times[what]}".encode("utf-8", "surrogatepass")).hexdigest(),
                "severity": SEVERITIES[problem.severity],
                "location": {"path": problem.path, **_place(problem)},
            }
        )
    return json.dumps(told, ensure_ascii=False, indent=2)


def _place(problem: Problem) -> dict[str, Any]:
    """The lines, and the characters on them where they are known; both forms are read, an older GitLab knows lines only."""
    end = end_of(problem)
    place: dict[str, Any] = {"lines": {"begin": max(1, problem.line), "end": max(1, end.end_line)}}
    if problem.line and end.end_column > 1:
        place["positions"] = {
            "begin": {"line": problem.line, "column": max(1, problem.column)},
            "end": {"line": end.end_line, "column": end.end_column - 1},  # the last one itself
        }
    return place
