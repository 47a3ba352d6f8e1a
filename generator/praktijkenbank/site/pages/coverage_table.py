"""Target group by theme: which practices stand on each crossing."""

from dataclasses import dataclass

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.alphabet import alphabetical
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.pages.evidence_blocks import Blocks, blocks


@dataclass(frozen=True)
class Crossing:
    """A target group and a theme, and the practices that are for that group and about that theme."""

    group: Term
    theme: Term
    slugs: tuple[str, ...]
    blocks: tuple[Blocks, ...]


@dataclass(frozen=True)
class GroupRow:
    """A target group with its crossings, and all practices for it: each counted once, however many themes it has."""

    group: Term
    crossings: tuple[Crossing, ...]
    slugs: tuple[str, ...]

    @property
    def missing(self) -> tuple[Crossing, ...]:
        """The themes about which there is nothing for this group."""
        return tuple(crossing for crossing in self.crossings if not crossing.slugs)


@dataclass(frozen=True)
class Coverage:
    """The whole table: rows by total, and for each theme its practices for any group."""

    themes: tuple[Term, ...]
    rows: tuple[GroupRow, ...]
    totals: tuple[int, ...]
    practices: int

    @property
    def empty(self) -> int:
        """How many crossings have no practice."""
        return sum(not crossing.slugs for row in self.rows for crossing in row.crossings)

    @property
    def cells(self) -> int:
        """How many crossings there are."""
        return len(self.rows) * len(self.themes)


def coverage(catalogue: Catalogue) -> Coverage:
    """The practices of every target group (for whom, not through whom) and theme."""
    themes = tuple(catalogue.vocabularies["themes"].terms)
    about = {theme.id: frozenset(catalogue.practices_with("themes", theme.id)) for theme in themes}

    def crossing(group: Term, theme: Term) -> Crossing:
        slugs = tuple(slug for slug in catalogue.practices_with("target-groups", group.id) if slug in about[theme.id])
        return Crossing(group, theme, slugs, tuple(blocks(catalogue, slugs)))

    rows = [
        GroupRow(group, tuple(crossing(group, theme) for theme in themes), catalogue.practices_with("target-groups", group.id))
        for group in catalogue.vocabularies["target-groups"].terms
    ]
    rows.sort(key=lambda row: (-len(row.slugs), alphabetical(row.group.label)))
    return Coverage(themes, tuple(rows), tuple(map(len, about.values())), len(catalogue.practices))
