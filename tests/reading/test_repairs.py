"""What makes YAML unreadable is told on the line where it is; what is offered instead can be read, and says what was meant or nothing."""

from collections.abc import Sequence

import pytest

from praktijkenbank.problems import KINDS, Problem
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.reading.diagnosis.yaml_snippets import as_block, as_list, block_lines, in_line, lines_of
from praktijkenbank.reading.strict_yaml.repairs import repairs
from praktijkenbank.records.introspect import field_names, fields_of
from praktijkenbank.records.practice import Practice, Relation
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.sourced import Claim, Figure, SourceUse
from praktijkenbank.records.vocabulary import Vocabulary
from tests.beside import cases
from tests.invalid_cases import SOUND

TEXT = SOUND.read_text("utf-8")
FIELDS = field_names(Practice, Bibliography, Vocabulary)
CASES = cases(__file__)
ONE_LINE: dict[str, dict[str, str]] = CASES["slips"]


def with_fixes(text: str, refusals: Sequence[Problem]) -> str:
    """The text with everything that is offered pasted where it says."""
    lines = text.split("\n")
    for one in refusals:
        line = lines[one.line - 1]
        lines[one.line - 1] = line[: one.column - 1] + one.fix + line[one.end_column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("sound", "wrong", "meant"), [(sound, wrong, meant) for sound, ways in ONE_LINE.items() for wrong, meant in ways.items()]
)
def test_a_slip_is_told_where_it_is_and_what_is_offered_is_right(sound: str, wrong: str, meant: str) -> None:
    assert sound in TEXT
    before = TEXT.replace("        value: 12\n", "        value: 12\n        unit: '%'\n")  # a quote further on, as records have
    text = before.replace(sound, wrong, 1)
    _, refusals = strict_yaml.parse(text, FIELDS)
    assert {refusal.code for refusal in refusals} == {"yaml-fout"}
    mended = with_fixes(text, refusals)
    assert mended == before.replace(sound, meant, 1)
    assert strict_yaml.parse(mended, FIELDS)[1] == []


def test_a_text_of_several_lines_that_is_not_indented_is_told_by_its_lines() -> None:
    _, refusals = strict_yaml.parse(TEXT.replace("  text: Er was iets.", "  text: >-\n  Er was\n  iets: met soep."), FIELDS)
    assert [(refusal.line, refusal.fix) for refusal in refusals] == [(7, "")]
    assert refusals[0].hint == "Hoort dit bij de tekst van `text`? Zet regel 7 tot en met 8 twee spaties verder naar rechts."


def test_hard_spaces_in_a_text_are_left_alone() -> None:
    text = TEXT.replace("  text: Er was iets.", "  text: >-\n    Er was\n    \u00a0iets.").replace("kind: methode", "kind:")
    assert [refusal.code for refusal in strict_yaml.parse(text, FIELDS)[1]] == ["leeg-veld"]
    # Hard spaces in a text that looks like a list are left alone.
    text = TEXT.replace("  text: Er was iets.", "  text: |-\n    Er was:\n    \u00a0- name: iets.")
    assert strict_yaml.parse(text, FIELDS)[1] == []
    # All that is wrong beside a hard space is told too.
    text = TEXT.replace("  source: voorbeeldrapport", "\u00a0\u00a0source: voorbeeldrapport", 1).replace("kind: methode", "kind:")
    found = [(refusal.code, refusal.line) for refusal in strict_yaml.parse(text, FIELDS)[1]]
    assert sorted(found, key=lambda one: one[1]) == [("leeg-veld", 2), ("yaml-fout", 7)]


def mended(line: str, *hints: str) -> list[str]:
    """What may be meant by a line, of the slips that these hints go with."""
    return [meant.lines[0] for slip, hint, _ in repairs(FIELDS) if hint in hints for meant in slip([line], 0)]


def test_what_is_no_slip_is_not_mended() -> None:
    quoting = ("aanhalingstekens", "halverwege", "apostrof-vooraan", "onderdeel", "aanhalingsteken-open", "haak-open")
    for line in ('x: "al tussen quotes"', "x: |", "x: 'gewoon'", "https://x", "x: [a, 'b']", "", "- ", "  # goal:"):
        assert mended(line, *quoting) == []
    assert mended("x: a: b # opmerking", "aanhalingstekens") == []
    assert mended("mensen alleen", "veldnaam") == [], "words of a text are no fields"
    assert mended("kind methode", "veldnaam") == ["kind: methode", 'kind: "methode"']
    assert {"name", "kind", "for_whom", "URL", "terms"} <= FIELDS


@pytest.mark.parametrize("advice", KINDS["yaml-fout"].hints.values())
def test_advice_is_told_whole(advice: str) -> None:
    assert KINDS["yaml-fout"].at("a.yml", advice=advice).hint == advice


@pytest.mark.parametrize("text", CASES["texts"])
def test_text_in_a_list_reads_as_that_text(text: str) -> None:
    assert strict_yaml.parse(f"a: [{in_line(text)}]\nb: {in_line(text)}\n") == ({"a": [text], "b": text}, [])


def test_a_list_or_a_block_is_made_of_what_is_enough_for_one() -> None:
    assert as_list("burenhulp, bemiddeling", None) == "[burenhulp, bemiddeling]"
    assert as_list("tympaan-2014", SourceUse) == "[source: tympaan-2014]"
    assert as_list("Het kost iets.", Claim) == ""
    assert as_list("twee\nregels", None) == ""
    # A block is made only of what is enough for one.
    assert as_block("tympaan-2014", SourceUse) == "source: tympaan-2014"
    assert as_block("Het boek van 2014", SourceUse) == ""
    assert as_block("60 tot 75%", Figure) == ""
    assert as_block("iets", Relation) == ""
    # What was said comes where it belongs.
    assert [*block_lines(Claim, {}, "Drie euro.")] == ["text: Drie euro.", "source: ...", "locator: ..."]
    assert next(iter(block_lines(Relation, {}, "burenklus"))) == "practice: burenklus"
    assert [*block_lines(Figure, {}, "12%")] == ["label: ...", "value: 12", "unit: '%'"]


def test_a_few_choices_stand_behind_a_field_and_many_do_not() -> None:
    kind = fields_of(Practice)["kind"]
    assert [*lines_of(kind, {"kinds": ["methode", "platform"]})] == ["kind: ... # methode, platform"]
    assert [*lines_of(kind, {"kinds": [str(n) for n in range(40)]})] == ["kind: ..."]


WRITTEN = [(kind, written, meant) for kind, values in CASES["meant"].items() for written, meant in values.items()]


@pytest.mark.parametrize(("kind", "written", "meant"), WRITTEN)
def test_a_value_is_written_our_way(kind: str, written: str, meant: object) -> None:
    assert getattr(normalise, kind)(written) == meant
