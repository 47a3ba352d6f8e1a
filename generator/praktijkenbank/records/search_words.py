"""What editors tell the search about words: `synonyms.yml`, `compounds.yml` and `stop-words.yml` in `content/vocabulary/`."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from praktijkenbank.records.fields import All, Few, Line, Many, Record, Text


class WordList(Record):
    """What these files have in common."""

    title: Line = Field(title="Titel", description="De naam van de lijst.")
    explanation: Text = Field(title="Uitleg", description="Waar de lijst voor dient en wat erin hoort.")


class FieldWord(Record, title="Woord"):
    """A word of the field, with the words by which people come to it. A word may be a phrase of several."""

    term: Line = Field(title="Woord", description="Het woord dat in het veld gewoon is, en dat op de site staat.")
    same: Few[Line] = Field(
        default=(),
        title="Hetzelfde",
        description="Woorden die precies hetzelfde betekenen. Het moet beide kanten op kloppen: wie er een zoekt, vindt ze allemaal.",
    )
    everyday: Many[Line] = Field(
        default=(),
        title="Zo zeggen mensen het",
        description="Hoe iemand het zegt die het woord niet kent. Die vindt het woord; wie het woord zoekt, vindt dit niet.",
    )
    narrower: Many[Line] = Field(
        default=(),
        title="Soorten ervan",
        description="Engere woorden: een soort of een deel ervan. Wie het woord zoekt, vindt ook de soorten. "
        "Wie een soort zoekt die hier niet staat, hoort dat, en vindt het ruimere woord.",
    )


class Synonyms(WordList, title="Woorden van het veld"):
    """The thesaurus of the field: each word with what is the same, what people say for it, and what kinds of it there are."""

    terms: All[FieldWord] = Field(
        min_length=1, title="Woorden", description="De woorden van het veld, elk met de woorden die ernaartoe leiden."
    )


class Compound(Record, title="Samenstelling"):
    """One compound and its parts, as an editor sees them."""

    word: Line = Field(title="Woord", description="De samenstelling, in één woord.")
    parts: Few[Line] = Field(default=(), title="Delen", description="De delen, op volgorde. Zonder delen blijft het woord heel.")


class Compounds(WordList, title="Samenstellingen"):
    """Where the splitter of compounds needs help."""

    words: All[Line] = Field(
        default=(), title="Losse woorden", description="Woorden die een deel van een samenstelling kunnen zijn."
    )
    compounds: All[Compound] = Field(
        default=(), title="Samenstellingen", description="Samenstellingen die anders verkeerd uit elkaar gaan."
    )


class StopWords(WordList, title="Stopwoorden"):
    """Words that say little about what somebody looks for."""

    words: All[Line] = Field(min_length=1, title="Stopwoorden", description="Woorden die de zoekmachine overslaat: de, een, van.")
    weak: All[Line] = Field(
        default=(),
        title="Vage woorden",
        description="Woorden die meetellen als ze ergens staan, maar die niet nodig zijn: vinden, nodig, goed.",
    )


@dataclass(frozen=True)
class SearchWords:
    """What editors tell the search about words; None for a list that could not be read."""

    synonyms: Synonyms | None
    compounds: Compounds | None
    stop_words: StopWords | None
