"""Which files are records, and what the canonical form makes of each: `praktijkenbank format`, without asking or writing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from praktijkenbank.editing.canonical import Unsure, canonical
from praktijkenbank.editing.mending import mend
from praktijkenbank.problems import KINDS, Problem, printable
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content_folder import VOCABULARIES, passed_over
from praktijkenbank.reading.diagnosis.concept import Concept
from praktijkenbank.reading.record_file import LIST_LIMIT, raw_bytes
from praktijkenbank.records.changes import Changes
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.types import TYPES
from praktijkenbank.records.vocabulary import Vocabulary
from praktijkenbank.records.word_lists import Compounds, PlainWords, StopWords, Synonyms

FOLDERS: dict[str, type[BaseModel]] = {kind: one.model for kind, one in TYPES.items() if one.suffix == ".yml"}
LISTS: dict[str, type[BaseModel]] = {
    "sources.yml": Bibliography,
    "changes.yml": Changes,
    "vocabulary/synonyms.yml": Synonyms,
    "vocabulary/compounds.yml": Compounds,
    "vocabulary/stop-words.yml": StopWords,
    "vocabulary/plain-words.yml": PlainWords,
    **{f"vocabulary/{name}.yml": Vocabulary for name in VOCABULARIES},
}


@dataclass(frozen=True)
class Tidied:
    """What a file holds and what it could hold. `text` is None when there are `problems` instead."""

    file: Path
    shown: str
    raw: bytes
    text: str | None
    mended: tuple[str, ...] = ()
    sample: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether the canonical form differs from what stands there."""
        return self.text is not None and self.text.encode() != self.raw


def record_files(content: Path) -> Iterator[Path]:
    """Every record and list in `content/` that is YAML as a whole; articles are Markdown."""
    for name in FOLDERS:
        yield from sorted(file for file in (content / name).glob("*.yml") if not passed_over(file.name))
    yield from (content / name for name in LISTS if (content / name).is_file())


def tidy(file: Path) -> Tidied:
    """The canonical form of one file; never raises for what can stand in it."""
    shown = printable(file.as_posix(), 1000)
    model = FOLDERS.get(file.absolute().parent.name) if file.suffix == ".yml" else None
    model = model or LISTS.get(file.name) or LISTS.get(f"{file.absolute().parent.name}/{file.name}")
    if model is None:
        return _left(file, shown, KINDS["geen-record"].at(shown))
    if file.name not in LISTS and file.absolute().parent.is_symlink():  # the content folder itself may be one
        return _left(file, shown, KINDS["verwijzing"].at(shown))
    raw = raw_bytes(file, shown, LIST_LIMIT)
    if isinstance(raw, Problem):
        return _left(file, shown, raw)
    mended = mend(raw)
    if mended is None:
        return _left(file, shown, KINDS["geen-leesbare-tekst"].at(shown))
    data, refusals = strict_yaml.parse(mended.text)
    if Concept.of(data, refusals, model):
        refusals = [refusal for refusal in refusals if not refusal.says_nothing]
    if refusals:
        return _left(file, shown, *(refusal.at(shown) for refusal in refusals))
    if not isinstance(data, dict):
        return _left(file, shown, KINDS["geen-record"].at(shown))
    try:
        return Tidied(file, shown, raw, canonical(mended.text, model), mended.found, mended.sample)
    except Unsure:
        return _left(file, shown, KINDS["opmaak-onzeker"].at(shown))


def _left(file: Path, shown: str, *problems: Problem) -> Tidied:
    return Tidied(file, shown, b"", None, problems=problems)
