"""Where it happens: the provinces as tiles for the map, and as the list that says the same in words."""

from typing import NamedTuple

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.records.vocabulary import Term

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

    @property
    def code(self) -> str:
        """The two letters of its tile; empty when it has none."""
        return CODES.get(self.term.id, "")


class Spread(NamedTuple):
    """All provinces, and how many practices stand in none of them."""

    provinces: list[Province]
    nowhere: int

    @property
    def tiles(self) -> list[Province]:
        """The provinces that have a tile, row by row as they lie on the map."""
        return sorted((one for one in self.provinces if one.code), key=lambda one: list(CODES).index(one.term.id))

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
