"""The language coach: advice on what an editor wrote, and never more than advice.

Four things that make a text hard for somebody with a phone and ten minutes: long sentences, the passive, jargon with a
simpler word, and abbreviations that nobody explains. What is measured here says nothing about a level of language.
How many of its remarks are right was counted by hand: `docs/decisions/0016-language-coach.md`.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from pydantic import BaseModel

from praktijkenbank.collection.coach import abbreviations
from praktijkenbank.collection.coach.passive import passive
from praktijkenbank.collection.coach.sentences import Sentence, Word, sentences
from praktijkenbank.dutch.wording import count
from praktijkenbank.problems import KINDS, Place, Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.vocabulary import PlainWord

LONG = 20
"""Words that a sentence may have."""

SHOWN = 5
"""Remarks that a record gets at a time; who mends those writes the rest differently."""

NAMES = ("name", "title", "aliases", "organisations", "institute", "registry", "by")
"""Fields that hold what people, places and things are called: those words are not the editor's choice."""

Remark = tuple[str, tuple[Word, Word], dict[str, str]]
"""The code of what is remarked, from which word to which, and the values of the message."""


def plain_language_adviser(content: Content) -> Callable[[Located[Any]], Iterator[Problem]]:
    """Gives the first remarks on the language of a record, and how many more there are."""
    lists = Lists.of(content)

    def look_at(located: Located[Any]) -> Iterator[Problem]:
        remarks = sorted(
            KINDS[code].at(located.path, _place(*words), **values) for code, words, values in _remarks(located, lists)
        )
        yield from remarks[:SHOWN]
        if more := remarks[SHOWN:]:
            place = more[0].line, more[0].column
            yield KINDS["nog-meer-taaladvies"].at(located.path, place, amount=count(len(more), "plek", "plekken"))

    return look_at


@dataclass
class Lists:
    """What the editors' lists say about words: hard words by their first word, and the abbreviations that are known.

    Those are in small letters.
    """

    hard: dict[str, list[tuple[tuple[str, ...], PlainWord]]] = field(default_factory=lambda: defaultdict(list))
    abbreviations: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, content: Content) -> "Lists":
        """Gathered once for all records of some content."""
        found = cls()
        for entry in content.plain_words.record.words if content.plain_words else ():
            for form in entry.words:
                words = tuple(form.casefold().split())
                found.hard[words[0]].append((words, entry))
        for forms in found.hard.values():
            forms.sort(key=lambda one: -len(one[0]))
        terms = [term for vocabulary in content.vocabularies.values() for term in vocabulary.record.terms]
        known = [text for term in terms for text in (term.label, *term.aliases)]
        if content.synonyms:
            known += chain.from_iterable(
                (word.term, *word.same, *word.everyday, *word.narrower) for word in content.synonyms.record.terms
            )
        for source in content.bibliography.record.references if content.bibliography else ():
            known += [name.literal for name in source.author if name.literal]
            known += [source.publisher] if source.publisher else []
        # Among the synonyms they stand in small letters, as visitors type them.
        found.abbreviations = abbreviations.in_text(" ".join(known)) | {text for text in known if text.islower()}
        return found


def _remarks(located: Located[Any], lists: Lists) -> Iterator[Remark]:
    """Every remark on a record. A hard word or an abbreviation is told once."""
    text = f"{located.text} {located.body.text if located.body else ''}"
    names = " ".join(_names(located.record))
    explained_here = _explained(text)
    told = lists.abbreviations | abbreviations.in_text(names)
    small = names.casefold()
    hard_told = {entry.words for forms in lists.hard.values() for form, entry in forms if " ".join(form) in small}
    for sentence in sentences(located):
        yield from long_sentence(sentence)
        for first, last, adjoin in passive(sentence):
            yield "lijdende-vorm", (first, last), {"value": f"{first.bare}{' ' if adjoin else ' … '}{last.bare}"}
        for word, value, entry, explained in hard_words(sentence, lists):
            said_before = entry.words in hard_told
            hard_told.add(entry.words)
            if not (said_before or explained):
                suggestion = " of ".join(f"‘{one}’" for one in entry.instead)
                yield "moeilijk-woord", (word, word), {"value": value, "suggestion": suggestion}
        for word, written in abbreviations.of_sentence(sentence):
            if written.casefold() not in told and written not in explained_here:
                told.add(written.casefold())
                yield "afkorting-met-punten" if "." in written else "afkorting-zonder-uitleg", (word, word), {"value": written}


def _place(first: Word, last: Word) -> Place:
    """From one word to another; of words on different lines where the first is."""
    start, end = first.place, last.place
    return start._replace(end_column=end.end_column) if start.line == end.end_line else start


def _names(block: BaseModel) -> Iterator[str]:
    """What stands in the fields of `NAMES`, however deep."""
    for name, value in block.__dict__.items():
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, BaseModel):
                yield from _names(one)
            elif name in NAMES and isinstance(one, str):
                yield one


def long_sentence(sentence: Sentence) -> Iterator[Remark]:
    """A sentence of more than `LONG` words."""
    words = [word for word in sentence if any(map(str.isalnum, word.token))]
    if len(words) > LONG:
        start = " ".join(word.token for word in words[:5]).rstrip(",;:")
        yield "lange-zin", (words[0], words[0]), {"count": str(len(words)), "start": start, "limit": str(LONG)}


def hard_words(sentence: Sentence, lists: Lists) -> Iterator[tuple[Word, str, PlainWord, bool]]:
    """(word, as it stands there, its entry, explained in brackets) of hard words that are no quotation and no name."""
    bare = [word.bare for word in sentence]
    small = [word.casefold() for word in bare]
    depth = 0
    for at, word in enumerate(sentence):
        depth += word.token.count("(")
        aside, depth = depth > 0, depth - word.token.count(")")
        for form, entry in lists.hard.get(small[at], ()):
            end = at + len(form)
            explained = aside or (end < len(sentence) and sentence[end].token.startswith("("))
            if tuple(small[at:end]) == form and not word.quoted and (at == 0 or bare[at][:1].islower()):
                yield word, " ".join(bare[at:end]), entry, explained
                break


_EXPLAINED = re.compile(r"\(([\w.]++)|(?<![\w.])([\w.]++)[’”]? (?=\(|staat voor|betekent|is de afkorting)")


def _explained(text: str) -> set[str]:
    """The words of which a text says what they stand for: ‘… (Wmo)’, ‘Wmo (…)’, ‘Wmo staat voor …’."""
    found = {before or behind for before, behind in _EXPLAINED.findall(text)}
    return found | {word.rstrip(".") for word in found}
