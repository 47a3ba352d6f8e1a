"""What is brought, laid over what is there: nothing else changes, no comment is lost, and what changed can be told."""

import json
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.editing.canonical import canonical
from praktijkenbank.editing.merging import changes, laid_over
from praktijkenbank.editing.spreadsheet.importing import judge
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from tests import mini
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)
OLD = CASES["there"]


def test_only_what_is_brought_is_replaced_and_every_comment_stays() -> None:
    assert canonical(laid_over(OLD, json.dumps(CASES["brought"])), Practice) == CASES["together"]
    assert canonical(laid_over(OLD, "goal: geen\nname:\n"), Practice).startswith(OLD.partition("goal:")[0])
    assert "# boven de tekst\n# achter de tekst\ngoal: geen\n" in canonical(laid_over(OLD, "goal: geen"), Practice)


@pytest.mark.parametrize(("old", "new", "told"), CASES["changes"])
def test_changes_are_told_by_the_titles_of_fields(old: Any, new: Any, told: list[list[str]]) -> None:
    assert [[one.field, one.old, one.new] for one in changes(old, new, Practice)] == told


@pytest.mark.untraced
def test_the_real_practices_brought_back_change_nothing(tmp_path: Path) -> None:
    files = []
    for file in (mini.ROOT / "content" / "practices").glob("*.yml"):
        files.append(tmp_path / file.name)
        files[-1].write_text(json.dumps(strict_yaml.parse(file.read_text("utf-8"))[0]), "utf-8")
    found = judge(files, mini.ROOT / "content", mini.LATER)
    assert len(found.practices) > 10
    assert [one.slug for one in found.practices if one.new or one.changes] == []
    assert found.files == []


@pytest.mark.parametrize(("texts", "told"), CASES["told"])
def test_problems_are_told_at_their_line_in_the_file_that_brings_them(
    texts: dict[str, str], told: list[list[Any]], project: Project
) -> None:
    for name, text in texts.items():
        project.write(name, text)
    with pytest.raises(ContentProblems) as refused:
        judge([project.root / name for name in texts if "/" not in name], project.root / "content", mini.TODAY)
    assert [[Path(one.path).name, one.line, one.code] for one in refused.value.problems] == told
