"""Problems for reviewdog: one `Diagnostic` of its Diagnostic Format on a line (reviewdog/reviewdog, proto/rdf).

Columns count bytes of UTF-8 from 1, and an end is the first column after it.
"""

import json
from typing import Any

from praktijkenbank.problems import Problem, Severity
from praktijkenbank.problems.reports.findings import Findings, end_of

SEVERITIES = {Severity.ERROR: "ERROR", Severity.ADVICE: "INFO"}


def diagnostics(found: Findings) -> str:
    """All problems, a line each; what to write instead goes along as a suggestion."""
    return "\n".join(json.dumps(_diagnostic(problem, found), ensure_ascii=False) for problem in found.all)


def _diagnostic(problem: Problem, found: Findings) -> dict[str, Any]:
    location: dict[str, Any] = {"path": problem.path}
    told: dict[str, Any] = {
        "message": "\n".join(filter(None, (problem.message, problem.hint, problem.add))),
        "location": location,
        "severity": SEVERITIES[problem.severity],
        "source": {"name": "praktijkenbank"},
        "code": {"value": problem.code},
    }
    if found.guide:
        told["code"]["url"] = found.page(problem)
    if problem.line:
        location["range"] = _range(problem, found)
        if problem.fix and problem.end_line == problem.line:
            told["suggestions"] = [{"range": location["range"], "text": problem.fix}]
    return told


def _range(problem: Problem, found: Findings) -> dict[str, Any]:
    line, place = found.line(problem), end_of(problem)
    if line is None or place.end_line != problem.line:
        return {"start": {"line": problem.line}, "end": {"line": max(problem.line, place.end_line)}}
    return {
        "start": {"line": problem.line, "column": _bytes(line, problem.column)},
        "end": {"line": problem.line, "column": _bytes(line, place.end_column)},
    }


def _bytes(line: str, column: int) -> int:
    """The same column, counted in bytes."""
    return len(line[: column - 1].encode("utf-8", "surrogateescape")) + 1
