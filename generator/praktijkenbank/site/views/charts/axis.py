"""An axis that starts at 0 and ends at a round number, the places on it, and whether words there stand on each other."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise
from typing import Literal

from praktijkenbank.dutch.wording import number

STEPS = 4
"""The most steps of an axis."""


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
    def beside(cls, at: float, characters: int, anchor: str) -> "Label":
        """A label of so many characters; at the edge of the drawing it stays inside."""
        wide = CHARACTER * characters
        before = {"start": 0.0, "middle": wide / 2, "end": wide}
        fits = [one for one in (anchor, "start", "end") if at - before[one] >= 0 and at - before[one] + wide <= 100]
        chosen: Anchor = "start" if not fits else "middle" if fits[0] == "middle" else "end" if fits[0] == "end" else "start"
        left = at - before[chosen]
        return cls(at, chosen, left, left + wide)

    def free_of(self, other: "Label") -> bool:
        """Whether the two do not stand on each other."""
        return self.right <= other.left or other.right <= self.left


@dataclass(frozen=True)
class Tick:
    """A number, and where it stands."""

    label: Label
    value: Decimal


@dataclass(frozen=True)
class Axis:
    """From 0 to `top`, which is above 0."""

    top: Decimal
    ticks: tuple[Tick, ...]

    @classmethod
    def to(cls, largest: Decimal) -> "Axis":
        """An axis with room for `largest`: steps of 1, 2 or 5 times a power of ten."""
        step = round_step(largest, STEPS)
        amount = max(int((largest / step).to_integral_value(ROUND_CEILING)), 1)
        return cls(step * amount, _ticks(step, amount))

    def at(self, value: Decimal) -> float:
        """The place of a value in per cent; what lies outside the axis ends at its edge."""
        return min(max(share(value, self.top), 0.0), 100.0)


def share(value: Decimal, whole: Decimal) -> float:
    """`value` in per cent of `whole`, to a hundredth: less than a pixel."""
    return round(float(100 * value / whole), 2)


def round_step(largest: Decimal, steps: int) -> Decimal:
    """The smallest of 1, 2, 5, 10, 20, 50 … with which `steps` of them reach `largest`; below 1 too."""
    if largest <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb((largest / steps).adjusted())
    return next(power * times for times in (1, 2, 5, 10) if power * times * steps >= largest)


def _ticks(step: Decimal, amount: int) -> tuple[Tick, ...]:
    """The numbers at as many steps as there is room for on a phone: all, or every so many, the last one always."""
    for stride in (stride for stride in range(1, amount + 1) if amount % stride == 0):
        ticks = tuple(_tick(step * number, step * amount) for number in range(0, amount + 1, stride))
        if all(tick.label.free_of(after.label) for tick, after in pairwise(ticks)):
            return ticks
    return (_tick(Decimal(0), step * amount), _tick(step * amount, step * amount))


def _tick(value: Decimal, top: Decimal) -> Tick:
    return Tick(Label.beside(share(value, top), len(number(value)) + 1, "middle"), value)


PERCENTAGES = Axis(Decimal(100), _ticks(Decimal(25), 4))
"""The axis of shares: a whole is 100%."""
