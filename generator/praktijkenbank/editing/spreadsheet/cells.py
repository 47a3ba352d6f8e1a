"""A cell, and a record as tables make it with the cell of every value: what is wrong with it is told there."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from praktijkenbank.editing.record_form import Question, in_titles
from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.introspect import Loc

Block = dict[str, Any]

_FIELD = re.compile(r"`[\w-]+` \(([^)`]+)\)")
"""A field in a message, by its name in YAML and its title."""


class Cell(NamedTuple):
    """What a cell shows, and where it stands; `wrong` says what keeps it from being read."""

    file: str
    sheet: str
    row: int
    column: int
    text: str = ""
    wrong: str = ""

    @property
    def where(self) -> str:
        """The cell as people know it, or its row where it is in no column."""
        from openpyxl.utils import get_column_letter

        return f"cel {get_column_letter(self.column)}{self.row}" if self.column else f"rij {self.row}"

    def problem(self, code: str, **values: Any) -> Problem:
        """A problem of this cell."""
        problem = KINDS[code].at(self.file, (self.row, self.column), **values)
        return replace(problem, sheet=printable(self.sheet), cell=self.where)

    def barring(self, code: str, **values: Any) -> ContentProblems:
        """The same, to raise where it keeps a row from being read."""
        return ContentProblems([self.problem(code, **values)])


@dataclass
class Assembled:
    """A record as the tables make it: its fields, the first row that tells of it, and the cell of every value by its way."""

    key: str
    data: Block
    questions: tuple[Question, ...]
    first: Cell
    cells: dict[tuple[int, str], Cell] = field(default_factory=dict)
    rows: dict[int, Cell] = field(default_factory=dict)
    numbered: dict[tuple[int, str], dict[int, Block]] = field(default_factory=dict)

    @classmethod
    def together(cls, name: str, records: "Sequence[Assembled]") -> "Assembled":
        """Several records as one list below a field."""
        whole = cls("", {name: [one.data for one in records]}, records[0].questions, records[0].first)
        for one in records:
            one.data.setdefault("id", one.key)
            whole.cells |= one.cells
            whole.rows |= one.rows
        return whole

    @cached_property
    def text(self) -> str:
        """All of it, once it has been made, as the strict reader takes it: every value on a line of its own."""
        return json.dumps(self.data, ensure_ascii=False, indent=1)

    def items(self, block: Block, name: str) -> dict[int, Block]:
        """The parts in a list by their numbers."""
        there = enumerate(block.get(name) or (), 1)
        return self.numbered.setdefault((id(block), name), {at: item for at, item in there if isinstance(item, dict)})

    def by_cell(self, problem: Problem) -> Problem:
        """A problem of this text, as one of the cell that it is about, in the words of the sheets."""
        places = {place[:2]: loc for loc, pair in strict_yaml.places(self.text).items() for place in pair if loc}
        on_line = [loc for (line, _), loc in places.items() if line == problem.line]
        loc = places.get((problem.line, problem.column)) or max(on_line, key=len, default=())
        cell = self._cell(loc, self.data)
        titles, questions = _titles(self.questions), self.questions
        for step in loc:
            titles |= {one.name: one.title for one in questions}
            questions = next((one.questions for one in questions if one.name == step and one.questions), questions)
        titles |= {one.name: one.title for one in questions}
        message, hint = (
            in_titles(_FIELD.sub(r"‘\1’", said), titles)
            for said in (problem.message, KINDS[problem.code].hints.get("rekenblad", problem.hint))
        )
        return Problem(cell.file, cell.row, cell.column, problem.code, message, hint, sheet=cell.sheet, cell=cell.where)

    def _cell(self, loc: Loc, block: Any) -> Cell:
        """The cell of a value; else the first of what is inside it, or the row that it is in."""
        found = self.first
        for step in loc:
            found = self.cells.get((id(block), str(step)), self.rows.get(id(block), found))
            block = block[step] if isinstance(step, int) else block.get(step) if isinstance(block, dict) else None
        if isinstance(block, dict):
            found = self.rows.get(id(block)) or next((cell for (at, _), cell in self.cells.items() if at == id(block)), found)
        return found


def _titles(questions: Iterable[Question]) -> dict[str, str]:
    """What the fields of a record are called, those of its parts too."""
    inner = {name: title for one in questions for name, title in _titles(one.questions).items()}
    return inner | {one.name: one.title for one in questions}
