"""The folder `content/`: which file is what, read as far as it can be read.

Every problem of every file is collected; what could be read is handed on, so that the checks across records
can add theirs in the same run.
"""

from collections.abc import Collection, Iterator
from contextlib import nullcontext, suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Any, TypeVar

from pydantic import BaseModel

from praktijkenbank.problems import KINDS, Problem
from praktijkenbank.reading.content_folder import GUIDE_PAGES, LISTS, LOOSE_PAGES, PICTURES, VOCABULARIES, Folder, look_through
from praktijkenbank.reading.diagnosis.yaml_snippets import Terms
from praktijkenbank.reading.pictures import PICTURE_LIMIT, Picture, picture
from praktijkenbank.reading.processes import MOST_TURNS, Fork, Turns, cores
from praktijkenbank.reading.record_file import (
    LIST_LIMIT,
    RECORD_LIMIT,
    Located,
    Memory,
    Parsed,
    fields_and_body,
    parsed,
    raw_bytes,
    read,
)
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.knowledge import LoosePage
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.types import TYPES, Key
from praktijkenbank.records.vocabulary import Changes, Compounds, PlainWords, StopWords, Synonyms, Vocabulary

L = TypeVar("L", bound=BaseModel)


class _Anything(frozenset[str]):
    """Holds whatever is asked for, and names nothing."""

    def __contains__(self, slug: object) -> bool:
        return True


ANYTHING: Collection[str] = _Anything()


@dataclass
class Content:
    """What was read, and what stood in the way.

    `kinds` are the records that have a page, by the folder they stand in.
    `unreadable` holds the (folder, slug) of records that exist but failed, `half_read` those of them of which something
    could be read, `closed` the folders that could not be read at all. Of lists, `half_read_lists` are by their path.
    `pages` are by name (`bijdragen/nakijken`), also those of which only a part could be read; `pictures` by their path.
    `since` are of `kinds` the only ones that changed since all was sound, where none of them stands elsewhere now.
    """

    root: Path
    kinds: dict[RecordKind, dict[str, Located[Any]]] = field(default_factory=lambda: {kind: {} for kind in TYPES})
    pages: dict[str, Located[LoosePage]] = field(default_factory=dict)
    pictures: dict[str, Picture] = field(default_factory=dict)
    vocabularies: dict[str, Located[Vocabulary]] = field(default_factory=dict)
    bibliography: Located[Bibliography] | None = None
    synonyms: Located[Synonyms] | None = None
    compounds: Located[Compounds] | None = None
    stop_words: Located[StopWords] | None = None
    plain_words: Located[PlainWords] | None = None
    changes: Located[Changes] | None = None
    example: Located[Practice] | None = None
    example_sources: Located[Bibliography] | None = None
    half_read: dict[Key, Located[Any]] = field(default_factory=dict)
    half_read_lists: dict[str, Located[Any]] = field(default_factory=dict)
    unreadable: set[tuple[str, str]] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    since: dict[RecordKind, dict[str, Located[Any]]] | None = None

    def known(self) -> dict[RecordKind, Collection[str]]:
        """The slugs that exist, by kind: also of records that failed. Of a folder that failed, any slug may exist."""
        failed = {kind: {slug for folder, slug in self.unreadable if folder == kind} for kind in self.kinds}
        return {kind: ANYTHING if kind in self.closed else records.keys() | failed[kind] for kind, records in self.kinds.items()}

    @property
    def practices(self) -> dict[str, Located[Practice]]:
        """The practices."""
        return self.kinds["practices"]

    @property
    def written(self) -> dict[RecordKind, dict[str, Located[Any]]]:
        """The records with those that could be read only in part."""
        found = dict(self.kinds)
        for (kind, slug), located in self.half_read.items():
            found[kind] = dict(sorted({**found[kind], slug: located}.items()))
        return found

    @property
    def all_written(self) -> list[Located[Any]]:
        """The same, in one list."""
        return [located for records in self.written.values() for located in records.values()]

    @property
    def records(self) -> list[Located[Any]]:
        """The sound records, in one list."""
        return [located for records in self.kinds.values() for located in records.values()]

    @property
    def lists(self) -> list[Located[Any]]:
        """The vocabularies and the bibliography that are sound."""
        return [*self.vocabularies.values(), *([self.bibliography] if self.bibliography else [])]

    @property
    def lists_of_terms(self) -> dict[str, Vocabulary]:
        """Vocabulary → what is in it."""
        return {name: located.record for name, located in self.vocabularies.items()}

    def half_list(self, path: str, items: str) -> Located[Any] | None:
        """The list at a path inside `content/`, when it is not sound and yet every item in it has its id."""
        located = self.half_read_lists.get(f"{self.root.name}/{path}")
        if located is None or not located.reads(items) or not located.reads("title"):
            return None
        every = range(len(getattr(located.record, items)))
        return located if every and all(located.reads(items, at, "id") for at in every) else None

    @property
    def terms(self) -> dict[str, list[str]]:
        """Vocabulary → the ids in it."""
        return {name: [term.id for term in located.record.terms] for name, located in self.vocabularies.items()}


EACH = 10
"""Files that are worth a process."""


class Ahead:
    """The lists and records in the content folder at `root`, parsed by several processes from now until somebody asks for them.

    That takes as long as to load MkDocs and the theme. What it began ends with the block that it is the context of.
    """

    def __init__(self, root: Path) -> None:
        self.folder = look_through(root)
        lists = [[path] for path in LISTS if path in self.folder.files]  # the bibliography goes first: it takes longest
        paths = [path for kind in TYPES for path in self.folder.within(kind)]
        size = len(paths) // (MOST_TURNS - len(lists)) + 8
        self._shares = lists + [paths[start : start + size] for start in range(0, len(paths), size)]
        self._turns = Turns(len(self._shares))
        self._forks: list[Fork[dict[str, Parsed]]] = []
        with suppress(OSError):  # a system may have no room for another process
            for _ in range(min(cores(), len(paths) // EACH) - 1):
                self._forks.append(Fork(partial(self._share, root)))

    def _share(self, root: Path) -> Iterator[dict[str, Parsed]]:
        """The files that fall to this process, by their paths inside the folder."""
        for turn in self._turns:
            paths = {self.folder.shown(path): path for path in self._shares[turn]}
            yield {shown: _parsed(root, path, shown) for shown, path in paths.items()}

    def all(self) -> dict[str, Parsed]:
        """All of them by their paths, or all but those of a process that fell."""
        found = dict[str, Parsed]()
        for part in chain(self._share(self.folder.root), *(fork.answers() for fork in self._forks)):
            found |= part
        return found

    def __enter__(self) -> "Ahead":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._turns.close()
        for fork in self._forks:
            fork.end()


def _parsed(root: Path, path: str, shown: str) -> Parsed:
    model, limit = (LISTS[path], LIST_LIMIT) if path in LISTS else (TYPES[path.partition("/")[0]].model, RECORD_LIMIT)
    return parsed(*fields_and_body(root / path, shown, limit), shown, model)


def read_content(root: Path, memory: Memory | None = None, ahead: Ahead | None = None) -> Content:
    """Read all of `content/` under `root`; never raises for what an editor can have written.

    `memory` saves parsing again what did not change, and gains what is sound; `ahead` is where reading began already.
    """
    memory, content = Memory() if memory is None else memory, Content(root)
    if not root.is_dir():
        content.problems.append(KINDS["map-ontbreekt"].at(str(root), folder=root))
        return content
    with nullcontext(ahead) if ahead or memory else Ahead(root) as begun:
        folder = begun.folder if begun else look_through(root)
        content.problems, content.unreadable, content.closed = folder.problems, folder.unreadable, folder.closed
        memory.ahead = begun.all() if begun else None
    _read_lists(content, folder, memory)
    terms = content.terms
    if "practices" in folder.absent:
        shown = folder.shown("practices")
        content.problems.append(KINDS["map-ontbreekt"].at(shown, folder=shown))
        content.closed.add("practices")
    for kind in TYPES:
        read_records(content, folder, memory, kind, terms)
    _read_pages(content, folder, memory)
    _read_pictures(content, folder)
    return content


def _read_lists(content: Content, folder: Folder, memory: Memory) -> None:
    for name in VOCABULARIES:
        if vocabulary := _read_list(content, folder, memory, f"vocabulary/{name}.yml", Vocabulary):
            content.vocabularies[name] = vocabulary
    content.bibliography = _read_list(content, folder, memory, "sources.yml", Bibliography)
    if "changes.yml" in folder.files:  # there is none as long as nothing changed
        content.changes = _read_list(content, folder, memory, "changes.yml", Changes)
    content.synonyms = _read_list(content, folder, memory, "vocabulary/synonyms.yml", Synonyms)
    content.compounds = _read_list(content, folder, memory, "vocabulary/compounds.yml", Compounds)
    content.stop_words = _read_list(content, folder, memory, "vocabulary/stop-words.yml", StopWords)
    content.plain_words = _read_list(content, folder, memory, "vocabulary/plain-words.yml", PlainWords)
    content.example = _read_list(content, folder, memory, "bijdragen/voorbeeld.yml", Practice)
    content.example_sources = _read_list(content, folder, memory, "bijdragen/bronnen.yml", Bibliography)


def read_records(content: Content, folder: Folder, memory: Memory, kind: RecordKind, terms: Terms) -> None:
    """Read the records of one kind that are in a folder, and add them to the content."""
    for path in folder.within(kind):
        slug = path.removeprefix(f"{kind}/").removesuffix(TYPES[kind].suffix)
        reading = read(folder.root / path, folder.shown(path), TYPES[kind].model, memory=memory, terms=terms)
        if reading.sound:
            content.kinds[kind][slug] = reading.sound
            continue
        if reading.record:
            content.half_read[kind, slug] = reading.record
        content.unreadable.add((kind, slug))
        content.problems += reading.problems


def _read_pages(content: Content, folder: Folder, memory: Memory) -> None:
    for name in (*LOOSE_PAGES, *GUIDE_PAGES):
        path = f"{name}.md"
        if path in folder.files:
            reading = read(folder.root / path, folder.shown(path), LoosePage, memory=memory)
            if reading.record:
                content.pages[name] = reading.record
            if not reading.sound:
                content.unreadable.add((name.rpartition("/")[0], name.rpartition("/")[2]))
                content.problems += reading.problems
        elif name in LOOSE_PAGES and path not in folder.told and "" not in folder.closed:
            content.problems.append(KINDS["bestand-ontbreekt"].at(folder.shown(path), file=folder.shown(path)))


def _read_pictures(content: Content, folder: Folder) -> None:
    for path in folder.within(PICTURES):
        raw = raw_bytes(folder.root / path, folder.shown(path), PICTURE_LIMIT)
        found = raw if isinstance(raw, Problem) else picture(raw, PurePosixPath(path).suffix)
        if isinstance(found, Picture):
            content.pictures[path] = found
        else:
            content.problems.append(found or KINDS["plaatje-onleesbaar"].at(folder.shown(path)))


def _read_list(content: Content, folder: Folder, memory: Memory, path: str, model: type[L]) -> Located[L] | None:
    shown = folder.shown(path)
    if path not in folder.files:
        if path not in folder.told and path.rpartition("/")[0] not in folder.closed:
            content.problems.append(KINDS["bestand-ontbreekt"].at(shown, file=shown))
        return None
    reading = read(folder.root / path, shown, model, LIST_LIMIT, memory)
    if reading.record and not reading.sound:
        content.half_read_lists[shown] = reading.record
    content.problems += reading.problems
    return reading.sound
