"""Tables that stand ready: complete without a script; with one they sort, filter and show chosen columns."""

import re

import pytest
from playwright.sync_api import Route, expect

from praktijkenbank.site.comparison.cell import ESSENTIALS, FIELDS

from .comparing import SLUGS, heads
from .visit import DESK, PAGES, PHONE, OpenPage, go, ready, resize, sideways


def test_a_ready_made_table_has_words_in_every_cell_without_a_script(open_page: OpenPage) -> None:
    page = open_page(PAGES["comparison"], javascript=False)
    rows = page.locator("main table tr[data-practice]")
    expect(page.locator("main [role=status][data-total]")).to_have_attribute("data-total", str(rows.count()))
    assert page.locator("main table th[data-field]").count() == rows.first.locator("th, td").count()
    for width in (DESK, PHONE):
        resize(page, width)
        assert rows.locator("td").evaluate_all("all => all.length > 100 && all.every(one => one.innerText.trim())"), width
        assert sideways(page) == 0, width


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_each_practice_is_a_block_of_what_one_chose_and_the_page_scrolls(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["comparison"], width=width)
    shown = page.locator("tr[data-practice]").first.locator("td:visible")
    assert shown.count() == len(ESSENTIALS)
    assert shown.first.evaluate("one => getComputedStyle(one, '::before').content") == '"In het kort"'
    boxes = page.locator("main *").evaluate_all(
        "all => all.filter(one => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === 'auto')"
    )
    assert boxes == []
    assert sideways(page) == 0
    assert page.get_by_role("table").get_by_role("row").count() > 1
    page.get_by_text("Kies wat je ziet").click()
    page.get_by_label("Doel", exact=True).check()
    assert shown.count() == len(ESSENTIALS) + 1
    page.reload()
    ready(page)
    assert shown.count() == len(ESSENTIALS) + 1
    page.get_by_text("Kies wat je ziet").click()
    page.get_by_role("button", name="Alles", exact=True).click()
    assert shown.count() == len(FIELDS)
    assert "kolommen=alle" in page.url
    page.get_by_role("button", name="De belangrijkste").click()
    assert shown.count() == len(ESSENTIALS)
    assert "kolommen" not in page.url
    page.get_by_text("Filter en sorteer").click()
    page.get_by_label("Sorteer op").select_option("onderbouwing")
    ready(page)
    steps: list[str] = page.locator("tr[data-practice] td[data-order]:has(.pb-planks)").evaluate_all(
        "all => all.map(one => one.dataset.order)"
    )
    assert steps == sorted(steps, key=int)
    go(page, f"{PAGES['comparison']}?kolommen=goal,doelgroep-die-niet-bestaat")
    assert shown.count() == 1
    expect(page.get_by_text("Dit kennen we hier niet, en het telt niet mee: doelgroep-die-niet-bestaat")).to_be_visible()


def test_what_is_running_text_or_not_alike_cannot_be_put_in_order(open_page: OpenPage) -> None:
    page = open_page(f"{PAGES['comparison']}?sorteer=-figures")
    offered = page.locator("[name=sorteer] option").evaluate_all("all => all.map(one => one.value)")
    assert offered == ["", "naam", "soort", "thema", "onderbouwing", "erkenning", "status", "nieuwste-bron", "nagekeken"]
    expect(page.get_by_text("het telt niet mee: -figures")).to_be_visible()
    go(page, f"{PAGES['comparison']}?sorteer=evidence")
    expect(page.locator("[name=sorteer]")).to_have_value("onderbouwing")

    # What a table cannot do is said.
    go(page, "vergelijken/bemiddeling/?q=buurt&fase=2&sorteer=naam")
    said = page.locator("[data-table='unknown']")
    expect(said).to_contain_text("Op woorden zoeken kan in deze tabel niet, dus ‘buurt’ telt niet mee.")
    expect(said).to_contain_text("het telt niet mee: fase")
    go(page, "vergelijken/bemiddeling/?sorteer=-naam&thema=burenhulp")
    expect(said).to_be_empty()

    # A filter that fits nothing is said.
    go(page, "vergelijken/bemiddeling/?thema=bestaat-niet")
    expect(page.locator("main [role=status][data-total]")).to_have_text(re.compile("^0 van "))
    expect(page.get_by_role("link", name="Wis filters en volgorde")).to_be_visible()
    expect(page.get_by_text("Geen praktijk in deze tabel past bij wat je koos.")).to_be_visible()
    expect(page.locator("main table")).to_be_hidden()
    page.get_by_role("link", name="Laat alle praktijken zien").click()
    ready(page)
    assert page.locator("tr[data-practice]:visible").count() > 0


def test_from_a_ready_made_table_one_chooses_what_stands_side_by_side(open_page: OpenPage) -> None:
    page = open_page(PAGES["comparison"], alone=True)
    for slug in SLUGS[:2]:
        page.locator(f"tr[data-practice='{slug}'] .pb-pick input").check()
    page.get_by_role("link", name="Vergelijk", exact=True).click()
    ready(page)
    assert heads(page) == list(SLUGS[:2])
    expect(page.locator(".pb-tray")).to_be_hidden()


def test_working_elements_fold(open_page: OpenPage) -> None:
    page = open_page(f"{PAGES['comparison']}?kolommen=element")
    cell = page.locator("tr[data-practice='maatschappelijke-beursvloer'] td:visible")
    expect(cell).to_have_text("Elkaar ontmoeten; Wederkerigheid; Concrete afspraken", use_inner_text=True)
    cell.locator("summary").press("Enter")
    expect(cell.get_by_role("link", name="Wederkerigheid")).to_be_visible()
    expect(cell).to_contain_text("Een match moet voor allebei de partijen iets opleveren.")


def test_a_ready_made_table_takes_the_filters_of_the_catalogue(open_page: OpenPage) -> None:
    page = open_page("vergelijken/alle/?onderbouwing=geteld&onderbouwing=beschreven&thema=bemiddeling")
    shown = page.locator("tr[data-practice]:visible")
    amount = shown.count()
    assert amount > 0
    assert shown.evaluate_all(
        "all => all.every(one => ['geteld', 'beschreven'].includes(one.dataset.onderbouwing) && one.dataset.thema.includes('bemiddeling'))"
    )
    expect(page.locator("main [role=status][data-total]")).to_have_text(re.compile(f"^{amount} van [0-9]+ praktijken$"))
    page.get_by_role("link", name="Wis filters en volgorde").click()
    ready(page)
    assert shown.count() > amount

    # A former id of a term filters as in the catalogue.
    go(page, "vergelijken/alle/?thema=bemiddeling")
    expected = page.locator("tr[data-practice]").count()

    def renamed(route: Route) -> None:
        route.fulfill(body=route.fetch().text().replace('data-former="{}"', 'data-former=\'{"thema": {"oud": "bemiddeling"}}\''))

    page.route(re.compile("/vergelijken/alle/.thema"), renamed)
    go(page, "vergelijken/alle/?thema=OUD")
    expect(page.locator("tr[data-practice]")).to_have_count(expected)
    expect(page.get_by_role("combobox", name="Thema")).to_have_value("bemiddeling")

    # A theme leads to its comparison.
    go(page, PAGES["theme"])
    page.get_by_role("link", name="Zet de praktijken van dit thema naast elkaar").click()
    ready(page)
    expect(page.locator("h1")).to_have_text("Vrijwilligersbemiddeling vergeleken")
