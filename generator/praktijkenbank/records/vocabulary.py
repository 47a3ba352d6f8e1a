"""Controlled vocabularies: lists of terms that records refer to by id."""

from __future__ import annotations

from pydantic import Field

from praktijkenbank.records.fields import All, AskedAs, Line, Record, Several, Slug, Text


class Term(Record, title="Term"):
    """One term. Labels and definitions are editorial matter: ours, not a source's."""

    id: Slug = Field(title="Id", description="Vaste naam in webadressen en records: kleine letters, cijfers en streepjes.")
    label: Line = Field(title="Naam", description="Zo heet de term op de site.")
    definition: Text = Field(title="Omschrijving", description="Wat de redactie met deze term bedoelt, in gewone taal.")
    aliases: Several[Line] = Field(
        default=(), title="Andere namen", description="Synoniemen en andere schrijfwijzen; de zoekmachine kent ze ook."
    )
    asked_as: AskedAs = ()
    former_ids: Several[Slug] = Field(
        default=(),
        title="Oude ids",
        description="Hoe deze term eerder heette in webadressen; oude links en bewaarde filters blijven zo werken.",
    )
    broader: Slug | None = Field(
        default=None,
        title="Valt onder",
        description="De ruimere term waar deze onder valt: bij een gemeente de provincie, bij een wijk de gemeente.",
    )


class Vocabulary(Record, title="Woordenlijst"):
    """One file in `content/vocabulary/`; the order of the terms is the order on the site."""

    title: Line = Field(title="Titel", description="De naam van de lijst, in het meervoud.")
    explanation: Text = Field(title="Uitleg", description="Waar de lijst voor dient.")
    terms: All[Term] = Field(min_length=1, title="Termen", description="De termen, in de volgorde van de site.")
