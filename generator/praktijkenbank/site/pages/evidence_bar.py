"""One plank is one practice: a row of planks shows how firm the evidence of a theme's practices is, firm first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from praktijkenbank.collection.catalogue import Catalogue

LOOKS = ("full", "half", "open")
"""How a plank is drawn, from firm to light."""

MOST = 24
"""More planks than this nobody counts: then the words say it alone."""


@dataclass(frozen=True)
class Planks:
    """So many practices on these steps of the ladder, drawn like this."""

    look: str
    steps: tuple[str, ...]
    amount: int = 0


def legend(catalogue: Catalogue) -> list[Planks]:
    """What each look stands for: the two lightest steps, the middle ones, and the two firmest, by their labels."""
    labels = [term.label for term in catalogue.vocabularies["research-bases"].terms]
    return [
        Planks(look, tuple(steps)) for look, steps in zip(LOOKS, (labels[-2:], labels[2:-2], labels[:2]), strict=True) if steps
    ]


def planks(catalogue: Catalogue, slugs: Iterable[str]) -> list[Planks]:
    """The planks of some practices, firm first; a look that none of them has is left out."""
    found = [catalogue.term("research-bases", catalogue.practices[slug].evidence.basis).label for slug in slugs]
    counted = [Planks(one.look, one.steps, sum(label in one.steps for label in found)) for one in legend(catalogue)]
    return [one for one in counted if one.amount]
