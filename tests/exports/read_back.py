"""Reads the tables back into records, by nothing but their own columns: what another program would do."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from praktijkenbank.dutch.csv_text import BETWEEN_VALUES, unsafe
from praktijkenbank.site.exports.tables import ROOTS, Field, Keys, fields, table_path, tables_of


def rows(text: str) -> list[dict[str, str]]:
    """The rows of a file, as Dutch Excel would cut it."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True))


def cut_everywhere(text: str) -> list[list[str]]:
    """The cells as a spreadsheet cuts them that takes commas and tabs for separators too."""
    lines: list[list[str]] = [[]]
    for found in re.finditer(r'(?:"((?:[^"]|"")*)"|([^;,\t\r\n]*))(\r\n|[;,\t])', text.removeprefix("\ufeff")):
        lines[-1].append(found[2] if found[1] is None else found[1].replace('""', '"'))
        if found[3] == "\r\n":
            lines.append([])
    return lines[:-1]


def records(files: Mapping[str, str], root: type[BaseModel]) -> dict[str, dict[str, Any]]:
    """Key → the record, put together again from all tables that hold a part of it."""
    whole: dict[str, dict[str, Any]] = {}
    parts: dict[tuple[str, str], list[tuple[int, dict[str, Any], str]]] = defaultdict(list)
    for model in tables_of(root):
        for row in rows(files[table_path(root, model)]):
            if model is root:
                key = row[ROOTS[root]]
                whole[key] = _nested(row, model)
                parts[key, ""].append((0, whole[key], key))
            else:
                at = int(row["row_id"].rpartition("/")[2])
                assert row["row_id"] == f"{row['parent']}/{row['part']}/{at}"
                parts[row["parent"], row["part"]].append((at, _nested(row, model), row["row_id"]))
    found = {name: item for rows_ in parts.values() for _, item, name in rows_}
    for (parent, part), listed in parts.items():
        if part:
            _put(found[parent], part.split("."), [item for _, item, _ in sorted(listed, key=lambda one: one[0])])
    return whole


def _nested(row: dict[str, str], model: type[BaseModel]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for one in fields(model):
        if not one.model and row[one.column]:
            _put(record, one.path, _value(row[one.column], one))
    assert set(row) <= {*Keys.model_fields, *ROOTS.values(), *(one.column for one in fields(model))}
    return record


def _value(cell: str, one: Field) -> Any:
    if one.several:
        return unsafe(cell).split(BETWEEN_VALUES)
    return unsafe(cell) if one.holds is str else cell.replace(",", ".")


def _put(record: dict[str, Any], path: Any, value: Any) -> None:
    *above, last = path
    for name in above:
        record = record.setdefault(name, {})
    record[last] = value
