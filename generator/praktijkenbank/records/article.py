"""The front matter of texts: of an article, `content/knowledge/<slug>.md`, and of a page that stands by itself.

Below it stands Markdown without HTML.
"""

from typing import Annotated, Literal

from pydantic import Field

from praktijkenbank.records.fields import (
    AskedAs,
    Day,
    FormerSlugs,
    Line,
    Place,
    PracticeRef,
    Record,
    Several,
    Slug,
    Summary,
    Text,
    Theme,
    titled,
)
from praktijkenbank.records.sourced import Passage, Publication, Sourced, SourceUse, Threads


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
