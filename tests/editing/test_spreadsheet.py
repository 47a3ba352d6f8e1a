"""Records as a spreadsheet, out and in: nothing is lost, nothing else changes, and each mistake is told at its cell."""

import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from praktijkenbank.editing.importing import fields_of, judge
from praktijkenbank.editing.spreadsheet.sheets import roots, sheets
from praktijkenbank.editing.spreadsheet.template import template
from praktijkenbank.editing.whole_file import write_all
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Vocabulary
from praktijkenbank.site.exports.tables import fields, tables_of
from tests import mini
from tests.editing.sheets_made import NEW, brought, record, told, workbook
from tests.project import Project


def lists_of(content: Content) -> dict[str, Vocabulary]:
    return {name: located.record for name, located in content.vocabularies.items()}


def filled(content: Content, folder: Path) -> Path:
    file = folder / "gevuld.xlsx"
    file.write_bytes(template(lists_of(content), *fields_of(content)))
    return file


@pytest.fixture(scope="module")
def real() -> Content:
    return read_content(mini.ROOT / "content")


@pytest.fixture(scope="module")
def real_workbook(real: Content, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(real, tmp_path_factory.mktemp("gevuld"))


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
        assert said(record(found, slug) | {"publication": there.get("publication")}) == said(
            there | {"publication": there.get("publication")}
        )


def said(value: Any) -> Any:
    """What a record says, but for the space around a text."""
    if isinstance(value, dict):
        return {name: said(inner) for name, inner in value.items()}
    return [said(item) for item in value] if isinstance(value, list) else value and value.strip()


def test_the_models_drive_the_sheets(real: Content, real_workbook: Path) -> None:
    lists = lists_of(real)
    book = openpyxl.load_workbook(real_workbook)
    made = sheets(roots(lists), lists)
    assert book.sheetnames == [*made, "Keuzes"]
    ours = {one.info.title for model in tables_of(Practice) for one in fields(model) if not one.rows_of}
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
    kinds = next(
        rule for rule in practices.data_validations.dataValidation if f"{heads['Soort'].column_letter}2" in str(rule.sqref)
    )
    assert kinds.type == "list"
    column = kinds.formula1.partition("$")[2][0]
    assert [cell.value for cell in book["Keuzes"][column] if cell.value] == [
        "Soort",
        *(term.label for term in lists["kinds"].terms),
    ]
    value = next(cell for cell in figures[1] if cell.value == "Waarde").column
    assert {type(row[value - 1]) for row in figures.iter_rows(2, values_only=True)} <= {int, float, type(None)}
    assert template(lists) == template(lists)


def test_new_changed_and_the_same_are_told(project: Project) -> None:
    raw = workbook(
        Praktijken=[
            (*NEW, "Andere namen"),
            ("Soep op dinsdag", "Lokaal project", "Praten; Klussen", "’s Avonds samen eten.", "Soepdag;Soep & brood"),
            ("praattafel", None, None, "Mensen praten.", None),
            ('Burenklus "Voor & Door" <proef>', None, None, None, None),
        ],
        Opbrengst=[
            ("Bij praktijk", "Nr", "Uitspraak", "Bron", "Vindplaats", "Onderbouwing"),
            ("Praattafel", 1, "Mensen praten weer."),
            ("Praattafel", None, "Er komen er meer.", "voorbeeldsite", "p. 2", "Praktijkervaring"),
            ("Soep op dinsdag", None, "Er wordt gegeten.", "voorbeeldsite", "p. 3"),
        ],
        Cijfers=[("Bij praktijk", "Hoort bij", "Wat is geteld", "Waarde"), ("Soep op dinsdag", "Opbrengst 1", "Pannen", 12.5)],
    )
    project.change("content/practices/praattafel.yml", "  - statement:", "  # over dit resultaat\n  - statement:")
    found = brought(project, raw)
    one, two, three = found.practices
    assert (one.slug, one.new, two.slug, two.new, three.changes) == ("soep-op-dinsdag", True, "praattafel", False, ())
    assert record(found, "soep-op-dinsdag") == {
        "name": "Soep op dinsdag",
        "aliases": ["Soepdag", "Soep & brood"],
        "publication": "concept",
        "kind": "lokaal-project",
        "summary": "’s Avonds samen eten.",
        "themes": ["praten", "klussen"],
        "results": [
            {
                "statement": "Er wordt gegeten.",
                "figures": [{"label": "Pannen", "value": "12.5"}],
                "source": "voorbeeldsite",
                "locator": "p. 3",
            }
        ],
    }
    assert [(change.field, change.new) for change in two.changes] == [
        ("Naam", "praattafel"),
        ("In het kort", "Mensen praten."),
        ("Opbrengst 1 › Uitspraak", "Mensen praten weer."),
        ("Opbrengst 2", "Er komen er meer., praktijkervaring, voorbeeldsite, p. 2"),
    ]
    text = found.files[-1].text
    assert (
        "  # over dit resultaat\n  - statement: Mensen praten weer.\n    basis: praktijkervaring\n    second_hand: true\n" in text
    )
    for file in found.files:
        file.file.write_text(file.text, "utf-8")
    assert brought(project, raw).files == []


def test_a_cell_that_is_empty_changes_nothing_unless_asked(project: Project) -> None:
    raw = workbook(
        Praktijken=[
            ("Naam", "Contact: Organisatie", "Contact: Mailadres", "Contact: Webadres", "Contact: Bron", "Contact: Vindplaats"),
            ("Praattafel",),
        ],
        Werkzame_elementen=[("Bij praktijk", "Nr")],
    )
    assert brought(project, raw).files == []
    project.change("content/practices/praattafel.yml", "contact:", "# wie je belt\ncontact:")
    found = brought(project, raw, clear=True)
    there = strict_yaml.parse((project.root / "content/practices/praattafel.yml").read_text("utf-8"))[0]
    assert record(found, "praattafel") == {
        name: value for name, value in there.items() if name not in ("contact", "working_elements")
    }
    assert "# wie je belt\nstatus:" in found.files[0].text
    assert [(change.field, change.new) for change in found.practices[0].changes] == [("Werkzame elementen", ""), ("Contact", "")]


def test_rows_that_are_hidden_or_empty_and_cells_that_are_merged(project: Project) -> None:
    def odd(book: Any) -> None:
        sheet = book["Praktijken"]
        sheet.row_dimensions[4].hidden = True
        sheet.merge_cells("B3:C5")

    found = brought(project, workbook(odd, Praktijken=[(*NEW,), (), ("Een", "Methode"), ("Twee",), ("Drie",)]))
    assert [one.slug for one in found.practices] == ["een", "twee", "drie"]
    assert record(found, "drie")["kind"] == "methode"


def test_a_row_with_no_more_than_a_name_is_no_part_and_twice_the_same_changes_nothing(project: Project) -> None:
    raw = workbook(
        Praktijken=[(*NEW,), ("Soep", "Methode")],
        Opbrengst=[("Bij praktijk", "Nr", "Uitspraak"), ("Soep", None, "Er wordt gegeten."), ("Soep", None, None)],
        Bronnen=[("Bij praktijk", "Bron"), ("Soep", None), ("Soep", "voorbeeldsite")],
        Cijfers=[("Bij praktijk", "Hoort bij", "Waarde"), ("Soep", None, None)],
    )
    first = brought(project, raw)
    assert record(first, "soep")["results"] == [{"statement": "Er wordt gegeten."}]
    assert record(first, "soep")["sources"] == [{"source": "voorbeeldsite"}]
    write_all(first.files)
    again = brought(project, raw)
    assert (again.files, [(one.new, one.changes) for one in again.practices]) == ([], [(False, ())])


def test_sources_are_named_by_their_title_and_held_to_those_that_are_there(project: Project) -> None:
    sources = [
        ("Soort bron", "Titel", "Uitgever", "Verschenen"),
        ("Rapport", "Verslag van de soep", "Soepkom", 2024),
        (None, "Het voorbeeldrapport", None, None),
    ]
    texts = [("Naam", "Aanpak: Tekst", "Aanpak: Bron", "Aanpak: Vindplaats"), ("Soep", "Eten.", "verslag van de soep", "p. 3")]
    title = next(one.title for one in read_content(project.root / "content").bibliography.record.references)  # type: ignore[union-attr]
    sources[2] = (None, title, None, None)
    found = brought(project, workbook(Bronnenlijst=sources, Praktijken=texts))
    assert [(one.record.id, one.new) for one in found.sources] == [
        ("verslag-van-de-soep", True),
        (found.sources[1].record.id, False),
    ]
    assert record(found, "soep")["approach"]["source"] == "verslag-van-de-soep"
    sources[2] = (None, title, "Een ander", None)
    place, code, hint = told(project, workbook(Bronnenlijst=sources))[0]
    assert (place, code) == ("Bronnenlijst rij 3", "bron-anders")
    assert "Zet de organisatie in de titel" in hint


def test_what_may_be_there_already_is_told_also_within_the_file(project: Project) -> None:
    rows_ = [
        (*NEW, "Aanpak: Tekst"),
        ("Praattafels", None, None, None, None),
        ("Iets anders", None, None, "Samen een pan soep eten in het buurthuis.", "Elke dinsdag koken twee buren voor wie er is."),
        (
            "Heel wat anders",
            None,
            None,
            "Samen een pan soep eten in het buurthuis!",
            "Elke dinsdag koken twee buren voor wie er is",
        ),
        ("Klussen voor later", None, None, None, None),
    ]
    where = [
        ("Bij praktijk", "Plaats", "Door wie", "Bron", "Vindplaats"),
        ("Klussen voor later", "Voorbeeldstad", "Buurthuis", "voorbeeldsite", "Waar"),
        ("Praattafel", "Voorbeeldstad", "Buurthuis", "voorbeeldsite", "Waar"),
    ]
    found = {
        one.slug: [other.name for other in one.alike]
        for one in brought(project, workbook(Praktijken=rows_, Waar_is_het_gedaan=where)).practices
    }
    assert found["praattafels"] == ["Praattafel"]
    assert found["iets-anders"] == ["Heel wat anders"]
    assert found["heel-wat-anders"] == ["Iets anders"]
    assert found["klussen-voor-later"] == ["Praattafel"]
