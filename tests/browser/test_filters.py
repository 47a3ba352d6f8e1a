"""The filters of the catalogue: what they leave, what they count, and how they stand in the address."""

import random
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect

from tests.counted import FACETS, KNOWN, every, known, values

from .axe import SCHEMES, problems
from .filtering import (
    CATALOGUE,
    CONTENT,
    NOTHING,
    Chosen,
    address,
    asked,
    box,
    boxes,
    counts,
    left,
    records,
    results,
    search_page,
    slugs,
    terms,
    tick,
)
from .journeys import journeys
from .visit import DESK, PAGES, PHONE, OpenPage, Visitor, go, ready, resize, sideways, turn_to

test_journeys = journeys(__file__)


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


ORDERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "onderbouwing": lambda record: (
        KNOWN.index(known(record)),
        -list(terms("research-bases")).index(record["evidence"]["basis"]),
    ),
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


def test_results_stand_in_main_once_and_are_counted(open_page: OpenPage) -> None:
    page = open_page(CATALOGUE)
    for kind in ("catalogue", "theme", "element"):
        go(page, PAGES[kind])
        assert results(page), kind


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
    guide = panel.get_by_role("link", name="Of kijk bij ‘Welke past bij ons?’")
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


def test_counts_are_of_the_practices_that_answer_the_words(open_page: OpenPage) -> None:
    page = search_page(open_page, "q=buren")
    found = slugs(page)
    assert found
    for (facet, value), amount in counts(page).items():
        assert amount == sum(value in every(CONTENT)[slug][facet] for slug in found)
