"""What an editor wrote, cut into sentences and words that know their place.

Cut is the text of the file itself, with what is no running text blanked out rather than cut out, so that every word keeps its place:
links keep their words and lose their address, citations, headings and tables go. Names, labels and titles of sources do not come along.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from praktijkenbank.problems import Place
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.introspect import Loc
from praktijkenbank.records.knowledge import Article

_BLANKED = re.compile(
    r"\[@[^\[\]\n]*\]|\(§[^()\n]*\)|\]\([^)\s\]]*\)|\[\^[^\[\]\n]*\]:?|^[ \t]*(?:[-+*]|\d+[.)])(?=\s)|^(?:#|\|)[^\n]*|[\[\]*_`]",
    re.MULTILINE,
)
_WRAPPED = re.compile(r"(?<!\n)\n(?![ \t]*\n)")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-+*]|\d+[.)])\s)")
_QUOTED = re.compile(r"‘[^‘\n]*?’(?!\w)|“[^“”\n]*”|\"[^\"\n]*\"")
_WORD = re.compile(r"\S+")
_END = re.compile(r"(?<![.?!…])[.?!…]+[’”\"»)]*$")
_START = re.compile(r"[‘“\"«(]*[A-ZÀ-Þ0-9’]")
_NO_END = re.compile(
    r"\(?(?:[A-Z]|p|pp|bijv|bv|ca|dhr|mevr|mw|dr|drs|ir|mr|prof|nr|nrs|art|resp|incl|excl|max|min|evt|zgn|(?:\w\.)+\w)\."
)
_AROUND = "‘’“”\"'«»()[]{}.,;:!?…–—-/*_"


class Word(NamedTuple):
    """A word as it stands there with its punctuation, from which character of the file on, and whether between quotation marks."""

    token: str
    at: int
    quoted: bool

    @property
    def bare(self) -> str:
        """Without what stands around it."""
        return self.token.strip(_AROUND)

    @property
    def ends_clause(self) -> bool:
        """Whether a comma, colon or the like follows."""
        return self.token[-1] in ",;:.?!…)"


Sentence = tuple[Word, ...]


class WrittenText:
    """The text of a record's file, and where its lines begin; of an article its body too."""

    def __init__(self, located: Located[Any]) -> None:
        self.located, self.begins_below = located, len(located.text) + 2
        self.text = f"{located.text}\n\n{located.body.text}" if located.body else located.text  # with a line of dashes between
        self.line_starts = [0, *accumulate(len(line) + 1 for line in self.text.split("\n"))]

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence that an editor wrote, in the order of the fields."""
        record = self.located.record
        for loc in (*([("summary",)] if record.summary else []), *(ref.loc for ref in self.located.references.prose)):
            yield from self._of_yaml(loc)
        if isinstance(record, Article):
            yield from _sentences(self.text[self.begins_below :], self.begins_below)

    def _of_yaml(self, loc: Loc) -> Iterator[Sentence]:
        """Those in a value, which its file wraps and quotes in its own way."""
        line, column, end_line, end_column = self.located.place(loc)
        begin, end = self.line_starts[line - 1] + column - 1, self.line_starts[end_line - 1] + end_column - 1
        style = self.text[begin]
        if style in ">|":
            begin = self.text.index("\n", begin)
        elif style in "'\"":
            begin, end = begin + 1, end - 1
        written = self.text[begin:end].replace('\\"', ' "')
        yield from _sentences(written if style == "|" else _WRAPPED.sub(" ", written), begin)

    def place(self, first: Word, last: Word) -> Place:
        """From one word to another; of words on different lines where the first is."""
        line = bisect_right(self.line_starts, first.at)
        before, end = self.line_starts[line - 1] - 1, last if bisect_right(self.line_starts, last.at) == line else first
        return Place(line, first.at - before, line, end.at + len(end.token) - before)


def _sentences(text: str, at: int) -> Iterator[Sentence]:
    """The sentences in a text that begins at a character of its file."""
    masked = _BLANKED.sub(lambda match: " " * len(match[0]), text)
    quoted = {inside for match in _QUOTED.finditer(masked) for inside in range(*match.span())}
    begin = 0
    for end in (*(match.end() for match in _PARAGRAPH_END.finditer(text)), len(text)):
        found = _WORD.finditer(masked, begin, end)
        yield from _cut([Word(match[0], at + match.start(), match.start() in quoted) for match in found])
        begin = end


def _cut(words: list[Word]) -> Iterator[Sentence]:
    begin = 0
    for end, word in enumerate(words, 1):
        if end == len(words) or (
            _END.search(word.token) and not _NO_END.fullmatch(word.token) and _START.match(words[end].token)
        ):
            yield tuple(words[begin:end])
            begin = end
