"""Records made of the rows of tables: laid over those that are there, with the cell of every value, where what is wrong with it is told."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from praktijkenbank.editing.record_form import Question, in_titles
from praktijkenbank.editing.spreadsheet import sheets
from praktijkenbank.editing.spreadsheet.reading import Cell, Table
from praktijkenbank.problems import KINDS, ContentProblems, Problem, suggest
from praktijkenbank.problems.suggestions import folded
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.introspect import Loc

Block = dict[str, Any]

_FIELD = re.compile(r"`[\w-]+` \(([^)`]+)\)")
"""A field in a message, by its name in YAML and its title."""

_COUNT = re.compile("[1-9][0-9]{0,3}")

WHERE = "Schrijf onder ‘Hoort bij’ een onderdeel dat er is, zoals ‘Aanpak’ of ‘Opbrengst 2’."

Cells = Mapping[str, Cell]
Names = dict[str, str]
"""What a record is called, folded → its key: a slug, or the id of a source."""


@dataclass
class Assembled:
    """A record as the tables make it: its fields, the first row that tells of it, and the cell of every value by its way."""

    key: str
    data: Block
    questions: tuple[Question, ...]
    first: Cell
    cells: dict[tuple[int, str], Cell] = field(default_factory=dict)
    rows: dict[int, Cell] = field(default_factory=dict)
    parts: list[sheets.Part] = field(default_factory=list)

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

    def by_cell(self, problem: Problem) -> Problem:
        """A problem of this text, as one of the cell that it is about, in the words of the sheets."""
        places = strict_yaml.places(self.text).items()
        here = [loc for loc, pair in places if any(place[0] == problem.line for place in pair)]
        loc = max(here, key=len, default=())
        cell = self._cell(loc, self.data)
        titles, questions = _titles(self.questions), self.questions
        for step in (*loc, ""):
            titles |= {one.name: one.title for one in questions}
            questions = next((one.questions for one in questions if one.name == step and one.questions), questions)
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


@dataclass
class Assembly:
    """Makes the records of one root. `there` are those of the bank, `known` the names that can be referred to."""

    root: str
    questions: tuple[Question, ...]
    there: Mapping[str, Block]
    known: Mapping[str, Names]
    clear: bool
    problems: list[Problem]
    made: dict[str, Assembled] = field(default_factory=dict)

    def assemble(self, tables: Iterable[Table]) -> dict[str, Assembled]:
        """The records that the tables tell of, by their keys. What is inside others comes after those."""
        ours = [table for table in tables if table.sheet.root == self.root]
        for table in ours:
            for place, cells in table.rows:
                whole = table.sheet.title == self.root
                if not whole and not any(one.heading in cells for one in table.sheet.columns):
                    continue  # a name that was pasted along, of what has nothing to tell here
                try:
                    record, block = self._whole(place, cells) if whole else self._part(table, place, cells)
                    self._fill(record, block, table, cells)
                except ContentProblems as wrong:
                    self.problems += wrong.problems
        present = {table.sheet.title for table in ours if self.clear}
        for record in self.made.values():
            for part in record.parts:
                if part.items and part.question.title in present:  # what no row tells of goes
                    block = _block(part.block, part.path[:-1])
                    block[part.path[-1]] = [item for item in part.items.values() if id(item) in record.rows]
            _prune(record.data)
        return self.made

    def _record(self, key: str, place: Cell) -> Assembled:
        if key not in self.made:
            data = deepcopy(self.there.get(key, {}))
            parts = [*sheets.parts(data, self.questions)]
            self.made[key] = Assembled(key, data, self.questions, place, rows={id(data): place}, parts=parts)
        return self.made[key]

    def _whole(self, place: Cell, cells: Cells) -> tuple[Assembled, Block]:
        names = [cells[name].text for name in reversed(sheets.NAMED_BY) if name in cells]
        key = next((found for name in names if (found := self.known[self.root].get(folded(name)))), "")
        if not key:
            raise _homeless(place, "geen naam", "Geef deze rij een naam, of haal haar weg.")
        if before := self.made.get(key):
            raise place.barring("rij-dubbel", value=names[0], row=before.first.row)
        record = self._record(key, place)
        return record, record.data

    def _part(self, table: Table, place: Cell, cells: Cells) -> tuple[Assembled, Block]:
        """The record that a row of another sheet belongs to, and the part of it that the row is."""
        known, nowhere = self.known[self.root], place._replace(text="(leeg)")
        above, way, number = (
            cells.get(heading, nowhere) for heading in (sheets.BELONGS[self.root], sheets.PART, sheets.NUMBER_OF)
        )
        if (key := known.get(folded(above.text))) is None:
            hint = suggest(above.text, known.values(), f"Zet in de eerste kolom een naam van het blad ‘{self.root}’.")
            raise _homeless(place, above.text, hint["suggestion"])
        record = self._record(key, place)
        told, title = "" if way is nowhere else way.text, table.sheet.title
        fitting = [one for one in record.parts if one.question.title == title and one.fits(told)]
        if len(fitting) != 1:
            raise _homeless(way, way.text)
        [part] = fitting
        if number is not nowhere and not _COUNT.fullmatch(number.text):
            raise number.barring("getal-ongeldig", value=number.text, advice="Schrijf een heel getal, zoals 2.")
        said = [(one, self._meant(one, cells[one.heading])[0]) for one in table.sheet.columns if one.heading in cells]
        alike = next(_alike(part.items, said, record.rows), 0)
        at = int(number.text) if number is not nowhere else alike or max(part.items, default=0) + 1
        if before := record.rows.get(id(part.items.get(at))):
            raise place.barring("rij-dubbel", value=f"{title} {at}", row=before.row)
        if at not in part.items:
            part.items[at] = {}
            block, name = _block(part.block, part.path[:-1]), part.path[-1]
            block[name] = [*(block.get(name) or ()), part.items[at]]
            record.parts += part.below(at)
        record.rows[id(part.items[at])] = place
        return record, part.items[at]

    def _fill(self, record: Assembled, target: Block, table: Table, cells: Cells) -> None:
        for column in table.sheet.columns:
            cell = cells.get(column.heading)
            if cell and cell.wrong:
                self.problems.append(cell.problem("cel-zonder-waarde", what=cell.wrong))
            elif cell:
                block, name = _block(target, column.path[:-1]), column.path[-1]
                record.cells[id(block), name] = cell
                if block.get(name) and column.shown(block[name]) == cell.text:
                    continue
                value, problem = self._meant(column, cell)
                if problem:
                    self.problems.append(problem)
                elif not block.get(name) or not sheets.same(column, block[name], value):
                    block[name] = value
                if column.question.control == "number" and cell.text.endswith("%") and not target.get("unit"):
                    target["unit"] = "%"
            elif self.clear and column.heading in table.headings and sheets.value_at(target, column.path) is not None:
                del _block(target, column.path[:-1])[column.path[-1]]

    def _meant(self, column: sheets.Column, cell: Cell) -> tuple[Any, Problem | None]:
        """What a cell says; and what is wrong with it when it is none of what can be chosen."""
        value = column.meant(cell.text)
        lookup = {"practices": sheets.PRACTICES, "sources": sheets.SOURCES}.get(column.question.lookup)
        known = column.ids if column.labels else self.known[lookup] if lookup else {}
        if lookup:
            value = known.get(folded(str(value)), value)
        unknown = [one for one in (value if isinstance(value, list) else [value]) if known and one not in known.values()]
        if not unknown:
            return value, None
        labels = list(column.labels.values()) or known.values()
        few, many = f"Kies uit: {', '.join(labels)}.", "Kijk op het blad Keuzes van het sjabloon wat er wel in staat."
        hint = suggest(unknown[0], labels, "" if lookup else few if len(labels) <= 12 else many)["suggestion"]
        if lookup:
            hint = f"{hint} Is die nieuw? Zet die dan eerst op het blad ‘{lookup}’.".lstrip()
        return value, cell.problem("keuze-niet-in-lijst", value=unknown[0], title=column.heading, suggestion=hint)


def names_of(root: str, tables: Iterable[Table], there: Mapping[str, Block], address: Callable[[str], str]) -> Names:
    """What the records of a root are called, in the bank and in the tables; a new one gets an `address` made of its name."""
    field = {sheets.PRACTICES: "name", sheets.SOURCES: "title"}[root]
    found = {folded(str(data.get(field, ""))): key for key, data in reversed([*there.items()])}
    found |= {folded(key): key for key in there}
    for _, cells in (row for table in tables if table.sheet.title == root for row in table.rows):
        names = [cells[one].text for one in reversed(sheets.NAMED_BY) if one in cells and cells[one].text]
        keys = [*(found[folded(name)] for name in names if folded(name) in found), *filter(None, map(address, names))]
        for name in names if keys else ():
            found.setdefault(folded(name), keys[0])
    return found


def _homeless(cell: Cell, value: str, hint: str = WHERE) -> ContentProblems:
    return cell.barring("rij-zonder-thuis", value=value, suggestion=hint)


def _alike(there: Mapping[int, Block], said: Sequence[tuple[sheets.Column, Any]], taken: Mapping[int, Cell]) -> Iterator[int]:
    """The numbers of the parts that a row without a number may be: all that it says is theirs, or its first words are."""
    free = {number: item for number, item in there.items() if id(item) not in taken}
    own = [one for one in said if one[0].question.control not in ("choice", "choices")][:1]
    for some in (said, own):
        for number, item in free.items():
            pairs = [(column, sheets.value_at(item, column.path), value) for column, value in some]
            if some and all(old is not None and sheets.same(column, old, value) for column, old, value in pairs):
                yield number


def _block(block: Block, path: tuple[str, ...]) -> Block:
    """The block at a way, made where it is not there yet."""
    for name in path:
        if not isinstance(block.get(name), dict):
            block[name] = {}
        block = block[name]
    return block


def _prune(data: Block) -> None:
    for name, value in [*data.items()]:
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                _prune(item)
        if value in ({}, []):
            del data[name]
