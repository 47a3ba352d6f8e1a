"""What is probably wrong where the YAML parser gave up, and what to write instead.

The parser says where it could not go on, in English and for programmers. Often that is far below the mistake: a quote
that opens by accident closes at the next one, fifty lines further. Here the lines are found that may hold the mistake;
on each of them the slips of `repairs` are tried, and told only when the text can be read without them.
"""

import re
from collections.abc import Callable, Collection, Sequence
from typing import Any

import yaml

from praktijkenbank.problems import KINDS, Place
from praktijkenbank.reading.strict_yaml.repairs import repairs

CONFLICT = "======="
"""What may be left of what git puts between two versions of the same lines, when the rest of it was taken away."""

_ODD_BEGINNING = re.compile(r"(: |- )[@`%*&!]")

PATIENCE = 2_000_000
"""Characters that are read, all in all, to try what helps; a record has some thousands."""

LAST = 3
"""Texts before the place where the parser stopped, that may be what stopped it."""


def explained(text: str, error: yaml.YAMLError, fields: Collection[str]) -> tuple[Place, dict[str, Any]]:
    """Where to look, and what to say of it: `advice`, with a `fix` where one line can be written so that it is well."""
    place, hints = _place(error), KINDS["yaml-fout"].hints
    lines = text.split("\n")
    if CONFLICT in lines:
        at = lines.index(CONFLICT) + 1
        return Place(at, 1, at, len(CONFLICT) + 1), {"advice": hints["samenvoeging"]}
    if found := _repair(lines, text, place, fields):
        return found
    around = [lines[n - 1] for n in (place.line - 1, place.line) if 0 < n <= len(lines)]
    for looks_like, hint in _USUAL:
        if any(looks_like(line) for line in around):
            return place, {"advice": hints[hint]}
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    if line.strip():  # the parser points at the colon, but what is before it is what lies askew
        place = Place(place.line, len(line) - len(line.lstrip()) + 1, place.line, len(line) + 1)
    return place, {"advice": hints["inspringen"]}


def _place(error: yaml.YAMLError) -> Place:
    """Where the parser stopped; of a quote, a bracket or a name that is never closed, where that one begins."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return Place(1, 1)
    unclosed = any(what in (error.context or "") for what in ("quoted scalar", "flow", "simple key"))
    mark = (error.context_mark if unclosed else None) or error.problem_mark or error.context_mark
    return Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)


def _repair(lines: list[str], text: str, place: Place, fields: Collection[str]) -> tuple[Place, dict[str, Any]] | None:
    """The first slip without which the text can be read as far as the parser came, and further than before."""
    suspects = _suspects(lines, text, place)
    sound = {at for at in suspects if reads(lines[: at + 1])}
    patience = PATIENCE
    for repair, hint, also_sound in repairs(fields):
        for at in suspects:
            if at in sound and not also_sound:
                continue
            for meant in repair(lines, at):
                mended, end = meant.in_place(lines), meant.at + len(meant.lines) + len(meant.below)
                patience -= len(text)
                if patience <= 0 or not reads(mended[: max(place.line + len(mended) - len(lines), end)]):
                    continue
                number, values = meant.at + 1, {"advice": meant.said or KINDS["yaml-fout"].hints.get(hint, "")}
                if len(meant.lines) == 1:  # what to write instead is told, unless that is more than one line
                    values |= {"fix": meant.lines[0][meant.column :], "add": "\n".join(meant.below)}
                return Place(number, meant.column + 1, number, len(lines[meant.at]) + 1), values
    return None


def _suspects(lines: list[str], text: str, place: Place) -> list[int]:
    """The lines (from 0) that may hold the mistake: those of the last texts that were read, and where the parser stopped."""
    starts: list[int] = []
    first = 0
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            if isinstance(event, yaml.NodeEvent) and event.start_mark:
                starts.append(event.start_mark.line)
    except yaml.YAMLError as error:
        if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
            starts.append(error.problem_mark.line)
        if "document start" in str(error):  # what came before hung under a first line that stands askew
            first = next((at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
            starts.append(first)
    found = {*starts[-LAST - 1 :], place.line - 1, place.line - 2}
    return sorted(at for at in found if 0 <= at < len(lines))


def reads(lines: Sequence[str]) -> bool:
    """Whether a text can be read up to its end."""
    try:
        for _ in yaml.parse("\n".join(lines), Loader=yaml.CSafeLoader):
            pass
    except yaml.YAMLError:
        return False
    return True


_USUAL: tuple[tuple[Callable[[str], object], str], ...] = (
    (lambda line: "\t" in line[: len(line) - len(line.lstrip())], "tab"),
    (lambda line: line.rstrip() == "...", "drie-punten"),
    (lambda line: "\\" in line.partition('"')[2], "schuine-streep"),
    (lambda line: _ODD_BEGINNING.search(line), "bijzonder-teken"),
    (lambda line: line.count(": ") > 1, "dubbele-punt-in-tekst"),
    (lambda line: line.count('"') % 2 or line.count("'") % 2, "gesloten"),
    (lambda line: line.lstrip()[:1] in ("[", "{") or ": [" in line or ": {" in line, "haken"),
)
"""What a line looks like, and the hint of `yaml-fout` about what is most often wrong with one like that."""
