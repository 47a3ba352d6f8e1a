"""An axis that starts at 0 and ends at a round number, and the places on it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

STEPS = 4
"""The most steps of an axis: five numbers of six characters still fit beside each other on a phone."""

WIDEST = 7
"""The most characters of a number for which there is room at every step; of longer ones only the first and last stand."""


@dataclass(frozen=True)
class Tick:
    """A number on an axis, and its place in per cent of the width."""

    at: float
    value: Decimal


@dataclass(frozen=True)
class Axis:
    """From 0 to `top`, which is above 0."""

    top: Decimal
    ticks: tuple[Tick, ...]

    @classmethod
    def to(cls, largest: Decimal) -> Axis:
        """An axis with room for `largest`: steps of 1, 2 or 5 times a power of ten."""
        step = round_step(largest, STEPS)
        amount = max(int((largest / step).to_integral_value(ROUND_CEILING)), 1)
        top = step * amount
        numbers = range(amount + 1) if len(f"{top:,}") <= WIDEST else (0, amount)
        return cls(top, tuple(Tick(share(step * number, top), step * number) for number in numbers))

    def at(self, value: Decimal) -> float:
        """The place of a value in per cent; what lies outside the axis ends at its edge."""
        return min(max(share(value, self.top), 0.0), 100.0)


PERCENTAGES = Axis(Decimal(100), tuple(Tick(float(at), Decimal(at)) for at in (0, 25, 50, 75, 100)))
"""The axis of shares: a whole is 100%."""


def share(value: Decimal, whole: Decimal) -> float:
    """`value` in per cent of `whole`, to a hundredth: less than a pixel."""
    return round(float(100 * value / whole), 2)


def round_step(largest: Decimal, steps: int) -> Decimal:
    """The smallest of 1, 2, 5, 10, 20, 50 … with which `steps` of them reach `largest`; below 1 too."""
    if largest <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb((largest / steps).adjusted())
    return next(power * times for times in (1, 2, 5, 10) if power * times * steps >= largest)
