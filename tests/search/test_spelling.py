"""Misspelt words in the titles of sources."""

import pytest

from praktijkenbank.dutch.analysis import Phrases
from praktijkenbank.site.search.compounds import Splitter
from praktijkenbank.site.search.documents import Document
from praktijkenbank.site.search.index import MUCH, Analyser, usual_spelling

OURS = {"vrijwilligers": MUCH, "mantelzorg": MUCH, "buurtteam": MUCH - 1, "klus": MUCH, "vrijwilliger": MUCH - 1}


@pytest.mark.parametrize("word", ["vrijwiligers", "vrijwilliggers", "vrijwilligars", "vrijwilliegrs", "frijwilligers"])
def test_a_letter_less_more_other_or_swapped_is_a_misspelling(word: str) -> None:
    assert usual_spelling([word], OURS) == {word: "vrijwilligers"}


def test_another_word_of_ours_hardly_less_usual_of_two_other_letters_or_short_is_none_nor_is_good_dutch() -> None:
    assert usual_spelling(["vrijwilliger", "buurteam", "vrijwilgrs", "klys"], OURS) == {}
    assert usual_spelling(["wandelen"], {"handelen": MUCH}) == {}


def test_what_is_misspelt_is_found_by_the_usual_spelling() -> None:
    analyser = Analyser(Splitter(), Phrases([]), frozenset())
    analyser.spelling = {"vrijwiligers": "vrijwilligers"}
    found = analyser.analyse(Document("bronnen/#a", "source", "Aantal vrijwiligers", ""))
    assert found["t"] == {"aantal": 1, "vrijwilliger": 1}
    assert "vrijwiligers" not in analyser.seen
