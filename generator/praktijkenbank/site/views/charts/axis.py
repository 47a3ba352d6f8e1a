"""Axes: one that starts at 0 and ends at a round number, one of years; the places on them, and whether words there stand on each other.

Of a date that is known to the year or month only, all that may be meant is drawn.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MINYEAR, date
from decimal import ROUND_CEILING, Decimal
from itertools import pairwise
from typing import Literal, NamedTuple

from praktijkenbank.dutch.wording import number

STEPS = 4
"""The most steps of an axis."""

Anchor = Literal["start", "middle", "end"]

CHARACTER = 3.0
"""The width of a figure, in per cent of the narrowest drawing: 8.5 of 288 pixels."""


class Label(NamedTuple):
    """Text at a place: `anchor` says which part of the text stands there. All in per cent of the width."""

    text: str
    at: float
    anchor: Anchor
    left: float
    right: float

    @classmethod
    def beside(cls, text: str, at: float, anchor: Anchor, room: int = 1) -> "Label":
        """A label with room for so many characters more; at the edge of the drawing it stays inside."""
        wide = CHARACTER * (len(text) + room)
        left: dict[Anchor, float] = {"start": at, "middle": at - wide / 2, "end": at - wide}
        tried: tuple[Anchor, ...] = (anchor, "start", "end")
        chosen: Anchor = next((one for one in tried if left[one] >= 0 and left[one] + wide <= 100), "start")
        return cls(text, at, chosen, left[chosen], left[chosen] + wide)

    def free_of(self, other: "Label") -> bool:
        """Whether the two do not stand on each other."""
        return self.right <= other.left or other.right <= self.left


class Axis(NamedTuple):
    """From 0 to `top`, which is above 0."""

    top: Decimal
    ticks: list[Label]

    @classmethod
    def to(cls, largest: Decimal) -> "Axis":
        """An axis with room for `largest`: steps of 1, 2 or 5 times a power of ten."""
        step = round_step(largest, STEPS)
        amount = max(int((largest / step).to_integral_value(ROUND_CEILING)), 1)
        return cls(step * amount, _ticks(step, amount))

    def at(self, value: Decimal) -> float:
        """The place of a value in per cent; what lies outside the axis ends at its edge."""
        return min(max(_share(value, self.top), 0.0), 100.0)


def _share(value: Decimal, whole: Decimal) -> float:
    """`value` in per cent of `whole`, to a hundredth: less than a pixel."""
    return round(float(100 * value / whole), 2)


def round_step(largest: Decimal, steps: int) -> Decimal:
    """The smallest of 1, 2, 5, 10, 20, 50 … with which `steps` of them reach `largest`; below 1 too."""
    if largest <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb((largest / steps).adjusted())
    return next(power * times for times in (1, 2, 5, 10) if power * times * steps >= largest)


def _ticks(step: Decimal, amount: int) -> list[Label]:
    """The numbers at as many steps as there is room for on a phone: all, or every so many, the last one always."""
    for stride in (stride for stride in range(1, amount + 1) if amount % stride == 0):
        values = [step * times for times in range(0, amount + 1, stride)]
        ticks = [Label.beside(number(one), _share(one, values[-1]), "middle") for one in values]
        if all(tick.free_of(after) for tick, after in pairwise(ticks)):
            break
    return ticks


PERCENTAGES = Axis(Decimal(100), _ticks(Decimal(25), 4))
"""The axis of shares: a whole is 100%."""


def first_day(partial: str) -> date:
    """The first day that a year, month or day can mean."""
    year, month, day = [*map(int, partial.split("-")), 1, 1][:3]
    return date(max(year, MINYEAR), month, day)


def last_day(partial: str) -> date:
    """The last day that a year, month or day can mean."""
    year, *rest = map(int, partial.split("-"))
    year = max(year, MINYEAR)
    month = rest[0] if rest else 12
    return date(year, month, rest[1] if len(rest) > 1 else monthrange(year, month)[1])


def whole_years(since: str, until: date) -> int:
    """How many years have certainly passed; 0 when `since` is not over yet."""
    start = last_day(since)
    return max(until.year - start.year - ((until.month, until.day) < (start.month, start.day)), 0)


class Years(NamedTuple):
    """From the first of January of one year to the last of December of another."""

    first: int
    last: int

    @classmethod
    def around(cls, dates: Iterable[str]) -> "Years":
        """The years in which all of these lie; at least one date."""
        found = [max(int(partial[:4]), MINYEAR) for partial in dates]
        return cls(min(found), max(found))

    @property
    def ticks(self) -> list[tuple[float, int]]:
        """(place, year) of the first days of some years."""
        step = max(int(round_step(Decimal(self.last - self.first + 1), STEPS)), 1)
        return [(self._at(date(year, 1, 1)), year) for year in range(self.first, self.last + 1, step)]

    def _at(self, day: date) -> float:
        """The place of a day in per cent."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        return round(100 * (day.toordinal() - start) / (end - start), 2)

    def middle(self, partial: str) -> float:
        """The middle of what a date can mean."""
        left, right = self._at(first_day(partial)), self._at(last_day(partial))
        return round(left + round(right - left, 2) / 2, 2)

    def place(self, start: str | None, end: str | None) -> tuple[float, float]:
        """(start, width) of what began and ended: of a moment its middle; from an end that nobody knows the edge."""
        if start and start == end:
            return self.middle(start), 0.0
        left = self._at(first_day(start)) if start else 0.0
        right = self._at(last_day(end)) if end else 100.0
        return left, round(max(right - left, 0.0), 2)
