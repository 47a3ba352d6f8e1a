"""The card of a practice, which stands on many lists: rendered once for each version of the record.

A card depends on its record, the vocabularies and the templates, and on nothing else. Only the way from a page to
the root differs from list to list, so that is left open until the card is put on a page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.links import Linker

OPEN = Linker("\0")
"""Stands for the way to the root: a character that no record can hold."""

RenderCard = Callable[[str, Linker, int], str]
"""(slug, link, level of the heading) → the card's HTML."""


@dataclass
class KeptCards:
    """Cards from one build or save to the next: slug and level → what the card was made from, and the card."""

    cards: dict[str, tuple[str, str]] = field(default_factory=dict)

    def of(self, render: RenderCard, versions: Mapping[str, str], basis: str) -> RenderCard:
        """Gives cards, rendering those that were not kept. `versions` tells the records apart, `basis` all else."""
        self.cards = {name: kept for name, kept in self.cards.items() if name.partition(" ")[0] in versions}

        def card(slug: str, link: Linker, level: int) -> Markup:
            name, version = f"{slug} {level}", f"{basis} {versions[slug]}"
            kept = self.cards.get(name)
            if kept is None or kept[0] != version:
                kept = self.cards[name] = version, str(render(slug, OPEN, level))
            return Markup(kept[1].replace(OPEN.base, link.base))  # noqa: S704 -- rendered with autoescape

        return card
