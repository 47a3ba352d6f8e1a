"""Whatever an editor can be told has a case file that shows it, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from praktijkenbank.problems import KINDS, Severity
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.article import Article
from praktijkenbank.records.plain_words import PlainWords
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.search_words import Compounds, StopWords, Synonyms
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.types import TYPES
from praktijkenbank.records.vocabulary import Vocabulary
from tests import invalid_cases
from tests.problems.test_problems import possible_errors

ELSEWHERE = {
    "bestaat-al": "test_cli.py: only `new` says it",
    "bron-anders": "editing/test_importing.py: only `import` says it, as it does the next two",
    "geen-aanlevering": "cli/test_import.py: what is no YAML by its name",
    "twee-keer-aangeleverd": "cli/test_import.py: takes two files",
    **dict.fromkeys(
        ("blad-onbekend", "geen-rekenblad", "kolom-ontbreekt", "rekenblad-met-macro", "rekenblad-op-slot", "rekenblad-te-groot"),
        "cli/test_import.py: spreadsheets stand beside the content",
    ),
    **dict.fromkeys(
        (
            "cel-zonder-waarde",
            "keuze-niet-in-lijst",
            "kolom-dubbel",
            "kolom-onbekend",
            "kolom-zonder-kop",
            "rij-dubbel",
            "rij-zonder-thuis",
        ),
        "editing/test_spreadsheet.py: told at a cell",
    ),
    "geen-leesbare-tekst": "test_format.py: only `format` says it, as it does the next five",
    "geen-record": "test_format.py: a file that has no fields",
    "niet-geschreven": "test_format.py: takes a full disk or a folder without rights",
    "opmaak-onzeker": "test_format.py: what would change is left",
    "twee-coderingen": "test_format.py: letters that are doubtful need a look",
    "vraagt-toestemming": "test_format.py: mending needs a yes",
    "niet-gemaakt": "test_new.py: takes a full disk or a folder without rights",
    "kapotte-link": "test_build_failures.py: links are followed in finished pages",
    "niet-te-publiceren": "test_public.py: takes a link or a pipe",
    "twee-makers": "test_public.py: told of all files of a build",
    "instelling-kan-niet": "test_settings.py: settings stand beside the content, as with the next four",
    "instelling-onbekend": "test_settings.py: a setting that is not ours",
    "instelling-onbruikbaar": "test_settings.py: a block that is text",
    "instelling-ontbreekt": "test_settings.py: a setting that must be there",
    "instellingen-ontbreken": "reading/test_settings.py: there is no such file",
    "bestand-onleesbaar": "test_permissions.py: takes a user without rights",
    "waarde-ongeldig": "test_problems.py: stands for errors that no model gives",
}
"""Kind of error that no case can show → where it is tested, and why there."""

NEVER = {"model_attributes_type"}
"""Errors that pydantic gives only to who reads attributes of objects; our reader hands over text, lists and mappings."""

MODELS: dict[str, type[BaseModel]] = {
    **{kind: one.model for kind, one in TYPES.items()},
    "sources.yml": Bibliography,
    "synonyms.yml": Synonyms,
    "compounds.yml": Compounds,
    "stop-words.yml": StopWords,
    "plain-words.yml": PlainWords,
    "vocabulary": Vocabulary,
}


def told() -> str:
    return "\n".join(invalid_cases.messages().values())


def test_every_kind_of_error_has_a_case() -> None:
    shown = set(re.findall(r" \[([a-z0-9-]+)\]$", told(), re.MULTILINE))
    errors = {kind.code for kind in KINDS.values() if kind.severity is Severity.ERROR}
    assert errors - shown == ELSEWHERE.keys()


def raised(file: Path, model: type[BaseModel]) -> set[str]:
    """The types of error that a file gives as a record of a model, in so far as it is YAML."""
    try:
        text = file.read_text("utf-8")
    except UnicodeDecodeError:
        return set()
    if model is Article:
        text = text.split("---\n")[1] if text.startswith("---\n") else ""
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


TRAPS: dict[str, Any] = {
    "yaml-alias-bomb": "anker",
    "yaml-lists-2000": "te-diep",
    "brackets-2000": "te-diep",
    "date-impossible": "datum-ongeldig",
    "number-leading-zero": "getal-ongeldig",
    "number-time": "getal-ongeldig",
    "yaml-duplicate-key": "dubbel-veld",
    "yaml-undefined-alias": "yaml-fout",
    "field-null": "leeg-veld",
    "yaml-two-documents": "tweede-document",
    "yaml-tag-python": "label",
}
"""What trips other readers of YAML → the kind that answers it here. That `no` stays text is a valid case."""


@pytest.mark.parametrize("name", TRAPS)
def test_the_traps_of_yaml_are_told(name: str) -> None:
    assert f" [{TRAPS[name]}]\n" in invalid_cases.messages()[name]


def test_several_mistakes_in_one_file_are_told_together() -> None:
    texts = invalid_cases.messages().values()
    assert sum(bool(re.search(r"^Er zijn \d+ fouten gevonden\.$", text, re.MULTILINE)) for text in texts) >= 10
