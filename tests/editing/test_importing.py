"""What is brought, laid over what is there: nothing else changes, no comment is lost, and what changed can be told."""

import json
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.editing.canonical import canonical
from praktijkenbank.editing.importing import judge
from praktijkenbank.editing.merging import changes, laid_over, unmentioned
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from tests import mini
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)
OLD = CASES["there"]
BROUGHT = CASES["brought"]
AFTER = CASES["together"]


def test_only_what_is_brought_is_replaced_and_every_comment_stays() -> None:
    assert canonical(laid_over(OLD, json.dumps(BROUGHT)), Practice) == AFTER
    assert canonical(laid_over(OLD, "goal: geen\nname:\n"), Practice).startswith(OLD.partition("goal:")[0])
    assert "# boven de tekst\n# achter de tekst\ngoal: geen\n" in canonical(laid_over(OLD, "goal: geen"), Practice)


@pytest.mark.parametrize(("old", "new", "told"), CASES["changes"])
def test_changes_are_told_by_the_titles_of_fields(old: Any, new: Any, told: list[list[str]]) -> None:
    assert [[one.field, one.old, one.new] for one in changes(old, new, Practice)] == told


def test_what_is_not_mentioned_is_told() -> None:
    there, brought = strict_yaml.parse(OLD)[0], {"name": "x", "goal": {"text": "y"}, "themes": ""}
    told = ["Thema’s", "Doel › Bron", "Randvoorwaarden", "Aandachtspunten", "Laatst nagekeken"]
    assert [*unmentioned(there, brought, Practice)] == told


@pytest.mark.untraced
def test_the_real_practices_brought_back_change_nothing(tmp_path: Path) -> None:
    files = []
    for file in (mini.ROOT / "content" / "practices").glob("*.yml"):
        files.append(tmp_path / file.name)
        files[-1].write_text(json.dumps(strict_yaml.parse(file.read_text("utf-8"))[0]), "utf-8")
    found = judge(files, mini.ROOT / "content", mini.LATER)
    assert len(found.practices) > 10
    assert [one.slug for one in found.practices if one.new or one.changes or one.stays] == []
    assert found.files == []


def told(project: Project, **texts: str) -> list[tuple[str, int, str]]:
    """What is wrong with files of these names and texts: the place in which file, and the code."""
    files = []
    for name, text in texts.items():
        files.append(project.root / f"{name.replace('__', '.').replace('_', '-')}.yml")
        files[-1].write_text(text, "utf-8")
    with pytest.raises(ContentProblems) as refused:
        judge(files, project.root / "content", mini.TODAY)
    return [(Path(one.path).name, one.line, one.code) for one in refused.value.problems]


SOURCE = "references:\n  - id: {}\n    type: report\n    title: Soep\n    publisher: Soep\n"
SOUP = "name: Soep\ngoal:\n  text: Eten.\n  source: {}\n  locator: p. 1\n"


def test_problems_are_told_at_their_line_in_the_file_that_brings_them(project: Project) -> None:
    assert told(project, soep=SOUP.format("nergens") + "themes: [nergens]\n") == [
        ("soep.yml", 4, "bron-onbekend"),
        ("soep.yml", 6, "term-onbekend"),
    ]
    assert told(project, praattafel="# kort\nthemes:\n  - nergens\n") == [("praattafel.yml", 3, "term-onbekend")]
    assert told(project, praattafel="reviewed: 2024-13-01\n") == [("praattafel.yml", 1, "datum-ongeldig")]
    assert told(project, praattafel="name: Klusburen\n")[0][1:] == (1, "naam-dubbel")
    assert told(project, klussen_met_buren="name: Soep\n") == [("klussen-met-buren.yml", 0, "adres-dubbel")]


def test_sources_are_held_to_those_that_are_there_and_to_each_other(project: Project) -> None:
    assert told(project, a__bronnen=SOURCE.format("voorbeeldsite")) == [("a.bronnen.yml", 2, "bron-anders")]
    other = SOURCE.format("soep").replace("title: Soep", "title: Brood")
    assert told(project, a__bronnen=SOURCE.format("soep"), b=other) == [("b.yml", 2, "bron-anders")]
    assert told(project, a__bronnen=SOURCE.format("soep").replace("    publisher: Soep\n", "")) == [
        ("a.bronnen.yml", 2, "bron-zonder-maker")
    ]
    unsound = SOURCE.format("soep").replace("report", "rapport")
    assert told(project, a__bronnen=unsound, soep=SOUP.format("soep")) == [("a.bronnen.yml", 3, "keuze-onbekend")]


def test_what_stands_in_the_way_in_the_file_that_is_there_is_told(project: Project) -> None:
    project.change("content/practices/praattafel.yml", "themes: [praten]", "themes: praten")
    assert told(project, praattafel="name: Praattafel\n") == [("praattafel.yml", 4, "geen-lijst")]
