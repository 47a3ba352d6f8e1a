"""Tabs that are used again, emptied in between: a new one costs half as much as the page that is opened in it."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser, CDPSession, Page


def new_tab(browser: Browser, address: str, javascript: bool) -> Page:
    """A tab of a visitor who was never here."""
    context = browser.new_context(base_url=address, java_script_enabled=javascript, locale="nl-NL", reduced_motion="reduce")
    return context.new_page()


@dataclass
class Tabs:
    """Tabs that nobody uses now, by the site they belong to and whether they run scripts."""

    browser: Browser
    free: dict[tuple[str, bool], list[Page]] = field(default_factory=dict)
    kinds: dict[Page, tuple[str, bool]] = field(default_factory=dict)
    wires: dict[Page, CDPSession] = field(default_factory=dict)

    def take(self, address: str, javascript: bool) -> Page:
        """A tab as a first visitor has it, but for what the browser keeps of files."""
        kind = (address, javascript)
        page = self.free[kind].pop() if self.free.get(kind) else self._new(kind)
        self.kinds[page] = kind
        return page

    def _new(self, kind: tuple[str, bool]) -> Page:
        page = new_tab(self.browser, *kind)
        self.wires[page] = page.context.new_cdp_session(page)
        return page

    def give_back(self, page: Page) -> None:
        """Empty the tab for who comes next. A tab that its test closed or left for another site is not used again."""
        context, kind = page.context, self.kinds.pop(page)
        if page.is_closed() or not page.url.startswith(kind[0]):
            del self.wires[page]
            context.close()
            return
        for other in context.pages:
            if other != page:
                other.close()
        page.unroute_all()
        context.unroute_all()
        context.clear_permissions()
        session = self.wires[page]
        page.evaluate("() => { sessionStorage.clear(); window.name = ''; }")
        page.mouse.move(-1, -1)
        page.goto("about:blank")
        session.send("Storage.clearDataForOrigin", {"origin": kind[0].rstrip("/"), "storageTypes": "all"})
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})
        session.send("Page.resetNavigationHistory")
        page.emulate_media(media="null", forced_colors="null", reduced_motion="reduce")
        self.free.setdefault(kind, []).append(page)
