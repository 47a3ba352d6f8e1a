"""What is offered to paste says the same as what was written, or nothing."""

import pytest

from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.reading.diagnosis.normalise import figure
from praktijkenbank.reading.diagnosis.yaml_snippets import as_block, as_list, block_lines, in_line, lines_of
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.practice import Practice, Relation
from praktijkenbank.records.sourced import Claim, Figure, SourceUse
from tests.beside import cases

CASES = cases(__file__)


@pytest.mark.parametrize(("text", "fields"), CASES["figures"])
def test_a_figure_is_taken_apart(text: str, fields: dict[str, str]) -> None:
    assert figure(text) == fields


@pytest.mark.parametrize("text", CASES["no figures"])
def test_a_figure_that_may_be_another_is_left(text: str) -> None:
    assert figure(text) == {}


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
def test_a_value_is_written_our_way(kind: str, written: str, meant: str) -> None:
    assert getattr(normalise, kind)(written) == meant
