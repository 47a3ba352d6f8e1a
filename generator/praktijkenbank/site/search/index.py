"""The index: which term stands in which document, and how much it counts there.

It is lunr's, packed (https://lunrjs.com/guides/index_prebuilding.html): the scores are BM25 with K1 and B, times
the boost of the field and of the document, as lunr's builder makes them; those of the fields are added up, as lunr does when
it is asked for a term. A test holds them to be those of lunr's Python port, which takes too long for a thousand records.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from math import log

from praktijkenbank.dutch.analysis import Phrases, joined, stem, words
from praktijkenbank.site.search.compounds import Splitter, dutch_words
from praktijkenbank.site.search.documents import Document
from praktijkenbank.site.search.drawers import Postings

FIELDS = {"t": 45.0, "n": 50.0, "c": 20.0, "l": 40.0, "a": 40.0, "x": 9.0, "u": 15.0, "v": 9.0}
"""Field → boost: title, other names, core, labels, how people ask for it, text; and the parts of compounds, in titles and in the
rest, with what labels are also called."""

K1, B = 1.2, 0.6

Terms = dict[str, int]
"""Term → how often it stands somewhere."""

Analysed = dict[str, Terms]
"""Field → its terms."""


class Analyser:
    """Decides which terms a document has, and keeps count of the words as they are written; `spelling` mends what is misspelt."""

    def __init__(self, splitter: Splitter, phrases: Phrases, stop: frozenset[str]) -> None:
        self.splitter, self.phrases, self.stop = splitter, phrases, stop
        self.seen: Counter[str] = Counter()
        self.spelling: Mapping[str, str] = {}
        self._known: dict[str, tuple[str, tuple[str, ...]]] = {}  # word → its stem, and the stems of its parts

    def analyse(self, document: Document) -> Analysed:
        """The terms of each field."""
        found: Analysed = {name: {} for name in FIELDS}
        self._add(document.title, found["t"], found["u"])
        self._add("\n".join(document.names), found["n"], found["u"])
        self._add(document.core, found["c"], found["v"])
        self._add("\n".join(document.labels), found["l"], found["v"])
        self._add("\n".join(document.asked), found["a"], found["v"])
        self._add("\n".join(document.hints), found["v"], found["v"])
        self._add("\n".join(document.texts), found["x"], found["v"])
        return found

    def _add(self, text: str, terms: Terms, parts: Terms) -> None:
        if not text:
            return
        found = words(text)
        if self.spelling:
            found = [self.spelling.get(word, word) for word in found]
        times = Counter(found)
        if "-" in text:
            times.update(joined(text))
        seen, known, stop = self.seen, self._known, self.stop
        for word, count in times.items():
            if word in stop:
                continue
            seen[word] += count
            if word not in known:
                known[word] = stem(word), tuple(sorted({stem(piece) for piece in self.splitter.pieces(word)}))
            root, pieces = known[word]
            terms[root] = terms.get(root, 0) + count
            for piece in pieces:
                parts[piece] = parts.get(piece, 0) + count
        for phrase in self.phrases.within(found):
            terms[phrase] = terms.get(phrase, 0) + 1


def index(analysed: Sequence[Analysed], boosts: Sequence[float]) -> dict[str, Postings]:
    """Term → where it stands, in the order of the alphabet, of documents that each have a boost."""
    found = Counter(chain.from_iterable(terms for fields in analysed for terms in fields.values()))
    # How telling a term is (lunr counts each field of a document as one finding).
    telling = {term: log(1 + abs((len(analysed) - times + 0.5) / (times + 0.5))) for term, times in found.items()}
    lengths = {name: [sum(fields[name].values()) for fields in analysed] for name in FIELDS}
    averages = {name: sum(found) / len(found) or 1 for name, found in lengths.items()}
    postings: dict[str, tuple[list[int], list[float], list[int]]] = {term: ([], [], []) for term in sorted(found)}
    for ref, fields in enumerate(analysed):
        for name, boost in FIELDS.items():
            damp = K1 * (1 - B + B * lengths[name][ref] / averages[name])
            whole = (K1 + 1) * boost * boosts[ref]
            for term, times in fields[name].items():
                refs, scores, named = postings[term]
                score = telling[term] * whole * times / (damp + times)
                if refs and refs[-1] == ref:
                    scores[-1] += score
                    continue
                if name in ("t", "n"):  # those are the first
                    named.append(len(refs))
                refs.append(ref)
                scores.append(score)
    return {
        term: ([ref - before for before, ref in pairwise([0, *refs])], list(map(round, scores)), named)
        for term, (refs, scores, named) in postings.items()
    }


MUCH = 100
"""How often a word stands in our own texts that another may be a misspelling of."""

SHORTEST_MISSPELT = 8
"""Letters of a word that is no other word by chance."""


def usual_spelling(found: Iterable[str], ours: Mapping[str, int]) -> dict[str, str]:
    """Word → the word it is misspelt for, one letter more, less or other: of words that our own texts and Dutch do not have. Others
    wrote those: a title of a source stays as it is, and who makes the same mistake would find that one source alone, and never hear of it.

    `ours` tells how often each word stands in our own texts.
    """
    near: dict[str, str] = {}
    for word in sorted(
        (word for word, times in ours.items() if times >= MUCH and len(word) >= SHORTEST_MISSPELT), key=ours.__getitem__
    ):
        near |= dict.fromkeys(_shorter(word), word)
    unknown = (word for word in found if len(word) >= SHORTEST_MISSPELT and word not in ours and word not in dutch_words())
    mended = ((word, next((near[short] for short in _shorter(word) if short in near), "")) for word in unknown)
    return {word: usual for word, usual in mended if usual}


def _shorter(word: str) -> Iterator[str]:
    """The word, and the word without each of its letters: two words that share one of these differ by one letter, or swap two."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
