"""Dated facts on a line of years: of a programme one row each, and of a practice all on one, to show how old its page is."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import NO_DAY, enumeration
from praktijkenbank.records import citations
from praktijkenbank.records.knowledge import Programme
from praktijkenbank.records.practice import Implementation, Practice
from praktijkenbank.records.source import Source
from praktijkenbank.site.views.charts.axis import Anchor, Label, Years, whole_years

RECENT, OLDER = 3, 8
"""Up to so many years a source is recent; up to so many it is older; beyond, a reader should ask around."""


class Fact(NamedTuple):
    """Something with a date: the same date twice when it is a moment. An end that nobody knows is None.

    `kind` is a field of the record or a word of ours, `name` what the record calls it, `source` the id of a source that we read.
    """

    kind: str
    start: str | None
    end: str | None
    name: str = ""
    source: str = ""

    @property
    def first(self) -> str:
        """The first date that is known."""
        return self.start or self.end or ""


class Drawn(NamedTuple):
    """A fact as drawn: in per cent of the width, 0 for a moment."""

    fact: Fact
    at: float
    width: float


class Timeline(NamedTuple):
    """Facts on one axis. On that of a practice the part `between` its newest source and our last look is thick, and years that fit
    stand above it, with how many lie between."""

    drawn: list[Drawn]
    years: Years
    between: tuple[float, float] | None = None
    labels: tuple[Label, ...] = ()


def _placed(facts: Sequence[Fact]) -> Timeline:
    years = Years.around(day for fact in facts for day in (fact.start, fact.end) if day)
    return Timeline([Drawn(fact, *years.place(fact.start, fact.end)) for fact in facts], years)


def timeline(facts: Sequence[Fact]) -> Timeline | None:
    """The facts in the order in which they began; None when there are fewer than two, since one date needs no axis."""
    return _placed(sorted(facts, key=lambda fact: (fact.first, fact.end or ""))) if len(facts) > 1 else None


def programme_facts(programme: Programme, sources: dict[str, Source]) -> list[Fact]:
    """What a programme says of when things were: its own period, what was done, studied and brought out."""
    found = [Fact("period", one.start, one.end, programme.name) for one in [programme.period] if one]
    for field in ("activities", "studies"):
        found += [Fact(field, item.date, item.date, item.name) for item in getattr(programme, field) if item.date]
    reports = (sources[release.report] for release in programme.publications)
    return found + [Fact("publications", one.issued, one.issued, one.title) for one in reports if one.issued]


def practice_facts(practice: Practice, catalogue: Catalogue) -> tuple[Fact, ...]:
    """The dated facts of a practice, oldest first; our last look is always there, and last."""
    found = sorted(_of_practice(practice, catalogue), key=lambda fact: (fact.first, fact.end or "", fact.kind))
    reviewed = practice.reviewed.isoformat()
    return (*dict.fromkeys(found), Fact("reviewed", reviewed, reviewed))


def _of_practice(practice: Practice, catalogue: Catalogue) -> Iterator[Fact]:
    for item in practice.evidence.recognition:
        if item.year:
            yield Fact("recognition", item.year, item.year, item.registry)
    for use in practice.sources:
        source = catalogue.sources[use.source]
        if use.seen and source.issued:
            yield Fact("source", source.issued, source.issued, citations.short(source), use.source)
    for where in practice.implementations:
        named = where.name or _where(where, catalogue)
        if where.period:
            yield Fact("implementation", where.period.start, where.period.end, named)
        for result in where.results:
            if result.period:
                yield Fact("result", result.period.start, result.period.end, named)
    for result in practice.results:
        if result.period:
            yield Fact("result", result.period.start, result.period.end)


def _where(where: Implementation, catalogue: Catalogue) -> str:
    if where.place:
        return catalogue.place(where.place).label
    return catalogue.term("provinces", where.province).label if where.province else enumeration(where.organisations)


def age_line(facts: Sequence[Fact]) -> Timeline | None:
    """The line of these facts, the last of which is our last look; None when there is nothing else to show, or no such look yet."""
    looked = facts[-1].first
    if len(facts) < 2 or looked == NO_DAY.isoformat():
        return None
    line = _placed(facts)
    end = line.drawn[-1].at
    wanted = [(end, looked[:4])]
    newest = max((fact.first for fact in facts if fact.kind == "source"), default="")
    if newest and newest <= looked[: len(newest)]:
        at = line.years.middle(newest)
        width = max(round(end - at, 2), 0.0)
        line = line._replace(between=(at, width))
        wanted.insert(0, (at, newest[:4]))
        if passed := whole_years(newest, date.fromisoformat(looked)):
            wanted.append((round(at + width / 2, 2), f"{passed} jaar"))
    wanted += [(one.at, one.fact.first[:4]) for one in line.drawn]
    taken: dict[str, Label] = {}  # the most important first; one that would stand on another is left out
    for at, text in wanted:
        # The first, that of the newest source, leaves room for what came before it.
        anchors: tuple[Anchor, ...] = ("middle", "start", "end") if taken else ("start",)
        tried = (Label.beside(text, at, anchor) for anchor in anchors if text not in taken)
        if label := next((one for one in tried if all(map(one.free_of, taken.values()))), None):
            taken[text] = label
    return line._replace(labels=tuple(taken.values()))
