"""`praktijkenbank report`: what waits for an editor, most urgent first, and never in the way of a build."""

import json
from datetime import date

import docx
import pytest

from praktijkenbank.collection.checks import load
from praktijkenbank.editing.report import ATTENTION, attention, settings_waiting
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.settings import read_settings
from praktijkenbank.records.standing import completeness, standings
from tests import mini
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)
EXAMPLE = "https://praktijkenbank.example.org/"
FILLED_IN: dict[str, str] = CASES["filled in"]


def found(here: Project, day: date = mini.TODAY) -> dict[str, list[str]]:
    """Code → the last part of each path with what is said there."""
    told: dict[str, list[str]] = {}
    for problem in attention(read_content(here.root / "content"), day, 2):
        told.setdefault(problem.code, []).append(f"{problem.path.rpartition('/')[2]}: {problem.message}")
    return told


def fill_in(here: Project, name: str) -> None:
    empty = EXAMPLE if name == "site_url" else '""'
    here.change("mkdocs.yml", f"{name}: {empty}", f"{name}: {FILLED_IN[name]}")


def test_it_lists_what_waits_in_the_order_of_the_work_and_the_day_decides_what_is_old(here: Project) -> None:
    here.write("content/practices/eetclub.yml", "name: Eetclub\npublication: concept\n")
    told = found(here)
    assert list(told) == sorted(told, key=list(ATTENTION).index)
    assert told["concept-wacht"] == [
        "eetclub.yml: Een concept. Laatst nagekeken: nog onbekend.",  # nobody reviewed it
        "nog-niet-klaar.yml: Een concept. Laatst nagekeken: 28 juni 2024.",
    ]
    assert "eetclub.yml" not in str(told | {"concept-wacht": []})
    assert any(line.startswith("praattafel.yml: ") for line in told["niet-nagegaan"])
    assert "lang-niet-nagekeken" not in told
    last = "praattafel.yml: Voor het laatst nagekeken op 29 juni 2024."
    assert last not in found(here, date(2026, 6, 29)).get("lang-niet-nagekeken", [])
    assert last in found(here, date(2026, 6, 30))["lang-niet-nagekeken"]
    told = found(here, date(2100, 1, 1))
    assert {line.split(":")[0] for line in told["oude-bronnen"]} == {"burenklus.yml"}
    assert told["bronnen-zonder-datum"] == ["praattafel.yml: Van geen enkele gelezen bron is bekend wanneer die verscheen."]


def test_what_is_used_nowhere_and_what_is_silent_without_a_source(here: Project) -> None:
    sources, themes, practice = "content/sources.yml", "content/vocabulary/themes.yml", "content/practices/praattafel.yml"
    here.write(sources, here.read(sources) + "  - id: ongelezen\n    type: book\n    title: Ongelezen\n    publisher: Niemand\n")
    here.write(themes, here.read(themes) + "  - id: leeg\n    label: Leeg\n    definition: Nog niets.\n")
    before, _, _ = here.read(practice).partition("silences:")
    here.write(practice, f"{before}reviewed: 2024-06-29\nsilences:\n  - field: costs\n    reason: niet-vermeld\n")
    assert load(here.root / "content", mini.TODAY)
    told = found(here)
    assert "sources.yml: `ongelezen` staat in de lijst, maar geen record gebruikt deze bron." in told["bron-ongebruikt"]
    assert any(line.endswith("‘Leeg’ heeft nog geen praktijk.") for line in told["term-zonder-praktijk"])
    assert "praattafel.yml: Bij kosten staat `niet-vermeld`, maar niet in welke bron je zocht." in told["gezocht-zonder-bron"]
    [missing] = [line for line in told["niet-nagegaan"] if line.startswith("praattafel.yml")]
    assert ("kosten" in missing, "inzet" in missing) == (False, True)


def test_the_overview_and_the_report_count_the_same(here: Project) -> None:
    catalogue = load(here.root / "content", mini.TODAY)
    rows = standings(catalogue.practices, catalogue.sources)
    order = {slug: (completeness(one).filled, one.reviewed, slug) for slug, one in catalogue.practices.items()}
    assert [one.slug for one in rows] == sorted(order, key=lambda slug: order[slug])
    said = {f"{one.slug}.yml": f"{one.complete.filled} van {one.complete.total} onderdelen ingevuld" for one in rows}
    told = [line for line in found(here)["niet-nagegaan"] if line.partition(":")[0] in said]
    assert told
    assert [line for line in told if said[line.partition(":")[0]] not in line] == []


def test_text_and_json_say_the_same_and_end_well(here: Project) -> None:
    code, text, _ = here.says("report", "--today", "2040-01-01")
    assert (code, text[:27]) == (0, "Te doen op 1 januari 2040: ")
    rows = json.loads(here.says("--today", "2040-01-01", "report", "--format", "json").out)
    assert f": {len(rows)} punten." in text
    for row in rows:
        place = f"{row['path']}:{row['line']}" if row["line"] else row["path"]
        assert all(said in text for said in (f"  - {place}: {row['message']}", f"\n  {row['to_do']}\n", row["about"]))
        assert row["line"] <= len(here.read(row["path"]).splitlines())


def test_the_owner_is_told_what_is_not_filled_in_and_where(here: Project) -> None:
    """First of all, since nobody else can do it; a site that is filled in hears nothing of it."""
    lines = here.read("mkdocs.yml").split("\n")
    left = [*FILLED_IN]
    while left:
        rows = json.loads(here.says("report", "--format", "json").out)
        assert [at for at, row in enumerate(rows) if row["code"] == "instelling-leeg"] == [*range(len(left))]
        for name, row in zip(left, rows, strict=False):
            assert (row["path"], row["message"].split("`")[1]) == ("mkdocs.yml", name)
            assert lines[row["line"] - 1].strip().startswith(name)
        fill_in(here, left.pop())
    assert "instelling-leeg" not in here.says("report", "--format", "json").out


@pytest.mark.parametrize(("host", "example"), CASES["hosts"].items())
def test_an_address_for_examples_is_none(host: str, example: bool, here: Project) -> None:
    here.change("mkdocs.yml", EXAMPLE, f"http://{host}/")
    found = settings_waiting(read_settings(here.root / "mkdocs.yml"))
    assert example == any("`site_url`" in problem.message for problem in found)


def test_every_kind_has_words() -> None:
    assert len(ATTENTION) == 11
    assert all(kind.hint.endswith(".") and kind.message.endswith(".") and kind.explanation for kind in ATTENTION.values())


def test_a_letter_asks_whether_it_still_holds(here: Project) -> None:
    fill_in(here, "owner")
    fill_in(here, "contact")
    code, said, aside = here.says("report", "--ask", "praattafel")
    assert (code, aside) == (0, "")
    assert said.startswith(CASES["letter"])
    assert "\n\nStuur het naar info@bank.nl. Wat jullie antwoorden," in said
    assert said.endswith("\n\nHartelijke groet, de redactie van Gemeente X\n")
    assert here.says("report", "--ask", "burenklus", "--ask", "praattafel", "--to", "brieven").code == 0
    assert [file.name for file in sorted((here.root / "brieven").iterdir())] == ["brief-burenklus.docx", "brief-praattafel.docx"]
    written = docx.Document(str(here.root / "brieven" / "brief-praattafel.docx")).paragraphs
    assert [line for line in said.splitlines() if line] == [paragraph.text for paragraph in written]
