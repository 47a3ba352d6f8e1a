"""Dated facts of a record on an axis of years: one row each, a bar for a period and a dot for a moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from praktijkenbank.records.programme import Programme
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Period
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
    """A fact as drawn: in per cent of the width. `ongoing`: one end is not known, so the bar runs to the edge."""

    fact: Fact
    start: float
    width: float
    moment: bool
    ongoing: bool


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
    return Timeline(tuple(_event(fact, years) for fact in ordered), years)


def _event(fact: Fact, years: Years) -> Event:
    if fact.start and fact.start == fact.end:
        return Event(fact, years.middle(fact.start), 0.0, moment=True, ongoing=False)
    left = years.span(fact.start, fact.start)[0] if fact.start else 0.0
    right = sum(years.span(fact.end, fact.end)) if fact.end else 100.0
    return Event(fact, left, round(max(right - left, 0.0), 2), moment=False, ongoing=not (fact.start and fact.end))


def programme_facts(programme: Programme, sources: dict[str, Source]) -> Iterable[Fact]:
    """What a programme says of when things were: its own period, what was done, studied and brought out."""
    if programme.period:
        yield _lasting("period", programme.name, programme.period)
    for field in ("activities", "studies"):
        for item in getattr(programme, field):
            if item.date:
                yield Fact(field, item.name, item.date, item.date)
    for release in programme.publications:
        issued = sources[release.report].issued
        if issued:
            yield Fact("publications", sources[release.report].title, issued, issued)


def _lasting(field: str, label: str, period: Period) -> Fact:
    return Fact(field, label, period.start, period.end)
