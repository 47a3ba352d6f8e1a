"""The usual words of Dutch, for the browser: by these it tells good Dutch, which is not here, from a typing error.

Their stems, since a word is good Dutch in each of its forms, and packed: each stem is written as the number of letters
(at most nine) that it shares with the stem before it, and the letters that follow. That is half of the bytes of a list.
`lookalikes.js` reads it.
"""

from functools import cache
from itertools import pairwise

from praktijkenbank.dutch.analysis import stem
from praktijkenbank.site.search.compounds import FOLDER, dutch_words
from praktijkenbank.site.search.front_coding import shared

USUAL = 35
"""Tenths of log10 of uses in a thousand million words: three times in a million."""

SHORTEST = 4
"""Letters of a word that may be corrected at all."""

MOST_SHARED = 9
"""One digit."""


@cache
def usual_words() -> str:
    """The file."""
    return packed(sorted({stem(word) for word, use in dutch_words().items() if use >= USUAL and len(word) >= SHORTEST}))


def licence() -> str:
    """Under which licence that file is shared, and whom to name: another one than that of the site's own words."""
    return (FOLDER / "licentie.txt").read_text("utf-8")


def packed(words: list[str]) -> str:
    """Sorted words, written one after the other."""
    numbered = ((shared(before, word, MOST_SHARED), word) for before, word in pairwise(["", *words]))
    return "".join(f"{number}{word[number:]}" for number, word in numbered)
