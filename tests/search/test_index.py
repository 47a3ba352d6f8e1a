"""The packed index is lunr's: the same terms, postings and scores as lunr's own builder makes of the same terms."""

import json
import re
from itertools import accumulate
from typing import Any

import pytest
from lunr.builder import Builder  # type: ignore[import-untyped] # the package has no types

from praktijkenbank.site.output import site_file
from praktijkenbank.site.search.documents import WEIGHTS, shelves
from praktijkenbank.site.search.drawers import END, Drawers, Named, Table, front_coded
from praktijkenbank.site.search.files import DRAWERS, INDEX, analyser
from praktijkenbank.site.search.index import FIELDS, K1, Analysed, B, index
from tests import mini


@pytest.fixture(scope="module")
def analysed() -> tuple[list[Analysed], list[float]]:
    """The documents of the miniature site, and one that is empty."""
    whole = mini.catalogue()
    by = analyser(whole)[0]
    found = [document for shelf in shelves(whole) for document in shelf.documents]
    terms = [by.analyse(document) for document in found]
    return [*terms, {name: {} for name in FIELDS}], [*(WEIGHTS[document.kind] for document in found), 1]


def test_of_many_records_two_share_a_shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(shelves(mini.catalogue()))
    monkeypatch.setattr(site_file, "LARGE", 1)
    shared = list(shelves(mini.catalogue()))
    assert sum(shelf.name.startswith("praktijken.") for shelf in shared) == -(-len(mini.catalogue().practices) // 2)
    assert [document for shelf in shared for document in shelf.documents] == [one for shelf in alone for one in shelf.documents]
    assert [shelf.amount for shelf in shared] == [len(shelf.documents) for shelf in shared]


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
    for term, (gaps, scores, named) in ours.items():
        documents = list(accumulate(gaps))
        assert dict(zip(documents, scores, strict=True)) == pytest.approx(expected[term], abs=0.504), term
        in_names = [at for at, fields in enumerate(analysed[0]) if term in fields["t"] or term in fields["n"]]
        assert [documents[nth] for nth in named] == in_names, term


def test_each_drawer_holds_its_part_of_the_alphabet(analysed: tuple[list[Analysed], list[float]]) -> None:
    postings = index(*analysed)
    same: Table = {"zaag": ["schutting"], "hark": ["lamp"], "nergens": ["nergens anders"]}
    leading: dict[str, Table] = {"same": same, "broader": {"lamp": ["schutting"]}}
    names: dict[str, Named] = {"hark": ([1], [], []), "志愿者=": ([2], [], []), "👵=": ([], [], [3])}
    whole = Drawers(postings, dict.fromkeys(postings, ""), leading, names, 5)
    drawers = [json.loads(whole.drawer(number)) for number in range(5)]
    found = [pair for drawer in drawers for pair in zip(uncoded(drawer["terms"]), drawer["postings"], strict=True)]
    assert found == [(term, list(map(list, where))) for term, where in postings.items()]
    tables = {how: {term: led for drawer in drawers for term, led in drawer[how].items()} for how in ("same", "broader", "names")}
    assert tables == {
        "same": {"zaag": ["schutting"], "hark": ["lamp"]},
        "broader": {"lamp": ["schutting"]},
        "names": {"hark": [[1], [], []], "志愿者=": [[2], [], []], "👵=": [[], [], [3]]},
    }
    assert all(
        start <= term < end
        for start, end, drawer in zip(whole.starts, [*whole.starts[1:], END], drawers, strict=True)
        for term in [*uncoded(drawer["terms"]), *drawer["same"], *drawer["names"]]
    )
    sizes = [len(json.dumps([drawer["postings"], drawer["same"]])) for drawer in drawers]
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
    # More drawers than terms leave some empty.
    whole = Drawers({"lamp": ([1], [5], [])}, {"lamp": ""}, {}, {}, 3)
    assert [json.loads(whole.drawer(number))["postings"] for number in range(3)] == [[[[1], [5], []]], [], []]


@pytest.mark.parametrize(
    ("word", "page"), [("lamp", "praktijken/burenklus/"), ("plafond", "kennis/waarom-kranen/"), ("schutting", "themas/klussen/")]
)  # each a word of nothing else
def test_what_people_ask_finds_the_page_that_answers(word: str, page: str) -> None:
    published = mini.files()
    register = json.loads(published[INDEX])["register"]
    drawers = [json.loads(text) for path, text in published.items() if path.startswith(DRAWERS)]
    (found,) = (drawer["postings"][terms.index(word)] for drawer in drawers if word in (terms := uncoded(drawer["terms"])))
    assert {register[ref][0] for ref in accumulate(found[0])} == {page}


def test_what_people_ask_is_shown_nowhere() -> None:
    whole = mini.catalogue()
    records = (whole.practices["burenklus"], whole.records["knowledge"]["waarom-kranen"], whole.terms["themes"]["klussen"])
    asked = [words for record in records for words in record.asked_as]
    assert len(asked) > len(records)
    shown = [path for path, text in mini.files().items() if any(words in text for words in asked)]
    assert not [path for path in shown if not path.startswith("data/")]
