"""What becomes of the links of sources: an answer of today beside what was known, and that in `sources.yml`.

Nothing is replaced by itself. A source is gone only after `MISSES` days on which nothing stood there, over at least
`OVER_DAYS` days; until then, and after any answer that says nothing, it is unclear.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from praktijkenbank.editing.asking import Answer
from praktijkenbank.editing.merging import with_fields
from praktijkenbank.editing.whole_file import Writable, in_form, write_all
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.record_file import LIST_LIMIT, Located, read
from praktijkenbank.records.source import MISSES, Bibliography, Source

OVER_DAYS = 14


@dataclass(frozen=True)
class Looked:
    """A source with what came of asking, and what is noted of its link now."""

    source: Source
    answer: Answer
    noted: Mapping[str, Any]


def read_sources(content: Path) -> Located[Bibliography]:
    """The bibliography of a content folder as it stands now. Raises `ContentProblems` when it cannot be read or is not sound."""
    reading = read(content / "sources.yml", f"{content.name}/sources.yml", Bibliography, LIST_LIMIT)
    if reading.sound is None:
        raise ContentProblems(reading.problems)
    return reading.sound


def waiting(sources: Bibliography, today: date, after: int) -> Iterator[Source]:
    """Those with an address that were not asked for in `after` days; what was not clear, not today."""
    for source in sources.references:
        known = source.link
        rest = 1 if known.link_status == "onduidelijk" else after
        if source.url and (known.link_checked is None or (today - known.link_checked).days >= rest):
            yield source


def note(content: Path, looked: list[Looked]) -> None:
    """Write what was found, beside what anybody wrote meanwhile. Raises `ContentProblems`; nothing is then written."""
    sources, given = read_sources(content), {one.source.id: one.noted for one in looked}
    text = in_form(with_fields(sources.text, "custom", given), Bibliography, sources.path, LIST_LIMIT)
    write_all([Writable(content / "sources.yml", sources.path, text.encode())])


def looked_at(source: Source, answer: Answer, today: date) -> Looked:
    """What to note of a link after an answer; what is empty is no longer so."""
    known = source.link
    missed = () if answer.outcome in ("werkt", "verplaatst") else known.link_missed
    if answer.outcome == "weg" and today not in missed:
        missed = (*missed[: MISSES - 1], today)
    gone = len(missed) == MISSES and (missed[-1] - missed[0]).days >= OVER_DAYS
    noted = {
        "link_status": "verdwenen" if gone else "onduidelijk" if missed else answer.outcome,
        "link_checked": today.isoformat(),
        "link_moved_to": known.link_moved_to if answer.outcome == "onduidelijk" else answer.address,
        "link_missed": [day.isoformat() for day in missed],
    }
    return Looked(source, answer, noted)
