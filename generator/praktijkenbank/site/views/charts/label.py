"""Words in a drawing: where they stand, and whether they stand on each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]

CHARACTER = 3.0
"""The width of a figure, in per cent of the narrowest drawing: 8.5 of 288 pixels."""


@dataclass(frozen=True)
class Label:
    """Text at a place: `anchor` says which part of the text stands there. All in per cent of the width."""

    at: float
    anchor: Anchor
    left: float
    right: float

    @classmethod
    def beside(cls, at: float, characters: int, anchor: str) -> Label:
        """A label of so many characters; at the edge of the drawing it stays inside."""
        wide = CHARACTER * characters
        before = {"start": 0.0, "middle": wide / 2, "end": wide}
        fits = [one for one in (anchor, "start", "end") if at - before[one] >= 0 and at - before[one] + wide <= 100]
        chosen: Anchor = "start" if not fits else "middle" if fits[0] == "middle" else "end" if fits[0] == "end" else "start"
        left = at - before[chosen]
        return cls(at, chosen, left, left + wide)

    def free_of(self, other: Label) -> bool:
        """Whether the two do not stand on each other."""
        return self.right <= other.left or other.right <= self.left
