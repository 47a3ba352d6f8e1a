"""The descriptions for machines say what their standards ask: DCAT-AP-NL, SKOS, schema.org, the data package."""

import csv
import io
import json
import re
import warnings
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, OWL, RDF, SKOS, XSD
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.addresses import record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.terms import PARENTS
from praktijkenbank.dutch.csv_text import csv_text
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES, title
from praktijkenbank.site.exports.paths import PACKAGE, SCHEMA_VERSION, TABLES
from praktijkenbank.site.exports.tables import ROOTS, fields, named, tables_of
from tests import mini
from tests.beside import cases
from tests.project import write_files

SPDX = Namespace("http://spdx.org/rdf/terms#")
EU = "http://publications.europa.eu/resource/authority/"
CASES = cases(__file__)


def named_as(word: str) -> URIRef:
    prefix, _, name = word.removesuffix("!").partition(":")
    return URIRef(CASES["namespaces"][prefix] + name)


def graph(text: str) -> Graph:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own
        return Graph().parse(data=text, format="json-ld")


def test_the_description_has_what_the_profile_asks(files: dict[str, str]) -> None:
    found = graph(files["data/dcat.jsonld"])
    for kind, properties in CASES["required"].items():
        things = list(found.subjects(RDF.type, named_as(kind)))
        assert things, kind
        for thing, wanted in product(things, properties.split()):
            values = list(found.objects(thing, named_as(wanted)))
            assert values, f"{thing} has no {wanted}"
            assert wanted[-1] != "!" or len(values) == 1, f"{thing} has {len(values)} {wanted}"
    assert all(str(theme).startswith(f"{EU}data-theme/") for theme in found.objects(None, DCAT.theme))
    (dataset,) = found.subjects(RDF.type, DCAT.Dataset)
    assert found.value(dataset, named_as("dcat:version")) == Literal(SCHEMA_VERSION)
    modified = found.value(dataset, DCTERMS.modified)
    assert isinstance(modified, Literal)
    assert modified.datatype == XSD.date


LICENCE = URIRef("http://creativecommons.org/licenses/by/4.0/deed.nl")
"""As the list of licences of the government has it (waardelijsten.dcat-ap-donl.nl/overheid_license.json)."""

IANA = "https://www.iana.org/assignments/media-types/"
MEDIA_TYPES = {"json": "application/json", "jsonld": "application/ld+json", "csv": "text/csv", "jsonl": None, "bib": None}
"""What IANA has registered: of JSON Lines and BibTeX nothing."""


def test_every_file_that_the_description_names_is_there_and_is_what_it_says(files: dict[str, str]) -> None:
    found = graph(files["data/dcat.jsonld"])
    named = list(found.subject_objects(DCAT.downloadURL))
    assert len(named) > 25
    for distribution, address in named:
        path = str(address).removeprefix(mini.SITE.url)
        assert int(str(found.value(distribution, DCAT.byteSize))) == len(files[path].encode())
        checksum = found.value(distribution, SPDX.checksum)
        assert found.value(checksum, SPDX.algorithm) == SPDX.checksumAlgorithm_sha256
        assert found.value(checksum, SPDX.checksumValue) == Literal(
            sha256(files[path].encode()).hexdigest(), datatype=XSD.hexBinary
        )
        media = MEDIA_TYPES[path.rpartition(".")[2]]
        assert found.value(distribution, DCAT.mediaType) == (URIRef(f"{IANA}{media}") if media else None)
        assert found.value(distribution, DCTERMS.language) == URIRef(f"{EU}language/NLD")
        standard = found.value(distribution, DCTERMS.conformsTo)
        assert (standard is None) == path.endswith(".bib")
        if standard and str(standard).startswith(mini.SITE.url):
            own = json.loads(files[str(standard).removeprefix(mini.SITE.url)])
            assert "$schema" in own or path.rpartition("/")[2] in {one["path"].rpartition("/")[2] for one in own["resources"]}
    assert set(found.objects(None, DCTERMS.license)) == {LICENCE}
    paths = {str(address).removeprefix(mini.SITE.url) for _, address in named}
    assert {path for path in files if path.endswith(".csv") and path.startswith((TABLES, "cijfers/"))} <= paths


def test_every_term_is_a_concept_with_its_definition(real: Catalogue, files: dict[str, str]) -> None:
    found = graph(files["data/begrippen.jsonld"])
    page = LexborHTMLParser(files["data/codeboek/index.html"])
    ids = {node.attributes["id"] for node in page.css("[id]")}
    amount = 0
    for name, vocabulary in real.vocabularies.items():
        (scheme,) = {*found.subjects(RDF.type, SKOS.ConceptScheme)} & {*found.subjects(SKOS.notation, Literal(name))}
        assert found.value(scheme, OWL.versionInfo) == Literal(SCHEMA_VERSION)
        for term in vocabulary.terms:
            (concept,) = {*found.subjects(SKOS.inScheme, scheme)} & {*found.subjects(SKOS.notation, Literal(term.id))}
            assert str(concept).partition("#")[2] in ids, f"{concept} is nowhere on the codebook page"
            assert found.value(concept, SKOS.prefLabel) == Literal(term.label, lang="nl")
            assert found.value(concept, SKOS.definition) == Literal(term.definition, lang="nl")
            assert set(found.objects(concept, SKOS.altLabel)) == {Literal(alias, lang="nl") for alias in term.aliases}
            if term.broader:
                above = found.value(concept, SKOS.broader)
                assert above is not None
                assert found.value(above, SKOS.notation) == Literal(term.broader)
                assert PARENTS.get(name, name) in str(above)
            amount += 1
    assert len(list(found.subjects(RDF.type, SKOS.Concept))) == amount > 100


SCHEMA = Namespace("https://schema.org/")


@pytest.mark.parametrize("kind", TYPES)
def test_the_structured_data_of_a_record_is_linked_data_too(kind: RecordKind, real: Catalogue, files: dict[str, str]) -> None:
    assert real.records[kind]
    for slug, record in real.records[kind].items():
        url = record_url(kind, slug)
        (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', files[f"{url}index.html"])
        data = json.loads(text)
        assert data.pop("@context") == "https://schema.org"
        # The words of that context without fetching it: nothing here may go outside.
        found = graph(json.dumps(data | {"@context": {"@vocab": str(SCHEMA)}}))
        page = URIRef(mini.SITE.absolute(url))
        figures = kind == "statistics"
        assert set(found.objects(page, RDF.type)) == {SCHEMA.Dataset if figures else SCHEMA.Article}
        told = {
            SCHEMA.name if figures else SCHEMA.headline: title(record),
            SCHEMA.dateModified: record.reviewed.isoformat(),
            SCHEMA.url: str(page),
            SCHEMA.license: mini.SITE.licence_url,
            SCHEMA.inLanguage: "nl",
        }
        assert {name: found.value(page, name) for name in told} == {name: Literal(value) for name, value in told.items()}
        assert str(found.value(page, SCHEMA.description) or "").strip()
        publisher = found.value(page, SCHEMA.publisher)
        assert found.value(publisher, SCHEMA.name) == Literal(mini.SITE.owner or mini.SITE.name)


@pytest.mark.untraced
@pytest.mark.filterwarnings("ignore")
def test_the_data_package_is_valid_with_all_its_tables(files: dict[str, str], tmp_path: Path) -> None:
    from frictionless import Package  # its own imports warn

    write_files(tmp_path, {path.removeprefix(TABLES): text for path, text in files.items() if path.startswith(TABLES)})
    package = Package(str(tmp_path / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["resource", "rowNumber", "fieldName", "type", "note"])[:10]
    assert report.stats["tasks"] == len(tables_of(Practice)) + len(tables_of(Source))
    assert package.custom["schemaVersion"] == SCHEMA_VERSION
    rows = package.get_table_resource("cijfers").read_rows()
    figures = json.loads(files["data/praktijken.json"])
    assert len(rows) == json.dumps(figures).count('"label"')

    # And it sees what is wrong: files that changed, and in each a reference to what is not there.
    for name, columns in REFERENCES.items():
        table = tmp_path / f"{name}.csv"
        header, first, *others = csv.reader(io.StringIO(table.read_text("utf-8-sig"), newline=""), delimiter=";")
        first = ["verdwenen" if column in columns else cell for column, cell in zip(header, first, strict=True)]
        table.write_text(csv_text(header, [first, *others]), "utf-8", newline="")
    assert "hash-count" in {kind for (kind,) in Package(str(tmp_path / "datapackage.json")).validate().flatten(["type"])}
    described = json.loads(files[PACKAGE])
    for resource in described["resources"]:
        del resource["hash"], resource["bytes"]
    (tmp_path / "datapackage.json").write_text(json.dumps(described), "utf-8")
    seen = Package(str(tmp_path / "datapackage.json")).validate()
    assert {kind for (kind,) in seen.flatten(["type"])} == {"foreign-key"}
    missed = {(task.name, *error.field_names) for task in seen.tasks for error in task.errors}
    assert missed >= {(name, column) for name, columns in REFERENCES.items() for column in columns}


REFERENCES = {
    "cijfers": ["record"],
    "praktijken": ["problem_source", "replaced_by"],
    "resultaten": ["source"],
    "verwant": ["practice"],
}
"""Table → columns that refer to a row of another, or of the same."""


@pytest.mark.filterwarnings("ignore")
def test_the_package_of_figures_is_valid_with_all_its_tables(real: Catalogue, files: dict[str, str], tmp_path: Path) -> None:
    from frictionless import Package  # its own imports warn

    write_files(tmp_path, {path.removeprefix("cijfers/"): text for path, text in files.items() if path.startswith("cijfers/")})
    package = Package(str(tmp_path / "datapackage.json"))
    report = package.validate()
    assert report.valid, report.flatten(["resource", "rowNumber", "fieldName", "type", "note"])[:10]
    assert package.custom["schemaVersion"] == SCHEMA_VERSION
    assert [resource.name for resource in package.resources] == list(real.records["statistics"])
    for slug, statistic in real.records["statistics"].items():
        rows: Any = package.get_table_resource(slug).read_rows()
        assert [list(row.values()) for row in rows] == [[row.label, *row.values] for row in statistic.rows]


def test_the_package_names_every_key_and_every_choice(files: dict[str, str]) -> None:
    tables = {one["name"]: one["schema"] for one in json.loads(files[PACKAGE])["resources"]}
    to = {"sources": ("bronnen", "id"), "practices": ("praktijken", "slug")}
    keys = choices = 0
    for root, model in (pair for pair in named() if pair[0] in ROOTS):
        name = named()[root, model][0]
        described = {one["name"]: one for one in tables[name]["fields"]}
        found = {
            column: (key["reference"].get("resource", name), key["reference"]["fields"][0])
            for key in tables[name].get("foreignKeys", [])
            for column in key["fields"]
        }
        for one in (one for one in fields(model) if not one.model and not one.several):
            assert found.get(one.column) == to.get(one.refers_to), f"{name}.{one.column}"
            enum = described[one.column].get("constraints", {}).get("enum", [])
            assert enum == [choice for choice in one.choices if choice != "concept"], f"{name}.{one.column}"
            assert described[one.column]["title"]
            assert described[one.column]["description"]
            keys, choices = keys + bool(one.refers_to), choices + bool(enum)
    assert keys > 15
    assert choices > 5
