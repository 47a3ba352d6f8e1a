"""The watch that all browser tests lean on: it hears what it should hear."""

import ast
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, expect

from tests.mini import ROOT

from .in_page import InPage
from .journeys import EXPECT, step, walk
from .loss import enlarge_text
from .tabs import Tabs
from .visit import DESK, PHONE, Visitor

run = InPage("traces")


def test_misdeeds_on_a_page_are_heard(browser: Browser, address: str) -> None:
    visitor = Visitor(browser, address)
    page = visitor.open("")
    for event, deed in (
        ("console", "console.error('au')"),
        ("pageerror", "setTimeout(() => { throw new Error('kapot') })"),
        ("console", "new Image().src = 'http://elsewhere.invalid/pixel'"),
        ("console", "new Image().src = '/not-there.png'"),
    ):
        with page.expect_event(event):
            page.evaluate(f"() => {{ {deed} }}")
    visitor.leave()
    for complaint in ("au", "kapot", "Content Security Policy", "404"):
        assert any(complaint in heard for heard in visitor.complaints), visitor.complaints


def test_a_request_to_another_host_is_heard_and_goes_nowhere(browser: Browser, address: str) -> None:
    visitor = Visitor(browser, address)
    page = visitor.open("")
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://elsewhere.invalid/")
    visitor.leave()
    assert "request to another host: http://elsewhere.invalid/" in visitor.complaints


def test_who_gets_a_tab_finds_nothing_of_who_had_it(browser: Browser, address: str) -> None:
    tabs = Tabs(browser)
    before = Visitor(browser, address, tabs)
    page = before.open("")
    clean = run(page, "left")
    page.evaluate("localStorage.setItem('a', 'b'); sessionStorage.setItem('a', 'b'); document.cookie = 'a=b'; window.name = 'a'")
    page.route("**/over/", lambda route: route.fulfill(body="route"))
    page.context.route("**/data/", lambda route: route.fulfill(body="route"))
    page.context.grant_permissions(["clipboard-read"])
    page.goto("praktijken/")
    page.set_viewport_size({"width": PHONE, "height": 640})
    page.emulate_media(media="print", color_scheme="dark", forced_colors="active", reduced_motion="no-preference")
    enlarge_text(page, 200)
    page.mouse.move(100, 200)
    page.keyboard.press("Tab")
    assert page.context.new_page().goto("")
    dirty = run(page, "left")
    assert {name for name in clean if clean[name] == dirty[name]} == {"scrolled"}
    before.leave()

    after = Visitor(browser, address, tabs)
    again = after.open("", width=DESK)
    assert again is page
    assert run(again, "left") == clean
    assert again.context.pages == [again]
    for path in ("over/", "data/"):
        again.goto(path)
        assert again.locator("h1").count() == 1
    again.evaluate("console.error('au')")
    after.leave()
    assert before.complaints == []
    assert len(after.complaints) == 1


NOT_SO: list[dict[str, Any]] = [
    {"see": {"h1": 2}}, {"see": {"h1": ["Niet"]}}, {"see": {"h1": "/^Niet/"}}, {"visible": ".nergens"}, {"hidden": ["h1"]}, {"focused": "h1"},
    {"checked": "#een"}, {"unchecked": "#twee"}, {"disabled": "#een"}, {"empty": "h1"}, {"in view": ".nergens"}, {"reads": {"h1": "Niet"}},
    {"without": {"h1": "/./"}}, {"value": {"#een": "x"}}, {"attributes": {"h1": {"id": "x"}}}, {"css": {"h1": {"color": "red"}}},
    {"all": {"h1": "(one) => !one"}}, {"all": {".nergens": "() => true"}}, {"none": {"h1": "(all) => [...all]"}}, {"gives": {"1 + 1": 3}},
    {"url": "over/$"}, {"no wider": [320]}, {"accessible": "main"},
]  # fmt: skip


def test_what_does_not_hold_on_a_journey_is_told(visitor: Visitor) -> None:
    spoil = """document.querySelector("h1").insertAdjacentHTML("afterend",
      "<input type=checkbox id=een><input type=checkbox id=twee checked><p class=breed>x</p>");
      document.querySelector(".breed").style.width = "400px";"""
    assert {next(iter(wrong)) for wrong in NOT_SO} >= EXPECT.keys() | {"see", "all", "none"}
    expect.set_options(timeout=50)
    try:
        page = visitor.open("404.html")
        page.evaluate(spoil)
        for wrong in NOT_SO:
            with pytest.raises(AssertionError):
                step(page, *wrong.popitem(), waits=True)
        with pytest.raises(AssertionError) as told:
            walk(visitor, [{"open": "404.html"}, {"for each": ["h1", "h2"], "do": [{"see": {"$1": 1}}]}])
        assert told.value.__notes__[-1] == "In step 3 from 404.html, 1280 px wide: see {'h2': 1}"
    finally:
        expect.set_options(timeout=5_000)


UNDONE_BY_NOBODY = {"on", "once", "add_init_script", "expose_function", "expose_binding", "add_locator_handler", "clock"}


def test_a_tab_that_cannot_be_emptied_is_asked_for_alone() -> None:
    """Nothing takes a listener or an added script off again."""
    for file in sorted((ROOT / "tests" / "browser").glob("test_*.py")):
        for function in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(function, ast.FunctionDef):
                called = {one.attr for one in ast.walk(function) if isinstance(one, ast.Attribute)}
                if called & UNDONE_BY_NOBODY:
                    assert "alone=True" in ast.unparse(function) or "new_context" in called, f"{file.name}: {function.name}"
