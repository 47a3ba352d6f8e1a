"""A ready-made comparison as a document for a word processor.

python-docx brings the parts of a document and packs them; the text comes from a template at once, since adding paragraphs and cells
one by one is quadratic. The same records always give the same bytes, so nothing in it comes from a clock.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Any, NamedTuple

from jinja2 import Environment

from praktijkenbank.site.comparison.cell import GROUPS

COLUMNS = 5
"""Columns beside the names in one table of the document: what an A4 on its side can show."""

WIDE = ("problem", "goal", "approach", "figures", "results", "pitfalls", "working_elements", "sources")
"""Fields with much to say: they count for two columns."""

SHEET = 15136
"""What an A4 on its side has between its margins, in twentieths of a point: 267 mm."""


def as_document(templates: Environment, title: str, changed: date, **told: Any) -> bytes:
    """The comparison of what its template is `told`, which was last reviewed on the day that it `changed`."""
    blank = _blank()
    properties = blank.document.core_properties
    properties.title, properties.language, properties.author, properties.comments = title, "nl-NL", "", ""
    properties.created = properties.modified = datetime.combine(changed, time())
    groups = {group: list(_tables(fields)) for group, fields in GROUPS.items()}
    body = templates.get_template("compare_document.xml").render(told, title=title, changed=changed, groups=groups, sheet=SHEET)
    packed = io.BytesIO(blank.others)
    with zipfile.ZipFile(packed, "a") as file:
        _add(file, TEXT, b"".join((blank.before, body.encode(), blank.after)))
        _add(file, PROPERTIES, blank.document.part.package.part_related_by(blank.properties).blob)
    return packed.getvalue()


TEXT, PROPERTIES = "word/document.xml", "docProps/core.xml"
"""The parts in which one document differs from another."""

SECTION = b"<w:sectPr"
"""How the properties of the section begin, which stand last in the text."""


class _Blank(NamedTuple):
    """The one document that is filled again for each: the file of all `others` of its parts, what stands `before` and `after` its text,
    and what leads to its properties."""

    document: Any
    others: bytes
    before: bytes
    after: bytes
    properties: str


@cache
def _blank() -> _Blank:
    import docx  # here, because reading the library takes longer than a build in which no document changed
    from docx.enum.section import WD_ORIENT
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.shared import Mm

    document, made, others = docx.Document(), io.BytesIO(), io.BytesIO()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    document.save(made)
    with zipfile.ZipFile(made) as file, zipfile.ZipFile(others, "w") as kept:
        for name in file.namelist():
            if name not in (TEXT, PROPERTIES):
                _add(kept, name, file.read(name))
        before, begin, after = file.read(TEXT).partition(SECTION)
    return _Blank(document, others.getvalue(), before, begin + after, RELATIONSHIP_TYPE.CORE_PROPERTIES)


def _add(file: zipfile.ZipFile, name: str, part: bytes) -> None:
    file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)


def _tables(fields: Sequence[str]) -> Iterator[dict[str, int]]:
    """The fields of a group in tables of at most `COLUMNS`, each with the columns that it counts for."""
    shown: dict[str, int] = {}
    for field in fields:
        width = 2 if field in WIDE else 1
        if sum(shown.values()) + width > COLUMNS:
            yield shown
            shown = {}
        shown[field] = width
    yield shown
