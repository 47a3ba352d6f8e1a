"""YAML read strictly: mappings, lists and text, nothing else.

Built on the events of PyYAML's C parser, so that nothing is ever constructed that was not looked at: anchors,
aliases, tags, second documents, duplicate keys and deep nesting are problems with a place, and every scalar
stays the text that the editor wrote. No recursion: 2,000 nested brackets are a problem, not a crash.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from praktijkenbank.problems import KINDS, Place, Problem
from praktijkenbank.reading.strict_yaml import misread
from praktijkenbank.reading.strict_yaml.places import Places, narrowed, nearest, place_of, places
from praktijkenbank.reading.strict_yaml.repairs import in_quotes
from praktijkenbank.reading.strict_yaml.syntax_errors import explained

__all__ = ["Places", "narrowed", "nearest", "parse", "places"]

MAX_DEPTH = 12
"""Levels of nesting; the deepest field of a practice lies at seven."""

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
"""Control characters, byte-order marks halfway, line separators, and marks that reverse the direction of text."""

_TEXT_BEHIND_HASH = re.compile(r"\s*(#[^\s#].*)")

MAX_REFUSALS = 20
"""Reported of one file; after that many the rest is noise."""

MAX_NOTHING = 500
"""Values that may be missing before the rest is noise: a concept with every field in it and none filled in has some two hundred."""

NOTHING = frozenset(("", "~", "null", "Null", "NULL"))
"""How YAML writes no value; a text that is one of these words stands in quotes."""


def says_nothing(problem: Problem) -> bool:
    """Whether there is no value, and nothing behind a hash that may have been meant as one."""
    return problem.code == "leeg-veld" and problem.hint == KINDS["leeg-veld"].hints["niets"]


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read, and where in it we are."""

    value: Any
    key: str | None = None
    keys: dict[str, int] = field(default_factory=dict)
    """Key → its line, counted from 0."""


def parse(text: str, fields: Collection[str] = (), shown: str = "") -> tuple[Any, list[Problem]]:
    """The data in `text`, and what was refused on the way. Data is worth using only without refusals.

    `fields` are the names that can be expected, to understand a line that cannot be read; `shown` is the path that problems name.
    """
    data, refusals = _parsed(text, fields, shown)
    broken = any(refusal.code == "yaml-fout" for refusal in refusals)
    lines = text.split("\n")

    def refused(at: int, hint: str, which: str = "", fix: str = "") -> Problem:
        advice = KINDS["yaml-fout"].hints[hint].format(which=which)
        return KINDS["yaml-fout"].at(shown, Place(at + 1, 1, at + 1, len(lines[at]) + 1), advice=advice, fix=fix)

    for meant, told in _as_meant(lines, data, broken, fields, refused):
        better, left = _parsed("\n".join(meant.get(at, line) for at, line in enumerate(lines)), fields, shown)
        if not any(refusal.code == "yaml-fout" for refusal in left):
            return better, [*told, *(refusal for refusal in left if refusal.line - 1 not in meant)]
    quoted = broken and all(line.startswith(">") for line in lines if line.strip())  # as mail quotes what it answers
    return data, [refused(0, "aangehaald")] if quoted else refusals


def _as_meant(
    lines: Sequence[str], data: Any, broken: bool, fields: Collection[str], refused: Callable[..., Problem]
) -> Iterator[tuple[Mapping[int, str], list[Problem]]]:
    """What may have been meant by lines (counted from 0) that are not what they look like, and what to say of them."""
    if broken or (misread.holds_anything_odd("\n".join(lines)) and misread.looks_odd(data)):
        odd = misread.odd_lines(lines, fields)
        indented = {at: line for at, (line, _) in odd.items()}
        at_the_start = {at: line.lstrip() if misread.ODD_INDENT.match(lines[at]) else line for at, line in indented.items()}
        for meant in (indented, at_the_start) if odd else ():
            yield meant, [refused(at, odd[at][1], fix=line) for at, line in meant.items()]
    first = next(iter(data), "") if isinstance(data, dict) else ""
    is_sentence = " " in first and first not in fields
    if (broken or is_sentence) and (around := misread.around_record(lines, fields)):
        yield dict.fromkeys(around, ""), [refused(around[0], "eromheen", which=misread.numbers(around))]


def _parsed(text: str, fields: Collection[str], shown: str) -> tuple[Any, list[Problem]]:
    root, refusals, nothing = _Open([]), list[Problem](), list[Problem]()
    try:
        _read(text, shown, root, refusals, nothing)
    except yaml.YAMLError as error:
        place, values = explained(text, error, fields)
        refusals.append(KINDS["yaml-fout"].at(shown, place, **values))
    return (root.value[0] if root.value else None), [*refusals, *nothing]


def _read(text: str, shown: str, root: _Open, refusals: list[Problem], nothing: list[Problem]) -> None:
    """Fill `root`; `nothing` gains where a value is missing, which a concept may have more of than is told of mistakes."""

    def refuse(code: str, **values: Any) -> None:
        refusals.append(KINDS[code].at(shown, place_of(event), **values))

    stack, documents = [root], 0
    next_event: Callable[[], Any] = yaml.CSafeLoader(text).get_event
    for event in iter(next_event, None):
        if len(refusals) > MAX_REFUSALS or len(nothing) > MAX_NOTHING:
            return
        kind, top = type(event), stack[-1]
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
            continue
        if kind is yaml.DocumentStartEvent:
            documents += 1
            if documents > 1:
                return refuse("tweede-document")
        if not issubclass(kind, yaml.NodeEvent):
            continue
        in_list = type(top.value) is list
        is_key = not in_list and top.key is None
        value: Any = "*"
        if event.anchor is not None:
            refuse("anker")
        if kind is not yaml.AliasEvent and event.tag is not None:
            refuse("label", tag=event.tag)
        if kind is yaml.ScalarEvent:
            value = event.value
            if event.style == '"' and (bad := FORBIDDEN.search(value)):  # written as an escape; the file itself holds none
                refuse("stuurteken", character=f"U+{ord(bad[0]):04X}")
            if value in NOTHING and not is_key and event.implicit[0]:
                nothing.append(_empty(text, shown, event))
                value = ""
        elif kind is not yaml.AliasEvent:
            if is_key:
                return refuse("veldnaam")
            if len(stack) > MAX_DEPTH:
                return refuse("te-diep")
            value = [] if kind is yaml.SequenceStartEvent else {}
            stack.append(_Open(value))
        if in_list:
            top.value.append(value)
        elif top.key is not None:
            top.value[top.key], top.key = value, None
        else:
            if value in top.keys:
                refuse("dubbel-veld", key=value, first=top.keys[value] + 1)
            top.keys[value], top.key = event.start_mark.line, value


def _empty(text: str, shown: str, event: yaml.Event) -> Problem:
    """No value; or one that begins with a hash, so that to YAML it is a comment."""
    kind, place = KINDS["leeg-veld"], place_of(event)
    line = [*text.split("\n"), ""][place.line - 1]  # after the last line, where the text breaks off
    if found := _TEXT_BEHIND_HASH.fullmatch(line[place.column - 1 :].rstrip()):
        start = place.column + found.start(1)
        behind = Place(place.line, start, place.line, start + len(found[1]))
        return kind.at(shown, behind, advice=kind.hints["hekje"], fix=in_quotes(found[1]))
    return kind.at(shown, place, advice=kind.hints["niets"])
