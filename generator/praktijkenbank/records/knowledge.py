"""The records around the practices, all of them knowledge to a visitor: articles, programmes and tables; and the loose pages.

Of an article, `content/knowledge/<slug>.md`, and of a page this is the front matter; below it stands Markdown without HTML. A
programme, `content/programme/<slug>.yml`, is what was learnt across organisations and places. A table,
`content/statistics/<slug>.yml`, is small, has its source, and is shown as table, chart and CSV.
"""

from typing import Annotated, Literal

from pydantic import Field

from praktijkenbank.records.fields import (  # isort: skip
    AskedAs, Day, FormerSlugs, Line, Many, Number, PartialDate, Place, PracticeRef, Record, Several, Slug, SourceRef, Summary,
    TermOf, Text, Theme, YesNo, titled,
)  # fmt: skip
from praktijkenbank.records.sourced import Claim, Figures, MaybeSourced, Passage, Period, Publication, Sourced, SourceUse, Threads


class Example(Sourced, title="Voorbeeld"):
    """A local example that a source names and that has no record of its own."""

    name: Line = titled("Voorbeeld", "De naam, of in een paar woorden wat het is.")
    place: Place | None = titled(
        "Plaats", "Gemeente, dorp of wijk; het voorbeeld staat dan ook op de pagina van die plaats.", None
    )
    text: Text = titled("Wat het is", "Wat de bron erover zegt, in eigen woorden.")


class Recommendation(Passage, title="Aanbeveling"):
    """One recommendation of a source, with an address of its own on the page."""

    id: Slug = titled("Id", "Vaste naam in het webadres: #aanbeveling-<id>.")
    name: Line = titled("Aanbeveling", "De aanbeveling in één zin.")
    audience: Several[Literal["gemeenten", "organisaties", "hulpverleners"]] = titled(
        "Voor wie", "gemeenten, organisaties, hulpverleners: tot wie de bron zich richt.", min_length=1
    )
    practices: Several[PracticeRef] = titled(
        "Praktijken", "Praktijken die deze aanbeveling in de praktijk laten zien; de praktijk noemt het artikel dan ook.", ()
    )


class Article(Record, title="Artikel"):
    """One article."""

    title: Line = titled("Titel", "De titel van het artikel.")
    aliases: Several[Line] = titled("Andere namen", "Woorden waarop een lezer dit ook zoekt.", ())
    former_slugs: FormerSlugs = ()
    publication: Publication = "gepubliceerd"
    summary: Annotated[str, Field(min_length=1, max_length=400)] = titled(
        "In het kort", "Drie regels: waar het over gaat, wat eruit komt en wat je eraan hebt."
    )
    asked_as: AskedAs = ()
    themes: Several[Theme] = titled("Thema’s", "Ids van thema’s.", min_length=1)
    for_organisations: Passage | None = titled("Wat betekent dit voor jouw organisatie", "Alleen wat een bron zegt.", None)
    for_municipalities: Passage | None = titled("Wat betekent dit voor jouw gemeente", "Alleen wat een bron zegt.", None)
    recommendations: Several[Recommendation] = titled(
        "Aanbevelingen", "De aanbevelingen van de bron, elk met een eigen webadres.", ()
    )
    examples: Several[Example] = titled("Voorbeelden", "Voorbeelden zonder eigen pagina.", ())
    related: Threads = titled("Verder lezen", "Praktijken, cijfers en artikelen die hierbij horen.", Threads())
    sources: Several[SourceUse] = titled("Bronnen", "De bronnen van dit artikel, met vindplaats.", min_length=1)
    reviewed: Day = titled("Laatst nagekeken", "De dag waarop de redactie dit artikel naast de bronnen legde.")


class LoosePage(Record, title="Losse pagina"):
    """What is said of a page; its text is Markdown, as that of an article."""

    title: Line = titled("Titel", "De naam van de pagina, in de balk van de browser en in het kruimelpad.")
    description: Summary = titled("Omschrijving", "Waar de pagina over gaat, in hoogstens 160 tekens; zoekmachines tonen het.")


class Party(Sourced, title="Deelnemer"):
    """An organisation with a part in a programme."""

    name: Line = titled("Organisatie", "De naam, zoals die nu of toen luidde.")
    note: Line | None = titled("Toelichting", "Een latere naam, of wat deze partij deed.", None)


class Insight(Passage, title="Inzicht"):
    """One thing that was learnt."""

    name: Line = titled("Inzicht", "Het inzicht in één zin.")


class Activity(Sourced, title="Activiteit"):
    """Something that was done in the programme."""

    name: Line = titled("Activiteit", "Wat er is gedaan, in een paar woorden.")
    text: Text | None = titled("Toelichting", "Hoe het ging.", None)
    date: PartialDate | None = titled("Datum", "Jaar, maand of dag.", None)
    figures: Figures = ()


class Study(Activity, title="Onderzoek"):
    """A study within the programme, with its report."""

    by: Line = titled("Onderzoeker", "Wie het onderzoek deed.")
    report: SourceRef | None = titled("Rapport", "Het rapport: zijn id uit de bronnenlijst.", None)


class Release(Sourced, title="Publicatie"):
    """What the programme brought out, other than a study: a manifesto, a guide."""

    report: SourceRef = titled("Publicatie", "De publicatie, uit de bronnenlijst.")
    text: Text | None = titled("Toelichting", "Wat het is, en wat ermee gebeurde.", None)


class Case(Sourced, title="Geval"):
    """A local case: what happened in one place."""

    name: Line = titled("Geval", "Waar het over gaat, in een paar woorden.")
    place: Place | None = titled("Plaats", "Gemeente, dorp of wijk.", None)
    text: Text = titled("Wat er gebeurde", "In eigen woorden.")


class Press(MaybeSourced, title="Bericht"):
    """A medium that wrote about it."""

    name: Line = titled("Medium", "De naam van krant, programma of site.")


class Programme(Record, title="Programma"):
    """One programme."""

    name: Line = titled("Naam", "De naam van het programma.")
    aliases: Several[Line] = titled("Andere namen", "Andere namen en schrijfwijzen.", ())
    former_slugs: FormerSlugs = ()
    publication: Publication = "gepubliceerd"
    summary: Summary = titled("In het kort", "Eén of twee zinnen, hoogstens 160 tekens.")
    themes: Several[Theme] = titled("Thema’s", "Ids van thema’s.", min_length=1)
    period: Period | None = titled("Looptijd", "Van wanneer tot wanneer het liep.", None)
    commissioner: Party | None = titled("Opdrachtgever", "Wie het programma liet uitvoeren.", None)
    lead: Party | None = titled("Leiding", "Wie de leiding had.", None)
    partners: Several[Party] = titled("Partners", "Wie meedeed.", ())
    problem: Passage | None = titled("Aanleiding", "Waarom het programma er kwam.", None)
    goal: Passage | None = titled("Doel", "Wat het wilde bereiken.", None)
    approach: Passage | None = titled("Aanpak", "Hoe er is gewerkt.", None)
    insights: Several[Insight] = titled("Inzichten", "Wat er is geleerd.", ())
    activities: Several[Activity] = titled("Activiteiten", "Wat er is gedaan, met cijfers.", ())
    studies: Several[Study] = titled("Onderzoek", "Onderzoek binnen het programma.", ())
    publications: Several[Release] = titled("Publicaties", "Wat er verder is uitgebracht.", ())
    press: Several[Press] = titled("In de pers", "Wie erover schreef.", ())
    cases: Several[Case] = titled("In de praktijk", "Wat er op één plek gebeurde.", ())
    related: Threads = titled("Verder lezen", "Praktijken, artikelen en programma’s die hierbij horen.", Threads())
    sources: Several[SourceUse] = titled("Bronnen", "De bronnen van dit record.", min_length=1)
    reviewed: Day = titled("Laatst nagekeken", "De dag waarop de redactie dit record naast de bronnen legde.")


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
