"""Where every value of a YAML text stands, for whoever has something to say of it."""

from collections.abc import Sequence

import yaml

from praktijkenbank.problems import Place
from praktijkenbank.records.introspect import Loc

Places = dict[Loc, tuple[Place, Place]]
"""The path of a value → the place of its key or dash, and that of the value itself."""


def place_of(found: yaml.Event | yaml.Node) -> Place:
    """Where an event or a node is; how far a list or mapping goes is not known at its beginning."""
    start, end = found.start_mark, found.end_mark
    if start is None or end is None:
        return Place(1, 1)
    if isinstance(found, (yaml.CollectionStartEvent, yaml.CollectionNode)):
        return Place(start.line + 1, start.column + 1)
    return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def places(text: str) -> Places:
    """Where every value in a text stands that could be parsed; it costs as much as parsing again, so ask only to show a problem."""
    found: Places = {}
    try:
        root = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return found
    if root:
        _put_places(found, root, (), place_of(root))
    return found


def _put_places(found: Places, node: yaml.Node, loc: Loc, key: Place) -> Place:
    """Put in `found` where a value and all that is in it stand. What has no brackets goes on until its last value."""
    place = last = place_of(node)
    found[loc] = key, place
    if not isinstance(node, yaml.CollectionNode):
        return place
    named = node.value if isinstance(node, yaml.MappingNode) else [(None, item) for item in node.value]
    for at, (name, value) in enumerate(named):
        last = _put_places(found, value, (*loc, name.value if name else at), place_of(name or value))
    if node.flow_style:
        last = Place(0, 0, node.end_mark.line + 1, node.end_mark.column + 1)
    found[loc] = key, Place(place.line, place.column, last.end_line, last.end_column)
    return found[loc][1]


def narrowed(lines: Sequence[str], place: Place, words: str) -> Place:
    """Where `words` stand, from `place` on and no further than the value there goes; else `place` itself."""
    for at in range(place.line, max(place.end_line, place.line) + 1):
        if at <= len(lines) and (column := lines[at - 1].find(words, place.column - 1 if at == place.line else 0)) >= 0:
            return Place(at, column + 1, at, column + 1 + len(words))
    return place


def nearest(found: Places, loc: Loc, *, key: bool = False) -> Place:
    """The place of the value that `loc` leads to, or of the nearest value around it; of its key where `key` says so."""
    while loc not in found and loc:
        loc, key = loc[:-1], True
    if loc not in found:
        return Place(1, 1)
    key_place, value_place = found[loc]
    return key_place if key else value_place
