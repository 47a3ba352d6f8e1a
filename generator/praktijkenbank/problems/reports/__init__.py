"""What is told of problems, one module a form: for people, for forges and for other programs.

`text` is for people and stands apart, since it knows of colours and widths; `FORMS` are all others by name. No form
trusts what a record holds: each escapes it in its own way.
"""

import json
from collections.abc import Callable

from praktijkenbank.problems import KINDS
from praktijkenbank.problems.reports import github, gitlab, rdjsonl
from praktijkenbank.problems.reports.findings import Findings

__all__ = ["FORMS", "Findings"]


def _as_json(found: Findings) -> str:
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


FORMS: dict[str, Callable[[Findings], str]] = {
    "github": github.commands,
    "gitlab": gitlab.code_quality,
    "rdjsonl": rdjsonl.diagnostics,
    "json": _as_json,
}
