"""Every invalid case gives exactly its messages; every valid case gives none, and keeps its text."""

from functools import partial
from pathlib import Path

import pytest

from praktijkenbank.reading.record_file import read
from praktijkenbank.records.practice import Practice
from tests import invalid_cases
from tests.golden import REFRESH

CASES = invalid_cases.cases()
VALID = sorted(path.stem for path in invalid_cases.VALID.glob("*.yml"))
KEPT = {
    "bom": "Geval",
    "concept-with-a-name": "Geval",
    "concept-with-empty-fields": "Geval",
    "crlf": "Geval",
    "html-looking": "<script>alert(1)</script> & <b>vet</b>",
    "no-as-text": "no",
    "smallest": "Geval",
    "template-looking": "{{ x }} {% raw %}",
}
"""Valid case → the name that its practice must have: read as typed."""


@pytest.mark.parametrize("name", CASES)
def test_an_invalid_case_is_told_exactly(name: str, tmp_path: Path) -> None:
    expected = invalid_cases.expected(name)
    assert expected.is_file(), f"{expected.name} is missing. {REFRESH}"
    assert invalid_cases.validate(CASES[name], tmp_path) == (1, expected.read_bytes().decode(), ""), REFRESH


def test_every_expectation_has_a_case() -> None:
    assert invalid_cases.messages().keys() == CASES.keys(), REFRESH


@pytest.mark.parametrize("name", VALID)
def test_a_valid_case_passes_as_typed(name: str, tmp_path: Path) -> None:
    file = invalid_cases.VALID / f"{name}.yml"
    outcome = invalid_cases.validate(partial(invalid_cases.practice_case, file), tmp_path)
    assert (outcome.code, outcome.err) == (0, ""), outcome.out

    found = read(file, file.name, Practice).sound
    assert found
    assert found.record.name == KEPT[name]
