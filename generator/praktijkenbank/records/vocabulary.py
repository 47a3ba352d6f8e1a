"""Controlled vocabularies: lists of terms that records refer to by id."""

from praktijkenbank.records.fields import All, AskedAs, Line, Record, Several, Slug, Text, titled


class Term(Record, title="Term"):
    """One term. Labels and definitions are editorial matter: ours, not a source's."""

    id: Slug = titled("Id", "Vaste naam in webadressen en records: kleine letters, cijfers en streepjes.")
    label: Line = titled("Naam", "Zo heet de term op de site.")
    definition: Text = titled("Omschrijving", "Wat de redactie met deze term bedoelt, in gewone taal.")
    aliases: Several[Line] = titled("Andere namen", "Synoniemen en andere schrijfwijzen; de zoekmachine kent ze ook.", ())
    asked_as: AskedAs = ()
    former_ids: Several[Slug] = titled(
        "Oude ids", "Hoe deze term eerder heette in webadressen; oude links en bewaarde filters blijven zo werken.", ()
    )
    broader: Slug | None = titled(
        "Valt onder", "De ruimere term waar deze onder valt: bij een gemeente de provincie, bij een wijk de gemeente.", None
    )


class Vocabulary(Record, title="Woordenlijst"):
    """One file in `content/vocabulary/`; the order of the terms is the order on the site."""

    title: Line = titled("Titel", "De naam van de lijst, in het meervoud.")
    explanation: Text = titled("Uitleg", "Waar de lijst voor dient.")
    terms: All[Term] = titled("Termen", "De termen, in de volgorde van de site.", min_length=1)
