"""Whether what editors tell the search can be true: no term twice, no circles, parts that are parts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import islice
from typing import Any

from praktijkenbank.dutch.analysis import fold, key
from praktijkenbank.problems import Kind, Problem
from praktijkenbank.problems.messages import search
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.reading.strict_yaml import MAX_REFUSALS
from praktijkenbank.records.introspect import Loc

Named = tuple[Loc, str]
"""Where a term stands, and the term as written."""


def check_words(content: Content) -> list[Problem]:
    """Every problem in the lists of the search, as far as they could be read and are told."""
    lists = (content.synonyms, _synonyms), (content.compounds, _compounds), (content.stop_words, _stop_words)
    return [problem for located, look in lists if located for problem in islice(look(located), MAX_REFUSALS + 1)]


def _synonyms(located: Located[Any]) -> Iterator[Problem]:
    groups, one_way = located.record.same, located.record.broader
    same = [(("same", at, nth), term) for at, group in enumerate(groups) for nth, term in enumerate(group)]
    search_for = [(("broader", at, "search", nth), term) for at, way in enumerate(one_way) for nth, term in enumerate(way.search)]
    found = [(("broader", at, "finds", nth), term) for at, way in enumerate(one_way) for nth, term in enumerate(way.finds)]
    for loc, term in [*same, *search_for, *found]:
        if not key(term):
            yield located.problem(search.TERM_WITHOUT_WORDS, loc, value=term)
    yield from _twice(located, same, search.SYNONYM_TWICE)
    yield from _twice(located, search_for, search.SYNONYM_TWICE)
    yield from _circles(located)


def _twice(located: Located[Any], terms: Sequence[Named], kind: Kind, same_as: Callable[[str], str] = key) -> Iterator[Problem]:
    """A problem for each term that came before: as the search sees it, so in any spelling or number."""
    first: dict[str, Named] = {}
    for loc, term in terms:
        found = same_as(term)
        if found and found in first:
            other = first[found]
            line = located.problem(kind, other[0], value="", line=0, other="").line
            yield located.problem(kind, loc, value=term, line=line, other=other[1])
        first.setdefault(found, (loc, term))


def _circles(located: Located[Any]) -> Iterator[Problem]:
    """One-way roads that come back to where they began; the terms of a group are one place."""
    place = {key(term): key(group[0]) for group in located.record.same for term in group}
    written: dict[str, str] = {}
    roads: dict[str | int, set[str | int]] = {}
    for at, way in enumerate(located.record.broader):
        for term in (*way.search, *way.finds):
            written.setdefault(place.get(key(term), key(term)), term)
        # The road itself stands between its beginnings and its ends, so that there are no more steps than there are words.
        for start in way.search:
            roads.setdefault(place.get(key(start), key(start)), set()).add(at)
        roads[at] = {place.get(key(end), key(end)) for end in way.finds}
    try:
        TopologicalSorter(roads).prepare()
    except CycleError as error:
        circle: list[Any] = error.args[1][::-1]
        circle = circle if isinstance(circle[0], str) else [*circle[1:], circle[1]]
        shown = " → ".join(written[term] for term in circle[::2])
        yield located.problem(search.SYNONYM_CIRCLE, ("broader", circle[1]), circle=shown)


def _compounds(located: Located[Any]) -> Iterator[Problem]:
    named = [(("compounds", at, "word"), compound.word) for at, compound in enumerate(located.record.compounds)]
    yield from _twice(located, named, search.WORD_TWICE, fold)
    yield from _twice(located, [(("words", at), word) for at, word in enumerate(located.record.words)], search.WORD_TWICE, fold)
    for at, compound in enumerate(located.record.compounds):
        for nth, part in enumerate(compound.parts):
            if fold(part) not in fold(compound.word):
                loc = ("compounds", at, "parts", nth)
                yield located.problem(search.COMPOUND_MISFIT, loc, part=part, value=compound.word)


def _stop_words(located: Located[Any]) -> Iterator[Problem]:
    words = [(("words", at), word) for at, word in enumerate(located.record.words)]
    weak = [(("weak", at), word) for at, word in enumerate(located.record.weak)]
    yield from _twice(located, words + weak, search.WORD_TWICE, fold)
