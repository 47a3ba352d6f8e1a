"""The canonical form: one way to write a record, in which no value and no comment is lost."""

import json
from collections.abc import Callable
from functools import partial

import pytest
import yaml

from praktijkenbank.editing import canonical as package
from praktijkenbank.editing.canonical import WIDTH, canonical
from praktijkenbank.editing.tidying import record_files, tidy
from praktijkenbank.editing.tree import comments
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from tests import mini
from tests.beside import cases

CASES = cases(__file__)
BEFORE = CASES["before"]


def test_fields_in_order_with_their_comments() -> None:
    assert canonical(BEFORE.replace("\n  # deeper than what comes next", ""), Practice) == CASES["after"]
    # A comment at the end of a block stays with it wherever the block goes.
    written = canonical(BEFORE, Practice)
    assert "    nog een\n  source: bron\n\n  # deeper than what comes next\nrelated:\n" in written
    assert "\n# above the goal\ngoal:\n" in written
    assert sorted(comments(written)) == sorted(comments(BEFORE))
    assert canonical(written, Practice) == written


VALUES = [(f"name: {text}\n", f"name: {meant}\n") for text, meant in CASES["values"]]


@pytest.mark.parametrize(("text", "meant"), [*CASES["comments"], *VALUES, *CASES["whole"]])
def test_a_record_is_written_in_one_way_and_stays_so(text: str, meant: str) -> None:
    assert canonical(text, Practice) == meant
    assert canonical(meant, Practice) == meant


def test_long_texts_and_lists_are_laid_out_over_lines() -> None:
    record = {"summary": "woord " * 40 + "eind", "aliases": ["alias van een praktijk"] * 9, "themes": ["a", "b"]}
    written = canonical(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), Practice)
    assert written.startswith("aliases:\n  - alias van een praktijk\n")
    assert "summary: >-\n  woord woord" in written
    assert "\nthemes: [a, b]\n" in written
    assert max(map(len, written.splitlines())) <= WIDTH


@pytest.mark.untraced
@pytest.mark.parametrize(
    "written", [partial(yaml.safe_dump, default_style='"', sort_keys=False), json.dumps], ids=["yaml", "json"]
)
def test_the_same_record_from_another_program_is_the_same_file(written: Callable[[object], str]) -> None:
    files = [*(mini.ROOT / "content" / "practices").glob("*.yml")]
    for file in files:
        data = strict_yaml.parse(file.read_text("utf-8"))[0]
        assert canonical(written(dict(reversed(data.items()))), Practice) == file.read_text("utf-8")
    assert len(files) > 10


def test_comments_on_the_line_of_a_dash_go_above_it() -> None:
    text = "related:\n  - - [a, # een\n        'b\n\n        c']  # twee\n      # drie\n    - d\n"
    once = canonical(text, Practice)
    assert once == canonical(once, Practice)
    assert comments(once) == ["# twee", "# een", "# drie"]


@pytest.mark.parametrize(
    ("text", "written"), [("name: Naam\n", "name: iets anders\n"), ("name: Naam  # gezien\n", "name: Naam\n")]
)
def test_what_would_change_is_refused(text: str, written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "write_tree", lambda document: written)
    with pytest.raises(ContentProblems):
        canonical(text, Practice)


@pytest.mark.untraced
def test_the_content_is_canonical() -> None:
    found = [tidy(file) for file in record_files(mini.ROOT / "content")]
    assert len(found) > 30
    assert [one.shown for one in found if one.changes] == []
