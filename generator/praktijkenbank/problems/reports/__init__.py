"""What is told of problems: for people (`text`), and for `programs`.

`text` stands apart, since it knows of colours and widths; `FORMS` are all others by name. No form trusts what a record holds: each
escapes it in its own way.
"""

from praktijkenbank.problems.reports import programs
from praktijkenbank.problems.reports.findings import Findings

__all__ = ["FORMS", "Findings"]

FORMS = {
    "github": programs.github_commands,
    "gitlab": programs.code_quality,
    "rdjsonl": programs.diagnostics,
    "json": programs.whole,
}
