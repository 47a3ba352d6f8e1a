"""Which pictures the figures of one claim get, derived from what the record says of them; and the bars beside a table.

- Shares that are parts of the same thing and together exactly 100% are one stacked bar; all others stand loose,
  each on a track of its own from 0 to 100%, because a stack would say that they add up.
- Up to a hundred of something that can be counted one by one is shown as that many blocks.
- Ranges, and several amounts, are bars that begin at 0. What is counted shares one axis; what is measured, such as
  hours, has its own.
- A number alone, a small number, an age or a duration, and anything below 0 needs no picture: the number says it.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from praktijkenbank.dutch.wording import DURATIONS, MEASURES, number
from praktijkenbank.records.knowledge import Column, Statistic
from praktijkenbank.records.sourced import Figure
from praktijkenbank.site.views.charts.axis import PERCENTAGES, Anchor, Axis, Label

SMALLEST = 10
"""Below this a number is its own picture."""

MOST_BLOCKS = 100
MOST_PARTS = 4
"""The most parts in a stack: there are four tones that also differ in grey."""

GAP = 0.6
"""Between two parts of a stack, in per cent of the width."""

ROOM_FOR_TEXT = 12.0
"""From this width on, in per cent, the figure of a part fits in it, also on a phone."""


class Row(NamedTuple):
    """One figure as drawn: a bar from `start` over `width`, in per cent. `ends` are the numbers at both ends of a range."""

    figure: Figure
    start: float = 0.0
    width: float = 0.0
    ends: tuple[Label, ...] = ()
    holds_text: bool = False


class Panel(NamedTuple):
    """Figures that are drawn together. `about`: what all of them are about, when that is the same."""

    kind: Literal["stack", "shares", "bars", "blocks"]
    rows: tuple[Row, ...]
    axis: Axis | None = None
    about: str | None = None


class Chart(NamedTuple):
    """The pictures of a claim, and the figures that are not drawn."""

    panels: tuple[Panel, ...]
    rest: tuple[Figure, ...]


def chart(figures: Sequence[Figure]) -> Chart:
    """The pictures that these figures of one claim get; often none."""
    groups: dict[str, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(_scale(figure), []).append(figure)
    alone = len(figures) == 1
    panels = tuple(panel for scale, group in groups.items() if scale and (panel := _panel(scale, group, alone)))
    drawn = {id(row.figure) for panel in panels for row in panel.rows}
    return Chart(panels, tuple(figure for figure in figures if id(figure) not in drawn))


def _scale(figure: Figure) -> str:
    """What the figure can be drawn on one scale with: %, what is counted, one measure; empty for nothing at all."""
    unit = figure.unit or ""
    if unit.startswith("%"):
        return "%"
    return "" if not unit or unit in DURATIONS else unit if unit in MEASURES else "counted"


def _panel(scale: str, figures: Sequence[Figure], alone: bool) -> Panel | None:
    """The picture of figures on one scale, or None when it would help nobody."""
    if any(low < 0 for low, _ in map(_bounds, figures)):
        return None
    largest = max(high for _, high in map(_bounds, figures))
    about = figures[0].about if all(figure.about == figures[0].about for figure in figures) else None
    if scale == "%":
        if about and _parts_of_a_whole(figures):
            return Panel("stack", tuple(_stack(figures)), about=about)
        axis = PERCENTAGES if largest <= PERCENTAGES.top else Axis.to(largest)
        plain = largest <= PERCENTAGES.top and all(figure.value is not None for figure in figures)
        return Panel("shares" if plain else "bars", tuple(_bars(figures, axis)), axis, about)
    if largest < SMALLEST:
        return None
    if scale == "counted" and len(figures) <= 2 and all(map(_in_blocks, figures)):
        return Panel("blocks", tuple(map(Row, figures)), about=about)
    if len(figures) > 1 or figures[0].value is None or not alone:
        axis = Axis.to(largest)
        return Panel("bars", tuple(_bars(figures, axis)), axis, about)
    return None


def _bounds(figure: Figure) -> tuple[Decimal, Decimal]:
    """From where to where; a value is its own range."""
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    return low or Decimal(0), high or Decimal(0)


def _parts_of_a_whole(figures: Sequence[Figure]) -> bool:
    values = [figure.value for figure in figures if figure.value is not None and figure.value > 0]
    same = all(figure.per == figures[0].per for figure in figures)
    return same and 1 < len(figures) <= MOST_PARTS and len(values) == len(figures) and sum(values) == PERCENTAGES.top


def _stack(figures: Sequence[Figure]) -> Iterable[Row]:
    """Parts from left to right; with the gaps between them they are exactly as wide as the whole."""
    room = Decimal(100) - Decimal(str(GAP)) * (len(figures) - 1)
    start = Decimal(0)
    for figure in figures:
        width = room * (figure.value or Decimal(0)) / PERCENTAGES.top
        yield Row(figure, round(float(start), 2), round(float(width), 2), holds_text=float(width) >= ROOM_FOR_TEXT)
        start += width + Decimal(str(GAP))


def _bars(figures: Sequence[Figure], axis: Axis) -> Iterable[Row]:
    for figure in figures:
        low, high = _bounds(figure)
        if figure.value is not None:
            yield Row(figure, 0.0, axis.at(high))
        else:
            start, stop = axis.at(low), axis.at(high)
            yield Row(figure, start, round(stop - start, 2), _ends(low, high, axis))


def _ends(low: Decimal, high: Decimal, axis: Axis) -> tuple[Label, ...]:
    """The numbers above both ends of a range: in the middle, else beside; none where they would stand on each other."""
    pairs: tuple[tuple[Anchor, Anchor], ...] = (("middle", "middle"), ("end", "start"))
    for anchors in pairs:
        first, second = (
            Label.beside(number(value), axis.at(value), anchor, room=2)
            for value, anchor in zip((low, high), anchors, strict=True)
        )
        if first.free_of(second):
            return first, second
    return ()


def _in_blocks(figure: Figure) -> bool:
    value = figure.value
    return value is not None and value == value.to_integral_value() and SMALLEST <= value <= MOST_BLOCKS


class TableChart(NamedTuple):
    """The column of a table that is drawn: of each row its label, its figure, and how long its bar is in per cent of the axis."""

    column: Column
    bars: list[tuple[str, Decimal, float]]
    axis: Axis | None


def table_chart(statistic: Statistic) -> TableChart | None:
    """The rows that the chart shows: all but the totals. What lies below 0 has no bar, and without any there is no axis.

    None for a concept without the column that it shows.
    """
    at = next((at for at, column in enumerate(statistic.columns) if column.id == statistic.chart), None)
    if at is None:
        return None
    values = [(row.label, row.values[at]) for row in statistic.rows if not row.total and at < len(row.values)]
    largest = max((value for _, value in values), default=Decimal(0))
    axis = Axis.to(largest) if largest > 0 else None
    bars = [(label, value, axis.at(value) if axis else 0.0) for label, value in values]
    return TableChart(statistic.columns[at], bars, axis)
