"""What can be wrong, as values, with the Dutch words that editors read: one module a stage.

`files` and `yaml` belong to reading, `shape` to the models, `truth` to the checks across records,
`search` to the words of the search, `building` to the finished pages. `KINDS` holds every kind by its code.
"""

from generator.problems import building, files, search, shape, system, truth, yaml
from generator.problems.problem import KINDS, ContentProblems, Kind, Problem, Severity, did_you_mean, printable

__all__ = [
    "KINDS",
    "ContentProblems",
    "Kind",
    "Problem",
    "Severity",
    "building",
    "did_you_mean",
    "files",
    "printable",
    "search",
    "shape",
    "system",
    "truth",
    "yaml",
]
