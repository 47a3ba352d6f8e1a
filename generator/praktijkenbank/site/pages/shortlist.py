"""From many to three: the practices that are most alike, each with the reason, to put side by side.

What counts is what a reader compares by: for whom, about what, on what scale, whether costs are known, how firm the evidence
is. A term that few practices have says more than one that many have (inverse document frequency, as in the search).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from heapq import nlargest
from itertools import chain
from math import log
from typing import NamedTuple

from praktijkenbank.collection.addresses import COMPARE
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.records.practice import Practice

SEATS = 3
"""Practices that one can put side by side."""

CANDIDATES = 60
"""Practices that are looked at for each, those with its rarest terms first: in a bank of thousands not all."""

GROUP, THEME, ELEMENT, SCALE, COSTS, EVIDENCE = 2.0, 1.5, 0.5, 0.7, 0.5, 0.7
"""How much it weighs to share each; a term times how rare it is."""


class Alike(NamedTuple):
    """A practice that is like another, and what they share, in words."""

    slug: str
    reason: str


def alike(catalogue: Catalogue, slug: str) -> tuple[Alike, ...]:
    """The practices most like one, as many as fit beside it; none that shares neither a theme nor for whom it is."""
    practice = catalogue.practices[slug]
    scored = _scored(catalogue, practice, _candidates(catalogue, slug, practice))
    least = min(nlargest(SEATS - 1, scored.values()), default=0)
    best = sorted((-found, catalogue.title_of("practices", other), other) for other, found in scored.items() if found >= least)
    return tuple(Alike(other, reason(catalogue, practice, catalogue.practices[other])) for _, _, other in best[: SEATS - 1])


def side_by_side(slugs: Iterable[str]) -> str:
    """The address at which practices stand side by side."""
    return f"{COMPARE}?praktijken={','.join(slugs)}"


def reason(catalogue: Catalogue, practice: Practice, other: Practice) -> str:
    """What two practices share, in words; what a concept leaves open is not shared."""

    def shared(vocabulary: str, ours: Iterable[str], theirs: Collection[str]) -> list[str]:
        return [catalogue.term(vocabulary, one).label.lower() for one in ours if one and one in theirs]

    groups = shared("target-groups", practice.target_groups.for_whom, other.target_groups.for_whom)
    themes = shared("themes", practice.themes, other.themes)
    scale = shared("reaches", _levels(practice), _levels(other))
    basis = catalogue.term("research-bases", other.evidence.basis).label.lower()
    same = practice.evidence.basis == other.evidence.basis
    told = [
        f"ook voor {enumeration(groups[:2])}" if groups else "",
        f"ook over {enumeration(themes[:2])}" if themes else "",
        f"ook {enumeration(scale)}" if scale else "",
        "van allebei is iets over kosten bekend" if practice.costs and other.costs else "",
        f"onderbouwing: {'ook ' if same else ''}{basis}",
    ]
    words = "; ".join(filter(None, told))
    return f"{words[0].upper()}{words[1:]}."


def _levels(practice: Practice) -> tuple[str, ...]:
    return practice.reach.levels if practice.reach else ()


def _candidates(catalogue: Catalogue, slug: str, practice: Practice) -> list[str]:
    terms = chain(
        (("target-groups", one) for one in practice.target_groups.for_whom), (("themes", one) for one in practice.themes)
    )
    lists = sorted((catalogue.practices_with(vocabulary, term) for vocabulary, term in terms), key=len)
    found = dict.fromkeys(other for slugs in lists for other in slugs[:CANDIDATES] if other != slug)
    return list(found)[:CANDIDATES]


def _scored(catalogue: Catalogue, practice: Practice, candidates: Iterable[str]) -> dict[str, float]:
    """How much each of some practices is like this one; those that share neither a theme nor for whom it is are left out."""
    among, whole, named_by = set(candidates), len(catalogue.practices), catalogue.named_by

    def shared(vocabulary: str, terms: Iterable[str]) -> dict[str, float]:
        found: dict[str, float] = defaultdict(float)
        for term in filter(None, terms):
            weight = log(1 + whole / len(catalogue.practices_with(vocabulary, term)))
            for other in among & named_by[vocabulary, term]:
                found[other] += weight
        return found

    groups, themes = shared("target-groups", practice.target_groups.for_whom), shared("themes", practice.themes)
    elements = shared("working-elements", (one.element for one in practice.working_elements))
    levels = frozenset[str]().union(*(named_by["reaches", level] for level in _levels(practice)))
    costs = named_by["costs", ""] if practice.costs else ()
    firm = named_by["research-bases", practice.evidence.basis]
    return {
        other: GROUP * groups[other] + THEME * themes[other]
        + ELEMENT * elements[other] + SCALE * (other in levels) + COSTS * (other in costs) + EVIDENCE * (other in firm)
        for other in candidates if other in groups or other in themes
    }  # fmt: skip


class Shortlist(NamedTuple):
    """Within a theme, the practices for one group: the firmest of them, and how many there are."""

    group: str
    slugs: tuple[str, ...]
    amount: int


def shortlists(catalogue: Catalogue, theme: str, most: int = 6) -> list[Shortlist]:
    """For each group that several practices of a theme are for, three to compare, the firmest first; of groups the largest."""
    about = set(catalogue.practices_with("themes", theme))
    by_group = {
        group: about.intersection(catalogue.practices_with("target-groups", group)) for group in catalogue.terms["target-groups"]
    }
    several = sorted(((group, slugs) for group, slugs in by_group.items() if len(slugs) > 1), key=lambda item: -len(item[1]))
    place = {slug: at for at, slug in enumerate(catalogue.practices)}

    def firmness(slug: str) -> tuple[int, bool, int]:
        practice = catalogue.practices[slug]
        return -catalogue.step(practice.evidence.basis or ""), not practice.costs, place[slug]

    return [Shortlist(group, tuple(sorted(slugs, key=firmness)[:SEATS]), len(slugs)) for group, slugs in several[:most]]
