"""One block is one practice: a row of blocks shows how firm the evidence of a theme's practices is, firm first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from praktijkenbank.collection.catalogue import Catalogue

LOOKS = ("full", "half", "open")
"""How a block is drawn, from firm to light."""

MOST = 24
"""More blocks than this nobody counts: then the words say it alone."""


@dataclass(frozen=True)
class Blocks:
    """So many practices on these steps of the ladder, drawn like this."""

    look: str
    steps: tuple[str, ...]
    amount: int = 0


def legend(catalogue: Catalogue) -> list[Blocks]:
    """What each look stands for: the two lightest steps, the middle ones, and the two firmest, by their labels."""
    labels = [term.label for term in catalogue.vocabularies["research-bases"].terms]
    return [
        Blocks(look, tuple(steps)) for look, steps in zip(LOOKS, (labels[-2:], labels[2:-2], labels[:2]), strict=True) if steps
    ]


def blocks(catalogue: Catalogue, slugs: Iterable[str]) -> list[Blocks]:
    """The blocks of some practices, firm first; a look that none of them has is left out."""
    found = Counter(catalogue.term("research-bases", catalogue.practices[slug].evidence.basis).label for slug in slugs)
    counted = [Blocks(one.look, one.steps, sum(found[step] for step in one.steps)) for one in legend(catalogue)]
    return [one for one in counted if one.amount]
