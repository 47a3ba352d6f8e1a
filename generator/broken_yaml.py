"""What is probably wrong where the YAML parser gave up, and what to write instead.

The parser says where it could not go on, in English and for programmers. Here that becomes the place that an editor
should look at, with what is most often wrong with a line like that one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from generator import corrections
from generator.problems import Place

CONFLICT = re.compile(r"^(<{7}|={7}|>{7})( .*)?$", re.MULTILINE)
"""What git leaves in a file when two people changed the same lines."""


def explained(text: str, error: yaml.YAMLError) -> tuple[Place, dict[str, Any]]:
    """Where to look, and what to say of it: `advice`, with a `fix` where quotes or a space are all that lacks."""
    place = _place(error)
    if conflict := CONFLICT.search(text):
        first = text.count("\n", 0, conflict.start()) + 1
        said = "Hier staan nog sporen van een samenvoeging in git. Kies welke regels blijven, en haal <<<<<<<, ======= en >>>>>>> weg."
        return Place(first, 1, first, len(conflict[0]) + 1), {"advice": said}
    lines = text.split("\n")
    for number in (place.line, place.line - 1):
        if not 0 < number <= len(lines) or _reads(lines[:number]):
            continue
        before, line, after = lines[: number - 1], lines[number - 1], lines[number : place.line]
        for make, lacks in _REMEDIES:
            start, fix = make(line)
            if fix and _reads([*before, line[:start] + fix, *after]):
                return Place(number, start + 1, number, len(line) + 1), {"advice": lacks, "fix": fix}
    around = [lines[n - 1] for n in (place.line - 1, place.line) if 0 < n <= len(lines)]
    for looks_like, said in _USUAL:
        if any(looks_like(line) for line in around):
            return place, {"advice": said}
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if line.strip():  # the parser points at the colon, but what is before it is what lies askew
        place = Place(place.line, len(line) - len(line.lstrip()) + 1, place.line, len(line) + 1)
    return place, {
        "advice": "Kijk of deze regel en die erboven even ver inspringen en of elk veld een dubbele punt met een spatie heeft."
    }


def _place(error: yaml.YAMLError) -> Place:
    """Where the parser stopped; of a quote or bracket that is never closed, where that one is."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Place(1, 1)
    unclosed = re.search("quoted scalar|flow", error.context or "")
    mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)


def _reads(lines: list[str]) -> bool:
    """Whether a text can be read up to its end."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError:
        return False
    return True


_REMEDIES: tuple[tuple[Callable[[str], tuple[int, str]], str], ...] = (
    (
        corrections.in_quotes,
        "Zet de tekst tussen aanhalingstekens: er staat een dubbele punt in, of een bijzonder teken vooraan.",
    ),
    (corrections.in_other_quotes, "Er staat een apostrof in de tekst. Zet er dubbele aanhalingstekens omheen."),
    (corrections.spaced, "Zet een spatie achter de dubbele punt."),
)
"""What a line may lack, and how to say so; each is told only when the line can be read with it."""

_USUAL: tuple[tuple[Callable[[str], object], str], ...] = (
    (
        lambda line: "\t" in line[: len(line) - len(line.lstrip())],
        "Er staat een tab aan het begin van een regel. Gebruik spaties om in te springen.",
    ),
    (
        lambda line: re.search(r'"[^"]*\\', line),
        "Tussen dubbele aanhalingstekens begint een schuine streep (\\) een code. Gebruik enkele aanhalingstekens.",
    ),
    (
        lambda line: re.search(r"(: |- )[@`%*&!]", line),
        "Begint je tekst met een bijzonder teken, zoals @ of *? Zet hem dan tussen aanhalingstekens.",
    ),
    (lambda line: line.count(": ") > 1, "Staat er een dubbele punt in de tekst? Zet de hele tekst dan tussen aanhalingstekens."),
    (lambda line: line.count('"') % 2 or line.count("'") % 2, "Kijk of elk aanhalingsteken ook weer gesloten wordt."),
    (
        lambda line: line.lstrip()[:1] in ("[", "{") or ": [" in line or ": {" in line,
        "Kijk of elke haak ook weer gesloten wordt.",
    ),
)
"""What a line looks like, and what is most often wrong with one like that."""
