"""What has not been written yet, and what an editor wrote that YAML takes for a comment.

The checks look at the text of a record first, since nearly every record has neither dots nor such a hash.
"""

import re
from collections.abc import Iterator
from typing import Any

from praktijkenbank.collection.checks.record import Known
from praktijkenbank.collection.unwritten import missing_in_words
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.problems import KINDS, Place, Problem
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis.yaml_snippets import DOTS
from praktijkenbank.reading.record_file import Located
from praktijkenbank.reading.strict_yaml.repairs import in_quotes
from praktijkenbank.records.introspect import Loc

_HASH = re.compile(r"\S\s+#[^\s#]")

_HASH_BEHIND = re.compile(r"\s+#[^\s#]")


def dots_replaced(located: Located[Any], known: Known) -> Iterator[Problem]:
    """What stands on the site holds no dots of a proposal."""
    published = located.reads("publication") and located.record.publication != "concept"
    if published and any(dots in located.text for dots in DOTS):
        found = located.references  # of a name that does not exist, other checks say so
        told = {ref.loc for refs in (found.terms, found.sources, found.records) for ref in refs}
        for loc, value in _texts(strict_yaml.parse(located.text)[0]):
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
    for loc, value in _texts(strict_yaml.parse(located.text)[0]):
        place = places[loc][1]
        line = lines[place.end_line - 1]
        rest = line[place.end_column - 1 :].rstrip()
        if value and lines[place.line - 1][place.column - 1] not in "\"'>|" and _HASH_BEHIND.match(rest):
            at, fix = Place(place.end_line, place.end_column, place.end_line, place.end_column + len(rest)), ""
            if place.line == place.end_line:  # a text of several lines cannot be written in one
                at, fix = at._replace(column=place.column), in_quotes(line[place.column - 1 :].rstrip())
            yield KINDS["tekst-achter-hekje"].at(located.path, at, fix=fix, value=rest.strip())


def _texts(value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Every text in what a record holds, with its path, in their order."""
    if isinstance(value, str):
        yield loc, value
    elif value:
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts(inner, (*loc, step))
