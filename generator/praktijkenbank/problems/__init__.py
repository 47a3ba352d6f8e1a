"""What can be wrong, as values with Dutch words; what somebody may have meant instead; and how problems are told (`reports`)."""

from praktijkenbank.problems import system
from praktijkenbank.problems.problem import (
    ATTENTION,
    KINDS,
    ContentProblems,
    Example,
    Kind,
    Place,
    Problem,
    Severity,
    in_order,
    printable,
    refused,
    words,
)  # fmt: skip
from praktijkenbank.problems.suggestions import choose_from, suggest

__all__ = [
    "ATTENTION", "KINDS", "ContentProblems", "Example", "Kind", "Place", "Problem", "Severity", "choose_from", "in_order", "printable",
    "refused", "suggest", "system", "words",
]  # fmt: skip
