"""The passive in Dutch, kept careful: better a passive missed than an active sentence scolded.

A form of ‘worden’ beside a past participle in the same clause. Of ‘zijn’ only where ‘door’ says who did it, because
‘is begonnen’ is the perfect tense.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from praktijkenbank.collection.coach.sentences import Sentence, Word

_WORDEN = frozenset(("word", "wordt", "worden", "werd", "werden"))
_ZIJN = frozenset(("is", "zijn", "was", "waren"))
_VERBS = _WORDEN | _ZIJN

_NEW_CLAUSE = frozenset((
    "als", "dat", "die", "doordat", "en", "maar", "of", "om", "omdat", "terwijl", "toen", "waar", "waarbij", "waarmee", "waarna", "want",
    "wie", "wanneer", "zodat", "zoals",
))  # fmt: skip
"""Words that begin a clause: a participle belongs to the verb of its own."""

_BEFORE = (
    "(?:aan|achter|af|bij|binnen|door|in|klaar|los|mede|mee|na|neer|om|onder|op|over|plaats|rond|samen|tegen|terug|thuis|toe|uit|"
    "vast|vol|voor|voort|vrij|weg)?"
)
_PARTICIPLE = re.compile(
    rf"{_BEFORE}ge(?:\w{{2,}}(?:d|t|en)|daan)|"
    # With an unstressed prefix there is no ge-. The rule of ’t kofschip tells ‘bepaald’ and ‘bereikt’ from ‘bepaalt’.
    rf"{_BEFORE}(?:be|ver|ont|her|er|onder|over)\w{{2,}}(?:[^aeiou\W]d|[fkpsx]t|cht)|"
    r"(?:voor)?(?:besteed|begeleid|bereid|verspreid|verbreed)|voltooid|"
    r"be(?:dreven|grepen|keken|schreven|sloten|sproken|trokken|wezen)|"
    r"ver(?:geleken|kregen|loren|meden|vangen|wezen|worven|zonden)|"
    r"ont(?:houden|nomen|slagen|vangen|worpen)|onder(?:houden|nomen|schreven|wezen)|over(?:wogen|wonnen)"
)
_LOOKS_LIKE_ONE = re.compile(
    r"\w*heid|"
    r"ge(?:bed|bied|bieden|beuren|beurt|bouwen|bruiken|dachten|dicht|duld|eft|heimen|ld|lden|ldt|looft|loven|luid|meenten|"
    r"middeld|moed|niet|nieten|recht|reed|rust|schikt|slacht|sprekken|tallen|tuigen|vallen|ven|volgen|wend|wicht|zicht|zichten|"
    r"zin|zinnen|zond)|"
    r"be(?:kend|reid|richt|stand|wust)|onbekend|ver(?:band|bod|plicht|stand)|overzicht|onderwerp|"
    # Of these ‘zijn’ is the perfect tense, also before ‘door’.
    r"(?:toe|af|op|weg)?ge(?:bleven|daald|gaan|groeid|komen|lukt|nomen|slaagd|start|stegen|stopt|weest|worden)|veranderd"
)
"""Nouns and adjectives in the shape of a participle."""


def passive(sentence: Sentence) -> Iterator[tuple[Word, Word, bool]]:
    """(first word, last word, whether they adjoin) of the passives in a sentence: at most one a clause."""
    for clause in _clauses(sentence):
        words = [word.bare.casefold() for word in clause]
        by_whom = max((at for at, word in enumerate(words) if word == "door"), default=0)
        participles = [at for at, word in enumerate(words) if is_participle(word)] if not _VERBS.isdisjoint(words) else []
        for at, word in enumerate(words):
            if clause[at].quoted or not (word in _WORDEN or (word in _ZIJN and at < by_whom)):
                continue
            behind = bisect_right(participles, at)
            other = participles[behind] if behind < len(participles) else None
            if other is None and word in _WORDEN and at and is_participle(words[at - 1]):
                other = at - 1
            if other is not None:
                first, last = sorted((at, other))
                yield clause[first], clause[last], last == first + 1
                break


def is_participle(word: str) -> bool:
    """Whether a word in small letters looks like a past participle."""
    return bool(_PARTICIPLE.fullmatch(word)) and not _LOOKS_LIKE_ONE.fullmatch(word)


def _clauses(sentence: Sentence) -> Iterator[list[Word]]:
    clause: list[Word] = []
    for word in sentence:
        if clause and (clause[-1].ends_clause or word.bare.casefold() in _NEW_CLAUSE):
            yield clause
            clause = []
        clause.append(word)
    if clause:
        yield clause
