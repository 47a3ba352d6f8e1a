"""How a record stands: how complete it is, how old what it rests on, and how near the editors came to that.

All of it is computed from the record, never written by hand. The step of the research basis says how something was looked into;
how it is known says whether the editors read of it, saw a part or heard it from others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any, Literal

from praktijkenbank.records.practice import Approach, Evidence, Practice, Result, TargetGroups
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Figure, Silence, SourceUse
from praktijkenbank.records.types import type_of

OLD_AFTER_YEARS = 10
"""From this age on a page says at the top how old its sources are."""

Known = Literal["gelezen", "uittreksel", "tweede-hand"]

KNOWN: dict[Known, str] = {"gelezen": "zelf gelezen", "uittreksel": "uit een uittreksel", "tweede-hand": "uit tweede hand"}
"""In words, what was read before what was not."""

_STEPS = {known: step for step, known in enumerate(KNOWN)}

_BY_READING: dict[str, Known] = {"gelezen": "gelezen", "uittreksel": "uittreksel", "niet": "tweede-hand"}


@dataclass(frozen=True)
class Completeness:
    """Which of the needed fields are filled from a source, or settled as not applicable."""

    filled: int
    total: int
    missing: tuple[str, ...]


def completeness(record: Any) -> Completeness:
    """Count the fields that its kind needs. ‘Niet van toepassing’ is an answer; the other silences are not."""
    needed = type_of(record).needed
    settled = {silence.field for silence in silences(record) if silence.reason == "niet-van-toepassing"}
    missing = tuple(field for field in needed if not filled(record, field) and field not in settled)
    return Completeness(len(needed) - len(missing), len(needed), missing)


def silences(record: Any) -> tuple[Silence, ...]:
    """Why fields of a record are empty, of a kind that can say so."""
    return getattr(record, "silences", ())


def filled(record: Any, field: str) -> bool:
    """Whether a field that may be silent holds anything; of a practice also one inside another."""
    match field if isinstance(record, Practice) else "":
        case "steps":
            return bool(record.approach.steps)
        case "through":
            return bool(record.target_groups.through)
        case "figures":
            return card_figure(record) is not None
        case "recognition":
            return bool(record.evidence.recognition)
        case "status":
            return record.status.state not in ("onbekend", "")
    return bool(getattr(record, field))


def newest_use(uses: Iterable[SourceUse], sources: dict[str, Source]) -> SourceUse | None:
    """The newest source that we saw; None when none of them is dated."""
    dated = [use for use in uses if use.seen and sources[use.source].issued]
    return max(dated, key=lambda use: sources[use.source].issued or "", default=None)


def newest_source(uses: Iterable[SourceUse], sources: dict[str, Source]) -> str | None:
    """When it appeared: year, month or day."""
    newest = newest_use(uses, sources)
    return sources[newest.source].issued if newest else None


def is_old(issued: str | None, today: date, years: int = OLD_AFTER_YEARS) -> bool:
    """Whether something that appeared then lies more than `years` back."""
    if issued is None:
        return False
    horizon = f"{today.year - years}{today.isoformat()[4:]}"
    return issued < horizon[: len(issued)]


@dataclass(frozen=True)
class Standing:
    """How one record stands: what an editor looks at to choose where to help."""

    slug: str
    record: Any
    complete: Completeness
    newest: str | None
    """When the newest source that we saw appeared."""


def standings(records: Mapping[str, Any], sources: dict[str, Source]) -> list[Standing]:
    """All records of a kind, the least complete first, then the one longest not reviewed, then as they were given."""
    found = [
        Standing(slug, record, completeness(record), newest_source(record.sources, sources)) for slug, record in records.items()
    ]
    return sorted(found, key=lambda one: (one.complete.filled, one.record.reviewed))


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
    return min(found, key=_STEPS.__getitem__, default="gelezen")


def in_words(known: Known) -> str:
    """What to say behind a step: nothing of what was read."""
    return "" if known == "gelezen" else f", {KNOWN[known]}"


def evidence_order(practice: Practice, steps: Sequence[str]) -> int:
    """A number to sort by, the highest first: what was read, then the firmest of `steps`; -1 while the step is still to be chosen."""
    basis = practice.evidence.basis
    if basis not in steps:
        return -1
    return (len(KNOWN) - _STEPS[evidence_known(practice)]) * len(steps) + steps.index(basis)


def leading_result(practice: Practice, steps: Sequence[str]) -> Result | None:
    """The result that a reader sees first: that of the figure which the editors chose, else the best known on the firmest of `steps`."""
    chosen = card_figure(practice) if practice.card_figure else None
    if chosen and chosen[1] in practice.results:
        return chosen[1]

    def weight(result: Result) -> tuple[int, int]:
        step = steps.index(result.basis) if result.basis in steps else -1  # still to be chosen
        return step, -_STEPS[result_known(result, practice.sources)]

    return max(practice.results, key=weight, default=None)


def card_figure(practice: Practice) -> tuple[Figure, Result] | None:
    """The figure for a card, with the result that it belongs to: the one that the editors chose, else the first outcome."""
    outcomes = [
        (figure, result) for result in all_results(practice) for figure in result.figures if figure.measures == "uitkomst"
    ]
    chosen = (one for one in outcomes if one[0].label == practice.card_figure)
    return next(chosen, outcomes[0] if outcomes else None)


TITLES = {
    "steps": Approach.model_fields["steps"].title,
    "through": TargetGroups.model_fields["through"].title,
    "figures": "Cijfers over de opbrengst",
    "recognition": Evidence.model_fields["recognition"].title,
} | {name: field.title for name, field in Practice.model_fields.items()}
"""Field → its title, for the fields inside another field that can be silent too."""
