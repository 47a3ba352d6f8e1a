"""The files that the search page asks for: one index, and the sentences of each page apart.

The index is loaded when somebody starts to search; the sentences only of the pages that are shown as results.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial

from generator.catalogue import Catalogue
from generator.links import SEARCH
from generator.search.analysis import Phrases, fold, stem
from generator.search.compounds import Splitter
from generator.search.documents import Document, documents
from generator.search.index import Analysed, Analyser, index
from generator.search.synonyms import also_found, phrases, useful

INDEX = f"{SEARCH}index.json"
TEXTS = f"{SEARCH}teksten/"

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý‘“'\"0-9])")

SearchFile = tuple[str, str, Callable[[], str]]
"""Path, key of what it is made from, and how it is made."""


def search_files(catalogue: Catalogue) -> Iterator[SearchFile]:
    """Every file; nothing is made until it is asked for."""
    found = list(documents(catalogue))
    lists = f"{catalogue.lists_digest} {catalogue.search_words.digest}"
    pages: dict[str, list[Document]] = {}
    for document in found:
        pages.setdefault(texts_path(document), []).append(document)
    for path, on_it in pages.items():
        key = " ".join([catalogue.lists_digest, *dict.fromkeys(document.digest for document in on_it)])
        yield path, key, partial(_texts, on_it)
    key = " ".join([lists, *(f"{document.url} {document.digest}" for document in found)])
    yield INDEX, key, partial(_index, catalogue, found)


def texts_path(document: Document) -> str:
    """The file with the sentences of a document: one for each page with a record, one for each list of terms."""
    listed = document.kind if document.digest.count(" ") == 0 else document.page.strip("/").replace("/", ".")
    return f"{TEXTS}{listed}.json"


def _texts(found: list[Document]) -> str:
    """Address → sentences: the core first."""
    return _json({document.url: [*sentences(document.core), *(s for text in document.texts for s in sentences(text))] for document in found})


def sentences(text: str) -> list[str]:
    """A text cut into sentences; a cut too many does no harm."""
    return _SENTENCE.split(text) if text else []


def analyser(catalogue: Catalogue) -> tuple[Analyser, dict[str, list[str]]]:
    """What analyses the documents, and the synonyms."""
    words = catalogue.search_words
    own = list(words.compounds.words) if words.compounds else []
    own += [part for vocabulary in catalogue.vocabularies.values() for term in vocabulary.terms for part in (term.label, *term.aliases)]
    exceptions = {fold(item.word): tuple(map(fold, item.parts)) for item in (words.compounds.compounds if words.compounds else ())}
    synonyms = also_found(words.synonyms)
    stop = frozenset(fold(word) for word in (words.stop_words.words if words.stop_words else ()))
    single = (fold(word) for word in own if " " not in word and "-" not in word)
    return Analyser(Splitter(single, exceptions), Phrases(phrases(synonyms)), stop), synonyms


def _index(catalogue: Catalogue, found: list[Document]) -> str:
    """All that the worker needs to answer a query, beside the sentences."""
    by, synonyms = analyser(catalogue)
    analysed: list[Analysed] = []
    seen: Counter[str] = Counter()
    for document in found:
        fields, words = by.analyse(document)
        analysed.append(fields)
        seen.update(words)
    whole = index(analysed, [document.weight for document in found])
    weak = catalogue.search_words.stop_words.weak if catalogue.search_words.stop_words else ()
    return _json(
        {
            "documents": [[document.url, document.kind, document.title, *document.names] for document in found],
            "texts": [texts_path(document).removeprefix(SEARCH) for document in found],
            "stop": sorted(by.stop),
            "weak": sorted({stem(fold(word)) for word in weak}),
            "synonyms": useful(synonyms, set(whole["terms"])),
            "forms": _forms(seen, set(whole["terms"])),
            **whole,
        }
    )


def _forms(seen: Counter[str], terms: set[str]) -> dict[str, str]:
    """Stem → the words it stands for, the most usual first; none for a word that is its own stem.

    What a visitor is told, and what a misspelt word is compared with.
    """
    found: dict[str, list[str]] = {}
    for word, _ in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        found.setdefault(stem(word), []).append(word)
    return {term: " ".join(words) for term, words in sorted(found.items()) if term in terms and words != [term]}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
