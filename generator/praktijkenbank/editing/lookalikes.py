"""Practices that somebody may mean by a name: the same under another name, or the method behind a local execution."""

from collections.abc import Mapping

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


Practices = Mapping[str, Located[Practice]]


def lookalikes(name: str, practices: Practices) -> list[Located[Practice]]:
    """The practices whose name, alias or former address is like `name`, most alike first."""
    found = []
    for slug, located in practices.items():
        record = located.record
        best = max(_alike(folded(name), folded(known)) for known in (record.name, *record.aliases, slug, *record.former_slugs))
        if best >= ALIKE:
            found.append((-best, located.path, located))
    return [located for *_, located in sorted(found, key=lambda one: one[:2])]


def twins(record: Practice, practices: Practices) -> list[Located[Practice]]:
    """The practices that may be the same: by name; told in like words; or of one organisation in one place."""
    found = {one.path: one for one in lookalikes(record.name, practices)}
    text, where = _told(record), _where(record)
    for one in practices.values():
        if where & _where(one.record) or fuzz.token_sort_ratio(text, _told(one.record), score_cutoff=TOLD_ALIKE):
            found.setdefault(one.path, one)
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
