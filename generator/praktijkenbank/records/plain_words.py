"""Hard words and what to write instead: `content/vocabulary/plain-words.yml`, which the language coach reads."""

from __future__ import annotations

from pydantic import Field

from praktijkenbank.records.fields import All, Few, Line, Record
from praktijkenbank.records.search_words import WordList


class PlainWord(Record, title="Gewoon woord"):
    """One hard word in the forms that people write, and simpler words for it."""

    words: Few[Line] = Field(
        min_length=1,
        title="Moeilijk woord",
        description="Het woord in de vormen waarin je het tegenkomt: faciliteren, faciliteert. Meer woorden achter elkaar mag.",
    )
    instead: Few[Line] = Field(
        min_length=1, title="Eenvoudiger", description="Wat je in plaats daarvan kunt schrijven; het beste woord eerst."
    )


class PlainWords(WordList, title="Gewone woorden"):
    """The whole list. Editorial matter: which word is hard, and which is simpler, is the editors' choice."""

    words: All[PlainWord] = Field(min_length=1, title="Woorden", description="De moeilijke woorden, op alfabet.")
