"""The workbook to fill in: explanations as notes on the headings, choices as lists, text as text; empty or with what is there."""

import warnings
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from praktijkenbank.editing.spreadsheet import sheets
from praktijkenbank.records.vocabulary import Vocabulary

Fields = dict[str, Any]

LAST = 2000
"""The last row that offers its choices."""

FEW = 8
"""So many choices are explained in the note on their heading."""

NEEDED, OTHER = "Kop, nodig", "Kop"
"""Styles of a heading: of what must be there to publish, and of the rest."""

_TEXT, _WRITTEN = "@", datetime(1980, 1, 1)


def template(lists: Mapping[str, Vocabulary], filled: Mapping[str, Mapping[str, Fields]]) -> bytes:
    """A workbook, the same bytes for the same records; these are fields by slug or id, by their sheet, as they were written."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill
    from openpyxl.writer.excel import ExcelWriter

    book = Workbook()
    book.remove(book.active)
    bold, wrapped = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for name, colour in ((NEEDED, "DDE6F0"), (OTHER, "F2F2F2")):
        book.add_named_style(NamedStyle(name, bold, PatternFill("solid", fgColor=colour), alignment=wrapped))
    questions, found = sheets.sheets(lists)
    chosen = {column.heading: column.labels for sheet in found.values() for column in sheet.columns if column.labels}
    for sheet in found.values():
        _head(book.create_sheet(sheet.title), sheet, list(chosen))
    names = {slug: one["name"] for slug, one in filled.get(sheets.PRACTICES, {}).items()}
    for root, records in filled.items():
        for key, record in records.items():
            for title, number, part, values in sheets.rows(root, record, questions[root]):
                sheet = found[title]
                cells = {column.heading: (column, values[column.path]) for column in sheet.columns if column.path in values}
                keys = {sheets.ADDRESS: key, sheets.BELONGS[root]: names.get(key, key)}
                keys |= {sheets.PART: part, sheets.NUMBER_OF: number}
                _write(book[sheet.title], [cells.get(heading) or keys.get(heading) for heading in sheet.headings], names)
    table = book.create_sheet(sheets.CHOICES)
    for at, (heading, labels) in enumerate(chosen.items(), 1):
        for number, label in enumerate((heading, *labels.values()), 1):
            table.cell(number, at, label)
    raw = BytesIO()
    book.properties.created = book.properties.modified = _WRITTEN
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", EncodingWarning)  # of a file that it opens for its name
        ExcelWriter(book, _Timeless(raw, "w")).save()
    return raw.getvalue()


def _head(table: Any, sheet: sheets.Sheet, chosen: list[str]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    columns = {column.heading: column for column in sheet.columns}
    for at, heading in enumerate(sheet.headings, 1):
        column, letter = columns.get(heading), get_column_letter(at)
        control, lookup = (column.question.control, column.question.lookup) if column else ("", "")
        head, shape = table.cell(1, at, heading), table.column_dimensions[letter]
        head.style = NEEDED if column is None or column.required else OTHER
        note = "\n".join(_told(column)) if column else sheets.KEYS[heading]
        head.comment = Comment(note, "Praktijkenbank", height=220, width=320)
        shape.width = 50 if control == "text" else 8 if heading == sheets.NUMBER_OF else 24
        if heading != sheets.NUMBER_OF and control != "number":
            shape.number_format = _TEXT
        offered = '"ja,nee"' if control == "yes-no" else ""
        for root, kind in ((sheets.PRACTICES, "practices"), (sheets.SOURCES, "sources")):
            if heading == sheets.BELONGS[root] or lookup == kind:
                offered = f"{root}!$A$2:$A${LAST}"
        if column and column.labels:
            there = get_column_letter(chosen.index(heading) + 1)
            offered = f"{sheets.CHOICES}!${there}$2:${there}${len(column.labels) + 1}"
        if offered:
            rule = DataValidation("list", formula1=offered, allow_blank=True)
            rule.showErrorMessage = bool(column and column.labels and not column.several)
            rule.errorTitle, rule.error = "Kies uit de lijst", "Dit staat niet in de lijst. Alle keuzes staan op het blad Keuzes."
            table.add_data_validation(rule)
            rule.add(f"{letter}2:{letter}{LAST}")
    table.freeze_panes = "B2"


def _told(column: sheets.Column) -> Iterator[str]:
    asked = column.question
    if column.required:
        yield "Nodig om te publiceren."
    yield asked.description.replace("Vink aan als", "Schrijf ja als")
    if column.several:
        yield "Meer dan één? Zet er een puntkomma tussen, of elk op een eigen regel (Alt en Enter)."
    if asked.most and not column.several:
        yield f"Hoogstens {asked.most} tekens."
    if len(asked.choices) <= FEW:
        yield from (f"{choice.label}: {choice.meaning}" for choice in asked.choices if choice.meaning)


def _write(table: Any, values: list[Any], names: Mapping[str, str]) -> None:
    at = table.max_row + 1
    for number, value in enumerate(values, 1):
        if value in (None, "", 0):
            continue
        cell = table.cell(at, number)
        if isinstance(value, int):
            cell.value = value
            continue
        column, said = value if isinstance(value, tuple) else (None, value)
        if column and column.question.control == "number":
            decimals = said.partition(".")[2]
            cell.value, cell.number_format = (float(said), "0." + "0" * len(decimals)) if decimals else (int(said), "0")
            continue
        text = column.shown(said) if column else said
        cell.value = names.get(text, text) if column and column.question.lookup == "practices" else text
        cell.data_type, cell.number_format = "s", _TEXT  # never a formula, whatever it begins with


class _Timeless(ZipFile):
    """A file of parts without the moment at which it was made."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        super().writestr(ZipInfo(str(zinfo_or_arcname)), data, ZIP_DEFLATED)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        self.writestr(arcname, Path(filename).read_bytes())
