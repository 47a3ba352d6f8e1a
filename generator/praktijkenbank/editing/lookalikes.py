"""Practices that somebody may mean by a name: the same under another name, or the method behind a local execution."""

from collections.abc import Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from praktijkenbank.problems.suggestions import folded
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.practice import Practice

ALIKE = 82
"""Percent. Of the names and aliases of forty-three practices, those of two different ones reach 77 at most, apart from names
that hold another whole."""

TOLD_ALIKE = 75
"""Percent. Of what forty-three practices say, in any order of words, two different ones share 61 at most."""

WHOLE = 5
"""Letters of the shortest name that counts when it stands whole inside another: shorter ones are inside many."""


@dataclass(frozen=True)
class Lookalike:
    """A practice that may be meant."""

    name: str
    path: str


def lookalikes(name: str, practices: Mapping[str, Located[Practice]]) -> list[Lookalike]:
    """The practices whose name, alias or former address is like `name`, most alike first."""
    wanted = folded(name)
    found = []
    for slug, located in practices.items():
        record = located.record
        names = (record.name, *record.aliases, slug, *record.former_slugs)
        best = max(_alike(wanted, folded(known)) for known in names)
        if best >= ALIKE:
            found.append((-best, located.path, record.name))
    return [Lookalike(called, path) for _, path, called in sorted(found)]


def twins(record: Practice, practices: Mapping[str, Located[Practice]]) -> list[Lookalike]:
    """The practices that may be the same: by name; told in like words; or of one organisation in one place."""
    found = {one.path: one for one in lookalikes(record.name, practices)}
    text, where = _told(record), _where(record)
    for located in practices.values():
        other = located.record
        if where & _where(other) or fuzz.token_sort_ratio(text, _told(other), score_cutoff=TOLD_ALIKE):
            found.setdefault(located.path, Lookalike(other.name, located.path))
    return [*found.values()]


def _told(record: Practice) -> str:
    return folded(f"{record.summary or record.name} {getattr(record.approach, 'text', None) or ''}")


def _where(record: Practice) -> set[tuple[str, str]]:
    """The places where it was done, each with an organisation that did it there; of one place all are meant."""
    done, everyone = record.implementations or (), [one.name for one in record.organisations or () if one.name]
    who = [(one.place, name) for one in done for name in (one.organisations or (everyone if len(done) == 1 else ()))]
    return {(place, folded(name)) for place, name in who if place and name}


def _alike(one: str, other: str) -> float:
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= WHOLE and f" {shorter} " in f" {longer} ":
        return 100.0
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))
