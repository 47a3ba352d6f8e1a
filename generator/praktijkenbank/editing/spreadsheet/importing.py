"""What a form or a spreadsheet brings: whole practices and new sources, judged as one with the content that is there.

Nothing is written unless all of it is sound, and then every file whole. What it comes to is told by the command.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from praktijkenbank.collection.checks import errors, worth_reading
from praktijkenbank.collection.checks.lists import sources_hold
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.editing.draft import content_with_lists, slug_for, wrong_address
from praktijkenbank.editing.lookalikes import twins
from praktijkenbank.editing.merging import Change, changes, laid_over, with_items
from praktijkenbank.editing.spreadsheet.assembly import Assembled, Assembly, names_of
from praktijkenbank.editing.spreadsheet.reading import ENDINGS, tables
from praktijkenbank.editing.spreadsheet.sheets import PRACTICES, SOURCES, sheets
from praktijkenbank.editing.whole_file import Writable, in_form
from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable
from praktijkenbank.problems.suggestions import folded
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import LIST_LIMIT, RECORD_LIMIT, Located, Reading, parse, text_of
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography, Source

CONCEPT = "publication: concept\n"
"""What a new practice is, unless it says otherwise."""


@dataclass(frozen=True)
class BroughtPractice:
    """A practice that is brought: how it changes the one of that address, and which practices a new one may already be."""

    slug: str
    record: Practice
    new: bool
    changes: tuple[Change, ...]
    alike: tuple[Located[Practice], ...]


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


class _Piece(NamedTuple):
    """A text that brings a practice, or sources where there is no `slug`; and the rows of which it was `made`."""

    shown: str
    text: str
    slug: str | None = None
    made: Assembled | None = None


def judge(brought: Iterable[Path], root: Path, today: date, clear: bool = False) -> Brought:
    """Read and check what is brought; `clear`: what is empty in a spreadsheet is taken out here too.

    Raises `ContentProblems` with all that is wrong with it, or in its way.
    """
    judging = _Judging(content_with_lists(root), today)
    for piece in judging.pieces([*brought], clear):
        try:
            judging.look_at(piece)
        except ContentProblems as found:
            judging.problems += found.problems
    judging.check()
    return judging.outcome()


class _Judging:
    """What was brought so far, what the files become with it, and what is wrong with it."""

    def __init__(self, content: Content, today: date) -> None:
        if content.bibliography is None:
            raise ContentProblems(content.problems)
        self.content, self.today, self.bibliography = content, today, content.bibliography
        self.problems: list[Problem] = []
        self.practices: dict[str, Reading[Practice]] = {}
        self.texts: dict[str, str] = {}
        self.known = {one.id: (one, self.bibliography.path) for one in self.bibliography.record.references}
        self.sources: dict[str, Source] = {}
        self.sources_text = self.bibliography.text
        self.made: dict[str, Assembled] = {}

    def pieces(self, files: list[Path], clear: bool) -> Iterator[_Piece]:
        """What the files bring; those of spreadsheets once all are read, for the sheets of a record may be in several."""
        books = []
        for file in files:
            shown = printable(file.as_posix(), 1000)
            if file.suffix.lower() in ENDINGS:
                books.append((file, shown))
            elif isinstance(text := text_of(file, shown, LIST_LIMIT), Problem):
                self.problems.append(text)
            elif file.suffix != ".yml":
                self.problems.append(KINDS["geen-aanlevering"].at(shown))
            else:
                is_list = file.name.endswith(".bronnen.yml") or "references" in (strict_yaml.parse(text)[0] or ())
                yield _Piece(shown, text, None if is_list else file.stem)
        if books:
            questions, found = sheets(self.content.lists_of_terms)
            brought = [table for file, shown in books for table in tables(file, shown, found, self.problems)]
            brought.sort(key=lambda table: [*found].index(table.sheet.title))
            there = fields_of(self.content)
            known = {root: names_of(root, brought, there[root], slug_for) for root in there}
            sources, practices = (
                Assembly(root, questions[root], there[root], known, clear, self.problems).assemble(brought)
                for root in (SOURCES, PRACTICES)
            )
            if sources:
                listed = Assembled.together("references", [*sources.values()])
                yield _Piece(SOURCES, listed.text, made=listed)
            for key, one in practices.items():
                if one.data == there[PRACTICES].get(key):  # whatever was wrong with it already
                    located = self.content.practices[key]
                    self.practices[key], self.texts[key] = Reading(located), located.text
                else:
                    yield _Piece(f"{PRACTICES} {key}", one.text, key, one)

    def look_at(self, piece: _Piece) -> None:
        """Take a piece in. Raises `ContentProblems` when that cannot be."""
        shown, text, slug, made = piece
        if made:
            self.made[shown] = made
        if slug is None:
            self._look_at_sources(text, shown)
            return
        refused = [*wrong_address(slug, shown, self.content)]
        if slug in self.practices:
            refused.append(KINDS["twee-keer-aangeleverd"].at(shown, value=slug))
        refused += [problem for problem in self.content.problems if problem.path == _path(self.content, slug)]
        if refused:  # its name, or what has that name
            raise ContentProblems(refused)
        old, (data, refusals) = self.content.practices.get(slug), strict_yaml.parse(text)
        every = None
        if isinstance(data, dict):
            every = _fields(old.text if old else CONCEPT) | {name: value for name, value in data.items() if value}
            if all(map(strict_yaml.says_nothing, refusals)):
                whole, told = made is not None, data.get("publication")
                after = laid_over(old.text, text, whole) if old else text if told else laid_over(text, CONCEPT)
                self.texts[slug] = in_form(after, Practice, shown, RECORD_LIMIT)
                every = _fields(self.texts[slug])
        self.practices[slug] = parse(text, shown, Practice, self.content.terms, every)

    def _look_at_sources(self, text: str, shown: str) -> None:
        reading = parse(text, shown, Bibliography)
        if not reading.sound:
            self.known.clear()  # nobody can say which sources there are
            raise ContentProblems(reading.problems)
        self.problems += sources_hold(reading.sound, self.today)
        new = set()
        for at, source in enumerate(reading.sound.record.references):
            there, other = self.known.setdefault(source.id, (source, shown))
            if there is source:
                new.add(at)
            elif there != source:
                fields = Source.model_fields.items()
                differ = enumeration([str(info.title) for name, info in fields if getattr(there, name) != getattr(source, name)])
                values = {"value": source.id, "other": other, "fields": differ}
                self.problems.append(reading.sound.problem("bron-anders", ("references", at, "id"), **values))
            self.sources[source.id] = source
        if new:
            self.sources_text = in_form(with_items(self.sources_text, text, new), Bibliography, shown, LIST_LIMIT)

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
            told = ((self.made.get(one.path), one) for one in worth_reading([*self.problems, *found]))
            raise ContentProblems(made.by_cell(one) if made else one for made, one in told)

    def _placed(self, other: Located[Practice]) -> Located[Practice]:
        """A practice that is alike, at its row where it stands in a spreadsheet too."""
        made = self.made.get(other.path)
        return replace(other, path=f"{made.first.file}, {made.first.where}") if made else other

    def outcome(self) -> Brought:
        """What there is to tell and to write, when all is sound."""
        content, practices, to_write = self.after(), [], []
        if self.sources_text != self.bibliography.text:
            to_write.append(Writable(content.root / "sources.yml", self.bibliography.path, self.sources_text.encode()))
        for slug in self.practices:
            located, old = content.practices[slug], self.content.practices.get(slug)
            changed = tuple(changes(_fields(old.text), _fields(self.texts[slug]), Practice)) if old else ()
            others = {name: other for name, other in content.practices.items() if name != slug}
            alike = () if old else tuple(map(self._placed, twins(located.record, others)))
            practices.append(BroughtPractice(slug, located.record, not old, changed, alike))
            if changed or not old:
                file = content.root / "practices" / f"{slug}.yml"
                to_write.append(Writable(file, _path(content, slug), self.texts[slug].encode(), new=not old))
        there, sources = {source.id for source in self.bibliography.record.references}, []
        for source in self.sources.values():
            same = (one.id for one, _ in self.known.values() if one.id != source.id and folded(one.title) == folded(source.title))
            sources.append(BroughtSource(source, new := source.id not in there, tuple(same) if new else ()))
        return Brought(practices, sources, to_write)


def _path(content: Content, slug: str) -> str:
    return f"{content.root.name}/practices/{slug}.yml"


def fields_of(content: Content) -> dict[str, dict[str, dict[str, Any]]]:
    """By their sheet the fields of every practice by its slug, and of every source by its id, as they were written."""
    sources = _fields(content.bibliography.text)["references"] if content.bibliography else ()
    practices = {slug: _fields(located.text) for slug, located in content.practices.items()}
    return {PRACTICES: practices, SOURCES: {one["id"]: one for one in sources}}


def _fields(text: str) -> dict[str, Any]:
    fields: dict[str, Any] = strict_yaml.parse(text)[0]
    return fields
