"""The canonical form: one way to write a record, in which no value and no comment is lost."""

from __future__ import annotations

import random

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some

from praktijkenbank.editing import canonical as package
from praktijkenbank.editing.canonical import Unsure, canonical, comments, says_the_same
from praktijkenbank.editing.canonical.layout import WIDTH
from praktijkenbank.editing.tidying import record_files, tidy
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Vocabulary
from tests import core_yaml, mini, mutate

BEFORE = """\
# yaml-language-server: $schema=../../schemas/practice.schema.json
# about the summary
summary: >-  # on the mark
  een twee
  drie
name: Naam  # behind the name
# above the themes

# nearer to the themes
themes: [a, # between brackets
  b]  # behind brackets
approach:   # behind a key
  source: bron
  # inside a block
  text: |-
    regel\x20\x20

    nog een

  # deeper than what comes next
# above the goal
goal:
  text: 'no'  # quoted
  locator: # before a text
    lang verhaal
    over twee regels
related:
# before a dash
  - a  # behind an item
  # between items
  - # behind a dash
    relation: c
    # above a field in an item
    name: "e # f"
  - {x: [1, 2], y: 'a: b'}
aliases: []
# the end
"""

AFTER = """\
# yaml-language-server: $schema=../../schemas/practice.schema.json
name: Naam  # behind the name
aliases: []
# about the summary
summary: een twee drie  # on the mark
# above the themes

# nearer to the themes
themes:  # behind brackets
  - a  # between brackets
  - b

# above the goal
goal:
  text: 'no'  # quoted
  # before a text
  locator: lang verhaal over twee regels
approach:  # behind a key
  # inside a block
  text: |-
    regel\x20\x20

    nog een
  source: bron
related:
  # before a dash
  - a  # behind an item
  # between items
  # behind a dash
  - relation: c
    # above a field in an item
    name: 'e # f'
  - { x: [1, 2], y: 'a: b' }
# the end
"""

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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "results:\n  - statement: a\n    basis: b\n    # of this result\n  # of all results\n# of the name\nname: x\n",
            "# of the name\nname: x\nresults:\n  - statement: a\n    basis: b\n    # of this result\n  # of all results\n",
        ),
        ("goal:\n  text: a\n  # last\n", "goal:\n  text: a\n  # last\n"),
        ("goal:\n  text: a\n # between\nname: x\n", "# between\nname: x\ngoal:\n  text: a\n"),
        ("goal:\n  text: a\n    # in the middle\n  source: b\n", "goal:\n  text: a\n  # in the middle\n  source: b\n"),
        ("related:\n- a\n# of the name\nname: x\n", "# of the name\nname: x\nrelated:\n  - a\n"),
        ("name: x\n  # nowhere\n", "name: x\n  # nowhere\n".replace("  #", "#")),
    ],
)
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
        ("2014", "2014"),
        ("'12e3'", "'12e3'"),
        ("'no'", "'no'"),
        ("no", "no"),
        ("'~'", "'~'"),
        ("'a: b'", "'a: b'"),
        ("'a #b'", "'a #b'"),
        ("'@x'", "'@x'"),
        ("'%'", "'%'"),
        ("'12:30'", "'12:30'"),
        ("'2024-01-01'", "'2024-01-01'"),
        ("a\n  b\n  c", "a b c"),
        ('"caf\\u00e9"', "café"),
        (">\n  een\n  twee\n", ">\n  een twee"),
        ("|\n  een\n  twee\n", "|\n  een\n  twee"),
        (">-\n  een\n\n  twee\n", ">-\n  een\n\n  twee"),
        ('" vooraan"', "' vooraan'"),
        ('"regel\\n  twee"', "|-\n  regel\n    twee"),
        ('"  regel\\ntwee"', '"  regel\\ntwee"'),
        ('"einde\\n\\n"', '"einde\\n\\n"'),
    ],
)
def test_quotes_and_blocks_only_where_needed(written: str, meant: str) -> None:
    assert value_of(written) == meant


def test_long_text_is_folded_and_long_lists_are_wrapped() -> None:
    written = canonical(as_yaml({"summary": LONG, "aliases": ["alias van een praktijk"] * 9}), Practice)
    assert written.startswith("aliases:\n  - alias van een praktijk\n")  # a list written one item a line stays so
    assert "summary: >-\n  woord woord" in written
    flow = canonical(f"aliases: [{', '.join(['alias van een praktijk'] * 9)}]\n", Practice)
    assert flow.startswith("aliases: [alias van een praktijk, ")
    assert "\n          alias van een praktijk" in flow
    for line in [*written.splitlines(), *flow.splitlines()]:
        assert len(line) <= WIDTH


def test_comments_on_the_line_of_a_dash_go_above_it() -> None:
    text = "related:\n  - - [a, # een\n        'b\n\n        c']  # twee\n      # drie\n    - d\n"
    once = canonical(text, Practice)
    assert once == canonical(once, Practice)
    assert comments(once) == ["# twee", "# een", "# drie"]


def test_what_would_change_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "write_tree", lambda document: "name: iets anders\n")
    with pytest.raises(Unsure):
        canonical("name: Naam\n", Practice)
    monkeypatch.setattr(package, "write_tree", lambda document: "name: Naam\n")
    with pytest.raises(Unsure):
        canonical("name: Naam  # gezien\n", Practice)


def test_the_content_is_canonical() -> None:
    found = [tidy(file) for file in record_files(mini.ROOT / "content")]
    assert len(found) > 30
    assert [one.shown for one in found if one.problems or one.changes] == []


NAMES = some.sampled_from([*Practice.model_fields, "text", "source", "locator", "figures", "label", "x"])
WORDS = some.text(some.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"]), max_size=12)
TEXTS = some.one_of(
    WORDS,
    some.lists(
        some.one_of(WORDS, some.sampled_from(["", " ", "#", "- a", "a: b", "no", "12", "'", '"', "[x", "word " * 30]))
    ).map(" ".join),
    some.lists(WORDS, max_size=4).map("\n".join),
)
DATA = some.dictionaries(
    NAMES,
    some.recursive(
        TEXTS,
        lambda inner: some.lists(inner, max_size=3) | some.dictionaries(NAMES, inner, max_size=4),
        max_leaves=12,
    ),
    min_size=1,
    max_size=6,
)


def with_comments(text: str, chance: random.Random) -> str:
    """Comments and empty lines strewn between the lines, and behind them; the text may say something else then."""
    lines = []
    for line in text.split("\n"):
        if chance.random() < 0.25:
            lines.append(chance.choice(["# boven", "  # dieper", "", "#", "      # # x"]))
        lines.append(line + (chance.choice(["  # achter", " #", " # [x"]) if chance.random() < 0.2 else ""))
    return "\n".join(lines)


@pytest.mark.untraced
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DATA, some.booleans() | some.none(), some.integers(20, 200), some.randoms(use_true_random=False))
@example({"name": "a"}, None, 80, random.Random(1))
def test_any_text_keeps_its_data_and_comments_and_settles_at_once(
    data: dict[str, object], flow: bool | None, width: int, chance: random.Random
) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True, width=width, sort_keys=False)
    spoilt = with_comments(text, chance)
    text = text if strict_yaml.parse(spoilt)[1] else spoilt
    parsed, refused = strict_yaml.parse(text)
    if refused or not isinstance(parsed, dict):
        return
    once = canonical(text, Practice)
    assert says_the_same(text, once)
    assert canonical(once, Practice) == once


@pytest.mark.untraced
def test_spoilt_records_are_kept_or_refused() -> None:
    """The real records with slips at random: what can be read stays what it is, also to other readers of YAML."""
    chance = random.Random(7)
    tried = 0
    for file in [*record_files(mini.CONTENT)]:
        for _ in range(40):
            text = mutate.as_text(file.read_bytes(), chance).decode("utf-8", "replace")
            if (
                strict_yaml.FORBIDDEN.search(text)
                or strict_yaml.parse(text)[1]
                or not isinstance(strict_yaml.parse(text)[0], dict)
            ):
                continue
            tried += 1
            once = canonical(text, Vocabulary)
            assert says_the_same(text, once)
            assert canonical(once, Vocabulary) == once
            assert core_yaml.load(once) == core_yaml.load(text)
    assert tried > 100
