"""Truths of the lists: the vocabularies, the bibliography, and what editors tell of words.

No id or word stands there twice, what leads on comes to an end, no word leads everywhere, and parts are parts.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from praktijkenbank.collection.addresses import TERM_FOLDERS
from praktijkenbank.collection.terms import PARENTS
from praktijkenbank.dutch.analysis import Phrases, fold, joined, key, stem, words
from praktijkenbank.problems import Problem, suggest
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import can_be_address
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.introspect import Loc

MOST_ROADS = 4
"""To so many words of the field a word may lead: what leads everywhere leads nowhere."""

Named = tuple[Loc, str]
"""Where a term or word stands, and how it is written."""


def ids_lead_to_one_term(content: Content, today: date) -> Iterator[Problem]:
    """An id stands once in its vocabulary; a former one is nobody's any more, and belonged to one term.

    Municipalities and neighbourhoods share one set of ids.
    """
    terms = [
        ("places" if name in ("municipalities", "neighbourhoods") else name, vocabulary, at, term)
        for name, vocabulary in content.vocabularies.items()
        for at, term in enumerate(vocabulary.record.terms)
    ]
    paths: dict[tuple[str, str], str] = {}
    for space, vocabulary, at, term in terms:
        if other := paths.get((space, term.id)):
            yield vocabulary.problem("term-dubbel", ("terms", at, "id"), value=term.id, other=other)
        paths.setdefault((space, term.id), vocabulary.path)
    owners = {(space, term): term for space, term in paths}
    for space, vocabulary, at, term in terms:
        for nth, former in enumerate(term.former_ids):
            owner = owners.setdefault((space, former), term.id)
            if owner != term.id or former == term.id or former in term.former_ids[:nth]:
                yield vocabulary.problem("oud-id-bezet", ("terms", at, "former_ids", nth), value=former, other=owner)


def broader_terms_lead_on(content: Content, today: date) -> Iterator[Problem]:
    """A municipality names its province, a neighbourhood its municipality; elsewhere `broader` stays in the list, and comes to an end."""
    for name, vocabulary in content.vocabularies.items():
        terms = vocabulary.record.terms
        if parent := content.vocabularies.get(PARENTS.get(name, name)):
            known = {term.id for term in parent.record.terms}
            for at, term in enumerate(terms):
                if (term.broader is not None or name in PARENTS) and term.broader not in known:
                    near = suggest(term.broader or "", known, f"Kies een id uit {parent.path}.")
                    loc = ("terms", at, "broader")
                    yield vocabulary.problem("valt-onder-onbekend", loc, value=term.broader or "(leeg)", **near)
        where = {term.id: at for at, term in enumerate(terms) if name not in PARENTS}
        for circle in circles({term.id: [term.broader] for term in terms if term.broader in where}):
            loc = ("terms", where[circle[0]], "broader")
            yield vocabulary.problem("valt-onder-kring", loc, circle=" → ".join(circle))


def circles(roads: Mapping[str, Collection[str]]) -> Iterator[list[str]]:
    """Every circle that a walk meets, each place told in one of them at most: a, b, a. A place that leads to itself is one.

    Takes steps in proportion to the roads, however long the way, and no recursion.
    """
    done: set[str] = set()
    for start in roads:
        way: dict[str, int] = {}
        waiting = [iter((start,))]
        while waiting:
            here = next(waiting[-1], None)
            if here is None:
                waiting.pop()
                if way:
                    done.add(way.popitem()[0])
            elif here in way:
                circle = list(way)[way[here] :]
                yield [*circle, here]
                done.update(circle)
            elif here not in done:
                way[here] = len(way)
                waiting.append(iter(roads.get(here, ())))


def addresses_free(content: Content, today: date) -> Iterator[Problem]:
    """What becomes an address is not a name that the site has for itself: of a term with a page, and what it was called."""
    for name, vocabulary in content.vocabularies.items():
        for at, term in enumerate(vocabulary.record.terms if name in TERM_FOLDERS else ()):
            named: list[Named] = [(("terms", at, "id"), term.id)]
            named += [(("terms", at, "former_ids", nth), former) for nth, former in enumerate(term.former_ids)]
            for loc, value in named:
                if not can_be_address(value) or (name == "themes" and value in COMPARED):
                    yield vocabulary.problem("adres-bezet", loc, value=value)


COMPARED = ("alle", "rijen")
"""What stands beside the comparison of each theme."""


def sources_hold(bibliography: Located[Any], today: date) -> Iterator[Problem]:
    """An id stands once in the bibliography; a source says whose it is, and has appeared."""
    sources = bibliography.record.references
    yield from _twice(
        bibliography, [(("references", at, "id"), source.id) for at, source in enumerate(sources)], "bron-dubbel", str
    )
    for at, source in enumerate(sources):
        unknown = source.custom is not None and source.custom.maker_unknown
        if not (source.author or source.editor or source.publisher or unknown):
            yield bibliography.problem("bron-zonder-maker", ("references", at, "id"), value=source.id)
        if source.issued and source.issued > today.isoformat()[: len(source.issued)]:
            values = {"value": source.id, "issued": source.issued, "today": today}
            yield bibliography.problem("bron-in-toekomst", ("references", at, "issued"), **values)


def synonyms_hold(located: Located[Any], today: date) -> Iterator[Problem]:
    """A word of the field stands once, with words that lead to it and to few others, and no words lead in a circle."""
    names: list[Named] = []
    roads = defaultdict(list)
    for at, word in enumerate(located.record.terms):
        own: list[Named] = [(("terms", at, "term"), word.term)]
        own += [(("terms", at, "same", nth), term) for nth, term in enumerate(word.same)]
        led: list[Named] = [(("terms", at, "everyday", nth), term) for nth, term in enumerate(word.everyday)]
        led += [(("terms", at, "narrower", nth), term) for nth, term in enumerate(word.narrower)]
        if len(own + led) == 1:
            yield located.problem("synoniem-alleen", own[0][0], value=word.term)
        names += own
        yield from (located.problem("zoekwoord-leeg", loc, value=term) for loc, term in own + led if not key(term))
        yield from _twice(located, own + led, "synoniem-dubbel")
        for loc, term in led:
            roads[key(term)].append((loc, term))
    yield from _twice(located, names, "synoniem-dubbel")
    for found in roads.values():
        for loc, term in found[MOST_ROADS:]:
            yield located.problem("synoniem-te-ruim", loc, value=term, amount=len(found), limit=MOST_ROADS)
    yield from _circles(located)


def leads_nowhere(located: Located[Any], content: Content) -> Iterator[Problem]:
    """Advice on words that bring nobody to the bank: neither they, nor what is the same, nor a kind of it stands there."""
    phrases = Phrases(key(term) for word in located.record.terms for term in (word.term, *word.same, *word.narrower))
    here: set[str] = set()
    texts = [one.text for one in (*content.records, *content.lists)]
    texts += [one.body.text for one in (*content.records, *content.half_read.values(), *content.pages.values()) if one.body]
    for text in texts:
        found = words(text)
        here.update(map(stem, found), map(stem, joined(text)), phrases.within(found))
    led_on = {key(term) for word in located.record.terms for term in (*word.everyday, *word.narrower)}
    for at, word in enumerate(located.record.terms):
        own = {key(term) for term in (word.term, *word.same)}
        if not (own | {key(kind) for kind in word.narrower}) & here and not own & led_on:
            yield located.problem("synoniem-nergens", ("terms", at, "term"), value=word.term)


def _twice(located: Located[Any], terms: Sequence[Named], code: str, same_as: Callable[[str], str] = key) -> Iterator[Problem]:
    """A problem for each term that came before: as the search sees it, so in any spelling or number."""
    first: dict[str, Named] = {}
    for loc, term in terms:
        found = same_as(term)
        if found and found in first:
            there, other = first[found]
            yield located.problem(code, loc, value=term, line=located.place(there).line, other=other)
        first.setdefault(found, (loc, term))


def _circles(located: Located[Any]) -> Iterator[Problem]:
    """Words that lead back to where they began; a word and what is the same are one place."""
    place = {key(term): key(word.term) for word in located.record.terms for term in word.same}
    written: dict[str, str] = {}
    roads: dict[str, dict[str, int]] = defaultdict(dict)
    for at, word in enumerate(located.record.terms):
        end = key(word.term)
        written.setdefault(place.get(end, end), word.term)
        for term in (*word.everyday, *word.narrower):
            start = place.get(key(term), key(term))
            written.setdefault(start, term)
            roads[start][end] = at
    for circle in circles(roads):
        shown = " → ".join(written[term] for term in circle)
        yield located.problem("synoniem-in-kring", ("terms", roads[circle[0]][circle[1]]), circle=shown)


def compounds_hold(located: Located[Any], today: date) -> Iterator[Problem]:
    """A word stands once among the compounds, and its parts stand in it."""
    named = [(("compounds", at, "word"), compound.word) for at, compound in enumerate(located.record.compounds)]
    yield from _twice(located, named, "woord-dubbel", fold)
    yield from _twice(located, [(("words", at), word) for at, word in enumerate(located.record.words)], "woord-dubbel", fold)
    for at, compound in enumerate(located.record.compounds):
        for nth, part in enumerate(compound.parts):
            if fold(part) not in fold(compound.word):
                loc = ("compounds", at, "parts", nth)
                yield located.problem("samenstelling-past-niet", loc, part=part, value=compound.word)


def stop_words_hold(located: Located[Any], today: date) -> Iterator[Problem]:
    """A word says little, or is weak; not both."""
    lists = {"words": located.record.words, "weak": located.record.weak}
    named = [((name, at), word) for name, words in lists.items() for at, word in enumerate(words)]
    yield from _twice(located, named, "woord-dubbel", fold)


def plain_words_once(located: Located[Any], today: date) -> Iterator[Problem]:
    """A hard word stands once in the list of plain words, in all its forms together."""
    entries = enumerate(located.record.words)
    named = [(("words", at, "words", nth), form) for at, entry in entries for nth, form in enumerate(entry.words)]
    yield from _twice(located, named, "woord-dubbel", str.casefold)
