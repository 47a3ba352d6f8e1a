"""Sorted words as one text: of each how many letters it shares with the one before, and the rest. Packed by gzip that is three
quarters of the bytes of the words with a blank between them.

So go the words of the index, and the usual words of Dutch: by those the browser tells good Dutch, which is not here, from a typing
error. Of these go the stems, since a word is good Dutch in each of its forms. `scripts/search/index.js` and `lookalikes.js` read it.
"""

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from os.path import commonprefix
from string import ascii_uppercase, digits

from praktijkenbank.dutch.analysis import stem
from praktijkenbank.site.search.compounds import FOLDER, dutch_words

USUAL = 35
"""Tenths of log10 of uses in a thousand million words: three times in a million."""

SHORTEST = 4
"""Letters of a usual word that may be corrected at all."""


def front_coded(words: Iterable[str], signs: str = ascii_uppercase) -> str:
    """The text. How many letters are shared, stands there as one of the `signs`, which no folded word holds: none, one, and so on."""
    shared = ((len(commonprefix((before, word))), word) for before, word in pairwise(["", *words]))  # noqa: RUF071 -- of letters
    known = ((min(number, len(signs) - 1), word) for number, word in shared)
    return "".join(signs[number] + word[number:] for number, word in known)


@cache
def usual_words() -> str:
    """The file with the usual words, which has digits for signs."""
    usual = {stem(word) for word, use in dutch_words().items() if use >= USUAL and len(word) >= SHORTEST}
    return front_coded(sorted(usual), digits)


def licence() -> str:
    """Under which licence that file is shared, and whom to name: another one than that of the site's own words."""
    return (FOLDER / "licentie.txt").read_text("utf-8")
