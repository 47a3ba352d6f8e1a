"""A cell of a spreadsheet says what it shows, and each mistake is told at its cell with what to write."""

from typing import Any

import pytest

from tests.beside import cases
from tests.editing.sheets_made import brought, record, told, with_part, workbook
from tests.project import Project

CASES = cases(__file__)


@pytest.mark.parametrize(("heading", "value", "style", "meant"), CASES["shown"])
def test_a_cell_says_what_it_shows(heading: str, value: Any, style: str, meant: str, project: Project) -> None:
    def styled(book: Any) -> None:
        cell = book["Praktijken"]["B2"]
        cell.value = value
        if style == "text":
            cell.data_type = "s"
        else:
            cell.number_format = style

    found: Any = record(brought(project, workbook(styled, Praktijken=[("Naam", heading), ("Soep", "")])), "soep")
    for title in ("contact", "status"):
        found = found.get(title, found)
    assert meant in found.values()


CSV: str = CASES["csv"]
TABS = CSV.replace(";", "\t").replace("sep=\t\r\n", "")


@pytest.mark.parametrize("raw", [CSV.encode(), CSV[1:].encode("utf-16"), CSV[1:].encode("cp1252"), TABS.encode()])
def test_csv_as_a_dutch_excel_or_libreoffice_writes_it(raw: bytes, project: Project) -> None:
    meant = CASES["of csv"] | {"approach": {"text": "Samen\neten; ’s avonds".replace(";", "\t" if b"\t" in raw else ";")}}
    assert record(brought(project, raw, "lijst.csv"), "soep") == meant


@pytest.mark.parametrize(
    ("raw", "where", "code", "instead"),
    [(f"{head}\n{rows}\n", *told) for head, wrong in CASES["wrong"].items() for rows, *told in wrong],
)
def test_what_is_wrong_is_told_at_its_cell_with_what_to_write(
    raw: str, where: str, code: str, instead: str, project: Project
) -> None:
    [found] = told(project, raw.encode(), "lijst.csv")
    assert found[:2] == (where, code)
    assert found[2].startswith(instead)
    assert "field" not in found[2]


def test_a_formula_goes_by_what_was_stored(project: Project) -> None:
    head = ("Naam", "In het kort", "Soort")
    where = [
        one[:2] for one in told(project, workbook(Praktijken=[head, ("Soep", '="Samen "&"eten."'), ("Brood", None, "#N/A")]))
    ]
    assert where == [("Praktijken cel B2", "cel-zonder-waarde"), ("Praktijken cel C3", "cel-zonder-waarde")]

    def stored(part: bytes) -> bytes:
        assert b"<v />" in part or b"<v></v>" in part
        shown = part.replace(b'<c r="B2">', b'<c r="B2" t="str">')
        return shown.replace(b"<v />", b"<v>Samen eten.</v>").replace(b"<v></v>", b"<v>Samen eten.</v>")

    raw = with_part(workbook(Praktijken=[head, ("Soep", "=A2")]), "xl/worksheets/sheet1.xml", stored)
    assert record(brought(project, raw), "soep")["summary"] == "Samen eten."
