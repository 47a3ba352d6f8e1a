"""Workbooks for the tests: rows typed as a person would, and files that Excel never wrote."""

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

from openpyxl import Workbook

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
