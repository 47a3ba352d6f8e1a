"""A workbook or a CSV file as tables of cells, however Excel and LibreOffice wrote it; guarded against what is too large.

A workbook is unpacked only when the list of its parts says that it is not large, and read row by row.
"""

import csv
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, NamedTuple

from praktijkenbank.dutch.csv_text import unsafe
from praktijkenbank.editing.spreadsheet.sheets import CHOICES, NAMED_BY, Sheet
from praktijkenbank.editing.tidying import mend
from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable, suggest
from praktijkenbank.problems.suggestions import folded
from praktijkenbank.reading.record_file import raw_bytes

ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv")
"""How the names of files end that are spreadsheets, also those that we cannot read."""

MOST_BYTES, MOST_UNPACKED = 10 * 1024**2, 100 * 1024**2
"""Of a file, and of all that is packed in it; the forty-three practices of today take 0.4 and 2.4 MB."""

MOST_ROWS, MOST_COLUMNS, MOST_MERGED = 10_000, 200, 1_000
LONGEST_CELL = 32_767
"""Characters that Excel keeps in a cell."""
TITLES_ABOVE = 10
"""Rows that may stand above the one with the headings."""

_ZEROS = re.compile("0+")
_DECIMALS = re.compile(r"0\.(0+)")
_ASIDE = re.compile(r'"[^"]*"|\[[^][]*\]|\\.')
"""What a format shows beside the value."""


class Cell(NamedTuple):
    """What a cell shows, and where it stands; `wrong` says what keeps it from being read."""

    file: str
    sheet: str = ""
    row: int = 0
    column: int = 0
    text: str = ""
    wrong: str = ""

    @property
    def where(self) -> str:
        """The cell as people know it, or its row where it is in no column; nothing where all of the sheet or the file is meant."""
        from openpyxl.utils import get_column_letter

        return f"cel {get_column_letter(self.column)}{self.row}" if self.column else f"rij {self.row}" if self.row else ""

    def problem(self, code: str, **values: Any) -> Problem:
        """A problem of this cell."""
        problem = KINDS[code].at(self.file, (self.row, self.column), **values)
        return replace(problem, sheet=printable(self.sheet), cell=self.where)

    def barring(self, code: str, **values: Any) -> ContentProblems:
        """The same, to raise where it keeps a row from being read."""
        return ContentProblems([self.problem(code, **values)])


Cells = dict[int, Cell]


@dataclass
class Table:
    """The rows of a sheet below their headings: for each its place, and its cells by heading."""

    sheet: Sheet
    headings: set[str]
    rows: list[tuple[Cell, dict[str, Cell]]] = field(default_factory=list)


def tables(file: Path, shown: str, sheets: dict[str, Sheet], problems: list[Problem]) -> Iterator[Table]:
    """The tables in a file; `problems` gains what is wrong with sheets and columns, or with the file as a whole."""
    raw = raw_bytes(file, shown, MOST_BYTES)
    if isinstance(raw, Problem):
        problems.append(raw)
        return
    try:
        found = _csv(raw, shown) if file.suffix.lower() == ".csv" else _workbook(raw, shown, file.suffix.lower())
        for title, cells in found:
            if not cells or title == CHOICES:
                continue
            best = max(sheets.values(), key=lambda sheet: _head(cells, sheet)[0])
            fitting = best if _head(cells, best)[0] > 1 else None
            if sheet := next((one for one in sheets.values() if folded(one.title) == folded(title)), None) if title else fitting:
                yield _table(sheet, cells, problems)
            else:
                first = next(iter(cells[0].values()))
                like = f" Lijkt het op het blad ‘{fitting.title}’? Noem het dan zo." if fitting else ""
                problems.append(first.problem("blad-onbekend", value=title or shown, suggestion=like, choices=", ".join(sheets)))
    except ContentProblems as error:
        problems += error.problems


def _head(cells: list[Cells], sheet: Sheet) -> tuple[int, int]:
    """How many headings of a sheet stand in the row at the top that has most of them, and minus which row that is."""
    headings = {*map(folded, sheet.headings)}
    return max((len({folded(cell.text) for cell in row.values()} & headings), -at) for at, row in enumerate(cells[:TITLES_ABOVE]))


def _table(sheet: Sheet, cells: list[Cells], problems: list[Problem]) -> Table:
    head = -_head(cells, sheet)[1]
    by_name = {folded(heading): heading for heading in sheet.headings}
    columns: dict[int, str] = {}
    for at, cell in cells[head].items():
        heading = by_name.get(folded(cell.text))
        if heading is None:
            found = suggest(cell.text, sheet.headings, "Haal de kolom weg, of geef haar een kop uit het sjabloon.")
            problems.append(cell.problem("kolom-onbekend", value=cell.text, suggestion=found["suggestion"]))
        elif heading in columns.values():
            problems.append(cell.problem("kolom-dubbel", value=heading))
        columns[at] = heading or ""
    needed = NAMED_BY if sheet.title == sheet.root else sheet.keys[:1]
    if not {*needed} & {*columns.values()}:
        place, value = next(iter(cells[head].values())), next(one for one in needed if one in sheet.headings)
        problems.append(place.problem("kolom-ontbreekt", value=value, sheet_title=sheet.title))
        return Table(sheet, set())
    table, homeless = Table(sheet, {*columns.values()}), set[int]()
    for row in cells[head + 1 :]:
        inside = {columns[at]: cell for at, cell in row.items() if columns.get(at)}
        for at, cell in row.items():
            if at not in columns and at not in homeless:
                homeless.add(at)
                problems.append(cell.problem("kolom-zonder-kop", value=cell.text))
        first = next(iter(row.values()))
        table.rows.append((Cell(first.file, first.sheet, first.row, 0), inside))
    return table


def _csv(raw: bytes, shown: str) -> Iterator[tuple[str, list[Cells]]]:
    try:
        lines = mend(raw, shown).text.removeprefix("\ufeff")
    except ContentProblems:
        raise Cell(shown).barring("geen-rekenblad", reason="niet zeker is welke letters erin staan") from None
    separator = max(";,\t", key=lines[:4000].count)
    if lines[:4].lower() == "sep=":
        separator, _, lines = lines[4:5], *lines.partition("\n")[1:]
    rows = csv.reader(StringIO(lines, newline=""), delimiter=separator)
    found: list[Cells] = []
    try:
        for number, row in enumerate(rows, 1):
            _within(number, len(row), shown, "")
            if any(len(one) > LONGEST_CELL for one in row):
                raise csv.Error
            cells = {at: Cell(shown, "", number, at, text) for at, one in enumerate(row, 1) if (text := unsafe(one)).strip()}
            if cells:
                found.append(cells)
    except csv.Error:
        raise Cell(shown).barring("geen-rekenblad", reason="een cel is te groot, of een aanhalingsteken sluit niet") from None
    yield "", found


def _within(rows: int, columns: int, shown: str, sheet: str) -> None:
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        what = f"meer dan {MOST_ROWS} rijen" if rows > MOST_ROWS else f"meer dan {MOST_COLUMNS} kolommen"
        raise Cell(shown, sheet).barring("rekenblad-te-groot", what=what)


def _workbook(raw: bytes, shown: str, suffix: str) -> Iterator[tuple[str, list[Cells]]]:
    import openpyxl

    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        raise Cell(shown).barring("rekenblad-op-slot")
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            names, unpacked = packed.namelist(), sum(part.file_size for part in packed.infolist())
        if suffix == ".xlsm" or any(name.endswith("vbaProject.bin") for name in names):
            raise Cell(shown).barring("rekenblad-met-macro")
        if unpacked > MOST_UNPACKED:
            raise Cell(shown).barring("rekenblad-te-groot", what=f"uitgepakt {unpacked // 1024**2} MB")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of colours and extensions that nobody asks for
            book = openpyxl.load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
            for sheet in book.worksheets:
                yield sheet.title, _cells(sheet, shown)
    except ContentProblems:
        raise
    except Exception:  # whatever is broken in a file, a reader of XML and zip meets it in its own way
        raise Cell(shown).barring("geen-rekenblad", reason="het is geen .xlsx, of het is beschadigd") from None


def _cells(sheet: Any, shown: str) -> list[Cells]:
    """The rows that hold something. openpyxl's own reader of rows is asked, for it knows formulas and merged cells too."""
    from openpyxl.worksheet._reader import FORMULA_TAG, VALUE_TAG, WorkSheetParser

    book = sheet.parent
    found: dict[int, Cells] = {}
    with book._archive.open(sheet._worksheet_path) as source:
        times = {"epoch": book.epoch, "date_formats": book._date_formats, "timedelta_formats": book._timedelta_formats}
        parser = WorkSheetParser(source, sheet._shared_strings, data_only=True, **times)
        plain = parser.parse_cell

        def parse_cell(element: Any) -> Any:
            cell = plain(element)
            unstored = element.get("t") != "str" and not element.findtext(VALUE_TAG)
            if element.find(FORMULA_TAG) is not None and unstored:
                cell["data_type"] = "f"
            return cell

        parser.parse_cell = parse_cell
        for at, (number, row) in enumerate(parser.parse(), 1):
            _within(at, max((cell["column"] for cell in row if cell["value"] is not None), default=0), shown, sheet.title)
            read = partial(_cell, shown=shown, sheet=sheet.title, row=number, formats=book)
            if cells := {one.column: one for one in map(read, row) if one.text.strip() or one.wrong}:
                found[number] = cells
        _spread(found, parser.merged_cells.mergeCell[:MOST_MERGED] if parser.merged_cells else ())
    return [dict(sorted(found[number].items())) for number in sorted(found)]


def _spread(found: dict[int, Cells], merged: Iterable[Any]) -> None:
    """Cells that were merged all say what the first of them says, in the rows that hold something and in its column."""
    for area in merged:
        first = found.get(area.min_row, {}).get(area.min_col)
        for number in range(area.min_row + 1, min(area.max_row, max(found, default=0)) + 1) if first else ():
            if first and number in found:
                found[number].setdefault(area.min_col, first._replace(row=number))


def _cell(raw: dict[str, Any], shown: str, sheet: str, row: int, formats: Any) -> Cell:
    value, kind = raw["value"], raw["data_type"]
    wrong = "een formule zonder uitkomst" if kind == "f" else f"de fout {value}" if kind == "e" else ""
    style = formats._cell_styles[raw["style_id"]].numFmtId if raw["style_id"] else 0
    from openpyxl.styles.numbers import BUILTIN_FORMATS

    code = BUILTIN_FORMATS.get(style) or (formats._number_formats[style - 164] if style >= 164 else "General")
    text = "" if wrong or value is None else _as_shown(value, _ASIDE.sub("", code.lower()))
    return Cell(shown, sheet, row, raw["column"], text, wrong)


def _as_shown(value: Any, code: str) -> str:
    """A value as its format shows it to a Dutch reader: a day from its year on, a percentage with its sign."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case datetime() | date():
            day = f"{value:%Y-%m-%d}"
            return day if "d" in code else day[:7] if "m" in code else day[:4]
        case time():
            return f"{value:%H:%M}"
        case int() | float():
            figure = value * 100 if "%" in code else value
            decimals = len(found[1]) if (found := _DECIMALS.search(code)) else 0
            exact = decimals and round(figure, decimals) == round(figure, 9)
            text = f"{figure:.{decimals}f}" if exact else f"{Decimal(f'{figure:.12g}'):f}"
            text = text.replace(".", ",") + ("%" if "%" in code else "")
            return text.zfill(len(code)) if _ZEROS.fullmatch(code) else text
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n").strip(" \t\xa0")
