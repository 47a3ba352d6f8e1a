"""What is told of problems: for people (`text`), on pull requests (`github`) and for other `programs`.

`text` stands apart, since it knows of colours and widths; `FORMS` are all others by name. No form trusts what a record holds: each
escapes it in its own way.
"""

from praktijkenbank.problems.reports import github, programs
from praktijkenbank.problems.reports.findings import Findings

__all__ = ["FORMS", "Findings"]

FORMS = {"github": github.commands, "gitlab": programs.code_quality, "rdjsonl": programs.diagnostics, "json": programs.whole}
