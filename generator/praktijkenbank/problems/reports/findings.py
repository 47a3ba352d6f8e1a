"""Problems together with what every form needs to tell of them: where the files are, and where the guide is."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from praktijkenbank.problems import KINDS, Place, Problem
from praktijkenbank.problems.reports.excerpt import lines_of


@dataclass(frozen=True)
class Findings:
    """What was found in content. `root` is the folder that the paths of problems start from, `guide` the
    address under which the guide explains each kind of problem; empty while nobody knows it."""

    errors: Sequence[Problem]
    advice: Sequence[Problem]
    root: Path
    guide: str
    _files: dict[str, list[str]] = field(default_factory=dict, init=False, compare=False, repr=False)
    """The lines of the files in which something was found, read once and only when it is told."""

    @property
    def all(self) -> list[Problem]:
        """Everything, errors first."""
        return [*self.errors, *self.advice]

    def page(self, problem: Problem) -> str:
        """The address of the page of the guide about this kind of problem; empty while nobody knows it."""
        return f"{self.guide}{problem.code}/" if self.guide else ""

    def explained(self, problem: Problem) -> str:
        """Where people read more of it: that address, or what the page is called."""
        title = KINDS[problem.code].title if problem.code in KINDS else problem.code
        return f"Uitleg: {self.page(problem) or f'de pagina ‘{title}’ bij ‘Meldingen’ in de gids'}"

    def line(self, problem: Problem) -> str | None:
        """The line of the file on which the problem is, when it can still be read there; a spreadsheet has none."""
        if problem.cell:
            return None
        if problem.path not in self._files:
            self._files[problem.path] = lines_of(self.root / problem.path)
        lines = self._files[problem.path]
        return lines[problem.line - 1] if 0 < problem.line <= len(lines) else None

    def mended(self, problem: Problem) -> str:
        """The whole line as it should be; empty when there is no saying."""
        line, place = self.line(problem), end_of(problem)
        if line is None or not problem.fix or not problem.end_column or place.end_line != problem.line:
            return ""
        return line[: problem.column - 1] + problem.fix + line[place.end_column - 1 :]


def instead(problem: Problem) -> str:
    """What to write, for a form that says it in words; empty when there is no saying."""
    return f"Schrijf: {problem.fix}" if problem.fix else f"Zet eronder:\n{problem.add}" if problem.add else ""


def end_of(problem: Problem) -> Place:
    """Where a problem begins and ends, as the last line that it is on; one character when nobody knows its end."""
    line, column = problem.end_line, problem.end_column
    if (line, column) <= (problem.line, problem.column):
        return Place(problem.line, problem.column, problem.line, problem.column + 1)
    if column == 1:  # a block of text ends where the line after it begins
        return Place(problem.line, problem.column, line - 1, 0)
    return Place(problem.line, problem.column, line, column)
