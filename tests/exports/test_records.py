"""Records go out whole: read back from JSON, JSON Lines and CSV they are the same, whatever their text is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from jsonschema import Draft7Validator, FormatChecker
from pydantic import BaseModel

from generator import schema
from generator.cards import KeptCards
from generator.catalogue import Catalogue
from generator.exports import CHECKSUMS, exports
from generator.exports.csv_text import cell, safe, unsafe
from generator.exports.embed import embed_code
from generator.exports.records import SCHEMA_VERSION, collection_path, record_path, without_concepts
from generator.exports.schemas import RECORD_SCHEMAS, SCHEMAS
from generator.exports.tables import NAMES, header, tables_of
from generator.links import DATA
from generator.model.article import Article
from generator.model.fields import RecordKind
from generator.model.practice import Practice
from generator.model.programme import Programme
from generator.model.source import Source
from generator.model.sourced import Figure
from generator.model.statistic import Statistic
from generator.pipeline import load
from generator.templates import environment
from tests import mini
from tests.exports import read_back
from tests.hostile import Filler, Placed, collection

MODELS: dict[RecordKind, type[BaseModel]] = {
    "practices": Practice,
    "programme": Programme,
    "knowledge": Article,
    "statistics": Statistic,
}
HEAD = {"schemaVersion", "slug", "url", "licence", "body_html"}

ODD = "".join(chr(code) for code in range(0x20, 0x7F)) + "\n\té’ﬁ＝＋－＠\u00a0\u0301\U0001f9fa"
"""Everything that cuts, quotes or counts in a CSV, beside letters that are more than one byte."""


def made(catalogue: Catalogue) -> dict[str, str]:
    return {path: text for path, text in mini.published(catalogue).items() if path.startswith(("data/", "feed."))}


@pytest.fixture(scope="module")
def real() -> Catalogue:
    return load(mini.ROOT / "content", mini.TODAY.replace(year=2030))


@pytest.fixture(scope="module")
def files(real: Catalogue) -> dict[str, str]:
    return made(real)


def env(catalogue: Catalogue) -> Environment:
    return environment(mini.TEMPLATES, catalogue, mini.SITE, KeptCards(), "")


def as_published(kind: RecordKind, catalogue: Catalogue) -> dict[str, BaseModel]:
    return {slug: without_concepts(kind, slug, catalogue) for slug in catalogue.records[kind]}


def bare(record: dict[str, Any]) -> dict[str, Any]:
    """Without what was put in front."""
    return {key: value for key, value in record.items() if key not in HEAD}


def figures_as_text(value: Any) -> Any:
    """Numbers as an editor writes them, which is how the models want them."""
    if isinstance(value, dict):
        return {key: figures_as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [figures_as_text(inner) for inner in value]
    return f"{value}" if type(value) in (int, float) else value


def nothing_is_lost(catalogue: Catalogue, files: dict[str, str]) -> None:
    for kind, model in MODELS.items():
        if not catalogue.records[kind]:
            assert collection_path(kind, "json") not in files
            continue
        whole = json.loads(files[collection_path(kind, "json")])
        lines = [json.loads(line) for line in files[collection_path(kind, "jsonl")].removesuffix("\n").split("\n")]
        assert whole["records"] == lines
        back = {one["slug"]: model.model_validate(figures_as_text(bare(one))) for one in lines}
        assert back == as_published(kind, catalogue)
    for slug in catalogue.all_practices:
        assert files[record_path(slug)] in files[collection_path("practices", "jsonl")]
    practices = read_back.records(files, Practice)
    assert list(practices) == list(catalogue.all_practices)
    keyed = {slug: Practice.model_validate(record) for slug, record in practices.items()}
    assert keyed == as_published("practices", catalogue)
    sources = {key: Source.model_validate(record) for key, record in read_back.records(files, Source).items()}
    assert sources == catalogue.sources


def test_the_real_records_come_back_whole(real: Catalogue, files: dict[str, str]) -> None:
    nothing_is_lost(real, files)


def test_the_miniature_records_come_back_without_the_concept() -> None:
    whole = mini.catalogue()
    files = made(whole)
    nothing_is_lost(whole, files)
    assert not [path for path, text in files.items() if "nog-niet-klaar" in path + text]


class Bare(Filler):
    """Puts the text itself in every field, from its first character on; on one line where the field has one."""

    def _place(self, where: str, prose: bool, limit: int) -> str:
        self.placed.append(Placed(where, self.text, prose))
        return self.text if prose else " ".join(self.text.split("\n")).strip()


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


@given(st.text(ODD, min_size=1, max_size=12))
@example("=x")
@example("'=x")
@example("''  =x")
@example("'s Avonds")
@example("\t")
def test_no_text_is_a_formula_and_all_text_comes_back(text: str) -> None:
    guarded = safe(text)
    assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r]", guarded)
    assert unsafe(guarded) == text
    assert cell(text) == guarded


@given(st.integers(-(10**14) + 1, 10**14 - 1))
def test_every_figure_is_the_same_number_in_json(hundredths: int) -> None:
    value = Decimal(hundredths).scaleb(-2)
    written = Figure(label="x", value=value).model_dump_json(exclude_none=True)
    assert json.loads(written, parse_float=Decimal, parse_int=Decimal)["value"] == value


def test_only_text_that_needs_it_gets_an_apostrophe() -> None:
    assert safe("'s Avonds") == "'s Avonds"
    assert safe("50 - 60") == "50 - 60"


def test_a_negative_figure_stays_a_figure() -> None:
    assert cell(Decimal("-12.50")) == "-12,50"
    assert cell(("=a", "b")) == "'=a\nb"
    assert [cell(value) for value in (True, False, None)] == ["true", "false", ""]
    with pytest.raises(TypeError):
        cell(1.5)


def documents(files: dict[str, str]) -> Iterator[tuple[str, str, Any]]:
    """(path, schema, document) of all that a schema speaks of."""
    for kind, name in RECORD_SCHEMAS.items():
        yield collection_path(kind, "json"), f"published-{name}-collection", json.loads(files[collection_path(kind, "json")])
        for line in files[collection_path(kind, "jsonl")].splitlines():
            yield collection_path(kind, "jsonl"), f"published-{name}", json.loads(line)
    for path, text in files.items():
        if path.startswith(f"{DATA}praktijken/"):
            yield path, "published-practice", json.loads(text)


def test_everything_is_as_its_published_schema_says(files: dict[str, str]) -> None:
    checked = 0
    for path, name, document in documents(files):
        schema = json.loads(files[f"{SCHEMAS}{name}.schema.json"])
        Draft7Validator.check_schema(schema)
        assert not [
            f"{path}: {error.message}" for error in Draft7Validator(schema, format_checker=FormatChecker()).iter_errors(document)
        ]
        assert document["schemaVersion"] == SCHEMA_VERSION
        checked += 1
    assert checked > 40


def test_the_published_schemas_refuse_what_they_should(files: dict[str, str]) -> None:
    schema = Draft7Validator(json.loads(files[f"{SCHEMAS}published-practice.schema.json"]))
    record = json.loads(files[record_path("de-bijspringer")])
    assert schema.is_valid(record)
    assert not schema.is_valid(record | {"surplus": 1})
    assert not schema.is_valid({key: value for key, value in record.items() if key != "licence"})
    figure = {"label": "x", "value": "12"}
    assert not schema.is_valid(record | {"results": [record["results"][0] | {"figures": [figure]}]})


def test_the_schemas_of_records_are_those_of_the_models(files: dict[str, str]) -> None:
    for name, model in schema.SCHEMAS.items():
        assert files[f"{SCHEMAS}{name}"] == schema.render(model)


def test_the_checksums_are_those_of_the_files(files: dict[str, str]) -> None:
    lines = files[CHECKSUMS].splitlines()
    assert len(lines) > 15
    for line in lines:
        checksum, name = line.split("  ")
        assert sha256(files[f"{DATA}{name}"].encode()).hexdigest() == checksum


def test_checksums_are_right_when_only_they_are_made(real: Catalogue, files: dict[str, str]) -> None:
    """As in a second build, which takes over what did not change."""
    (sums,) = (file for file in exports(real, mini.SITE, env(real)) if file.path == CHECKSUMS)
    assert sums.make() == files[CHECKSUMS]


def test_every_table_has_a_name_and_no_column_twice() -> None:
    for root in (Practice, Source, Programme, Article, Statistic):
        for model in tables_of(root):
            assert model in NAMES
            columns = header(model, root, "slug")
            assert len(set(columns)) == len(columns), model
    assert len({name for name, _ in NAMES.values()}) == len(NAMES)


def test_archived_records_go_out_with_their_status() -> None:
    files = mini.published(mini.catalogue())
    whole = json.loads(files[record_path("klusbus")])
    assert (whole["publication"], whole["replaced_by"]) == ("gearchiveerd", "praattafel")
    rows = {row["slug"]: row["publication"] for row in read_back.rows(files[f"{DATA}tabellen/praktijken.csv"])}
    assert rows == {"burenklus": "gepubliceerd", "klusbus": "gearchiveerd", "praattafel": "gepubliceerd"}


def test_a_former_address_still_gives_the_record() -> None:
    files = mini.published(mini.catalogue())
    assert files["data/praktijken/oude-burenklus.json"] == files["data/praktijken/burenklus.json"]
    assert 'href="../../praktijken/burenklus/"' in files["insluiten/oude-burenklus/index.html"]


def test_the_text_of_an_article_leads_to_full_addresses(files: dict[str, str]) -> None:
    for line in files[collection_path("knowledge", "jsonl")].splitlines():
        for address in re.findall(r'href="([^"]*)"', json.loads(line)["body_html"]):
            assert address.startswith(("https://", "http://", "#")), address


def test_the_html_to_paste_holds_no_more_than_a_frame() -> None:
    code = embed_code("naam", '"><script>alert(1)</script>', mini.SITE)
    assert code.count("<") == 2
    assert code.startswith('<iframe src="https://voorbeeld.example.org/bank/insluiten/naam/" title="')
