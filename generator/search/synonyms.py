"""What a term also finds: the synonyms as one flat table, from each term to the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable

from generator.model.search_words import Synonyms
from generator.search.analysis import JOINT, key, stem, words

LONGEST_NAME = 6
"""Words in a name that is known as a phrase; longer ones are sentences."""


def also_found(synonyms: Synonyms | None) -> dict[str, list[str]]:
    """Term → the terms that it finds too, as the index knows them.

    The terms of a group find each other. A one-way road leads to its end and to the group of that end.
    """
    if synonyms is None:
        return {}
    groups = [[key(term) for term in group] for group in synonyms.same]
    group_of = {term: group for group in groups for term in group}
    table: dict[str, dict[str, None]] = defaultdict(dict)
    for term, group in group_of.items():
        table[term] |= dict.fromkeys(other for other in group if other != term)
    for way in synonyms.broader:
        ends = [end for term in way.finds for end in group_of.get(key(term), [key(term)])]
        for term in way.search:
            for start in group_of.get(key(term), [key(term)]):
                table[start] |= dict.fromkeys(end for end in ends if end != start)
    return {term: list(others) for term, others in sorted(table.items())}


def with_names(table: dict[str, list[str]], names: Iterable[str]) -> dict[str, list[str]]:
    """The table with names of several words: each is a phrase, and who writes it as one word finds it too."""
    whole = {term: list(others) for term, others in table.items()}
    for name in names:
        found = words(name)
        if 1 < len(found) <= LONGEST_NAME:
            whole.setdefault(stem("".join(found)), []).append(JOINT.join(map(stem, found)))
    return whole


def phrases(table: dict[str, list[str]]) -> set[str]:
    """The terms in the table that are phrases."""
    return {term for found, others in table.items() for term in (found, *others) if JOINT in term}


def packed(table: dict[str, list[str]], known: Container[str]) -> list[list[list[str]]]:
    """The table for the browser: terms, and what each of them finds as far as the index knows it, itself passed over."""
    by_found: dict[tuple[str, ...], list[str]] = {}
    for term, others in table.items():
        found = tuple(sorted({other for other in (term, *others) if other in known}))
        if set(found) - {term}:
            by_found.setdefault(found, []).append(term)
    return [[terms, list(found)] for found, terms in by_found.items()]
