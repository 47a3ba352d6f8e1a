"""A ready-made comparison as a document for a word processor.

python-docx brings the parts of a document and packs them; the text is written as XML at once, since adding paragraphs and cells one
by one is quadratic. The same records always give the same bytes, so nothing in it comes from a clock.
"""

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Any

from markupsafe import escape

from praktijkenbank.site.comparison.cell import FIELDS, GROUPS
from praktijkenbank.site.comparison.files import Row
from praktijkenbank.site.comparison.rows import Words

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
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document, parts = _blank()
    properties = document.core_properties
    properties.title, properties.language, properties.author, properties.comments = title, "nl-NL", "", ""
    properties.created = properties.modified = datetime.combine(changed, time())
    body = [_heading(title, 1), _paragraph(_run(address))]
    for group, fields in GROUPS.items():
        body.append(_heading(words.groups[group], 2))
        for shown in _tables(fields):
            body += [_table(shown, rows, words), _paragraph("")]
    body.append(_heading(words.small["legend"], 2))
    for reason, meaning in words.meanings.items():
        body.append(_paragraph(_run(f"{words.silent[reason]}. ", BOLD) + _run(meaning)))
    body.append(_paragraph(_run(f"{words.small['more']} {words.small['shortened']}")))
    body.append(_heading(words.titles["sources"], 2))
    body += [_paragraph(_run(f"[{number}] {source}"), CLOSE) for number, source in enumerate(sources, 1)]
    # Before the properties of the section, which stand last.
    document.element.body[:-1] = list(parse_xml(f"<w:body {nsdecls('w')}>{''.join(body)}</w:body>"))
    changed_parts = {part.partname.membername: part.blob for part in document.part.package.parts if part.partname in CHANGES}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in (parts | changed_parts).items():
            file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


CHANGES = ("/word/document.xml", "/docProps/core.xml")
"""The parts in which one document differs from another."""


@cache
def _blank() -> tuple[Any, dict[str, bytes]]:
    """The one document that is filled again for each, and all parts of its file by name."""
    import docx  # here, because reading the library takes longer than a build in which no document changed
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    document, made = docx.Document(), io.BytesIO()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    document.save(made)
    with zipfile.ZipFile(made) as file:
        return document, {name: file.read(name) for name in file.namelist()}


BOLD = "<w:b/>"
CLOSE = "<w:spacing w:after='40'/>"


def _size(half_points: int) -> str:
    return f"<w:sz w:val='{half_points}'/>"


def _run(text: str, style: str = "") -> str:
    return f"<w:r><w:rPr>{style}</w:rPr><w:t xml:space='preserve'>{escape(text)}</w:t></w:r>"


def _paragraph(runs: str, style: str = "") -> str:
    return f"<w:p><w:pPr>{style}</w:pPr>{runs}</w:p>"


def _heading(text: str, level: int) -> str:
    return _paragraph(_run(text), f"<w:pStyle w:val='Heading{level}'/>")


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


def _table(fields: Sequence[str], rows: Sequence[Row], words: Words) -> str:
    unit = SHEET // (1 + sum(map(_width, fields)))

    def cell(lines: Iterable[str], width: int = 1, bold: bool = False, beneath: Iterable[str] = ()) -> str:
        runs = [_run(line, BOLD * bold + _size(18)) for line in lines] + [_run(line, _size(14)) for line in beneath]
        return f"<w:tc><w:tcPr><w:tcW w:w='{unit * width}' w:type='dxa'/></w:tcPr>{''.join(map(_paragraph, runs))}</w:tc>"

    heads = cell([words.small["practice"]], bold=True) + "".join(
        cell([words.titles[field]], _width(field), bold=True) for field in fields
    )
    lines = [f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"]
    for row in rows:
        texts = "".join(cell(row.cells[FIELDS.index(field)], _width(field)) for field in fields)
        lines.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell([row.name], bold=True, beneath=[row.address])}{texts}</w:tr>")
    grid = "".join(f"<w:gridCol w:w='{unit * width}'/>" for width in (1, *map(_width, fields)))
    return (
        f"<w:tbl><w:tblPr><w:tblStyle w:val='TableGrid'/><w:tblW w:w='5000' w:type='pct'/><w:tblLayout w:type='fixed'/></w:tblPr>"
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"
    )
