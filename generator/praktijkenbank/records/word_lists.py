"""What editors tell about words: the lists beside the vocabularies in `content/vocabulary/`, for the search and the language coach."""

from dataclasses import dataclass

from praktijkenbank.records.fields import All, Few, Line, Many, Record, Text, titled


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
