"""Journeys of a visitor, as the YAML file beside a test tells them: what is done on a page, and what must come of it.

A journey is a list of steps, and a step names what is done or what holds, with where: a selector of Playwright, several, or several
with a value each. Of the values `/…/` is a regular expression. The first step opens a page, or one after the other, in each `width` and with
or without `javascript`; what the browser may complain about is `forgiven`. After every deed we wait until the page has nothing more to do.
"""

import json
import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Locator, Page, Route, expect
from playwright.sync_api._generated import LocatorAssertions

from tests.beside import cases

from .axe import SCHEMES, everywhere, problems
from .filtering import asked, left, slugs, tick
from .searching import ask
from .visit import DESK, PAGES, PHONE, Visitor, ready, resize, sideways, turn_to
from .writing import type_in, unfold


def answer(page: Page, pattern: str, instead: Any) -> None:
    """What the server says at some address: this text, its own JSON with other values, or nothing at all."""

    def told(route: Route) -> None:
        if instead is None:
            route.abort()
        else:
            route.fulfill(body=instead if isinstance(instead, str) else json.dumps(route.fetch().json() | instead))

    page.route(pattern, told)


def replace(page: Page, pattern: str, words: list[str]) -> None:
    """Other words in what the server says at some address."""
    page.route(patterns(pattern), lambda route: route.fulfill(body=route.fetch().text().replace(*words)))


def press(page: Page, keys: str) -> None:
    """One after the other; `Tab*3` three times."""
    for key, _, times in (one.partition("*") for one in keys.split()):
        for _ in range(int(times or 1)):
            page.keyboard.press(key)


def judged(page: Page, within: str, width: int = 0) -> None:
    """Wide and narrow, or at one width as it stands."""
    assert (problems(page, width, *SCHEMES, within=within) if width else everywhere(page, within)) == []


def no_wider(page: Page, widths: list[int] | None) -> None:
    """The page as it is, or at each of these widths."""
    assert sideways(page) == 0
    for width in widths or ():
        resize(page, width)
        assert sideways(page) == 0, width


def found(is_there: Any, wanted: Any) -> None:
    assert is_there == wanted


def gives(page: Page, script: str, wanted: Any) -> None:
    """What a script of the page does after an event may come a moment later."""
    end = time.monotonic() + 5
    while (is_there := page.evaluate(script)) != wanted and time.monotonic() < end:
        page.wait_for_timeout(50)
    found(is_there, wanted)


OF_A_PAGE: dict[str, Callable[..., Any]] = {
    "go": lambda page, path: page.goto(PAGES.get(path, path)),
    "turn": turn_to,
    "ask": ask,
    "back": lambda page, _: page.go_back(),
    "forward": lambda page, _: page.go_forward(),
    "reload": lambda page, _: page.reload(),
    "resize": resize,
    "media": lambda page, name, value: page.emulate_media(**{name: value}),
    "keys": press,
    "wheel": lambda page, down: page.mouse.wheel(0, down),
    "tick": tick,
    "left": lambda page, chosen: found(slugs(page), left(parse_qs(chosen))),
    "shows": lambda page, wanted: found(slugs(page), wanted.split()),
    "asked": lambda page, query: found(asked(page), parse_qs(query)),
    "tap": lambda page, at: page.mouse.click(*at),
    "answer": answer,
    "write": type_in,
    "unfold": lambda page, _: unfold(page),
    "replace": replace,
    "init": lambda page, name: page.add_init_script(path=Path(__file__).with_name(f"{name}.js")),
    "run": Page.evaluate,
    "gives": gives,
    "url": lambda page, pattern: expect(page).to_have_url(re.compile(pattern)),
    "accessible": judged,
    "accessible when narrow": partial(judged, width=PHONE),
    "accessible when wide": partial(judged, width=DESK),
    "no wider": no_wider,
}
"""What is done with a page, or holds of it: `left` are the practices that a choice of filters leaves, counted apart from the generator."""


def see(one: Locator, wanted: Any) -> None:
    """So many, these texts and no others, or these words."""
    if isinstance(wanted, int):
        expect(one).to_have_count(wanted)
    elif isinstance(wanted, list):
        expect(one).to_have_text(wanted)
    else:
        expect(one).to_contain_text(wanted)


DO: dict[str, Callable[..., Any]] = {
    "click": Locator.click,
    "check": Locator.check,
    "uncheck": Locator.uncheck,
    "hover": Locator.hover,
    "focus": Locator.focus,
    "press": Locator.press,
    "fill": Locator.fill,
    "type": Locator.press_sequentially,
    "select": Locator.select_option,
    "see": see,
    "all": lambda one, script: found(one.evaluate_all(f"all => all.length > 0 && all.every({script})"), True),
    "none": lambda one, script: found(one.evaluate_all(script), []),
}
"""Of all that a selector finds, `all` are as a script says of each, or there are `none` that a script picks out."""

EXPECT: dict[str, Callable[..., Any]] = {
    "visible": LocatorAssertions.to_be_visible,
    "hidden": LocatorAssertions.to_be_hidden,
    "focused": LocatorAssertions.to_be_focused,
    "checked": LocatorAssertions.to_be_checked,
    "unchecked": LocatorAssertions.not_to_be_checked,
    "disabled": LocatorAssertions.to_be_disabled,
    "empty": LocatorAssertions.to_be_empty,
    "in view": lambda one: one.to_be_in_viewport(ratio=1),
    "reads": LocatorAssertions.to_have_text,
    "without": LocatorAssertions.not_to_contain_text,
    "value": LocatorAssertions.to_have_value,
    "attributes": lambda one, wanted: [one.to_have_attribute(*pair) for pair in wanted.items()],
    "css": lambda one, wanted: [one.to_have_css(*pair) for pair in wanted.items()],
}


def patterns(value: Any) -> Any:
    """The same, with what stands between slashes as a regular expression."""
    if isinstance(value, dict):
        return {key: patterns(one) for key, one in value.items()}
    if isinstance(value, list):
        return [patterns(one) for one in value]
    return re.compile(value[1:-1]) if isinstance(value, str) and re.fullmatch("/.+/", value, re.S) else value


def several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def each(where: Any) -> Iterator[tuple[str, list[Any]]]:
    """The selectors of a step, and what is said of each."""
    if isinstance(where, dict):
        yield from ((selector, [patterns(value)]) for selector, value in where.items())
    else:
        yield from ((selector, []) for selector in several(where))


def step(page: Page, what: str, where: Any, waits: bool) -> None:
    if what in OF_A_PAGE:
        for given in where.items() if isinstance(where, dict) else [(where,)]:
            OF_A_PAGE[what](page, *given)
    for selector, values in () if what in OF_A_PAGE else each(where):
        one = page.locator(selector)
        EXPECT[what](expect(one), *values) if what in EXPECT else DO[what](one, *values)
    if waits and what not in EXPECT:
        ready(page)


def written_out(steps: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The steps, those that are to be done for each row of a list with what stands in it for `$1`, `$2` and so on."""

    def filled(value: Any, row: list[Any]) -> Any:
        if isinstance(value, dict):
            return {filled(key, row): filled(one, row) for key, one in value.items()}
        if isinstance(value, list):
            return [filled(one, row) for one in value]
        if isinstance(value, str) and value in (numbers := [f"${number + 1}" for number in range(len(row))]):
            return row[numbers.index(value)]
        return re.sub(r"\$([1-9])", lambda found: str(row[int(found[1]) - 1]), value) if isinstance(value, str) else value

    for one in steps:
        if "for each" in one:
            yield from (filled(inner, several(row)) for row in one["for each"] for inner in one["do"])
        else:
            yield one


def walk(visitor: Visitor, steps: list[dict[str, Any]]) -> None:
    """Do what the steps say, and see that all holds."""
    begin, *others = written_out(steps)
    assert begin.keys() <= {"open", "width", "scheme", "javascript", "alone", "forgiven"}, begin
    assert begin.get("alone") or not any("init" in one for one in others), "nothing takes an added script off a tab again"
    how = {key: begin[key] for key in ("scheme", "alone") if key in begin}
    widths, scripts = several(begin.get("width", DESK)), several(begin.get("javascript", True))
    for path, width, javascript in product(several(begin["open"]), widths, scripts):
        page = visitor.open(PAGES.get(path, path), width=width, javascript=javascript, **how)
        for number, one in enumerate(others, 2):
            for what, where in one.items():
                try:
                    step(page, what, where, javascript)
                except BaseException as error:
                    error.add_note(f"In step {number} from {path}, {width} px wide: {what} {where}")
                    raise
    if "forgiven" in begin:
        visitor.complaints.clear()


def journeys(test: str) -> Callable[[Visitor, str], None]:
    """A test of each journey in the YAML file beside a test."""
    told = cases(test)

    @pytest.mark.parametrize("journey", told)
    def walked(visitor: Visitor, journey: str) -> None:
        walk(visitor, told[journey])

    return walked
