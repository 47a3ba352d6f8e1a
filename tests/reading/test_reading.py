"""From bytes to a record, with the line and column of every value."""

from pathlib import Path

import pytest
from pydantic import BaseModel

from praktijkenbank.problems import Problem
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.record_file import parse, read
from praktijkenbank.records.introspect import field_at
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from tests import invalid_cases
from tests.beside import cases

CASES = cases(__file__)
SOUND = invalid_cases.SOUND.read_text("utf-8")


def problems(text: str, model: type[BaseModel] = Practice) -> list[Problem]:
    reading = parse(text, "geval.yml", model)
    assert not reading.sound
    return list(reading.problems)


def test_every_value_is_text_until_the_model_types_it_and_a_text_that_breaks_off_is_refused() -> None:
    data, refusals = strict_yaml.parse("a: no\nb: 010\nc: 2024-06-30\nd: 1e5\ne: [1, true]\nf: |\n  x\n  y\n")
    assert refusals == []
    assert data == {"a": "no", "b": "010", "c": "2024-06-30", "d": "1e5", "e": ["1", "true"], "f": "x\ny\n"}
    for broken in ("words:\n  - { wo", "words:\n  - { wo\n", "words: [{ wo", "words:\n"):
        assert strict_yaml.parse(broken)[1], broken


def test_places_of_keys_and_values_also_before_a_break() -> None:
    found = strict_yaml.places(CASES["text"])
    assert {".".join(map(str, loc)): [[*place] for place in pair] for loc, pair in found.items() if loc} == CASES["places"]
    for text in ("a: [1\nb: 2", "a: *b", "a: 1\n\tb: 2", "]", "\x01"):
        assert strict_yaml.places(text).keys() <= {(), ("a",), ("a", 0)}


@pytest.mark.parametrize(("old", "new", "line", "column", "code"), CASES["lies at"])
def test_a_problem_lies_at_the_very_value(old: str, new: str, line: int, column: int, code: str) -> None:
    assert [(one.line, one.column, one.code) for one in problems(SOUND.replace(old, new, 1))] == [(line, column, code)]


def test_a_field_of_a_source_is_known_by_its_csl_name() -> None:
    field = field_at(Bibliography, ("references", 0, "container-title"))
    assert field is not None
    assert field.title == "In"
    assert field_at(Bibliography, ("references", 0, "weg")) is None


def test_a_later_check_can_point_at_a_value() -> None:
    found = parse(SOUND, "geval.yml", Practice).sound
    assert found
    problem = found.problem("verband-met-zichzelf", ("results", 0, "basis"))
    assert (problem.path, problem.line, problem.column) == ("geval.yml", 19, 12)
    nearest = found.problem("verband-met-zichzelf", ("results", 0, "caveat"))
    assert (nearest.line, nearest.column) == (18, 5)


def test_line_numbers_do_not_depend_on_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "geval.yml"
    file.write_bytes(b"\xef\xbb\xbf" + SOUND.replace("value: 12", "value: x").replace("\n", "\r\n").encode())
    reading = read(file, "geval.yml", Practice)
    assert [(problem.line, problem.column) for problem in reading.problems] == [(22, 16)]
