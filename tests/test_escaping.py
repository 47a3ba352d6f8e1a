"""Hostile text in every field of every record shows as text and does nothing."""

import json
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.addresses import TERM_FOLDERS
from praktijkenbank.records.formatted_text import plain
from tests.beside import cases
from tests.hostile import Placed, check_page, collection
from tests.mini import published
from tests.mutate import FRAGMENTS

CASES = cases(__file__)


pytestmark = pytest.mark.untraced
TEXTS = st.lists(st.sampled_from(FRAGMENTS) | st.text("<>&\"'`{}[]()!#*_:;/\\=%-. aé", max_size=8), min_size=1, max_size=6)


def shown_somewhere(item: Placed) -> bool:
    """Whether the text must show: all of a practice and a source does; a vocabulary needs a page of its own."""
    if item.where in ("Silence.locator", "Practice.card_figure"):
        return False  # every field is filled, so no silence shows; and the figure that is chosen shows by itself
    return "/" not in item.where or item.where.partition("/")[0] in TERM_FOLDERS


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


@lru_cache(maxsize=1000)
def said_on(path: str, html: str) -> str:
    """The words of a page that consists of what it may consist of; the same page is looked at once."""
    check_page(path, tree := LexborHTMLParser(html))
    return folded(tree.text(separator=""))


@settings(derandomize=True, max_examples=25, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.builds("".join, TEXTS))
@example("".join(FRAGMENTS[:6]))
@example("{{ 7 * 7 }} {% raw %} &#60;b&#62; </script>")
def test_hostile_text_shows_as_text_and_does_nothing(text: str) -> None:
    catalogue, placed = collection(text)
    files = published(catalogue)
    read = " ".join(said_on(path, html) for path, html in files.items() if path.endswith(".html"))
    for item in placed:
        wanted = folded(plain(item.text) if item.prose else item.text)
        if item.where.endswith(".asked_as"):
            assert wanted not in read
        else:
            assert not shown_somewhere(item) or wanted in read, f"{item.where} does not show as {wanted}"

    for slug, practice in catalogue.practices.items():
        tree = LexborHTMLParser(files[f"praktijken/{slug}/index.html"])
        assert [title.text() for title in tree.css("title")] == [practice.name]
        assert [meta.attributes["content"] for meta in tree.css("meta[name=description]")] == [practice.summary]
        told = json.loads(tree.css("script")[0].text())
        assert (told["headline"], told["alternateName"]) == (practice.name, list(practice.aliases))
        assert told["description"] == practice.summary
        assert told["citation"][0]["name"] == catalogue.sources[practice.sources[0].source].title


def test_the_collection_attacks_every_kind_of_text() -> None:
    _, placed = collection("x")
    where = {item.where for item in placed}
    assert {"Practice.name", "Figure.per", "Name.literal", "Name.family", "Claim.caveat", "roles/Term.label"} <= where
    assert len(where) > 70


@pytest.mark.parametrize(("path", "html"), CASES["holes"])
def test_a_hole_would_be_noticed(path: str, html: str) -> None:
    with pytest.raises(AssertionError):
        check_page(path, LexborHTMLParser(html))
