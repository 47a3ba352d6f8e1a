"""Light or dark: as the system has it, unless the visitor says otherwise; what was chosen stays."""

from playwright.sync_api import Page, expect

from .colour import luminance
from .visit import PRACTICE, OpenPage, Scheme, go, ready


def choose(page: Page, name: str) -> None:
    """Press the button until it says the wanted choice."""
    button = page.locator(".pb-palette")
    for _ in range(3):
        if button.get_attribute("data-choice") == name:
            return
        button.click()
    raise AssertionError(f"The button never says {name}.")


def shows(page: Page, scheme: Scheme) -> None:
    """The page is drawn in this scheme, and tells the browser so (for fields and scroll bars)."""
    expect(page.locator("html")).to_have_css("color-scheme", scheme)
    background, ink = page.evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]")
    assert (luminance(background) > luminance(ink)) == (scheme == "light")


def test_the_page_follows_the_system_from_the_start_and_when_it_changes(open_page: OpenPage) -> None:
    page = open_page("", scheme="dark")
    shows(page, "dark")
    page.emulate_media(color_scheme="light")
    shows(page, "light")
    page.emulate_media(color_scheme="dark")
    shows(page, "dark")


def test_a_choice_outlives_the_page(open_page: OpenPage) -> None:
    page = open_page("", scheme="light")
    choose(page, "dark")
    shows(page, "dark")
    page.reload()
    ready(page)
    shows(page, "dark")
    go(page, PRACTICE)
    shows(page, "dark")
    page.emulate_media(color_scheme="light")
    shows(page, "dark")
    choose(page, "light")
    page.emulate_media(color_scheme="dark")
    shows(page, "light")


def test_automatic_follows_the_system_again(open_page: OpenPage) -> None:
    page = open_page("", scheme="light")
    choose(page, "dark")
    choose(page, "auto")
    shows(page, "light")
    page.reload()
    ready(page)
    shows(page, "light")
    page.emulate_media(color_scheme="dark")
    shows(page, "dark")


def test_the_button_says_what_is_chosen(open_page: OpenPage) -> None:
    page = open_page("")
    button, status = page.locator(".pb-palette"), page.locator(".pb-palette__status")
    expect(status).to_be_empty()
    for choice in ("light", "dark", "auto"):
        sentence = button.get_attribute(f"data-{choice}") or ""
        assert sentence
        button.click()
        expect(button).to_have_accessible_name(sentence)
        expect(status).to_have_text(sentence)


def test_a_stored_value_that_means_nothing_is_automatic(open_page: OpenPage) -> None:
    page = open_page("", scheme="dark")
    page.evaluate("localStorage.setItem('praktijkenbank.scheme', 'paars')")
    page.reload()
    ready(page)
    shows(page, "dark")
