"""The two pages about the data: every link leads to what it says, and the codebook explains every name."""

import json
from posixpath import normpath
from typing import Any

import pytest
from jsonschema import Draft7Validator
from selectolax.lexbor import LexborHTMLParser, LexborNode

from praktijkenbank.collection.addresses import OPENAPI
from praktijkenbank.records.article import Article
from praktijkenbank.records.programme import Programme
from praktijkenbank.records.statistic import Statistic
from praktijkenbank.site.exports.table_files import ROOTS
from praktijkenbank.site.exports.tables import named
from tests import mini
from tests.exports import read_back


@pytest.fixture(scope="module")
def codebook(files: dict[str, str]) -> LexborHTMLParser:
    return LexborHTMLParser(files["data/codeboek/index.html"])


def test_every_link_of_the_page_leads_somewhere(files: dict[str, str]) -> None:
    for link in LexborHTMLParser(files["data/index.html"]).css("main a[href^='../']"):
        path = normpath(f"data/{link.attributes['href']}")
        assert path in files or f"{path}/index.html" in files or (mini.ROOT / "overrides" / path).is_file(), path


def test_beside_each_file_is_the_schema_that_it_follows(files: dict[str, str]) -> None:
    beside = 0
    for item in LexborHTMLParser(files["data/index.html"]).css(".pb-files li"):
        links = [normpath(f"data/{link.attributes['href']}") for link in item.css("a")]
        if len(links) != 4:
            continue
        whole, whole_schema, lines, line_schema = (files[path] for path in links)
        follows(json.loads(whole), whole_schema)
        for line in lines.splitlines():
            follows(json.loads(line), line_schema)
        beside += 1
        texts = [link.text(deep=True).strip() for link in item.css("a")]
        assert len(set(texts)) == 4, texts
    assert beside == 5


def follows(document: Any, schema: str) -> None:
    assert not list(Draft7Validator(json.loads(schema)).iter_errors(document))


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
    node = codebook.css_first(f"[id='{heading}']")
    assert node is not None, heading
    while node.tag != "dl":
        node = node.next
        assert node is not None
    return [entry for entry in node.css("div") if entry.css_first("dt")]


def test_the_codebook_explains_every_column(files: dict[str, str], codebook: LexborHTMLParser) -> None:
    ahead = told(codebook.css_first("section[aria-labelledby=vooraan]"))  # type: ignore[arg-type]
    amount = 0
    for root, model in (pair for pair in named() if pair[0] in ROOTS):
        name = named()[root, model][0]
        here = {entry.css_first("dt > code").text(deep=True) for entry in under(codebook, f"tabel-{name}")}  # type: ignore[union-attr]
        for column in read_back.cut_everywhere(files[f"data/tabellen/{name}.csv"])[0]:
            assert column in here or column in ahead, f"{name}.csv: {column}"
            amount += 1
    assert amount > 150


def test_the_codebook_explains_every_name_in_json(files: dict[str, str], codebook: LexborHTMLParser) -> None:
    every = told(codebook)
    for path, text in files.items():
        if path.startswith("data/") and path.count("/") == 1 and path.endswith((".json", ".jsonl")) and path != OPENAPI:
            for document in map(json.loads, [text] if path.endswith(".json") else text.splitlines()):
                for name in document:
                    assert name in every or any(place.startswith((f"{name}.", f"{name}_")) for place in every), f"{path}: {name}"
    assert {"schemaVersion", "licence", "slug", "url", "body_html", "modified", "records"} <= every.keys()


def test_what_is_in_json_alone_is_told_by_its_place_there(codebook: LexborHTMLParser) -> None:
    for root, place in ((Article, "for_organisations.locator"), (Programme, "period.start"), (Statistic, "related.practices")):
        names = {entry.css_first("dt > code").text(deep=True) for entry in under(codebook, f"tabel-{named()[root, root][0]}")}  # type: ignore[union-attr]
        assert place in names
        assert place.replace(".", "_") not in names


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
