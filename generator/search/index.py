"""The index: which term stands in which document, and how much it counts there.

lunr's own index (https://lunrjs.com/guides/index_prebuilding.html), packed: its vectors, without the postings that
follow from them, which the worker puts back before lunr loads it. That is a third of the bytes. The scores are lunr's
too, in whole numbers: BM25 with k1 = 1.2 and b = 0.75, times the boost of the field and of the document. A test holds
them to be those of lunr's Python port, which takes too long for a thousand records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

from generator.search.analysis import Phrases, joined, stem, words
from generator.search.compounds import Splitter
from generator.search.documents import Document

FIELDS = {"t": 90.0, "n": 50.0, "c": 30.0, "l": 12.0, "x": 10.0, "u": 20.0, "v": 2.5}
"""Field → boost: title, other names, core, labels, text; and the parts of compounds, in titles and in the rest."""

K1, B = 1.2, 0.75

Analysed = dict[str, Counter[str]]
"""Field → term → how often it stands there."""


@dataclass(frozen=True)
class Analyser:
    """All that decides which terms a document has."""

    splitter: Splitter
    phrases: Phrases
    stop: frozenset[str]

    def analyse(self, document: Document) -> tuple[Analysed, Counter[str]]:
        """The terms of each field, and the words as they stand in the text."""
        seen: Counter[str] = Counter()
        title = self._terms((document.title,), seen)
        names = self._terms(document.names, seen)
        core = self._terms((document.core,), seen)
        text = self._terms(document.texts, seen)
        labels = self._terms(document.labels, seen)
        found = {
            "t": title[0],
            "n": names[0],
            "c": core[0],
            "l": labels[0],
            "x": text[0],
            "u": title[1] + names[1],
            "v": core[1] + text[1] + labels[1],
        }
        return found, seen

    def _terms(self, texts: Iterable[str], seen: Counter[str]) -> tuple[Counter[str], Counter[str]]:
        """The terms in some texts, and the parts of the compounds among them."""
        terms: Counter[str] = Counter()
        parts: Counter[str] = Counter()
        stop = self.stop
        for text in texts:
            found = words(text)
            if "-" in text:
                found_joined = list(joined(text))
                terms.update(map(stem, found_joined))
                seen.update(found_joined)
            kept = [word for word in found if word not in stop]
            seen.update(kept)
            terms.update(map(stem, kept))
            terms.update(self.phrases.within([stem(word) for word in found]))
            for word in kept:
                parts.update(map(stem, self.splitter.pieces(word)))
        return terms, parts


def index(analysed: Sequence[Analysed], boosts: Sequence[float]) -> dict[str, Any]:
    """The index of the documents, each with its boost, ready for JSON.

    `terms` in the order in which they are first met, and for each field the vector of each document: the numbers of
    its terms, each as the distance from the one before, and their scores.
    """
    numbers: dict[str, int] = {}
    found: Counter[str] = Counter()
    for fields in analysed:
        for name in FIELDS:
            found.update(fields[name].keys())
            for term in fields[name]:
                numbers.setdefault(term, len(numbers))
    idf = {term: _idf(times, len(analysed)) for term, times in found.items()}
    vectors = {name: _vectors(name, analysed, boosts, numbers, idf) for name in FIELDS}
    return {"terms": list(numbers), "vectors": vectors}


def _vectors(
    name: str, analysed: Sequence[Analysed], boosts: Sequence[float], numbers: Mapping[str, int], idf: Mapping[str, float]
) -> list[list[list[int]]]:
    """For each document the gaps between its terms in this field, and their scores."""
    lengths = [sum(fields[name].values()) for fields in analysed]
    average = sum(lengths) / len(lengths) or 1
    vectors = []
    for fields, length, boost in zip(analysed, lengths, boosts, strict=True):
        damp = K1 * (1 - B + B * length / average)
        whole = (K1 + 1) * FIELDS[name] * boost
        scores = sorted((numbers[term], round(idf[term] * whole * times / (damp + times))) for term, times in fields[name].items())
        gaps, before = [], 0
        for number, _ in scores:
            gaps.append(number - before)
            before = number
        vectors.append([gaps, [score for _, score in scores]])
    return vectors


def _idf(found: int, amount: int) -> float:
    """How telling a term is (lunr counts each field of a document as one finding)."""
    return log(1 + abs((amount - found + 0.5) / (found + 0.5)))
