"""Records, texts and the bibliography go out whole: read back from JSON, CSV, HTML and BibTeX they are the same, whatever their text is."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import sha256
from posixpath import normpath
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from jsonschema import Draft7Validator, FormatChecker
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.addresses import DATA, LLMS, OPENAPI, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.csv_text import unsafe
from praktijkenbank.reading import content_folder
from praktijkenbank.records import citations
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.json_schema import shape
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports import exports, paths
from praktijkenbank.site.exports.json_records import without_concepts
from praktijkenbank.site.exports.paths import (
    CHECKSUMS,
    SCHEMA_VERSION,
    SCHEMAS,
    collection_path,
    record_path,
    schema_path,
)
from praktijkenbank.site.exports.tables import ROOTS, fields, header, named, table_path, tables_of
from praktijkenbank.site.output.templates import environment
from tests import mini
from tests.exports import read_back
from tests.exports.test_cells import ODD, digits_kept
from tests.hostile import Filler, Placed, collection

MODELS = {kind: one.model for kind, one in TYPES.items()}
HEAD = {"schemaVersion", "slug", "url", "licence", "body_html"}


def ours(files: dict[str, str]) -> dict[str, str]:
    return {
        path: text for path, text in files.items() if path.startswith(("data/", "feed.", "cijfers/", "bronnen/", "insluiten/"))
    }


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return ours(mini.real_files())


def env(catalogue: Catalogue) -> Environment:
    return environment(mini.TEMPLATES, catalogue, mini.SITE)


def as_published(kind: RecordKind, catalogue: Catalogue) -> dict[str, BaseModel]:
    return {slug: without_concepts(kind, slug, catalogue) for slug in catalogue.records[kind]}


def bare(record: dict[str, Any]) -> dict[str, Any]:
    """Without what was put in front."""
    return {key: value for key, value in record.items() if key not in HEAD}


def nothing_is_lost(catalogue: Catalogue, files: dict[str, str]) -> None:
    for kind, model in MODELS.items():
        if not catalogue.records[kind]:
            assert collection_path(kind, "json") not in files
            continue
        whole = digits_kept(files[collection_path(kind, "json")])
        lines = [digits_kept(line) for line in files[collection_path(kind, "jsonl")].removesuffix("\n").split("\n")]
        assert whole["records"] == lines
        back = {one["slug"]: model.model_validate(bare(one)) for one in lines}
        the_very_same(back, as_published(kind, catalogue))
        for line in lines:
            assert (line["url"], line["licence"]) == (mini.SITE.absolute(record_url(kind, line["slug"])), mini.SITE.licence_url)
            assert (kind == "knowledge") == ("body_html" in line)
        assert (whole["url"], whole["licence"]) == (mini.SITE.absolute(DATA), mini.SITE.licence_url)
    for slug in catalogue.all_practices:
        assert files[record_path(slug)] in files[collection_path("practices", "jsonl")]
    practices = read_back.records(files, Practice)
    assert list(practices) == list(catalogue.all_practices)
    keyed = {slug: Practice.model_validate(record) for slug, record in practices.items()}
    the_very_same(keyed, as_published("practices", catalogue))
    for row in read_back.rows(files[table_path(Practice, Practice)]):
        assert row["url"] == mini.SITE.absolute(f"praktijken/{row['slug']}/")
    sources = {key: Source.model_validate(record) for key, record in read_back.records(files, Source).items()}
    the_very_same(sources, catalogue.sources)


def the_very_same(found: Mapping[str, BaseModel], expected: Mapping[str, BaseModel]) -> None:
    """Equal, and written alike: 12.50 equals 12.5, and is not the same figure in a source."""
    assert found == expected
    assert {slug: repr(record) for slug, record in found.items()} == {slug: repr(record) for slug, record in expected.items()}


def test_the_real_and_the_miniature_records_come_back_whole_without_a_concept(real: Catalogue, files: dict[str, str]) -> None:
    nothing_is_lost(real, files)
    nothing_is_lost(mini.catalogue(), ours(mini.files()))


class Bare(Filler):
    """Puts the text itself in every field, from its first character on; on one line where the field has one."""

    def _place(self, where: str, prose: bool, limit: int) -> str:
        self.placed.append(Placed(where, self.text, prose))
        return self.text if prose else " ".join(self.text.split("\n")).strip()


@pytest.mark.untraced
@settings(derandomize=True, max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.text(ODD, min_size=1, max_size=60).filter(str.strip))
@example('=1+1;"x"\n\'=2')
@example("'-5,00\t|")
@example("+31 6\n\n- a\n- b\n")
def test_odd_text_comes_back_to_the_letter(text: str) -> None:
    with patch("tests.hostile.Filler", Bare):
        catalogue, placed = collection(text)
    assert len(placed) > 100
    files = {file.path: str(file.make()) for file in exports(catalogue, mini.SITE, env(catalogue))}
    nothing_is_lost(catalogue, files)
    for path, table in files.items():
        if path.endswith(".csv"):
            no_cell_breaks(table)


def no_cell_breaks(table: str) -> None:
    """The same cells come out when commas and tabs cut too; and none of them is a formula."""
    cells = read_back.cut_everywhere(table)
    assert cells == list(csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True))
    for one in (one for row in cells for one in row):
        assert not re.match(r"\s*[=+@＝＋－＠]|\s*-(?!\d+(,\d+)?$)|[\t\r]", one), one


def test_no_table_breaks_where_a_spreadsheet_also_cuts_at_commas(files: dict[str, str]) -> None:
    tables = [
        text
        for made in (mini.files(), files)
        for path, text in made.items()
        if path.endswith(".csv") and path.startswith((DATA, "cijfers/"))
    ]
    assert len(tables) > 14
    assert any(", " in text for text in tables)
    for text in tables:
        no_cell_breaks(text)


def documents(files: dict[str, str]) -> Iterator[tuple[str, str, Any]]:
    """(path, schema, document) of all that a schema speaks of."""
    collections = {model: (collection_path(kind, "json"), collection_path(kind, "jsonl")) for kind, model in MODELS.items()}
    for model, (whole, lines) in (collections | {Source: (paths.SOURCE_RECORDS, paths.SOURCE_LINES)}).items():
        yield whole, schema_path(model, whole=True), json.loads(files[whole])
        for line in files[lines].splitlines():
            yield lines, schema_path(model), json.loads(line)
    for path, text in files.items():
        if path.startswith(f"{DATA}praktijken/") and path.endswith(".json"):
            yield path, schema_path(Practice), json.loads(text)


def test_everything_is_as_its_published_schema_says(files: dict[str, str]) -> None:
    @cache
    def validator(name: str) -> Draft7Validator:
        schema = json.loads(files[name])
        Draft7Validator.check_schema(schema)
        return Draft7Validator(schema, format_checker=FormatChecker())

    checked = 0
    for path, name, document in documents(files):
        assert not [f"{path}: {error.message}" for error in validator(name).iter_errors(document)]
        assert document["schemaVersion"] == SCHEMA_VERSION
        checked += 1
    assert checked > 60
    # And they refuse what they should.
    schema = validator(f"{SCHEMAS}published-practice.schema.json")
    record = json.loads(files[record_path("de-bijspringer")])
    assert not schema.is_valid(record | {"surplus": 1})
    assert not schema.is_valid({key: value for key, value in record.items() if key != "licence"})
    assert not schema.is_valid(record | {"results": [record["results"][0] | {"figures": [{"label": "x", "value": "12"}]}]})


def test_the_schemas_of_records_are_those_of_the_models(files: dict[str, str]) -> None:
    for name, model in content_folder.SCHEMAS.items():
        published = json.loads(files[f"{SCHEMAS}{name}"])
        assert published.pop("$comment") == f"schemaVersion {SCHEMA_VERSION}"
        assert published == shape(model)


def test_the_checksums_are_those_of_every_file_that_holds_all_or_describes_it(real: Catalogue, files: dict[str, str]) -> None:
    """Also when only they are made, as in a second build, which takes over what did not change."""
    made = {file.path: file for file in exports(real, mini.SITE, env(real))}
    assert made[CHECKSUMS].make() == files[CHECKSUMS]
    sums = {normpath(f"{DATA}{name}"): one for one, name in (line.split("  ") for line in files[CHECKSUMS].splitlines())}
    tables = {table_path(root, model) for root in ROOTS for model in tables_of(root)}
    figures = {f"cijfers/{slug}/{slug}.csv" for slug in real.records["statistics"]}
    kinds = {
        f"data/{name}.{ending}"
        for name in ("praktijken", "programma", "kennis", "cijfers", "bronnen")
        for ending in ("json", "jsonl")
    }
    described = {paths.PACKAGE, paths.FIGURES_PACKAGE, paths.DCAT, paths.SKOS, paths.CSL, paths.BIBTEX}
    assert sums.keys() == tables | figures | kinds | described
    for path, checksum in sums.items():
        assert sha256(files[path].encode()).hexdigest() == checksum, path

    (line,) = re.findall(r"Van de bestanden van één praktijk.*?geen controlegetal", files[f"{DATA}index.html"])
    told = {
        "één praktijk": f"{DATA}praktijken/",
        "schema": SCHEMAS,
        "voorbeelden": f"{DATA}voorbeelden/",
        "gewone tekst": f"{DATA}kennis/",
        "OpenAPI": OPENAPI,
        "de lijst daarvan": LLMS,
        "feeds": "feed.",
        "kaartjes": "insluiten/",
    }
    assert all(words in line for words in told), "the page says which files have no checksum"
    assert not [path for path in made.keys() - sums if not path.startswith((*told.values(), CHECKSUMS))]


def test_every_table_has_a_name_and_no_column_twice() -> None:
    assert {root for root, _ in named()} == {*MODELS.values(), Source}
    for root, model in named():
        columns = header(model, root)
        assert len({column.casefold() for column in columns}) == len(columns), model
    assert len({name for name, _ in named().values()}) == len(named())


FIGURE_LIKE = re.compile(r"-?[\d.,:/ -]*\d[\d.,:/ -]*%?|\d+e\d+", re.IGNORECASE)
"""What a spreadsheet may take for a number, a date or a time."""


def test_the_page_names_every_column_with_text_that_looks_like_a_figure(real: Catalogue, files: dict[str, str]) -> None:
    page = files["data/index.html"].partition('id="tekst"')[2].partition("</ul>")[0]
    told = {name: re.findall("<code>(.*?)</code>", columns) for name, columns in re.findall(r"<li>(\w+)\.csv: (.*?)</li>", page)}
    found = 0
    for (root, model), (name, *_) in named().items():
        texts = [one.column for one in fields(model) if one.holds is str and not one.model] if root in ROOTS else []
        table = read_back.rows(files[table_path(root, model)]) if texts else []
        for column in texts:
            if any(FIGURE_LIKE.fullmatch(row[column]) for row in table):
                assert column in told[name], name
                found += 1
    assert found > 5
    assert "<code>number</code>" in page


def test_the_tables_of_figures_come_back_whole(real: Catalogue, files: dict[str, str]) -> None:
    for slug, statistic in real.records["statistics"].items():
        rows = read_back.cut_everywhere(files[f"cijfers/{slug}/{slug}.csv"])
        first, *others = rows[0]
        assert unsafe(first) == statistic.row_title
        assert [unsafe(one) for one in others] == [f"{column.title} ({column.unit})" for column in statistic.columns]
        back = [(unsafe(label), [value.replace(",", ".") for value in values]) for label, *values in rows[1:]]
        assert back == [(row.label, [f"{value:f}" for value in row.values]) for row in statistic.rows]
    assert len(real.records["statistics"]) > 1


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def without_markup(markdown: str, catalogue: Catalogue) -> str:
    """What a reader of Markdown reads: no addresses nor numbers of a list, and a citation by its short name."""

    def cited(found: re.Match[str]) -> str:
        source, _, locator = found[1].partition(",")
        return f"({citations.short(catalogue.sources[source])},{locator})"

    text = re.sub(r"\[@([^\[\]\n]*)\]", cited, re.sub(r"^ *\d+\. ", "", markdown, flags=re.MULTILINE))
    return re.sub(r"\]\([^)\s]*\)", "]", text).replace("_", " ")


def test_the_text_of_an_article_is_that_of_its_markdown(real: Catalogue, files: dict[str, str]) -> None:
    lines = [json.loads(line) for line in files[collection_path("knowledge", "jsonl")].splitlines()]
    assert len(lines) > 3
    for line in lines:
        html = LexborHTMLParser(line["body_html"])
        for link in html.css(".header-anchor"):
            link.decompose()
        assert html.body is not None
        found = words(html.body.text(separator=" "))
        assert "".join(found) == "".join(words(without_markup(real.bodies["knowledge", line["slug"]].text, real))), line["slug"]
        assert len(found) > 50
