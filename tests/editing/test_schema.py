"""The JSON Schemas judge as the models do; the committed ones are what models and vocabularies make."""

import json
import re
from collections.abc import Iterator
from copy import copy
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_origin

import pytest
from jsonschema import Draft7Validator
from pydantic import TypeAdapter

from praktijkenbank.editing import schema
from praktijkenbank.editing.schema import blocks_of, for_editors
from praktijkenbank.editing.whole_file import drift
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.content_folder import SCHEMAS
from praktijkenbank.reading.record_file import parse
from praktijkenbank.records.fields import CHOICES
from praktijkenbank.records.json_schema import shape
from tests import invalid_cases, mini
from tests.beside import cases
from tests.editing import core_yaml
from tests.editor.language_server import SETTINGS

FOLDER = mini.ROOT / "schemas"
CASES = cases(__file__)
EXCEPTIONS = {case: why for why, named in CASES["exceptions"].items() for case in named}
STANDS_FOR: dict[str, str] = {title: text for text, titles in CASES["stands for"].items() for title in titles}


def records() -> dict[str, tuple[Path, str]]:
    """Name → file and schema: every case and every real record whose YAML is sound, since only then shape is judged."""
    found = {}
    for root in (mini.CONTENT, mini.ROOT / "content"):
        for file in root.rglob("*.yml"):
            path = file.relative_to(root).as_posix()
            found[f"{root.parent.name}/content/{path}"] = file, f"content/{path}"
    for file in invalid_cases.VALID.iterdir():
        found[f"valid/{file.name}"] = file, "content/practices/geval.yml"
    for file in invalid_cases.FOLDER.glob("*/**/*.yml"):
        _, case, *inside = file.relative_to(invalid_cases.FOLDER).parts
        found[case.removesuffix(".yml")] = file, "/".join(["content", *(inside or ("practices", "geval.yml"))])
    return {name: (file, schema_of(path)) for name, (file, path) in sorted(found.items()) if file.is_file() and sound(file)}


def schema_of(path: str) -> str:
    fitting = (
        name[len("./schemas/") :]
        for name, globs in SETTINGS["yaml.schemas"].items()
        if any(fnmatch(path, glob) for glob in globs)
    )
    return next(fitting, "vocabulary.schema.json")


def sound(file: Path) -> bool:
    """Whether this is the text of something that is published: a schema is about nothing else."""
    try:
        data, refusals = strict_yaml.parse(text_of(file))
    except UnicodeDecodeError:
        return False
    published = isinstance(data, dict) and data.get("publication") != "concept"
    return published and not refusals and not strict_yaml.FORBIDDEN.search(text_of(file))


def text_of(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


RECORDS = records()


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content(mini.ROOT / "content")


def test_the_committed_schemas_are_what_models_and_vocabularies_make(content: Content) -> None:
    stale = drift(mini.ROOT, schema.made(content), schema.judging)
    assert stale == [], f"{', '.join(stale)} no longer fit the models and the vocabularies. Run `praktijkenbank schema`."


def test_drift_is_found_and_a_new_term_is_drift_and_a_new_source_is_not(tmp_path: Path, content: Content) -> None:
    def stale(content: Content) -> list[str]:
        return [path.removeprefix("schemas/") for path in drift(tmp_path, schema.made(content), schema.judging)]

    folder = tmp_path / "schemas"
    folder.mkdir()
    for path, text in schema.made(content).items():
        (tmp_path / path).write_text(text, "utf-8")
    other = copy(content)
    other.bibliography, other.kinds = None, content.kinds | {"practices": {}}
    assert stale(content) == stale(other) == []
    other.vocabularies = content.vocabularies | {"kinds": content.vocabularies["reaches"]}
    assert stale(other) == ["practice.schema.json"]
    (folder / "practice.schema.json").write_text("{}")
    (folder / "sources.schema.json").unlink()
    (folder / "synonyms.schema.json").write_text("{")
    assert stale(content) == ["practice.schema.json", "sources.schema.json", "synonyms.schema.json"]


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_valid_and_explains_itself_and_its_blocks_are_sound_once_filled_in(name: str, content: Content) -> None:
    root = SCHEMAS[name]
    committed = json.loads((FOLDER / name).read_text("utf-8"))
    assert committed["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(committed)
    blocks = blocks_of(root)
    assert len({block.model_config.get("title") for block in blocks.values()} - {None}) == len(blocks)
    for owner, block in blocks.items():
        for field_name, field in block.model_fields.items():
            assert field.title, f"{owner}.{field_name} has no title"
            assert field.description, f"{owner}.{field_name} has no explanation"
            for example in field.examples or ():  # a value of its field
                kind: Any = field.annotation
                value = (str(example),) if get_origin(kind) is tuple else str(example)
                assert TypeAdapter(Annotated[kind, *field.metadata, "an example"]).validate_python(value) is not None
    explained = [
        dict(zip(node["enum"], node["enumDescriptions"], strict=True))
        for node in nodes(shape(root))
        if "enumDescriptions" in node
    ]
    assert [one for one in explained if one not in CHOICES.values()] == [], "each choice has its own meaning"
    whole = for_editors(root, content)
    for node in nodes(whole):  # every choice that is explained is explained in its own place
        for key in ("enumDescriptions", "markdownEnumDescriptions"):
            assert key not in node or len(node[key]) == len(node["enum"]), node
    for title, part in (whole["definitions"] | {"": whole}).items():
        for snippet in part.get("defaultSnippets", ()) if "properties" in part else ():
            text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", json.dumps(snippet["body"]))
            text = re.sub(r"\$\{\d+:([^}]*)\}", lambda stop: STANDS_FOR.get(stop[1], stop[1]), text)
            body = core_yaml.load(re.sub(r'"([0-9]+)"', r"\1", text).replace("Maker onbekend", "true"))
            judged = Draft7Validator(part | {"definitions": whole["definitions"]})
            assert [f"{error.json_path}: {error.message}" for error in judged.iter_errors(body)] == [], f"{title}: {snippet}"


def nodes(found: Any) -> Iterator[dict[str, Any]]:
    if isinstance(found, dict):
        yield found
    for inner in found.values() if isinstance(found, dict) else found if isinstance(found, list) else ():
        yield from nodes(inner)


@cache
def of_model(kind: str) -> Draft7Validator:
    return Draft7Validator(shape(SCHEMAS[kind]))


@cache
def of_editors(kind: str) -> Draft7Validator:
    return Draft7Validator(for_editors(SCHEMAS[kind], read_content(mini.CONTENT)))


@pytest.mark.untraced
@pytest.mark.parametrize("name", RECORDS)
def test_schema_and_model_judge_alike(name: str) -> None:
    """That for editors too, terms apart: in no vocabulary is a matter for the checks. What two fields say together it does know."""
    file, kind = RECORDS[name]
    accepted = bool(parse(text_of(file), name, SCHEMAS[kind]).sound)
    data = core_yaml.load(text_of(file))
    complaints = [error.message for error in of_model(kind).iter_errors(data)]
    if name in EXCEPTIONS:
        assert (accepted, complaints) == (False, []), f"{name} is no exception any more"
    else:
        assert accepted == (not complaints), complaints or "the schema accepts what the model refuses"
    if file.is_relative_to(mini.ROOT / "content"):
        return
    found = [error.message for error in of_editors(kind).iter_errors(data) if not accepted or error.validator != "enum"]
    refused = "by the schema for editors" in EXCEPTIONS.get(name, "by the schema for editors") and not accepted
    assert bool(found) == refused, found or "the schema for editors accepts what the model refuses"


def test_every_exception_is_a_case() -> None:
    assert EXCEPTIONS.keys() <= RECORDS.keys()
