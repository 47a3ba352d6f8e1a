"""The small types that records are made of.

The reader hands every scalar over as text, exactly as the editor wrote it. These types turn that text into
values and refuse anything ambiguous: `010`, `1_000`, `2.500` (is it two and a half, or two thousand?).
Each refusal is a `PydanticCustomError` whose type is a code of `praktijkenbank.problems`.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

NUMBER = r"^-?(0|[1-9][0-9]{0,11})(\.[0-9]{1,2})?$"
DAY = r"^[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
PARTIAL_DATE = r"^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LINE = r"^\S([^\n]*\S)?$"
TEXT = r"\S"
WEB_ADDRESS = r"^https?://[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}(:[0-9]+)?([/?#][^\s<>\"]*)?$"

MAIL_ADDRESS = r"^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}$"


def is_web_address(text: str) -> bool:
    """Whether a text could stand in a record as the address of a page, or a link may lead there."""
    return len(text) <= 500 and bool(re.fullmatch(WEB_ADDRESS, text))


class Record(BaseModel):
    """Base of every model: unknown keys are refused and nothing changes after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@dataclass(frozen=True)
class TermOf:
    """Marks a field whose value is the id of a term in one of these vocabularies."""

    vocabularies: tuple[str, ...]


@dataclass(frozen=True)
class SourceId:
    """Marks a field whose value is the id of an entry in the bibliography."""


RecordKind = str
"""A kind of record that has a page, by the folder its files stand in: a key of `praktijkenbank.records.types.TYPES`."""


@dataclass(frozen=True)
class SlugOf:
    """Marks a field whose value is the slug of a record of this kind."""

    kind: RecordKind


def titled(title: str, description: str, default: Any = ..., **limits: Any) -> Any:
    """What a field is called and what belongs in it, in the words that pages, forms, tables and messages take from here; its default last."""
    return Field(default, title=title, description=description, **limits)


CHOICES: dict[str, dict[str, str]] = yaml.load(Path(__file__).with_name("choices.yml").read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506


def meaning(choices: str) -> Any:
    """Explains the choices of a field, in their order, as `choices.yml` does under this name; editors show it beside each choice."""
    return Field(json_schema_extra={"enumDescriptions": [*CHOICES[choices].values()]})


@dataclass(frozen=True)
class Prose:
    """Marks text that may hold paragraphs, lists, emphasis and links."""


def _read(code: str, fits: Callable[[str], object], meant: Callable[[str], Any]) -> Callable[[Any], Any]:
    """What a text that `fits` is `meant` to be; any other is refused under this code, and what is no text stays as it is."""

    def value_of(given: Any) -> Any:
        if not isinstance(given, str):
            return given
        with suppress(ValueError):  # of the right form, but on no calendar
            if fits(given):
                return meant(given)
        raise PydanticCustomError(code, "not written as it should be")

    return value_of


_day = _read("datum-ongeldig", lambda text: re.fullmatch(DAY, text), date.fromisoformat)


def _partial_date(value: Any) -> Any:
    if isinstance(value, str) and len(value) == len("2024-02-30"):
        _day(value)
    return value


_MARK = "\x01"
"""Stands in front of a figure on its way to JSON. No record holds it: the reader of YAML refuses control characters."""

_MARKED = re.compile(r'"\\u0001([-0-9.]+)"')


def as_json(record: BaseModel) -> str:
    """A record as JSON on one line, every figure with the digits that the editor wrote: 12.50, where pydantic would say 12.5 or "12.50"."""
    return _MARKED.sub(r"\1", record.model_dump_json(by_alias=True, exclude_none=True))


T = TypeVar("T")

Few = Annotated[tuple[T, ...], Field(max_length=30)]
"""What stands side by side and leads to one another: words that mean the same, the parts of a word."""

Several = Annotated[tuple[T, ...], Field(max_length=100)]
"""A list in a record: five times as long as the longest that we know."""

Many = Annotated[tuple[T, ...], Field(max_length=500)]
"""A list of places, or of what tells of them: there are some 350 municipalities."""

All = Annotated[tuple[T, ...], Field(max_length=5000)]
"""A whole vocabulary or bibliography."""

Line = Annotated[str, Field(min_length=1, max_length=300, pattern=LINE)]
"""Plain text on one line."""

Ordinal = Annotated[Line, WithJsonSchema({"type": ["string", "integer"], "minLength": 1, "maxLength": 300, "pattern": LINE})]
"""A line that is often a bare number, such as a volume or a page; CSL too allows both."""

AskedAs = Annotated[
    Several[Line],
    Field(
        title="Zo vragen mensen ernaar",
        description="Vragen en woorden van alledag waarmee mensen hiernaar zoeken. Alleen de zoekmachine leest ze.",
        examples=["hulp bij de boodschappen"],
    ),
]
"""What people type who look for something and do not know its name."""

Text = Annotated[str, Field(min_length=1, max_length=4000, pattern=TEXT), Prose()]
"""Text with the little formatting that records may have: paragraphs, lists, emphasis, links."""

Summary = Annotated[str, Field(min_length=1, max_length=160, pattern=LINE)]
"""What a card shows whole: at most 160 characters, on one line."""

Slug = Annotated[str, Field(max_length=60, pattern=SLUG)]
WebAddress = Annotated[str, Field(max_length=500, pattern=WEB_ADDRESS)]
"""An absolute http or https address; every other scheme is refused."""

MailAddress = Annotated[str, Field(max_length=200, pattern=MAIL_ADDRESS)]

Number = Annotated[
    Decimal,
    BeforeValidator(_read("getal-ongeldig", lambda text: re.fullmatch(NUMBER, text), Decimal)),
    PlainSerializer(lambda figure: f"{_MARK}{figure:f}", when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""A figure exactly as the source gives it, with at most two decimals behind a point."""

Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "pattern": DAY})]
PartialDate = Annotated[
    str,
    Field(pattern=PARTIAL_DATE),
    BeforeValidator(_partial_date),
    WithJsonSchema({"type": ["string", "integer"], "pattern": PARTIAL_DATE, "minimum": 1000, "maximum": 9999}),
]
"""A year, a month or a day: `2014`, `2014-02` or `2014-02-28`. To other YAML readers a year alone is a whole number."""

Qualifier = Literal["circa", "ongeveer", "ruim", "bijna", "meer dan", "minder dan", "minstens", "minimaal", "hoogstens"]
_yes_no = _read("ja-nee-ongeldig", ("true", "false").__contains__, "true".__eq__)
YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"type": "boolean"})]
SourceRef = Annotated[Slug, SourceId()]
PracticeRef = Annotated[Slug, SlugOf("practices")]
FormerSlugs = Annotated[
    Several[Slug], Field(title="Oude adressen", description="Eerdere namen in het webadres, de oudste voorop.")
]
Place = Annotated[Slug, TermOf(("municipalities", "neighbourhoods"))]
Theme = Annotated[Slug, TermOf(("themes",))]
TargetGroup = Annotated[Slug, TermOf(("target-groups",))]
Province = Annotated[Slug, TermOf(("provinces",))]
PracticeKind = Annotated[Slug, TermOf(("kinds",))]
ReachLevel = Annotated[Slug, TermOf(("reaches",))]
RecognitionLevel = Annotated[Slug, TermOf(("recognition-levels",))]
ResearchBasis = Annotated[Slug, TermOf(("research-bases",))]
WorkingElementTerm = Annotated[Slug, TermOf(("working-elements",))]
ProgrammeRef = Annotated[Slug, SlugOf("programme")]
ArticleRef = Annotated[Slug, SlugOf("knowledge")]
StatisticRef = Annotated[Slug, SlugOf("statistics")]
