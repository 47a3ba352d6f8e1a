"""What can be wrong, as values, with the Dutch words that editors read: one module a stage.

`files` and `yaml` belong to reading, `shape` to the models, `content`, `evidence`, `texts`, `dates` and `unfinished` to the checks,
`search` to the words of the search, `plain_language` to the language coach, `building` to the finished pages,
`writing` to files that commands write, `settings` to what an owner fills in. `KINDS` holds every kind by its code.
"""

from praktijkenbank.problems import system
from praktijkenbank.problems.messages import (
    building,
    content,
    dates,
    evidence,
    files,
    plain_language,
    search,
    settings,
    shape,
    texts,
    unfinished,
    writing,
    yaml,
)
from praktijkenbank.problems.problem import KINDS, ContentProblems, Example, Kind, Place, Problem, Severity, in_order, printable
from praktijkenbank.problems.suggestions import choose_from, suggest

__all__ = [
    "KINDS",
    "ContentProblems",
    "Example",
    "Kind",
    "Place",
    "Problem",
    "Severity",
    "building",
    "choose_from",
    "content",
    "dates",
    "evidence",
    "files",
    "in_order",
    "plain_language",
    "printable",
    "search",
    "settings",
    "shape",
    "suggest",
    "system",
    "texts",
    "unfinished",
    "writing",
    "yaml",
]
