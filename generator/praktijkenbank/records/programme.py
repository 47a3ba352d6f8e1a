"""The record of a programme: `content/programme/<slug>.yml`. What was learnt across organisations and places."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from praktijkenbank.records.fields import Day, Line, PartialDate, Record, Several, Slug, SourceRef, Summary, TermOf, Text
from praktijkenbank.records.sourced import Figures, MaybeSourced, Passage, Period, Publication, Sourced, SourceUse
from praktijkenbank.records.threads import Threads


class Party(Sourced, title="Deelnemer"):
    """An organisation with a part in a programme."""

    name: Line = Field(title="Organisatie", description="De naam, zoals die nu of toen luidde.")
    note: Line | None = Field(default=None, title="Toelichting", description="Een latere naam, of wat deze partij deed.")


class Insight(Passage, title="Inzicht"):
    """One thing that was learnt."""

    name: Line = Field(title="Inzicht", description="Het inzicht in één zin.")


class Activity(Sourced, title="Activiteit"):
    """Something that was done in the programme."""

    name: Line = Field(title="Activiteit", description="Wat er is gedaan, in een paar woorden.")
    text: Text | None = Field(default=None, title="Toelichting", description="Hoe het ging.")
    date: PartialDate | None = Field(default=None, title="Datum", description="Jaar, maand of dag.")
    figures: Figures = ()


class Study(Activity, title="Onderzoek"):
    """A study within the programme, with its report."""

    by: Line = Field(title="Onderzoeker", description="Wie het onderzoek deed.")
    report: SourceRef | None = Field(default=None, title="Rapport", description="Het rapport: zijn id uit de bronnenlijst.")


class Release(Sourced, title="Publicatie"):
    """What the programme brought out, other than a study: a manifesto, a guide."""

    report: SourceRef = Field(title="Publicatie", description="De publicatie, uit de bronnenlijst.")
    text: Text | None = Field(default=None, title="Toelichting", description="Wat het is, en wat ermee gebeurde.")


class Case(Sourced, title="Geval"):
    """A local case: what happened in one place."""

    name: Line = Field(title="Geval", description="Waar het over gaat, in een paar woorden.")
    place: Annotated[Slug, TermOf(("municipalities", "neighbourhoods"))] | None = Field(
        default=None, title="Plaats", description="Gemeente, dorp of wijk."
    )
    text: Text = Field(title="Wat er gebeurde", description="In eigen woorden.")


class Press(MaybeSourced, title="Bericht"):
    """A medium that wrote about it."""

    name: Line = Field(title="Medium", description="De naam van krant, programma of site.")


class Programme(Record, title="Programma"):
    """One programme."""

    name: Line = Field(title="Naam", description="De naam van het programma.")
    aliases: Several[Line] = Field(default=(), title="Andere namen", description="Andere namen en schrijfwijzen.")
    former_slugs: Several[Slug] = Field(
        default=(), title="Oude adressen", description="Eerdere namen in het webadres, de oudste voorop."
    )
    publication: Publication = Field(
        default="gepubliceerd",
        title="Publicatie",
        description="Het leven van dit record zelf. Een concept staat nergens op de site.",
    )
    summary: Summary = Field(title="In het kort", description="Eén of twee zinnen, hoogstens 160 tekens.")
    themes: Several[Annotated[Slug, TermOf(("themes",))]] = Field(min_length=1, title="Thema’s", description="Ids van thema’s.")
    period: Period | None = Field(default=None, title="Looptijd", description="Van wanneer tot wanneer het liep.")
    commissioner: Party | None = Field(default=None, title="Opdrachtgever", description="Wie het programma liet uitvoeren.")
    lead: Party | None = Field(default=None, title="Leiding", description="Wie de leiding had.")
    partners: Several[Party] = Field(default=(), title="Partners", description="Wie meedeed.")
    problem: Passage | None = Field(default=None, title="Aanleiding", description="Waarom het programma er kwam.")
    goal: Passage | None = Field(default=None, title="Doel", description="Wat het wilde bereiken.")
    approach: Passage | None = Field(default=None, title="Aanpak", description="Hoe er is gewerkt.")
    insights: Several[Insight] = Field(default=(), title="Inzichten", description="Wat er is geleerd.")
    activities: Several[Activity] = Field(default=(), title="Activiteiten", description="Wat er is gedaan, met cijfers.")
    studies: Several[Study] = Field(default=(), title="Onderzoek", description="Onderzoek binnen het programma.")
    publications: Several[Release] = Field(default=(), title="Publicaties", description="Wat er verder is uitgebracht.")
    press: Several[Press] = Field(default=(), title="In de pers", description="Wie erover schreef.")
    cases: Several[Case] = Field(default=(), title="In de praktijk", description="Wat er op één plek gebeurde.")
    related: Threads = Field(
        default=Threads(), title="Verder lezen", description="Praktijken, artikelen en programma’s die hierbij horen."
    )
    sources: Several[SourceUse] = Field(min_length=1, title="Bronnen", description="De bronnen van dit record.")
    reviewed: Day = Field(title="Laatst nagekeken", description="De dag waarop de redactie dit record naast de bronnen legde.")
