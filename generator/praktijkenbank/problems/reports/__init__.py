"""What is told of problems, one module a form: for people, for forges and for other programs.

`text` is for people and stands apart, since it knows of colours and widths; `FORMS` are all others by name. No form
trusts what a record holds: each escapes it in its own way.
"""

from collections.abc import Callable

from praktijkenbank.problems.reports import github, gitlab, json_list, rdjsonl
from praktijkenbank.problems.reports.findings import Findings

FORMS: dict[str, Callable[[Findings], str]] = {
    "github": github.commands,
    "gitlab": gitlab.code_quality,
    "rdjsonl": rdjsonl.diagnostics,
    "json": json_list.problems,
}

__all__ = ["FORMS", "Findings"]
