"""Misspelt words in what others wrote: a title of a source stays as it is, and is found by the usual spelling.

Who makes the same mistake would otherwise find that one source, and never hear that the word is written otherwise.
"""

from collections.abc import Iterable, Iterator, Mapping

from praktijkenbank.site.search.compounds import dutch_words

MUCH = 100
"""How often a word stands in our own texts that another may be a misspelling of."""

SHORTEST = 8
"""Letters of a word that is no other word by chance."""


def usual_spelling(words: Iterable[str], ours: Mapping[str, int]) -> dict[str, str]:
    """Word → the word it is misspelt for, one letter more, less or other: of words that our own texts and Dutch do not have.

    `ours` tells how often each word stands in our own texts.
    """
    near: dict[str, str] = {}
    for word in sorted((word for word, times in ours.items() if times >= MUCH and len(word) >= SHORTEST), key=ours.__getitem__):
        near |= dict.fromkeys(_shorter(word), word)
    unknown = (word for word in words if len(word) >= SHORTEST and word not in ours and word not in dutch_words())
    found = ((word, next((near[short] for short in _shorter(word) if short in near), "")) for word in unknown)
    return {word: usual for word, usual in found if usual}


def _shorter(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: two words that share one of these differ by one letter, or swap two."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
