"""Truths of the vocabularies and the bibliography."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from praktijkenbank.collection.addresses import TERM_FOLDERS
from praktijkenbank.collection.terms import PARENTS
from praktijkenbank.problems import Problem, suggest
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import can_be_address
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.vocabulary import Term, Vocabulary


def _terms(content: Content) -> Iterator[tuple[str, Located[Vocabulary], int, Term]]:
    """Every term, with whose ids its own may not be, the list that it stands in, and its place there."""
    for name, vocabulary in content.vocabularies.items():
        space = "places" if name in ("municipalities", "neighbourhoods") else name
        for at, term in enumerate(vocabulary.record.terms):
            yield space, vocabulary, at, term


def terms_unique(content: Content, today: date) -> Iterator[Problem]:
    """An id stands once in its vocabulary; municipalities and neighbourhoods share one set of ids."""
    owners: dict[tuple[str, str], str] = {}
    for space, vocabulary, at, term in _terms(content):
        if other := owners.get((space, term.id)):
            yield vocabulary.problem("term-dubbel", ("terms", at, "id"), value=term.id, other=other)
        owners.setdefault((space, term.id), vocabulary.path)


def former_ids_lead_to_one_term(content: Content, today: date) -> Iterator[Problem]:
    """A former id is nobody's id any more, and belonged to one term."""
    owners = {(space, term.id): term.id for space, _, _, term in _terms(content)}
    for space, vocabulary, at, term in _terms(content):
        for nth, former in enumerate(term.former_ids):
            owner = owners.setdefault((space, former), term.id)
            if owner != term.id or former == term.id or former in term.former_ids[:nth]:
                yield vocabulary.problem("oud-id-bezet", ("terms", at, "former_ids", nth), value=former, other=owner)


def broader_terms_exist(content: Content, today: date) -> Iterator[Problem]:
    """A municipality names its province, a neighbourhood its municipality; elsewhere `broader` stays in the list."""
    for name, vocabulary in content.vocabularies.items():
        parent = content.vocabularies.get(PARENTS.get(name, name))
        if parent is None:
            continue
        known = {term.id for term in parent.record.terms}
        for at, term in enumerate(vocabulary.record.terms):
            if (term.broader is not None or name in PARENTS) and term.broader not in known:
                near = suggest(term.broader or "", known, f"Kies een id uit {parent.path}.")
                loc = ("terms", at, "broader")
                yield vocabulary.problem("valt-onder-onbekend", loc, value=term.broader or "(leeg)", **near)


def broader_terms_end(content: Content, today: date) -> Iterator[Problem]:
    """Who goes from a term to what it is a part of, and so on, comes to an end."""
    for name, vocabulary in content.vocabularies.items():
        terms = vocabulary.record.terms if name not in PARENTS else ()
        where = {term.id: at for at, term in enumerate(terms)}
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
            named = [(("terms", at, "id"), term.id)]
            named += [(("terms", at, "former_ids", nth), former) for nth, former in enumerate(term.former_ids)]  # type: ignore[misc]
            for loc, value in named:
                if not can_be_address(value) or (name == "themes" and value in COMPARED):
                    yield vocabulary.problem("adres-bezet", loc, value=value)


COMPARED = ("alle", "rijen")
"""What stands beside the comparison of each theme."""


def sources_hold(bibliography: Located[Any], today: date) -> Iterator[Problem]:
    """An id stands once in the bibliography; a source says whose it is, and has appeared."""
    seen: set[str] = set()
    for at, source in enumerate(bibliography.record.references):
        if source.id in seen:
            yield bibliography.problem("bron-dubbel", ("references", at, "id"), value=source.id)
        seen.add(source.id)
        unknown = source.custom is not None and source.custom.maker_unknown
        if not (source.author or source.editor or source.publisher or unknown):
            yield bibliography.problem("bron-zonder-maker", ("references", at, "id"), value=source.id)
        if source.issued and source.issued > today.isoformat()[: len(source.issued)]:
            values = {"value": source.id, "issued": source.issued, "today": today}
            yield bibliography.problem("bron-in-toekomst", ("references", at, "issued"), **values)
