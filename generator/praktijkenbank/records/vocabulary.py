"""The lists beside the records: terms, what editors tell the search and the language coach about words, and what changed."""

from dataclasses import dataclass

from praktijkenbank.records.fields import All, AskedAs, Day, Few, Line, Many, PracticeRef, Record, Several, Slug, Text, titled


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


class WordList(Record):
    """What these files have in common."""

    title: Line = titled("Titel", "De naam van de lijst.")
    explanation: Text = titled("Uitleg", "Waar de lijst voor dient en wat erin hoort.")


class FieldWord(Record, title="Woord"):
    """A word of the field, with the words by which people come to it. A word may be a phrase of several."""

    term: Line = titled("Woord", "Het woord dat in het veld gewoon is, en dat op de site staat.")
    same: Few[Line] = titled(
        "Hetzelfde",
        "Woorden die precies hetzelfde betekenen. Het moet beide kanten op kloppen: wie er een zoekt, vindt ze allemaal.",
        (),
    )
    everyday: Many[Line] = titled(
        "Zo zeggen mensen het",
        "Hoe iemand het zegt die het woord niet kent. Die vindt het woord; wie het woord zoekt, vindt dit niet.",
        (),
    )
    narrower: Many[Line] = titled(
        "Soorten ervan",
        "Engere woorden: een soort of een deel ervan. Wie het woord zoekt, vindt ook de soorten. Wie een soort zoekt die hier niet staat, hoort dat, en vindt het ruimere woord.",
        (),
    )


class Synonyms(WordList, title="Woorden van het veld"):
    """The thesaurus of the field: each word with what is the same, what people say for it, and what kinds of it there are."""

    terms: All[FieldWord] = titled("Woorden", "De woorden van het veld, elk met de woorden die ernaartoe leiden.", min_length=1)


class Compound(Record, title="Samenstelling"):
    """One compound and its parts, as an editor sees them."""

    word: Line = titled("Woord", "De samenstelling, in één woord.")
    parts: Few[Line] = titled("Delen", "De delen, op volgorde. Zonder delen blijft het woord heel.", ())


class Compounds(WordList, title="Samenstellingen"):
    """Where the splitter of compounds needs help."""

    words: All[Line] = titled("Losse woorden", "Woorden die een deel van een samenstelling kunnen zijn.", ())
    compounds: All[Compound] = titled("Samenstellingen", "Samenstellingen die anders verkeerd uit elkaar gaan.", ())


class StopWords(WordList, title="Stopwoorden"):
    """Words that say little about what somebody looks for."""

    words: All[Line] = titled("Stopwoorden", "Woorden die de zoekmachine overslaat: de, een, van.", min_length=1)
    weak: All[Line] = titled(
        "Vage woorden", "Woorden die meetellen als ze ergens staan, maar die niet nodig zijn: vinden, nodig, goed.", ()
    )


@dataclass(frozen=True)
class SearchWords:
    """What editors tell the search about words; None for a list that could not be read."""

    synonyms: Synonyms | None
    compounds: Compounds | None
    stop_words: StopWords | None


class PlainWord(Record, title="Gewoon woord"):
    """One hard word in the forms that people write, and simpler words for it."""

    words: Few[Line] = titled(
        "Moeilijk woord",
        "Het woord in de vormen waarin je het tegenkomt: faciliteren, faciliteert. Meer woorden achter elkaar mag.",
        min_length=1,
    )
    instead: Few[Line] = titled("Eenvoudiger", "Wat je in plaats daarvan kunt schrijven; het beste woord eerst.", min_length=1)


class PlainWords(WordList, title="Gewone woorden"):
    """The whole list. Editorial matter: which word is hard, and which is simpler, is the editors' choice."""

    words: All[PlainWord] = titled("Woorden", "De moeilijke woorden, op alfabet.", min_length=1)


class Changed(Record, title="Wijziging"):
    """What changed of one practice on one day."""

    practice: PracticeRef = titled("Praktijk", "De naam van haar bestand.", examples=["buren-voor-buren"])
    day: Day = titled("Dag", "De dag waarop het op de hoofdtak kwam.", examples=["2027-01-31"])
    what: Several[Line] = titled(
        "Wat er veranderde",
        "In een paar woorden. Je mag het gewoner zeggen: wat je schrijft, blijft. Leeg komt niet op de site.",
        (),
        examples=["Opbrengst toegevoegd"],
    )


class Changes(Record, title="Wijzigingen"):
    """The whole file."""

    until: Slug = titled("Laatst bekeken commit", "Tot en met welk commit is gekeken. Dit schrijft `praktijkenbank changes`.")
    changes: All[Changed] = titled("Wijzigingen", "Alle wijzigingen, de oudste bovenaan.")
