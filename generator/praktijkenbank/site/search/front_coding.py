"""Sorted words as one text: of each how many letters it shares with the one before, and the rest.

Packed by gzip that is three quarters of the bytes of the words with a blank between them. `scripts/search/index.js` reads it.
"""

from collections.abc import Iterable
from itertools import pairwise

SHARED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""How many letters are shared, as a sign that no folded word holds: none, one, and so on."""


def front_coded(words: Iterable[str]) -> str:
    """The text."""
    return "".join(_coded(before, word) for before, word in pairwise(["", *words]))


def shared(one: str, other: str, most: int) -> int:
    """With how many letters both begin, of so many at most."""
    for at, (letter, beside) in enumerate(zip(one[:most], other, strict=False)):
        if letter != beside:
            return at
    return min(most, len(one), len(other))


def _coded(before: str, word: str) -> str:
    number = shared(before, word, len(SHARED) - 1)
    return SHARED[number] + word[number:]
