"""`praktijkenbank import`: what it tells, what it writes, and that nothing is written when anything is wrong."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from praktijkenbank.cli import main
from tests import full_disk
from tests.editing.sheets_made import with_part, workbook
from tests.project import Project

PRACTICE = """\
{"name": "Soep op dinsdag", "kind": "methode", "summary": "Samen soep eten.", "themes": ["praten"],
 "goal": {"text": "Samen eten.", "source": "soep-2024", "locator": "p. 3"}}
"""
SOURCES = """\
references:
  # gezien op papier
  - {id: soep-2024, type: report, title: Het grote voorbeeldrapport, issued: "2024", publisher: Soepkeuken}
"""
CHANGED = "name: Praattafel\nsummary: Mensen praten aan een lange tafel.\nthemes: [praten]\n"
ALL = ["soep-op-dinsdag.yml", "soep-op-dinsdag.bronnen.yml", "praattafel.yml"]
TOLD = """\
Nieuw: soep-op-dinsdag (Soep op dinsdag)
Gewijzigd: praattafel (Praattafel)
  In het kort: Mensen praten aan een tafel in Voorbeeldstad. Verzonnen voo… → Mensen praten aan een lange tafel.
  Staat niet in het bestand, en blijft zoals het is: {stays}
Nieuwe bron: soep-2024 (Het grote voorbeeldrapport)
  Lijkt op de bron voorbeeldrapport: die heeft dezelfde titel.
"""


LIST = workbook(Praktijken=[("Naam", "Soort"), ("Soep", "Methode")])
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<!DOCTYPE a [<!ENTITY a "' + b"a" * 10_000 + b'">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 1000) for at in range(4)
) + b"]>"  # fmt: skip
"""Words that become a thousand times as long four times."""


@pytest.fixture(autouse=True)
def brought(here: Project) -> None:
    for name, text in zip(ALL, (PRACTICE, SOURCES, CHANGED), strict=True):
        here.write(name, text)


def contents(here: Project) -> dict[str, bytes]:
    return {str(path.relative_to(here.root)): path.read_bytes() for path in (here.root / "content").rglob("*") if path.is_file()}


def test_it_tells_first_and_writes_when_asked_to(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    here.change("content/practices/praattafel.yml", "summary:", "# kort houden\nsummary:")
    before = contents(here)
    assert main._run(["import", *ALL]) == 0
    said = capsys.readouterr().out
    stays = said.partition("zoals het is: ")[2].partition("\n")[0]
    assert stays.startswith("Soort, Aanleiding, Aanpak")
    assert said == TOLD.format(stays=stays) + "Er is niets geschreven. Met --write neem je dit over.\n"
    assert contents(here) == before

    assert main._run(["import", "--write", *ALL]) == 0
    written = "content/sources.yml", "content/practices/soep-op-dinsdag.yml", "content/practices/praattafel.yml"
    said = capsys.readouterr().out
    assert said.startswith(TOLD.format(stays=stays) + f"Geschreven: {written[0]}, {written[1]} en {written[2]}\n")
    assert said.endswith("in het bestand.\n")
    after = contents(here)
    assert {path for path in after if after[path] != before.get(path)} == {*written}
    text = after[written[2]].decode()
    assert text == before[written[2]].decode().replace(
        "summary: Mensen praten aan een tafel in Voorbeeldstad. Verzonnen voor de tests.",
        "summary: Mensen praten aan een lange tafel.",
    )
    assert after[written[1]].startswith(b"name: Soep op dinsdag\npublication: concept\nkind: methode\n")
    assert after[written[0]].decode() == before[written[0]].decode() + (
        "  # gezien op papier\n  - id: soep-2024\n    type: report\n    title: Het grote voorbeeldrapport\n    issued: 2024\n"
        "    publisher: Soepkeuken\n"
    )
    assert main._run(["validate"]) == 0
    assert main._run(["format", "--check", *written]) == 0

    capsys.readouterr()
    assert main._run(["import", "--write", *ALL]) == 0
    said = capsys.readouterr().out
    assert said.startswith(
        "Hetzelfde: soep-op-dinsdag (Soep op dinsdag)\nHetzelfde: praattafel (Praattafel)\nBron is er al: soep-2024"
    )
    assert said.endswith("Er is niets geschreven: dit staat er allemaal al.\n")
    assert contents(here) == after


def test_a_practice_that_may_be_there_already_is_told(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    here.write("tafel.yml", "name: Praattafels\n")
    assert main._run(["import", "tafel.yml"]) == 0
    assert "Nieuw: tafel (Praattafels)\n  Lijkt op *Praattafel* in content/practices/praattafel.yml.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("foto.yml", b"\x89PNG\r\n", "Dit bestand is geen tekst."),
        ("foto.png", b"\x89PNG\r\n", "Dit bestand is geen tekst."),
        ("tekst.docx", b"PK", "de naam eindigt niet op .yml, .xlsx of .csv."),
        ("adressen.csv", b"straat;stad\nDam;Delft\n", "Het blad ‘adressen.csv’ kennen we niet."),
        ("letters.csv", b"Naam;Soort\nSo\xebp \xc3\xab;Methode\n", "niet zeker is welke letters erin staan"),
        ("cel.csv", b'Naam;Soort\nSoep;"' + b"a" * 200_000, "een cel is te groot, of een aanhalingsteken sluit niet"),
        ("rijen.csv", b"Naam;Soort\n" + b";\n" * 20_000, "Dit rekenblad is te groot: meer dan 10000 rijen."),
        ("breed.csv", b"Naam;" * 300, "Dit rekenblad is te groot: meer dan 200 kolommen."),
        ("oud.xls", b"\xd0\xcf\x11\xe0 werkmap", "Op dit rekenblad zit een wachtwoord, of het is een oud bestand"),
        ("geheim.xlsx", b"\xd0\xcf\x11\xe0 EncryptedPackage", "Op dit rekenblad zit een wachtwoord"),
        ("lijst.ods", b"PK\x03\x04", "het is geen .xlsx, of het is beschadigd"),
        ("half.xlsx", workbook(Praktijken=[("Naam",)])[:-500], "het is geen .xlsx, of het is beschadigd"),
        ("macro.xlsx", with_part(LIST, "xl/vbaProject.bin", lambda _: b"x"), "In dit rekenblad zitten macro’s."),
        ("macro.xlsm", LIST, "In dit rekenblad zitten macro’s."),
        ("groot.xlsx", lambda: b"PK" + b"\0" * 50_000_000, "10485760 is het meeste."),
        ("bom.xlsx", lambda: with_part(LIST, "xl/media/a.png", lambda _: b"\0" * 200_000_000), "te groot: uitgepakt 190 MB."),
        (
            "leeg.xlsx",
            lambda: with_part(LIST, SHEET, lambda part: part.replace(b"</sheetData>", b"<row/>" * 1_000_000 + b"</sheetData>")),
            "te groot: meer dan 10000 rijen.",
        ),
        (
            "lach.xlsx",
            lambda: with_part(
                LIST, SHEET, lambda part: part.replace(b"<worksheet", LAUGHS + b"<worksheet").replace(b"Soep", b"&e;")
            ),
            "het is geen .xlsx, of het is beschadigd",
        ),
        ("begroting.xlsx", workbook(Begroting=[("Post", "Bedrag"), ("Zaal", 100)]), "Het blad ‘Begroting’ kennen we niet."),
        (
            "kopie.xlsx",
            workbook(Blad1=[("Naam", "Soort"), ("Soep", "Methode")]),
            "Lijkt het op het blad ‘Praktijken’? Noem het dan zo.",
        ),
        ("meer.xlsx", workbook(Praktijken=[("Naam", "Wijk"), ("Soep", "Noord")]), "De kolom ‘Wijk’ kennen we niet op dit blad."),
        (
            "minder.xlsx",
            workbook(Kosten=[("Tekst", "Bron"), ("Tien euro", "x")]),
            "Op dit blad ontbreekt de kolom ‘Bij praktijk’.",
        ),
        ("tabel.yml", b"naam;soort\nSoep;methode\n", "Hier horen velden te staan"),
        ("pagina.yml", b"<!doctype html>\n<p>Soep</p>\n", "Dit bestand is geen praktijk."),
        ("pakket.yml", b'{"name": "x", "version": "1", "scripts": {}, "main": "x"}', "Dit bestand is geen praktijk."),
        ("leeg.yml", b"", "Dit bestand is leeg."),
        ("niets.yml", b"{}", "Het verplichte veld `name` (Naam) ontbreekt."),
        ("bytes.yml", b"name: \x00\x01\n", "onzichtbaar stuurteken"),
        ("dubbel.yml", b"name: Soep\nname: Brood\n", "Het veld `name` staat hier voor de tweede keer."),
        ("kapot.yml", b"name: [\n", "Hier klopt de YAML niet."),
        ("groot.yml", b"name: Soep\nsummary: " + b"a" * 70_000, "65536 is het meeste."),
        ("groter.yml", b"a" * 2_000_000, "1048576 is het meeste."),
        ("Soep (1).yml", b"name: Soep\n", "De bestandsnaam `Soep (1).yml` kan geen webadres worden."),
        ("klussen-met-buren.yml", b"name: Soep\n", "Het adres `klussen-met-buren` is al van content/practices/burenklus.yml."),
        ("weg.yml", None, "Dit bestand is niet te lezen: het bestaat niet."),
        ("map.yml", "map", "Dit is een map, geen bestand."),
        ("link.yml", "link", "Dit is een verwijzing (een symbolische link)"),
        ("anders/praattafel.yml", CHANGED.encode(), "De praktijk `praattafel` geef je twee keer mee."),
    ],
)
def test_what_cannot_be_taken_over_is_one_message_and_nothing_is_written(
    name: str, raw: bytes | str | Callable[[], bytes] | None, said: str, here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    file = here.root / name
    file.parent.mkdir(exist_ok=True)
    if isinstance(raw, bytes) or callable(raw):
        file.write_bytes(raw() if callable(raw) else raw)
    elif raw == "map":
        file.mkdir()
    elif raw == "link":
        file.symlink_to(Path("praattafel.yml"))
    before = contents(here)
    assert main._run(["import", "--write", *ALL, name]) == 1
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == ("", "Er is niets geschreven: eerst moet dit in orde zijn.")
    assert err.splitlines()[1].startswith(name)
    assert said in err
    assert "Er is 1 fout gevonden." in err
    assert contents(here) == before


@pytest.mark.parametrize("at", [".sources.yml.nieuw", ".soep-op-dinsdag.yml.nieuw", ".praattafel.yml.oud"])
def test_a_full_disk_halfway_leaves_all_as_it_was(at: str, here: Project) -> None:
    before = contents(here)
    code, said = full_disk.command(here, at, "import", "--write", *ALL)
    assert code == 1
    assert (
        f"content/{'' if 'sources' in at else 'practices/'}{at[1:].rpartition('.')[0]}: Dit bestand is niet geschreven: de schijf is vol."
        in said
    )
    assert contents(here) == before
    assert main._run(["import", "--write", *ALL]) == 0


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(errno.EIO, "")])
def test_what_is_stopped_between_two_files_leaves_all_as_it_was(
    stop: BaseException, here: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = contents(here), Path.replace

    def replace(path: Path, target: Path) -> Path:
        if path.name == ".praattafel.yml.nieuw":  # the last of three
            assert contents(here) != before
            raise stop
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    assert main._run(["import", "--write", *ALL]) == 1
    assert contents(here) == before


def test_a_workbook_is_made_once_and_comes_back(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(here)
    assert main._run(["template", "--filled", "lijst.xlsx"]) == 0
    assert main._run(["import", "--write", "--clear", "lijst.xlsx"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Gemaakt: lijst.xlsx\nHetzelfde: ")
    assert out.endswith("Er is niets geschreven: dit staat er allemaal al.\n")
    assert contents(here) == before
    assert main._run(["template", "lijst.xlsx"]) == 1
    assert "Dit bestand bestaat al" in capsys.readouterr().err
    assert main._run(["template", "lijst.csv"]) == 2
    assert main._run(["template", "nergens/lijst.xlsx"]) == 1
    assert "Dit bestand is niet gemaakt" in capsys.readouterr().err
