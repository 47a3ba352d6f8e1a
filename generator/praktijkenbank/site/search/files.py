"""The files that the search asks for: what it must know before a question, the index in drawers, the words that are here, the
register of what can be found, the sentences of each page.

The first is loaded when somebody starts to search; the drawers of the words that are asked for; the words to compare with
only for a word that is unfinished or unknown; the register and the sentences only of what is shown.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from itertools import groupby
from typing import Any

from praktijkenbank.collection.addresses import SEARCH, TERM_FOLDERS
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.facets import list_mark
from praktijkenbank.dutch.analysis import JOINT, Phrases, fold, key, stem, words
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.site_file import SiteFile, compact_json
from praktijkenbank.site.search.compounds import Splitter
from praktijkenbank.site.search.documents import PAGE, PLACES, SOURCE, WEIGHTS, Document, Shelf, shelves, without_page
from praktijkenbank.site.search.drawers import Drawers, Named, Table, amount, front_coded, licence, phrases, tables, usual_words
from praktijkenbank.site.search.index import Analysed, Analyser, index, usual_spelling

INDEX = f"{SEARCH}index.json"
DRAWERS = f"{SEARCH}laden/"
FORMS = f"{SEARCH}vormen.json"
REGISTER = f"{SEARCH}register/"
TEXTS = f"{SEARCH}teksten/"
THEMES = f"{SEARCH}themas.json"
USUAL_WORDS = f"{SEARCH}woorden.txt"
WORDS_LICENCE = f"{SEARCH}woorden-licentie.txt"

MOST_FORMS = 30_000
"""Words that an unknown one is compared with, those that stand in the most documents: more than a usual dictionary has."""

SMALL = 1500
"""Documents of which the register is no more than some 25 kB: that stands whole in the first file."""

LEAF = 50
"""Documents on one leaf of a larger one."""

LISTS = ("themes", "target-groups", "provinces", "municipalities", SOURCE)
"""Kinds that only lead on to others; `ranking.js` has them too."""

BEGIN = (*TERM_FOLDERS, PAGE)
"""Kinds with which a visitor begins who names one."""

AMOUNTS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""In how many documents a term stands, as one sign; the last is: in as many, or more."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý‘“'\"0-9])")


def search_files(catalogue: Catalogue, pages: Iterable[Page] = ()) -> Iterator[SiteFile]:
    """Every file, of a catalogue and the pages of its site; nothing is made until it is asked for."""
    found = list(shelves(catalogue, pages))
    for shelf in found:
        yield SiteFile(f"{TEXTS}{shelf.name}.json", partial(_texts, shelf))
    drawers = amount(len(found))
    whole = cache(partial(_Whole, catalogue, found, drawers))
    yield SiteFile(INDEX, lambda: whole().front())
    yield SiteFile(FORMS, lambda: whole().forms())
    for number in range(drawers):
        yield SiteFile(f"{DRAWERS}{number}.json", partial(lambda number: whole().drawers.drawer(number), number))
    for number in leaves(sum(shelf.amount for shelf in found)):
        yield SiteFile(f"{REGISTER}{number}.json", partial(lambda number: whole().leaf(number), number))
    yield SiteFile(THEMES, partial(_themes, catalogue))
    yield SiteFile(USUAL_WORDS, usual_words)
    yield SiteFile(WORDS_LICENCE, licence)


def _texts(shelf: Shelf) -> str:
    """Address → sentences, the core first; behind a #, what is told with it; behind a =, a title that the index leaves out."""
    found: dict[str, Any] = {
        document.url: [*sentences(document.core), *(sentence for text in document.texts for sentence in sentences(text))]
        for document in shelf.documents
    }
    facts = {f"#{document.url}": document.facts for document in shelf.documents if document.facts != ()}
    titles = {f"={document.url}": document.title for document in shelf.documents if document.kind == SOURCE}
    return compact_json(found | facts | titles)


def _themes(catalogue: Catalogue) -> str:
    """Of each theme in use its id, its name and the places of its practices in the alphabet: what a visitor filters by."""
    places = {slug: place for place, slug in enumerate(catalogue.listed["practices"])}
    themes = catalogue.vocabularies["themes"].terms
    found = [(one.id, one.label, [places[slug] for slug in catalogue.practices_with("themes", one.id)]) for one in themes]
    return compact_json([theme for theme in found if theme[2]])


def sentences(text: str) -> list[str]:
    """A text cut into sentences; a cut too many does no harm."""
    return _SENTENCE.split(text) if text else []


def analyser(catalogue: Catalogue) -> tuple[Analyser, dict[str, Table]]:
    """What analyses the documents, and what words lead to."""
    search = catalogue.search_words
    own = set(map(fold, search.compounds.words)) if search.compounds else set()
    exceptions: dict[str, tuple[str, ...]] = {}
    for name, vocabulary in catalogue.vocabularies.items():
        for term in vocabulary.terms:
            found = {word for text in (term.label, *term.aliases) for word in words(text)}
            if name in PLACES:
                exceptions |= dict.fromkeys(found, ())
            else:
                own |= found
    if search.compounds:
        exceptions |= {fold(item.word): tuple(map(fold, item.parts)) for item in search.compounds.compounds}
    stop = frozenset(map(fold, search.stop_words.words)) if search.stop_words else frozenset()
    records = (record for kind, one in TYPES.items() if one.named_by == "name" for record in catalogue.listed[kind].values())
    leading = tables(search.synonyms, (name for one in records for name in (one.name, *getattr(one, "aliases", ()))))
    return Analyser(Splitter(own, exceptions), Phrases(phrases(leading.values())), stop), leading


class _Whole:
    """The index of all that can be found, made once."""

    def __init__(self, catalogue: Catalogue, found: list[Shelf], drawers: int) -> None:
        self._by, leading = analyser(catalogue)
        self._shelved = [(shelf.name, document) for shelf in found for document in shelf.documents]
        documents = [document for _, document in self._shelved]
        self._runs, self._list = list(runs(documents)), list_mark(catalogue.practices)
        self._postings = index(list(self._analysed(documents)), [WEIGHTS[document.kind] for document in documents])
        self._weak = catalogue.search_words.stop_words.weak if catalogue.search_words.stop_words else ()
        self._forms = _forms(self._by.seen, self._postings)
        self.drawers = Drawers(self._postings, self._forms, leading, names(documents, without_page(catalogue)), drawers)

    def _analysed(self, documents: Iterable[Document]) -> Iterator[Analysed]:
        """The documents: sources stand last, and are compared with what went before."""
        for kind, some in groupby(documents, lambda document: document.kind):
            found = list(some)
            if kind == SOURCE:
                theirs = {word for document in found for word in words(f"{document.title} {document.core}")}
                self._by.spelling = usual_spelling(theirs, self._by.seen)
            yield from map(self._by.analyse, found)

    def front(self) -> str:
        """All that the worker must know before it opens a drawer; of a small bank also its register."""
        return compact_json(
            {
                "documents": self._runs,
                "list": self._list,
                "register": LEAF if leaves(len(self._shelved)) else rows(self._shelved),
                "stop": sorted(self._by.stop),
                "weak": sorted({stem(fold(word)) for word in self._weak}),
                "drawers": " ".join(self.drawers.starts[1:]),
            }
        )

    def leaf(self, number: int) -> str:
        """One leaf of the register."""
        return compact_json(rows(self._shelved[number * LEAF : (number + 1) * LEAF]))

    def forms(self) -> str:
        """The words to compare others with: the terms that are one word, in how many documents each stands, how it is written."""
        amounts = {term: len(gaps) for term, (gaps, *_) in self._postings.items() if JOINT not in term}
        terms = sorted(sorted(amounts, key=lambda term: -amounts[term])[:MOST_FORMS])
        return compact_json(
            {
                "terms": front_coded(terms),
                "amounts": "".join(AMOUNTS[min(amounts[term], len(AMOUNTS) - 1)] for term in terms),
                "forms": "|".join(self._forms[term] for term in terms),
            }
        )


def _forms(seen: Counter[str], terms: Iterable[str]) -> dict[str, str]:
    """For each term the words it stands for, the most usual first; none for a word that is its own stem. Of a word that begins
    with its term stands there what follows, after a tilde: that is a third of the bytes.

    What a visitor is told, and what a misspelt word is compared with.
    """
    found: dict[str, list[str]] = {}
    for word, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        found.setdefault(stem(word), []).append(word)
    told = ((term, found.get(term, [term])) for term in terms)
    return {
        term: " ".join(f"~{one[len(term) :]}" if one.startswith(term) else one for one in forms if forms != [term])
        for term, forms in told
    }


def leaves(documents: int) -> range:
    """The leaves of the register of so many documents; none where it stands whole in the first file."""
    return range(-(-documents // LEAF) if documents > SMALL else 0)


def rows(shelved: Sequence[tuple[str, Document]]) -> list[tuple[str, ...]]:
    """Address, shelf, title. Sources are many and stand last: their titles come with the sentences."""
    return [(one.url, shelf, *((one.title,) if one.kind != SOURCE else ())) for shelf, one in shelved]


def runs(documents: Iterable[Document]) -> Iterator[tuple[str, int, int]]:
    """The kinds of the documents in their order, each with how many there are and on which page those stand: 0 on pages of their
    own, 1 on that of the document before them, 2 together on one that is no document."""
    before = ""
    for (kind, page), some in groupby(documents, lambda one: (one.kind, one.url.partition("#")[0] if "#" in one.url else "")):
        found = list(some)
        yield kind, len(found), (1 if page == before else 2) if page else 0
        before = found[-1].url.partition("#")[0]


def names(documents: Iterable[Document], without_page: Iterable[tuple[str, ...]] = ()) -> dict[str, Named]:
    """What each name may ask for: of a working element as a record its title alone.

    A name stands under its stems, under its words as one, and sign by sign with `=` behind it; `nameKeys` in
    `scripts/search/index.js` does the same.
    """
    found: dict[str, Named] = {}

    def call(which: int, keys: Iterable[str], thing: Any) -> None:
        for one in dict.fromkeys(keys):
            found.setdefault(one, ([], [], []))[which].append(thing)

    for at, document in enumerate(documents):
        every = (document.title, *document.names)
        if document.kind in BEGIN:
            call(2, _keys(every), at)
        if document.kind not in (*LISTS, PAGE):
            known = every[:1] if document.kind == "working-elements" else every
            called = {key(name) for name in known} - {""}
            call(0, sorted({*called, *map(_signs, known)} - {"="}), at)
            if document.kind != "working-elements":
                call(1, sorted({stem("".join(words(name))) for name in known} - called - {""}), at)
    for kind, *called_so in without_page:
        call(2, _keys(called_so), (kind, called_so[0]))
    return dict(sorted(found.items()))


def _keys(every: Iterable[str]) -> list[str]:
    return [one for name in every for one in (key(name), stem("".join(words(name)))) if one]


def _signs(name: str) -> str:
    return (" " if words(name) else "").join(fold(name).split()) + "="
