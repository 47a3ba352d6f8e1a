"""The register of what can be found: which documents there are, where each stands, and what each is called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from praktijkenbank.dutch.analysis import fold, key, stem, words
from praktijkenbank.site.search.documents import LISTS, SOURCE, Document

SMALL = 1500
"""Documents of which the register is no more than some 25 kB: that stands whole in the first file."""

LEAF = 50
"""Documents on one leaf of a larger one."""

Named = tuple[list[int], list[int]]
"""The documents that are called so, and those of which a name is so when it is written as one word, or holds no word."""


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
    for (kind, page), some in groupby(documents, lambda document: (document.kind, _shared_page(document))):
        found = list(some)
        yield kind, len(found), (1 if page == before else 2) if page else 0
        before = found[-1].url.partition("#")[0]


def _shared_page(document: Document) -> str:
    """The page that a document is a part of; none for a page."""
    page, fragment, _ = document.url.partition("#")
    return page if fragment else ""


def names(documents: Iterable[Document]) -> dict[str, Named]:
    """What may be asked for by its very name: all but what only leads on to others; of a working element its title alone."""
    found: dict[str, Named] = {}
    for at, document in enumerate(documents):
        if document.kind not in LISTS:
            element = document.kind == "working-elements"
            known = (document.title,) if element else (document.title, *document.names)
            called = {key(name) for name in known} - {""}
            written = set() if element else {one for name in known for one in _written(name)} - called
            for which, keys in enumerate((called, written)):
                for one in keys:
                    found.setdefault(one, ([], []))[which].append(at)
    return dict(sorted(found.items()))


def _written(name: str) -> Iterator[str]:
    """A name as one word, or as it is written where it holds no word; `nameKeys` in `scripts/search/index.js` does the same."""
    if found := words(name):
        yield stem("".join(found))
    elif signs := "".join(fold(name).split()):
        yield signs
