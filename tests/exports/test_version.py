"""Every export says of which version its shape is, and a shape does not change without another version."""

import json
from hashlib import sha256
from posixpath import dirname, normpath
from typing import Any

import pytest

from praktijkenbank.collection.addresses import LLMS, OPENAPI
from praktijkenbank.site.exports import exports
from praktijkenbank.site.exports.paths import BIBTEX, CHECKSUMS, CSL, PYTHON, SCHEMA_VERSION, SCHEMAS, TABLES, R
from praktijkenbank.site.output.templates import environment
from tests import mini
from tests.exports import read_back

SHAPES = {"1.2": "c11d12c141732b93", "2.0": "0858ace0fc8f8747", "2.1": "c2dcf28cde00ae30", "2.2": "b4e82c8b10818da5"}
"""Version → the digest of what `shape_of` finds."""

CHANGED = """The shape of the exports is not that of version {version}. Say in generator/praktijkenbank/site/exports/paths.py, SCHEMA_VERSION, \
which one it is now (docs/decisions/0012-open-data.md: something new raises the second number, something gone, renamed or with \
another meaning the first, with its own measures), and put here in SHAPES: "{version}": "{digest}"."""

WITHOUT = {
    CSL: "the shape is that of CSL-JSON",
    BIBTEX: "the shape is that of BibTeX",
    CHECKSUMS: "the shape is that of sha256sum",
    PYTHON: "a program",
    R: "a program",
    LLMS: "the shape is that of llmstxt.org",
}
"""The exports that have no version, and why; pages in frames and plain texts are no data."""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    paths = [file.path for file in exports(mini.real(), mini.SITE, environment(mini.TEMPLATES, mini.real(), mini.SITE))]
    return {path: mini.real_files()[path] for path in paths if not path.startswith("insluiten/") and not path.endswith(".md")}


def said(path: str, text: str) -> list[object]:
    """The versions that a file says it has."""
    if path.endswith(".jsonl"):
        return [json.loads(line).get("schemaVersion") for line in text.splitlines()]
    if path.startswith(SCHEMAS):
        return [json.loads(text)["$comment"].removeprefix("schemaVersion ")]
    if path.endswith(".atom"):
        return [text.partition("<schemaVersion ")[2].partition(">")[2].partition("<")[0]]
    document = json.loads(text)
    if path.endswith(".jsonld"):
        return [item["schemaVersion"] for item in document["@graph"] if item.get("@type") in VERSIONED]
    if path == OPENAPI:
        return [document["info"]["version"]]
    return [document.get("schemaVersion") or document.get("_praktijkenbank", {}).get("schemaVersion")]


VERSIONED = ("dcat:Catalog", "dcat:Dataset", "skos:ConceptScheme")


def test_every_export_has_a_version_or_stands_in_a_package_that_has_it(files: dict[str, str]) -> None:
    packages = {path: json.loads(text) for path, text in files.items() if path.endswith("datapackage.json")}
    packaged = {normpath(f"{dirname(path)}/{one['path']}") for path, package in packages.items() for one in package["resources"]}
    assert {path for path in files if path.endswith(".csv")} == packaged
    assert WITHOUT.keys() <= files.keys()
    asked = files.keys() - packaged - WITHOUT.keys()
    assert len(asked) > 50
    for path in asked:
        versions = said(path, files[path])
        assert versions, path
        assert set(versions) == {SCHEMA_VERSION}, path


def test_a_shape_does_not_change_without_another_version(files: dict[str, str]) -> None:
    digest = sha256(json.dumps(shape_of(files), sort_keys=True).encode()).hexdigest()[:16]
    assert SHAPES.get(SCHEMA_VERSION) == digest, CHANGED.format(version=SCHEMA_VERSION, digest=digest)


def shape_of(files: dict[str, str]) -> dict[str, Any]:
    """What others rest on: the schemas without their words, and the columns of every table."""
    found: dict[str, Any] = {}
    for path, text in files.items():
        if path.startswith(f"{SCHEMAS}published-"):
            found[path] = without_words(json.loads(text))
        elif path.startswith(TABLES) and path.endswith(".csv"):
            found[path] = read_back.cut_everywhere(text)[0]
    return found


def without_words(value: Any, names: bool = False) -> Any:
    """A schema without titles and explanations; `names`: the keys are those of fields, which may be called so themselves."""
    if isinstance(value, list):
        return [without_words(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        key: without_words(inner, names=key in ("properties", "definitions") and not names)
        for key, inner in value.items()
        if names or key not in ("title", "description", "$comment", "examples", "enumDescriptions")
    }


def test_words_are_no_part_of_the_shape_and_fields_are() -> None:
    one = {"title": "x", "properties": {"title": {"type": "string", "title": "Titel", "description": "y"}}}
    assert without_words(one) == {"properties": {"title": {"type": "string"}}}
