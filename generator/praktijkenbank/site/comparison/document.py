"""A ready-made comparison as a document for a word processor.

python-docx brings the parts of a document and packs them; the text comes from a template at once, since adding paragraphs and cells
one by one is quadratic. The same records always give the same bytes, so nothing in it comes from a clock.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Any

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
    from docx.oxml import parse_xml

    document, parts = _blank()
    properties = document.core_properties
    properties.title, properties.language, properties.author, properties.comments = title, "nl-NL", "", ""
    properties.created = properties.modified = datetime.combine(changed, time())
    groups = {group: list(_tables(fields)) for group, fields in GROUPS.items()}
    body = templates.get_template("compare_document.xml").render(told, title=title, changed=changed, groups=groups, sheet=SHEET)
    document.element.body[:-1] = list(parse_xml(body))  # before the properties of the section, which stand last
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
