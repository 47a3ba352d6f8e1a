"""Records as a spreadsheet, out and in: nothing is lost, nothing else changes, and each mistake is told at its cell."""

import shutil
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from praktijkenbank.editing.importing import Brought, fields_of, judge
from praktijkenbank.editing.spreadsheet.sheets import roots, sheets
from praktijkenbank.editing.spreadsheet.template import template
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Vocabulary
from praktijkenbank.site.exports.tables import fields, tables_of
from tests import mini
from tests.editing.sheets_made import workbook
from tests.project import Project


def lists_of(content: Content) -> dict[str, Vocabulary]:
    return {name: located.record for name, located in content.vocabularies.items()}


def filled(content: Content, folder: Path) -> Path:
    file = folder / "gevuld.xlsx"
    file.write_bytes(template(lists_of(content), *fields_of(content)))
    return file


def brought(project: Project, *files: bytes | str, clear: bool = False) -> Brought:
    """What workbooks and CSV files bring to a project."""
    paths = []
    for at, raw in enumerate(files):
        paths.append(project.root / (f"lijst{at}.csv" if isinstance(raw, str) else f"lijst{at}.xlsx"))
        paths[-1].write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return judge(paths, project.root / "content", mini.TODAY, clear)


def told(project: Project, *files: bytes | str) -> list[tuple[str, str, str]]:
    """Where, the code and what to write instead of all that is wrong with what is brought."""
    with pytest.raises(ContentProblems) as refused:
        brought(project, *files)
    return [(f"{one.sheet} {one.cell}".strip(), one.code, one.hint) for one in refused.value.problems]


def record(found: Brought, slug: str) -> dict[str, Any]:
    """The fields that come to stand in the file of a practice."""
    data: dict[str, Any] = strict_yaml.parse(next(one.text for one in found.files if one.file.stem == slug))[0]
    return data


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


NEW = ("Naam", "Soort", "Thema’s", "In het kort")


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


SHOWN: list[tuple[str, Any, str, str]] = [
    ("Contact: Webadres", "www.voorbeeld.nl", "General", "https://www.voorbeeld.nl"),
    ("Laatst nagekeken", datetime(2024, 6, 30), "d-m-yyyy", "2024-06-30"),
    ("Laatst nagekeken", date(2024, 6, 30), "[$-413]d mmmm yyyy;@", "2024-06-30"),
    ("Laatst nagekeken", "30 juni 2024", "@", "2024-06-30"),
    ("Status: Bekend op", datetime(2014, 2, 1), "mmm-yy", "2014-02"),
    ("Status: Bekend op", 2014, "General", "2014"),
    ("Contact: Openbaar", True, "General", "true"),
    ("Contact: Openbaar", "Nee", "General", "false"),
    ("Nagekeken door", "=SUM(1,2)", "text", "=SUM(1,2)"),
    ("Nagekeken door", "'t Huis", "General", "'t Huis"),
    ("Nagekeken door", 12, "0000", "0012"),
    ("Nagekeken door", 2.5, "General", "2,5"),
    ("Nagekeken door", 0.1 + 0.2, "General", "0,3"),
    ("Nagekeken door", 0.75, "0%", "75%"),
    ("Nagekeken door", " De  Soepkom\n", "General", "De Soepkom"),
]


@pytest.mark.parametrize(("heading", "value", "style", "meant"), SHOWN)
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


CSV = '\ufeffsep=;\r\nVoorbeelden van onze gemeente;;;\r\n\r\n"Naam";Aanpak: Tekst;Laatst nagekeken;Andere namen\r\nSoep;"Samen\neten; ’s avonds";30-06-2024;\'-0612\r\n;;;\r\n'


@pytest.mark.parametrize(
    "raw",
    [CSV.encode(), CSV[1:].encode("utf-16"), CSV[1:].encode("cp1252"), CSV.replace(";", "\t").replace("sep=\t\r\n", "").encode()],
)
def test_csv_as_a_dutch_excel_or_libreoffice_writes_it(raw: bytes, project: Project) -> None:
    file = project.root / "lijst.csv"
    file.write_bytes(raw)
    text = "Samen\neten; ’s avonds".replace(";", "\t" if b"\t" in raw else ";")
    assert record(judge([file], project.root / "content", mini.TODAY), "soep") == {
        "name": "Soep",
        "aliases": ["-0612"],
        "publication": "concept",
        "approach": {"text": text},
        "reviewed": "2024-06-30",
    }


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
    first.write()
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


HEAD = "Naam;Soort;Laatst nagekeken;Contact: Organisatie;Contact: Mailadres;Contact: Openbaar;Aanpak: Bron\n"
PARTS = "Bij praktijk;Hoort bij;Nr;Wat is geteld;Waarde;Van\nPraattafel;Aanpak;"

WRONG = [
    (HEAD + "Soep;Methodes\n", "cel B2", "keuze-niet-in-lijst", "Bedoel je `Methode`?"),
    (HEAD + "Soep;;32-6-2024\n", "cel C2", "datum-ongeldig", "Schrijf de dag zoals 30-6-2024 of 2024-06-30."),
    (HEAD + "Soep;;;Kom;j.jansen@example.org\n", "cel E2", "mailadres-persoonlijk", "Neem een algemeen adres, zoals info@, of geef het contactformulier bij ‘Webadres’."),
    (HEAD + "Soep;;;Kom\n", "cel D2", "contact-zonder-adres", "Geef ‘Mailadres’ of ‘Webadres’"),
    (HEAD + "Soep;;;;;misschien\n", "cel F2", "ja-nee-ongeldig", "Schrijf ja of nee."),
    (HEAD + "Soep;;;;;;nergens\n", "cel G2", "keuze-niet-in-lijst", "Is die nieuw? Zet die dan eerst op het blad ‘Bronnenlijst’."),
    (HEAD + ";Methode\n", "rij 2", "rij-zonder-thuis", "Geef deze rij een naam"),
    (HEAD + "Soep\nBrood\nsoep\n", "rij 4", "rij-dubbel", "Is het hetzelfde?"),
    (PARTS + ";Tafels;2.500\n", "cel E2", "getal-ongeldig", "Schrijf 2500 zonder punt of spatie, en 3,5 met een komma"),
    (PARTS + ";Tafels;;\n", "rij 2", "cijfer-onduidelijk", "Geef ‘Waarde’, of ‘Van’ en ‘Tot’ samen"),
    (PARTS + "x;Tafels;3\n", "cel C2", "getal-ongeldig", "Schrijf een heel getal, zoals 2."),
    (PARTS + "1;Tafels;3\nPraattafel;Aanpak;1;Stoelen;4\n", "rij 3", "rij-dubbel", "Is het hetzelfde?"),
    (PARTS.replace("Aanpak", "Ergens") + ";Tafels;3\n", "cel B2", "rij-zonder-thuis", "Schrijf onder ‘Hoort bij’"),
    (PARTS.replace("Aanpak", "Opbrengst 7") + ";Tafels;3\n", "cel B2", "rij-zonder-thuis", "Schrijf onder ‘Hoort bij’"),
    (PARTS.replace("Praattafel", "Praattavel") + ";Tafels;3\n", "rij 2", "rij-zonder-thuis", "Bedoel je `praattafel`?"),
    (HEAD.replace("Soort", "Soorten") + "Soep\n", "cel B1", "kolom-onbekend", "Bedoel je `Soort`?"),
    (HEAD.replace("Soort", "") + "Soep;x\n", "cel B2", "kolom-zonder-kop", "Zet boven de kolom een kop"),
    (HEAD.replace("Soort", "naam") + "Soep\n", "cel B1", "kolom-dubbel", "Zet alles in één kolom"),
    (HEAD.replace("Naam", "In het kort") + "soep\n", "cel A1", "kolom-ontbreekt", "Zet die kolom erbij."),
    ("a;b\n1;2\n", "cel A1", "blad-onbekend", "Hoort het er niet bij?"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "where", "code", "instead"), WRONG, ids=[f"{one[2]} {one[1]}" for one in WRONG])
def test_what_is_wrong_is_told_at_its_cell_with_what_to_write(
    raw: str, where: str, code: str, instead: str, project: Project
) -> None:
    found = told(project, raw)
    assert [one[:2] for one in found] == [(where, code)]
    assert found[0][2].startswith(instead)
    assert "field" not in found[0][2]


def test_a_formula_goes_by_what_was_stored(project: Project) -> None:
    raw = workbook(Praktijken=[(*NEW,), ("Soep", None, None, '="Samen "&"eten."'), ("Brood", "#N/A")])
    assert [one[:2] for one in told(project, raw)] == [
        ("Praktijken cel D2", "cel-zonder-waarde"),
        ("Praktijken cel B3", "cel-zonder-waarde"),
    ]
    stored = with_stored(workbook(Praktijken=[(*NEW,), ("Soep", None, None, "=A2")]), b"Samen eten.")
    assert record(brought(project, stored), "soep")["summary"] == "Samen eten."


def with_stored(raw: bytes, value: bytes) -> bytes:
    from tests.editing.sheets_made import with_part

    def stored(part: bytes) -> bytes:
        return (
            part.replace(b'<c r="D2">', b'<c r="D2" t="str">')
            .replace(b"<v />", b"<v>" + value + b"</v>")
            .replace(b"<v></v>", b"<v>" + value + b"</v>")
        )

    return with_part(raw, "xl/worksheets/sheet1.xml", stored)


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
