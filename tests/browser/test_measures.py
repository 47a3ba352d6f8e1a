"""The measures of `make quality` see what they should see, on a page that was spoiled for them."""

import pytest
from playwright.sync_api import Browser

from quality import errands, first_visit, measured, motion
from quality.keyboard import round_trip
from quality.reflow import at

from .loss import covered, lost, words
from .visit import DESK, PAGES, PHONE, OpenPage, Visitor

ONTO_THE_NEXT = """one => {
  const next = one.nextElementSibling.getBoundingClientRect().top;
  one.style.position = "relative";
  one.style.top = `${next - one.getBoundingClientRect().top}px`;
}"""


def test_text_on_top_of_text_cut_off_or_sticking_out_is_seen(open_page: OpenPage) -> None:
    page = open_page(PAGES["loose"])
    assert lost(page) == []
    page.locator("main h1").evaluate(ONTO_THE_NEXT)
    assert any(fault.startswith("on top of each other: ") for fault in lost(page))
    page.locator("main p").first.evaluate("one => { one.style.height = '5px'; one.style.overflow = 'hidden'; }")
    assert any("cut off: " in fault for fault in at(page, DESK, 800))
    page.locator("main h1").evaluate("one => { one.style.width = '400px'; }")
    assert any("px wider than the window" in fault for fault in at(page, PHONE, 640))


def test_a_word_that_goes_is_missed(open_page: OpenPage) -> None:
    page = open_page("404.html")
    before = words(page)
    page.locator("main h1").evaluate("one => { one.hidden = true; one.style.display = 'none'; }")
    assert before - words(page)


def test_a_bar_over_the_window_is_measured(open_page: OpenPage) -> None:
    page = open_page("")
    before = covered(page)
    page.locator("header.pb-header").evaluate(
        "one => { one.style.position = 'sticky'; one.style.height = '480px'; one.style.top = 0; }"
    )
    assert before < 20
    assert 55 < covered(page) < 65


def test_movement_is_seen(open_page: OpenPage) -> None:
    page = open_page("")
    assert page.evaluate(motion.MOVING) == []
    page.locator("main h1").evaluate(
        "one => { one.className = 'x'; one.style.setProperty('transition', 'color 1s', 'important'); }"
    )
    assert page.evaluate(motion.MOVING) == ["transition of h1.x"]


@pytest.mark.parametrize(
    ("deed", "fault"),
    [
        ("one => { one.tabIndex = 1; }", "number "),
        ("one => { one.style.outline = 'none'; }", "no outline around"),
        ("one => { one.style.outlineColor = 'rgba(1, 2, 3, 0)'; }", "no outline around"),
        ("one => { one.style.position = 'absolute'; one.style.left = '-300px'; }", "out of view"),
        ("one => one.addEventListener('keydown', event => event.preventDefault())", "stop "),
    ],
)
def test_a_fault_for_the_keyboard_is_seen(open_page: OpenPage, deed: str, fault: str) -> None:
    page = open_page("404.html")
    page.locator("main a").first.evaluate(deed)
    amount, faults = round_trip(page)
    assert amount > 3
    assert any(fault in one for one in faults), faults


def test_a_heavy_page_is_seen(browser: Browser, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_visit, "LIMIT", 10_000)
    visitor = Visitor(browser, address)
    (kilobytes, whole, requests), [fault] = first_visit.look(visitor, "404.html")
    visitor.leave()
    assert 10 < float(kilobytes) <= float(whole) < 100
    assert int(requests) > 3
    assert "10,000 is the most" in fault


def test_a_page_that_fails_does_not_stop_the_others(browser: Browser, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured, "PAGES", {"gone": "er-niet/", "nowhere": "http://elsewhere.invalid/", "not-found": "404.html"})
    rows, misses = measured.each_kind(browser, address, motion.look, 1)
    assert rows == {"gone": ("0",), "nowhere": ("–",), "not-found": ("0",)}
    assert any(miss.startswith("gone: console") and "404" in miss for miss in misses), misses
    assert any(miss.startswith("nowhere: could not be looked at") for miss in misses), misses
    assert not any(miss.startswith("not-found") for miss in misses), misses


def test_an_errand_counts_screens_and_touches_and_tells_where_it_ends(browser: Browser, address: str) -> None:
    def errand(walk: errands.Walk) -> None:
        walk.open(PAGES["about"])
        walk.read("the end of the page", "footer a:has-text('Privacy')")
        walk.read("what is not there", "main .nowhere")
        walk.tap("the privacy of the site", "footer a:has-text('Privacy')")
        walk.tap("what is not there either", "main .nowhere")
        walk.tap("never", "main a")

    walk = errands.walked(browser, address, errand, "phone")
    assert (walk.taps, walk.missing) == (1, ["what is not there", "what is not there either"])
    assert 5 < walk.screens < 25
