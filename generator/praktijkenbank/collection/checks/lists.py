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
from praktijkenbank.records.introspect import Loc


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
            named: list[tuple[Loc, str]] = [(("terms", at, "id"), term.id)]
            named += [(("terms", at, "former_ids", nth), former) for nth, former in enumerate(term.former_ids)]
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
