"""The pages about the data explain every name and lead to what they say, each export has a version, and the example answers its question."""

import ast
import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from posixpath import dirname, normpath
from typing import Any

import pytest
from jsonschema import Draft7Validator
from markupsafe import Markup
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser, LexborNode

from praktijkenbank.collection.addresses import LLMS, OPENAPI
from praktijkenbank.records.knowledge import Article, Programme, Statistic
from praktijkenbank.site.exports import exports
from praktijkenbank.site.exports.paths import BIBTEX, CHECKSUMS, CSL, PYTHON, SCHEMA_VERSION, SCHEMAS, TABLES, R, collection_path
from praktijkenbank.site.exports.tables import ROOTS, named
from praktijkenbank.site.output.templates import environment
from tests import mini
from tests.exports import read_back


@pytest.fixture(scope="module")
def codebook(files: dict[str, str]) -> LexborHTMLParser:
    return LexborHTMLParser(files["data/codeboek/index.html"])


def test_every_link_leads_somewhere_and_beside_each_file_is_the_schema_that_it_follows(files: dict[str, str]) -> None:
    page = LexborHTMLParser(files["data/index.html"])
    for link in page.css("main a[href^='../']"):
        path = normpath(f"data/{link.attributes['href']}")
        assert path in files or f"{path}/index.html" in files or (mini.ROOT / "overrides" / path).is_file(), path
    four = [links for item in page.css(".pb-files li") if len(links := item.css("a")) == 4]
    assert len(four) == 5
    for links in four:
        whole, whole_schema, lines, line_schema = (files[normpath(f"data/{link.attributes['href']}")] for link in links)
        for schema, documents in ((whole_schema, [whole]), (line_schema, lines.splitlines())):
            follows = Draft7Validator(json.loads(schema))
            assert all(follows.is_valid(json.loads(document)) for document in documents)
        assert len({link.text(deep=True).strip() for link in links}) == 4


def told(within: LexborHTMLParser | LexborNode) -> dict[str, str]:
    """Name → title of all that lists of fields tell there."""
    found = {}
    for entry in within.css("dl > div"):
        name, title = entry.css_first("dt > code"), entry.css_first("dt > .pb-field__title")
        if name and title:
            found[name.text(deep=True)] = title.text(deep=True)
    return found


def under(codebook: LexborHTMLParser, heading: str) -> list[LexborNode]:
    """The entries of the list below a heading."""
    return codebook.css(f"[id='{heading}'] ~ dl")[0].css("div:has(> dt)")


def names_under(codebook: LexborHTMLParser, root: type[BaseModel], model: type[BaseModel]) -> set[str]:
    """The names that the list of a table tells."""
    return {
        name.text(deep=True)
        for entry in under(codebook, f"tabel-{named()[root, model][0]}")
        for name in entry.css("dt > code:first-child")
    }


def test_the_codebook_explains_every_column_and_every_name_in_json(files: dict[str, str], codebook: LexborHTMLParser) -> None:
    (ahead,) = codebook.css("section[aria-labelledby=vooraan]")
    columns = {
        (column, name): column in names_under(codebook, root, model) | told(ahead).keys()
        for (root, model), (name, *_) in named().items()
        if root in ROOTS
        for column in read_back.cut_everywhere(files[f"data/tabellen/{name}.csv"])[0]
    }
    assert [column for column, is_told in columns.items() if not is_told] == []
    assert len(columns) > 150

    every = told(codebook)
    for path, text in files.items():
        if path.startswith("data/") and path.count("/") == 1 and path.endswith((".json", ".jsonl")) and path != OPENAPI:
            for document in map(json.loads, [text] if path.endswith(".json") else text.splitlines()):
                for name in document:
                    assert name in every or any(place.startswith((f"{name}.", f"{name}_")) for place in every), f"{path}: {name}"
    assert {"schemaVersion", "licence", "slug", "url", "body_html", "modified", "records"} <= every.keys()
    # What is in JSON alone is told by its place there.
    for root, place in ((Article, "for_organisations.locator"), (Programme, "period.start"), (Statistic, "related.practices")):
        assert {place, place.replace(".", "_")} & names_under(codebook, root, root) == {place}


def test_the_codebook_speaks_to_readers_and_tells_no_two_fields_alike(codebook: LexborHTMLParser) -> None:
    for section in codebook.css("section:not([aria-labelledby=begrippen])"):
        text = section.text(deep=True)
        for words in ("content/", ".yml", "bestandsnaam", "leid nooit", "concept,", "links mogen"):
            assert words not in text, words
    publication = next(entry for entry in under(codebook, "tabel-praktijken") if "publication" in entry.text(deep=True))
    assert "kies uit gepubliceerd, gearchiveerd" in publication.text(deep=True)
    # No two fields of a table are told alike.
    lists = codebook.css("section:not([aria-labelledby=begrippen]) dl")
    assert len(lists) > 20
    for one in lists:
        titles = [node.text(deep=True) for node in one.css(".pb-field__title")]
        assert len(set(titles)) == len(titles), sorted(titles)
    # A long name breaks after its parts.
    names = [node for node in codebook.css("dt > code") if "_" in node.text(deep=True)]
    assert len(names) > 50
    for name in names:
        assert (name.html or "").count("_<wbr>") == name.text(deep=True).count("_")


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
def exported() -> dict[str, str]:
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


def test_every_export_has_a_version_or_stands_in_a_package_that_has_it(exported: dict[str, str]) -> None:
    packages = {path: json.loads(text) for path, text in exported.items() if path.endswith("datapackage.json")}
    packaged = {normpath(f"{dirname(path)}/{one['path']}") for path, package in packages.items() for one in package["resources"]}
    assert {path for path in exported if path.endswith(".csv")} == packaged
    assert WITHOUT.keys() <= exported.keys()
    asked = exported.keys() - packaged - WITHOUT.keys()
    assert len(asked) > 50
    for path in asked:
        versions = said(path, exported[path])
        assert versions, path
        assert set(versions) == {SCHEMA_VERSION}, path


def test_a_shape_does_not_change_without_another_version(exported: dict[str, str]) -> None:
    digest = sha256(json.dumps(shape_of(exported), sort_keys=True).encode()).hexdigest()[:16]
    assert SHAPES.get(SCHEMA_VERSION) == digest, CHANGED.format(version=SCHEMA_VERSION, digest=digest)


def shape_of(exported: dict[str, str]) -> dict[str, Any]:
    """What others rest on: the schemas without their words, and the columns of every table."""
    found: dict[str, Any] = {}
    for path, text in exported.items():
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


SCRIPT = mini.ROOT / "docs" / "voorbeelden" / "ouderen_met_onderzoek.py"


def answers(folder: Path, practices: str, terms: str) -> list[str]:
    (folder / "praktijken.json").write_text(practices, "utf-8")
    (folder / "begrippen.jsonld").write_text(terms, "utf-8")
    command = [sys.executable, "-I", str(SCRIPT), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONIOENCODING": "utf-8"})
    return done.stdout.splitlines()


def test_the_example_finds_the_practices_for_older_people_with_a_study(tmp_path: Path) -> None:
    catalogue = mini.real()
    files = mini.real_files()
    found = answers(tmp_path, files["data/praktijken.json"], files["data/begrippen.jsonld"])
    groups = {term.id for term in catalogue.vocabularies["target-groups"].terms if "ouderen" in (term.id, term.broader)}
    expected = [
        f"{practice.name} ({practice.evidence.basis}): {mini.SITE.absolute(f'praktijken/{slug}/')}"
        for slug, practice in catalogue.practices.items()
        if groups & set(practice.target_groups.for_whom) and practice.evidence.basis in ("geevalueerd", "effect-onderzocht")
    ]
    assert found == expected != []


def test_the_example_is_short_enough_to_read() -> None:
    text = SCRIPT.read_text("utf-8")
    first = next(node for node in ast.parse(text).body if isinstance(node, (ast.Import, ast.ImportFrom)))
    lines = [line for line in text.splitlines()[first.lineno - 1 :] if line.strip()]
    assert len(lines) <= 10


def test_it_takes_no_other_group_whose_name_begins_alike(tmp_path: Path) -> None:
    page = mini.SITE.absolute("data/codeboek/")

    def group(name: str, **more: str) -> dict[str, str]:
        return {"@id": f"{page}#target-groups.{name}", "notation": name, **more}

    def practice(name: str) -> dict[str, object]:
        return {"name": name, "url": "x", "evidence": {"basis": "geevalueerd"}, "target_groups": {"for_whom": [name]}}

    names = ("ouderen", "tachtigers", "ouderen-van-nu", "kleinouderen", "kind-van-ouderen-van-nu")
    broader = {"tachtigers": "ouderen", "kind-van-ouderen-van-nu": "ouderen-van-nu"}
    terms = [group(name, **({"broader": group(broader[name])["@id"]} if name in broader else {})) for name in names]
    terms.append({"@id": f"{page}#themes.ouderen", "notation": "kleinouderen"})
    found = answers(tmp_path, json.dumps({"records": list(map(practice, names))}), json.dumps({"@graph": terms}))
    assert [line.partition(" ")[0] for line in found] == ["ouderen", "tachtigers"]


def test_a_text_and_what_is_pasted_lead_to_full_addresses(files: dict[str, str]) -> None:
    for line in files[collection_path("knowledge", "jsonl")].splitlines():
        for address in re.findall(r'href="([^"]*)"', json.loads(line)["body_html"]):
            assert address.startswith(("https://", "http://", "#")), address
    # The html to paste holds no more than a frame.
    citing: Any = environment(mini.TEMPLATES, mini.catalogue(), mini.SITE).get_template("citing.html").module
    code = citing.embed_code("naam", '"><script>alert(1)</script>', Markup())
    assert code.count("<") == 2
    assert code.startswith('<iframe src="https://voorbeeld.example.org/bank/insluiten/naam/" title="')
