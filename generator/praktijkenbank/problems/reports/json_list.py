"""Problems as a list in JSON, with every field that a problem has."""

import json

from praktijkenbank.problems import KINDS
from praktijkenbank.problems.reports.findings import Findings


def problems(found: Findings) -> str:
    """All problems, errors first. `page` is the address of the guide's page or empty, `why` what it says first, and `mended` the
    whole line as it should be."""
    told = [
        vars(problem)
        | {
            "mended": found.mended(problem),
            "page": found.page(problem),
            "why": KINDS[problem.code].explanation if problem.code in KINDS else "",
        }
        for problem in found.all
    ]
    return json.dumps(told, ensure_ascii=False, indent=2)
