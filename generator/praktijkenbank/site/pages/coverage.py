"""Where the examples are and where they are missing: target groups against themes, and how firm the evidence is.

One block is one practice: a row of blocks shows how firm the evidence of some practices is, firm first.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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


def coverage_page(catalogue: Catalogue, templates: Templates) -> Page:
    """The table, and what stands out in it; its size follows from the lists of terms, however many practices there are."""

    def told() -> Mapping[str, Any]:
        rows = coverage(catalogue)
        return {"rows": rows, "confined": confined(rows), "legend": legend(catalogue)}

    return templates.page(
        "coverage.html", COVERAGE, "coverage", *HEADS["coverage"], catalogue.last_reviewed,
        later=told, most=MOST_BLOCKS, named=NAMED, breakable=breakable,
    )  # fmt: skip


def coverage(catalogue: Catalogue) -> list[GroupRow]:
    """The practices of every target group (for whom, not through whom) and theme, those with most first."""
    about = [(theme, frozenset(catalogue.practices_with("themes", theme.id))) for theme in catalogue.vocabularies["themes"].terms]

    def row(group: Term) -> GroupRow:
        ours = catalogue.practices_with("target-groups", group.id)
        slugs = [(theme, tuple(slug for slug in ours if slug in theirs)) for theme, theirs in about]
        return GroupRow(group, [Crossing(theme, here, blocks(catalogue, here)) for theme, here in slugs], ours)

    rows = map(row, catalogue.vocabularies["target-groups"].terms)
    return sorted(rows, key=lambda row: (-len(row.slugs), alphabetical(row.group.label)))


def confined(rows: Sequence[GroupRow]) -> list[GroupRow]:
    """The groups with practices about one theme only, the theme with most of such groups; of equals the first in the vocabulary."""
    alone = [row for row in rows if row.missing and len(row.missing) == len(row.crossings) - 1]
    by_theme = ([row for row in alone if row.crossings[at].slugs] for at in range(len(rows[0].crossings) if rows else 0))
    return max(by_theme, key=len, default=[])
