"""The JSON Schemas judge as the models do; the committed ones are what models and vocabularies make."""

import json
import re
import shutil
from collections.abc import Iterator
from copy import copy
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_origin

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel, TypeAdapter

from praktijkenbank.editing import schema
from praktijkenbank.editing.schema.editor import blocks_of, for_editors
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.record_file import parse
from praktijkenbank.records.json_schema import shape
from tests import invalid_cases, mini
from tests.editing import core_yaml

FOLDER = mini.ROOT / "schemas"
NO_CALENDAR, NO_DIGITS = (
    "a pattern cannot count the days of February",
    "to a schema a number is a number, however long it was typed",
)
BETWEEN = "truth between fields: said by a validator of the model"
EXCEPTIONS = {
    **{
        f"number-{name}": "YAML 1.2 makes another number of it"
        for name in ("leading-zero", "point-for-thousands", "exponent", "plus")
    },
    "number-infinity": "a JSON Schema cannot refuse infinity: JSON does not have it",
    **dict.fromkeys(("date-impossible", "partial-date-impossible", "date-leap-day-in-common-year"), NO_CALENDAR),
    **{f"number-{name}": NO_DIGITS for name in ("13-digits", "30-digits", "past-every-limit", "three-decimals")},
    **{
        f"figure-{name}": BETWEEN
        for name in ("equal-bounds", "half-a-range", "range-reversed", "value-and-range", "without-value")
    },
    **{f"implementation-{name}": BETWEEN for name in ("nowhere", "place-and-province")},
    **dict.fromkeys(("period-empty", "relation-unclear", "contact-without-address", "mail-of-a-person"), BETWEEN),
    "source-nameless-author": BETWEEN,
}
"""Case → why the schema accepts it and the model does not. Checks across records refuse more; both leave that alone."""


def schema_of(file: Path) -> str:
    return {"practices": "practice.schema.json", "vocabulary": "vocabulary.schema.json"}.get(
        file.parent.name,
        "practice.schema.json"
        if file.parent.parent == invalid_cases.FOLDER or file.parent == invalid_cases.VALID
        else "sources.schema.json",
    )


def records() -> dict[str, Path]:
    """Name → file: every case and every real record whose YAML is sound, since only then shape is judged."""
    found = {}
    for root in (invalid_cases.FOLDER, invalid_cases.VALID, mini.CONTENT, mini.ROOT / "content"):
        for file in root.rglob("*.yml"):
            if file.is_file():
                case = (
                    file.relative_to(root).parts[1] if root == invalid_cases.FOLDER else f"{root.name}/{file.relative_to(root)}"
                )
                found[case.removesuffix(".yml") if root == invalid_cases.FOLDER else case] = file
    return {name: file for name, file in sorted(found.items()) if sound(file)}


def sound(file: Path) -> bool:
    try:
        data, refusals = strict_yaml.parse(text_of(file))
    except UnicodeDecodeError:
        return False
    open_still = is_concept(data) and all(refusal.says_nothing for refusal in refusals)
    return (not refusals or open_still) and isinstance(data, dict) and not strict_yaml.FORBIDDEN.search(text_of(file))


def is_concept(data: Any) -> bool:
    return isinstance(data, dict) and data.get("publication") == "concept"


def text_of(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


RECORDS = records()


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content(mini.ROOT / "content")


def test_the_committed_schemas_are_what_models_and_vocabularies_make(content: Content) -> None:
    stale = schema.drift(FOLDER, content)
    assert stale == [], f"{', '.join(stale)} no longer fit the models and the vocabularies. Run `praktijkenbank schema`."


def test_drift_is_found(tmp_path: Path, content: Content) -> None:
    schema.write(tmp_path, content)
    assert schema.drift(tmp_path, content) == []
    (tmp_path / "practice.schema.json").write_text("{}")
    (tmp_path / "sources.schema.json").unlink()
    (tmp_path / "synonyms.schema.json").write_text("{")
    assert schema.drift(tmp_path, content) == ["practice.schema.json", "sources.schema.json", "synonyms.schema.json"]


def test_a_new_term_is_drift_and_a_new_source_is_not(tmp_path: Path, content: Content) -> None:
    schema.write(tmp_path, content)
    other = copy(content)
    other.bibliography, other.kinds = None, content.kinds | {"practices": {}}
    assert schema.drift(tmp_path, other) == []
    other.vocabularies = content.vocabularies | {"kinds": content.vocabularies["reaches"]}
    assert schema.drift(tmp_path, other) == ["practice.schema.json"]


def test_schemas_are_not_made_of_a_vocabulary_that_cannot_be_read(tmp_path: Path) -> None:
    shutil.copytree(mini.CONTENT, tmp_path / "content")
    (tmp_path / "content" / "vocabulary" / "kinds.yml").write_text("title: x")
    assert {problem.path for problem in schema.unread(read_content(tmp_path / "content"))} == {"content/vocabulary/kinds.yml"}
    assert schema.unread(read_content(mini.CONTENT)) == []


@pytest.mark.parametrize("name", schema.SCHEMAS)
def test_a_schema_is_valid_draft_07(name: str) -> None:
    found = json.loads((FOLDER / name).read_text("utf-8"))
    assert found["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(found)


@pytest.mark.parametrize("root", schema.SCHEMAS.values())
def test_every_block_and_field_has_a_dutch_title_and_explanation(root: type[BaseModel]) -> None:
    blocks = blocks_of(root)
    assert len({block.model_config.get("title") for block in blocks.values()} - {None}) == len(blocks)
    for owner, block in blocks.items():
        for name, field in block.model_fields.items():
            assert field.title, f"{owner}.{name} has no title"
            assert field.description, f"{owner}.{name} has no explanation"


@pytest.mark.parametrize("root", schema.SCHEMAS.values())
def test_every_example_is_a_value_of_its_field(root: type[BaseModel]) -> None:
    for owner in blocks_of(root).values():
        for field in owner.model_fields.values():
            for example in field.examples or ():
                kind: Any = field.annotation
                value = (str(example),) if get_origin(kind) is tuple else str(example)
                assert TypeAdapter(Annotated[kind, *field.metadata, "an example"]).validate_python(value) is not None


@pytest.mark.parametrize("root", schema.SCHEMAS.values())
def test_every_choice_that_is_explained_is_explained_in_its_own_place(root: type[BaseModel], content: Content) -> None:
    for node in nodes(for_editors(root, content)):
        for key in ("enumDescriptions", "markdownEnumDescriptions"):
            assert key not in node or len(node[key]) == len(node["enum"]), node


ADDRESS, DATE = "https://example.org/", "2024-06-30"
STANDS_FOR = {"Dag": "2027-01-31", "Laatst nagekeken": DATE, "Geraadpleegd": DATE, "Webadres": ADDRESS, "Waar": ADDRESS}
STANDS_FOR |= dict.fromkeys(("Laatst bekeken commit", "Id", "Grafiek van"), "id") | {
    "Mailadres": "info@example.org",
    "Van": "2013",
}
STANDS_FOR |= dict.fromkeys(("Bekend op", "Tot", "Tot en met", "Verschenen", "Jaar", "Waarde", "Cijfers"), "2014")
STANDS_FOR |= {"Grafiek van": "id", "Bekend op": "2014", "Van": "2013", "Tot": "2014", "Tot en met": "2014", "Verschenen": "2014"}
STANDS_FOR |= dict.fromkeys(("Jaar", "Waarde", "Cijfers"), "2014") | {
    "Waar": "https://example.org/",
    "Mailadres": "info@example.org",
}


@pytest.mark.parametrize("root", schema.SCHEMAS.values())
def test_every_block_to_insert_is_sound_once_filled_in(root: type[BaseModel], content: Content) -> None:
    whole = for_editors(root, content)
    for name, block in (whole["definitions"] | {"": whole}).items():
        for snippet in block.get("defaultSnippets", ()) if "properties" in block else ():
            text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", json.dumps(snippet["body"]))
            text = re.sub(r"\$\{\d+:([^}]*)\}", lambda stop: STANDS_FOR.get(stop[1], stop[1]), text)
            body = core_yaml.load(re.sub(r'"([0-9]+)"', r"\1", text).replace("Maker onbekend", "true"))
            judged = Draft7Validator(block | {"definitions": whole["definitions"]})
            assert [f"{error.json_path}: {error.message}" for error in judged.iter_errors(body)] == [], f"{name}: {snippet}"


def nodes(found: Any) -> Iterator[dict[str, Any]]:
    if isinstance(found, dict):
        yield found
    for inner in found.values() if isinstance(found, dict) else found if isinstance(found, list) else ():
        yield from nodes(inner)


@cache
def of_model(kind: str) -> Draft7Validator:
    return Draft7Validator(shape(schema.SCHEMAS[kind]))


@pytest.mark.untraced
@pytest.mark.parametrize("name", RECORDS)
def test_schema_and_model_judge_alike(name: str, invented: dict[str, Draft7Validator]) -> None:
    """That for editors too, terms apart: in no vocabulary is a matter for the checks. What two fields say together it does know.

    Concepts apart: this is the schema of what is published.
    """
    file = RECORDS[name]
    kind = schema_of(file)
    if is_concept(strict_yaml.parse(text_of(file))[0]):
        return
    accepted = bool(parse(text_of(file), name, schema.SCHEMAS[kind]).sound)
    data = core_yaml.load(text_of(file))
    complaints = [error.message for error in of_model(kind).iter_errors(data)]
    if name in EXCEPTIONS:
        assert (accepted, complaints) == (False, []), f"{name} is no exception any more"
    else:
        assert accepted == (not complaints), complaints or "the schema accepts what the model refuses"
    if name.startswith("content/"):
        return
    found = list(invented[kind].iter_errors(data))
    if name in EXCEPTIONS and (name in BEYOND_RULES or EXCEPTIONS[name] != BETWEEN):
        assert found == []
    elif accepted:
        assert [error.message for error in found if error.validator != "enum"] == []
    else:
        assert found, "the schema for editors accepts what the model refuses"


@pytest.fixture(scope="module")
def invented() -> dict[str, Draft7Validator]:
    content = read_content(mini.CONTENT)
    return {name: Draft7Validator(for_editors(model, content)) for name, model in schema.SCHEMAS.items()}


BEYOND_RULES = {"figure-equal-bounds", "figure-range-reversed", "mail-of-a-person"}
"""A schema cannot tell which of two numbers is the larger, and does not hold the list of general mailboxes."""


def test_every_exception_is_a_case() -> None:
    assert EXCEPTIONS.keys() <= RECORDS.keys()
