"""What a term also finds, as flat tables from each term to the others: what is the same, and where one-way roads lead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from praktijkenbank.dutch.analysis import JOINT, key, stem, words
from praktijkenbank.records.search_words import Synonyms

LONGEST_NAME = 6
"""Words in a name that is known as a phrase; longer ones are sentences."""


Table = dict[str, Sequence[str]]
"""Term → the terms that it finds too, as the index knows them; itself may be among them.

The terms of a group share one list: a list for each would take as many places as the group has pairs.
"""


def the_same(synonyms: Synonyms | None) -> Table:
    """The terms of a group find each other."""
    return dict(sorted((term, group) for group in _groups(synonyms) for term in group))


def one_way(synonyms: Synonyms | None) -> Table:
    """A one-way road leads from a term, and all that is the same, to its end and to the group of that end."""
    group_of = {term: group for group in _groups(synonyms) for term in group}
    ends_of: dict[tuple[str, ...], dict[str, None]] = {}
    for way in synonyms.broader if synonyms else ():
        ends = dict.fromkeys(end for term in way.finds for end in group_of.get(key(term), [key(term)]))
        for term in way.search:
            starts = tuple(group_of.get(key(term), [key(term)]))
            ends_of[starts] = ends_of.get(starts, {}) | ends
    found = ((starts, tuple(ends)) for starts, ends in ends_of.items())
    return dict(sorted((start, ends) for starts, ends in found for start in starts))


def _groups(synonyms: Synonyms | None) -> list[list[str]]:
    return [[key(term) for term in group] for group in synonyms.same] if synonyms else []


def with_names(table: Table, names: Iterable[str]) -> Table:
    """The table with names of several words: each is a phrase, and who writes it as one word finds it too."""
    whole = dict(table)
    for name in names:
        found = words(name)
        if 1 < len(found) <= LONGEST_NAME:
            one = stem("".join(found))
            whole[one] = [*whole.get(one, ()), JOINT.join(map(stem, found))]
    return whole


def phrases(*tables: Table) -> set[str]:
    """The terms in the tables that are phrases."""
    return {term for table in tables for found, others in table.items() for term in (found, *others) if JOINT in term}
