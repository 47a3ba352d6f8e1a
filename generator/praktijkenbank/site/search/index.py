"""The index: which term stands how often in which field of which document.

Packed, it is what lunr's builder is given, and not what it makes (https://lunrjs.com/guides/index_prebuilding.html): the
scores, BM25 with k1 = 1.2 and b = 0.75 times the boost of the field and of the document, follow from the counts, and the
postings from the vectors. The worker makes both (`scripts/search/scores.js`) before lunr loads them: a quarter of the
bytes. A test holds them to be those of lunr's Python port.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from praktijkenbank.dutch.analysis import Phrases, joined, stem, words
from praktijkenbank.site.search.compounds import Splitter
from praktijkenbank.site.search.documents import Document

FIELDS = {"t": 90.0, "n": 50.0, "c": 30.0, "l": 12.0, "x": 10.0, "u": 20.0, "v": 2.5}
"""Field → boost: title, other names, core, labels, text; and the parts of compounds, in titles and in the rest,
with what labels are also called."""

COUNTS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""How often a term stands somewhere, as one sign; the last is: as often, or more."""

Terms = dict[str, int]
"""Term → how often it stands somewhere."""

Analysed = dict[str, Terms]
"""Field → its terms."""


class Analyser:
    """Decides which terms a document has, and keeps count of the words as they are written."""

    def __init__(self, splitter: Splitter, phrases: Phrases, stop: frozenset[str]) -> None:
        self.splitter, self.phrases, self.stop = splitter, phrases, stop
        self.seen: Counter[str] = Counter()
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {}

    def analyse(self, document: Document) -> Analysed:
        """The terms of each field."""
        found: Analysed = {name: {} for name in FIELDS}
        self._add(document.title, found["t"], found["u"])
        self._add("\n".join(document.names), found["n"], found["u"])
        self._add(document.core, found["c"], found["v"])
        self._add("\n".join(document.labels), found["l"], found["v"])
        self._add("\n".join(document.hints), found["v"], found["v"])
        self._add("\n".join(document.texts), found["x"], found["v"])
        return found

    def _add(self, text: str, terms: Terms, parts: Terms) -> None:
        """Count the terms of a text, and the parts of the compounds in it."""
        if not text:
            return
        found = words(text)
        times = Counter(found)
        if "-" in text:
            times.update(joined(text))
        seen, known, stop = self.seen, self._known, self.stop
        for word, count in times.items():
            if word in stop:
                continue
            seen[word] += count
            root, pieces = known.get(word) or self._look_at(word)
            terms[root] = terms.get(root, 0) + count
            for piece in pieces:
                parts[piece] = parts.get(piece, 0) + count
        for phrase in self.phrases.within(found):
            terms[phrase] = terms.get(phrase, 0) + 1

    def _look_at(self, word: str) -> tuple[str, tuple[str, ...]]:
        """The stem of a word, and the stems of its parts."""
        self._known[word] = stem(word), tuple(sorted({stem(piece) for piece in self.splitter.pieces(word)}))
        return self._known[word]


def index(analysed: Sequence[Analysed]) -> dict[str, Any]:
    """The index of the documents, ready for JSON.

    `terms` in the order in which they are first met, and for each field the vector of each document: the numbers of
    its terms, each as the distance from the one before, and how often each stands there (nothing where that is once).
    """
    numbers: dict[str, int] = {}
    for fields in analysed:
        for name in FIELDS:
            for term in fields[name]:
                numbers.setdefault(term, len(numbers))
    return {"terms": list(numbers), "vectors": {name: [_vector(fields[name], numbers) for fields in analysed] for name in FIELDS}}


def _vector(terms: Terms, numbers: Mapping[str, int]) -> tuple[list[int], str]:
    """The gaps between the numbers of the terms, and their counts."""
    found = sorted((numbers[term], times) for term, times in terms.items())
    gaps, before = [], 0
    for number, _ in found:
        gaps.append(number - before)
        before = number
    counts = "".join(COUNTS[min(times, len(COUNTS) - 1)] for _, times in found)
    return gaps, counts if counts.strip("1") else ""
