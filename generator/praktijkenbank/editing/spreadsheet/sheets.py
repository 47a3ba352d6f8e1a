"""Which sheets a workbook has, and what a cell says: one sheet for each kind of record and for each part that repeats.

All of it follows from the questions of the record form, so from the models.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from praktijkenbank.editing.record_form import Question, questions_of
from praktijkenbank.problems import words
from praktijkenbank.problems.suggestions import folded
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.records.fields import NUMBER
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.vocabulary import Vocabulary

PRACTICES, SOURCES = "Praktijken", "Bronnenlijst"
CHOICES = "Keuzes"
"""The sheet with all that can be chosen; nobody fills it in."""

BELONGS = {PRACTICES: "Bij praktijk", SOURCES: "Bij bron"}
"""Sheet of whole records → the column in which a row of another sheet says to which of them it belongs."""

ADDRESS, NUMBER_OF, PART = "Adres", "Nr", "Hoort bij"
NAMED_BY = ("Naam", ADDRESS, "Titel", "Id")
"""The columns that say which whole record a row is."""

KEYS = words("sheet-keys")
"""The columns that no field is behind, with their explanation."""

_STEP = re.compile(r"(.*?) ?(\d{1,4})?")

Path = tuple[str, ...]


@dataclass(frozen=True, eq=False)
class Column:
    """A field in its sheet; `labels` are what is chosen from, by id."""

    path: Path
    heading: str
    question: Question
    required: bool
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def several(self) -> bool:
        """Whether a cell holds several values."""
        return self.question.control in ("choices", "lines")

    def shown(self, value: Any) -> str:
        """A value as it stands in a cell."""
        if isinstance(value, list):
            text = "\n".join(self.labels.get(one, one) for one in value)
            return f"{text}\n" if len(value) == 1 and ";" in text else text
        if self.question.control == "yes-no":
            return {"true": "ja", "false": "nee"}.get(value, str(value))
        return self.labels.get(value, str(value))

    def meant(self, text: str) -> Any:
        """The value that a cell says, as a record has it; what cannot be understood stays as it was written."""
        if self.several:
            parts = text.split("\n") if "\n" in text else text.split(";")
            return [self._chosen(part.strip()) for part in parts if part.strip()]
        text = text.strip()
        match self.question.control:
            case "number":
                bare = text.removesuffix("%").strip()
                return bare if re.fullmatch(NUMBER, bare) else normalise.number(bare) or bare
            case "day" | "date" | "yes-no" | "web" as control:
                return _NORMALISED[control](text) or text
            case "text":
                return "\n".join(line.rstrip() for line in text.split("\n"))
        return self._chosen(" ".join(text.split()))

    def _chosen(self, text: str) -> str:
        return self.ids.get(folded(text), text) if self.labels else text

    @cached_property
    def ids(self) -> Mapping[str, str]:
        """What can be chosen by what people call it, folded: its label or its id → its id."""
        return {folded(one): one for one in self.labels} | {folded(label): one for one, label in self.labels.items()}


_NORMALISED = {"day": normalise.day, "date": normalise.partial_date, "yes-no": normalise.yes_no, "web": normalise.web_address}


def same(column: Column, one: Any, other: Any) -> bool:
    """Whether two values say the same in a cell: 12.5 and 12.50 do."""
    if column.question.control == "number" and all(re.fullmatch(NUMBER, str(value)) for value in (one, other)):
        return Decimal(one) == Decimal(other)
    return bool(column.meant(column.shown(one)) == column.meant(column.shown(other)))


@dataclass(frozen=True)
class Sheet:
    """A sheet: the records or parts that are its rows. `root` is the sheet of the records."""

    title: str
    root: str
    columns: tuple[Column, ...]
    keys: tuple[str, ...]

    @property
    def headings(self) -> list[str]:
        """Every column; of a part that repeats first where it belongs."""
        own = [column.heading for column in self.columns]
        return [*own, *self.keys] if self.title == self.root else [*self.keys, *own]


def sheets(lists: Mapping[str, Vocabulary]) -> tuple[dict[str, tuple[Question, ...]], dict[str, Sheet]]:
    """Sheet of whole records → the questions of such a record; every sheet by its title, a part after what it is in."""
    questions = {PRACTICES: questions_of(Practice, lists), SOURCES: questions_of(Source, lists)}
    places = {term.id: term.label for name in ("municipalities", "neighbourhoods") for term in lists[name].terms}
    found: dict[str, Sheet] = {}
    for root, asked in questions.items():
        shapes: dict[str, tuple[Question, ...]] = {}
        lists_at = set(_lists(root, asked, shapes))
        called = {name: one for inner in shapes.values() for way in flat(inner) for name, one in zip(*way[:2], strict=True)}
        for title, inner in shapes.items():
            several = sum(part == title for *_, part in lists_at) > 1
            keys = (ADDRESS,) * (title == PRACTICES) if title == root else (BELONGS[root], *(PART,) * several, NUMBER_OF)
            columns = []
            for path, titles, one, required in flat(inner):
                if not one.questions:  # a choice may be a field itself, and is then called as that is
                    labels = {choice.value: called.get(choice.value, choice.label) for choice in one.choices}
                    labels = places if one.lookup == "places" else labels
                    columns.append(Column(path, ": ".join(titles), one, required, labels))
            found[title] = Sheet(title, root, tuple(columns), keys)
    return questions, found


def _lists(
    title: str, questions: tuple[Question, ...], shapes: dict[str, tuple[Question, ...]]
) -> Iterator[tuple[str, Path, str]]:
    """Every list in a part, by the sheet and the way that it is found at; `shapes` gains the questions of each sheet."""
    shapes.pop(title, None)
    shapes[title] = questions
    for path, _, one, _ in flat(questions):
        if one.control == "blocks":
            yield title, path, one.title
            yield from _lists(one.title, one.questions, shapes)


def flat(
    questions: Iterable[Question], path: Path = (), titles: Path = (), required: bool = True
) -> Iterator[tuple[Path, Path, Question, bool]]:
    """The questions of a part, and of the blocks in it after those, with the way to each: names, titles, whether it must be there."""
    for one in questions:
        here = ((*path, one.name), (*titles, one.title))
        yield *here, one, required and one.required
        if one.control == "block":
            yield from flat(one.questions, *here, required and one.required)


Row = tuple[str, int, str, dict[Path, Any]]
"""A row to write: the sheet, the number of a part and under what it stands, and the values by their paths."""


def rows(title: str, data: Any, questions: Iterable[Question], number: int = 0, way: Path = (), part: Path = ()) -> Iterator[Row]:
    """The rows of a record, its parts after it, from its fields as the strict reader gives them."""
    found = [(path, titles, one, value_at(data, path)) for path, titles, one, _ in flat(questions)]
    yield title, number, " › ".join(part), {path: value for path, _, one, value in found if not one.questions and value}
    for _, titles, one, value in found:
        if one.control == "blocks":
            for at, item in enumerate(value or (), 1):
                within = (*way, *titles[:-1])
                yield from rows(one.title, item, one.questions, at, (*within, f"{one.title} {at}"), within)


def value_at(data: Any, path: Path) -> Any:
    """What stands at a path in a record, if anything does."""
    for name in path:
        data = data.get(name) if isinstance(data, dict) else None
    return data


def steps(part: str) -> list[tuple[str, int]]:
    """The way that a cell under ‘Hoort bij’ tells: titles, folded, and the number of one of several, or 0."""
    found = [_STEP.fullmatch(" ".join(step.split())) for step in part.replace(">", "›").split("›") if step.strip()]
    return [(folded(step[1]), int(step[2] or 0)) for step in found if step]
