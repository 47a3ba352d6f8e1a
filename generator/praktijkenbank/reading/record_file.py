"""From a file to a record, or to the problems that stand in the way.

bytes → text (`_decode`) → data (`strict_yaml.parse`) → model (pydantic). Each step hands on only what is
sound; every problem carries the path that the editor knows, and the line and column of the very value.
"""

import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from praktijkenbank.problems import KINDS, Place, Problem, system
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.article_text import Body
from praktijkenbank.reading.diagnosis.foreign import called, foreign_bytes, foreign_file, foreign_text
from praktijkenbank.reading.diagnosis.partial import Concept, half_read, keeps_its_fields
from praktijkenbank.reading.diagnosis.yaml_snippets import Terms
from praktijkenbank.records.introspect import Loc, References, field_names, references

_CONFLICT = re.compile(r"^ *+(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
"""What git leaves in a file when two people changed the same lines; a row of = alone can be a line below a heading."""

RECORD_LIMIT = 64 * 1024
LIST_LIMIT = 1024 * 1024
"""Bytes that one record, and one vocabulary or bibliography, may hold."""

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Located(Generic[M]):
    """A record together with its file, so that later checks can point at the very value; `body` is the text of an article or a page.

    Of a record that could be read only in part, `unread` holds the path of every gap and `by_name` the places of values by the
    right names of their fields. Of a concept that is not finished, `waiting` holds the path of what a published record must have
    or say; such a concept is sound.
    """

    path: str
    text: str
    record: M
    body: Body | None = None
    unread: frozenset[Loc] = frozenset()
    by_name: strict_yaml.Places | None = None
    waiting: frozenset[Loc] = frozenset()
    sound_beside: list[Any] = field(default_factory=list, compare=False)
    """The lists and the day beside which nothing was wrong with it, for whoever checks it again."""

    def reads(self, *loc: str | int) -> bool:
        """Whether what stands at `loc` could be read, or can be left out and was; there may be gaps inside it."""
        return not (self.unread or self.waiting) or not any(loc[: len(gap)] == gap for gap in self.unread | self.waiting)

    def reads_all(self, *loc: str | int) -> bool:
        """Whether the same holds for all that is inside it."""
        return self.reads(*loc) and not any(gap[: len(loc)] == loc for gap in self.unread | self.waiting)

    def line(self, loc: Loc) -> int:
        """The line on which the field or item at `loc` begins, or the nearest around it; 0 where that is the record itself."""
        return strict_yaml.nearest(self._places, loc, key=True).line if loc[:1] in self._places else 0

    @cached_property
    def references(self) -> References:
        """Every marked value in the record, found once for all checks and indexes."""
        return references(self.record)

    @cached_property
    def _places(self) -> strict_yaml.Places:
        return strict_yaml.places(self.text) if self.by_name is None else self.by_name

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def problem(self, code: str, loc: Loc, within: str = "", **values: Any) -> Problem:
        """A problem at the value that `loc` leads to or the nearest around it; at the words `within` it, when they stand there as they are."""
        place = self.place(loc)
        return KINDS[code].at(self.path, strict_yaml.narrowed(self._lines, place, within) if within else place, **values)

    def place(self, loc: Loc) -> Place:
        """Where the value stands that `loc` leads to, or the nearest value around it."""
        return strict_yaml.nearest(self._places, loc)

    def beside(self, loc: Loc, *lines: str) -> str:
        """Lines to paste below the value at `loc`, as deep as it or its field is; nothing where no line stands by itself."""
        key, _ = self._places.get(loc, (Place(), Place()))
        before = self._lines[key.line - 1][: key.column - 1] if key.line else "["
        if before.strip(" -"):
            return ""
        deep = len(before) if isinstance(loc[-1], str) else before.rfind("-")
        return "\n".join(" " * deep + line for line in lines)


@dataclass(frozen=True)
class Reading(Generic[M]):
    """What reading a file gave: the record as far as it could be read, if at all, and everything that is wrong with it.

    Of a record that is not sound `Located.unread` holds the gaps, so that all else that is wrong can be told as well.
    """

    record: Located[M] | None
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> Located[M] | None:
        """The record, when nothing is wrong with it."""
        return None if self.problems else self.record


@dataclass(frozen=True)
class Parsed:
    """What stands in a file: the text of its fields, what YAML makes of that, and what stands below them. `problem` kept it from being read."""

    text: str = ""
    body: Body | None = None
    data: Any = None
    refusals: list[Problem] = field(default_factory=list)
    problem: Problem | None = None


class Memory(dict[str, Located[Any]]):
    """The path that problems name → the sound record that was read there, for whoever reads again in the same process."""

    holds: bool = False  # whether what is in it stands so on the disk
    ahead: dict[str, Parsed] | None = None  # what was parsed already, and not yet asked for
    today: Any = None
    content: Any = None
    catalogue: Any = None
    """Of a preview: when all was sound last, what was read then, and what was made of it."""


def parsed(text: str | Problem, body: Body | None, shown: str, model: type[BaseModel]) -> Parsed:
    """What stands in a file that is to become a `model`, by what `fields_and_body` found there."""
    if isinstance(text, Problem):
        return Parsed(problem=text)
    return Parsed(text, body, *strict_yaml.parse(text, field_names(model), shown))


def fields_and_body(file: Path, shown: str, limit: int) -> tuple[str | Problem, Body | None]:
    """The text of a file; of an article or a page, `.md`, that of its front matter and the Markdown below it."""
    text = text_of(file, shown, limit)
    if isinstance(text, Problem) or file.suffix != ".md":
        return text, None
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    if lines[0].rstrip() != "---" or not end:
        return KINDS["kop-ontbreekt"].at(shown, (1, 1)), None
    # The first line is left empty rather than out, so that lines count as in the file.
    return "\n".join(["", *lines[1:end]]), Body("\n".join(lines[end + 1 :]), end + 2)


def read(
    file: Path, shown: str, model: type[M], limit: int = RECORD_LIMIT, memory: Memory | None = None, terms: Terms | None = None
) -> Reading[M]:
    """Read one file as `model`. `shown` is the path that problems name; for `terms` see `parse`."""
    memory = Memory() if memory is None else memory
    known = memory.get(shown)
    if known and memory.holds:
        return Reading(known)
    found = (memory.ahead or {}).pop(shown, None)
    if found is None:
        text, body = fields_and_body(file, shown, limit)
        if known and (known.text, known.body) == (text, body):
            return Reading(known)
        found = parsed(text, body, shown, model)
    reading = shaped(found, shown, model, terms)
    if reading.sound:
        memory[shown] = reading.sound
    return reading


def parse(
    text: str,
    shown: str,
    model: type[M],
    terms: Terms | None = None,
    whole: dict[str, Any] | None = None,
    body: Body | None = None,
) -> Reading[M]:
    """Turn the text of a record into `model`, as far as that goes. `terms` are what messages offer to choose from.

    `whole` are all fields of the record, where the text holds only some of them; `body` is what stands below the fields.
    """
    return shaped(parsed(text, body, shown, model), shown, model, terms, whole)


def shaped(
    found: Parsed, shown: str, model: type[M], terms: Terms | None = None, whole: dict[str, Any] | None = None
) -> Reading[M]:
    """What was found in a file as `model`. For `terms` and `whole` see `parse`."""
    if found.problem:
        return Reading(None, (found.problem,))
    text, body, data, refusals = found.text, found.body, found.data, found.refusals
    written = whole or data
    if concept := Concept.of(written, refusals, model):
        written, refusals = concept.data, [refusal for refusal in refusals if not strict_yaml.says_nothing(refusal)]
    has_fields = isinstance(data, dict)
    if has_fields and not refusals:
        with suppress(ValidationError):
            record = model.model_validate(written)
            return Reading(Located(shown, text, record, body, waiting=concept.waiting if concept else frozenset()))
    whole_fields = has_fields and keeps_its_fields(refusals)
    if theirs := foreign_text(text) or (foreign_file(data, model) if whole_fields else ""):
        return Reading(None, (KINDS["iets-anders"].at(shown, (1, 1), what=called(model), looks_like=theirs),))
    if whole_fields:
        may_come = concept.may_come if concept else None
        half, problems, unread, places = half_read(written, refusals, text, shown, model, terms or {}, may_come)
        waiting = concept.waiting if concept else frozenset()
        return Reading(Located(shown, text, half, body, unread, places, waiting), tuple(problems))
    nothing = KINDS["leeg-bestand"].at(shown) if data is None else no_fields(data, shown)
    return Reading(None, tuple(refusals) or (nothing,))


def no_fields(data: Any, shown: str) -> Problem:
    """That a file holds something else than fields."""
    return KINDS["geen-velden"].at(shown, (1, 1), found="lijst" if isinstance(data, list) else "losse tekst")


def text_of(file: Path, shown: str, limit: int) -> str | Problem:
    """The text of a file, or what keeps it from being read."""
    raw = raw_bytes(file, shown, limit)
    return raw if isinstance(raw, Problem) else _decode(raw, shown)


_OPEN = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Follows no link and waits for nobody, where the system has words for that."""


def raw_bytes(file: Path, shown: str, limit: int) -> bytes | Problem:
    """The bytes of a regular file, at most `limit`. What a link leads to is never opened, and a pipe never waited for."""
    try:
        state = file.lstat()
        if stat.S_ISDIR(state.st_mode):
            return KINDS["geen-bestand"].at(shown)
        if stat.S_ISLNK(state.st_mode):
            return KINDS["verwijzing"].at(shown)
        if not stat.S_ISREG(state.st_mode):
            return KINDS["geen-gewoon-bestand"].at(shown)
        with os.fdopen(os.open(file, _OPEN), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):  # it became something else since
                return KINDS["geen-gewoon-bestand"].at(shown)
            raw = stream.read(limit + 1)
    except OSError as error:
        return KINDS["bestand-onleesbaar"].at(shown, reason=system.reason(error))
    size = max(state.st_size, len(raw))
    return KINDS["te-groot"].at(shown, size=size, limit=limit) if size > limit else raw


def _decode(raw: bytes, shown: str) -> str | Problem:
    if theirs := foreign_bytes(raw):
        return KINDS["iets-anders"].at(shown, what="tekst", looks_like=theirs)
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return KINDS["geen-utf8"].at(shown, detail=" maar UTF-16")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sound = error.object[: error.start].decode("utf-8")
        return KINDS["geen-utf8"].at(shown, _after(sound), detail="; waarschijnlijk is het Windows-1252")
    text = text.replace("\r\n", "\n")
    # Patterns look at each letter of every file; what comes before them is ten times as fast.
    if not text.replace("\n", "").isprintable() and (bad := strict_yaml.FORBIDDEN.search(text)):
        return KINDS["stuurteken"].at(shown, _after(text[: bad.start()]), character=f"U+{ord(bad[0]):04X}")
    if any(mark * 7 in text for mark in "<>|") and (conflict := _CONFLICT.search(text)):
        line = text.count("\n", 0, conflict.start()) + 1
        return KINDS["samenvoeging"].at(shown, Place(line, 1, line, len(conflict[0]) + 1))
    return text if text.strip() else KINDS["leeg-bestand"].at(shown)


def _after(text: str) -> Place:
    """The place of the one character that comes after `text`."""
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    return Place(line, column, line, column + 1)
