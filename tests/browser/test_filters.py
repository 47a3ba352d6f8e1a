"""The filters of the catalogue: what they leave, what they count, and how they stand in the address."""

import random
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Route, expect

from tests.counted import FACETS, KNOWN, known, values

from .filtering import (
    CATALOGUE,
    CONTENT,
    NOTHING,
    Chosen,
    address,
    asked,
    box,
    boxes,
    chip,
    counts,
    left,
    records,
    slugs,
    terms,
    tick,
)
from .visit import PHONE, OpenPage, go, ready, sideways, turn_to


def test_results_and_counts_are_those_of_the_records(open_page: OpenPage) -> None:
    """Against an independent count over the records, for choices drawn at random; and every value of a practice can be chosen."""
    page = open_page(CATALOGUE)
    whole = sorted(counts(page))
    for record in records().values():
        for facet, ids in values(record, CONTENT).items():
            assert {(facet, value) for value in ids} <= set(whole)
    assert {facet for facet, _ in whole} == set(FACETS)
    for seed in range(4):
        chance = random.Random(seed)
        for turn in range(12):
            chosen: Chosen = {}
            for facet, value in chance.sample(whole, chance.randint(1, 4)):
                chosen.setdefault(facet, []).append(value)
            (turn_to if turn else go)(page, address(chosen))
            assert slugs(page) == left(chosen), chosen
            drawn = boxes(page)
            for (facet, value), amount in counts(page).items():
                expected = len(left({**chosen, facet: [value]}))
                assert amount == expected, (chosen, facet, value)
                checked = value in chosen.get(facet, [])
                assert drawn[facet, value] == (checked, checked or expected > 0), (chosen, facet, value)


def test_what_is_chosen_survives_reload_back_and_forward(open_page: OpenPage) -> None:
    page = open_page(CATALOGUE)
    everything = slugs(page)
    tick(page, "thema", "burenhulp")
    one = slugs(page)
    tick(page, "provincie", "utrecht")
    two = slugs(page)
    assert two == left({"thema": ["burenhulp"], "provincie": ["utrecht"]})
    assert asked(page) == {"thema": ["burenhulp"], "provincie": ["utrecht"]}
    page.reload()
    ready(page)
    assert slugs(page) == two
    expect(box(page, "provincie", "utrecht")).to_be_visible()
    page.go_back()
    ready(page)
    assert slugs(page) == one
    expect(box(page, "provincie", "utrecht")).not_to_be_checked()
    page.go_back()
    ready(page)
    assert slugs(page) == everything
    assert asked(page) == {}
    page.go_forward()
    ready(page)
    assert slugs(page) == one
    expect(box(page, "thema", "burenhulp")).to_be_checked()


def test_from_a_practice_one_comes_back_to_the_same_list(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp"]}, sorteer="onderbouwing", weergave="tabel"))
    before = slugs(page)
    page.locator("[data-result] a").first.click()
    expect(page.locator("article[data-practice]")).to_be_visible()
    page.go_back()
    ready(page)
    assert slugs(page) == before
    expect(page.locator("#filter-volgorde")).to_have_value("onderbouwing")


def test_chips_name_what_is_chosen_go_one_by_one_or_all_at_once_and_the_focus_goes_on(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp", "bemiddeling"], "onderbouwing": ["geteld"]}))
    chips = page.get_by_role("group", name="Gekozen filters").get_by_role("button")
    assert [" ".join(words.split()) for words in chips.all_inner_texts()] == [
        f"{words} weghalen" for words in ("Thema: Burenhulp activeren", "Thema: Vrijwilligersbemiddeling", "Onderbouwing: Geteld")
    ]
    chip(page, "Burenhulp").press("Enter")
    ready(page)
    expect(chip(page, "Vrijwilligersbemiddeling")).to_be_focused()
    assert slugs(page) == left({"thema": ["bemiddeling"], "onderbouwing": ["geteld"]})
    chip(page, "Geteld").click()
    ready(page)
    expect(page.locator("main [role=status]")).to_be_focused()
    assert slugs(page) == left({"thema": ["bemiddeling"]})

    turn_to(page, address({"thema": ["burenhulp"]}, sorteer="compleet", weergave="tabel", q="buren"))
    page.get_by_role("link", name="Wis alles").click()
    ready(page)
    assert asked(page) == {"sorteer": ["compleet"], "weergave": ["tabel"]}, "the view and the order stay"
    assert sorted(slugs(page)) == sorted(records())
    expect(page.locator("main [role=status]")).to_be_focused()
    expect(page.get_by_role("link", name="Wis alles")).to_have_count(0)


def by_backing(record: dict[str, Any]) -> tuple[int, int]:
    return KNOWN.index(known(record)), -list(terms("research-bases")).index(record["evidence"]["basis"])


ORDERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "onderbouwing": by_backing,
    "nagekeken": lambda record: -int(str(record["reviewed"]).replace("-", "")),
    "naam": lambda record: 0,
}


def test_the_order_is_the_one_that_was_asked(open_page: OpenPage) -> None:
    page = open_page(CATALOGUE)
    expect(page.locator("#filter-volgorde")).to_have_value("naam")
    for order, rank in ORDERS.items():
        page.locator("#filter-volgorde").select_option(order)
        ready(page)
        assert slugs(page) == sorted(records(), key=lambda slug: rank(records()[slug])), order
        assert asked(page) == ({} if order == "naam" else {"sorteer": [order]})
    page.locator("#filter-volgorde").select_option("compleet")
    ready(page)
    first, *_, last = slugs(page)

    def unknown(slug: str) -> int:
        page.goto(f"praktijken/{slug}/")
        words = page.locator("[data-field=silences]").all_inner_texts()  # none where nothing is missing
        return int(next((word for text in words for word in text.split() if word.isdigit()), 0))

    assert unknown(first) < unknown(last)


def test_the_table_tells_the_same_as_the_cards(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["bemiddeling"]}))
    cards = slugs(page)
    titles = page.locator(".pb-card__title").all_inner_texts()
    bases = page.locator(".pb-card__basis").all_inner_texts()
    figures = page.locator(".pb-card__figure strong").all_inner_texts()
    switch = page.get_by_role("navigation", name="Weergave")
    expect(switch.locator("[aria-current]")).to_have_text("Kaartjes")
    switch.get_by_role("link", name="Tabel").click()
    ready(page)
    expect(switch.locator("[aria-current]")).to_have_text("Tabel")
    assert asked(page) == {"thema": ["bemiddeling"], "weergave": ["tabel"]}
    assert slugs(page) == cards
    assert page.get_by_role("rowheader").get_by_role("link").all_inner_texts() == titles
    assert page.locator("tbody .pb-card__basis").all_inner_texts() == bases
    assert page.locator("tbody .pb-card__figure strong").all_inner_texts() == figures
    page.set_viewport_size({"width": PHONE, "height": 640})
    page.locator("dialog .pb-filters__panel").wait_for(state="attached")  # the filters move a frame later
    assert sideways(page) == 0
    assert page.get_by_role("rowheader").count() == len(cards)


def test_cards_say_why_they_match(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp", "bemiddeling"]}))
    said = {
        card.get_attribute("data-result"): card.locator(".pb-card__why").inner_text()
        for card in page.locator("[data-result]").all()
    }
    for slug in left({"thema": ["burenhulp", "bemiddeling"]}):
        assert ("Burenhulp activeren" in said[f"praktijken/{slug}"]) == ("burenhulp" in records()[slug]["themes"])
        assert ("Vrijwilligersbemiddeling" in said[f"praktijken/{slug}"]) == ("bemiddeling" in records()[slug]["themes"])
    tick(page, "thema", "burenhulp")
    expect(page.locator(".pb-card__why")).to_have_count(len(slugs(page)))


def test_where_nothing_is_left_it_says_which_filter_to_drop(open_page: OpenPage) -> None:
    page = open_page(address(NOTHING))
    expect(page.locator("main [role=status]")).to_have_attribute("data-total", "0")
    panel = page.locator(".pb-no-results")
    for facet, (value,) in NOTHING.items():
        others = {name: ids for name, ids in NOTHING.items() if name != facet}
        label = box(page, facet, value).locator("xpath=..").locator("span").first.inner_text()
        amount = len(left(others))
        expected = f"Zonder ‘{label}’: {amount} {'praktijk' if amount == 1 else 'praktijken'}"
        expect(panel.get_by_role("button", name=expected)).to_be_visible()
    tell = panel.get_by_role("link", name="Vertel erover")
    asked = "&".join(f"{facet}={NOTHING[facet][0]}" for facet in ("doelgroep", "thema") if facet in NOTHING)
    assert (tell.get_attribute("href") or "").endswith(f"bijdragen/formulier/?{asked}")
    guide = panel.get_by_role("link", name="Of kijk in de keuzehulp")
    assert parse_qs(urlsplit(guide.get_attribute("href") or "").query) == NOTHING
    panel.get_by_role("button").first.click()
    ready(page)
    assert slugs(page) == left({"onderbouwing": ["effect-onderzocht"]})
    expect(page.locator("main [role=status]")).to_be_focused()


ODD = (
    "thema=__proto__",
    "element=constructor&soort=toString",
    "__proto__=burenhulp&constructor=x",
    "thema=" + "x" * 10_000,
    "thema=%3Cscript%3Ealert(1)%3C/script%3E&thema=%E2%80%AEgnal",
    "thema=&doelgroep=%20",
    "sorteer=beste&weergave=__proto__&bladzij=-1",
    "bladzij=99999999999999999999&sorteer=relevantie",
    "%%%=%&thema=%ff",
)


def test_what_it_does_not_know_it_leaves_out(open_page: OpenPage) -> None:
    page = open_page(f"{CATALOGUE}?{ODD[0]}")
    named = page.locator(".pb-notices p")
    for query in ODD:
        turn_to(page, f"{CATALOGUE}?{query}")
        assert slugs(page) == list(records()), query
        for words in named.all_inner_texts():
            assert words.endswith("Dat filter telt niet mee."), query
            assert len(words) < 200, query
        asks = [value for facet in FACETS for value in parse_qs(query).get(facet, []) if value.strip()]
        assert named.count() == len(asks), query
        assert page.locator("main script:not([src])").count() == 0, query
        tick(page, "thema", "burenhulp")
        assert slugs(page) == left({"thema": ["burenhulp"]}), query
    turn_to(page, f"{CATALOGUE}?thema=burenhulp&thema=Burenhulp&thema=onzin&thema=burenhulp")
    assert slugs(page) == left({"thema": ["burenhulp"]}), "asked twice or in capitals counts once"
    expect(page.get_by_role("group", name="Gekozen filters").get_by_role("button")).to_have_count(1)
    expect(page.locator(".pb-notices")).to_have_text(
        "‘onzin’ kennen we niet bij thema, of er is nog geen praktijk. Dat filter telt niet mee."
    )


def test_a_selection_that_cannot_be_saved_is_said_and_the_list_stands(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp"]}))
    page.route("**/data/praktijken.json", partial(fulfill, "onderhoud"))
    page.route("**/data/tabellen/praktijken.csv", partial(fulfill, "onderhoud"))
    tools = page.get_by_role("group", name="Download deze selectie")
    for kind, next_theme in (("JSON", "bemiddeling"), ("CSV", "maatjes")):
        listed = slugs(page)
        tools.get_by_role("button", name=kind).click()
        expect(tools.get_by_role("alert")).to_have_text("Downloaden lukt nu niet. Probeer het later nog eens.")
        assert slugs(page) == listed
        tick(page, "thema", next_theme)
        expect(tools.get_by_role("alert")).to_be_empty()
    go(page, address(NOTHING))
    expect(tools.get_by_role("button", name="CSV")).to_be_disabled()


def fulfill(body: str, route: Route) -> None:
    route.fulfill(body=body)


def test_a_former_value_still_works_and_without_the_data_the_whole_list_stands(open_page: OpenPage) -> None:
    page = open_page("404.html")

    def answer(route: Route) -> None:
        route.fulfill(json=route.fetch().json() | {"former": {"thema": {"buurthulp-2014": "burenhulp"}}})

    page.route("**/filters.json", answer)
    go(page, f"{CATALOGUE}?thema=buurthulp-2014")
    assert slugs(page) == left({"thema": ["burenhulp"]})
    expect(box(page, "thema", "burenhulp")).to_be_checked()
    for body in ("<!doctype html>", "{}"):
        page.unroute_all()
        page.route("**/filters.json", partial(fulfill, body))
        go(page, f"{CATALOGUE}?thema=burenhulp")
        expect(page.locator(".pb-notices")).to_contain_text("Filteren lukt nu niet")
        assert slugs(page) == list(records())
        assert not page.locator("#filters").evaluate("one => one.checkVisibility({visibilityProperty: true})")
