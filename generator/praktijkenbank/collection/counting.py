"""The one way of counting: for which values of which facet a practice counts.

Every number of practices beside a term comes from here: in the lists, the filters, the overview and the
comparisons. What is for a part of a group counts for the whole group; what was done in a neighbourhood counts for its
municipality and province. For whom a practice is and through whom it goes are two facets, never added up.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from praktijkenbank.collection.terms import Terms
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.standing import KNOWN, TITLES, evidence_known, filled
from praktijkenbank.records.vocabulary import Term

Counts = dict[str, dict[str, tuple[str, ...]]]
"""Facet → value → the slugs of the practices that count for it, in the order they came in."""

VOCABULARIES = {
    "thema": "themes",
    "doelgroep": "target-groups",
    "via": "target-groups",
    "provincie": "provinces",
    "gemeente": "municipalities",
    "onderbouwing": "research-bases",
    "element": "working-elements",
    "soort": "kinds",
    "status": "statuses",
}
"""Facet → the vocabulary of its values, where it has one."""

FACETS = {vocabulary: facet for facet, vocabulary in VOCABULARIES.items() if facet != "via"}
"""Vocabulary → the facet in which its terms are counted: of a target group for whom, not through whom."""

TOLD = {"stappen": "steps", "kosten": "costs", "inzet": "effort", "materiaal": "materials"}
"""Facet → the field of which it asks only whether anything is known of it."""

YES = "ja"
"""The one value of such a facet."""

KNOWN_TERMS = tuple(Term(id=known, label=words.capitalize(), definition=words) for known, words in KNOWN.items())
"""How it is known what a practice rests on."""


def values_of(practice: Practice, terms: Terms) -> set[tuple[str, str]]:
    """(facet, value) of a practice; of what a concept still leaves open none."""
    places = {item.place for item in practice.implementations if item.place}
    provinces = {item.province for item in practice.implementations if item.province}
    started = [item.period.start for item in practice.implementations if item.period and item.period.start]
    values: dict[str, Iterable[str | None]] = {
        "thema": practice.themes,
        "doelgroep": _with_wholes(practice.target_groups.for_whom, terms),
        "via": _with_wholes(practice.target_groups.through, terms),
        "provincie": provinces | {terms.province_of(place).id for place in places},
        "gemeente": {terms.municipality_of(place).id for place in places},
        "onderbouwing": [practice.evidence.basis],
        "bekend": [evidence_known(practice)],
        "element": [item.element for item in practice.working_elements],
        "soort": [practice.kind],
        "status": [practice.status.state],
        "sinds": [f"{min(started)[:3]}0"] if started else (),
    }
    values |= {facet: [YES] for facet, field in TOLD.items() if filled(practice, field)}
    return {(facet, value) for facet, found in values.items() for value in found if value}


def _with_wholes(groups: Iterable[str], terms: Terms) -> Iterator[str]:
    return (term.id for group in groups for term in terms.with_broader("target-groups", group))


def own_values(facet: str, practice: Practice) -> tuple[str, ...]:
    """The target groups that a practice names itself: by these one tells why it counts for a larger group."""
    return practice.target_groups.through if facet == "via" else practice.target_groups.for_whom


def terms_of(facet: str, terms: Terms) -> tuple[Term, ...]:
    """What a facet offers."""
    if facet in VOCABULARIES:
        return terms.vocabularies[VOCABULARIES[facet]].terms
    if facet in TOLD:
        title = TITLES[TOLD[facet]] or facet
        return (Term.model_construct(id=YES, label=title, definition=title),)
    if facet == "bekend":
        return KNOWN_TERMS
    decades = (f"{first}0" for first in range(209, 99, -1))
    return tuple(Term.model_construct(id=first, label=f"{first}–{first[:3]}9", definition=first) for first in decades)


def counted(practices: Mapping[str, Practice], terms: Terms) -> Counts:
    """Every facet and value that a practice counts for, values by the alphabet: some come of sets, which have no order."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for slug, practice in practices.items():
        for facet, value in values_of(practice, terms):
            found[facet][value].append(slug)
    return {facet: {value: tuple(slugs) for value, slugs in sorted(values.items())} for facet, values in found.items()}
