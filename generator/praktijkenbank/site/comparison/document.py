"""A ready-made comparison as a document for a word processor.

python-docx brings a blank document; the text comes from a template at once, since adding paragraphs and cells one by one is
quadratic. The same records always give the same bytes, so nothing in it comes from a clock.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from importlib.metadata import distribution
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
    groups = {group: list(_tables(fields)) for group, fields in GROUPS.items()}
    told |= {"title": title, "changed": changed, "groups": groups, "sheet": SHEET}
    packed = io.BytesIO(_blank())
    with zipfile.ZipFile(packed, "a") as file:
        for name, template in OURS.items():
            _add(file, name, templates.get_template(template).render(told))
    return packed.getvalue()


OURS = {"word/document.xml": "compare_document.xml", "docProps/core.xml": "compare_properties.xml"}
"""The parts in which one document differs from another, and their templates."""


@cache
def _blank() -> bytes:
    """The blank document of python-docx without these parts: its styles and all else are the same in every document.

    It is read as a file: to load the library and have it read and write those takes as long as filling ten documents.
    """
    blank, kept = distribution("python-docx").locate_file("docx/templates/default.docx"), io.BytesIO()
    with zipfile.ZipFile(str(blank)) as file, zipfile.ZipFile(kept, "w") as others:
        for name in file.namelist():
            if name not in OURS:
                _add(others, name, file.read(name))
    return kept.getvalue()


def _add(file: zipfile.ZipFile, name: str, part: str | bytes) -> None:
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
