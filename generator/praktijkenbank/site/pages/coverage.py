"""Where the examples are and where they are missing: target groups against themes, and how firm the evidence is.

One block is one practice: a row of blocks shows how firm the evidence of some practices is, firm first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from praktijkenbank.collection.addresses import COVERAGE
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS
from praktijkenbank.site.search.compounds import breakable

NAMED = 12
"""Practices that a cell names; how many more there are is said, and the catalogue behind its link has them all."""


MOST_BLOCKS = 24
"""More blocks than this nobody counts: then the words say it alone."""


class Blocks(NamedTuple):
    """So many practices on these steps of the ladder, drawn like this: full for the two firmest, half, or open for the two lightest."""

    look: str
    steps: list[str]
    amount: int = 0


def legend(catalogue: Catalogue) -> list[Blocks]:
    """What each look stands for, by the labels of the steps."""
    labels = [term.label for term in catalogue.vocabularies["research-bases"].terms]
    looks = {"full": labels[-2:], "half": labels[2:-2], "open": labels[:2]}
    return [Blocks(look, steps) for look, steps in looks.items() if steps]


def blocks(catalogue: Catalogue, slugs: Iterable[str]) -> list[Blocks]:
    """The blocks of some practices; a look that none of them has is left out."""
    found = Counter(catalogue.term("research-bases", catalogue.practices[slug].evidence.basis).label for slug in slugs)
    counted = [one._replace(amount=sum(found[step] for step in one.steps)) for one in legend(catalogue)]
    return [one for one in counted if one.amount]


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


def coverage_page(catalogue: Catalogue, templates: Templates) -> Page:
    """The table, and what stands out in it; its size follows from the lists of terms, however many practices there are."""

    def told() -> Mapping[str, Any]:
        table = coverage(catalogue)
        return {"coverage": table, "one_theme": one_theme(table), "legend": legend(catalogue)}

    return templates.page(
        "coverage.html", COVERAGE, "coverage", *HEADS["coverage"], catalogue.last_reviewed,
        later=told, most=MOST_BLOCKS, named=NAMED, breakable=breakable,
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


def one_theme(table: Coverage) -> OneTheme | None:
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
