"""Every kind of page, in one visit each: nothing complains, axe is content, nobody who sets the page otherwise loses a word.

The policy of the site and requests to other hosts are judged by `open_page`, which listens. `make quality` asks for all
combinations of width, scheme, text size and spacing.
"""

import pytest
from playwright.sync_api import Page, expect

from .axe import SCHEMES, problems
from .colour import contrast, luminance
from .in_page import InPage
from .loss import enlarge_text, lost, spread_text
from .states import in_every_state
from .visit import DESK, EMBED, PAGES, PHONE, OpenPage, Scheme, height

STATES: tuple[tuple[int, Scheme], ...] = ((DESK, "light"), (PHONE, "dark"))

TEXT_SIZE = "one => parseFloat(getComputedStyle(one).fontSize)"

run = InPage("inks")

SOURCES_OF_A_LETTER = "bronnen/m/"


@pytest.mark.parametrize("path", [*PAGES.values(), EMBED, SOURCES_OF_A_LETTER], ids=[*PAGES, "embed", "sources"])
def test_a_page_in_every_way_it_is_read(open_page: OpenPage, path: str, judged: set[str]) -> None:
    page = open_page(path)
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px", "no style sheet"
    found = [problem for width, scheme in STATES for problem in problems(page, width, scheme)]
    if path != EMBED:  # whose policy lets nothing ask for its stylesheet
        found += in_every_state(page, judged)
        found += too_pale_on_paper(page) + lost_in_large_text(page) + lost_in_wide_spacing(page)
    assert not found, "\n".join(found)


@pytest.fixture(scope="module")
def judged() -> set[str]:
    """What was looked at in all its states, by how it looks: the next page asks of the rest."""
    return set()


def too_pale_on_paper(page: Page) -> list[str]:
    """Whoever prints gets dark on white, also from the dark, and without the menu."""
    pairs: list[tuple[str, str]] = []
    for scheme in SCHEMES:
        page.emulate_media(media="print", color_scheme=scheme)
        expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        expect(page.locator("#pb-menu")).to_be_hidden()
        pairs += run(page, "onGround")
    page.emulate_media(media="screen", color_scheme="light")
    pale = [(ink, ground) for ink, ground in pairs if contrast(luminance(ink), luminance(ground)) < 4.5]
    return [f"on paper: {ink} is too pale on {ground}" for ink, ground in pale]


def lost_in_large_text(page: Page) -> list[str]:
    """Text twice as large loses nothing, wide and narrow (WCAG 1.4.4)."""
    text = page.locator("main .md-content__inner")
    before = text.evaluate(TEXT_SIZE)
    enlarge_text(page, 200)
    found = []
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": height(width)})
        assert text.evaluate(TEXT_SIZE) == pytest.approx(2 * before)
        found += [f"text at 200 %, {width} px: {one}" for one in lost(page)]
    enlarge_text(page, 100)
    return found


def lost_in_wide_spacing(page: Page) -> list[str]:
    """A reader's own spacing loses nothing, wide and narrow (WCAG 1.4.12)."""
    spread_text(page)
    found = []
    for width in (DESK, PHONE):
        page.set_viewport_size({"width": width, "height": height(width)})
        found += [f"wide spacing, {width} px: {one}" for one in lost(page)]
    return found


def test_what_is_wrong_is_seen(open_page: OpenPage) -> None:
    """Checks that found nothing anywhere might be checks that looked at nothing."""
    page = open_page("bronnen/m/")
    page.locator("main p").first.evaluate("one => one.append(document.createElement('button'))")
    page.locator("main li").last.evaluate("one => { one.style.color = '#bbb'; one.style.background = '#ccc'; }")
    (report,) = problems(page, DESK, "light")
    assert "button-name" in report
    assert "color-contrast" in report
    assert "color-contrast" in problems(page, DESK, "light", every_text=True)[0]
    page.locator("main h1").evaluate("one => one.style.setProperty('color', '#ccc', 'important')")
    assert too_pale_on_paper(page)
    page.locator("main h1").evaluate("one => { one.style.width = '10px'; one.style.overflow = 'hidden'; }")
    assert lost_in_large_text(page)
    assert lost_in_wide_spacing(page)


SPOILT = """:root .pb-home:hover * { color: #ddd !important } :root .pb-footer a:active { color: #ccc !important }
  :root [aria-current] { border: 0 !important; font-weight: 400 !important; color: #444 !important; padding: 0 !important }
  :root .pb-search__input { border-color: #eee !important } :root .pb-search__button:disabled { background: #fff !important }
  :root main a:focus { outline: none !important; min-height: 0 !important } a:visited { color: purple }"""


def test_what_is_wrong_in_one_state_alone_is_seen(open_page: OpenPage) -> None:
    page = open_page(PAGES["loose"], alone=True)
    assert in_every_state(page, set()) == []
    run(page, "spoil", SPOILT)
    page.locator(".pb-written a").first.evaluate(
        "one => { one.style.display = 'inline-block'; one.textContent = 'x'; one.after(one.cloneNode(true)); }"
    )
    found = "\n".join(in_every_state(page, set()))
    for fault in ("light hover a.pb-home", "light hover active a", "in colour alone", "outline of a control", "disabled", "no outline",
                  "px, 24 is", "visited"):  # fmt: skip
        assert fault in found, fault


WRONG_IN_THE_DARK = """[data-md-color-scheme=slate] main h1 { color: #333 !important }
  [data-md-color-scheme=slate] main p a { color: #ccc !important; text-decoration: none !important }"""


def test_what_is_wrong_in_other_colours_alone_is_seen(open_page: OpenPage) -> None:
    """Of a page that was asked about before, only the colours are asked about again."""
    page = open_page(PAGES["about"])
    run(page, "spoil", WRONG_IN_THE_DARK)
    (report,) = problems(page, DESK, "light", "dark")
    assert report.startswith(f"{DESK} px, dark")
    assert "color-contrast" in report
    assert "link-in-text-block" in report
    page.evaluate("document.adoptedStyleSheets = []")
    assert problems(page, DESK, *SCHEMES) == []
    page.locator("main p").first.evaluate("one => one.append(document.createElement('button'))")
    assert "button-name" in problems(page, DESK, *SCHEMES)[0]
