"""The facets of the catalogue: which practices have which values, for the form and for the script that counts.

The form names every value; the script loads the file `praktijken/filters.json`, in which a practice is its place in
the alphabet. The names of the facets are those in the address of the catalogue.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from zlib import crc32

from praktijkenbank.collection.addresses import CATALOGUE
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.completeness import completeness
from praktijkenbank.records.evidence import KNOWN, evidence_known, evidence_order
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Term

SIGNS, BASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 32
"""A number is written in base 32; a sign of the second half is followed by more of the same number."""

FILE = f"{CATALOGUE}filters.json"

VOCABULARIES = {
    "thema": "themes",
    "doelgroep": "target-groups",
    "via": "target-groups",
    "onderbouwing": "research-bases",
    "bekend": "",
    "provincie": "provinces",
    "gemeente": "municipalities",
    "element": "working-elements",
    "soort": "kinds",
    "status": "statuses",
}
"""Facet → its vocabulary, in the order of the form; none for what follows from a record (see `terms_of`)."""

WHOLE = {"thema", "onderbouwing", "bekend", "provincie", "soort", "status"}
"""Facets of which the form names every value, so that it also shows where nothing is yet; of the others, those in use."""


@dataclass(frozen=True)
class Value:
    """A value of a facet, and the places of the practices that have it."""

    term: Term
    places: tuple[int, ...]


@dataclass(frozen=True)
class Facet:
    """One facet: its name in the address, and its values in the order of the vocabulary."""

    name: str
    values: tuple[Value, ...]


def facets(catalogue: Catalogue) -> list[Facet]:
    """Every facet with its values."""
    found: dict[tuple[str, str], list[int]] = {}
    for place, practice in enumerate(catalogue.practices.values()):
        for name, value in values_of(practice, catalogue):
            found.setdefault((name, value), []).append(place)
    return [Facet(name, tuple(_values(catalogue, name, found))) for name in VOCABULARIES]


def _values(catalogue: Catalogue, name: str, found: dict[tuple[str, str], list[int]]) -> Iterator[Value]:
    for term in terms_of(name, catalogue):
        places = found.get((name, term.id), ())
        if places or name in WHOLE:
            yield Value(term, tuple(places))


def terms_of(facet: str, catalogue: Catalogue) -> tuple[Term, ...]:
    """What a facet offers."""
    return catalogue.vocabularies[VOCABULARIES[facet]].terms if VOCABULARIES[facet] else _KNOWN


_KNOWN = tuple(Term(id=known, label=words.capitalize(), definition=words) for known, words in KNOWN.items())
"""How it is known what a practice rests on."""


def values_of(practice: Practice, catalogue: Catalogue) -> set[tuple[str, str]]:
    """(facet, value) of a practice. What was done in a neighbourhood counts for its municipality and province."""
    places = {item.place for item in practice.implementations if item.place}
    provinces = {item.province for item in practice.implementations if item.province}
    return {
        *_each("thema", practice.themes),
        *_each("doelgroep", practice.target_groups.for_whom),
        *_each("via", practice.target_groups.through),
        *_each("onderbouwing", [practice.evidence.basis]),
        *_each("bekend", [evidence_known(practice)]),
        *_each("provincie", provinces | {catalogue.province_of(place).id for place in places}),
        *_each("gemeente", {catalogue.municipality_of(place).id for place in places}),
        *_each("element", (item.element for item in practice.working_elements)),
        *_each("soort", [practice.kind]),
        *_each("status", [practice.status.state]),
    }


def _each(facet: str, values: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((facet, value) for value in values)


def facets_file(catalogue: Catalogue) -> str:
    """The file for the script: slugs by the alphabet, places by facet and value, former ids, and what to sort by."""
    practices, known = catalogue.practices.values(), catalogue.public.practices
    data = {
        "practices": " ".join(catalogue.practices),
        "concepts": coded_places(place for place, slug in enumerate(catalogue.practices) if slug not in known),
        "list": list_mark(known),
        "values": {
            facet.name: {value.term.id: coded_places(value.places) for value in facet.values} for facet in facets(catalogue)
        },
        "former": all_former_ids(catalogue),
        "sort": {
            "onderbouwing": _ranks(evidence_order(practice, list(catalogue.terms["research-bases"])) for practice in practices),
            "nagekeken": _ranks(practice.reviewed.toordinal() for practice in practices),
            "compleet": _ranks(completeness(practice).filled for practice in practices),
        },
    }
    return json.dumps(data, separators=(",", ":")) + "\n"


def list_mark(slugs: Iterable[str]) -> str:
    """What tells one list of practices from another: who counts places in two files knows by it that they are of one build."""
    return f"{crc32(' '.join(slugs).encode()):x}"


def coded_places(places: Iterable[int]) -> str:
    """Places in rising order, each as how far it is beyond the one before."""
    return _coded(place - before - 1 for before, place in pairwise([-1, *places]))


def _ranks(values: Iterable[int]) -> str:
    """What is higher gets a higher rank, and what is as high the same."""
    found = list(values)
    rank = {value: at for at, value in enumerate(sorted(set(found)))}
    return _coded(rank[value] for value in found)


def _coded(numbers: Iterable[int]) -> str:
    """Whole numbers as text, five bits a sign, the first in front; `scripts/catalogue/packed.js` reads it."""
    return "".join(map(_signs, numbers))


@cache
def _signs(number: int) -> str:
    last, rest = SIGNS[number % BASE], number // BASE
    while rest:
        last, rest = SIGNS[BASE + rest % BASE] + last, rest // BASE
    return last


def all_former_ids(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """The ids that terms had before, facet by facet: old → new."""
    found = {name: {former: term.id for term in terms_of(name, catalogue) for former in term.former_ids} for name in VOCABULARIES}
    return {name: former for name, former in found.items() if former}
