"""What can be read and told apart in every state of what one can use, light and dark; and how large it is for a finger.

Axe looks at a page as it stands. Here states are forced: the page gets its own stylesheets with an attribute for each of them, which stands on
all that is looked at in turn. Through the browser's tools for developers the same takes three times as long.
"""

from playwright.sync_api import Page

from .in_page import InPage
from .visit import DESK, PHONE, resize

run = InPage("states")

PSEUDO: tuple[list[str], ...] = (
    [],
    ["hover"],
    ["focus", "focus-visible"],
    ["hover", "active"],
    ["hover", "focus", "focus-visible"],
    ["hover", "active", "focus", "focus-visible"],
)
"""What a pointer and the keyboard can do at once. Beside each an element is also ticked, current, open or disabled."""

MAIN = (
    ".pb-menu__link, .pb-button, .pb-icon-button, .pb-way a, .pb-hero-bench a, .pb-index__name, .pb-contents a, .pb-pick, "
    ".pb-facet summary, .pb-facet__row, .pb-views a, .pb-letters a, .pb-pager a, .pb-fold > summary, .pb-result-item :is(h2, h3) a, "
    ".pb-footer__links a, .pb-select, .pb-guide__question label, .pb-map__tile, .pb-counts a, .pb-search__button"
)
"""What one goes on with (of a card all leads on): 44 px high under a finger. WCAG 2.5.8 asks 24 px of all, with exceptions."""


def pale(page: Page, seen: set[str]) -> list[str]:
    """What is too pale in any state, of all in the page that looks as nothing in `seen`; that grows."""
    found: list[str] = [f"{selector} tells visited links apart" for selector in run(page, "visited")]
    fresh: list[str] = run(page, "mark", sorted(seen))
    seen.update(fresh)
    found += run(page, "look", PSEUDO) if fresh else []
    run(page, "done")
    return found


def in_every_state(page: Page, judged: set[str]) -> list[str]:
    """What is too pale, wide and narrow, and too small under a finger."""
    resize(page, DESK)
    found = pale(page, judged)
    resize(page, PHONE)
    found += pale(page, judged) + run(page, "small", MAIN)
    return found
