"""From a file to a record, or to the problems that stand in the way.

bytes → text (`_decode`) → data (`strict_yaml.parse`) → model (pydantic). Each step hands on only what is
sound; every problem carries the path that the editor knows, and the line and column of the very value.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from generator import strict_yaml
from generator.mistakes.half_read import half_read, keeps_its_fields
from generator.mistakes.to_paste import Terms
from generator.model.article import Article
from generator.problems import Kind, Place, Problem, files, system, yaml
from generator.references import References, references
from generator.strict_yaml import Loc

RECORD_LIMIT = 64 * 1024
LIST_LIMIT = 1024 * 1024
"""Bytes that one record, and one vocabulary or bibliography, may hold."""

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Located(Generic[M]):
    """A record together with its file, so that later checks can point at the very value.

    `digest` stands for the bytes of the file: the same digest is the same record. Of a record that could be read only in
    part, `unread` holds the path of every gap and `by_name` the places of values by the right names of their fields.
    """

    path: str
    text: str
    digest: str
    record: M
    unread: frozenset[Loc] = frozenset()
    by_name: dict[Loc, tuple[Place, Place]] | None = None

    def reads(self, *loc: str | int) -> bool:
        """Whether what stands at `loc` could be read, or can be left out and was; there may be gaps inside it."""
        return not any(loc[: len(gap)] == gap for gap in self.unread)

    def reads_all(self, *loc: str | int) -> bool:
        """Whether the same holds for all that is inside it."""
        return self.reads(*loc) and not any(gap[: len(loc)] == loc for gap in self.unread)

    @cached_property
    def references(self) -> References:
        """Every marked value in the record, found once for all checks and indexes."""
        found = references(self.record)
        return found.without_gaps() if self.unread else found

    @cached_property
    def _places(self) -> dict[Loc, tuple[Place, Place]]:
        return strict_yaml.places(self.text) if self.by_name is None else self.by_name

    def problem(self, kind: Kind, loc: Loc, within: str = "", **values: Any) -> Problem:
        """A problem at the value that `loc` leads to, or at the nearest value around it.

        `within` points more closely: at these words inside that value, when they stand there as they are.
        """
        place = self.place(loc)
        return kind.at(self.path, strict_yaml.narrowed(self.text, place, within) if within else place, **values)

    def place(self, loc: Loc) -> Place:
        """Where the value stands that `loc` leads to, or the nearest value around it."""
        return strict_yaml.nearest(self._places, loc)

    def beside(self, loc: Loc, *lines: str) -> str:
        """Lines to paste below the value at `loc`, as deep as it or its field is; nothing where no line stands by itself."""
        key, _ = self._places.get(loc, (Place(), Place()))
        before = self.text.split("\n")[key.line - 1][: key.column - 1] if key.line else "["
        if before.strip(" -"):
            return ""
        deep = len(before) if isinstance(loc[-1], str) else before.rfind("-")
        return "\n".join(" " * deep + line for line in lines)


@dataclass
class Memory:
    """What earlier readings found sound, so that what did not change need not be parsed and checked again.

    `records` serves one process (a preview); the rest can outlive it: `data`, digest → plain data, and the digests of
    the records that were `sound` beside the vocabularies and bibliography with the digest `lists`.
    """

    records: dict[tuple[str, str], Located[Any]] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    lists: str = ""
    sound: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, kept: dict[str, Any]) -> Memory:
        """What another process kept. Raises `KeyError` or `TypeError` when it is something else."""
        return cls(lists=str(kept["lists"]), sound=set(kept["sound"]))

    def to_keep(self) -> dict[str, Any]:
        """What can outlive this process beside `data`, as plain data."""
        return {"lists": self.lists, "sound": sorted(self.sound)}

    def sound_beside(self, lists: str) -> set[str]:
        """The digests of records that were sound beside these lists; the caller adds to them."""
        if lists != self.lists:
            self.lists, self.sound = lists, set()
        return self.sound

    def forget_all_but(self, digests: Iterable[str]) -> None:
        """Drop what no file holds any more."""
        kept = set(digests)
        self.data = {digest: data for digest, data in self.data.items() if digest in kept}
        self.records = {key: located for key, located in self.records.items() if key[1] in kept}
        self.sound &= kept


def read(
    file: Path,
    shown: str,
    model: type[M],
    limit: int = RECORD_LIMIT,
    memory: Memory | None = None,
    half: list[Located[M]] | None = None,
    terms: Terms | None = None,
) -> Located[M] | list[Problem]:
    """Read one file as `model`. `shown` is the path that problems name; for `half` and `terms` see `parse`."""
    raw = _bytes(file, shown, limit)
    if isinstance(raw, Problem):
        return [raw]
    memory = memory or Memory()
    digest = blake2b(raw, digest_size=16).hexdigest()
    if known := memory.records.get((shown, digest)):
        return known
    text = _decode(raw, shown)
    if isinstance(text, Problem):
        return [text]
    found = parse(text, shown, model, digest, memory.data, half, terms)
    if isinstance(found, Located):
        memory.records[shown, digest] = found
    return found


@dataclass(frozen=True)
class Body:
    """The text of an article below its front matter, and the line of the file on which it begins."""

    text: str
    line: int


def read_article(
    file: Path,
    shown: str,
    memory: Memory,
    half: list[tuple[Located[Article], Body]] | None = None,
    terms: Terms | None = None,
) -> tuple[Located[Article], Body] | list[Problem]:
    """Read an article: front matter between two lines of dashes, then Markdown. For `half` and `terms` see `parse`."""
    raw = _bytes(file, shown, RECORD_LIMIT)
    text = raw if isinstance(raw, Problem) else _decode(raw, shown)
    if isinstance(text, Problem) or isinstance(raw, Problem):
        return [problem for problem in (raw, text) if isinstance(problem, Problem)][:1]
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), 0)
    if lines[0].rstrip() != "---" or not end:
        return [files.FRONT_MATTER_MISSING.at(shown, (1, 1))]
    # The first line is left empty rather than out, so that lines count as in the file.
    front, digest = "\n".join(["", *lines[1:end]]), blake2b(raw, digest_size=16).hexdigest()
    heads: list[Located[Article]] = []
    found, body = parse(front, shown, Article, digest, memory.data, heads, terms), Body("\n".join(lines[end + 1 :]), end + 2)
    if half is not None:
        half += [(head, body) for head in heads]
    return (found, body) if isinstance(found, Located) else found


def parse(
    text: str,
    shown: str,
    model: type[M],
    digest: str = "",
    known: dict[str, Any] | None = None,
    half: list[Located[M]] | None = None,
    terms: Terms | None = None,
) -> Located[M] | list[Problem]:
    """Turn the text of a record into `model`, or into every problem that it has.

    `known` holds the data of texts that were sound before, by digest, and gains this one. `half` gains the record as far
    as it can be read when it is not sound, so that all else that is wrong with it can be told as well. `terms` are what
    messages offer to choose from.
    """
    known = {} if known is None else known
    data, refusals = (known[digest], []) if digest in known else strict_yaml.parse(text)
    if not refusals and isinstance(data, dict):
        try:
            record = model.model_validate(data)
        except ValidationError:
            pass
        else:
            known[digest] = data
            return Located(shown, text, digest, record)
    if isinstance(data, dict) and keeps_its_fields(refusals):
        found = half_read(data, refusals, text, shown, model, terms or {})
        if half is not None:
            half.append(Located(shown, text, digest, found.record, found.unread, found.places))
        return found.problems
    if refusals:
        return [refusal.kind.at(shown, refusal.place, **refusal.values) for refusal in refusals]
    if data is None:
        return [files.EMPTY_FILE.at(shown)]
    return [yaml.YAML_NOT_A_MAPPING.at(shown, (1, 1), found="lijst" if isinstance(data, list) else "losse tekst")]


def text_of(file: Path, shown: str, limit: int) -> str | Problem:
    """The text of a file that is no record, or what keeps it from being read."""
    raw = _bytes(file, shown, limit)
    return raw if isinstance(raw, Problem) else _decode(raw, shown)


def _bytes(file: Path, shown: str, limit: int) -> bytes | Problem:
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            return files.NOT_A_FILE.at(shown)
        if not stat.S_ISREG(mode):  # a pipe would keep us waiting for ever
            return files.FILE_UNREADABLE.at(shown, reason="het is geen gewoon bestand")
        with file.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size > limit:
                return files.FILE_TOO_LARGE.at(shown, size=size, limit=limit)
            raw = stream.read(limit + 1)
    except OSError as error:
        return files.FILE_UNREADABLE.at(shown, reason=system.reason(error))
    if len(raw) > limit:
        return files.FILE_TOO_LARGE.at(shown, size=len(raw), limit=limit)
    return raw


def _decode(raw: bytes, shown: str) -> str | Problem:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return files.NOT_UTF8.at(shown, detail=" maar UTF-16")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        sound = error.object[: error.start].decode("utf-8")
        return files.NOT_UTF8.at(shown, _after(sound), detail="; waarschijnlijk is het Windows-1252")
    text = text.replace("\r\n", "\n")
    if bad := strict_yaml.FORBIDDEN.search(text):
        return files.CONTROL_CHARACTER.at(shown, _after(text[: bad.start()]), character=f"U+{ord(bad[0]):04X}")
    return text if text.strip() else files.EMPTY_FILE.at(shown)


def _after(text: str) -> Place:
    """The place of the one character that comes after `text`."""
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    return Place(line, column, line, column + 1)
