"""The committed JSON Schemas are what the models make, and judge as the models do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator import schema, strict_yaml
from generator.reading import Located, parse
from tests import core_yaml, invalid, mini

FOLDER = mini.ROOT / "schemas"

EXCEPTIONS = {
    "number-leading-zero": "YAML 1.2 makes a ten of 010 before a schema sees it",
    "number-point-for-thousands": "YAML 1.2 makes a two and a half of 2.500 before a schema sees it",
    "number-exponent": "YAML 1.2 makes a hundred thousand of 1e5 before a schema sees it",
    "number-plus": "YAML 1.2 makes a five of +5 before a schema sees it",
    "number-infinity": "a JSON Schema cannot refuse infinity: JSON does not have it",
    "date-impossible": "a pattern cannot count the days of February",
    "partial-date-impossible": "a pattern cannot count the days of February",
    "number-13-digits": "to a schema a number is a number, however long it was typed",
    "number-30-digits": "to a schema a number is a number, however long it was typed",
    "number-past-every-limit": "to a schema a number is a number, however long it was typed",
    "number-three-decimals": "to a schema a number is a number, however long it was typed",
    "date-leap-day-in-common-year": "a pattern cannot count the days of February",
    "date-year-zero": "a pattern cannot know that there was no year 0",
    "figure-half-a-range": "truth between fields: said by a validator of the model",
    "figure-range-reversed": "truth between fields: said by a validator of the model",
    "figure-value-and-range": "truth between fields: said by a validator of the model",
    "figure-without-value": "truth between fields: said by a validator of the model",
    "implementation-nowhere": "truth between fields: said by a validator of the model",
    "implementation-place-and-province": "truth between fields: said by a validator of the model",
    "period-empty": "truth between fields: said by a validator of the model",
    "relation-unclear": "truth between fields: said by a validator of the model",
    "source-nameless-author": "truth between fields: said by a validator of the model",
}
"""Case → why the schema accepts it and the model does not. Checks across records refuse more; both leave that alone."""


def schema_of(file: Path) -> str:
    return {"practices": "practice.schema.json", "vocabulary": "vocabulary.schema.json"}.get(
        file.parent.name, "practice.schema.json" if file.parent in (invalid.FOLDER, invalid.VALID) else "sources.schema.json"
    )


def records() -> dict[str, Path]:
    """Name → file: every case and every real record whose YAML is sound, since only then shape is judged."""
    found = {}
    for root in (invalid.FOLDER, invalid.VALID, mini.CONTENT, mini.ROOT / "content"):
        for file in root.rglob("*.yml"):
            if file.is_file():
                case = file.relative_to(root).parts[0] if root == invalid.FOLDER else f"{root.name}/{file.relative_to(root)}"
                found[case.removesuffix(".yml") if root == invalid.FOLDER else case] = file
    return {name: file for name, file in sorted(found.items()) if sound(file)}


def sound(file: Path) -> bool:
    try:
        data, refusals = strict_yaml.parse(text_of(file))
    except UnicodeDecodeError:
        return False
    return not refusals and isinstance(data, dict) and not strict_yaml.FORBIDDEN.search(text_of(file))


def text_of(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


RECORDS = records()


def test_the_committed_schemas_are_what_the_models_make() -> None:
    stale = schema.drift(FOLDER)
    assert stale == [], f"{', '.join(stale)} no longer fit the models. Run `praktijkenbank schema`."


def test_drift_is_found(tmp_path: Path) -> None:
    schema.write(tmp_path)
    assert schema.drift(tmp_path) == []
    (tmp_path / "practice.schema.json").write_text("{}")
    (tmp_path / "sources.schema.json").unlink()
    assert schema.drift(tmp_path) == ["practice.schema.json", "sources.schema.json"]


@pytest.mark.parametrize("name", schema.SCHEMAS)
def test_a_schema_is_valid_draft_07(name: str) -> None:
    found = json.loads((FOLDER / name).read_text("utf-8"))
    assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(found)


def test_every_field_has_a_dutch_title_and_explanation() -> None:
    for root in schema.SCHEMAS.values():
        whole = json.loads(schema.render(root))
        owners: dict[str, Any] = {root.__name__: whole} | whole.get("definitions", {})
        for owner, definition in owners.items():
            for name, field in definition["properties"].items():
                block = owners.get(str(field.get("$ref")).removeprefix("#/definitions/"), {})
                assert field.get("title") or block.get("title"), f"{owner}.{name} has no title"
                assert field.get("description"), f"{owner}.{name} has no explanation"


@pytest.mark.parametrize("name", RECORDS)
def test_schema_and_model_judge_alike(name: str) -> None:
    file = RECORDS[name]
    kind = schema_of(file)
    accepted = isinstance(parse(text_of(file), name, schema.SCHEMAS[kind]), Located)
    validator = Draft7Validator(json.loads((FOLDER / kind).read_text("utf-8")))
    complaints = [error.message for error in validator.iter_errors(core_yaml.load(text_of(file)))]
    if name in EXCEPTIONS:
        assert (accepted, complaints) == (False, []), f"{name} is no exception any more"
    else:
        assert accepted == (not complaints), complaints or "the schema accepts what the model refuses"


def test_every_exception_is_a_case() -> None:
    assert EXCEPTIONS.keys() <= RECORDS.keys()
