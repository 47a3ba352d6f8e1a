"""Taking compounds apart, measured against a list made by hand."""

from pathlib import Path

import pytest

from praktijkenbank.dutch.analysis import fold, stem
from praktijkenbank.site.search.compounds import Splitter
from praktijkenbank.site.search.files import analyser
from tests import mini

GOLD = Path(__file__).parent / "compounds.txt"
PRECISION, RECALL = 0.95, 0.9
"""Of the words taken apart, how many are so rightly; of the words that should be, how many are."""


def gold() -> dict[str, list[str]]:
    """Word → stems of its parts; none for a word that stays whole."""
    lines = (line.split() for line in GOLD.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {fold(word): [stem(fold(part)) for part in parts] for word, *parts in lines}


def smallest(splitter: Splitter, word: str) -> list[str]:
    """The parts of a word, taken apart as far as it goes."""
    return [small for part in splitter.parts(word) for small in (smallest(splitter, part) or [part])]


def test_compounds_are_taken_apart_rightly() -> None:
    words, splitter = gold(), analyser(mini.real())[0].splitter
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
