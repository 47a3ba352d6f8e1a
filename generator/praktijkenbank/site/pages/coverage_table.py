"""Target group by theme: which practices stand on each crossing."""

from __future__ import annotations

from dataclasses import dataclass

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.alphabet import alphabetical
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.pages.evidence_blocks import Blocks, blocks


@dataclass(frozen=True)
class Crossing:
    """A target group and a theme, and the practices that are for that group and about that theme.

    `parts` are the groups that are a part of this one and do have a practice about the theme. They count in their own
    row, as in the catalogue.
    """

    group: Term
    theme: Term
    slugs: tuple[str, ...]
    blocks: tuple[Blocks, ...]
    parts: tuple[Term, ...]


@dataclass(frozen=True)
class GroupRow:
    """A target group with its crossings, and all practices for it: each counted once, however many themes it has.

    `parts` are the groups that are a part of this one and do have a practice.
    """

    group: Term
    crossings: tuple[Crossing, ...]
    slugs: tuple[str, ...]
    parts: tuple[Term, ...]

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
    """Count the practices of every target group (for whom, not through whom) and theme."""
    themes = tuple(catalogue.vocabularies["themes"].terms)
    found: dict[tuple[str, str], list[str]] = {}
    of_group: dict[str, list[str]] = {}
    of_theme: dict[str, int] = {}
    for slug, practice in catalogue.practices.items():
        for group in dict.fromkeys(practice.target_groups.for_whom):
            of_group.setdefault(group, []).append(slug)
            for theme in dict.fromkeys(practice.themes):
                found.setdefault((group, theme), []).append(slug)
        for theme in dict.fromkeys(practice.themes):
            of_theme[theme] = of_theme.get(theme, 0) + 1

    parts = _parts(catalogue)

    def crossing(group: Term, theme: Term) -> Crossing:
        slugs = tuple(found.get((group.id, theme.id), ()))
        beneath = tuple(part for part in parts[group.id] if (part.id, theme.id) in found)
        return Crossing(group, theme, slugs, tuple(blocks(catalogue, slugs)), beneath)

    rows = [
        GroupRow(
            group,
            tuple(crossing(group, theme) for theme in themes),
            tuple(of_group.get(group.id, ())),
            tuple(part for part in parts[group.id] if part.id in of_group),
        )
        for group in catalogue.vocabularies["target-groups"].terms
    ]
    rows.sort(key=lambda row: (-len(row.slugs), alphabetical(row.group.label)))
    return Coverage(themes, tuple(rows), tuple(of_theme.get(theme.id, 0) for theme in themes), len(catalogue.practices))


def _parts(catalogue: Catalogue) -> dict[str, list[Term]]:
    """Target group → the groups that are a part of it, in the order of the vocabulary."""
    terms = catalogue.vocabularies["target-groups"].terms
    found: dict[str, list[Term]] = {term.id: [] for term in terms}
    for term in terms:
        for whole in catalogue.with_broader("target-groups", term.id):
            if whole.id != term.id:
                found[whole.id].append(term)
    return found
