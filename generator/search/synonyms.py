"""What a term also finds, as flat tables from each term to the others: what is the same, and where one-way roads lead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable

from generator.model.search_words import Synonyms
from generator.search.analysis import JOINT, key, stem, words

LONGEST_NAME = 6
"""Words in a name that is known as a phrase; longer ones are sentences."""


Table = dict[str, list[str]]
"""Term → the terms that it finds too, as the index knows them."""


def the_same(synonyms: Synonyms | None) -> Table:
    """The terms of a group find each other."""
    table: Table = {}
    for group in _groups(synonyms):
        table |= {term: [other for other in group if other != term] for term in group}
    return dict(sorted(table.items()))


def one_way(synonyms: Synonyms | None) -> Table:
    """A one-way road leads from a term, and all that is the same, to its end and to the group of that end."""
    group_of = {term: group for group in _groups(synonyms) for term in group}
    table: dict[str, dict[str, None]] = defaultdict(dict)
    for way in synonyms.broader if synonyms else ():
        ends = [end for term in way.finds for end in group_of.get(key(term), [key(term)])]
        for term in way.search:
            for start in group_of.get(key(term), [key(term)]):
                table[start] |= dict.fromkeys(end for end in ends if end != start)
    return {term: list(others) for term, others in sorted(table.items())}


def _groups(synonyms: Synonyms | None) -> list[list[str]]:
    return [[key(term) for term in group] for group in synonyms.same] if synonyms else []


def with_names(table: Table, names: Iterable[str]) -> Table:
    """The table with names of several words: each is a phrase, and who writes it as one word finds it too."""
    whole = {term: list(others) for term, others in table.items()}
    for name in names:
        found = words(name)
        if 1 < len(found) <= LONGEST_NAME:
            whole.setdefault(stem("".join(found)), []).append(JOINT.join(map(stem, found)))
    return whole


def phrases(*tables: Table) -> set[str]:
    """The terms in the tables that are phrases."""
    return {term for table in tables for found, others in table.items() for term in (found, *others) if JOINT in term}


def packed(table: Table, known: Container[str]) -> list[list[list[str]]]:
    """The table for the browser: terms, and what each of them finds as far as the index knows it, itself passed over."""
    by_found: dict[tuple[str, ...], list[str]] = {}
    for term, others in table.items():
        found = tuple(sorted({other for other in (term, *others) if other in known}))
        if set(found) - {term}:
            by_found.setdefault(found, []).append(term)
    return [[terms, list(found)] for found, terms in by_found.items()]
