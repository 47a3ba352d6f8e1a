"""The packed index is lunr's: the same terms, postings and scores as lunr's own builder makes of the same terms."""

from __future__ import annotations

import json
from itertools import accumulate
from typing import Any

import pytest
from lunr.builder import Builder  # type: ignore[import-untyped] # the package has no types

from praktijkenbank.site.search.documents import shelves
from praktijkenbank.site.search.files import INDEX, analyser
from praktijkenbank.site.search.index import FIELDS, Analysed, index
from tests import mini


@pytest.fixture(scope="module")
def analysed() -> tuple[list[Analysed], list[float]]:
    """The documents of the miniature site, and one that is empty."""
    whole = mini.catalogue()
    by = analyser(whole)[0]
    found = [document for shelf in shelves(whole) for document in shelf.documents]
    terms = [by.analyse(document) for document in found]
    return [*terms, {name: {} for name in FIELDS}], [*(document.weight for document in found), 1]


def by_lunr(analysed: list[Analysed], boosts: list[float]) -> dict[str, Any]:
    """lunr's own index, with its pipeline emptied: our terms go in as they are."""
    builder = Builder()
    builder.ref("ref")
    builder.pipeline.reset()
    for name, boost in FIELDS.items():
        builder.field(name, boost=boost)
    for ref, (fields, boost) in enumerate(zip(analysed, boosts, strict=True)):
        words = {name: [term for term, times in fields[name].items() for _ in range(times)] for name in FIELDS}
        builder.add({"ref": str(ref), **words}, {"boost": boost})
    made: dict[str, Any] = builder.build().serialize()
    return made


def test_terms_and_scores_are_those_of_lunr(analysed: tuple[list[Analysed], list[float]]) -> None:
    ours, theirs = index(*analysed), by_lunr(*analysed)
    assert dict(theirs["invertedIndex"]).keys() == set(ours["terms"])
    assert all(ours["terms"][posting["_index"]] == term for term, posting in theirs["invertedIndex"])
    for ref, elements in theirs["fieldVectors"]:
        name, _, at = ref.partition("/")
        gaps, scores = ours["vectors"][name][int(at)]
        numbers = [sum(gaps[: nth + 1]) for nth in range(len(gaps))]
        assert numbers == elements[::2], ref
        assert scores == pytest.approx(elements[1::2], abs=0.501), ref


def test_postings_follow_from_the_vectors(analysed: tuple[list[Analysed], list[float]]) -> None:
    ours, theirs = index(*analysed), by_lunr(*analysed)
    postings: dict[str, dict[str, set[str]]] = {term: {name: set() for name in FIELDS} for term in ours["terms"]}
    for name, vectors in ours["vectors"].items():
        for ref, (gaps, _) in enumerate(vectors):
            number = 0
            for gap in gaps:
                number += gap
                postings[ours["terms"][number]][name].add(str(ref))
    assert postings == {term: {name: set(posting[name]) for name in FIELDS} for term, posting in theirs["invertedIndex"]}


@pytest.mark.parametrize(
    ("word", "page"),
    [("lamp", "praktijken/burenklus/"), ("plafond", "kennis/waarom-kranen/"), ("schutting", "themas/klussen/")],
)  # each a word of nothing else
def test_what_people_ask_finds_the_page_that_answers(word: str, page: str) -> None:
    made = json.loads(mini.files()[INDEX])
    term = made["terms"].split().index(word)
    vectors = [made["vectors"][name] for name in FIELDS]
    found = {ref for field in vectors for ref, (gaps, _) in enumerate(field) if term in accumulate(gaps)}
    assert {made["documents"][ref][0] for ref in found} == {page}


def test_what_people_ask_is_shown_nowhere() -> None:
    whole = mini.catalogue()
    records = (whole.practices["burenklus"], whole.records["knowledge"]["waarom-kranen"], whole.terms["themes"]["klussen"])
    asked = [words for record in records for words in record.asked_as]
    assert len(asked) > len(records)
    shown = [path for path, text in mini.files().items() if any(words in text for words in asked)]
    whole_records = ("data/", "bijdragen/formulier/praktijken/")
    assert not [path for path in shown if not path.startswith(whole_records)]
