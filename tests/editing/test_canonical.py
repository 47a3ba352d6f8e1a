"""The canonical form: one way to write a record, in which no value and no comment is lost."""

import json
from collections.abc import Callable

import pytest
import yaml

from praktijkenbank.editing import canonical as package
from praktijkenbank.editing.canonical import Unsure, canonical, comments
from praktijkenbank.editing.canonical.layout import WIDTH
from praktijkenbank.editing.tidying import record_files, tidy
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from tests import mini
from tests.beside import cases

CASES = cases(__file__)
BEFORE = CASES["before"]
AFTER = CASES["after"]
LONG = "woord " * 40 + "eind"


def as_yaml(value: object) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False)


def value_of(text: str) -> str:
    """How a text comes out behind a key."""
    written = canonical(f"name: {text}\n", Practice)
    return written.removeprefix("name: ").removesuffix("\n")


def test_fields_in_order_with_their_comments() -> None:
    moved = BEFORE.replace("\n  # deeper than what comes next", "")
    assert canonical(moved, Practice) == AFTER
    assert canonical(AFTER, Practice) == AFTER


def test_a_comment_at_the_end_of_a_block_stays_with_it_wherever_the_block_goes() -> None:
    written = canonical(BEFORE, Practice)
    assert "    nog een\n  source: bron\n\n  # deeper than what comes next\nrelated:\n" in written
    assert "\n# above the goal\ngoal:\n" in written
    assert sorted(comments(written)) == sorted(comments(BEFORE))
    assert canonical(written, Practice) == written


@pytest.mark.parametrize(("text", "meant"), CASES["comments"])
def test_a_comment_is_about_the_block_that_it_is_as_deep_as(text: str, meant: str) -> None:
    assert canonical(text, Practice) == meant
    assert canonical(meant, Practice) == meant


def test_the_line_about_the_schema_stays_at_the_top_below_other_comments() -> None:
    modeline = "# yaml-language-server: $schema=../../schemas/practice.schema.json"
    written = canonical(f"# van mij\n{modeline}\nreviewed: 2024-01-01\nname: x\n", Practice)
    assert written == f"# van mij\n{modeline}\nname: x\nreviewed: 2024-01-01\n"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("'gewoon'", "gewoon"),
        ('"met \\" en \'"', """met " en '"""),
        ('"\'s Avonds"', '"\'s Avonds"'),
        ("'0603'", "'0603'"),
        ("'2014'", "'2014'"),
        ("2014", "'2014'"),
        ("'12e3'", "'12e3'"),
        ("'no'", "'no'"),
        ("no", "'no'"),
        ("'~'", "'~'"),
        ("'a: b'", "'a: b'"),
        ("'a #b'", "'a #b'"),
        ("'@x'", "'@x'"),
        ("'%'", "'%'"),
        ("'12:30'", "'12:30'"),
        ("'2024-01-01'", "'2024-01-01'"),
        ("a\n  b\n  c", "a b c"),
        ('"caf\\u00e9"', "café"),
        (">\n  een\n  twee\n", "|\n  een twee"),
        ("|\n  een\n  twee\n", "|\n  een\n  twee"),
        (">-\n  een\n\n  twee\n", "|-\n  een\n  twee"),
        ('" vooraan"', "' vooraan'"),
        ('"regel\\n  twee"', "|-\n  regel\n    twee"),
        ('"  regel\\ntwee"', '"  regel\\ntwee"'),
        ('"einde\\n\\n"', '"einde\\n\\n"'),
    ],
)
def test_quotes_and_blocks_only_where_needed(written: str, meant: str) -> None:
    assert value_of(written) == meant


def test_how_texts_numbers_and_gaps_are_written() -> None:
    written = canonical(as_yaml({"summary": LONG, "aliases": ["alias van een praktijk"] * 9, "themes": ["a", "b"]}), Practice)
    assert written.startswith("aliases:\n  - alias van een praktijk\n")
    assert "summary: >-\n  woord woord" in written
    assert "\nthemes: [a, b]\n" in written
    assert max(map(len, written.splitlines())) <= WIDTH
    # Numbers days and choices stand bare where they are no text.
    text = "results:\n  - {statement: '1', second_hand: 'true', figures: [{value: '0', about: 2009, unit: '010'}]}\n"
    written = canonical(f"{text}status: {{as_of: '2014', text: no}}\nreviewed: '2024-06-30'\n", Practice)
    assert "  - statement: '1'\n" in written
    assert "    second_hand: true\n" in written
    assert "      - value: 0\n        unit: '010'\n        about: '2009'\n" in written
    assert "status:\n  as_of: 2014\n  text: 'no'\nreviewed: 2024-06-30\n" in written
    # A value that is still to come keeps its line.
    assert canonical("themes:\n- \n- a\nkind:\n", Practice) == "kind:\nthemes:\n  -\n  - a\n"


def in_double_quotes(data: object) -> str:
    return yaml.safe_dump(data, default_style='"', sort_keys=False)


@pytest.mark.untraced
@pytest.mark.parametrize("written", [in_double_quotes, json.dumps], ids=["yaml", "json"])
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
    with pytest.raises(Unsure):
        canonical(text, Practice)


@pytest.mark.untraced
def test_the_content_is_canonical() -> None:
    found = [tidy(file) for file in record_files(mini.ROOT / "content")]
    assert len(found) > 30
    assert [one.shown for one in found if one.problems or one.changes] == []
