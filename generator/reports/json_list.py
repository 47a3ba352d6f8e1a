"""Problems as a list in JSON, with every field that a problem has."""

from __future__ import annotations

import json

from generator.reports.findings import Findings


def problems(found: Findings) -> str:
    """All problems, errors first; `page` is the address of the guide's page."""
    told = [vars(problem) | {"page": found.page(problem)} for problem in found.all]
    return json.dumps(told, ensure_ascii=False, indent=2)
