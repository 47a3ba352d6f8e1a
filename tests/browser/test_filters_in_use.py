"""The filters as they are used: by keyboard, on a phone, with large enough targets, by axe, and without a script."""

from playwright.sync_api import expect

from .axe import SCHEMES, problems
from .filtering import (
    CATALOGUE,
    NOTHING,
    address,
    asked,
    box,
    left,
    search_page,
    slugs,
    tick,
)
from .visit import DESK, PHONE, OpenPage, Visitor, go, ready, resize, sideways, turn_to


def test_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(CATALOGUE)
    page.locator("[data-facet=soort] summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator("[data-facet=soort] input:not([disabled])").first
    expect(first).to_be_focused()
    page.keyboard.press("Space")
    ready(page)
    expect(first).to_be_focused()
    assert slugs(page) == left({"soort": [str(first.get_attribute("value"))]})
    page.get_by_role("link", name="Tabel").focus()
    page.keyboard.press("Enter")
    ready(page)
    expect(page.get_by_role("link", name="Tabel")).to_be_focused()
    expect(page.get_by_role("table")).to_be_visible()


def test_on_a_phone_the_filters_stand_in_a_sheet_that_keeps_the_focus_and_gives_it_back(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp"], "soort": ["methode"]}), width=PHONE)
    button = page.get_by_role("button", name="Filters (2 gekozen)")
    sheet = page.get_by_role("dialog", name="Filters")
    expect(sheet).to_be_hidden()
    expect(page.locator("#filter-volgorde")).to_be_hidden()
    button.press("Enter")
    expect(sheet).to_be_visible()
    expect(box(page, "thema", "burenhulp")).to_be_visible()
    page.locator("dialog #filter-volgorde").select_option("onderbouwing")
    ready(page)
    assert asked(page)["sorteer"] == ["onderbouwing"]
    tick(page, "soort", "methode")
    expected = left({"thema": ["burenhulp"]})
    done = sheet.get_by_role("button", name=f"Toon {len(expected)} praktijken")
    expect(done).to_be_in_viewport(ratio=1)
    for key in ("Tab", "Shift+Tab"):
        for _ in range(120):
            page.keyboard.press(key)
            outside = page.evaluate("document.activeElement !== document.body && !document.activeElement.closest('dialog')")
            assert not outside
    done.click()
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filters (1 gekozen)")).to_be_focused()
    assert sorted(slugs(page)) == sorted(expected)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(page.get_by_role("button", name="Filters (1 gekozen)")).to_be_focused()
    page.keyboard.press("Enter")
    resize(page, DESK)
    expect(sheet).to_be_hidden()
    expect(box(page, "thema", "burenhulp")).to_be_visible()
    resize(page, PHONE)
    assert sideways(page) == 0


def test_what_no_practice_would_be_left_with_looks_the_same_in_every_facet_and_a_part_says_of_what(open_page: OpenPage) -> None:
    page = open_page(address(NOTHING))
    rows: list[tuple[int, bool, bool]] = page.locator("label[data-count]").evaluate_all(
        "all => all.map(one => [Number(one.dataset.count), one.classList.contains('pb-facet__row--none'), one.querySelector('input').disabled])"
    )
    assert {none for amount, none, _ in rows if not amount} == {True}
    assert {none or disabled for amount, none, disabled in rows if amount} == {False}
    last = box(page, "onderbouwing", "effect-onderzocht")
    last.focus()
    page.keyboard.press("Space")
    ready(page)
    expect(last).to_be_disabled()
    expect(page.locator("details[data-facet=onderbouwing] summary")).to_be_focused()
    turn_to(page, address({"doelgroep": ["ouderen"]}))
    assert slugs(page) == left({"doelgroep": ["ouderen"]})
    card = page.locator("[data-result='praktijken/buren-voor-buren'] .pb-card__why")
    expect(card).to_contain_text("Voor wie: kwetsbare ouderen, een deel van ouderen")


SMALL = """() => [...document.querySelectorAll("main :is(a, button, summary, select, input, label)")]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest("p, h2, th, label input") && one.type !== "checkbox")
  .filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"""


def test_the_catalogue_is_accessible_in_every_state(open_page: OpenPage) -> None:
    page = search_page(open_page, "")
    found: list[str] = []
    for query in ("", address(NOTHING).partition("?")[2], "thema=burenhulp&weergave=tabel&doelgroep=zzz", "q=buren"):
        within = ".pb-found" if query else ""
        resize(page, DESK)
        turn_to(page, f"{CATALOGUE}?{query}")
        page.locator("details.pb-facet").evaluate_all(f"all => all.forEach(one => {{ one.open = {str(not query).lower()}; }})")
        found += page.evaluate(SMALL) if not query else []
        found += [f"{query}: {one}" for one in problems(page, DESK, *SCHEMES, within=within)]
        resize(page, PHONE)
        if not query:
            page.locator(".pb-filters__button").click()
            expect(box(page, "status", "onbekend")).to_be_visible()
            found += page.evaluate(SMALL)
        found += [f"{query}: {one}" for one in problems(page, PHONE, *SCHEMES, within=within)]
        page.keyboard.press("Escape")
    assert not found, "\n".join(found)


def test_only_the_catalogue_loads_the_filters(visitor: Visitor) -> None:
    page = visitor.open("", alone=True)
    for path in ("praktijken/kwartiermaken/", "themas/bemiddeling/"):
        go(page, path)
    assert not [one.url for one in visitor.requests if "catalogue/" in one.url or "filters.json" in one.url]
    go(page, CATALOGUE)
    assert [one.url for one in visitor.requests if one.url.endswith("praktijken/filters.json")]
