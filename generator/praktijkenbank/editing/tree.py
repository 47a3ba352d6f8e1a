"""A record as its editor wrote it: values in the order of the file, each with the comments that belong to it.

PyYAML tells where every value stands and throws comments away; what stands between the values is where they are. A
comment on a line of its own belongs to what comes after it, one behind a value to that value; at the end of a block one
that is as deep as the block belongs to the block.

A round trip through ruamel.yaml was tried first: it loses comments between brackets, and hangs a comment on what comes
before it, so that it stays behind when fields change places.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

import yaml

from praktijkenbank.reading import strict_yaml

MODELINE = re.compile(r"#\s*yaml-language-server:")
"""How an editor's program is told which schema a file follows; it is about the file, whatever field comes first."""

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*")


NOWHERE = (-1, -1)
"""A line and a column that no text has."""


@dataclass
class Scalar:
    """A text; `bare` when it stands without quotes, whatever another reader of YAML would make of it."""

    value: str
    bare: bool = False


@dataclass
class Branch:
    """A list or a block of fields; `flow` when it stands between brackets, `column` where its entries begin, from 0."""

    entries: "list[Entry]"
    is_list: bool = False
    flow: bool = False
    below: list[str] = field(default_factory=list)
    """Comments and empty lines at its end."""
    column: int = 0
    head: list[str] = field(default_factory=list)
    """Of a whole file: what is said of the file itself."""


@dataclass
class Entry:
    """An item of a list (`key` is None) or a field, with the comments and empty lines above it and the comment beside it."""

    key: Scalar | None
    value: Scalar | Branch
    above: list[str] = field(default_factory=list)
    beside: str = ""
    line: int = 0
    ends: tuple[int, int] = NOWHERE
    """Line and column after which a comment on that line is about this entry."""


def read_tree(text: str) -> Branch:
    """The tree of a text that the strict reader takes."""
    root, found = _parts(text)
    _attach(root, found)
    # About the file itself are a modeline and what stands above it, and what an empty line parts from the first field.
    first = root.entries[0].above if root.entries else root.below
    head = max((at + 1 for at, line in enumerate(first) if not line or MODELINE.match(line)), default=0)
    root.head, first[:head] = first[:head], []
    return root


def comments(text: str) -> list[str]:
    """Every comment in a text that the strict reader takes, in order."""
    return [comment for _, _, comment in _parts(text)[1] if comment]


def _parts(text: str) -> tuple[Branch, list[tuple[int, int, str]]]:
    """The values of a text, and its comments and empty lines."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(node, yaml.CollectionNode):
        raise TypeError("a record is a block of fields")
    spans: list[tuple[int, int]] = []
    return _branch(node, text, spans), list(_between(text, spans))


def _branch(node: yaml.CollectionNode, text: str, spans: list[tuple[int, int]]) -> Branch:
    is_list = isinstance(node, yaml.SequenceNode)
    branch = Branch([], is_list, bool(node.flow_style), column=node.start_mark.column)
    for item in node.value:
        key, value = (None, item) if is_list else item
        entry_key = _scalar(key, text, spans) if key is not None else None
        inner = _scalar(value, text, spans) if isinstance(value, yaml.ScalarNode) else _branch(value, text, spans)
        line = (value if key is None else key).start_mark.line
        branch.entries.append(Entry(entry_key, inner, line=line, ends=_ends(key, value)))
    return branch


def _scalar(node: yaml.ScalarNode, text: str, spans: list[tuple[int, int]]) -> Scalar:
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("|", ">"):
        # The first line holds the mark and may hold a comment.
        spans.append((start, start + 1))
        start = (text.find("\n", start) + 1 or len(text) + 1) - 1
        body = text[start:end]
        end = start + len(body if node.value.endswith("\n\n") else body.rstrip("\n "))  # else empty lines are no part of it
    spans.append((start, end))
    return Scalar(node.value, bare=not node.style and node.value in strict_yaml.NOTHING)


def _ends(key: yaml.Node | None, value: yaml.Node) -> tuple[int, int]:
    if isinstance(value, yaml.ScalarNode):
        mark = value.start_mark if value.style in ("|", ">") else value.end_mark
    elif isinstance(value, yaml.CollectionNode) and value.flow_style:
        mark = value.end_mark
    elif key is not None:
        mark = key.end_mark
    else:
        return NOWHERE
    return mark.line, mark.column


def _walk(branch: Branch, around: tuple[Branch, ...]) -> Iterator[tuple[Entry, tuple[Branch, ...]]]:
    """Every entry in the order of the file, with the branches that it is in, the innermost last."""
    for entry in branch.entries:
        yield entry, (*around, branch)
        if isinstance(entry.value, Branch):
            yield from _walk(entry.value, (*around, branch))


def _between(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Line, column and text of every comment outside the values, and of every empty line; lines count from 0."""
    masked = list(text)
    for start, end in spans:
        masked[start:end] = ["\n" if character == "\n" else "x" for character in text[start:end]]
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    inside = {number for start, end in spans for number in range(bisect_right(starts, start), bisect_right(starts, end))}
    for number, line in enumerate("".join(masked).split("\n")):
        if found := _COMMENT.search(line):
            yield number, found.start(), text[starts[number] + found.start() : starts[number + 1] - 1].rstrip()
        elif not line.strip() and number not in inside and starts[number] < len(text):
            yield number, 0, ""


def _attach(root: Branch, found: list[tuple[int, int, str]]) -> None:
    """Give every comment, and every empty line, to the entry or the branch that it belongs to."""
    entries = [*_walk(root, ())]
    lines = [entry.line for entry, _ in entries]
    ending: dict[int, list[Entry]] = {}
    for entry, _ in entries:
        ending.setdefault(entry.ends[0], []).append(entry)
    below = (-1, 0)
    depths: list[int] = []
    for line, column, comment in reversed(found):
        after = bisect_right(lines, line)
        below = (after, column) if comment else below  # an empty line goes where the comment below it goes
        depths.append(below[1] if below[0] == after else column)
    for (line, _, comment), column in zip(found, reversed(depths), strict=True):
        here, after = bisect_left(lines, line), bisect_right(lines, line)
        around = entries[after][1] if after < len(entries) else (root,)
        if comment and (about := [one for one in ending.get(line, ()) if one.ends[1] <= column]):
            last = max(about, key=lambda entry: entry.ends)
            last.beside = f"{last.beside} {comment}".strip()
        elif comment and here < after:
            entries[after - 1][0].above.append(comment)
        elif inside := _deepest(entries[here - 1][1] if here else (), column, around):
            inside.below.append(comment)
        else:
            (entries[after][0].above if after < len(entries) else root.below).append(comment)


def _deepest(above: Iterable[Branch], column: int, around: tuple[Branch, ...]) -> Branch | None:
    """The branch that a comment ends, of those `above` it: none where what comes next stands no less deep."""
    ends = (one for one in above if one.column <= column and not one.flow and not any(one is other for other in around))
    return [None, *ends][-1] if column > around[-1].column else None
