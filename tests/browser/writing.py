"""Writing in the form of a record, as somebody does who types."""

from typing import Any

from playwright.sync_api import Page

from .in_page import InPage
from .visit import PAGES

FORM = PAGES["form"]

run = InPage("writing")


def type_in(page: Page, answers: list[tuple[str, Any]]) -> None:
    """Answer every question by its name, as somebody who types does; a number behind a list asks for that part of it."""
    run(page, "type", answers)


def paths(value: Any, path: str = "") -> list[tuple[str, Any]]:
    """What is to be typed for a record, in its order."""
    if isinstance(value, dict):
        return [one for name, inner in value.items() for one in paths(inner, f"{path}.{name}" if path else name)]
    if isinstance(value, list) and isinstance(value[0], dict):
        return [one for at, inner in enumerate(value) for one in ((path, at), *paths(inner, f"{path}.{at}"))]
    return [(path, value)]


def unfold(page: Page) -> None:
    """Open all parts of the form, so that what is in them can be seen."""
    page.locator("[data-record-form] details").evaluate_all("all => all.forEach(one => { one.open = true; })")


def taken_up(page: Page) -> None:
    """Wait until the form has judged and kept what was typed, as it does once somebody pauses."""
    page.wait_for_selector("[data-record-form]:not([data-waits])")


def written(page: Page) -> str:
    """The record, once what was typed is taken up."""
    taken_up(page)
    return page.locator("[data-record]").text_content() or ""


def check(page: Page) -> None:
    """Have it checked; by its class, since to ask every part of a long form for its name takes longer than to fill it."""
    page.locator(".pb-form__check button").click()


def erase(page: Page) -> None:
    """Wipe all that was written; from where it was checked one goes back first."""
    if page.locator("[data-check]").is_visible():
        page.locator("[data-back]").click()
    page.locator("[data-erase]").click()
