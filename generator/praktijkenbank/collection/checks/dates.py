"""Truths of the dates in a record: a period ends after it begins, and nothing was known tomorrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.records.introspect import Loc


def periods_run_forward(content: Content, today: date) -> Iterator[Problem]:
    """A period does not begin after its end; a year is later than no month of it."""
    for practice in content.written["practices"].values():
        for at, carried_out in enumerate(practice.record.implementations if practice.reads("implementations") else ()):
            loc: Loc = ("implementations", at, "period")
            if not practice.reads_all(*loc) or not (period := carried_out.period):
                continue
            if period.start and period.end and _is_after(period.start, period.end):
                yield practice.problem("periode-omgekeerd", (*loc, "end"), start=period.start, end=period.end)


def known_by_now(content: Content, today: date) -> Iterator[Problem]:
    """A status was known, and a recognition given, by today."""
    for practice in content.written["practices"].values():
        found: list[tuple[Loc, str | None]] = []
        if practice.reads("status"):
            found.append((("status", "as_of"), practice.record.status.as_of))
        if practice.reads("evidence") and practice.reads("evidence", "recognition"):
            recognition = enumerate(practice.record.evidence.recognition)
            found += [(("evidence", "recognition", at, "year"), one.year) for at, one in recognition]
        for loc, day in found:
            if day and practice.reads(*loc) and _is_after(day, today.isoformat()):
                yield practice.problem("bekend-in-toekomst", loc, field=loc[-1], value=day, today=today)


def changed_by_now(content: Content, today: date) -> Iterator[Problem]:
    """What is told to have changed, did so by today."""
    for at, one in enumerate(content.changes.record.changes if content.changes else ()):
        if content.changes and one.day > today:
            yield content.changes.problem("bekend-in-toekomst", ("changes", at, "day"), field="day", value=one.day, today=today)


def _is_after(one: str, other: str) -> bool:
    """Whether a year, month or day is past another, as far as both are known."""
    known = min(len(one), len(other))
    return one[:known] > other[:known]
