"""Opening a page the way a visitor does, while somebody watches what the browser complains about."""

from dataclasses import dataclass, field
from typing import Literal, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Request, WebError

from .tabs import Tabs, new_tab

Scheme = Literal["light", "dark"]

PAGES = {
    "home": "",
    "catalogue": "praktijken/",
    "practice": "praktijken/maatschappelijke-beursvloer/",
    "theme": "themas/bemiddeling/",
    "index": "doelgroepen/",
    "provinces": "provincies/",
    "element": "werkzame-elementen/vaste-verbinder/",
    "bibliography": "bronnen/",
    "knowledge": "kennis/",
    "article": "kennis/samenspel/",
    "programme": "programma/vrijwillig-dichtbij/",
    "statistic": "cijfers/prognose-per-type/",
    "overview": "bijdragen/overzicht/",
    "messages": "bijdragen/meldingen/",
    "message": "bijdragen/meldingen/datum-ongeldig/",
    "search": "zoeken/",
    "data": "data/",
    "codebook": "data/codeboek/",
    "compare": "vergelijken/",
    "chosen": "vergelijken/?praktijken=maatschappelijke-beursvloer,vrijwilligerscentrale,websites-vraag-en-aanbod",
    "comparison": "vergelijken/bemiddeling/",
    "booklet": "boekje/?praktijken=de-bijspringer,klooster-en-buren",
    "coverage": "overzicht/",
    "matrix": "werkzame-elementen/",
    "guide": "keuzehulp/?thema=burenhulp",
    "form": "bijdragen/formulier/",
    "loose": "bijdragen/",
    "steps": "bijdragen/stap-voor-stap/",
    "fields": "bijdragen/velden/",
    "example": "bijdragen/voorbeeld/",
    "plain-words": "bijdragen/gewone-woorden/",
    "commands": "bijdragen/opdrachten/",
    "about": "over/",
    "privacy": "privacy/",
    "not-found": "404.html",
}
"""Kind of page → the address of one of that kind."""

EMBED = "insluiten/maatschappelijke-beursvloer/"
"""A practice as other sites frame it: without header, menu and script."""

PRACTICE = PAGES["practice"]

PHONE, HAND, DESK = 320, 390, 1280
"""Widths in CSS pixels: the narrowest that WCAG asks for (1.4.10), an ordinary phone and an ordinary screen."""


class OpenPage(Protocol):
    """The fixture `open_page`: a page as a first visitor gets it, ready to be read."""

    def __call__(
        self, path: str, *, width: int = DESK, scheme: Scheme = "light", javascript: bool = True, alone: bool = False
    ) -> Page: ...


@dataclass
class Visitor:
    """Opens pages and keeps every request and complaint: console errors (also of the CSP), page errors, requests elsewhere."""

    browser: Browser
    address: str
    tabs: Tabs | None = None
    complaints: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    borrowed: list[Page] = field(default_factory=list)

    def open(
        self, path: str, *, width: int = DESK, scheme: Scheme = "light", javascript: bool = True, alone: bool = False
    ) -> Page:
        """A page, in a tab that others used before if there is one; `alone` for who adds listeners or scripts to it."""
        if self.tabs and not alone:
            page = self.tabs.take(self.address, javascript)
            self.borrowed.append(page)
        else:
            page = new_tab(self.browser, self.address, javascript)
            self.pages.append(page)
        page.context.on("console", self._hear)
        page.context.on("weberror", self._catch)
        page.context.on("request", self._follow)
        resize(page, width)
        page.emulate_media(color_scheme=scheme)
        page.goto(path)
        if javascript:
            ready(page)
        return page

    def leave(self) -> None:
        """Close everything that was opened, and give back what was borrowed."""
        for page in self.pages:
            page.context.close()
        for page in self.borrowed:
            assert self.tabs
            self.tabs.give_back(page)
            page.context.remove_listener("console", self._hear)
            page.context.remove_listener("weberror", self._catch)
            page.context.remove_listener("request", self._follow)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"console, {message.location['url']}: {message.text}")

    def _catch(self, error: WebError) -> None:
        self.complaints.append(f"script: {error.error}")

    def _follow(self, request: Request) -> None:
        self.requests.append(request)
        url = urlsplit(request.url)
        if url.scheme != "data" and url.netloc != urlsplit(self.address).netloc:
            self.complaints.append(f"request to another host: {request.url}")


def height(width: int) -> int:
    """How high a window of this width is, in CSS pixels."""
    return 640 if width == PHONE else 800


def resize(page: Page, width: int) -> None:
    """Make the window as wide as this."""
    page.set_viewport_size({"width": width, "height": height(width)})


def ready(page: Page) -> None:
    """Wait until the page has nothing more to do. By selector: `wait_for_function` needs `unsafe-eval`."""
    page.locator("html[data-ready='true']").wait_for(state="attached")


def go(page: Page, path: str) -> None:
    """Go to a page, and wait until it is ready."""
    page.goto(path)
    ready(page)


def turn_to(page: Page, path: str) -> None:
    """Come to another address of the same page as back and forward do: it is not loaded again."""
    page.evaluate("to => { history.pushState(null, '', `/${to}`); dispatchEvent(new PopStateEvent('popstate')); }", path)
    ready(page)


def until(one: Locator, condition: str) -> None:
    """Wait until this function of the element says so, asking at every frame for at most five seconds."""
    one.evaluate(
        f"""(one) => new Promise((done, fail) => {{
          const end = performance.now() + 5000;
          const ask = () => ({condition})(one) ? done() : performance.now() > end ? fail(new Error("It did not come.")) : requestAnimationFrame(ask);
          ask();
        }})"""
    )


def sideways(page: Page) -> int:
    """How many CSS pixels the page is wider than the window: 0 when nobody has to scroll sideways."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return max(0, wider)


def saved(button: Locator) -> tuple[str, bytes]:
    """The name and the contents of the file that a button saves."""
    with button.page.expect_download() as download:
        button.click()
    ready(button.page)
    return download.value.suggested_filename, download.value.path().read_bytes()
