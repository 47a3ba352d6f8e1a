"""What is around every page: menu, skip link, colours, the map of the provinces; all of it with the keyboard alone."""

import pytest

from .journeys import journeys
from .tabbing import mark_stops, walk
from .visit import DESK, PHONE, PRACTICE, OpenPage

test_journeys = journeys(__file__)


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_tab_reaches_everything_on_a_practice_and_shows_where_it_is(open_page: OpenPage, width: int) -> None:
    page = open_page(PRACTICE, width=width)
    amount = mark_stops(page)
    there = walk(page, "Tab", amount)
    assert [stop["index"] for stop in there] == list(range(amount))
    back = walk(page, "Shift+Tab", amount - 1)
    assert [stop["index"] for stop in back] == list(range(amount - 2, -1, -1))
    for stop in there + back:
        assert stop["outlined"], f"no outline: {stop['name']}"
        assert stop["seen"], f"out of view: {stop['name']}"
