"""From text to the terms that are compared: folding, words, stop words, stems, phrases.

`scripts/search/analysis.js` does the same to a query; `tests/search/analysis.json` holds the
two equal. The stemmer is Porter's for Dutch, in both: Snowball's `dutch_porter` is what lunr.nl.js does. It leaves
apart what Dutch spelling changes at the end of a word (klus, klussen; sociaal, sociale; huis, huizen; brief, brieven), so
a doubled last letter becomes one, and so does a doubled vowel before it, z becomes s and v becomes f. Of one syllable
the vowel tells words apart, so there a long one is written twice: kopen is koop, koppen is kop. Nor does it know plurals
on -es: vacatures, organisaties, maatjes.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

import Stemmer  # type: ignore[import-not-found] # the package has no types

from praktijkenbank.dutch.wording import OTHER_LETTERS

JOINT = "_"
"""Between the stems of a phrase, so that a phrase is a term like any other. No word holds it."""

_MARKS = re.compile("[\u0300-\u036f]+")
APOSTROPHES = "'’ʼ`"
_OTHER = [*map(chr, OTHER_LETTERS)]
# These begin with the apostrophe, which is rare: to look behind at every letter takes ten times as long.
_PLURAL = re.compile(rf"[{APOSTROPHES}](?<=[aiouy].)s(?![a-z0-9])")
_INNER_APOSTROPHE = re.compile(rf"[{APOSTROPHES}](?<=[a-z0-9].)(?=[a-z0-9])")
_WORD = re.compile(r"[a-z0-9]+")
_HYPHENATED = re.compile(r"(?<![a-z0-9])[a-z0-9]++(?:-[a-z0-9]++)+")
_DOUBLED = re.compile(r"([^aeiou0-9])\1$")
_LONG_VOWEL = re.compile(r"([aeou])\1([b-df-hj-np-tv-xz])$")
_LAST = {"z": "s", "v": "f"}
_ONE_SYLLABLE = re.compile(r"([^aeiouy]*)([aeou])([b-df-hj-np-tv-z])")
_LONG = re.compile(r"[^aeiouy]*(?:([aeou])\1|[aeou][b-df-hj-np-tv-z][aeiouy])")
_LENGTHEN = frozenset((
    "bad", "blad", "dag", "dak", "dal", "gat", "glas", "god", "graf", "grof", "hof", "hol", "lot", "pad", "rad", "schot", "slag",
    "slot", "spel", "staf", "tred", "vat", "weg",
))  # fmt: skip
"""Nouns whose short vowel is long in the plural, as in dag and dagen."""
_OLDER = re.compile(r"(?<!ver)ouderen?$")
"""Older people, of whom the stemmer makes parents (ouders)."""
_PLURAL_ES = re.compile(r"[a-z]{2}(?:i|[b-df-hj-np-tv-z])es$")
_NO_PLURAL = re.compile(
    r"(?:advies|precies|verlies|vlies|servies|logies|markies|[bfv]ries|blies|spies|alles|fles|"
    r"(?:bij|rij|taal|muziek|zwem|dans|kook|computer)les|adres|congres|expres|bres|[ae]res|proces|succes|prinses|barones|"
    r"diabetes|mercedes|charles|hannes)$"
)
"""Words on -es that are no plural: those of the list of Dutch words (`words/nl.txt`) whose singular would be another word."""
_stemmer = Stemmer.Stemmer("dutch_porter")


def fold(text: str) -> str:
    """Small letters without diacritics: `Zorgcoöperatie` is `zorgcooperatie`, `foto’s` is `foto`."""
    text = text.lower()
    if not text.isascii():
        if any(map(text.__contains__, _OTHER)):
            text = text.translate(OTHER_LETTERS)
        apart = unicodedata.normalize("NFKD", text)
        text = _MARKS.sub("", apart) if apart != text else text
    if any(map(text.__contains__, APOSTROPHES)):
        text = _INNER_APOSTROPHE.sub("", _PLURAL.sub("", text))
    return text


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(fold(text))


def joined(text: str) -> Iterator[str]:
    """What stands on both sides of a hyphen, as one word: Zuid-Holland is also found as zuidholland."""
    hyphened = fold(" ".join(piece for piece in text.split() if "-" in piece))
    return (found.replace("-", "") for found in _HYPHENATED.findall(hyphened))


@cache
def stem(word: str) -> str:
    """The stem of a folded word. Each rule first looks whether the letters are there that it is about: that is half of the time."""
    if "ouder" in word and _OLDER.search(word):
        return word.removesuffix("n")
    plural = word.endswith("es") and _PLURAL_ES.search(word) and not _NO_PLURAL.search(word)
    found = str(_stemmer.stemWord(word[:-1] if plural else word))
    if len(found) < 3:
        return found
    if found[-1] == found[-2]:
        found = _DOUBLED.sub(r"\1", found)
    if found[-3:-2] == found[-2:-1]:
        found = _LONG_VOWEL.sub(r"\1\2", found)
    found = found[:-1] + _LAST[found[-1]] if found[-1] in _LAST else found
    one = _ONE_SYLLABLE.fullmatch(found) if found[-2] in "aeou" else None
    if one and len(found) > 2 and found not in _LENGTHEN and _LONG.match(word):
        return f"{one[1]}{one[2]}{one[2]}{one[3]}"
    return found


@cache
def key(text: str) -> str:
    """The term that a word or phrase is looked up by: its stems, joined. Empty when it holds no word."""
    return JOINT.join(map(stem, words(text)))


class Phrases:
    """The phrases that count as one term."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._by_start: dict[tuple[str, ...], list[list[str]]] = {}
        for found in sorted({found for found in keys if JOINT in found}):
            stems = found.split(JOINT)
            self._by_start.setdefault(tuple(stems[:2]), []).append(stems)

    def within(self, found: list[str]) -> Iterator[str]:
        """The phrases among the words of a text, each as often as it stands there."""
        stems, by_start = list(map(stem, found)), self._by_start
        for at in [at for at, start in enumerate(pairwise(stems)) if start in by_start]:
            for phrase in by_start[stems[at], stems[at + 1]]:
                if stems[at : at + len(phrase)] == phrase:
                    yield JOINT.join(phrase)
