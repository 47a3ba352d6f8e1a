"""A small table with its source: `content/statistics/<slug>.yml`, shown as table, chart and CSV."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from praktijkenbank.records.fields import Day, Line, Many, Number, Record, Several, Slug, Summary, TermOf, Text, YesNo
from praktijkenbank.records.sourced import Claim, Publication, SourceUse
from praktijkenbank.records.threads import Threads


class Column(Record, title="Kolom"):
    """A column of figures."""

    id: Slug = Field(title="Id", description="Vaste naam van de kolom in de download.")
    title: Line = Field(title="Kop", description="De kop boven de kolom.")
    unit: Line = Field(title="Eenheid", description="Waarin is geteld: vrijwilligers, %.")
    parts_add_up: YesNo = Field(
        default=False, title="Delen tellen op", description="true als de rijen die deel zijn samen precies de totaalrij geven."
    )


class Row(Record, title="Rij"):
    """A row: what it is about, and a figure for each column."""

    label: Line = Field(title="Rij", description="Waar de rij over gaat.")
    place: Annotated[Slug, TermOf(("municipalities",))] | None = Field(
        default=None, title="Gemeente", description="Als de rij over een gemeente gaat."
    )
    values: Several[Number] = Field(
        min_length=1, title="Cijfers", description="Een getal per kolom, in de volgorde van de kolommen."
    )
    total: YesNo = Field(default=False, title="Totaal", description="true als deze rij een totaal is.")


class Statistic(Record, title="Tabel"):
    """One table."""

    title: Line = Field(title="Titel", description="De titel van de tabel.")
    former_slugs: Several[Slug] = Field(
        default=(), title="Oude adressen", description="Eerdere namen in het webadres, de oudste voorop."
    )
    publication: Publication = Field(
        default="gepubliceerd",
        title="Publicatie",
        description="Het leven van dit record zelf. Een concept staat nergens op de site.",
    )
    summary: Summary = Field(title="In het kort", description="Wat de tabel laat zien, in één of twee zinnen.")
    finding: Line = Field(title="Wat je ziet", description="De belangrijkste uitkomst in één zin, als kop boven de grafiek.")
    row_title: Line = Field(
        title="Kop van de rijen", description="De kop boven de eerste kolom: gemeente, type vrijwilligerswerk."
    )
    columns: Several[Column] = Field(min_length=1, title="Kolommen", description="De kolommen met cijfers.")
    rows: Many[Row] = Field(min_length=1, title="Rijen", description="De rijen.")
    chart: Slug = Field(title="Grafiek van", description="Id van de kolom die de grafiek laat zien.")
    notes: Several[Claim] = Field(
        default=(), title="Toelichting", description="Hoe is geteld, en wat je moet weten om het te lezen."
    )
    caveat: Text | None = Field(default=None, title="Let op", description="Wat er vreemd of onzeker is.")
    related: Threads = Field(default=Threads(), title="Verder lezen", description="Artikelen en praktijken die hierbij horen.")
    sources: Several[SourceUse] = Field(min_length=1, title="Bronnen", description="De bronnen van deze tabel.")
    reviewed: Day = Field(title="Laatst nagekeken", description="De dag waarop de redactie deze tabel naast de bron legde.")
