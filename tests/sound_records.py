"""Sound content to spoil, and any record read and put in its place."""

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.record_file import LIST_LIMIT, RECORD_LIMIT, Located, read
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.types import TYPES, type_of
from praktijkenbank.records.vocabulary import Compounds, PlainWords, StopWords, Synonyms, Vocabulary

KINDS_OF: dict[str, type[BaseModel]] = {kind: one.model for kind, one in TYPES.items()} | {"vocabulary": Vocabulary}
"""Folder → what its files are."""

WORDS: dict[str, Any] = {"synonyms": Synonyms, "compounds": Compounds, "stop-words": StopWords, "plain-words": PlainWords}
"""Name → what the lists are that only the search uses."""

LISTS = (Vocabulary, Bibliography, *WORDS.values())


def model_of(file: Path) -> Any:
    """What a file of the content is."""
    return WORDS.get(file.stem) or KINDS_OF.get(file.parent.name, Bibliography)


RECORDS = tuple(one.model for one in TYPES.values())


@dataclass(frozen=True)
class Ground:
    """Sound content to spoil, and the sound records made of it that wait to be published."""

    content: Content
    files: tuple[Path, ...]
    waiting: dict[str, Located[Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path, *patterns: str) -> "Ground":
        content = read_content(folder)
        assert not content.problems
        return cls(content, tuple(file for pattern in patterns for file in sorted(folder.glob(pattern))))


def read_any(file: Path, shown: str, model: Any) -> Located[Any] | list[Problem]:
    """Read a record of any kind, as `read_content` does."""
    reading = read(file, shown, model, LIST_LIMIT if model not in RECORDS else RECORD_LIMIT)
    return reading.sound or list(reading.problems)


def changed(content: Content, name: str, located: Located[Any]) -> Content:
    """The content with one record more, or in the place of the original."""
    match located.record:
        case Synonyms():
            return replace(content, synonyms=located)
        case Compounds():
            return replace(content, compounds=located)
        case StopWords():
            return replace(content, stop_words=located)
        case PlainWords():
            return replace(content, plain_words=located)
        case Vocabulary():
            return replace(content, vocabularies=content.vocabularies | {name: located})
        case Bibliography():
            return replace(content, bibliography=located)
    kind = type_of(located.record).folder
    return replace(content, kinds=content.kinds | {kind: content.kinds[kind] | {name: located}})
