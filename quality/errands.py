"""Five errands of visitors, on a phone and on a desk: how many screens they see, how often they touch, and where the road ends.

Each is walked as somebody would who reads what stands there and knows nothing of how the site is made: a step names what one looks for,
in the words or the place in which it may stand. What is nowhere in sight is a dead end.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

from playwright.sync_api import Browser, Error, Locator, Page

from tests.browser.visit import Visitor, ready

from .measured import Measured, shortened

WINDOWS = {"phone": (390, 844), "desk": (1280, 800)}

PATIENCE = 3000
"""Milliseconds in which what one looks for may still come: an answer of the search, a list that is filtered."""


class DeadEnd(Exception):
    """What one needs to go on is not there."""


@dataclass
class Walk:
    """One visitor on an errand. A screen is a window full of page: the first, and each that one scrolls past."""

    page: Page
    screens: int = 0
    taps: int = 0
    missing: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Begin at an address."""
        self.page.goto(path)
        self._arrive()

    def _arrive(self) -> None:
        ready(self.page)
        self.screens += 1

    def find(self, what: str, *places: str) -> Locator:
        """The first thing in sight at one of these places. Raises `DeadEnd`."""
        found = self.page.locator(
            ", ".join(f"{place} >> visible=true" if ">>" in place else f":is({place}):visible" for place in places)
        ).first
        try:
            found.wait_for(state="visible", timeout=PATIENCE)
        except Error:
            self.missing.append(what)
            raise DeadEnd from None
        away = found.evaluate(
            "one => { const {top, bottom} = one.getBoundingClientRect(); return top < 0 ? -top : Math.max(0, Math.min(top, bottom - innerHeight)); }"
        )
        self.screens += ceil(away / self.page.viewport_size["height"]) if self.page.viewport_size else 0
        found.evaluate(
            "one => { const {top, bottom} = one.getBoundingClientRect(); if (top < 0 || bottom > innerHeight) one.scrollIntoView({block: 'center'}); }"
        )
        return found

    def read(self, what: str, *places: str) -> None:
        """Look for something to read; an errand goes on without it."""
        try:
            self.find(what, *places)
        except DeadEnd:
            return

    def tap(self, what: str, *places: str) -> None:
        """Touch something that leads on. Raises `DeadEnd`."""
        before = self.page.url
        self.find(what, *places).click()
        self.taps += 1
        if self.page.url.partition("#")[0] != before.partition("#")[0] and not self.page.url.startswith(
            before.partition("?")[0] + "?"
        ):
            self._arrive()

    def ask(self, words: str) -> None:
        """Search for this: one touch for the field, one to send."""
        field = self.find("a search field", "main input[type=search]", "header input[type=search]")
        field.fill(words)
        self.taps += 2
        field.press("Enter")
        self.page.wait_for_url("**/zoeken/**")
        self._arrive()


def lonely(walk: Walk) -> None:
    """A coordinator: something for lonely older people in a small village, what it costs, how to begin, whom to ask."""
    walk.open("")
    walk.ask("eenzame ouderen in een dorp")
    walk.tap("a practice among the results", "main [data-result^='praktijken/'] a")
    walk.read("what it costs, or that it is not known", "main dt:has-text('Kosten')", "main h2:has-text('Kosten')")
    walk.read("how to begin", "main h2:has-text('Zelf beginnen')", "main h2:has-text('Randvoorwaarden')")
    walk.read("whom to ask", "main dt:has-text('Contact')")


def with_steps(walk: Walk) -> None:
    """A coordinator: too few volunteers; of what is there on that only what has its steps described."""
    walk.open("")
    walk.tap("the practices", "main a:has-text('Bekijk alle')")
    opened(walk, "filters", ".pb-filters__button")
    tick(walk, "the theme of keeping volunteers", "Werving en behoud")
    tick(walk, "steps described", "tappen")
    opened(walk, "the results", ".pb-sheet [data-left]")
    walk.tap("a practice", "main [data-result^='praktijken/'] a")
    walk.read("the steps", "main .pb-steps", "main dt:has-text('Stappen')")


def opened(walk: Walk, what: str, *places: str) -> None:
    """Open or close something that is only there in a narrow window."""
    if walk.page.locator(", ".join(places)).locator("visible=true").count():
        walk.tap(what, *places)


def tick(walk: Walk, what: str, words: str) -> None:
    """Tick a box in a filter, whose fold is opened first. Raises `DeadEnd`."""
    label = walk.page.locator(".pb-filters label", has_text=words).first
    if not label.count():
        walk.missing.append(what)
        raise DeadEnd
    for fold in label.locator("xpath=ancestor::details[not(@open)]").all():
        fold.evaluate("one => { one.dataset.errand = ''; }")
        walk.tap(f"the filter of {what}", "details[data-errand] > summary")
        fold.evaluate("one => { delete one.dataset.errand; }")
    label.evaluate(
        "one => { for (const old of document.querySelectorAll('[data-errand]')) delete old.dataset.errand; one.dataset.errand = ''; }"
    )
    walk.tap(what, "[data-errand]")


def with_evidence(walk: Walk) -> None:
    """A policy officer: what is known against loneliness, three beside each other with their evidence, to take to the council."""
    walk.open("")
    walk.ask("eenzaamheid")
    for number in ("one", "two", "three"):
        walk.tap(f"number {number} to choose", ".pb-pick input:not(:checked)")
    walk.tap("the comparison", ".pb-tray__go")
    walk.read("the evidence beside each other", "main tr:has-text('Onderbouwing') > th", "main th:has-text('Onderbouwing')")
    walk.read("a document to take along", "main a:has-text('Word')", "main button:has-text('Word')")
    walk.read("a table to take along", "main button:has-text('Kopieer')")


def with_source(walk: Walk) -> None:
    """A policy officer: a figure of Buren voor Buren, its caveat and source, and how to cite the page."""
    walk.open("")
    walk.ask("buren voor buren")
    walk.tap("the practice", "main [data-result='praktijken/buren-voor-buren'] a", "main a:has-text('Buren voor Buren')")
    walk.read("a figure", ".pb-six dt:has-text('Opbrengst')", "main h2:has-text('Resultaten')")
    walk.read("its caveat", ".pb-doubt", ".pb-caveat")
    walk.read("its source", ".pb-rests", ".pb-source")
    opened(walk, "how to cite", "summary:has-text('Aanhalen')")
    walk.read("how to cite", ".pb-cite")
    walk.tap("to copy it", "main button:has-text('Kopieer')")


def mend(walk: Walk) -> None:
    """An editor: a sentence of Buren voor Buren is wrong; say what is right, and hand it in."""
    walk.open("praktijken/buren-voor-buren/")
    opened(walk, "mending", "summary:has-text('verbeteren')")
    walk.tap("a way to mend it", "main a:has-text('Verbeter deze praktijk')", "main a:has-text('Klopt er iets niet')")
    field = walk.find("its summary, to change", "main [name=summary]")
    field.fill("Buurtgenoten bezoeken een oudere die zich eenzaam voelt, ook in de winter.")
    walk.taps += 1
    walk.tap("to have it checked", "main button:has-text('Controleer')")
    walk.read("what changes", "main [data-changes] li", "main li:has-text('ook in de winter')")
    walk.find(
        "a way to hand it in",
        "main button:has-text('Bewaar')",
        "main a:has-text('Verstuur')",
        "main button:has-text('Download')",
        ".pb-form__roads .pb-button",
    )


ERRANDS: tuple[Callable[[Walk], None], ...] = (lonely, with_steps, with_evidence, with_source, mend)


def walked(browser: Browser, address: str, errand: Callable[[Walk], None], window: str) -> Walk:
    """The errand in a window, as far as it goes."""
    visitor = Visitor(browser, address)
    width, height = WINDOWS[window]
    page = visitor.open("404.html", width=width)
    page.set_viewport_size({"width": width, "height": height})
    walk = Walk(page)
    try:
        errand(walk)
    except DeadEnd:
        pass
    finally:
        visitor.leave()
    return walk


def measure(browser: Browser, address: str) -> Measured:
    """Screens, touches and dead ends of every errand in both windows."""
    rows: dict[str, tuple[str, ...]] = {}
    misses: list[str] = []
    for errand in ERRANDS:
        figures: list[str] = []
        for window in WINDOWS:
            walk = walked(browser, address, errand, window)
            figures += [str(walk.screens), str(walk.taps), str(len(walk.missing))]
            misses += shortened(f"{errand.__name__}, {window}", [f"nowhere in sight: {what}" for what in walk.missing])
        rows[re.split(r"[:.]\s", f"{errand.__doc__}")[1]] = tuple(figures)
    headings = tuple(f"{figure}, {window}" for window in WINDOWS for figure in ("screens", "touches", "dead ends"))
    touches = sum(int(row[1]) for row in rows.values())
    screens = sum(int(row[0]) for row in rows.values())
    target = "five errands of visitors, on a phone of 390 px and at 1280 px: no dead end"
    return Measured(
        target, f"{screens} screens and {touches} touches on a phone, {len(misses)} dead ends", tuple(misses), headings, rows
    )
