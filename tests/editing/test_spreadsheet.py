"""Records as a spreadsheet, out and in: nothing is lost, nothing else changes, and each mistake is told at its cell."""

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from praktijkenbank.editing.spreadsheet.importing import fields_of, judge
from praktijkenbank.editing.spreadsheet.sheets import sheets
from praktijkenbank.editing.spreadsheet.template import template
from praktijkenbank.editing.whole_file import write_all
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.records.practice import Practice
from praktijkenbank.site.exports.tables import fields, tables_of
from tests import mini
from tests.beside import cases
from tests.editing.sheets_made import brought, record, told, workbook
from tests.project import Project

CASES = cases(__file__)


@pytest.fixture(scope="module")
def real() -> Content:
    return read_content(mini.ROOT / "content")


@pytest.fixture(scope="module")
def real_workbook(real: Content, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("gevuld") / "gevuld.xlsx"
    file.write_bytes(template(real.lists_of_terms, fields_of(real)))
    return file


def test_all_records_out_and_in_again_change_nothing(real: Content, real_workbook: Path) -> None:
    for clear in (False, True):
        found = judge([real_workbook], real.root, mini.LATER, clear)
        assert {one.slug for one in found.practices} == real.practices.keys()
        assert [one.slug for one in found.practices if one.new or one.changes] == []
        assert len(found.sources) > 600
        assert found.files == []


def test_all_records_come_back_whole_where_there_are_none(real: Content, real_workbook: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(real.root, content, ignore=lambda folder, names: names if folder.endswith("practices") else ())
    found = judge([real_workbook], content, mini.LATER)
    assert all(one.new for one in found.practices)
    for slug, located in real.practices.items():
        there = strict_yaml.parse(located.text)[0]
        assert said(record(found, slug)) == said({"publication": "concept"} | there)


def said(value: Any) -> Any:
    """What a record says, but for the space around a text."""
    if isinstance(value, dict):
        return {name: said(inner) for name, inner in value.items()}
    return [said(item) for item in value] if isinstance(value, list) else value and value.strip()


def test_the_models_drive_the_sheets(real: Content, real_workbook: Path) -> None:
    lists = real.lists_of_terms
    book = openpyxl.load_workbook(real_workbook)
    made = sheets(lists)[1]
    assert book.sheetnames == [*made, "Keuzes"]
    ours = {one.info.title for model in tables_of(Practice) for one in fields(model) if not one.model}
    assert ours <= {column.heading.rpartition(": ")[2] for sheet in made.values() for column in sheet.columns}
    for sheet in book.worksheets[:-1]:
        heads = {str(cell.value): cell for cell in sheet[1]}
        assert [*heads] == made[sheet.title].headings
        assert all(cell.comment and cell.comment.text for cell in heads.values())
    practices, figures = book["Praktijken"], book["Cijfers"]
    heads = {cell.value: cell for cell in practices[1]}
    note = heads["In het kort"].comment
    assert note
    assert note.text.startswith("Nodig om te publiceren.\nEén of twee zinnen")
    assert practices.column_dimensions["A"].number_format == "@"
    cell = f"{heads['Soort'].column_letter}2"
    kinds = next(rule for rule in practices.data_validations.dataValidation if cell in str(rule.sqref))
    assert kinds.type == "list"
    choices = [cell.value for cell in book["Keuzes"][kinds.formula1.partition("$")[2][0]] if cell.value]
    assert choices == ["Soort", *(term.label for term in lists["kinds"].terms)]
    value = next(cell for cell in figures[1] if cell.value == "Waarde").column
    assert {type(row[value - 1]) for row in figures.iter_rows(2, values_only=True)} <= {int, float, type(None)}
    assert template(lists, {}) == template(lists, {})


@pytest.mark.parametrize("case", CASES)
def test_what_is_brought_is_told_and_twice_the_same_changes_nothing(case: str, project: Project) -> None:
    given = CASES[case]

    def odd(book: Any) -> None:
        if "merged" in given:
            book["Praktijken"].merge_cells(given["merged"])
            book["Praktijken"].row_dimensions[given["hidden"]].hidden = True

    if "change" in given:
        project.change(*given["change"])
    raw = workbook(odd, **given["sheets"])
    found = brought(project, raw)
    assert {one.record.id: one.new for one in found.sources} == given.get("sources", {})
    assert [one.slug for one in found.practices] == [*given["practices"]]
    for one, wanted in zip(found.practices, given["practices"].values(), strict=True):
        told = {
            "new": one.new,
            "alike": [other.record.name for other in one.alike],
            "changes": [[change.field, change.new] for change in one.changes],
            "record": record(found, one.slug) if "record" in wanted else None,
        }
        assert told | wanted == told
    assert given.get("text", "").strip("…\n") in found.files[-1].made.decode()
    write_all(found.files)
    again = brought(project, raw)
    assert (again.files, [one.slug for one in again.practices if one.new or one.changes]) == ([], [])


def test_a_cell_that_is_empty_changes_nothing_unless_asked(project: Project) -> None:
    head = ("Naam", "Contact: Organisatie", "Contact: Mailadres", "Contact: Webadres", "Contact: Bron", "Contact: Vindplaats")
    raw = workbook(Praktijken=[head, ("Praattafel",)], Werkzame_elementen=[("Bij praktijk", "Nr")])
    assert brought(project, raw).files == []
    project.change("content/practices/praattafel.yml", "contact:", "# wie je belt\ncontact:")
    found = brought(project, raw, clear=True)
    there = strict_yaml.parse(project.read("content/practices/praattafel.yml"))[0]
    del there["contact"], there["working_elements"]
    assert record(found, "praattafel") == there
    assert "# wie je belt\nstatus:" in found.files[0].made.decode()
    assert [(change.field, change.new) for change in found.practices[0].changes] == [("Werkzame elementen", ""), ("Contact", "")]


def test_a_source_that_is_there_already_is_not_another(project: Project) -> None:
    rows = [("Soort bron", "Titel", "Uitgever"), (None, "Het grote Voorbeeldrapport", "Een ander")]
    [[place, code, hint]] = told(project, workbook(Bronnenlijst=rows))
    assert (place, code) == ("Bronnenlijst rij 2", "bron-anders")
    assert "Zet de organisatie in de titel" in hint
