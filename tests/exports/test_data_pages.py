"""The two pages about the data: every link leads to what it says, and the codebook explains every name."""

import json
from posixpath import normpath

import pytest
from jsonschema import Draft7Validator
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser, LexborNode

from praktijkenbank.collection.addresses import OPENAPI
from praktijkenbank.records.article import Article
from praktijkenbank.records.programme import Programme
from praktijkenbank.records.statistic import Statistic
from praktijkenbank.site.exports.tables import ROOTS, named
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
