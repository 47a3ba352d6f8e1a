"""A cell of a spreadsheet says what it shows, and each mistake is told at its cell with what to write."""

from datetime import date, datetime
from typing import Any

import pytest

from praktijkenbank.editing.importing import judge
from tests import mini
from tests.editing.sheets_made import NEW, brought, record, told, with_part, workbook
from tests.project import Project

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
    where = [one[:2] for one in told(project, raw)]
    assert where == [("Praktijken cel D2", "cel-zonder-waarde"), ("Praktijken cel B3", "cel-zonder-waarde")]
    stored = with_stored(workbook(Praktijken=[(*NEW,), ("Soep", None, None, "=A2")]), b"Samen eten.")
    assert record(brought(project, stored), "soep")["summary"] == "Samen eten."


def with_stored(raw: bytes, value: bytes) -> bytes:
    def stored(part: bytes) -> bytes:
        shown = part.replace(b'<c r="D2">', b'<c r="D2" t="str">')
        return shown.replace(b"<v />", b"<v>" + value + b"</v>").replace(b"<v></v>", b"<v>" + value + b"</v>")

    return with_part(raw, "xl/worksheets/sheet1.xml", stored)
