"""A YAML file as it is shown in the guide: cut into lines that know their key and their comment, and into top-level fields."""

from dataclasses import dataclass
from itertools import pairwise

from praktijkenbank.reading import strict_yaml


@dataclass(frozen=True)
class Line:
    """One line: what stands before its key, the key, what follows. A line without a key is all `before`."""

    before: str
    key: str = ""
    after: str = ""
    comment: bool = False
    field: str = ""
    """The top-level field that begins here."""

    @property
    def indent(self) -> int:
        """How many spaces and dashes stand before its text."""
        whole = self.before + self.key
        return len(whole) - len(whole.lstrip(" -"))


def lines_of(text: str) -> list[Line]:
    """Every line of a YAML file."""
    keys = ((place, loc) for loc, (place, _) in strict_yaml.places(text).items() if loc and isinstance(loc[-1], str))
    columns = {place.line: (place.column - 1, loc) for place, loc in keys}
    found = []
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        if number not in columns:
            found.append(Line(line, comment=line.lstrip().startswith("#")))
            continue
        column, loc = columns[number]
        key = str(loc[-1])
        found.append(Line(line[:column], key, line[column + len(key) :], field=key if len(loc) == 1 else ""))
    return found


def excerpts(lines: list[Line]) -> dict[str, list[Line]]:
    """Top-level field → its lines, with the comments right above it and without blank lines around it."""
    starts = []
    for at, line in enumerate(lines):
        if line.field:
            begin = at
            while begin and lines[begin - 1].comment:
                begin -= 1
            starts.append((begin, line.field))
    starts.append((len(lines), ""))
    found = {}
    for (begin, name), (end, _) in pairwise(starts):
        while not (lines[end - 1].before or lines[end - 1].key):
            end -= 1
        found[name] = lines[begin:end]
    return found
