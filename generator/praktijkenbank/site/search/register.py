"""The register of what can be found: which documents there are, where each stands, and what each is called."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from praktijkenbank.dutch.analysis import fold, key, stem, words
from praktijkenbank.site.search.documents import BEGIN, LISTS, PAGE, SOURCE, Document
from praktijkenbank.site.search.drawers import Named

SMALL = 1500
"""Documents of which the register is no more than some 25 kB: that stands whole in the first file."""

LEAF = 50
"""Documents on one leaf of a larger one."""


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
