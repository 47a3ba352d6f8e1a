"""`praktijkenbank import`: what it tells, what it writes, and that nothing is written when anything is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from praktijkenbank.cli import main
from tests import full_disk
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
    assert said.startswith(TOLD.format(stays=stays) + "".join(f"Geschreven: {path}\n" for path in written))
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
        ("tabel.csv", b"naam;soort\nSoep;methode\n", "de naam eindigt niet op .yml."),
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
    name: str, raw: bytes | str | None, said: str, here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    file = here.root / name
    file.parent.mkdir(exist_ok=True)
    if isinstance(raw, bytes):
        file.write_bytes(raw)
    elif raw == "map":
        file.mkdir()
    elif raw == "link":
        file.symlink_to(Path("praattafel.yml"))
    before = contents(here)
    assert main._run(["import", "--write", *ALL, name]) == 1
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == ("", "Er is niets geschreven: eerst moet dit in orde zijn.")
    assert f"{name}:" in err
    assert said in err
    assert "Er is 1 fout gevonden." in err
    assert contents(here) == before


def test_a_full_disk_halfway_is_told_and_leaves_every_file_whole(here: Project) -> None:
    before = contents(here)
    code, said = full_disk.command(here, ".soep-op-dinsdag.yml.nieuw", "import", "--write", *ALL)
    assert code == 1
    assert said.startswith("Niet geschreven: content/practices/soep-op-dinsdag.yml en content/practices/praattafel.yml\n")
    assert "content/practices/soep-op-dinsdag.yml: Dit bestand is niet geschreven: de schijf is vol." in said
    assert {path for path, raw in contents(here).items() if raw != before.get(path)} == {"content/sources.yml"}
    assert main._run(["validate"]) == 0
    assert main._run(["import", "--write", *ALL]) == 0
