"""The small models that every kind of record is built from: claims with their source, figures, periods, used sources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from praktijkenbank.records.fields import Line, Number, PartialDate, Record, Several, SourceRef, Text, meaning

Publication = Annotated[
    Literal["concept", "gepubliceerd", "gearchiveerd"],
    meaning(
        "Nog in de maak: wordt nagekeken, staat niet op de site.", "Staat op de site.", "Blijft bereikbaar, maar geldt niet meer."
    ),
]
Reading = Annotated[
    Literal["gelezen", "uittreksel", "niet"],
    meaning(
        "De redactie las de bron zelf.",
        "De redactie zag alleen een deel: een samenvatting, een eerste bladzijde, een stuk van een webpagina.",
        "Een andere bron noemt haar; de redactie las haar niet.",
    ),
]
Measure = Annotated[
    Literal["uitkomst", "omvang", "duur"],
    meaning(
        "Wat het opleverde.",
        "Hoe groot de groep of het onderzoek was: deelnemers aan een onderzoek, inwoners, organisaties.",
        "Hoe lang het duurde.",
    ),
]
Qualifier = Literal["circa", "ongeveer", "ruim", "bijna", "meer dan", "minder dan", "minstens", "minimaal", "hoogstens"]


class Sourced(Record):
    """A claim that can be traced: which source, and where in it."""

    source: SourceRef = Field(title="Bron", description="De bron waar dit uit komt, uit de bronnenlijst.")
    locator: Line = Field(
        title="Vindplaats",
        description="Waar het staat: de paragraaf, met bladzijden als die vaststaan.",
        examples=["§ 5.4.6, p. 27–28"],
    )


class MaybeSourced(Record):
    """Something that may carry its source; a place in a source without the source is a problem."""

    source: SourceRef | None = Field(default=None, title="Bron", description="De bron waar dit uit komt, uit de bronnenlijst.")
    locator: Line | None = Field(default=None, title="Vindplaats", description="Waar het staat in de bron.")


class Period(Record, title="Periode"):
    """When something happened; at least one end is known."""

    start: PartialDate | None = Field(
        default=None, title="Van", description="Jaar, maand of dag waarop het begon.", examples=["2014", "2014-02"]
    )
    end: PartialDate | None = Field(default=None, title="Tot en met", description="Jaar, maand of dag waarop het ophield.")

    @model_validator(mode="after")
    def _one_end_known(self) -> Period:
        if self.start is None and self.end is None:
            raise PydanticCustomError("periode-leeg", "start or end")
        return self


class Figure(Record, title="Cijfer"):
    """One figure exactly as the source gives it: a value, or a range from `low` to `high`."""

    label: Line = Field(title="Wat is geteld", description="Wat het cijfer telt of meet, in een paar woorden.")
    value: Number | None = Field(
        default=None, title="Waarde", description="Het getal, zonder punten voor duizendtallen.", examples=[2500, 3.5]
    )
    low: Number | None = Field(default=None, title="Van", description="Ondergrens, als de bron een bandbreedte geeft.")
    high: Number | None = Field(default=None, title="Tot", description="Bovengrens, als de bron een bandbreedte geeft.")
    qualifier: Qualifier | None = Field(
        default=None, title="Nauwkeurigheid", description="Het woord van de bron: circa, ruim, meer dan …"
    )
    unit: Line | None = Field(
        default=None, title="Eenheid", description="Waarin het is geteld: matches, %, uren.", examples=["%"]
    )
    per: Line | None = Field(default=None, title="Per", description="Waarover het is geteld: per jaar, per beursvloer.")
    about: Line | None = Field(
        default=None, title="Over wie of wat", description="De groep of periode waar het cijfer over gaat."
    )
    measures: Measure = Field(
        default="uitkomst", title="Wat het zegt", description="Alleen een uitkomst komt op het kaartje; omvang en duur niet."
    )

    @model_validator(mode="after")
    def _value_or_range(self) -> Figure:
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

    text: Text = Field(title="Tekst", description="In eigen woorden, als het helpt met alinea’s, lijsten, nadruk en links.")
    figures: Figures = ()


class Claim(Passage, title="Uitspraak met bron"):
    """A claim of a source and, where something is odd, a caveat of the editors."""

    caveat: Text | None = Field(default=None, title="Let op", description="Wat er vreemd of onzeker is, en hoe je het leest.")


class SourceUse(Record, title="Gebruikte bron"):
    """A source of this record, and how much of it the editors read."""

    source: SourceRef = Field(title="Bron", description="De bron waar dit uit komt, uit de bronnenlijst.")
    locator: Line | None = Field(
        default=None, title="Vindplaats", description="De paragraaf of het kopje, met bladzijden als die vaststaan."
    )
    read: Reading = Field(
        default="gelezen", title="Gelezen", description="gelezen, uittreksel (een deel gezien) of niet (alleen elders genoemd)."
    )

    @property
    def seen(self) -> bool:
        """Whether the editors saw it, in whole or in part."""
        return self.read != "niet"
