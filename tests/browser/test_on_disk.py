"""The site as a folder, opened from the disk: no server, and all that a visitor does on a site works."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import command, mini
from tests.conftest import Once

from .visit import ready

WALK = Path(__file__).with_name("walk.js").read_text("utf-8")


@pytest.fixture
def from_disk(browser: Browser, once: Once) -> Iterator[tuple[Page, str]]:
    """A page that complains about nothing, and the address of the folder."""
    folder = once("on-disk", lambda made: command.build(mini.ROOT, made, "--offline"))
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page, f"{folder.as_uri()}/"
    context.close()
    assert not complaints


def test_a_visitor_finds_filters_compares_and_writes(from_disk: tuple[Page, str]) -> None:
    page, root = from_disk
    page.goto(f"{root}index.html")
    page.get_by_role("link", name="Praktijken", exact=True).first.click()
    ready(page)
    assert page.url == f"{root}praktijken/index.html"
    assert page.evaluate(WALK, "filter") == "4 praktijken van de 43"
    page.goto(page.evaluate(WALK, "compare"))
    ready(page)
    assert page.locator("h1").inner_text() == "Twee praktijken naast elkaar"
    page.get_by_role("link", name="Start", exact=True).first.click()
    assert page.url == f"{root}index.html"
    page.goto(f"{root}zoeken/index.html")
    ready(page)
    assert "‘eenzaamhied’" in page.evaluate(WALK, "search")
    page.locator("[data-part='results'] a").first.click()
    ready(page)
    assert page.url.endswith("/index.html")
    page.goto(f"{root}bijdragen/formulier/index.html?praktijk=anna-zorgt")
    ready(page)
    assert page.locator("[name=name]").input_value() == "Anna Zorgt"
    assert page.evaluate(WALK, "form") == "Buren eten samen"
    page.goto(f"{root}boekje/index.html?thema=maatjes")
    ready(page)
    assert page.locator(".pb-practice").count() == 4
