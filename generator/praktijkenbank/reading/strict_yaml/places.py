"""Where every value of a YAML text stands, for whoever has something to say of it."""

from collections.abc import Iterator, Sequence

import yaml

from praktijkenbank.problems import Place
from praktijkenbank.records.introspect import Loc


def place_of(event: yaml.Event) -> Place:
    """Where an event is; how far a list or mapping goes is not known at its beginning."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return Place(1, 1)
    if isinstance(event, yaml.CollectionStartEvent):
        return Place(start.line + 1, start.column + 1)
    return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def places(text: str) -> dict[Loc, tuple[Place, Place]]:
    """For every value in `text` its path → (place of its key or dash, place of the value itself).

    Costs as much as parsing again, so it is asked for only when a problem must be shown. Reads as far as
    the text is sound.
    """
    found: dict[Loc, tuple[Place, Place]] = {}
    try:
        for loc, key_place, value_place in _walk(text):
            found[loc] = (key_place, value_place)
    except yaml.YAMLError:
        pass
    return found


def narrowed(lines: Sequence[str], place: Place, words: str) -> Place:
    """Where `words` stand, from `place` on and no further than the value there goes; else `place` itself."""
    for at in range(place.line, max(place.end_line, place.line) + 1):
        if at <= len(lines) and (column := lines[at - 1].find(words, place.column - 1 if at == place.line else 0)) >= 0:
            return Place(at, column + 1, at, column + 1 + len(words))
    return place


def nearest(found: dict[Loc, tuple[Place, Place]], loc: Loc, *, key: bool = False) -> Place:
    """The place of the value that `loc` leads to, or of the nearest value around it; of its key where `key` says so."""
    while loc not in found and loc:
        loc, key = loc[:-1], True
    if loc not in found:
        return Place(1, 1)
    key_place, value_place = found[loc]
    return key_place if key else value_place


def _walk(text: str) -> Iterator[tuple[Loc, Place, Place]]:
    """Every value with its path and places; lists and mappings a second time once it is known how far they go."""
    stack: list[tuple[Loc, bool, Place, Place]] = []
    counts: list[int] = []
    pending: tuple[str, Place] | None = None
    last = Place(1, 1, 1, 1)
    for event in iter(yaml.CSafeLoader(text).get_event, None):
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            counts.pop()
            loc, _, key_place, place = stack.pop()
            end = place_of(event)
            if end[:2] != end[2:]:  # a bracket; what has none goes on until its last value
                last = end
            yield loc, key_place, Place(place.line, place.column, last.end_line, last.end_column)
        elif isinstance(event, yaml.NodeEvent):
            place = place_of(event)
            parent, in_list = stack[-1][:2] if stack else ((), True)
            if isinstance(event, yaml.ScalarEvent):
                last = place
            if stack and not in_list and pending is None:
                pending = (event.value if isinstance(event, yaml.ScalarEvent) else "", place)
                if isinstance(event, yaml.ScalarEvent):
                    continue
            if not stack:
                loc = ()
            elif in_list:
                loc = (*parent, counts[-1])
                counts[-1] += 1
            else:
                loc = (*parent, pending[0] if pending else "")
            key_place = pending[1] if pending else place
            yield loc, key_place, place
            pending = None
            if isinstance(event, yaml.CollectionStartEvent):
                stack.append((loc, isinstance(event, yaml.SequenceStartEvent), key_place, place))
                counts.append(0)
