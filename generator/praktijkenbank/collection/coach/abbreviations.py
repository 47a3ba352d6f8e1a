"""Which words are abbreviations: capitals, letters that nobody can say as a word, or letters with dots.

Careful, as the rest of the coach: what can be a Dutch word is left alone.
"""

import re
from functools import lru_cache

from praktijkenbank.collection.coach.sentences import Sentence, Word

_CAPITALS = re.compile(r"(?![IVX]+\Z)[A-Z]{2,6}")  # no Roman number
_DOTTED = re.compile(r"(?=.{4})(?:[A-Z]\.)*[a-z]\.(?:[A-Za-z]\.)*")  # no initials
_SMALL = re.compile(r"[A-Za-z][a-z]{1,6}")

_ONSET = re.compile(
    "b[hjlr]|c[hlr]|d[hjmrw]|f[jlr]|g[hlnrw]|k[hlnrw]|ll|mc|p[hlnrs]|r[hw]|s[cfhjklmnpqrtvw]|t[bhjrsw]|v[lr]|w[hr]|z[hw]"
)
"""Two consonants with which a word can begin in Dutch, or in a word or name that Dutch borrowed."""

_KNOWN_TO_ALL = re.compile(
    "km|kg|cm|mm|ml|dl|kb|mb|gb|kwh|mw|mr|mrs|ms|dhr|drs|st|hm+|nr|vs|tv|btw|sms|pdf|dvd|dna|enz|blz|https?|www"
)
"""Units, titles and the like, without vowels."""

_PART_END = re.compile(r"[-’'/]")
_VOWELS = frozenset("aeiouy")


def of_sentence(sentence: Sentence) -> list[tuple[Word, str]]:
    """The abbreviations in a sentence, with the word each stands in; none of a sentence in capitals."""
    found = [(word, written) for word in sentence if (written := of_word(word.token))]
    capitals = sum(bool(_CAPITALS.fullmatch(written)) for _, written in found)
    return [] if capitals > len(sentence) / 2 and capitals > 1 else found


@lru_cache(maxsize=10_000)
def of_word(token: str) -> str:
    """The abbreviation in a word as it stands there with its punctuation, or nothing: ‘Wmo’ in ‘Wmo-consulent’."""
    bare = token.strip("‘’“”\"'«»()[]{},;:!?…–—-/*_")
    if _DOTTED.fullmatch(bare):
        return bare
    first = _PART_END.split(bare.rstrip("."), maxsplit=1)[0]
    found = _CAPITALS.fullmatch(first) or (_SMALL.fullmatch(first) and _cannot_be_said(first.lower()))
    return first if found else ""


def in_text(text: str) -> set[str]:
    """The abbreviations in a text, in small letters."""
    return {written.casefold() for token in text.split() if (written := of_word(token))}


def _cannot_be_said(word: str) -> bool:
    if _KNOWN_TO_ALL.fullmatch(word):
        return False
    if _VOWELS.isdisjoint(word):
        return True
    if _VOWELS.isdisjoint(word[:2]):
        return not _ONSET.match(word)
    # A vowel, and then consonants of which one cannot end a word: ov, avg, Awb; but uw and ijs.
    begins = word[0] in "aeiou" and not word.startswith("ij") and word != "uw"
    return begins and _VOWELS.isdisjoint(word[1:]) and bool(set("vwjz") & set(word))
