"""The packed index is lunr's: the same terms, postings and scores as lunr's own builder makes of the same terms."""

from __future__ import annotations

import json
import re
from itertools import accumulate
from typing import Any

import pytest
from lunr.builder import Builder  # type: ignore[import-untyped] # the package has no types

from praktijkenbank.site.search.documents import WEIGHTS, shelves
from praktijkenbank.site.search.drawers import Drawers
from praktijkenbank.site.search.files import DRAWERS, INDEX, analyser
from praktijkenbank.site.search.front_coding import front_coded
from praktijkenbank.site.search.index import FIELDS, K1, Analysed, B, index
from praktijkenbank.site.search.synonyms import Table
from tests import mini


@pytest.fixture(scope="module")
def analysed() -> tuple[list[Analysed], list[float]]:
    """The documents of the miniature site, and one that is empty."""
    whole = mini.catalogue()
    by = analyser(whole)[0]
    found = [document for shelf in shelves(whole) for document in shelf.documents]
    terms = [by.analyse(document) for document in found]
    return [*terms, {name: {} for name in FIELDS}], [*(WEIGHTS[document.kind] for document in found), 1]


def by_lunr(analysed: list[Analysed], boosts: list[float]) -> dict[str, Any]:
    """lunr's own index, with its pipeline emptied: our terms go in as they are."""
    builder = Builder()
    builder.ref("ref")
    builder.k1(K1)
    builder.b(B)
    builder.pipeline.reset()
    for name, boost in FIELDS.items():
        builder.field(name, boost=boost)
    for ref, (fields, boost) in enumerate(zip(analysed, boosts, strict=True)):
        words = {name: [term for term, times in fields[name].items() for _ in range(times)] for name in FIELDS}
        builder.add({"ref": str(ref), **words}, {"boost": boost})
    made: dict[str, Any] = builder.build().serialize()
    return made


def test_terms_documents_and_scores_are_those_of_lunr(analysed: tuple[list[Analysed], list[float]]) -> None:
    ours, theirs = index(*analysed), by_lunr(*analysed)
    expected: dict[str, dict[int, float]] = {}
    terms = {posting["_index"]: term for term, posting in theirs["invertedIndex"]}
    for ref, elements in theirs["fieldVectors"]:
        at = int(ref.partition("/")[2])
        for number, score in zip(elements[::2], elements[1::2], strict=True):
            of_term = expected.setdefault(terms[number], {})
            of_term[at] = of_term.get(at, 0) + score
    assert list(ours) == sorted(expected)
    for term, (gaps, scores) in ours.items():
        assert dict(zip(accumulate(gaps), scores, strict=True)) == pytest.approx(expected[term], abs=0.504), term


def test_each_drawer_holds_its_part_of_the_alphabet(analysed: tuple[list[Analysed], list[float]]) -> None:
    postings = index(*analysed)
    same: Table = {"zaag": ["schutting"], "hark": ["lamp"], "nergens": ["nergens anders"]}
    broader: Table = {"lamp": ["schutting"]}
    whole = Drawers(postings, same, broader, 5)
    drawers = [json.loads(whole.drawer(number)) for number in range(5)]
    assert [found for drawer in drawers for found in drawer["postings"]] == [
        list(map(list, found)) for found in postings.values()
    ]
    assert whole.roads == ["hark", "zaag"]
    leads = {
        how: {term: [whole.terms[other] for other in others] for drawer in drawers for term, others in drawer[how].items()}
        for how in ("same", "broader")
    }
    assert leads == {"same": {"zaag": ["schutting"], "hark": ["lamp"]}, "broader": {"lamp": ["schutting"]}}
    assert all(
        start <= term < end
        for start, end, drawer in zip(whole.starts, [*whole.starts[1:], "~"], drawers, strict=True)
        for term in drawer["same"]
    )
    sizes = [len(json.dumps(drawer)) for drawer in drawers]
    assert max(sizes) < 1.5 * min(sizes)


def uncoded(text: str) -> list[str]:
    """What `index.js` makes of it."""
    found = [""]
    for shared, rest in re.findall("([A-Z])([^A-Z]*)", text):
        found.append(found[-1][: ord(shared) - ord("A")] + rest)
    return found[1:]


def test_words_that_are_written_after_each_other_come_out_again() -> None:
    words = ["2013", "buur", "buurt", "buurt_hulp", "buurthulp", *("a" * 30 + end for end in ("", "b", "c"))]
    assert front_coded(words) == "A2013AbuurEtF_hulpFhulpA" + "a" * 30 + "ZaaaaabZaaaaac"
    assert uncoded(front_coded(words)) == words
    assert front_coded([]) == ""
    assert uncoded("") == []


def test_more_drawers_than_terms_leave_some_empty() -> None:
    whole = Drawers({"lamp": ([1], [5])}, {}, {}, 3)
    assert [json.loads(whole.drawer(number))["postings"] for number in range(3)] == [[[[1], [5]]], [], []]


@pytest.mark.parametrize(
    ("word", "page"),
    [("lamp", "praktijken/burenklus/"), ("plafond", "kennis/waarom-kranen/"), ("schutting", "themas/klussen/")],
)  # each a word of nothing else
def test_what_people_ask_finds_the_page_that_answers(word: str, page: str) -> None:
    published = mini.files()
    front = json.loads(published[INDEX])
    number = uncoded(front["terms"]).index(word)
    (found,) = (
        drawer["postings"][number - drawer["from"]]
        for drawer in (json.loads(text) for path, text in published.items() if path.startswith(DRAWERS))
        if 0 <= number - drawer["from"] < len(drawer["postings"])
    )
    assert {front["documents"][ref][0] for ref in accumulate(found[0])} == {page}


def test_what_people_ask_is_shown_nowhere() -> None:
    whole = mini.catalogue()
    records = (whole.practices["burenklus"], whole.records["knowledge"]["waarom-kranen"], whole.terms["themes"]["klussen"])
    asked = [words for record in records for words in record.asked_as]
    assert len(asked) > len(records)
    shown = [path for path, text in mini.files().items() if any(words in text for words in asked)]
    whole_records = ("data/", "bijdragen/formulier/praktijken/")
    assert not [path for path in shown if not path.startswith(whole_records)]
