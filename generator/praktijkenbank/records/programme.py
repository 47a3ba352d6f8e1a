"""The record of a programme: `content/programme/<slug>.yml`. What was learnt across organisations and places."""

from praktijkenbank.records.fields import (
    Day,
    FormerSlugs,
    Line,
    PartialDate,
    Place,
    Record,
    Several,
    SourceRef,
    Summary,
    Text,
    Theme,
    titled,
)
from praktijkenbank.records.sourced import Figures, MaybeSourced, Passage, Period, Publication, Sourced, SourceUse, Threads


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
