"""Workbooks for the tests: rows typed as a person would, and files that Excel never wrote."""

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from openpyxl import Workbook

from praktijkenbank.editing.spreadsheet.importing import Brought, judge
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading import strict_yaml
from tests import mini
from tests.project import Project

Rows = Sequence[Sequence[Any]]


def workbook(change: Callable[[Any], None] | None = None, **sheets: Rows) -> bytes:
    """A workbook of sheets and their rows; `change` may do the rest to it."""
    book = Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title.replace("_", " "))
        for row in rows:
            sheet.append(row)
    if change:
        change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def with_part(raw: bytes, name: str, made: Callable[[bytes], bytes]) -> bytes:
    """The same workbook with another text in one of its parts, or with a part more."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, made(old.read(name) if name in old.namelist() else b""))
    return stream.getvalue()


def brought(project: Project, raw: bytes, name: str = "lijst.xlsx", clear: bool = False) -> Brought:
    """What a workbook or a CSV file brings to a project."""
    file = project.root / name
    file.write_bytes(raw)
    return judge([file], project.root / "content", mini.TODAY, clear)


def told(project: Project, raw: bytes, name: str = "lijst.xlsx") -> list[tuple[str, str, str]]:
    """Where, the code and what to write instead of all that is wrong with what is brought."""
    with pytest.raises(ContentProblems) as refused:
        brought(project, raw, name)
    return [(f"{one.sheet} {one.cell}".strip(), one.code, one.hint) for one in refused.value.problems]


def record(found: Brought, slug: str) -> dict[str, Any]:
    """The fields that come to stand in the file of a practice."""
    data: dict[str, Any] = strict_yaml.parse(next(one.made.decode() for one in found.files if one.file.stem == slug))[0]
    return data
