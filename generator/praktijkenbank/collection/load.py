"""From the folder `content/` to a catalogue: everything is read and checked, and every problem told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby, islice
from pathlib import Path

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import check, without_repeats
from praktijkenbank.collection.checks.search_words import check_words
from praktijkenbank.collection.coach.advice import advise
from praktijkenbank.problems import KINDS, ContentProblems, Problem, in_order
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.record_file import Memory
from praktijkenbank.reading.strict_yaml import MAX_REFUSALS


def load(content: Path, today: date, memory: Memory | None = None, preview: bool = False) -> Catalogue:
    """Read and check all content. `memory` saves parsing again what did not change, for whoever reads again in one process; a `preview` shows concepts too.

    Raises `ContentProblems` with every error of every file when there is one. Advice is not asked for.
    """
    return Catalogue.of(read_sound(content, today, memory), preview)


def read_sound(content: Path, today: date, memory: Memory | None = None) -> Content:
    """All content as it was read. Raises `ContentProblems` as `load` does."""
    found = read_content(content, memory)
    if wrong := errors(found, today):
        raise ContentProblems(worth_reading(wrong))
    return found


@dataclass(frozen=True)
class Verdict:
    """What there is to say about content. `errors` keep it from becoming a `catalogue`, `advice` does not; both sorted.

    `concepts` is how many practices are still in the making, which no catalogue holds.
    """

    catalogue: Catalogue | None
    errors: tuple[Problem, ...]
    advice: tuple[Problem, ...]
    concepts: int = 0


def judge(content: Path, today: date) -> Verdict:
    """Read and check all content for whoever writes it: every error, and advice on what could be read."""
    found = read_content(content)
    wrong = errors(found, today)
    return Verdict(
        catalogue=None if wrong else Catalogue.of(found),
        errors=tuple(in_order(worth_reading(wrong))),
        advice=tuple(in_order(worth_reading(advise(found), "nog-meer-advies"))),
        concepts=sum(located.record.publication == "concept" for located in found.practices.values()),
    )


def errors(found: Content, today: date) -> list[Problem]:
    """All that keeps what was read from becoming a catalogue."""
    return without_repeats(found.problems, check(found, today) + check_words(found))


def worth_reading(problems: list[Problem], more: str = "nog-meer") -> Iterator[Problem]:
    """The first problems of each file, and that there are more."""
    for path, found in groupby(in_order(problems), key=lambda problem: problem.path):
        first = list(islice(found, MAX_REFUSALS + 1))
        yield from first[:MAX_REFUSALS]
        if len(first) > MAX_REFUSALS:
            yield KINDS[more].at(path, limit=MAX_REFUSALS)
