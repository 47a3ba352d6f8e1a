"""How old is what a practice's page rests on: its dated facts on one line, up to the day we last looked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import NO_DAY, enumeration
from praktijkenbank.records import citations
from praktijkenbank.records.completeness import newest_source
from praktijkenbank.records.practice import Implementation, Practice
from praktijkenbank.site.views.charts.axis import Label
from praktijkenbank.site.views.charts.years import Years, whole_years

RECENT, OLDER = 3, 8
"""Up to so many years a source is recent; up to so many it is older; beyond, a reader should ask around."""

Kind = Literal["recognition", "source", "reviewed", "implementation", "result"]


@dataclass(frozen=True)
class Mark:
    """A dated fact. `name` is what the record calls it, `source` the id of a source that we read."""

    kind: Kind
    start: str | None
    end: str | None
    name: str = ""
    source: str = ""


@dataclass(frozen=True)
class Drawn:
    """A mark on the line: in per cent of the width."""

    kind: Kind
    at: float
    width: float


@dataclass(frozen=True)
class YearLabel:
    """A year above the line, or how many years lie between the newest source and our last look."""

    label: Label
    number: int
    passed: bool = False


@dataclass(frozen=True)
class AgeLine:
    """The line: marks, the thick part between the newest source and our last look, and the labels that fit."""

    drawn: tuple[Drawn, ...]
    between: tuple[float, float] | None
    labels: tuple[YearLabel, ...]


def marks(practice: Practice, catalogue: Catalogue) -> tuple[Mark, ...]:
    """The dated facts of a practice, oldest first; our last look is always there, and last."""
    found = sorted(_marks(practice, catalogue), key=lambda mark: (mark.start or mark.end or "", mark.end or "", mark.kind))
    reviewed = practice.reviewed.isoformat()
    return (*dict.fromkeys(found), Mark("reviewed", reviewed, reviewed))


def _marks(practice: Practice, catalogue: Catalogue) -> Iterator[Mark]:
    for item in practice.evidence.recognition:
        if item.year:
            yield Mark("recognition", item.year, item.year, item.registry)
    for use in practice.sources:
        source = catalogue.sources[use.source]
        if use.seen and source.issued:
            yield Mark("source", source.issued, source.issued, citations.short(source), use.source)
    for where in practice.implementations:
        named = where.name or _where(where, catalogue)
        if where.period:
            yield Mark("implementation", where.period.start, where.period.end, named)
        for result in where.results:
            if result.period:
                yield Mark("result", result.period.start, result.period.end, named)
    for result in practice.results:
        if result.period:
            yield Mark("result", result.period.start, result.period.end)


def _where(where: Implementation, catalogue: Catalogue) -> str:
    if where.place:
        return catalogue.place(where.place).label
    return catalogue.term("provinces", where.province).label if where.province else enumeration(where.organisations)


def years_old(practice: Practice, catalogue: Catalogue, today: date) -> int | None:
    """How many whole years ago the newest source that we read appeared; None when none of them is dated."""
    newest = newest_source(practice.sources, catalogue.sources)
    return whole_years(newest, today) if newest else None


def age_line(found: Sequence[Mark]) -> AgeLine | None:
    """The line of these marks, the last of which is our last look; None when there is nothing else to show, or no such look yet."""
    if len(found) < 2 or found[-1].start == NO_DAY.isoformat():
        return None
    years = Years.around(day for mark in found for day in (mark.start, mark.end) if day)
    drawn = tuple(Drawn(mark.kind, *years.place(mark.start, mark.end)) for mark in found)
    reviewed, looked = drawn[-1], found[-1].start or ""
    newest = max((mark.start or "" for mark in found if mark.kind == "source"), default="")
    order = [(reviewed.at, int(looked[:4]), False)]
    between = None
    if newest and newest <= looked[: len(newest)]:
        at = years.middle(newest)
        passed = whole_years(newest, date.fromisoformat(looked))
        between = (at, max(round(reviewed.at - at, 2), 0.0))
        order = [(at, int(newest[:4]), False), *order]
        if passed:
            order.append((round(at + between[1] / 2, 2), passed, True))
    order += [(one.at, int((mark.start or mark.end or "")[:4]), False) for one, mark in zip(drawn, found, strict=True)]
    return AgeLine(drawn, between, tuple(_labels(order)))


def _labels(wanted: Sequence[tuple[float, int, bool]]) -> Iterator[YearLabel]:
    """The most important first; one that would stand on another is left out."""
    taken: list[Label] = []
    said: set[tuple[int, bool]] = set()
    for at, number, passed in wanted:
        if (number, passed) in said:
            continue
        characters = len(str(number)) + (6 if passed else 1)
        # The first, that of the newest source, leaves room for what came before it.
        anchors = ("middle", "start", "end") if taken else ("start",)
        tried = (Label.beside(at, characters, anchor) for anchor in anchors)
        label = next((one for one in tried if all(map(one.free_of, taken))), None)
        if label:
            taken.append(label)
            said.add((number, passed))
            yield YearLabel(label, number, passed)
