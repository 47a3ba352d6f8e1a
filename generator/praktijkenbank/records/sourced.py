"""The small models that every kind of record is built from: claims with their source, figures, periods, used sources, silences, threads."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from praktijkenbank.dutch import wording

from praktijkenbank.records.fields import (  # isort: skip
    ArticleRef, Line, Number, PartialDate, PracticeRef, ProgrammeRef, Qualifier, Record, Several, SourceRef, StatisticRef,
    Text, WorkingElementTerm, meaning, titled,
)  # fmt: skip

Publication = Annotated[
    Literal["concept", "gepubliceerd", "gearchiveerd"],
    meaning("publication"),
    Field(title="Publicatie", description="Het leven van dit record zelf. Een concept staat nergens op de site."),
]
Reading = Annotated[Literal["gelezen", "uittreksel", "niet"], meaning("reading")]
Measure = Annotated[Literal["uitkomst", "omvang", "duur"], meaning("measure")]


class Sourced(Record):
    """A claim that can be traced: which source, and where in it."""

    source: SourceRef = titled("Bron", "De bron waar dit uit komt, uit de bronnenlijst.")
    locator: Line = titled(
        "Vindplaats", "Waar het staat: de paragraaf, met bladzijden als die vaststaan.", examples=["§ 5.4.6, p. 27–28"]
    )


class MaybeSourced(Record):
    """Something that may carry its source; a place in a source without the source is a problem."""

    source: SourceRef | None = titled("Bron", "De bron waar dit uit komt, uit de bronnenlijst.", None)
    locator: Line | None = titled("Vindplaats", "Waar het staat in de bron.", None)


class Period(Record, title="Periode"):
    """When something happened; at least one end is known."""

    start: PartialDate | None = titled("Van", "Jaar, maand of dag waarop het begon.", None, examples=["2014", "2014-02"])
    end: PartialDate | None = titled("Tot en met", "Jaar, maand of dag waarop het ophield.", None)

    @model_validator(mode="after")
    def _one_end_known(self) -> "Period":
        if self.start is None and self.end is None:
            raise PydanticCustomError("periode-leeg", "start or end")
        return self


class Figure(Record, title="Cijfer"):
    """One figure exactly as the source gives it: a value, or a range from `low` to `high`."""

    label: Line = titled("Wat is geteld", "Wat het cijfer telt of meet, in een paar woorden.")
    value: Number | None = titled("Waarde", "Het getal, zonder punten voor duizendtallen.", None, examples=[2500, 3.5])
    low: Number | None = titled("Van", "Ondergrens, als de bron een bandbreedte geeft.", None)
    high: Number | None = titled("Tot", "Bovengrens, als de bron een bandbreedte geeft.", None)
    qualifier: Qualifier | None = titled("Nauwkeurigheid", "Het woord van de bron: circa, ruim, meer dan …", None)
    unit: Line | None = titled("Eenheid", "Waarin het is geteld: matches, %, uren.", None, examples=["%"])
    per: Line | None = titled("Per", "Waarover het is geteld: per jaar, per beursvloer.", None)
    about: Line | None = titled("Over wie of wat", "De groep of periode waar het cijfer over gaat.", None)
    measures: Measure = titled("Wat het zegt", "Alleen een uitkomst komt op het kaartje; omvang en duur niet.", "uitkomst")

    @model_validator(mode="after")
    def _value_or_range(self) -> "Figure":
        ranged = self.low is not None and self.high is not None
        if (self.value is None) != ranged or (self.value is not None and (self.low is not None or self.high is not None)):
            raise PydanticCustomError("cijfer-onduidelijk", "value, or low and high")
        if self.low is not None and self.high is not None and self.low >= self.high:
            raise PydanticCustomError("bandbreedte-omgekeerd", "low is below high")
        return self


Figures = Annotated[
    Several[Figure], Field(title="Cijfers", description="De cijfers bij deze uitspraak, precies zoals de bron ze geeft.")
]


class Passage(Sourced, title="Tekst met bron"):
    """A piece of text in our own words, with its figures and the place in the source that it rests on."""

    text: Text = titled("Tekst", "In eigen woorden, als het helpt met alinea’s, lijsten, nadruk en links.")
    figures: Figures = ()


class Claim(Passage, title="Uitspraak met bron"):
    """A claim of a source and, where something is odd, a caveat of the editors."""

    caveat: Text | None = titled("Let op", "Wat er vreemd of onzeker is, en hoe je het leest.", None)


class SourceUse(Record, title="Gebruikte bron"):
    """A source of this record, and how much of it the editors read."""

    source: SourceRef = titled("Bron", "De bron waar dit uit komt, uit de bronnenlijst.")
    locator: Line | None = titled("Vindplaats", "De paragraaf of het kopje, met bladzijden als die vaststaan.", None)
    read: Reading = titled("Gelezen", "gelezen, uittreksel (een deel gezien) of niet (alleen elders genoemd).", "gelezen")

    @property
    def seen(self) -> bool:
        """Whether the editors saw it, in whole or in part."""
        return self.read != "niet"


SilenceReason = Annotated[Literal["niet-vermeld", "niet-onderzocht", "niet-van-toepassing"], meaning("silence")]
SilentField = Literal[
    "goal", "steps", "through", "reach", "organisations", "implementations", "figures", "working_elements", "recognition",
    "conditions", "pitfalls", "costs", "effort", "materials", "contact", "status", "related",
]  # fmt: skip


class Silence(MaybeSourced, title="Stilte"):
    """Why a field is empty. A field that is empty without a silence is: not yet looked into by us."""

    field: SilentField = titled("Onderdeel", "Het onderdeel dat leeg is.")
    reason: SilenceReason = titled(
        "Reden",
        "niet-vermeld: gezocht, het staat er niet. niet-onderzocht: dat zegt de bron zelf. niet-van-toepassing: hoort hier niet.",
    )


class Threads(Record, title="Verwijzingen"):
    """What else bears on a record. The other side shows the thread too, so it is never written twice."""

    practices: Several[PracticeRef] = titled("Praktijken", "Slugs van praktijken.", ())
    programmes: Several[ProgrammeRef] = titled("Programma’s", "Slugs van programma’s.", ())
    articles: Several[ArticleRef] = titled("Artikelen", "Slugs van artikelen.", ())
    statistics: Several[StatisticRef] = titled("Cijfers", "Slugs van tabellen.", ())
    working_elements: Several[WorkingElementTerm] = titled(
        "Werkzame elementen", "Ids van werkzame elementen die hier ter sprake komen.", ()
    )


def amount(figure: Figure) -> str:
    """A figure in words: circa 50, 12–28%, meer dan 2.000 aanbieders."""
    value = "–".join(wording.number(one) for one in (figure.value, figure.low, figure.high) if one is not None)
    if figure.unit and figure.unit.startswith("%"):
        return " ".join(filter(None, (figure.qualifier, value + figure.unit)))
    return " ".join(filter(None, (figure.qualifier, value, figure.unit)))


def amount_beside(figure: Figure) -> str:
    """The same beside its label, that need not say the unit again: 52 beside Vrijwilligers."""
    unit = figure.unit or ""
    said = bool(unit) and figure.label.lower().startswith(unit.lower())
    return amount(figure).removesuffix(f" {unit}") if said else amount(figure)
