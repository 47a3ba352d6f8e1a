"""What can be wrong, as values, and how it is told: `kinds` has the words, `suggestions` what somebody may have meant, `reports` the forms."""

from praktijkenbank.problems import system
from praktijkenbank.problems.kinds import ATTENTION, KINDS, Example, Kind, refused
from praktijkenbank.problems.problem import ContentProblems, Place, Problem, Severity, in_order, printable
from praktijkenbank.problems.suggestions import choose_from, suggest

__all__ = [
    "ATTENTION", "KINDS", "ContentProblems", "Example", "Kind", "Place", "Problem", "Severity", "choose_from", "in_order", "printable",
    "refused", "suggest", "system",
]  # fmt: skip
