"""An axis of years. Of a date that is known to the year or month only, all that may be meant is drawn."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MINYEAR, date
from decimal import Decimal

from praktijkenbank.site.views.charts.axis import STEPS, round_step


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


@dataclass(frozen=True)
class Years:
    """From the first of January of one year to the last of December of another."""

    first: int
    last: int
    ticks: tuple[tuple[float, int], ...]
    """(place, year) of the first days of some years."""

    @classmethod
    def around(cls, dates: Iterable[str]) -> "Years":
        """The years in which all of these lie; at least one date."""
        found = [max(int(partial[:4]), MINYEAR) for partial in dates]
        first, last = min(found), max(found)
        step = max(int(round_step(Decimal(last - first + 1), STEPS)), 1)
        years = cls(first, last, ())
        numbers = range(first, last + 1, step)
        return cls(first, last, tuple((years.at(date(year, 1, 1)), year) for year in numbers))

    def at(self, day: date) -> float:
        """The place of a day in per cent."""
        start, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        return round(100 * (day.toordinal() - start) / (end - start), 2)

    def span(self, start: str, end: str) -> tuple[float, float]:
        """(start, width) in per cent of all the days from the one to the other."""
        left, right = self.at(first_day(start)), self.at(last_day(end))
        return left, round(max(right - left, 0.0), 2)

    def middle(self, partial: str) -> float:
        """The middle of what a date can mean."""
        left, width = self.span(partial, partial)
        return round(left + width / 2, 2)

    def place(self, start: str | None, end: str | None) -> tuple[float, float]:
        """(start, width) of what began and ended: of a moment its middle; from an end that nobody knows the edge."""
        if start and start == end:
            return self.middle(start), 0.0
        left = self.span(start, start)[0] if start else 0.0
        right = sum(self.span(end, end)) if end else 100.0
        return left, round(max(right - left, 0.0), 2)
