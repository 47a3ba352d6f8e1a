"""A small table with its source: `content/statistics/<slug>.yml`, shown as table, chart and CSV."""

from typing import Annotated

from praktijkenbank.records.fields import (
    Day,
    FormerSlugs,
    Line,
    Many,
    Number,
    Record,
    Several,
    Slug,
    Summary,
    TermOf,
    Text,
    YesNo,
    titled,
)
from praktijkenbank.records.sourced import Claim, Publication, SourceUse, Threads


class Column(Record, title="Kolom"):
    """A column of figures."""

    id: Slug = titled("Id", "Vaste naam van de kolom in de download.")
    title: Line = titled("Kop", "De kop boven de kolom.")
    unit: Line = titled("Eenheid", "Waarin is geteld: vrijwilligers, %.")
    parts_add_up: YesNo = titled("Delen tellen op", "true als de rijen die deel zijn samen precies de totaalrij geven.", False)


class Row(Record, title="Rij"):
    """A row: what it is about, and a figure for each column."""

    label: Line = titled("Rij", "Waar de rij over gaat.")
    place: Annotated[Slug, TermOf(("municipalities",))] | None = titled("Gemeente", "Als de rij over een gemeente gaat.", None)
    values: Several[Number] = titled("Cijfers", "Een getal per kolom, in de volgorde van de kolommen.", min_length=1)
    total: YesNo = titled("Totaal", "true als deze rij een totaal is.", False)


class Statistic(Record, title="Tabel"):
    """One table."""

    title: Line = titled("Titel", "De titel van de tabel.")
    former_slugs: FormerSlugs = ()
    publication: Publication = "gepubliceerd"
    summary: Summary = titled("In het kort", "Wat de tabel laat zien, in één of twee zinnen.")
    finding: Line = titled("Wat je ziet", "De belangrijkste uitkomst in één zin, als kop boven de grafiek.")
    row_title: Line = titled("Kop van de rijen", "De kop boven de eerste kolom: gemeente, type vrijwilligerswerk.")
    columns: Several[Column] = titled("Kolommen", "De kolommen met cijfers.", min_length=1)
    rows: Many[Row] = titled("Rijen", "De rijen.", min_length=1)
    chart: Slug = titled("Grafiek van", "Id van de kolom die de grafiek laat zien.")
    notes: Several[Claim] = titled("Toelichting", "Hoe is geteld, en wat je moet weten om het te lezen.", ())
    caveat: Text | None = titled("Let op", "Wat er vreemd of onzeker is.", None)
    related: Threads = titled("Verder lezen", "Artikelen en praktijken die hierbij horen.", Threads())
    sources: Several[SourceUse] = titled("Bronnen", "De bronnen van deze tabel.", min_length=1)
    reviewed: Day = titled("Laatst nagekeken", "De dag waarop de redactie deze tabel naast de bron legde.")
