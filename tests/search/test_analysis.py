"""Words: their analysis on this side, to the table of `scripts/tests/analysis.test.js` too; misspelt, usual and compound ones."""

import json
import re
from pathlib import Path
from string import digits
from typing import Any

import pytest

from praktijkenbank.dutch.analysis import Phrases, fold, joined, key, stem, words
from praktijkenbank.site.search.compounds import Splitter
from praktijkenbank.site.search.documents import Document
from praktijkenbank.site.search.drawers import front_coded, usual_words
from praktijkenbank.site.search.files import analyser
from praktijkenbank.site.search.index import MUCH, Analyser, usual_spelling
from tests import golden, mini, node
from tests.mini import ROOT

TABLE: list[dict[str, Any]] = json.loads((Path(__file__).parent / "analysis.json").read_text("utf-8"))


@pytest.mark.parametrize("row", TABLE, ids=[row["text"][:20] or "nothing" for row in TABLE])
def test_text_becomes_words_and_a_key(row: dict[str, Any]) -> None:
    assert words(row["text"]) == row["words"]
    assert key(row["text"]) == row["key"]


def test_every_word_of_the_content_is_the_same_on_both_sides() -> None:
    files = [file for file in (ROOT / "content").rglob("*") if file.suffix in (".yml", ".md")]
    usual = (ROOT / "generator" / "praktijkenbank" / "site" / "search" / "words" / "nl.txt").read_text("ascii").split()[::2]
    texts = sorted({word for file in files for word in file.read_text("utf-8").split()} | set(usual[::5]))
    assert len(texts) > 10_000
    analysed = node.run(Path(__file__).parent / "analyse.mjs", given=texts)
    differ = [text for text, there in zip(texts, analysed, strict=True) if there != {"words": words(text), "key": key(text)}]
    assert not differ


def test_hyphenated_words_are_also_one_word_and_phrases_are_found_wherever_they_stand() -> None:
    assert list(joined("Zuid-Holland en e-mail, maar niet - zo")) == ["zuidholland", "email"]
    phrases = Phrases(["social_isolement", "social_werk", "zorg"])
    found = words("Sociaal isolement en sociale werken, en nog eens sociaal isolement.")
    assert list(phrases.within(found)) == ["social_isolement", "social_werk", "social_isolement"]


OURS = {"vrijwilligers": MUCH, "mantelzorg": MUCH, "buurtteam": MUCH - 1, "klus": MUCH, "vrijwilliger": MUCH - 1}


def test_a_letter_less_more_other_or_swapped_is_a_misspelling_and_another_word_is_none() -> None:
    slips = ["vrijwiligers", "vrijwilliggers", "vrijwilligars", "vrijwilliegrs", "frijwilligers"]
    assert usual_spelling(slips, OURS) == dict.fromkeys(slips, "vrijwilligers")
    # A word of ours, hardly less usual, of two other letters, or short; and good Dutch.
    assert usual_spelling(["vrijwilliger", "buurteam", "vrijwilgrs", "klys"], OURS) == {}
    assert usual_spelling(["wandelen"], {"handelen": MUCH}) == {}


def test_what_is_misspelt_is_found_by_the_usual_spelling() -> None:
    analyser = Analyser(Splitter(), Phrases([]), frozenset())
    analyser.spelling = {"vrijwiligers": "vrijwilligers"}
    found = analyser.analyse(Document("bronnen/#a", "source", "Aantal vrijwiligers", ""))
    assert found["t"] == {"aantal": 1, "vrijwilliger": 1}
    assert "vrijwiligers" not in analyser.seen


def unpacked(text: str) -> list[str]:
    """What `lookalikes.js` makes of it."""
    found = [""]
    for shared, rest in re.findall(r"(\d)(\D+)", text):
        found.append(found[-1][: int(shared)] + rest)
    return found[1:]


def test_what_is_packed_comes_out_again() -> None:
    words = ["fiets", "fietser", "fietsenmaker", "fietsenmakerij", "vogel"]
    assert front_coded(words, digits) == "0fiets5er6nmaker9kerij0vogel"
    assert unpacked(front_coded(words, digits)) == words


def test_usual_words_are_there_and_the_rest_is_not() -> None:
    assert usual_words() == golden.usual_words(), golden.REFRESH
    words = unpacked(usual_words())
    assert words == sorted(set(words))
    assert {stem(word) for word in ("recept", "kapper", "kappers", "morgen")} <= set(words)
    assert not {stem(word) for word in ("matelzorg", "beursvleor")} & set(words)


GOLD = Path(__file__).parent / "compounds.txt"
PRECISION, RECALL = 0.95, 0.9
"""Of the words taken apart, how many are so rightly; of the words that should be, how many are."""


def smallest(splitter: Splitter, word: str) -> list[str]:
    """The parts of a word, taken apart as far as it goes."""
    return [small for part in splitter.parts(word) for small in (smallest(splitter, part) or [part])]


def test_compounds_are_taken_apart_rightly() -> None:
    splitter = analyser(mini.real())[0].splitter
    lines = (line.split() for line in GOLD.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    words = {fold(word): [stem(fold(part)) for part in parts] for word, *parts in lines}  # none for a word that stays whole
    assert len(words) >= 150
    found = {word: [stem(part) for part in smallest(splitter, word)] for word in words}
    right = sum(bool(parts) and parts == words[word] for word, parts in found.items())
    differ = {word: (parts, words[word]) for word, parts in found.items() if parts != words[word]}
    print("word: what it became, what it should", *differ.items(), sep="\n")
    assert right / sum(map(bool, found.values())) >= PRECISION
    assert right / sum(map(bool, words.values())) >= RECALL


@pytest.mark.parametrize(
    ("word", "parts"),
    [("kranenfabriek", ("kranen", "fabriek")), ("fabriekskraan", ("fabriek", "kraan")), ("kraan", ()), ("kranen", ())],
)
def test_an_exception_or_own_word_is_heeded(word: str, parts: tuple[str, ...]) -> None:
    splitter = Splitter(["kranen", "kraan", "fabriek"])
    assert splitter.parts(word) == parts
    assert Splitter(exceptions={word: ("iets", "anders")}).parts(word) == ("iets", "anders")


def test_a_part_may_be_a_compound_itself_and_parts_may_stand_together() -> None:
    splitter = Splitter(exceptions={"thuiszorgorganisatie": ("thuis", "zorg", "organisatie"), "mantelzorg": ("mantel", "zorg")})
    assert splitter.pieces("thuiszorgorganisatie") == {"thuis", "zorg", "organisatie", "thuiszorg", "zorgorganisatie"}
    assert {"mantelzorg", "mantel", "zorg", "makelaar"} <= Splitter(["mantelzorg"]).pieces("mantelzorgmakelaar")
