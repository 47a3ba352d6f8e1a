"""The facets of the catalogue as a form, and as the file for the script that counts on.

The form names every value; the script loads the file `praktijken/filters.json`, in which a practice is its place in
the alphabet. The names of the facets are those in the address of the catalogue.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from praktijkenbank.collection.addresses import CATALOGUE
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import own_values, terms_of
from praktijkenbank.records.standing import completeness, evidence_order
from praktijkenbank.records.vocabulary import Term

SIGNS, BASE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 32
"""A number is written in base 32; a sign of the second half is followed by more of the same number."""

FILTERS_FILE = f"{CATALOGUE}filters.json"


class Selections(NamedTuple):
    """What a visitor saves of the practices that the filters leave, comes from files in `folder` with `size` practices each."""

    folder: str
    size: int


SELECTIONS = Selections(f"{CATALOGUE}delen/", 100)
"""Where there are no more than that, it comes from the files with all of them."""

FAMILIES = {
    "most": ("thema", "doelgroep"),
    "told": ("stappen", "kosten", "inzet", "materiaal"),
    "basis": ("onderbouwing", "bekend"),
    "where": ("provincie", "gemeente"),
    "how": ("via", "element", "soort"),
    "when": ("status", "sinds"),
}
"""Families of facets in the order of the form: those that are asked for most, then the others."""

NAMES = tuple(facet for family in FAMILIES.values() for facet in family)

ORDERED = ("onderbouwing", "bekend", "sinds")
"""Facets whose values are steps or years, and stand in that order."""

GROUPS = ("doelgroep", "via")
"""Facets in which a value counts what is a part of it too."""


class Value(NamedTuple):
    """A value of a facet, and the places of the practices that have it."""

    term: Term
    places: tuple[int, ...]


class Facet(NamedTuple):
    """One facet: its name in the address, and its values: those with most practices first, of equals as in the vocabulary."""

    name: str
    values: tuple[Value, ...]


def facets(catalogue: Catalogue) -> list[Facet]:
    """Every facet with the values that a practice has."""
    place, found = {slug: at for at, slug in enumerate(catalogue.practices)}, []
    for name in NAMES:
        slugs = catalogue.counted.get(name, {})
        terms = (term for term in terms_of(name, catalogue) if term.id in slugs)
        values = [Value(term, tuple(place[slug] for slug in slugs[term.id])) for term in terms]
        found.append(Facet(name, tuple(values if name in ORDERED else sorted(values, key=lambda value: -len(value.places)))))
    return found


def facets_file(catalogue: Catalogue) -> str:
    """The file for the script: slugs by the alphabet, places by facet and value, former ids, and what to sort by."""
    practices, known = catalogue.practices.values(), catalogue.public.practices
    groups = catalogue.terms["target-groups"]
    wider = {group: [one.id for one in catalogue.with_broader("target-groups", group)][1:] for group in groups}
    data = {
        "practices": " ".join(catalogue.practices),
        "concepts": coded_places(place for place, slug in enumerate(catalogue.practices) if slug not in known),
        "list": list_mark(known),
        "values": {one.name: {value.term.id: coded_places(value.places) for value in one.values} for one in facets(catalogue)},
        "own": {facet: _own(catalogue, facet) for facet in GROUPS},
        "broader": {group: above for group, above in wider.items() if above},
        "former": all_former_ids(catalogue),
        "sort": {
            "onderbouwing": _ranks(evidence_order(practice, list(catalogue.terms["research-bases"])) for practice in practices),
            "nagekeken": _ranks(practice.reviewed.toordinal() for practice in practices),
            "compleet": _ranks(completeness(practice).filled for practice in practices),
        },
    }
    return json.dumps(data, separators=(",", ":")) + "\n"


def _own(catalogue: Catalogue, facet: str) -> dict[str, str]:
    """Group → the places of the practices that name it themselves, for the groups that also count others."""
    named = defaultdict(list)
    for at, practice in enumerate(catalogue.practices.values()):
        for group in dict.fromkeys(own_values(facet, practice)):
            named[group].append(at)
    every = catalogue.counted.get(facet, {})
    return {group: coded_places(named[group]) for group in every if len(named[group]) < len(every[group])}


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
def _signs(number: int, followed: int = 0) -> str:
    before = _signs(number // BASE, BASE) if number >= BASE else ""
    return before + SIGNS[followed + number % BASE]


def all_former_ids(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """The ids that terms had before, facet by facet: old → new."""
    found = {name: {former: term.id for term in terms_of(name, catalogue) for former in term.former_ids} for name in NAMES}
    return {name: former for name, former in found.items() if former}
