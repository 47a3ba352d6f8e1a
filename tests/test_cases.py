"""Every invalid case gives exactly its messages, and whatever an editor can be told has one; every valid case keeps its text."""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from praktijkenbank.problems import KINDS, Severity
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.record_file import read
from praktijkenbank.records.knowledge import Article
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from tests import invalid_cases
from tests.beside import cases
from tests.golden import REFRESH
from tests.problems.test_problems import possible_errors
from tests.sound_records import KINDS_OF, WORDS

CASES = invalid_cases.cases()
VALID = sorted(path.stem for path in invalid_cases.VALID.glob("*.yml"))


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
    assert found.record.name == TOLD["kept"][name]


TOLD = cases(__file__)
ELSEWHERE = {code for codes in TOLD["elsewhere"].values() for code in codes}
"""The kinds of error that no case can show."""

NEVER = {"model_attributes_type"}
"""Errors that pydantic gives only to who reads attributes of objects; our reader hands over text, lists and mappings."""

MODELS = KINDS_OF | {f"{name}.yml": model for name, model in WORDS.items()} | {"sources.yml": Bibliography}


def test_every_kind_of_error_has_a_case() -> None:
    shown = set(re.findall(r" \[([a-z0-9-]+)\]$", "\n".join(invalid_cases.messages().values()), re.MULTILINE))
    errors = {kind.code for kind in KINDS.values() if kind.severity is Severity.ERROR}
    assert errors - shown == ELSEWHERE


def raised(file: Path, model: type[BaseModel]) -> set[str]:
    """The types of error that a file gives as a record of a model, in so far as it is YAML."""
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError:
        return set()
    if model is Article:
        text = text.partition("---\n")[2].partition("---\n")[0]
    data, refusals = strict_yaml.parse(text)
    if refusals or not isinstance(data, dict):
        return set()
    try:
        model.model_validate(data)
    except ValidationError as errors:
        return {error["type"] for error in errors.errors()}
    return set()


def case_files() -> Iterator[tuple[Path, type[BaseModel]]]:
    for file in sorted(invalid_cases.FOLDER.rglob("*.*")):
        if file.suffix not in (".yml", ".md") or not file.is_file():
            continue
        parts = file.relative_to(invalid_cases.FOLDER).parts
        known = [MODELS[name] for name in (file.name, *parts[2:3]) if name in MODELS]
        yield file, known[0] if known else Practice


def test_every_error_of_the_models_has_a_case() -> None:
    seen = set().union(*(raised(file, model) for file, model in case_files()))
    assert possible_errors() - seen == NEVER


@pytest.mark.parametrize(("name", "code"), TOLD["traps"].items())
def test_the_traps_of_yaml_are_told(name: str, code: str) -> None:
    """What trips other readers of YAML, and the kind that answers it here. That `no` stays text is a valid case."""
    assert f" [{code}]\n" in invalid_cases.messages()[name]


def test_several_mistakes_in_one_file_are_told_together() -> None:
    texts = invalid_cases.messages().values()
    assert sum(bool(re.search(r"^Er zijn \d+ fouten gevonden\.$", text, re.MULTILINE)) for text in texts) >= 10
