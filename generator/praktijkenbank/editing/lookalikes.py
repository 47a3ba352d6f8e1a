"""Practices that somebody may mean by a name: the same under another name, or the method behind a local execution."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.practice import Practice

ALIKE = 82
"""Percent. Of the names and aliases of forty-three practices, those of two different ones reach 77 at most, apart from names
that hold another whole."""

WHOLE = 5
"""Letters of the shortest name that counts when it stands whole inside another: shorter ones are inside many."""


@dataclass(frozen=True)
class Lookalike:
    """A practice by name, and what of it is like what was typed."""

    name: str
    path: str
    through: str


def lookalikes(name: str, practices: Mapping[str, Located[Practice]]) -> list[Lookalike]:
    """The practices whose name, alias or former address is like `name`, most alike first."""
    wanted = folded(name)
    found = []
    for slug, located in practices.items():
        record = located.record
        best, through = max((_alike(wanted, folded(known)), known) for known in _names(slug, record))
        if best >= ALIKE:
            found.append((-best, Lookalike(record.name, located.path, through)))
    return [one for _, one in sorted(found, key=lambda pair: (pair[0], pair[1].path))]


def _names(slug: str, record: Practice) -> Iterable[str]:
    return (record.name, *record.aliases, slug, *record.former_slugs)


def folded(name: str) -> str:
    """A name without capitals, accents and marks: what is the same in it, means the same."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " en "))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain if not unicodedata.combining(letter)).split())


def _alike(one: str, other: str) -> float:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= WHOLE and f" {shorter} " in f" {longer} ":
        return 100.0
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
