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


@dataclass(frozen=True, eq=False)
class Part:
    """A list in a record: under what it stands, by titles with their numbers; the block that it is in, or may be, the path from there,
    and its items by their numbers."""

    question: Question
    way: Path
    block: dict[str, Any]
    path: Path
    items: dict[int, dict[str, Any]]

    def below(self, number: int) -> "Iterator[Part]":
        """The lists in one of its items."""
        return parts(self.items[number], self.question.questions, (*self.way, f"{self.question.title} {number}"))

    def fits(self, told: str) -> bool:
        """Whether a cell under ‘Hoort bij’ tells of it: no number is needed where another list does not fit without one, and nothing
        where it is in no item of a list."""
        steps = [folded(step) for step in told.replace(">", "›").split("›") if step.strip()]
        forms = [{folded(one), folded(one.rstrip(" 0123456789"))} for one in self.way]  # with its number and without
        named = len(steps) == len(forms) and all(step in form for step, form in zip(steps, forms, strict=True))
        return named or (not steps and all(len(form) == 1 for form in forms))


def parts(data: dict[str, Any], questions: Iterable[Question], way: Path = ()) -> Iterator[Part]:
    """Every list in a record, also those in the items of others."""
    for path, titles, one, _ in flat(questions):
        if one.control == "blocks":
            items = {at: item for at, item in enumerate(value_at(data, path) or (), 1) if isinstance(item, dict)}
            yield (part := Part(one, (*way, *titles[:-1]), data, path, items))
            for at in items:
                yield from part.below(at)


def rows(title: str, data: dict[str, Any], questions: Iterable[Question]) -> Iterator[tuple[str, int, str, dict[Path, Any]]]:
    """The rows of a record, from its fields as the strict reader gives them: the sheet, the number of a part and under what it stands,
    and the values by their paths."""
    yield title, 0, "", _values(data, questions)
    for part in parts(data, questions):
        for number, item in part.items.items():
            yield part.question.title, number, " › ".join(part.way), _values(item, part.question.questions)


def _values(data: Any, questions: Iterable[Question]) -> dict[Path, Any]:
    return {path: value for path, _, one, _ in flat(questions) if not one.questions and (value := value_at(data, path))}


def value_at(data: Any, path: Path) -> Any:
    """What stands at a path in a record, if anything does."""
    for name in path:
        data = data.get(name) if isinstance(data, dict) else None
    return data
