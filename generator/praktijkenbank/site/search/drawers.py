"""The index in drawers, as a card catalogue has them: who asks a question opens those of its words, and no others.

A drawer holds neighbours of the alphabet: where each term stands, and what editors say it leads to as well. Which drawers
there are follows from how much can be found; where one ends and the next begins, from how much is in them.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from praktijkenbank.site.search.index import Postings
from praktijkenbank.site.search.synonyms import Table

FEWEST, MOST = 24, 800
PAGES_A_DRAWER = 2


def amount(pages: int) -> int:
    """How many drawers there are for so many pages."""
    return min(MOST, max(FEWEST, pages // PAGES_A_DRAWER))


class Drawers:
    """The drawers of an index; `same` and `broader` are what the terms lead to, as far as that is in the index."""

    def __init__(self, postings: Mapping[str, Postings], same: Table, broader: Table, drawers: int) -> None:
        self._postings, self._drawers = postings, drawers
        self.terms = list(postings)
        numbers = {term: number for number, term in enumerate(self.terms)}
        self._same, self._broader = _leading(same, numbers), _leading(broader, numbers)

    @property
    def roads(self) -> list[str]:
        """Terms that stand nowhere and lead somewhere."""
        return sorted((self._same.keys() | self._broader.keys()) - self._postings.keys())

    @cached_property
    def starts(self) -> list[str]:
        """The term that each drawer begins with; the first holds all that comes before the second."""
        terms = sorted({*self.terms, *self.roads})
        weights = [len(_json([self._postings.get(term), self._same.get(term), self._broader.get(term)])) for term in terms]
        whole, so_far, starts = sum(weights), 0, [""]
        for term, weight in zip(terms, weights, strict=True):
            if so_far * self._drawers >= whole * len(starts):
                starts.append(term)
            so_far += weight
        return [*starts, *["~"] * (self._drawers - len(starts))]  # behind every letter: nothing is in those

    def drawer(self, number: int) -> str:
        """What is in one drawer; `from` is the number of its first term."""
        start, end = [*self.starts, "~"][number : number + 2]
        first, last = bisect_left(self.terms, start), bisect_left(self.terms, end)
        postings = [self._postings[term] for term in self.terms[first:last]]
        return _json(
            {
                "from": first,
                "postings": postings,
                "same": _within(self._same, start, end),
                "broader": _within(self._broader, start, end),
            }
        )


def _leading(table: Table, numbers: Mapping[str, int]) -> dict[str, list[int]]:
    """Term → the numbers of what it finds as far as the index knows it, itself left out."""
    found = {term: [numbers[other] for other in sorted({*others} - {term}) if other in numbers] for term, others in table.items()}
    return {term: others for term, others in found.items() if others}


def _within(table: Mapping[str, Sequence[int]], start: str, end: str) -> dict[str, Sequence[int]]:
    return {term: others for term, others in table.items() if start <= term < end}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
