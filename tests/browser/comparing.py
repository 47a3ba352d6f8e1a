"""What the tests of comparing share: three practices, and how to choose and find them."""

from playwright.sync_api import Page

from .visit import PAGES

SLUGS = ("maatschappelijke-beursvloer", "vrijwilligerscentrale", "websites-vraag-en-aanbod")
CHOSEN = PAGES["chosen"]


def box(page: Page, slug: str) -> str:
    return f"[data-result='praktijken/{slug}'] .pb-pick input"


def heads(page: Page) -> list[str]:
    found: list[str] = page.locator("table[data-compare] th[data-practice]").evaluate_all(
        "all => all.map(one => one.dataset.practice)"
    )
    return found
