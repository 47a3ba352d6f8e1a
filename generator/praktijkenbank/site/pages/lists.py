"""Lists of practices: the catalogue, the editors' overview, a page for every term in use, and an index for every kind of term; of the
provinces also as tiles for a map."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from praktijkenbank.collection.addresses import CATALOGUE, OVERVIEW, TERM_FOLDERS, term_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import FACETS
from praktijkenbank.collection.facets import FAMILIES, FILTERS_FILE, SELECTIONS, facets
from praktijkenbank.dutch.wording import alphabetical, count, enumeration, number
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.practice import WorkingElement
from praktijkenbank.records.standing import is_old, standings
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS
from praktijkenbank.site.pages.pagination import PART_SIZE, numbered, parts, reviewed
from praktijkenbank.site.pages.shortlist import shortlists, side_by_side


@dataclass(frozen=True)
class TermInUse:
    """A term with the practices that count for it; of a target group those meant for it, and apart those that go through it."""

    term: Term
    slugs: tuple[str, ...]
    through: tuple[str, ...] = ()


def terms_in_use(catalogue: Catalogue, vocabulary: str) -> list[TermInUse]:
    """The terms of a vocabulary that a practice uses or an article names, in the vocabulary's order."""
    return [item for item in terms_with_page(catalogue, vocabulary) if catalogue.in_use(vocabulary, item.term.id)]


def terms_with_page(catalogue: Catalogue, vocabulary: str) -> list[TermInUse]:
    """Those, and the terms to which only an archived page still leads."""
    terms = (term for term in catalogue.vocabularies[vocabulary].terms if catalogue.has_page(vocabulary, term.id))
    through = catalogue.practices_through if vocabulary == "target-groups" else lambda _: ()
    return [TermInUse(term, catalogue.practices_with(vocabulary, term.id), through(term.id)) for term in terms]


def catalogue_pages(catalogue: Catalogue, templates: Templates) -> Iterator[Page]:
    """Every practice as a card; below the first of them, by name, those that are archived."""
    found = {facet.name: facet for facet in facets(catalogue)}
    form = {family: [found[name] for name in names] for family, names in FAMILIES.items()}
    title, description = HEADS["catalogue"]
    description = description.format(count(len(catalogue.practices), "praktijk", "praktijken"))
    for part in parts(CATALOGUE, [("", slug) for slug in catalogue.practices]):
        yield templates.page(
            "catalogue.html", part.url, "catalogue", numbered(title, part), description, reviewed(part, catalogue),
            part=part, families=form if part.number == 1 else {}, filters_file=FILTERS_FILE, selections=SELECTIONS, part_size=PART_SIZE,
        )  # fmt: skip


def overview_pages(catalogue: Catalogue, site: Site, templates: Templates, today: date) -> Iterator[Page]:
    """Every practice by completeness and age, for editors: the least complete first; of equals the one longest not reviewed."""
    due = {slug for slug, one in catalogue.practices.items() if is_old(one.reviewed.isoformat(), today, site.review_years)}
    rows = {one.slug: one for one in standings(catalogue.practices, catalogue.sources)}
    for part in parts(OVERVIEW, [("", slug) for slug in rows]):
        (title, description), changed = HEADS["overview"], reviewed(part, catalogue)
        shown = [rows[slug] for slug in part.slugs]
        yield templates.page(
            "overview.html", part.url, "overview", numbered(title, part), description, changed, part=part, rows=shown, due=due
        )  # fmt: skip


def term_pages(catalogue: Catalogue, templates: Templates) -> Iterator[Page]:
    """For each kind of term an index, and for each term in use its definition and practices."""
    for vocabulary, folder in TERM_FOLDERS.items():
        whole, used = catalogue.vocabularies[vocabulary], terms_in_use(catalogue, vocabulary)
        if vocabulary == "working-elements":
            used.sort(key=lambda item: -len(item.slugs))
        yield templates.page(
            "terms.html", folder, vocabulary, whole.title, plain(whole.explanation), catalogue.last_reviewed,
            terms=used, vocabulary=vocabulary, whole=whole,
            spread=spread(catalogue) if vocabulary == "provinces" else None,
            matrix=matrix(catalogue) if vocabulary == "working-elements" else None,
        )  # fmt: skip
        for item in terms_with_page(catalogue, vocabulary):
            amount = count(len(item.slugs), "praktijk", "praktijken")
            if vocabulary == "target-groups":
                amount += f" voor en {number(len(item.through))} via deze groep"
            description = f"{amount}. {plain(item.term.definition)}"
            told = catalogue.told_at(vocabulary, item.term.id)
            for part in parts(term_url(vocabulary, item.term.id), _entries(catalogue, vocabulary, item)):
                yield templates.page(
                    "term.html", part.url, vocabulary, numbered(item.term.label, part), description, reviewed(part, catalogue, told),
                    indexed=bool(item.slugs or item.through or told),
                    term=item.term, vocabulary=vocabulary, whole=whole, part=part, item=item, facet=FACETS[vocabulary], told=told,
                    shortlists=partial(shortlists, catalogue), side_by_side=side_by_side,
                )  # fmt: skip


MOST_IN_MATRIX = 50
"""A longer table nobody reads; then each element's own page lists its practices, and nothing is drawn here."""


class Matrix(NamedTuple):
    """Which working elements recur in which practices: those with most practices first, and of each practice its own by id."""

    elements: list[tuple[Term, int]]
    rows: dict[str, dict[str, WorkingElement]]


def matrix(catalogue: Catalogue) -> Matrix | None:
    """The matrix; None while no practice has elements, or when too many have."""
    found = {slug: {one.element: one for one in practice.working_elements} for slug, practice in catalogue.practices.items()}
    rows = {slug: elements for slug, elements in found.items() if elements}
    if not 0 < len(rows) <= MOST_IN_MATRIX:
        return None
    used = [(term, sum(term.id in row for row in rows.values())) for term in catalogue.vocabularies["working-elements"].terms]
    return Matrix(sorted(filter(itemgetter(1), used), key=lambda one: -one[1]), rows)


def _entries(catalogue: Catalogue, vocabulary: str, item: TermInUse) -> list[tuple[str, str]]:
    """The practices of a term; of a target group those for it and then those through it, each under the reason why it counts."""
    if vocabulary != "target-groups":
        return [("De praktijken" if vocabulary == "working-elements" else "", slug) for slug in item.slugs]
    found = []
    for facet, word, slugs in (("doelgroep", "Voor", item.slugs), ("via", "Via", item.through)):
        parts = {slug: catalogue.parts_named(facet, slug, item.term.id) for slug in slugs}
        reasons = {
            slug: f"{enumeration(part)}, een deel van deze groep" if part else "deze groep" for slug, part in parts.items()
        }
        found += [(f"{word} {reasons[slug]}", slug) for slug in sorted(slugs, key=lambda one: (bool(parts[one]), reasons[one]))]
    return found


CODES = {
    "friesland": "FR", "groningen": "GR",
    "noord-holland": "NH", "flevoland": "FL", "drenthe": "DR",
    "zuid-holland": "ZH", "utrecht": "UT", "gelderland": "GE", "overijssel": "OV",
    "zeeland": "ZE", "noord-brabant": "NB", "limburg": "LI",
}  # fmt: skip
"""Province → what its tile says, in the order of the map; the stylesheet gives each its place on the grid."""


class Province(NamedTuple):
    """A province, the practices there, and whether it has a page."""

    term: Term
    slugs: tuple[str, ...]
    has_page: bool


class Spread(NamedTuple):
    """All provinces, and how many practices stand in none of them."""

    provinces: list[Province]
    nowhere: int

    @property
    def tiles(self) -> list[tuple[str, Province]]:
        """The two letters of a tile and its province, row by row as they lie on the map."""
        found = {one.term.id: one for one in self.provinces}
        return [(code, found[name]) for name, code in CODES.items() if name in found]

    @property
    def ranked(self) -> list[Province]:
        """The provinces with most practices first; of equals by name."""
        return sorted(self.provinces, key=lambda one: (-len(one.slugs), alphabetical(one.term.label)))

    @property
    def shades(self) -> list[tuple[str, int, int]]:
        """How full tiles are drawn, each with the least and the most practices that it stands for: thirds of the most there are."""
        most = max(len(one.slugs) for one in self.provinces)
        ends = [0, *(-(-most * part // 3) for part in (1, 2, 3))]
        spans = [("none", 0, 0), *zip(("few", "some", "many"), (end + 1 for end in ends), ends[1:], strict=False)]
        return [(name, least, end) for name, least, end in spans if least <= end]

    def shade(self, one: Province) -> str:
        """How full the tile of a province is drawn."""
        return next(name for name, least, end in self.shades if least <= len(one.slugs) <= end)


def spread(catalogue: Catalogue) -> Spread:
    """How the practices are spread over the provinces; one that a source names in two counts in both."""
    found = [
        Province(term, catalogue.practices_with("provinces", term.id), catalogue.in_use("provinces", term.id))
        for term in catalogue.vocabularies["provinces"].terms
    ]
    return Spread(found, len(catalogue.practices) - len({slug for province in found for slug in province.slugs}))
