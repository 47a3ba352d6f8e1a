"""Chosen practices side by side: the address, what differs, on a phone."""

import re

from playwright.sync_api import Browser, expect

from .comparing import CHOSEN, SLUGS, heads
from .visit import PAGES, PHONE, OpenPage, go, resize, sideways


def test_a_shared_address_shows_the_same_in_a_fresh_profile(open_page: OpenPage) -> None:
    first, second = open_page(CHOSEN), open_page(CHOSEN, width=PHONE)
    assert heads(first) == heads(second) == list(SLUGS)
    table = "table[data-compare]"
    assert first.locator(table).text_content() == second.locator(table).text_content()
    assert first.locator("table[data-compare] td").evaluate_all("all => all.slice(1).every(one => one.textContent.trim())")
    assert sideways(second) == 0


def test_only_differences_hides_the_rows_that_are_equal_and_names_them(open_page: OpenPage) -> None:
    page = open_page(CHOSEN)
    switch = page.get_by_role("switch", name=re.compile("Alleen verschillen"))
    equal = page.locator("table[data-compare] tr[data-equal]")
    amount = equal.count()
    assert amount > 0
    expect(switch).to_contain_text(f"({amount} {'regel' if amount == 1 else 'regels'} gelijk)")
    expect(equal.first).to_contain_text("bij alle drie")
    switch.click()
    expect(switch).to_have_attribute("aria-checked", "true")
    assert equal.evaluate_all("all => all.every(one => one.hidden)")
    expect(page.locator("[data-part='hidden']")).to_contain_text(equal.first.locator("th").text_content() or "?")
    shown = page.locator("table[data-compare] tr[data-field]:not([hidden])")
    assert shown.count() > 10
    switch.click()
    expect(equal.first).to_be_visible()

    # Like figures stand beside each other.
    rows = page.locator("tr[data-field^='figures']")
    units = rows.locator("th").all_inner_texts()
    assert units[:2] == ["Cijfers: %", "Cijfers: matches"]
    assert units[-1] == "Overige cijfers"
    for row in rows.all()[:-1]:
        assert row.locator("td:has(.pb-cell__figure)").count() > 1, "no practice stands alone in a row of its unit"
    matches = page.locator("tr[data-field='figures/matches'] td")
    assert matches.nth(0).locator(".pb-cell__figure").all_inner_texts()[0] == "88 matches"
    assert matches.nth(2).locator(".pb-cell__figure").all_inner_texts() == [
        "73 matches",
        "29 matches",
        "21 matches",
        "23 matches",
    ]
    share = page.locator("tr[data-field='figures/%'] td").first
    assert share.locator(".pb-cell__figure").all_inner_texts() == ["10–30%"]
    beyond = share.get_by_role("link", name=re.compile(r"^en nog \d+ ?: Maatschappelijke beursvloer$"))
    expect(beyond).to_have_attribute("href", re.compile("/maatschappelijke-beursvloer/#results$"))
    note = share.get_by_role("link", name="bron 1", exact=True).first
    note.click()
    expect(page.locator("#bron-tympaan-2014")).to_be_in_viewport()

    # The head keeps its line while it sticks.
    page.locator("tr[data-field='evidence']").scroll_into_view_if_needed()
    head = page.locator("th[data-practice]").first
    assert head.evaluate("one => getComputedStyle(one).borderBottomWidth") == "3px"
    assert page.locator("table[data-compare]").evaluate("one => getComputedStyle(one).borderCollapse") == "separate"
    ink = page.locator("h1").evaluate("one => getComputedStyle(one).color")
    group = page.locator(".pb-chosen__group th").first
    expect(group).to_have_css("color", ink)

    # On a tablet no name breaks within a word.
    resize(page, 720)
    name = page.get_by_role("columnheader", name="Vrijwilligerscentrale").get_by_role(
        "link", name="Vrijwilligerscentrale", exact=True
    )
    assert name.evaluate("one => one.getClientRects().length") == 1
    assert sideways(page) == 0


def test_working_elements_are_shared_or_of_one(open_page: OpenPage) -> None:
    page = open_page("vergelijken/?praktijken=de-bijspringer,buur-en-co-opsterland,buurtteams-utrecht")
    shared = page.locator("tr[data-field='working_elements/eropaf-gaan']")
    expect(shared).to_contain_text("bij alle drie")
    expect(shared.locator("td")).to_have_text([re.compile("^ ?Ja")] * 3)
    some = page.locator("tr[data-field='working_elements/persoonlijke-benadering'] td")
    expect(some.filter(has_text="Niet genoemd")).to_have_count(1)
    expect(page.locator("tr[data-field='working_elements'] th")).to_have_text("Alleen hier")


def test_no_heading_says_that_one_can_sort(open_page: OpenPage) -> None:
    for path, head in ((CHOSEN, "th[data-practice]"), (PAGES["comparison"], "th[data-field='figures']")):
        styles = (
            open_page(path)
            .locator(head)
            .first.evaluate("one => [getComputedStyle(one).cursor, getComputedStyle(one, '::after').content]")
        )
        assert styles == ["auto", "none"]


def test_what_is_wrong_with_an_address_is_said(browser: Browser, address: str) -> None:
    """In a context of its own: the browser itself complains of what is not there."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    go(page, f"vergelijken/?praktijken={SLUGS[0]},{SLUGS[0]},bestaat-niet,<b>x</b>,{SLUGS[1]},{SLUGS[2]},kwartiermaken")
    said = page.locator("[data-part='said']")
    expect(said).to_contain_text("kennen we niet (meer): bestaat-niet, <b>x</b>")
    expect(said).to_contain_text("één keer getoond: Maatschappelijke beursvloer")
    expect(said).to_contain_text("Niet getoond: Kwartiermaken")
    assert heads(page) == list(SLUGS)
    go(page, f"vergelijken/?praktijken={','.join(f'bestaat-niet-{n}' for n in range(400))},{','.join(SLUGS)},{'x' * 3000}")
    expect(said).to_contain_text("bestaat-niet-4 en nog 396")
    expect(said).not_to_contain_text("bestaat-niet-5")
    assert heads(page) == list(SLUGS)
    go(page, f"vergelijken/?praktijken={SLUGS[0]}")
    expect(said).to_contain_text("Kies er nog één bij om te vergelijken met Maatschappelijke beursvloer")
    expect(page.locator("table[data-compare]")).to_be_hidden()
    context.close()


def test_on_a_phone_no_name_is_cut_and_the_table_stays_a_table(open_page: OpenPage) -> None:
    page = open_page(CHOSEN, width=PHONE)
    for word in page.locator("table[data-compare] thead a").all():
        assert word.evaluate("one => one.scrollWidth <= one.closest('th').clientWidth + 1")
        lines = word.evaluate("one => one.getClientRects().length")
        assert lines <= 2
    # While one reads on, the names stay below the header of the page.
    page.locator("tr[data-field='status']").scroll_into_view_if_needed()
    head, outer = page.locator("table[data-compare] thead").bounding_box(), page.locator(".pb-header").bounding_box()
    assert head and outer and abs(head["y"] - outer["y"] - outer["height"]) < 2  # noqa: PT018
    assert head["height"] < 130
    assert page.get_by_role("table").get_by_role("rowheader", name="Voor wie").count() == 1
    assert page.get_by_role("columnheader", name="Vrijwilligerscentrale").count() == 1

    # On a phone the rest folds and opens by keyboard.
    rows = page.locator("table[data-compare] tr[data-field]")
    shown = rows.and_(page.locator(":visible"))
    assert shown.count() < rows.count() / 2
    assert page.evaluate("document.documentElement.scrollHeight") < 8500
    buttons = page.get_by_role("button", name=re.compile("^Toon ook: "))
    named = buttons.first.inner_text()
    assert "Aanleiding" in named
    expect(page.locator("tr[data-field='problem']")).to_be_hidden()
    buttons.first.focus()
    page.keyboard.press("Enter")
    expect(page.locator("tr[data-field='kind'] th")).to_be_focused()
    expect(page.locator("tr[data-field='problem']")).to_be_visible()
    while buttons.count():
        buttons.first.press("Enter")
    assert shown.count() == rows.count()
    page.get_by_role("switch").press("Space")
    assert 0 < shown.count() == page.locator("table[data-compare] tr[data-field]:not([hidden])").count()
    page.get_by_role("button", name="Toon minder").first.press("Enter")
    equal = page.locator("tr[data-equal] th").first.inner_text()
    expect(buttons.first).not_to_contain_text(equal)
