"""What is drawn stays on its track, in order, and says no more than the figures do."""

from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from praktijkenbank.dutch.wording import number
from praktijkenbank.records.sourced import Figure
from praktijkenbank.site.output.templates import environment
from praktijkenbank.site.views.charts.axis import STEPS, Axis, Years, first_day, last_day, whole_years
from praktijkenbank.site.views.charts.dates import Fact, age_line, timeline
from praktijkenbank.site.views.charts.figures import GAP, MOST_BLOCKS, Panel, chart
from tests import mini
from tests.beside import cases

CASES = cases(__file__)

NUMBERS = st.decimals(min_value=-(10**12), max_value=10**12, places=2, allow_nan=False, allow_infinity=False)
UNITS = st.sampled_from(["%", "% van de leden", "uren", "jaar", "euro", "mensen", "matches", None])
ABOUTS = st.sampled_from([None, "de leden", "de wijk"])


def figure(value: str | Decimal, unit: str | None = "mensen", about: str | None = None, label: str = "Aantal") -> Figure:
    return Figure(label=label, value=Decimal(value), unit=unit, about=about)


def span(low: str | Decimal, high: str | Decimal, unit: str | None = "mensen") -> Figure:
    return Figure(label="Aantal", low=Decimal(low), high=Decimal(high), unit=unit)


@st.composite
def any_figure(draw: st.DrawFn) -> Figure:
    unit, about, number = draw(UNITS), draw(ABOUTS), draw(NUMBERS)
    if draw(st.booleans()):
        return figure(number, unit, about)
    return Figure(label="Aantal", low=number, high=number + abs(draw(NUMBERS)) + 1, unit=unit, about=about)


def only(*figures: Figure) -> Panel:
    (panel,) = chart(figures).panels
    return panel


@given(st.lists(any_figure(), min_size=1, max_size=6))
def test_nothing_leaves_the_track_and_no_figure_is_lost(figures: list[Figure]) -> None:
    found = chart(figures)
    rows = [row for panel in found.panels for row in panel.rows]
    assert all(row.start >= 0 and row.width >= 0 and row.start + row.width <= 100.01 for row in rows)
    assert sorted([id(row.figure) for row in rows] + [id(one) for one in found.rest]) == sorted(map(id, figures))
    for row in rows:
        for end in row.ends:
            assert 0 <= end.left <= end.right <= 100.01
        if row.ends:
            low, high = row.ends
            assert low.at <= high.at
            assert low.free_of(high)
    blocks = [row.figure.value for panel in found.panels for row in panel.rows if panel.kind == "blocks"]
    assert all(one == int(one) <= MOST_BLOCKS for one in blocks if one is not None)


@given(NUMBERS.filter(lambda number: number > 0))
def test_an_axis_has_room_for_the_largest_and_ends_round(largest: Decimal) -> None:
    axis = Axis.to(largest)
    assert axis.top >= largest
    assert axis.top <= max(largest * 5 / 2, Decimal("0.05"))
    places = [(tick.at, tick.text) for tick in axis.ticks]
    assert places[0] == (0.0, number(0 * axis.top))
    assert places[-1] == (100.0, number(axis.top))
    assert len(places) <= STEPS + 1
    assert all(tick.free_of(after) for tick, after in pairwise(axis.ticks)) or len(places) == 2
    assert 0 < axis.at(largest) <= 100 or largest / axis.top < Decimal("0.0001")


@given(st.lists(st.integers(1, 97), min_size=1, max_size=3).filter(lambda parts: sum(parts) < 100))
def test_parts_of_a_whole_fill_it_exactly(parts: list[int]) -> None:
    values = [*parts, 100 - sum(parts)]
    panel = only(*(figure(Decimal(value), "%", "de leden") for value in values))
    assert panel.kind == "stack"
    widths = sum(row.width for row in panel.rows) + GAP * (len(values) - 1)
    assert widths == pytest.approx(100, abs=0.05)
    for before, after in pairwise(panel.rows):
        assert after.start == pytest.approx(before.start + before.width + GAP, abs=0.05)


def each(kind: str) -> list[list[Figure]]:
    """The figures of `test_charts.yml`."""
    return [[figure(*one) if isinstance(one, list) else span(**one) for one in figures] for figures in CASES[kind]]


@pytest.mark.parametrize("figures", each("loose"))
def test_shares_that_are_no_whole_stand_loose(figures: list[Figure]) -> None:
    panel = only(*figures)
    assert panel.kind == "shares"
    assert [row.width for row in panel.rows] == [float(one.value or 0) for one in figures]


@pytest.mark.parametrize("figures", each("nothing"))
def test_where_a_picture_says_nothing_there_is_none(figures: list[Figure]) -> None:
    assert chart(figures).panels == ()
    assert chart(figures).rest == tuple(figures)


def test_what_is_drawn_of_a_few_figures() -> None:
    found = chart([figure("52", "vrijwilligers"), figure("2500", "uren")])
    assert [panel.kind for panel in found.panels] == ["blocks", "bars"]
    blocks = environment(mini.TEMPLATES, mini.catalogue(), mini.SITE).get_template("charts.html").module.blocks_of(52)  # type: ignore[attr-defined]
    assert [drawing.count("M") for drawing in blocks.split("</svg>")] == [10, 10, 10, 10, 10, 2, 0]
    assert found.panels[1].rows[0].width == pytest.approx(100 * 2500 / 3000, abs=0.01)
    # What is counted shares an axis.
    panel = only(figure("2000", "aanbieders"), figure("1000", "hulpvragers"))
    assert [row.width for row in panel.rows] == [100, 50]
    # A range has its two ends and no middle.
    (row,) = only(span("12", "28", "%")).rows
    assert (row.start, row.width) == (12, 16)
    assert [end.text for end in row.ends] == ["12", "28"]
    # Numbers that would stand on each other are left out.
    (row,) = only(span("999999999", "1000000000")).rows
    assert row.ends == ()


DATES = st.one_of(
    st.integers(0, 9999).map(lambda year: f"{year:04}"),
    st.dates(min_value=date(1000, 1, 1)).map(lambda day: day.isoformat()[:7]),
    st.dates(min_value=date(1000, 1, 1)).map(date.isoformat),
)


@given(DATES)
def test_a_date_is_what_it_can_mean(partial: str) -> None:
    assert first_day(partial) <= last_day(partial)
    assert 0 <= Years.around([partial]).middle(partial) <= 100
    certainly = [whole_years(day, date(2026, 11, 22)) for day in ("2014-02", "2014", "2018-11-22", "2018-11-23", "2030")]
    assert certainly == [12, 11, 8, 7, 0], "years that have certainly passed"


KINDS = ("recognition", "source", "implementation", "result")
ENDS = st.tuples(st.none() | DATES, st.none() | DATES).filter(any)


@given(st.lists(ENDS, max_size=6), st.dates(min_value=date(1000, 1, 1)))
def test_the_line_of_age_stays_a_line(ends: list[tuple[str | None, str | None]], looked: date) -> None:
    found = []
    for at, (start, end) in enumerate(ends):
        kind, moment = KINDS[at % 4], start or end or ""
        found.append(Fact(kind, moment, moment) if kind in ("recognition", "source") else Fact(kind, start, end))
    line = age_line([*found, Fact("reviewed", looked.isoformat(), looked.isoformat())])
    assert (line is None) == (not found)
    if line:
        assert all(0 <= one.at <= 100 and one.width >= 0 and one.at + one.width <= 100.01 for one in line.drawn)
        assert line.between is None or (line.between[0] >= 0 and line.between[1] >= 0)
        assert all(one.free_of(other) for one, other in combinations(line.labels, 2))


def test_between_the_newest_source_and_our_last_look() -> None:
    line = age_line(
        [Fact("recognition", "2011", "2011"), Fact("source", "2014-02", "2014-02"), Fact("reviewed", "2026-11-21", "2026-11-21")]
    )
    assert line is not None
    assert [one.text for one in line.labels] == ["2014", "2026", "12 jaar", "2011"]
    assert line.between is not None
    assert line.between[0] + line.between[1] == pytest.approx(line.drawn[-1].at, abs=0.01)


@given(st.lists(ENDS, max_size=6))
def test_events_stay_on_the_axis_of_years(ends: list[tuple[str | None, str | None]]) -> None:
    line = timeline([Fact("activities", start, end, "Iets") for start, end in ends])
    assert (line is None) == (len(ends) < 2)
    for event in line.drawn if line else ():
        assert 0 <= event.at <= 100
        assert event.width >= 0
        assert event.at + event.width <= 100.01


@pytest.mark.parametrize(("years", "says", "warns"), CASES["sentences"])
def test_the_sentence_follows_the_age(years: int | None, says: str, warns: bool) -> None:
    template = environment(mini.TEMPLATES, mini.catalogue(), mini.SITE).from_string("{{ how_old(facts, years) }}")
    text = template.render(years=years, facts=(Fact("reviewed", "2024-06-30", "2024-06-30"),))
    assert says in text
    assert ("Vraag na of het nog klopt" in text) == warns
