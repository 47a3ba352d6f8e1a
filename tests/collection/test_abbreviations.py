"""Which words are abbreviations, by their form alone."""

from __future__ import annotations

import pytest

from praktijkenbank.collection.coach import abbreviations
from tests import mini


@pytest.mark.parametrize(
    "token",
    [
        "Wmo",
        "Wlz",
        "Awbz",
        "Zvw",
        "Avg",
        "Wvggz",
        "hbo",
        "vmbo",
        "ggz",
        "pgb",
        "lvb",
        "(o.a.)",
        "i.v.m.",
        "CJG",
        "Wmo-consulent,",
    ],
)
def test_abbreviations(token: str) -> None:
    assert abbreviations.of_word(token)


@pytest.mark.parametrize(
    "token",
    ["Uw", "ijs", "Angst", "erg", "zwaar", "Tsjechië", "J.P.", "IV", "’s", "km", "tv", "10.30", "Sven", "schreef", "1e"],
)
def test_what_can_be_a_word_is_none(token: str) -> None:
    assert abbreviations.of_word(token) == ""


def test_common_words_are_no_abbreviations() -> None:
    common = (mini.ROOT / "generator/praktijkenbank/site/search/words/nl.txt").read_text("utf-8").splitlines()[:1500]
    assert [word for word in (line.split()[0] for line in common) if abbreviations.of_word(word)] == []
