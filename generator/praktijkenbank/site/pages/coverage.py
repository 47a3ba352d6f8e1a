"""Where the examples are and where they are missing: the table of target groups and themes, and the three gaps that stand out."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple

from praktijkenbank.collection.addresses import COVERAGE
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.alphabet import alphabetical
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages.evidence_blocks import MOST, Blocks, blocks, legend
from praktijkenbank.site.search.compounds import breakable

NAMED = 12
"""Practices that a cell names; how many more there are is said, and the catalogue behind its link has them all."""


class Crossing(NamedTuple):
    """The practices about a theme that are for the group of a row."""

    theme: Term
    slugs: tuple[str, ...]
    blocks: list[Blocks]


class GroupRow(NamedTuple):
    """A target group with its crossings, and all practices for it: each counted once, however many themes it has."""

    group: Term
    crossings: list[Crossing]
    slugs: tuple[str, ...]

    @property
    def missing(self) -> list[Crossing]:
        """The themes about which there is nothing for this group."""
        return [crossing for crossing in self.crossings if not crossing.slugs]


class Coverage(NamedTuple):
    """The whole table: rows by total, and for each theme how many practices it has for any group."""

    themes: tuple[Term, ...]
    rows: list[GroupRow]
    totals: list[int]


class OneTheme(NamedTuple):
    """Groups with practices about this theme only, and how many other themes there are."""

    theme: Term
    rows: list[GroupRow]
    others: int


class Firmest(NamedTuple):
    """The two firmest steps of the ladder, and how many practices stand on each."""

    step: Term
    on_it: int
    below: Term
    on_below: int


class Gaps(NamedTuple):
    """What is missing most, counted: no opinion on what should be there. What is empty or None is no gap."""

    nothing: list[GroupRow]
    one_theme: OneTheme | None
    firmest: Firmest | None


def coverage_page(catalogue: Catalogue, templates: Templates) -> Page:
    """The table; its size follows from the lists of terms, however many practices there are."""

    def told() -> Mapping[str, Any]:
        table = coverage(catalogue)
        return {"coverage": table, "gaps": gaps(catalogue, table), "legend": legend(catalogue)}

    description = "Voor welke doelgroepen en thema’s er praktijken zijn, en waar ze nog ontbreken."
    return templates.page(
        "coverage.html", COVERAGE, "coverage", "Overzicht", description, catalogue.last_reviewed,
        later=told, most=MOST, named=NAMED, breakable=breakable,
    )  # fmt: skip


def coverage(catalogue: Catalogue) -> Coverage:
    """The practices of every target group (for whom, not through whom) and theme."""
    themes = catalogue.vocabularies["themes"].terms
    about = {theme.id: frozenset(catalogue.practices_with("themes", theme.id)) for theme in themes}

    def row(group: Term) -> GroupRow:
        ours = catalogue.practices_with("target-groups", group.id)
        slugs = [tuple(slug for slug in ours if slug in about[theme.id]) for theme in themes]
        return GroupRow(
            group, [Crossing(theme, here, blocks(catalogue, here)) for theme, here in zip(themes, slugs, strict=True)], ours
        )

    rows = sorted(
        map(row, catalogue.vocabularies["target-groups"].terms), key=lambda row: (-len(row.slugs), alphabetical(row.group.label))
    )
    return Coverage(themes, rows, [*map(len, about.values())])


def gaps(catalogue: Catalogue, table: Coverage) -> Gaps:
    """For whom there is nothing, who has something about one theme only, and how few practices were studied best."""
    return Gaps([row for row in table.rows if not row.slugs], _one_theme(table), _firmest(catalogue))


def _one_theme(table: Coverage) -> OneTheme | None:
    """The theme to which most groups are confined; of equals the first in the vocabulary."""
    others = len(table.themes) - 1
    confined: dict[str, list[GroupRow]] = {}
    for row in table.rows:
        if others and len(row.missing) == others:
            confined.setdefault(next(one.theme.id for one in row.crossings if one.slugs), []).append(row)
    if not confined:
        return None
    theme = max(table.themes, key=lambda one: len(confined.get(one.id, ())))
    return OneTheme(theme, confined[theme.id], others)


def _firmest(catalogue: Catalogue) -> Firmest | None:
    """No gap once half of the practices stand on the firmest step, nor on a ladder of one."""
    ladder = catalogue.vocabularies["research-bases"].terms
    if len(ladder) < 2:
        return None
    below, step = ladder[-2:]
    amounts = Counter(practice.evidence.basis for practice in catalogue.practices.values())
    few = 2 * amounts[step.id] < len(catalogue.practices)
    return Firmest(step, amounts[step.id], below, amounts[below.id]) if few else None
