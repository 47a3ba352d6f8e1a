"""What the search must always find, checked over the whole content rather than by examples."""

import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.collection.addresses import record_url, term_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import load
from praktijkenbank.dutch.analysis import words
from tests.search import quality

from .searching import ASK
from .visit import PAGES, OpenPage

ROOT = Path(__file__).resolve().parents[2]

Find = Callable[[Iterable[str]], dict[str, list[str]]]

FIND = f"""queries => ({ASK})(queries.map(query => ({{query, texts: false}})))
  .then(answers => answers.map(({{results}}, at) => [queries[at], results.map(({{url, begin}}) => [url.split("#")[0], begin])]))"""
"""Queries → for each the pages found, and whether each stands in the block to begin with."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture
def find(open_page: OpenPage) -> Find:
    """Queries → for each the pages found, in order, from the worker itself."""
    page = open_page(PAGES["search"])

    def ask(queries: Iterable[str]) -> dict[str, list[str]]:
        return {query: [found for found, _ in results] for query, results in page.evaluate(FIND, list(dict.fromkeys(queries)))}

    return ask


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(ROOT / "content", date.max)


def test_each_title_and_alias_finds_its_page_first(find: Find, catalogue: Catalogue) -> None:
    names: list[tuple[str, str]] = []
    for kind in catalogue.records:
        for slug in catalogue.records[kind]:
            record: Any = catalogue.records[kind][slug]
            aliases = getattr(record, "aliases", ()) if kind == "practices" else ()
            names += [(name, record_url(kind, slug)) for name in (catalogue.title_of(kind, slug), *aliases)]
    found = find(name for name, _ in names)
    wrong = [f"{name}: {found[name][:3]}" for name, page in names if found[name][:1] != [page]]
    assert not wrong, "\n".join(wrong)


def test_each_working_element_finds_its_page_first(find: Find, catalogue: Catalogue) -> None:
    terms = {
        term.label: term_url("working-elements", term.id)
        for term in catalogue.vocabularies["working-elements"].terms
        if catalogue.practices_with("working-elements", term.id) or catalogue.told_at("working-elements", term.id)
    }
    found = find(terms)
    wrong = [f"{label}: {found[label][:3]}" for label, page in terms.items() if found[label][:1] != [page]]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("Fryslân", "provincies/friesland/"),
        ("Brabant", "provincies/noord-brabant/"),
        ("Dordt", "gemeenten/dordrecht/"),
        ("Mezzo", "programma/mantelzorgnl/"),
        ("BSA", "praktijken/buurtgerichte-sociale-activering/"),
    ],
)
def test_another_or_an_old_name_finds_the_page(find: Find, name: str, page: str) -> None:
    assert page in find([name])[name][:3]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Wmo", "wet maatschappelijke ondersteuning"),
        ("GGZ", "geestelijke gezondheidszorg"),
        ("EVC", "erkenning verworven competenties"),
    ],
)
def test_an_abbreviation_finds_what_the_whole_name_finds(find: Find, short: str, long: str) -> None:
    found = find([short, long])
    assert found[short]
    assert set(found[short][:3]) <= set(found[long])


def test_one_typing_error_hides_few_words(find: Find, site: Path) -> None:
    """Of 200 words of the content, each with one error at random, 95 in 100 still find a page with that word."""
    pages: dict[str, set[str]] = defaultdict(set)
    for file in (site / "zoeken" / "teksten").glob("*.json"):
        for url, sentences in json.loads(file.read_text("utf-8")).items():
            for sentence in () if url.startswith("#") else sentences:
                for word in words(sentence):
                    pages[word].add(url.partition("#")[0])
    stop = set(json.loads((site / "zoeken" / "index.json").read_text("utf-8"))["stop"])
    chance = random.Random(2014)
    drawn = chance.sample(sorted(word for word in pages if len(word) >= 5 and word.isalpha() and word not in stop), 200)
    asked = {word: misspelt(word, chance) for word in drawn}
    found = find([*asked, *asked.values()])
    missed = [
        f"{word}, {wrong}" for word, wrong in asked.items() if not set(found[wrong][:3]) & (pages[word] | set(found[word][:3]))
    ]
    assert len(missed) <= 10, missed


def misspelt(word: str, chance: random.Random) -> str:
    """A word with one letter more, less or other, or with two swapped."""
    at = chance.randrange(len(word))
    match chance.choice(["more", "less", "other", "swapped"]):
        case "more":
            wrong = word[:at] + chance.choice(LETTERS) + word[at:]
        case "less":
            wrong = word[:at] + word[at + 1 :]
        case "other":
            wrong = word[:at] + chance.choice(LETTERS) + word[at + 1 :]
        case _:
            at = min(at, len(word) - 2)
            wrong = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return wrong if wrong != word else misspelt(word, chance)


@pytest.mark.parametrize("judged", [quality.QUERIES, quality.OUTSIDER], ids=lambda file: file.stem)
def test_judged_queries_reach_their_targets(open_page: OpenPage, judged: Path) -> None:
    """The figures of `make search-quality`; the command asks them through the page itself."""
    answered = asked(open_page, judged)
    assert "(wants" not in quality.table(answered), quality.table(answered)


def test_strangers_find_what_they_found(open_page: OpenPage) -> None:
    """The harder list has no targets for each class: this holds what was reached, so that no change takes it away unseen."""
    answered = asked(open_page, quality.STRANGERS)
    with_answer = [item for item in answered if item.relevant]
    without = [item for item in answered if not item.relevant]
    assert quality.mean(with_answer, "success@3") >= 0.9
    assert quality.mean(with_answer, "zero") <= 0.05
    assert quality.mean(without, "zero") >= 0.95


def asked(open_page: OpenPage, judged: Path) -> list[quality.Judged]:
    items = quality.read(judged)
    answers = open_page(PAGES["search"]).evaluate(FIND, [item.query for item in items])
    return [
        quality.Judged(
            item.kind, item.query, item.relevant, tuple(page.strip("/") for page, _ in found), sum(begin for _, begin in found)
        )
        for item, (_, found) in zip(items, answers, strict=True)
    ]
