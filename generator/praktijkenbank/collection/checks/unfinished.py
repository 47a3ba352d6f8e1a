"""What has not been written yet, and what an editor wrote that YAML takes for a comment.

The checks look at the text of a record first, since nearly every record has neither dots nor such a hash.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from praktijkenbank.collection.unwritten import missing_in_words
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.problems import KINDS, Place, Problem
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.diagnosis.yaml_snippets import DOTS
from praktijkenbank.reading.record_file import Located
from praktijkenbank.reading.strict_yaml.repairs import in_quotes
from praktijkenbank.records.introspect import Loc

_HASH = re.compile(r"\S\s+#[^\s#]")

_HASH_BEHIND = re.compile(r"\s+#[^\s#]")


def dots_replaced(content: Content, today: date) -> Iterator[Problem]:
    """What stands on the site holds no dots of a proposal."""
    for located in content.all_written:
        if (
            located.reads("publication")
            and located.record.publication != "concept"
            and any(dots in located.text for dots in DOTS)
        ):
            found = located.references  # of a name that does not exist, other checks say so
            told = {ref.loc for refs in (found.terms, found.sources, found.records) for ref in refs}
            for loc, value in _texts(located.text):
                if value in DOTS and located.reads(*loc) and loc not in told:
                    yield located.problem("nog-puntjes", loc, value=value)


def not_finished(located: Located[Any]) -> Iterator[Problem]:
    """Says of a concept what a published record must have and it has not, once."""
    if located.waiting:
        choices = enumeration(list(missing_in_words(located, with_lines=True)))
        yield located.problem("concept-niet-af", ("publication",), choices=choices)


def behind_hash(located: Located[Any]) -> Iterator[Problem]:
    """Points at a hash that cuts a text short: one with no space behind it, as nobody writes a comment."""
    if not _HASH.search(located.text):
        return
    lines, places = located.text.split("\n"), strict_yaml.places(located.text)
    for loc, value in _texts(located.text):
        if not value:
            continue
        place = places[loc][1]
        line = lines[place.end_line - 1]
        rest = line[place.end_column - 1 :].rstrip()
        if lines[place.line - 1][place.column - 1] in "\"'>|" or not _HASH_BEHIND.match(rest):
            continue
        if place.line == place.end_line:
            at = Place(place.line, place.column, place.line, place.end_column + len(rest))
            fix = in_quotes(line[place.column - 1 :].rstrip())
        else:  # a text of several lines cannot be written in one
            at, fix = Place(place.end_line, place.end_column, place.end_line, place.end_column + len(rest)), ""
        yield KINDS["tekst-achter-hekje"].at(located.path, at, fix=fix, value=rest.strip())


def _texts(text: str) -> Iterator[tuple[Loc, str]]:
    """Every text in YAML with its path, in their order."""
    waiting: list[tuple[Loc, Any]] = [((), strict_yaml.parse(text)[0])]
    while waiting:
        loc, value = waiting.pop()
        if isinstance(value, dict):
            waiting += [((*loc, name), inner) for name, inner in reversed(value.items())]
        elif isinstance(value, list):
            waiting += [((*loc, at), inner) for at, inner in reversed([*enumerate(value)])]
        elif isinstance(value, str):
            yield loc, value
