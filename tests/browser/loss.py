"""What a reader loses who sets the page differently: larger text, wider spacing, a narrower window."""

from playwright.sync_api import Page

from .in_page import InPage
from .visit import sideways

run = InPage("loss")


def lost(page: Page) -> list[str]:
    """What cannot be read, and scrolling sideways."""
    wider = sideways(page)
    return [*([f"{wider} px wider than the window"] if wider else []), *run(page, "lost")]


def words(page: Page) -> set[str]:
    """The words that can be read in the main part."""
    return set(run(page, "words"))


def open_tables(page: Page) -> None:
    """Show what tables fold away in a narrow window."""
    run(page, "open")


def covered(page: Page) -> int:
    """How much of the window a bar covers, in percent."""
    return int(run(page, "covered"))


def enlarge_text(page: Page, percent: int) -> None:
    """As the setting for text size of the browser does; 100% is 16 px."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}})
    session.detach()


def spread_text(page: Page) -> None:
    """As a reader's own style sheet for spacing does."""
    run(page, "spread")
