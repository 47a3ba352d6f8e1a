"""Ready-made comparisons to take along: their rows in words, and the whole table as CSV."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from praktijkenbank.dutch.csv_text import csv_lines, safe
from praktijkenbank.site.comparison.cell import FIELDS, Cell, Line
from praktijkenbank.site.comparison.rows import Words, said_of


@dataclass(frozen=True)
class Row:
    """A practice by name, where its page stands, and for each of `FIELDS` its cell in words, line by line."""

    name: str
    address: str
    cells: tuple[list[str], ...]


def words_of(cell: Cell, words: Words, notes: Mapping[str, int] | None = None) -> list[str]:
    """A cell in words, line by line, so that each says everything without the page around it, and how much more there is.

    `notes` are the numbers of sources in a list below, for who has such a list.
    """
    if cell.silence:
        return [words.silent[cell.silence]]
    lines = []
    for line in cell.lines:
        number = (notes or {}).get(line.key if cell.field == "sources" else line.source)
        lines.append(_line(line, words) + (f" [{number}]" if number else ""))
    return [*lines, f"{words.small['left']} {len(cell.rest)}"] if cell.rest else lines


def _line(line: Line, words: Words) -> str:
    text = f"{line.figure} {line.text}{line.note}" if line.figure else line.text + line.note
    if line.more:
        text += f" {words.small['more']}"
    for said in said_of(line):
        text += f" ({words.small[said]})"
    return f"{text} {words.small['caveat']} {line.caveat}" if line.caveat else text


def as_csv(lines: Iterable[str], words: Words) -> str:
    """A table for a spreadsheet, as our other ones: byte-order mark, semicolons, no formulas."""
    head = csv_lines([[words.small["practice"], *(words.titles[field] for field in FIELDS)]])
    return f"\ufeff{head}{''.join(lines)}"


def csv_row(row: Row) -> str:
    """The line of a practice in such a table."""
    return csv_lines([map(safe, (row.name, *("; ".join(cell) for cell in row.cells)))])
