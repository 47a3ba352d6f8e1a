"""The folder `content/`: which file is what, read as far as it can be read.

Every problem of every file is collected; what could be read is handed on, so that the checks across records
can add theirs in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from generator.mistakes import corrections
from generator.mistakes.to_paste import Terms
from generator.model.article import Article
from generator.model.fields import SLUG, RecordKind
from generator.model.plain_words import PlainWords
from generator.model.practice import Practice
from generator.model.programme import Programme
from generator.model.search_words import Compounds, StopWords, Synonyms
from generator.model.source import Bibliography
from generator.model.statistic import Statistic
from generator.model.vocabulary import Vocabulary
from generator.problems import Problem, files, printable, system
from generator.reading import LIST_LIMIT, Body, Located, Memory, read, read_article

VOCABULARIES = (
    "themes", "target-groups", "working-elements", "kinds", "reaches", "statuses", "provinces", "municipalities",
    "neighbourhoods", "research-bases", "recognition-levels", "roles", "relations",
)  # fmt: skip
"""The vocabularies that the models refer to; each is a file in `content/vocabulary/`."""

L = TypeVar("L", Vocabulary, Bibliography, Synonyms, Compounds, StopWords, PlainWords, Practice)
R = TypeVar("R", Practice, Programme, Statistic)

# Worst: "com" * n
_RESERVED = re.compile(r"index|bladzij|con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows or a web server keeps for itself."""


class _Anything(frozenset[str]):
    """Holds whatever is asked for, and names nothing."""

    def __contains__(self, slug: object) -> bool:
        return True


ANYTHING: Collection[str] = _Anything()


@dataclass
class Content:
    """What was read, and what stood in the way.

    `unreadable` holds the (folder, slug) of records that exist but failed, `half_read` those of them of which something
    could be read, `closed` the folders that could not be read at all. Of lists, `half_read_lists` are by their path.
    """

    root: Path
    practices: dict[str, Located[Practice]] = field(default_factory=dict)
    programmes: dict[str, Located[Programme]] = field(default_factory=dict)
    articles: dict[str, Located[Article]] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    statistics: dict[str, Located[Statistic]] = field(default_factory=dict)
    vocabularies: dict[str, Located[Vocabulary]] = field(default_factory=dict)
    bibliography: Located[Bibliography] | None = None
    synonyms: Located[Synonyms] | None = None
    compounds: Located[Compounds] | None = None
    stop_words: Located[StopWords] | None = None
    plain_words: Located[PlainWords] | None = None
    example: Located[Practice] | None = None
    example_sources: Located[Bibliography] | None = None
    half_read: dict[tuple[RecordKind, str], Located[Any]] = field(default_factory=dict)
    half_read_lists: dict[str, Located[Any]] = field(default_factory=dict)
    unreadable: set[tuple[str, str]] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def known(self) -> dict[RecordKind, Collection[str]]:
        """The slugs that exist, by kind: also of records that failed. Of a folder that failed, any slug may exist."""
        failed = {kind: {slug for folder, slug in self.unreadable if folder == kind} for kind in self.kinds}
        return {kind: ANYTHING if kind in self.closed else records.keys() | failed[kind] for kind, records in self.kinds.items()}

    @property
    def kinds(self) -> dict[RecordKind, Mapping[str, Located[Any]]]:
        """The records that have a page, by the folder they stand in."""
        return {
            "practices": self.practices,
            "programme": self.programmes,
            "knowledge": self.articles,
            "statistics": self.statistics,
        }

    @property
    def written(self) -> dict[RecordKind, Mapping[str, Located[Any]]]:
        """The same with those that could be read only in part."""
        found: dict[RecordKind, Mapping[str, Located[Any]]] = dict(self.kinds)
        for (kind, slug), located in self.half_read.items():
            found[kind] = {**found[kind], slug: located}
        return {
            kind: dict(sorted(records.items())) if records is not self.kinds[kind] else records for kind, records in found.items()
        }

    @property
    def records(self) -> list[Located[Any]]:
        """All of those, in one list."""
        return [located for records in self.kinds.values() for located in records.values()]

    @property
    def lists(self) -> list[Located[Any]]:
        """The vocabularies and the bibliography that are sound."""
        return [*self.vocabularies.values(), *([self.bibliography] if self.bibliography else [])]

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

    @property
    def for_contributors(self) -> list[Located[Any]]:
        """What only the guide for contributors and the language coach use: plain words, and the example with its sources."""
        return [found for found in (self.plain_words, self.example, self.example_sources) if found]

    @property
    def search_words(self) -> list[Located[Any]]:
        """The lists that only the search uses, as far as they could be read."""
        return [found for found in (self.synonyms, self.compounds, self.stop_words) if found]


def read_content(root: Path, memory: Memory | None = None) -> Content:
    """Read all of `content/` under `root`; never raises for what an editor can have written.

    `memory` saves parsing again what did not change.
    """
    memory = memory or Memory()
    content = Content(root)
    if not root.is_dir():
        content.problems.append(files.FOLDER_MISSING.at(str(root), folder=root))
        return content
    for name in VOCABULARIES:
        vocabulary = _read_list(content, root / "vocabulary" / f"{name}.yml", Vocabulary, memory)
        if vocabulary:
            content.vocabularies[name] = vocabulary
    terms = content.terms
    content.bibliography = _read_list(content, root / "sources.yml", Bibliography, memory)
    content.synonyms = _read_list(content, root / "vocabulary" / "synonyms.yml", Synonyms, memory)
    content.compounds = _read_list(content, root / "vocabulary" / "compounds.yml", Compounds, memory)
    content.stop_words = _read_list(content, root / "vocabulary" / "stop-words.yml", StopWords, memory)
    content.plain_words = _read_list(content, root / "vocabulary" / "plain-words.yml", PlainWords, memory)
    content.example = _read_list(content, root / "bijdragen" / "voorbeeld.yml", Practice, memory)
    content.example_sources = _read_list(content, root / "bijdragen" / "bronnen.yml", Bibliography, memory)
    if not (root / "practices").is_dir():
        shown = _shown(root, root / "practices")
        content.problems.append(files.FOLDER_MISSING.at(shown, folder=shown))
        content.closed.add("practices")
    content.practices = _read_records(content, "practices", Practice, memory, terms)
    content.programmes = _read_records(content, "programme", Programme, memory, terms)
    content.statistics = _read_records(content, "statistics", Statistic, memory, terms)
    for file, shown in _records(content, root / "knowledge", ".md"):
        half: list[tuple[Located[Article], Body]] = []
        article = read_article(file, shown, memory, half, terms)
        if isinstance(article, tuple):
            content.articles[file.stem], content.bodies[file.stem] = article
        else:
            for head, body in half:
                content.half_read["knowledge", file.stem], content.bodies[file.stem] = head, body
            content.unreadable.add(("knowledge", file.stem))
            content.problems += article
    return content


def _read_records(content: Content, kind: RecordKind, model: type[R], memory: Memory, terms: Terms) -> dict[str, Located[R]]:
    found: dict[str, Located[R]] = {}
    for file, shown in _records(content, content.root / kind, ".yml"):
        half: list[Located[R]] = []
        record = read(file, shown, model, memory=memory, half=half, terms=terms)
        if isinstance(record, Located):
            found[file.stem] = record
        else:
            content.half_read.update(((kind, file.stem), located) for located in half)
            content.unreadable.add((kind, file.stem))
            content.problems += record
    return found


def _read_list(content: Content, file: Path, model: type[L], memory: Memory) -> Located[L] | None:
    shown = _shown(content.root, file)
    try:
        file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        content.problems.append(files.FILE_MISSING.at(shown, file=shown))
        return None
    except OSError:
        pass  # `read` says why
    if _leads_outside(content.root, file):
        content.problems.append(files.LINK_OUTSIDE.at(shown))
        return None
    half: list[Located[L]] = []
    found = read(file, shown, model, LIST_LIMIT, memory, half)
    if isinstance(found, Located):
        return found
    content.half_read_lists.update((shown, located) for located in half)
    content.problems += found
    return None


def _records(content: Content, folder: Path, suffix: str) -> Iterator[tuple[Path, str]]:
    """The record files in a folder and the paths that problems name, by name; a wrong name or a way outside is a problem."""
    if not folder.is_dir():
        return
    if _leads_outside(content.root, folder):
        content.closed.add(folder.name)
        content.problems.append(files.LINK_OUTSIDE.at(_shown(content.root, folder)))
        return
    try:
        found = sorted(folder.iterdir(), key=attrgetter("name"))
    except OSError as error:
        content.closed.add(folder.name)
        content.problems.append(files.FOLDER_UNREADABLE.at(_shown(content.root, folder), reason=system.reason(error)))
        return
    folder_shown = _shown(content.root, folder)
    for file in found:
        if file.name.startswith("."):
            continue
        shown = printable(f"{folder_shown}/{file.name}", 1000)
        if file.suffix != suffix or not can_be_address(file.stem):
            better = corrections.slug(file.stem)
            content.unreadable.add((folder.name, better or file.stem))  # others name it as it will be called
            fix = f"{better}{suffix}" if can_be_address(better) else ""
            content.problems.append(files.FILE_NAME.at(shown, name=file.name, suffix=suffix, fix=fix))
        elif file.is_symlink() and _leads_outside(content.root, file):
            content.unreadable.add((folder.name, file.stem))
            content.problems.append(files.LINK_OUTSIDE.at(shown))
        else:
            yield file, shown


def _leads_outside(root: Path, file: Path) -> bool:
    """Whether links lead from `file` to outside the content folder; links in a circle lead nowhere."""
    try:
        return not file.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # before Python 3.13 a circle is a RuntimeError
        return False


def can_be_address(name: str) -> bool:
    """Whether a record may have this name: it becomes the address of a page."""
    return bool(re.fullmatch(SLUG, name)) and len(name) <= 60 and not _RESERVED.fullmatch(name)


def _shown(root: Path, file: Path) -> str:
    """The path that problems name: with the content folder in front, as the editor sees it, on one line."""
    return printable((Path(root.name) / file.relative_to(root)).as_posix(), 1000)
