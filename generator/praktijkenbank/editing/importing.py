"""What a form in a browser brings: whole practices and new sources, judged as one with the content that is there.

Nothing is written unless all of it is sound, and then every file whole. What it comes to is told by the command.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from praktijkenbank.collection.checks.lists import sources_named_and_dated
from praktijkenbank.collection.load import errors, worth_reading
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.editing.draft import readable
from praktijkenbank.editing.lookalikes import Lookalike, folded, lookalikes
from praktijkenbank.editing.merging import Change, changes, laid_over, unmentioned, with_items
from praktijkenbank.editing.whole_file import Writable, in_form
from praktijkenbank.problems import ContentProblems, Problem, printable
from praktijkenbank.problems.messages import content as truth
from praktijkenbank.problems.messages import files, writing
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import can_be_address
from praktijkenbank.reading.record_file import LIST_LIMIT, RECORD_LIMIT, Located, Reading, parse, text_of
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography, Source

CONCEPT = "publication: concept\n"
"""What a new practice is, unless it says otherwise."""


@dataclass(frozen=True)
class BroughtPractice:
    """A practice that is brought: how it changes the one of that address, and which fields of that it does not mention.

    `alike` are the practices that a new one may already be.
    """

    slug: str
    record: Practice
    new: bool
    changes: tuple[Change, ...]
    stays: tuple[str, ...]
    alike: tuple[Lookalike, ...]


@dataclass(frozen=True)
class BroughtSource:
    """A source that is brought; `alike` are the ids of others that have its title."""

    record: Source
    new: bool
    alike: tuple[str, ...]


@dataclass(frozen=True)
class Brought:
    """All that is brought, sound as one with the content, and the files to write for it: none for what is there already."""

    practices: list[BroughtPractice]
    sources: list[BroughtSource]
    files: list[Writable]


def judge(brought: Iterable[Path], root: Path, today: date) -> Brought:
    """Read and check what is brought. Raises `ContentProblems` with all that is wrong with it, or in its way."""
    judging = _Judging(readable(root), today)
    for file in brought:
        judging.look_at(file)
    judging.check()
    return judging.outcome()


class _Judging:
    """What was brought so far, what the files become with it, and what is wrong with it."""

    def __init__(self, content: Content, today: date) -> None:
        if content.bibliography is None:
            raise ContentProblems(content.problems)
        self.content, self.today, self.bibliography = content, today, content.bibliography
        self.problems: list[Problem] = []
        self.practices: dict[str, Reading[Located[Practice]]] = {}
        self.texts: dict[str, str] = {}
        self.known = {one.id: (one, self.bibliography.path) for one in self.bibliography.record.references}
        self.sources: dict[str, Source] = {}
        self.sources_text = self.bibliography.text

    def look_at(self, file: Path) -> None:
        shown = printable(file.as_posix(), 1000)
        text = text_of(file, shown, LIST_LIMIT)
        try:
            if isinstance(text, Problem):
                raise ContentProblems([text])
            if file.suffix != ".yml":
                raise ContentProblems([writing.NOT_TO_IMPORT.at(shown)])
            if file.name.endswith(".bronnen.yml") or "references" in (strict_yaml.parse(text)[0] or ()):
                self._look_at_sources(text, shown)
            else:
                self._look_at_practice(text, shown, file.name.removesuffix(".yml"))
        except ContentProblems as found:
            self.problems += found.problems

    def _look_at_sources(self, text: str, shown: str) -> None:
        reading = parse(text, shown, Bibliography)
        if not reading.sound:
            self.known.clear()  # nobody can say which sources there are
            raise ContentProblems(reading.problems)
        self.problems += sources_named_and_dated(replace(self.content, bibliography=reading.sound), self.today)
        new = set()
        for at, source in enumerate(reading.sound.record.references):
            there, other = self.known.setdefault(source.id, (source, shown))
            if there is source:
                new.add(at)
            elif there != source:
                fields = Source.model_fields.items()
                differ = enumeration([str(info.title) for name, info in fields if getattr(there, name) != getattr(source, name)])
                values = {"value": source.id, "other": other, "fields": differ}
                self.problems.append(reading.sound.problem(writing.SOURCE_DIFFERS, ("references", at, "id"), **values))
            self.sources[source.id] = source
        if new:
            self.sources_text = in_form(with_items(self.sources_text, text, new), Bibliography, shown, LIST_LIMIT)

    def _look_at_practice(self, text: str, shown: str, slug: str) -> None:
        if refused := [*self._refused(slug, shown)]:
            raise ContentProblems(refused)
        old, (data, refusals) = self.content.practices.get(slug), strict_yaml.parse(text)
        whole = None
        if isinstance(data, dict):
            there = _fields(old.text if old else CONCEPT)
            whole = there | {name: value for name, value in data.items() if value}
            if all(refusal.says_nothing for refusal in refusals):
                after = laid_over(old.text, text) if old else text if data.get("publication") else laid_over(text, CONCEPT)
                self.texts[slug] = in_form(after, Practice, shown, RECORD_LIMIT)
                whole = _fields(self.texts[slug])
        self.practices[slug] = parse(text, shown, Practice, self.content.terms, whole)

    def _refused(self, slug: str, shown: str) -> Iterator[Problem]:
        """What keeps a practice from being looked at: its name, and what has that name."""
        path = _path(self.content, slug)
        if not can_be_address(slug):
            yield files.FILE_NAME.at(shown, name=f"{slug}.yml", suffix=".yml")
        if slug in self.practices:
            yield writing.IMPORTED_TWICE.at(shown, value=slug)
        yield from (problem for problem in self.content.problems if problem.path == path)
        for other in self.content.practices.values():
            if slug in other.record.former_slugs:
                yield truth.SLUG_TWICE.at(shown, value=slug, other=other.path)

    def after(self) -> Content:
        """The content as it will be, in so far as what is brought can be read."""
        sound = {slug: reading.sound for slug, reading in self.practices.items() if reading.sound}
        failed = {("practices", slug): reading for slug, reading in self.practices.items() if not reading.sound}
        sources = self.bibliography.record.model_copy(update={"references": tuple(source for source, _ in self.known.values())})
        return replace(
            self.content,
            kinds=self.content.kinds | {"practices": self.content.practices | sound},
            bibliography=replace(self.bibliography, record=sources) if self.known else None,
            half_read=self.content.half_read | {key: reading.record for key, reading in failed.items() if reading.record},
            unreadable=self.content.unreadable | failed.keys(),
            problems=[*self.content.problems, *(problem for reading in failed.values() for problem in reading.problems)],
        )

    def check(self) -> None:
        """Raises `ContentProblems` when anything is wrong that was not so before."""
        stood = {*errors(self.content, self.today)}
        found = [one for one in errors(self.after(), self.today) if one not in stood and one.path != self.bibliography.path]
        if self.problems or found:
            raise ContentProblems(worth_reading([*self.problems, *found]))

    def outcome(self) -> Brought:
        """What there is to tell and to write, when all is sound."""
        content, practices, to_write = self.after(), [], []
        if self.sources_text != self.bibliography.text:
            to_write.append(Writable(content.root / "sources.yml", self.bibliography.path, self.sources_text, new=False))
        for slug in self.practices:
            located, old = content.practices[slug], self.content.practices.get(slug)
            before = _fields(old.text) if old else {}
            changed = tuple(changes(before, _fields(self.texts[slug]), Practice)) if old else ()
            others = {name: other for name, other in content.practices.items() if name != slug}
            practices.append(
                BroughtPractice(
                    slug,
                    located.record,
                    new=not old,
                    changes=changed,
                    stays=tuple(unmentioned(before, _fields(located.text), Practice)),
                    alike=() if old else tuple(lookalikes(located.record.name, others)),
                )
            )
            if changed or not old:
                file = content.root / "practices" / f"{slug}.yml"
                to_write.append(Writable(file, _path(content, slug), self.texts[slug], new=not old))
        return Brought(practices, [*self._told_sources()], to_write)

    def _told_sources(self) -> Iterator[BroughtSource]:
        there = {source.id for source in self.bibliography.record.references}
        for source in self.sources.values():
            same = (one.id for one, _ in self.known.values() if one.id != source.id and folded(one.title) == folded(source.title))
            yield BroughtSource(source, new := source.id not in there, tuple(same) if new else ())


def _path(content: Content, slug: str) -> str:
    """The path of a practice that people know."""
    return f"{content.root.name}/practices/{slug}.yml"


def _fields(text: str) -> dict[str, Any]:
    """The fields in strict YAML that has been read."""
    fields: dict[str, Any] = strict_yaml.parse(text)[0]
    return fields
