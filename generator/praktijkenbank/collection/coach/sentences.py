"""What an editor wrote, cut into sentences and words that know their place in the file.

Formatting is blanked out rather than cut out, so that every word keeps its place: links keep their words and lose their
address, citations, headings and tables go. Names, labels and titles of sources are no running text and do not come along.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from typing import Any

from praktijkenbank.problems import Place
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.introspect import Loc
from praktijkenbank.records.knowledge import Article

_BLANKED = re.compile(
    r"\[@[^\[\]\n]*\]|\(§[^()\n]*\)|\]\([^)\s\]]*\)|\[\^[^\[\]\n]*\]:?|^[ \t]*(?:[-+*]|\d+[.)])(?=\s)|^(?:#|\|)[^\n]*|[\[\]*_`]",
    re.MULTILINE,
)
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-+*]|\d+[.)])\s)")
_QUOTED = re.compile(r"‘[^‘\n]*?’(?!\w)|“[^“”\n]*”|\"[^\"\n]*\"")
_WORD = re.compile(r"\S+")
_END = re.compile(r"(?<![.?!…])[.?!…]+[’”\"»)]*$")
_START = re.compile(r"[‘“\"«(]*[A-ZÀ-Þ0-9’]")
_NO_END = re.compile(
    r"\(?(?:[A-Z]|p|pp|bijv|bv|ca|dhr|mevr|mw|dr|drs|ir|mr|prof|nr|nrs|art|resp|incl|excl|max|min|evt|zgn|(?:\w\.)+\w)\."
)
_AROUND = "‘’“”\"'«»()[]{}.,;:!?…–—-/*_"


Point = tuple[int, int]
PlaceOf = Callable[[int], Point]
"""Line and column in its file of the word that begins at this character of a text."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands there with its punctuation, and whether it stands between quotation marks."""

    token: str
    quoted: bool
    at: int
    place_of: PlaceOf = field(compare=False, repr=False)

    @property
    def bare(self) -> str:
        """Without what stands around it."""
        return self.token.strip(_AROUND)

    @property
    def ends_clause(self) -> bool:
        """Whether a comma, colon or the like follows."""
        return self.token[-1] in ",;:.?!…)"

    @property
    def place(self) -> Place:
        """Where it stands in the file; worked out when somebody asks."""
        line, column = self.place_of(self.at)
        return Place(line, column, line, column + len(self.token))


Sentence = tuple[Word, ...]


def sentences(located: Located[Any]) -> Iterator[Sentence]:
    """Every sentence that an editor wrote in a record, in the order of the fields; of an article its body too."""
    written = [(("summary",), located.record.summary or ""), *((ref.loc, ref.value) for ref in located.references.prose)]
    starts = cache(lambda: _line_starts(located.text))
    for loc, value in written:
        yield from _sentences(value, _place_in_yaml(located, starts, loc, value))
    if located.body is not None and isinstance(located.record, Article):
        begins, above = _line_starts(located.body.text), located.body.line - 1
        yield from _sentences(located.body.text, lambda at: _point(begins, at, above))


def _point(line_starts: list[int], at: int, above: int = 0) -> Point:
    """Line and column of a character, of a text with so many lines above it."""
    line = bisect_right(line_starts, at)
    return above + line, at - line_starts[line - 1] + 1


def _place_in_yaml(located: Located[Any], line_starts: Callable[[], list[int]], loc: Loc, value: str) -> PlaceOf:
    """For words of a YAML value, which its file wraps, indents and quotes in its own way."""
    text = located.text

    @cache
    def found() -> tuple[list[int], list[int]]:
        """Where words begin, in the value and in the file."""
        line, column, *_ = located.place(loc)
        at = line_starts()[line - 1] + column - 1
        if text[at : at + 1] in (">", "|"):
            at = text.index("\n", at)
        in_value, in_file = [], []
        for word in _WORD.finditer(value):
            forms = (word[0], word[0].replace("'", "''"), word[0].replace('"', '\\"'))
            here = at
            while not text.startswith(forms, here) and text[here : here + 1] in ("'", '"', " ", "\n"):
                here += 1
            in_value.append(word.start())
            in_file.append(here)  # of an escape that is not foreseen this is near enough
            at = here + next((len(form) for form in forms if text.startswith(form, here)), 0)
        return in_value, in_file

    def place_of(at: int) -> Point:
        in_value, in_file = found()
        return _point(line_starts(), in_file[bisect_right(in_value, at) - 1])

    return place_of


def _line_starts(text: str) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in text.split("\n"))]


def _sentences(value: str, place_of: PlaceOf) -> Iterator[Sentence]:
    masked = _BLANKED.sub(lambda match: " " * len(match[0]), value)
    quotes = [match.span() for match in _QUOTED.finditer(masked)]
    opened = [first for first, _ in quotes]

    def is_quoted(at: int) -> bool:
        before = bisect_right(opened, at)
        return before > 0 and at < quotes[before - 1][1]

    begin = 0
    for end in (*(match.end() for match in _PARAGRAPH_END.finditer(value)), len(value)):
        words = [
            Word(match[0], is_quoted(match.start()), match.start(), place_of) for match in _WORD.finditer(masked, begin, end)
        ]
        yield from _cut(words)
        begin = end


def _cut(words: list[Word]) -> Iterator[Sentence]:
    begin = 0
    for end, word in enumerate(words, 1):
        if end == len(words) or (
            _END.search(word.token) and not _NO_END.fullmatch(word.token) and _START.match(words[end].token)
        ):
            yield tuple(words[begin:end])
            begin = end
