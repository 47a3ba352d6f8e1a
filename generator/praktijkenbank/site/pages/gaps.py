"""The three gaps that stand out in the table of target groups and themes: for whom nothing is, who is only in one theme, and effect."""

from collections import Counter
from dataclasses import dataclass

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.pages.coverage_table import Coverage, GroupRow


@dataclass(frozen=True)
class OneTheme:
    """Groups with practices about this theme only, and how many other themes there are."""

    theme: Term
    rows: tuple[GroupRow, ...]
    others: int


@dataclass(frozen=True)
class Firmest:
    """The two firmest steps of the ladder with how many practices stand on each, of all."""

    step: Term
    on_it: int
    below: Term
    on_below: int
    practices: int


@dataclass(frozen=True)
class Gaps:
    """What is missing most; what is empty or None is no gap."""

    nothing: tuple[GroupRow, ...]
    one_theme: OneTheme | None
    firmest: Firmest | None


def gaps(catalogue: Catalogue, table: Coverage) -> Gaps:
    """The gaps of a table, all counted: nothing here is an opinion on what should be there."""
    nothing = tuple(row for row in table.rows if not row.slugs)
    return Gaps(nothing, _one_theme(table), _firmest(catalogue))


def _one_theme(table: Coverage) -> OneTheme | None:
    """The theme to which most groups are confined; of equals the first in the vocabulary."""
    others = len(table.themes) - 1
    confined = [row for row in table.rows if others and len(row.missing) == others]
    theme_of = {row.group.id: next(one.theme for one in row.crossings if one.slugs) for row in confined}
    amounts = Counter(theme.id for theme in theme_of.values())
    if not amounts:
        return None
    theme = max(table.themes, key=lambda one: amounts[one.id])
    return OneTheme(theme, tuple(row for row in confined if theme_of[row.group.id] is theme), others)


def _firmest(catalogue: Catalogue) -> Firmest | None:
    """No gap once half of the practices stand on the firmest step, nor on a ladder of one."""
    ladder = catalogue.vocabularies["research-bases"].terms
    if len(ladder) < 2:
        return None
    below, step = ladder[-2:]
    amounts = Counter(practice.evidence.basis for practice in catalogue.practices.values())
    practices = len(catalogue.practices)
    return Firmest(step, amounts[step.id], below, amounts[below.id], practices) if 2 * amounts[step.id] < practices else None
