"""What programs read beside the data: plain text, the list of it, the description of all files, and what they may do."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from praktijkenbank.collection.addresses import AS_TEXT, LLMS, OPENAPI, markdown_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import day
from praktijkenbank.records import citations
from praktijkenbank.records.evidence import KNOWN, all_results, evidence_known
from praktijkenbank.records.sourced import amount
from praktijkenbank.records.types import title
from praktijkenbank.site.exports.robots_txt import ROBOTS, TRAINING, robots_txt
from tests import mini


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return mini.real_files()


def one_line(text: str) -> str:
    return " ".join(re.sub(r"^\s*(-|\d+\.) ", "", text, flags=re.MULTILINE).split())


def test_every_claim_stands_in_the_text_with_its_source_age_and_basis(files: dict[str, str]) -> None:
    catalogue = mini.real()
    for slug, practice in catalogue.practices.items():
        text = files[markdown_url("practices", slug)]
        flat = one_line(text)
        assert f"({KNOWN[evidence_known(practice)]})" in text
        assert f"(bekend op {day(practice.status.as_of)})" in text
        assert f"- Laatst nagekeken: {day(practice.reviewed)}" in text
        for result in all_results(practice):
            short = re.escape(citations.short(catalogue.sources[result.source]))
            assert re.search(
                rf"{re.escape(one_line(result.statement))} \(\[{short}\]\([^)]+\), {re.escape(one_line(result.locator))}\)", flat
            ), slug
            assert not result.caveat or one_line(result.caveat) in flat
            assert all(f"{figure.label}: {amount(figure)}" in flat for figure in result.figures)
        for claim in (*practice.costs, *practice.effort, *practice.conditions, *practice.pitfalls):
            assert one_line(claim.text) in flat
        for use in practice.sources:
            assert f"({use.read}" in text
            assert catalogue.sources[use.source].title in text
        assert text.count("niet vermeld") >= sum(silence.reason == "niet-vermeld" for silence in practice.silences)


def test_an_article_is_its_text_with_addresses_that_hold_everywhere(files: dict[str, str]) -> None:
    for slug in mini.real().records["knowledge"]:
        text = files[markdown_url("knowledge", slug)]
        assert "[@" not in text
        assert not re.search(r"\]\((?!https?://|#)", text), slug


def test_no_word_of_a_concept_and_no_empty_line_of_nothing(files: dict[str, str]) -> None:
    texts = {path: text for path, text in mini.files().items() if path.endswith(".md")}
    assert not [path for path, text in texts.items() if "geheim-concept" in text or "None" in text]
    assert not [path for path, text in (texts | files).items() if path.endswith(".md") and re.search(r"\n\n\n|\(\)", text)]


def test_the_list_names_every_file_once_with_what_it_is(files: dict[str, str]) -> None:
    catalogue: Catalogue = mini.real()
    named = re.findall(r"^- \[(.+)\]\((.+\.md)\): .{20,}$", files[LLMS], re.MULTILINE)
    expected = [
        (title(record), mini.SITE.absolute(markdown_url(kind, slug)))
        for kind in AS_TEXT
        for slug, record in catalogue.listed[kind].items()
    ]
    assert named == expected
    assert {path.removeprefix(mini.SITE.absolute("")) for _, path in named} <= files.keys()


def test_the_description_is_openapi_and_every_address_is_there(files: dict[str, str], tmp_path: Path) -> None:
    for path, text in files.items():
        if path.startswith("data/schemas/") or path == OPENAPI:
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, "utf-8")
    described = json.loads(files[OPENAPI])
    validate(described, base_uri=(tmp_path / OPENAPI).as_uri(), cls=OpenAPIV31SpecValidator)
    for path in described["paths"]:
        pattern = re.compile(re.escape(path[1:]).replace(re.escape("{slug}"), "[a-z0-9-]+"))
        assert any(pattern.fullmatch(name) for name in files), path
    refs = re.findall(r'"\$ref": "([^"]+)"', files[OPENAPI])
    assert len(refs) > 4
    assert {f"data/{ref}" for ref in refs} <= files.keys()
    with pytest.raises(Exception, match="openapi"):
        validate({key: value for key, value in described.items() if key != "openapi"}, cls=OpenAPIV31SpecValidator)


@pytest.mark.parametrize(
    ("choice", "kept_out", "everyone"),
    [("iedereen", 0, "Allow: /"), ("geen training", len(TRAINING), "Allow: /"), ("niemand", 0, "Disallow: /")],
)
def test_the_owner_says_who_may_read(choice: str, kept_out: int, everyone: str) -> None:
    site = replace(mini.SITE, url="https://bank.example.org/", robots=choice)
    (file,) = robots_txt(site)
    text = str(file.make())
    assert file.path == ROBOTS
    assert sum(f"User-agent: {name}\n" in text for name in TRAINING) == kept_out
    assert f"User-agent: *\n{everyone}\n" in text
    assert ("Sitemap: https://bank.example.org/sitemap.xml" in text) == (choice != "niemand")


def test_nobody_looks_for_rules_in_a_folder() -> None:
    assert list(robots_txt(mini.SITE)) == []
