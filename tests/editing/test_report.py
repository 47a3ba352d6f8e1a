"""`praktijkenbank report`: what waits for an editor, most urgent first, and never in the way of a build."""

import json
import re
from datetime import date
from pathlib import Path

import docx
import pytest

from praktijkenbank.cli import main
from praktijkenbank.collection.checks import load
from praktijkenbank.editing.attention import attention, settings_waiting
from praktijkenbank.problems import ATTENTION
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.settings import read_settings
from praktijkenbank.records.completeness import completeness, standings
from tests import mini
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)


def found(content: Path, day: date) -> dict[str, list[str]]:
    """Code → the last part of each path with what is said there."""
    told: dict[str, list[str]] = {}
    for kind, problem in attention(read_content(content), day, 2):
        told.setdefault(kind.code, []).append(f"{Path(problem.path).name}: {problem.message}")
    return told


def test_it_lists_what_waits_in_the_order_of_the_work(here: Project) -> None:
    told = found(here.root / "content", mini.TODAY)
    order = list(ATTENTION)
    assert list(told) == sorted(told, key=order.index)
    assert told["concept-wacht"] == ["nog-niet-klaar.yml: Een concept. Laatst nagekeken: 28 juni 2024."]
    assert any(line.startswith("praattafel.yml: ") for line in told["niet-nagegaan"])
    assert "lang-niet-nagekeken" not in told


def test_a_concept_that_nobody_reviewed_waits_first(here: Project) -> None:
    here.write("content/practices/eetclub.yml", "name: Eetclub\npublication: concept\n")
    told = found(here.root / "content", mini.TODAY)
    assert told["concept-wacht"][0] == "eetclub.yml: Een concept. Laatst nagekeken: nog onbekend."
    assert "eetclub.yml" not in str(told | {"concept-wacht": []})


def test_the_day_decides_what_is_old(here: Project) -> None:
    last = "praattafel.yml: Voor het laatst nagekeken op 29 juni 2024."
    assert last not in found(here.root / "content", date(2026, 6, 29)).get("lang-niet-nagekeken", [])
    assert last in found(here.root / "content", date(2026, 6, 30))["lang-niet-nagekeken"]
    told = found(here.root / "content", date(2100, 1, 1))
    assert {line.split(":")[0] for line in told["oude-bronnen"]} == {"burenklus.yml"}
    assert told["bronnen-zonder-datum"] == ["praattafel.yml: Van geen enkele gelezen bron is bekend wanneer die verscheen."]


def test_what_is_used_nowhere_and_what_is_silent_without_a_source(here: Project) -> None:
    with (here.root / "content" / "sources.yml").open("a", encoding="utf-8") as sources:
        sources.write("  - id: ongelezen\n    type: book\n    title: Ongelezen\n    publisher: Niemand\n")
    with (here.root / "content" / "vocabulary" / "themes.yml").open("a", encoding="utf-8") as themes:
        themes.write("  - id: leeg\n    label: Leeg\n    definition: Nog niets.\n")
    text = (here.root / "content" / "practices" / "praattafel.yml").read_text("utf-8")
    here.write("content/practices/praattafel.yml", re.sub(r"(?ms)^silences:.*?(?=^\S|\Z)", "", text).rstrip() + "\n" + SILENT)
    assert load(here.root / "content", mini.TODAY)
    told = found(here.root / "content", mini.TODAY)
    assert "sources.yml: `ongelezen` staat in de lijst, maar geen record gebruikt deze bron." in told["bron-ongebruikt"]
    assert any(line.endswith("‘Leeg’ heeft nog geen praktijk.") for line in told["term-zonder-praktijk"])
    assert "praattafel.yml: Bij kosten staat `niet-vermeld`, maar niet in welke bron je zocht." in told["gezocht-zonder-bron"]
    [missing] = [line for line in told["niet-nagegaan"] if line.startswith("praattafel.yml")]
    assert "kosten" not in missing
    assert "inzet" in missing


SILENT = "silences:\n  - field: costs\n    reason: niet-vermeld\n"


def test_the_overview_and_the_report_count_the_same(here: Project) -> None:
    catalogue = load(here.root / "content", mini.TODAY)
    rows = standings(catalogue.practices, catalogue.sources)
    assert [one.slug for one in rows] == sorted(
        catalogue.practices,
        key=lambda slug: (completeness(catalogue.practices[slug]).filled, catalogue.practices[slug].reviewed, slug),
    )
    told = found(here.root / "content", mini.TODAY)["niet-nagegaan"]
    assert told
    for one in rows:
        for line in told:
            if line.startswith(f"{one.slug}.yml"):
                assert f"{one.complete.filled} van {one.complete.total} onderdelen ingevuld" in line


def test_text_and_json_say_the_same_and_end_well(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main._run(["report", "--today", "2040-01-01"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Te doen op 1 januari 2040: ")
    assert main._run(["--today", "2040-01-01", "report", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert f": {len(rows)} punten." in text
    for row in rows:
        place = f"{row['path']}:{row['line']}" if row["line"] else row["path"]
        assert f"  - {place}: {row['message']}" in text
        assert f"\n  {row['to_do']}\n" in text
        assert row["about"] in text
        assert (here.root / row["path"]).is_file()
        assert row["line"] <= len((here.root / row["path"]).read_text("utf-8").splitlines())


EXAMPLE = "https://praktijkenbank.example.org/"
FILLED_IN = {
    "site_url": "https://bank.nl/",
    "owner": "Gemeente X",
    "contact": "info@bank.nl",
    "repository": "https://github.com/x/y",
}


def fill_in(here: Project, name: str, value: str) -> None:
    empty = EXAMPLE if name == "site_url" else '""'
    here.change("mkdocs.yml", f"{name}: {empty}", f"{name}: {value}")


def test_the_owner_is_told_what_is_not_filled_in_and_where(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """First of all, since nobody else can do it; a site that is filled in hears nothing of it."""
    lines = (here.root / "mkdocs.yml").read_text("utf-8").split("\n")
    left = dict(FILLED_IN)
    while left:
        assert main._run(["report", "--format", "json"]) == 0
        told = [row for row in json.loads(capsys.readouterr().out) if row["code"] == "instelling-leeg"]
        assert [row["message"].split("`")[1] for row in told] == list(left)
        for row in told:
            assert row["path"] == "mkdocs.yml"
            assert lines[row["line"] - 1].strip().startswith(row["message"].split("`")[1])
        name, value = left.popitem()
        fill_in(here, name, value)
    assert main._run(["report", "--format", "json"]) == 0
    assert "instelling-leeg" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("host", "example"), {"bank.example": True, "www.example.com": True, "localhost:8000": True, "example.nl": False}.items()
)
def test_an_address_for_examples_is_none(host: str, example: bool, here: Project) -> None:
    here.change("mkdocs.yml", EXAMPLE, f"http://{host}/")
    found = settings_waiting(read_settings(here.root / "mkdocs.yml"))
    assert example == any("`site_url`" in problem.message for _, problem in found)


def test_nothing_to_do(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, here: Project) -> None:
    monkeypatch.setattr("praktijkenbank.cli.commands.report.attention", lambda content, day, years: [])
    for name, value in FILLED_IN.items():
        fill_in(here, name, value)
    assert main._run(["report", "--today", "2026-11-22"]) == 0
    assert capsys.readouterr().out == "Op 22 november 2026 is er niets te doen. Alles is nagekeken, ingevuld en in gebruik.\n"


def test_every_kind_has_words() -> None:
    assert len(ATTENTION) == 11
    for kind in ATTENTION.values():
        assert kind.hint.endswith(".")
        assert kind.message.endswith(".")
        assert kind.explanation


LETTER = CASES["letter"]


def test_a_letter_asks_whether_it_still_holds(here: Project, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fill_in(here, "owner", "Gemeente X")
    fill_in(here, "contact", "info@bank.nl")
    assert main._run(["report", "--ask", "praattafel"]) == 0
    said, aside = capsys.readouterr()
    assert said.startswith(LETTER)
    assert "\n\nStuur het naar info@bank.nl. Wat jullie antwoorden," in said
    assert said.endswith("\n\nHartelijke groet, de redactie van Gemeente X\n")
    assert aside == ""
    assert main._run(["report", "--ask", "burenklus", "--ask", "praattafel", "--to", str(tmp_path / "brieven")]) == 0
    [burenklus, praattafel] = sorted((tmp_path / "brieven").iterdir())
    assert burenklus.name == "brief-burenklus.docx"
    written = [paragraph.text for paragraph in docx.Document(str(praattafel)).paragraphs]
    assert [
        line.partition(". ")[2] if line[:1].isdigit() and ". " in line[:4] else line for line in said.splitlines() if line
    ] == written
