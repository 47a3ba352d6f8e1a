"""One block is one practice: a row of blocks shows how firm the evidence of a theme's practices is, firm first."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from praktijkenbank.collection.catalogue import Catalogue

MOST = 24
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
