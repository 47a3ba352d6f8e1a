"""Without JavaScript everything can still be read and reached."""

from .filtering import address, records, slugs
from .journeys import journeys
from .visit import PAGES, PHONE, OpenPage

test_journeys = journeys(__file__)


def test_no_button_does_nothing(open_page: OpenPage) -> None:
    page = open_page("", width=PHONE, javascript=False)
    for path in PAGES.values():
        page.goto(path)
        buttons = page.locator("button:not(form button, [popovertarget])")
        assert not buttons.evaluate_all("all => all.some(one => one.checkVisibility())"), path


def test_the_catalogue_is_whole_and_nothing_in_it_is_dead(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp"]}), javascript=False)
    assert slugs(page) == list(records())
    dead = page.locator("main :is(form, input, button, select)")
    assert not dead.evaluate_all("all => all.some(one => one.checkVisibility({visibilityProperty: true}))")
    for folder in ("themas", "doelgroepen", "werkzame-elementen", "provincies", "gemeenten"):
        assert page.locator(f"main a[href='../{folder}/']").is_visible(), folder
