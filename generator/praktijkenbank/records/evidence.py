"""How it is known what a practice brought: read by the editors, seen in part, or heard from others.

The step of the research basis says how something was looked into; this says how near the editors came to it.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal

from praktijkenbank.records.practice import Practice, Result
from praktijkenbank.records.sourced import Figure, SourceUse

Known = Literal["gelezen", "uittreksel", "tweede-hand"]

KNOWN: dict[Known, str] = {"gelezen": "zelf gelezen", "uittreksel": "uit een uittreksel", "tweede-hand": "uit tweede hand"}
"""In words, what was read before what was not."""

_BY_READING: dict[str, Known] = {"gelezen": "gelezen", "uittreksel": "uittreksel", "niet": "tweede-hand"}


def all_results(practice: Practice) -> Iterator[Result]:
    """What it brought as a whole, then place by place."""
    return chain(practice.results, chain.from_iterable(one.results for one in practice.implementations))


def result_known(result: Result, uses: tuple[SourceUse, ...]) -> Known:
    """How one result is known: at best as well as the source that tells of it."""
    if result.second_hand:
        return "tweede-hand"
    return next((_BY_READING[use.read] for use in uses if use.source == result.source), "gelezen")


def evidence_known(practice: Practice) -> Known:
    """How the strongest research basis is known: by the best known of its results, else by the source of the evidence, else by the best read."""
    evidence, uses = practice.evidence, practice.sources
    found = [result_known(result, uses) for result in all_results(practice) if result.basis == evidence.basis]
    if not found:
        found = [_BY_READING[use.read] for use in uses if evidence.source in (None, use.source)]
    return min(found, key=list(KNOWN).index, default="gelezen")


def in_words(known: Known) -> str:
    """What to say behind a step: nothing of what was read."""
    return "" if known == "gelezen" else f", {KNOWN[known]}"


def evidence_order(practice: Practice, steps: Sequence[str]) -> int:
    """A number to sort by, the highest first: what was read, then the firmest of `steps`; -1 while the step is still to be chosen."""
    basis = practice.evidence.basis
    if basis not in steps:
        return -1
    return (len(KNOWN) - list(KNOWN).index(evidence_known(practice))) * len(steps) + steps.index(basis)


def leading_result(practice: Practice, steps: Sequence[str]) -> Result | None:
    """The result that a reader sees first: that of the figure which the editors chose, else the best known on the firmest of `steps`."""
    chosen = card_figure(practice) if practice.card_figure else None
    if chosen and chosen[1] in practice.results:
        return chosen[1]

    def weight(result: Result) -> tuple[int, int]:
        step = steps.index(result.basis) if result.basis in steps else -1  # still to be chosen
        return step, -list(KNOWN).index(result_known(result, practice.sources))

    return max(practice.results, key=weight, default=None)


def card_figure(practice: Practice) -> tuple[Figure, Result] | None:
    """The figure for a card, with the result that it belongs to: the one that the editors chose, else the first outcome."""
    outcomes = [
        (figure, result) for result in all_results(practice) for figure in result.figures if figure.measures == "uitkomst"
    ]
    chosen = (one for one in outcomes if one[0].label == practice.card_figure)
    return next(chosen, outcomes[0] if outcomes else None)
