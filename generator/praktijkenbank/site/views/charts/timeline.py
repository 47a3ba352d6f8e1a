"""Dated facts of a record on an axis of years: one row each, a bar for a period and a dot for a moment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from praktijkenbank.records.programme import Programme
from praktijkenbank.records.source import Source
from praktijkenbank.site.views.charts.years import Years


@dataclass(frozen=True)
class Fact:
    """Something with a date: the same date twice when it is a moment. An end that nobody knows is None."""

    field: str
    label: str
    start: str | None
    end: str | None


@dataclass(frozen=True)
class Event:
    """A fact as drawn: in per cent of the width."""

    fact: Fact
    start: float
    width: float

    @property
    def moment(self) -> bool:
        """Whether it is one date, and no period."""
        return self.fact.start is not None and self.fact.start == self.fact.end

    @property
    def ongoing(self) -> bool:
        """Whether one end is not known, so that the bar runs to the edge."""
        return not (self.fact.start and self.fact.end)


@dataclass(frozen=True)
class Timeline:
    """The events in the order in which they began."""

    events: tuple[Event, ...]
    years: Years


def timeline(facts: Sequence[Fact]) -> Timeline | None:
    """The facts on one axis; None when there are fewer than two, since one date needs no axis."""
    dates = [day for fact in facts for day in (fact.start, fact.end) if day]
    if len(facts) < 2:
        return None
    years = Years.around(dates)
    ordered = sorted(facts, key=lambda fact: (fact.start or fact.end or "", fact.end or ""))
    return Timeline(tuple(Event(fact, *years.place(fact.start, fact.end)) for fact in ordered), years)


def programme_facts(programme: Programme, sources: dict[str, Source]) -> Iterable[Fact]:
    """What a programme says of when things were: its own period, what was done, studied and brought out."""
    if programme.period:
        yield Fact("period", programme.name, programme.period.start, programme.period.end)
    for field in ("activities", "studies"):
        for item in getattr(programme, field):
            if item.date:
                yield Fact(field, item.name, item.date, item.date)
    for release in programme.publications:
        issued = sources[release.report].issued
        if issued:
            yield Fact("publications", sources[release.report].title, issued, issued)
