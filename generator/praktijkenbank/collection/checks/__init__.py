"""From the folder `content/` to a catalogue: everything is read, checked by small functions in three lists, and every problem told.

The models say what a record may look like; the checks say whether it can be true. A check gets what could be read and
yields problems; it never raises and never changes anything. Advice is asked for by who writes, in `verdict`, and never by a build.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain, groupby, islice
from pathlib import Path
from typing import Any

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import cross_record, lists, unfinished
from praktijkenbank.collection.checks.record import OF_ALL, OF_KIND, Known, links_allowed
from praktijkenbank.problems import KINDS, ContentProblems, Problem, in_order
from praktijkenbank.reading.content import Ahead, Content, read_content
from praktijkenbank.reading.record_file import Located, Memory
from praktijkenbank.reading.strict_yaml import MAX_REFUSALS
from praktijkenbank.records.practice import Practice


def example_holds(content: Content, today: date) -> Iterator[Problem]:
    """The complete example of the guide passes every check of a record, beside the real vocabularies and the invented sources that come with it."""
    if content.example is None or content.example_sources is None:
        return
    known = Known.of(content, today, content.example_sources)
    for run in OF_ALL + OF_KIND[Practice]:
        yield from run(content.example, known)


LIST_CHECKS: dict[str, Callable[[Located[Any], date], Iterator[Problem]]] = {
    "bibliography": lists.sources_hold,
    "plain_words": lists.plain_words_once,
    "synonyms": lists.synonyms_hold,
    "compounds": lists.compounds_hold,
    "stop_words": lists.stop_words_hold,
    "changes": cross_record.changed_by_now,
}
"""List of the content → what must be true of it, where it could be read."""

CHECKS: tuple[Callable[[Content, date], Iterator[Problem]], ...] = (
    lists.ids_lead_to_one_term,
    lists.broader_terms_lead_on,
    lists.addresses_free,
    cross_record.replacements_lead_on,
    cross_record.addresses_unique,
    cross_record.names_unique,
    cross_record.relations_lead_on,
    example_holds,
)
"""What must be true of all together. Of a record they look at nothing but what `reading.content.standing` tells."""


def load(
    content: Path, today: date, memory: Memory | None = None, preview: bool = False, ahead: Ahead | None = None
) -> Catalogue:
    """Read and check all content. `memory` saves parsing again what did not change, for whoever reads again in one process; a `preview` shows concepts too.

    `ahead` is where reading began already.

    Raises `ContentProblems` with every error of every file when there is one. Advice is not asked for.
    """
    return Catalogue.of(read_sound(content, today, memory, ahead), preview)


def read_sound(content: Path, today: date, memory: Memory | None = None, ahead: Ahead | None = None) -> Content:
    """All content as it was read. Raises `ContentProblems` as `load` does."""
    found = read_content(content, memory, ahead)
    if wrong := errors(found, today):
        raise ContentProblems(worth_reading(wrong))
    return found


def errors(found: Content, today: date) -> list[Problem]:
    """All that keeps what was read from becoming a catalogue: what reading found, and what checks find.

    Where a check says that a name is not known, nothing is said of how that name is written: who writes the right one
    writes it well. Where it says that the name is another's, no other way to write it is offered.
    """
    checked = check(found, today)
    codes: dict[tuple[str, int, int], set[str]] = defaultdict(set)
    for one in checked:
        codes[one.path, one.line, one.column].add(one.code)
    told = []
    for one in found.problems:
        also = codes.get((one.path, one.line, one.column), set()) if one.code in _WRITING else set()
        if not also & _UNKNOWN:
            told.append(replace(one, fix="") if also & _TAKEN else one)
    return told + checked


_UNKNOWN = {"term-onbekend", "bron-onbekend", "praktijk-onbekend"}
_TAKEN = {"adres-dubbel", "term-dubbel", "bron-dubbel"}
_WRITING = {"schrijfwijze", "tekst-te-lang"}


def worth_reading(problems: list[Problem], more: str = "nog-meer") -> Iterator[Problem]:
    """The first problems of each file, and that there are more."""
    for path, found in groupby(in_order(problems), key=lambda problem: problem.path):
        first = list(islice(found, MAX_REFUSALS + 1))
        yield from first[:MAX_REFUSALS]
        if len(first) > MAX_REFUSALS:
            yield KINDS[more].at(path, limit=MAX_REFUSALS)


def check(content: Content, today: date) -> list[Problem]:
    """Run every check over what could be read, or over what changed `since` all was sound. `today` decides what lies in the future."""
    records = replace(content, kinds=content.since or content.kinds).all_written
    told = (run(content, records) for run in (cross_record.related_records_exist, cross_record.texts_hold))
    whole = (run(content, today) for run in CHECKS if content.since is None)
    return [*_alone(content, records, today), *chain(*told, *whole)]


def _alone(content: Content, records: Iterable[Located[Any]], today: date) -> Iterator[Problem]:
    known, beside = Known.of(content, today), [] if content.half_read_lists else [*content.lists, today]
    for located in records:  # nobody has to mend one thing before hearing of the next
        runs = (run(located, known) for run in (*OF_ALL, unfinished.dots_replaced, *OF_KIND.get(type(located.record), ())))
        first = (islice(run, MAX_REFUSALS + 1) for run in runs)  # more is not told, and can take long
        yield from _unless_sound(located, beside, chain.from_iterable(first))
    for name, run in LIST_CHECKS.items():
        if located := getattr(content, name):
            yield from _unless_sound(located, [today], run(located, today))
    for vocabulary in content.vocabularies.values():
        yield from _unless_sound(vocabulary, [today], links_allowed(vocabulary))


def _unless_sound(located: Located[Any], beside: list[Any], problems: Iterator[Problem]) -> Iterator[Problem]:
    """What is wrong, but not looked for again where nothing was: in a preview that took half of every save."""
    if not beside or beside != located.sound_beside:
        found = list(problems)
        located.sound_beside[:] = [] if found else beside
        yield from found
