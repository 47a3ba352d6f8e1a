"""What the search must always find, checked over the whole content rather than by examples."""

import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from praktijkenbank.collection.addresses import record_url, term_url
from praktijkenbank.dutch.analysis import words
from tests import mini
from tests.search import quality

from .searching import run
from .visit import PAGES, OpenPage

Find = Callable[[Iterable[str]], dict[str, list[str]]]

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture
def find(open_page: OpenPage) -> Find:
    """Queries → for each the pages found, in order, from the worker itself."""
    page = open_page(PAGES["search"])

    def found(queries: Iterable[str]) -> dict[str, list[str]]:
        asked = list(dict.fromkeys(queries))
        return {query: [url for url, _ in results] for query, results in zip(asked, run(page, "find", asked), strict=True)}

    return found


def test_each_title_alias_and_working_element_finds_its_page_first(find: Find) -> None:
    whole = mini.real()
    names: list[tuple[str, str]] = []
    for kind in whole.records:
        for slug, record in whole.records[kind].items():
            aliases = getattr(record, "aliases", ()) if kind == "practices" else ()
            names += [(name, record_url(kind, slug)) for name in (whole.title_of(kind, slug), *aliases)]
    names += [
        (term.label, term_url("working-elements", term.id))
        for term in whole.vocabularies["working-elements"].terms
        if whole.practices_with("working-elements", term.id) or whole.told_at("working-elements", term.id)
    ]
    found = find(name for name, _ in names)
    wrong = [f"{name}: {found[name][:3]}" for name, page in names if found[name][:1] != [page]]
    assert not wrong, "\n".join(wrong)


def test_what_a_query_names_stands_in_the_block_to_begin_with(open_page: OpenPage) -> None:
    begin = {
        "te weinig vrijwilligers": "themas/werving-en-behoud/",
        "ouderen in Rotterdam": "doelgroepen/ouderen/",
        "mantelzorg Almere": "gemeenten/almere/",
        "fryslan": "provincies/friesland/",
        "lage drempel": "werkzame-elementen/lage-drempel/",
        "vergelijken": "vergelijken/",
        "privacy": "privacy/",
        "contact": "over/",
        "keuzehulp": "keuzehulp/",
        "overzicht": "overzicht/",
    }
    answers = run(open_page(PAGES["search"]), "find", list(begin))
    assert [results[:1] for results in answers] == [[[page, True]] for page in begin.values()]


def test_another_name_an_old_one_or_an_abbreviation_finds_the_page(find: Find) -> None:
    names = {
        "Fryslân": "provincies/friesland/",
        "Brabant": "provincies/noord-brabant/",
        "Dordt": "gemeenten/dordrecht/",
        "Mezzo": "programma/mantelzorgnl/",
        "BSA": "praktijken/buurtgerichte-sociale-activering/",
    }
    found = find(names)
    assert [name for name, page in names.items() if page not in found[name][:3]] == []
    words = ("wet maatschappelijke ondersteuning", "geestelijke gezondheidszorg", "erkenning verworven competenties")
    shorts = dict(zip(("Wmo", "GGZ", "EVC"), words, strict=True))
    found = find([*shorts, *words])
    for short, long in shorts.items():
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
    how = chance.choice(["more", "less", "other", "swapped"])
    if how == "swapped":
        at = min(at, len(word) - 2)
        wrong = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    else:
        wrong = word[:at] + ("" if how == "less" else chance.choice(LETTERS)) + word[at + (how != "more") :]
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
    answers = run(open_page(PAGES["search"]), "find", [item.query for item in items])
    return [
        quality.Judged(
            item.kind, item.query, item.relevant, tuple(page.strip("/") for page, _ in found), sum(begin for _, begin in found)
        )
        for item, found in zip(items, answers, strict=True)
    ]
