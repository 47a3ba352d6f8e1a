"""The language coach: advice on what an editor wrote, and never more than advice.

Four things that make a text hard for somebody with a phone and ten minutes: long sentences, the passive, jargon with a
simpler word, and abbreviations that nobody explains. What is measured here says nothing about a level of language.
How many of its remarks are right was counted by hand: `docs/decisions/0016-language-coach.md`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from praktijkenbank.collection.coach.passive import passive
from praktijkenbank.collection.coach.sentences import Sentence, Word, WrittenText
from praktijkenbank.dutch.wording import count
from praktijkenbank.problems import KINDS, Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.vocabulary import PlainWord

LONG = 20
"""Words that a sentence may have."""

SHOWN = 5
"""Remarks that a record gets at a time; who mends those writes the rest differently."""

NAMES = ("name", "title", "aliases", "organisations", "institute", "registry", "by")
"""Fields that hold what people, places and things are called: those words are not the editor's choice."""


@dataclass(frozen=True)
class Coach:
    """What the editors' lists say about words: hard words by their first word, and the abbreviations that are known.

    Those are in small letters.
    """

    hard: dict[str, list[tuple[tuple[str, ...], PlainWord]]]
    abbreviations: set[str]

    @classmethod
    def of(cls, content: Content) -> "Coach":
        """Gathered once for all records of some content."""
        hard = defaultdict(list)
        for entry in content.plain_words.record.words if content.plain_words else ():
            for words in (tuple(form.casefold().split()) for form in entry.words):
                hard[words[0]].append((words, entry))
        for forms in hard.values():
            forms.sort(key=lambda one: -len(one[0]))
        terms = [term for vocabulary in content.vocabularies.values() for term in vocabulary.record.terms]
        known = [text for term in terms for text in (term.label, *term.aliases)]
        for word in content.synonyms.record.terms if content.synonyms else ():
            known += (word.term, *word.same, *word.everyday, *word.narrower)
        for source in content.bibliography.record.references if content.bibliography else ():
            known += [name.literal for name in source.author if name.literal]
            known += [source.publisher] if source.publisher else []
        # Among the synonyms they stand in small letters, as visitors type them.
        return cls(hard, _abbreviations_in(" ".join(known)) | {text for text in known if text.islower()})

    def advise(self, located: Located[Any]) -> Iterator[Problem]:
        """The first remarks on the language of a record, and how many more there are."""
        text = WrittenText(located)
        found = self._remarks(located.record, text)
        remarks = sorted(KINDS[code].at(located.path, text.place(*words), **values) for code, words, values in found)
        yield from remarks[:SHOWN]
        if more := remarks[SHOWN:]:
            place = more[0].line, more[0].column
            yield KINDS["nog-meer-taaladvies"].at(located.path, place, amount=count(len(more), "plek", "plekken"))

    def _remarks(self, record: BaseModel, text: WrittenText) -> Iterator[tuple[str, tuple[Word, Word], dict[str, str]]]:
        """The code of every remark on a record, from which word to which, and the values of its message.

        A hard word or an abbreviation is told once.
        """
        names = " ".join(_names(record))
        small = names.casefold()
        explained_here = {before or behind for before, behind in _EXPLAINED.findall(text.text)}
        explained_here |= {word.rstrip(".") for word in explained_here}
        told = self.abbreviations | _abbreviations_in(names)
        hard_told = {entry.words for forms in self.hard.values() for form, entry in forms if " ".join(form) in small}
        for sentence in text.sentences():
            words = [word for word in sentence if any(map(str.isalnum, word.token))]
            if len(words) > LONG:
                start = " ".join(word.token for word in words[:5]).rstrip(",;:")
                yield "lange-zin", (words[0], words[0]), {"count": str(len(words)), "start": start, "limit": str(LONG)}
            for first, last, adjoin in passive(sentence):
                yield "lijdende-vorm", (first, last), {"value": f"{first.bare}{' ' if adjoin else ' … '}{last.bare}"}
            for word, value, entry, explained in self._hard_words(sentence):
                if entry.words not in hard_told and not explained:
                    suggestion = " of ".join(f"‘{one}’" for one in entry.instead)
                    yield "moeilijk-woord", (word, word), {"value": value, "suggestion": suggestion}
                hard_told.add(entry.words)
            for word, written in _abbreviations_of(sentence):
                if written.casefold() not in told and written not in explained_here:
                    told.add(written.casefold())
                    code = "afkorting-met-punten" if "." in written else "afkorting-zonder-uitleg"
                    yield code, (word, word), {"value": written}

    def _hard_words(self, sentence: Sentence) -> Iterator[tuple[Word, str, PlainWord, bool]]:
        """(word, as it stands there, its entry, explained in brackets) of hard words that are no quotation and no name."""
        bare = [word.bare for word in sentence]
        small = [word.casefold() for word in bare]
        depth = 0
        for at, word in enumerate(sentence):
            depth += word.token.count("(")
            aside, depth = depth > 0, depth - word.token.count(")")
            for form, entry in self.hard.get(small[at], ()):
                end = at + len(form)
                explained = aside or (end < len(sentence) and sentence[end].token.startswith("("))
                if tuple(small[at:end]) == form and not word.quoted and (at == 0 or bare[at][:1].islower()):
                    yield word, " ".join(bare[at:end]), entry, explained
                    break


def _names(block: BaseModel) -> Iterator[str]:
    """What stands in the fields of `NAMES`, however deep."""
    for name, value in block.__dict__.items():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, BaseModel):
                yield from _names(one)
            elif name in NAMES and isinstance(one, str):
                yield one


_EXPLAINED = re.compile(r"\(([\w.]++)|(?<![\w.])([\w.]++)[’”]? (?=\(|staat voor|betekent|is de afkorting)")
"""A word of which a text says what it stands for: ‘… (Wmo)’, ‘Wmo (…)’, ‘Wmo staat voor …’."""

_CAPITALS = re.compile(r"(?![IVX]+\Z)[A-Z]{2,6}")  # no Roman number
_DOTTED = re.compile(r"(?=.{4})(?:[A-Z]\.)*[a-z]\.(?:[A-Za-z]\.)*")  # no initials
_SMALL = re.compile(r"[A-Za-z][a-z]{1,6}")

_ONSET = re.compile(
    "b[hjlr]|c[hlr]|d[hjmrw]|f[jlr]|g[hlnrw]|k[hlnrw]|ll|mc|p[hlnrs]|r[hw]|s[cfhjklmnpqrtvw]|t[bhjrsw]|v[lr]|w[hr]|z[hw]"
)
"""Two consonants with which a word can begin in Dutch, or in a word or name that Dutch borrowed."""

_KNOWN_TO_ALL = re.compile(
    "km|kg|cm|mm|ml|dl|kb|mb|gb|kwh|mw|mr|mrs|ms|dhr|drs|st|hm+|nr|vs|tv|btw|sms|pdf|dvd|dna|enz|blz|https?|www"
)
"""Units, titles and the like, without vowels."""

_PART_END = re.compile(r"[-’'/]")
_VOWELS = frozenset("aeiouy")


def _abbreviations_of(sentence: Sentence) -> list[tuple[Word, str]]:
    """The abbreviations in a sentence, with the word each stands in; none of a sentence in capitals."""
    found = [(word, written) for word in sentence if (written := abbreviation(word.token))]
    capitals = sum(bool(_CAPITALS.fullmatch(written)) for _, written in found)
    return [] if capitals > len(sentence) / 2 and capitals > 1 else found


@lru_cache(maxsize=10_000)
def abbreviation(token: str) -> str:
    """The abbreviation in a word as it stands there with its punctuation, or nothing: ‘Wmo’ in ‘Wmo-consulent’."""
    bare = token.strip("‘’“”\"'«»()[]{},;:!?…–—-/*_")
    if _DOTTED.fullmatch(bare):
        return bare
    first = _PART_END.split(bare.rstrip("."), maxsplit=1)[0]
    found = _CAPITALS.fullmatch(first) or (_SMALL.fullmatch(first) and _cannot_be_said(first.lower()))
    return first if found else ""


def _abbreviations_in(text: str) -> set[str]:
    """The abbreviations in a text, in small letters."""
    return {written.casefold() for token in text.split() if (written := abbreviation(token))}


def _cannot_be_said(word: str) -> bool:
    if _KNOWN_TO_ALL.fullmatch(word):
        return False
    if _VOWELS.isdisjoint(word[:2]):
        return _VOWELS.isdisjoint(word) or not _ONSET.match(word)
    # A vowel, and then consonants of which one cannot end a word: ov, avg, Awb; but uw and ijs.
    begins = word[0] in "aeiou" and not word.startswith("ij") and word != "uw"
    return begins and _VOWELS.isdisjoint(word[1:]) and bool(set("vwjz") & set(word))
