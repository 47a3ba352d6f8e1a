"""What editors tell the search about words: `synonyms.yml`, `compounds.yml` and `stop-words.yml` in `content/vocabulary/`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from praktijkenbank.records.fields import All, Few, Line, Record, Several, Text

Group = Annotated[Few[Line], Field(min_length=2)]


class WordList(Record):
    """What these files have in common."""

    title: Line = Field(title="Titel", description="De naam van de lijst.")
    explanation: Text = Field(title="Uitleg", description="Waar de lijst voor dient en wat erin hoort.")


class OneWay(Record, title="Eenrichting"):
    """Words that lead to others, but not the other way round."""

    search: Several[Line] = Field(min_length=1, title="Wie dit zoekt", description="De woorden die een bezoeker typt: oma, opa.")
    finds: Few[Line] = Field(
        min_length=1, title="Vindt ook dit", description="De woorden die dan ook gelden: oudere. Wie dát zoekt, vindt oma niet."
    )


class Synonyms(WordList, title="Synoniemen"):
    """Words that mean the same, or lead to each other. A term may be a phrase of several words."""

    same: All[Group] = Field(
        default=(), title="Hetzelfde", description="Groepen woorden die hetzelfde betekenen: wie er een zoekt, vindt ze allemaal."
    )
    broader: All[OneWay] = Field(
        default=(), title="Eenrichting", description="Woorden die naar een ander woord leiden, maar niet terug."
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
