"""What is drawn, as a browser shows it: there, in its place, at the same size of letter, and told in words."""

import re

import pytest

from .axe import SCHEMES
from .colour import WHITE, contrast, luminance
from .in_page import InPage
from .visit import DESK, PAGES, PHONE, OpenPage, resize

DRAWN = {
    "practice": (PAGES["practice"], {"pb-blocks": 54, "pb-bar": 36, "pb-stack": 2, "pb-axis": 16, "pb-time": 1}),
    "range": ("praktijken/buurtteams-utrecht/", {"pb-bar": 17, "pb-ends": 1, "pb-axis": 6, "pb-time": 1}),
    "hours": ("praktijken/buren-voor-buren/", {"pb-blocks": 6, "pb-bar": 1, "pb-axis": 1, "pb-time": 1}),
    "programme": (PAGES["programme"], {"pb-bar": 2, "pb-axis": 1}),
    "statistic": (PAGES["statistic"], {"pb-bar": 11, "pb-axis": 1}),
    "shares": ("cijfers/vrijwilligers-per-gemeente/", {"pb-bar": 6, "pb-axis": 1}),
}
"""What → the page, and how many drawings of each kind it has."""

run = InPage("charts")

WORDS = re.compile(r"\w")


@pytest.mark.parametrize("kind", DRAWN)
def test_every_drawing_is_seen_in_its_place_with_letters_that_do_not_shrink_on_a_phone(open_page: OpenPage, kind: str) -> None:
    path, wanted = DRAWN[kind]
    page = open_page(path)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    sizes = run(page, "sizes")
    assert min(sizes) >= 14
    for width in (DESK, PHONE):
        resize(page, width)
        seen = run(page, "seen")
        assert {name: seen.get(name) for name in wanted} == wanted, width
        assert run(page, "astray") == [], width
        assert run(page, "colliding") == [], width
        assert run(page, "sizes") == sizes, width

    # Each drawing is hidden from screen readers, and each number in it stands beside it.
    drawings = page.locator("main svg")
    assert drawings.count()
    assert all(drawings.evaluate_all("all => all.map(one => one.closest('[aria-hidden=true]') !== null)"))
    rows: list[list[list[str]]] = page.locator(".pb-plot__rows > div").evaluate_all(
        "all => all.map(row => ['dt', 'dd.pb-plot__amount'].map(name => [...row.querySelectorAll(name)].map(one => one.textContent)))"
    )
    for row in rows:
        for told in row:
            assert len(told) == 1
            assert WORDS.search(told[0]), row


def test_a_stack_differs_in_grey_and_its_legend_follows_its_order(open_page: OpenPage) -> None:
    page = open_page(PAGES["practice"])
    stack = page.locator(".pb-plot--stack").first
    widths = stack.locator(".pb-stack rect").evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    amounts = [int(re.sub(r"\D", "", text)) for text in stack.locator(".pb-plot__value").all_text_contents()]
    assert amounts == [70, 15, 10, 5]
    for width, amount in zip(widths, amounts, strict=True):
        assert width / sum(widths) == pytest.approx(amount / 100, abs=0.005)
    fills = stack.locator(".pb-stack rect").evaluate_all("all => all.map(one => getComputedStyle(one).fill)")
    greys = [luminance(fill) for fill in fills]
    assert greys == sorted(greys)
    assert len(set(greys)) == len(greys)

    # Paper gets the drawings in dark ink.
    for scheme in SCHEMES:
        page.emulate_media(media="print", color_scheme=scheme)
        for name in (".pb-bar__value", ".pb-blocks path", ".pb-tone--1", "circle.pb-dot:not(.pb-dot--open)"):
            fill = page.locator(f"main {name}").first.evaluate("one => getComputedStyle(one).fill")
            assert contrast(luminance(fill), WHITE) > 4.5, (name, scheme)
