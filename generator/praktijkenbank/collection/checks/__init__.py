"""What makes content true: one small function a check, in three lists.

The models say what a record may look like; these say whether it can be true. A check gets what could be read and
yields problems; it never raises and never changes anything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any

from praktijkenbank.collection.checks import cross_record, dates, lists, unfinished
from praktijkenbank.collection.checks.example import example_holds
from praktijkenbank.collection.checks.known import Known
from praktijkenbank.collection.checks.record import RECORD_CHECKS
from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.reading.strict_yaml import MAX_REFUSALS

Check = Callable[[Content, date], Iterator[Problem]]

LIST_CHECKS: tuple[Check, ...] = (
    lists.terms_unique,
    lists.former_ids_lead_to_one_term,
    lists.broader_terms_exist,
    lists.broader_terms_end,
    lists.addresses_free,
    lists.definitions_link_safely,
    lists.sources_unique,
    lists.sources_named_and_dated,
    lists.plain_words_once,
)
CHECKS_TOGETHER: tuple[Check, ...] = (
    cross_record.related_records_exist,
    cross_record.replacements_lead_on,
    cross_record.addresses_unique,
    cross_record.names_unique,
    cross_record.articles_hold,
    cross_record.pages_hold,
    cross_record.relations_lead_on,
    cross_record.reviewed_in_the_past,
    dates.periods_run_forward,
    dates.known_by_now,
    dates.changed_by_now,
    unfinished.dots_replaced,
    example_holds,
)


def check(content: Content, today: date) -> list[Problem]:
    """Run every check over what could be read. `today` decides what lies in the future."""
    found = [problem for run in (*LIST_CHECKS, *CHECKS_TOGETHER) for problem in first_of_each(run(content, today))]
    return [*_alone(content), *found]


def first_of_each(problems: Iterable[Problem]) -> Iterator[Problem]:
    """As many problems of each file as are told, and one more: a program's mistake can give tens of thousands."""
    times: Counter[str] = Counter()
    for problem in problems:
        times[problem.path] += 1
        if times[problem.path] <= MAX_REFUSALS + 1:
            yield problem


def without_repeats(read: Iterable[Problem], checked: Iterable[Problem]) -> list[Problem]:
    """What reading found together with what checks found.

    Where a check says that a name is not known, nothing is said of how that name is written: who writes the right one
    writes it well. Where it says that the name is another's, no other way to write it is offered.
    """
    checked = list(checked)
    names = {(one.path, one.line, one.column) for one in checked if one.code in _UNKNOWN}
    taken = {(one.path, one.line, one.column) for one in checked if one.code in _TAKEN}
    told = []
    for one in read:
        place = (one.path, one.line, one.column)
        if one.code not in _WRITING or place not in names:
            told.append(replace(one, fix="") if one.code in _WRITING and place in taken else one)
    return told + checked


_UNKNOWN = {"term-onbekend", "bron-onbekend", "praktijk-onbekend"}
_TAKEN = {"adres-dubbel", "term-dubbel", "bron-dubbel"}
_WRITING = {"schrijfwijze", "tekst-te-lang"}


def _alone(content: Content) -> Iterator[Problem]:
    known = Known.of(content)
    for located in content.records:
        yield from _first(located, known)
    for located in content.half_read.values():  # so that nobody has to mend one thing before hearing of the next
        yield from _first(located, known)


def _first(located: Located[Any], known: Known) -> list[Problem]:
    """What each check says of a record, as far as it is told; it need look no further then."""
    return [problem for run in RECORD_CHECKS for problem in islice(run(located, known), MAX_REFUSALS + 1)]
