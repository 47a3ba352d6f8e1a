"""The front matter of an article: `content/knowledge/<slug>.md`. The body is Markdown without HTML."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from praktijkenbank.records.fields import AskedAs, Day, Line, PracticeRef, Record, Several, Slug, TermOf, Text
from praktijkenbank.records.sourced import Passage, Publication, Sourced, SourceUse
from praktijkenbank.records.threads import Threads


class Example(Sourced, title="Voorbeeld"):
    """A local example that a source names and that has no record of its own."""

    name: Line = Field(title="Voorbeeld", description="De naam, of in een paar woorden wat het is.")
    place: Annotated[Slug, TermOf(("municipalities", "neighbourhoods"))] | None = Field(
        default=None,
        title="Plaats",
        description="Gemeente, dorp of wijk; het voorbeeld staat dan ook op de pagina van die plaats.",
    )
    text: Text = Field(title="Wat het is", description="Wat de bron erover zegt, in eigen woorden.")


class Recommendation(Passage, title="Aanbeveling"):
    """One recommendation of a source, with an address of its own on the page."""

    id: Slug = Field(title="Id", description="Vaste naam in het webadres: #aanbeveling-<id>.")
    name: Line = Field(title="Aanbeveling", description="De aanbeveling in één zin.")
    audience: Several[Literal["gemeenten", "organisaties", "hulpverleners"]] = Field(
        min_length=1, title="Voor wie", description="gemeenten, organisaties, hulpverleners: tot wie de bron zich richt."
    )
    practices: Several[PracticeRef] = Field(
        default=(),
        title="Praktijken",
        description="Praktijken die deze aanbeveling in de praktijk laten zien; de praktijk noemt het artikel dan ook.",
    )


class Article(Record, title="Artikel"):
    """One article."""

    title: Line = Field(title="Titel", description="De titel van het artikel.")
    aliases: Several[Line] = Field(default=(), title="Andere namen", description="Woorden waarop een lezer dit ook zoekt.")
    former_slugs: Several[Slug] = Field(
        default=(), title="Oude adressen", description="Eerdere namen in het webadres, de oudste voorop."
    )
    publication: Publication = Field(
        default="gepubliceerd",
        title="Publicatie",
        description="Het leven van dit record zelf. Een concept staat nergens op de site.",
    )
    summary: Annotated[str, Field(min_length=1, max_length=400)] = Field(
        title="In het kort", description="Drie regels: waar het over gaat, wat eruit komt en wat je eraan hebt."
    )
    asked_as: AskedAs = ()
    themes: Several[Annotated[Slug, TermOf(("themes",))]] = Field(min_length=1, title="Thema’s", description="Ids van thema’s.")
    for_organisations: Passage | None = Field(
        default=None, title="Wat betekent dit voor jouw organisatie", description="Alleen wat een bron zegt."
    )
    for_municipalities: Passage | None = Field(
        default=None, title="Wat betekent dit voor jouw gemeente", description="Alleen wat een bron zegt."
    )
    recommendations: Several[Recommendation] = Field(
        default=(), title="Aanbevelingen", description="De aanbevelingen van de bron, elk met een eigen webadres."
    )
    examples: Several[Example] = Field(default=(), title="Voorbeelden", description="Voorbeelden zonder eigen pagina.")
    related: Threads = Field(
        default=Threads(), title="Verder lezen", description="Praktijken, cijfers en artikelen die hierbij horen."
    )
    sources: Several[SourceUse] = Field(min_length=1, title="Bronnen", description="De bronnen van dit artikel, met vindplaats.")
    reviewed: Day = Field(title="Laatst nagekeken", description="De dag waarop de redactie dit artikel naast de bronnen legde.")
