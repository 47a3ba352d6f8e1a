"""Ready-made comparisons to take along: the whole table as CSV, and as a document for a word processor.

python-docx writes the document; the same records always give the same bytes, so nothing in it comes from a clock.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from markupsafe import escape

from praktijkenbank.site.comparison.cell import FIELDS, GROUPS, Cell, Line
from praktijkenbank.site.comparison.rows import Words, said_of
from praktijkenbank.site.views.csv_text import csv_lines, safe


@dataclass(frozen=True)
class Row:
    """A practice by name, where its page stands, and for each of `FIELDS` its cell in words, line by line."""

    name: str
    address: str
    cells: tuple[list[str], ...]


def words_of(cell: Cell, words: Words, notes: Mapping[str, int] | None = None) -> list[str]:
    """A cell in words, all its lines, so that each says everything without the page around it.

    `notes` are the numbers of sources in a list below, for who has such a list.
    """
    if cell.silence:
        return [words.silent[cell.silence]]
    lines = []
    for line in (*cell.lines, *cell.rest):
        number = (notes or {}).get(line.key if cell.field == "sources" else line.source)
        lines.append(_line(line, words) + (f" [{number}]" if number else ""))
    return lines


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


COLUMNS = 5
"""Columns beside the names in one table of the document: what an A4 on its side can show."""

WIDE = ("problem", "goal", "approach", "figures", "results", "pitfalls", "working_elements", "sources")
"""Fields with much to say: they count for two columns."""

SHEET = 15136
"""What an A4 on its side has between its margins, in twentieths of a point: 267 mm."""


def as_document(title: str, address: str, changed: date, rows: Sequence[Row], sources: Iterable[str], words: Words) -> bytes:
    """The comparison on A4 sheets on their side: for each group tables with a heading row that repeats, then what the words
    for nothing mean, and the sources by the numbers that the tables give.
    """
    import docx  # here, because reading the library takes longer than a build in which no document changed
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    properties = document.core_properties
    properties.title, properties.language, properties.author, properties.comments = title, "nl-NL", "", ""
    properties.created = properties.modified = datetime.combine(changed, time())
    document.add_heading(title, level=1)
    document.add_paragraph(address)
    for group, fields in GROUPS.items():
        document.add_heading(words.groups[group], level=2)
        for shown in _tables(fields):
            _table(document, shown, rows, words)
            document.add_paragraph()
    document.add_heading(words.small["legend"], level=2)
    for reason, meaning in words.meanings.items():
        document.add_paragraph().add_run(f"{words.silent[reason]}. ").bold = True
        document.paragraphs[-1].add_run(meaning)
    document.add_paragraph(f"{words.small['more']} {words.small['shortened']}")
    document.add_heading(words.titles["sources"], level=2)
    for number, source in enumerate(sources, 1):
        document.add_paragraph(f"[{number}] {source}").paragraph_format.space_after = Pt(2)
    return _same_bytes(document)


def _width(field: str) -> int:
    return 2 if field in WIDE else 1


def _tables(fields: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The fields of a group in tables of at most `COLUMNS`."""
    shown: tuple[str, ...] = ()
    for field in fields:
        if sum(map(_width, (*shown, field))) > COLUMNS:
            yield shown
            shown = ()
        shown += (field,)
    yield shown


def _table(document: object, fields: Sequence[str], rows: Sequence[Row], words: Words) -> None:
    """One table. Its XML is written at once: adding cells one by one is quadratic in python-docx."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    def paragraph(line: str, style: str) -> str:
        return f"<w:p><w:r><w:rPr>{style}</w:rPr><w:t xml:space='preserve'>{escape(line)}</w:t></w:r></w:p>"

    unit = SHEET // (1 + sum(map(_width, fields)))

    def cell(lines: Iterable[str], width: int = 1, bold: bool = False, beneath: Iterable[str] = ()) -> str:
        style = "<w:b/><w:sz w:val='18'/>" if bold else "<w:sz w:val='18'/>"
        texts = [paragraph(line, style) for line in lines] + [paragraph(line, "<w:sz w:val='14'/>") for line in beneath]
        return f"<w:tc><w:tcPr><w:tcW w:w='{unit * width}' w:type='dxa'/></w:tcPr>{''.join(texts)}</w:tc>"

    heads = cell([words.small["practice"]], bold=True) + "".join(
        cell([words.titles[field]], _width(field), bold=True) for field in fields
    )
    lines = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"]
    for row in rows:
        texts = "".join(cell(row.cells[FIELDS.index(field)], _width(field)) for field in fields)
        lines.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell([row.name], bold=True, beneath=[row.address])}{texts}</w:tr>")
    grid = "".join(f"<w:gridCol w:w='{unit * width}'/>" for width in (1, *map(_width, fields)))
    table = parse_xml(
        f"<w:tbl {nsdecls('w')}><w:tblPr><w:tblStyle w:val='TableGrid'/><w:tblW w:w='5000' w:type='pct'/><w:tblLayout w:type='fixed'/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"
    )
    body = document.element.body  # type: ignore[attr-defined]
    body.insert(len(body) - 1, table)  # before the properties of the section, which stand last


def _same_bytes(document: object) -> bytes:
    """The document as a file without the time at which it was packed."""
    made, packed = io.BytesIO(), io.BytesIO()
    document.save(made)  # type: ignore[attr-defined]
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
