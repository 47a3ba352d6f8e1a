"""The bars beside a table of figures."""

from dataclasses import dataclass
from decimal import Decimal

from praktijkenbank.records.statistic import Column, Statistic
from praktijkenbank.site.views.charts.axis import Axis


@dataclass(frozen=True)
class Bar:
    """A row of the table: its figure, and how long its bar is in per cent of the axis."""

    label: str
    value: Decimal
    width: float


@dataclass(frozen=True)
class TableChart:
    """The column that is drawn."""

    column: Column
    bars: tuple[Bar, ...]
    axis: Axis | None


def table_chart(statistic: Statistic) -> TableChart | None:
    """The rows that the chart shows: all but the totals. What lies below 0 has no bar, and without any there is no axis.

    None for a concept without the column that it shows.
    """
    at = next((at for at, column in enumerate(statistic.columns) if column.id == statistic.chart), None)
    if at is None:
        return None
    rows = [row for row in statistic.rows if not row.total and at < len(row.values)]
    largest = max((row.values[at] for row in rows), default=Decimal(0))
    axis = Axis.to(largest) if largest > 0 else None
    bars = tuple(Bar(row.label, row.values[at], axis.at(row.values[at]) if axis else 0.0) for row in rows)
    return TableChart(statistic.columns[at], bars, axis)
