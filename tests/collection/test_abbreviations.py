"""Which words are abbreviations, by their form alone."""

import pytest

from praktijkenbank.collection.coach import abbreviations
from tests import mini
from tests.beside import cases

CASES = cases(__file__)


@pytest.mark.parametrize("token", CASES["abbreviations"])
def test_abbreviations(token: str) -> None:
    assert abbreviations.of_word(token)


@pytest.mark.parametrize("token", CASES["words"])
def test_what_can_be_a_word_is_none(token: str) -> None:
    assert abbreviations.of_word(token) == ""


def test_common_words_are_no_abbreviations() -> None:
    common = (mini.ROOT / "generator/praktijkenbank/site/search/words/nl.txt").read_text("utf-8").splitlines()[:1500]
    assert [word for word in (line.split()[0] for line in common) if abbreviations.of_word(word)] == []
