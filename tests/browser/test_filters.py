"""The filters of the catalogue: what they leave, what they count, how they stand in the address, and how they are used."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache, partial
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import yaml
from playwright.sync_api import Locator, Page, Route, expect

from .axe import SCHEMES, problems
from .conftest import ROOT
from .test_journey import results
from .visit import DESK, PHONE, OpenPage, ready, sideways

CATALOGUE = "praktijken/"
FACETS = ("thema", "doelgroep", "via", "onderbouwing", "provincie", "gemeente", "element", "soort", "status")
Chosen = dict[str, list[str]]

NOTHING: Chosen = {"thema": ["burenhulp"], "onderbouwing": ["effect-onderzocht"]}
"""Two values that no practice has together."""

SEARCH = """window.pbSearch = {ask: async (query, options) => {
  if (query === "stuk") throw new Error("the index did not come");
  const found = {
    buren: ["venlodroom", "buren-voor-buren", "de-bijspringer"], niets: [], tikfuot: options.exact ? [] : ["kwartiermaken"],
  }[query].filter((slug) => [options.within].flat().some((start) => `praktijken/${slug}/`.startsWith(start)));
  const results = found.slice(0, options.limit).map((slug, at) => ({
    url: `praktijken/${slug}/`, kind: "practices", title: slug, score: 9 - at, parts: [],
    ...(options.texts === false ? {} : {excerpt: [["Wat ", false], ["<b>buren</b>", true], [" doen", false]]}),
  }));
  const said = query === "tikfuot" && !options.exact ? [{from: "tikfuot", how: "corrected", to: ["tikfout"]}] : [];
  return {total: found.length, results, near: [], asked: 1, said, unknown: found.length ? [] : [query], instead: []};
}};"""
"""A search that knows three answers; it stands in for the real one, with the same way of asking."""


@cache
def records() -> dict[str, dict[str, Any]]:
    """Every published practice, read apart from the generator, by name."""
    found = {file.stem: yaml.safe_load(file.read_text("utf-8")) for file in (ROOT / "content" / "practices").glob("*.yml")}
    shown = {slug: record for slug, record in found.items() if record.get("publication") != "concept"}
    return dict(sorted(shown.items(), key=lambda item: item[1]["name"].casefold()))


@cache
def terms(vocabulary: str) -> dict[str, dict[str, Any]]:
    whole = yaml.safe_load((ROOT / "content" / "vocabulary" / f"{vocabulary}.yml").read_text("utf-8"))
    return {term["id"]: term for term in whole["terms"]}


def values(record: dict[str, Any]) -> dict[str, set[str]]:
    """Facet → the values of a record."""
    done = record.get("implementations", [])
    places = {item["place"] for item in done if "place" in item}
    municipalities = {
        place if place in terms("municipalities") else terms("neighbourhoods")[place]["broader"] for place in places
    }
    return {
        "thema": set(record["themes"]),
        "doelgroep": set(record["target_groups"]["for_whom"]),
        "via": set(record["target_groups"].get("through", [])),
        "onderbouwing": {record["evidence"]["basis"]},
        "provincie": {item["province"] for item in done if "province" in item}
        | {terms("municipalities")[place]["broader"] for place in municipalities},
        "gemeente": municipalities,
        "element": {item["element"] for item in record.get("working_elements", [])},
        "soort": {record["kind"]},
        "status": {record["status"]["state"]},
    }


def left(chosen: Chosen) -> list[str]:
    """The slugs that a choice leaves."""
    return [
        slug
        for slug, record in records().items()
        if all(values(record)[facet] & set(ids) for facet, ids in chosen.items() if ids)
    ]


def address(chosen: Chosen, **others: str) -> str:
    return f"{CATALOGUE}?{urlencode([(facet, one) for facet, ids in chosen.items() for one in ids] + list(others.items()))}"


def slugs(page: Page) -> list[str]:
    return [result.removeprefix("praktijken/") for result in results(page)]


def counts(page: Page) -> dict[tuple[str, str], int]:
    said: list[tuple[str, str, str]] = page.locator("label[data-count]").evaluate_all(
        "all => all.map(one => [one.querySelector('input').name, one.querySelector('input').value, one.dataset.count])"
    )
    return {(facet, value): int(amount) for facet, value, amount in said}


def box(page: Page, facet: str, value: str) -> Locator:
    return page.locator(f"input[type=checkbox][name={facet}][value={value}]")


def tick(page: Page, facet: str, value: str) -> None:
    group = page.locator(f"[data-facet={facet}]")
    if group.get_attribute("open") is None:
        group.locator("summary").click()
    box(page, facet, value).click()
    ready(page)


def asked(page: Page) -> Chosen:
    return parse_qs(urlsplit(page.url).query)


def chip(page: Page, words: str) -> Locator:
    return page.get_by_role("group", name="Gekozen filters").get_by_role("button", name=words)


@pytest.mark.parametrize("seed", range(4))
def test_results_and_counts_are_those_of_the_records(open_page: OpenPage, seed: int) -> None:
    """Against an independent count over the records, for choices drawn at random."""
    page, chance = open_page(CATALOGUE), random.Random(seed)
    whole = sorted(counts(page))
    for _ in range(12):
        chosen: Chosen = {}
        for facet, value in chance.sample(whole, chance.randint(1, 4)):
            chosen.setdefault(facet, []).append(value)
        page.goto(address(chosen))
        ready(page)
        assert slugs(page) == left(chosen), chosen
        for (facet, value), amount in counts(page).items():
            expected = len(left({**chosen, facet: [value]}))
            assert amount == expected, (chosen, facet, value)
            checked = value in chosen.get(facet, [])
            assert box(page, facet, value).is_checked() == checked
            assert box(page, facet, value).is_disabled() == (expected == 0 and not checked)


def test_every_value_of_every_practice_can_be_chosen(open_page: OpenPage) -> None:
    there = counts(open_page(CATALOGUE))
    for record in records().values():
        for facet, ids in values(record).items():
            assert {(facet, value) for value in ids} <= there.keys()
    assert {facet for facet, _ in there} == set(FACETS)


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


def test_chips_name_what_is_chosen_and_the_focus_goes_on(open_page: OpenPage) -> None:
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


def test_clear_all_keeps_the_view_and_the_order(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp"]}, sorteer="compleet", weergave="tabel", q="buren"))
    page.get_by_role("link", name="Wis alles").click()
    ready(page)
    assert asked(page) == {"sorteer": ["compleet"], "weergave": ["tabel"]}
    assert sorted(slugs(page)) == sorted(records())
    expect(page.locator("main [role=status]")).to_be_focused()
    expect(page.get_by_role("link", name="Wis alles")).to_have_count(0)


@pytest.mark.parametrize(
    ("order", "rank"),
    [
        ("naam", lambda record: 0),
        ("onderbouwing", lambda record: -list(terms("research-bases")).index(record["evidence"]["basis"])),
        ("nagekeken", lambda record: -int(str(record["reviewed"]).replace("-", ""))),
    ],
)
def test_the_order_is_the_one_that_was_asked(open_page: OpenPage, order: str, rank: Callable[[dict[str, Any]], int]) -> None:
    page = open_page(CATALOGUE)
    expect(page.locator("#filter-volgorde")).to_have_value("naam")
    page.locator("#filter-volgorde").select_option(order)
    ready(page)
    assert slugs(page) == sorted(records(), key=lambda slug: rank(records()[slug]))
    assert asked(page) == ({} if order == "naam" else {"sorteer": [order]})


def test_the_most_complete_comes_first(open_page: OpenPage) -> None:
    page = open_page(address({}, sorteer="compleet"))
    first, *_, last = slugs(page)

    def parts(slug: str) -> int:
        page.goto(f"praktijken/{slug}/")
        words = page.locator("#completeness").locator("..").inner_text()
        return int(next(word for word in words.split() if word.isdigit()))

    assert parts(first) > parts(last)


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
    panel.get_by_role("button").first.click()
    ready(page)
    assert slugs(page) == left({"onderbouwing": ["effect-onderzocht"]})
    expect(page.locator("main [role=status]")).to_be_focused()


@pytest.mark.parametrize(
    "query",
    [
        "thema=__proto__",
        "element=constructor&soort=toString",
        "__proto__=burenhulp&constructor=x",
        "thema=" + "x" * 10_000,
        "thema=%3Cscript%3Ealert(1)%3C/script%3E&thema=%E2%80%AEgnal",
        "thema=&doelgroep=%20",
        "sorteer=beste&weergave=__proto__&bladzij=-1",
        "bladzij=99999999999999999999&sorteer=relevantie",
        "%%%=%&thema=%ff",
    ],
)
def test_what_it_does_not_know_it_leaves_out(open_page: OpenPage, query: str) -> None:
    page = open_page(f"{CATALOGUE}?{query}")
    assert slugs(page) == list(records())
    named = page.locator(".pb-notices p")
    for words in named.all_inner_texts():
        assert words.endswith("Dat filter telt niet mee.")
        assert len(words) < 200
    asks = [value for facet in FACETS for value in parse_qs(query).get(facet, []) if value.strip()]
    assert named.count() == len(asks)
    assert page.locator("main script:not([src])").count() == 0
    tick(page, "thema", "burenhulp")
    assert slugs(page) == left({"thema": ["burenhulp"]})


def test_a_value_asked_twice_or_in_capitals_counts_once(open_page: OpenPage) -> None:
    page = open_page(f"{CATALOGUE}?thema=burenhulp&thema=Burenhulp&thema=onzin&thema=burenhulp")
    assert slugs(page) == left({"thema": ["burenhulp"]})
    expect(page.get_by_role("group", name="Gekozen filters").get_by_role("button")).to_have_count(1)
    expect(page.locator(".pb-notices")).to_have_text("‘onzin’ kennen we niet bij thema. Dat filter telt niet mee.")


def test_a_former_value_still_works(open_page: OpenPage) -> None:
    page = open_page("404.html")

    def answer(route: Route) -> None:
        data = route.fetch().json()
        data["former"] = {"thema": {"buurthulp-2014": "burenhulp"}}
        route.fulfill(json=data)

    page.route("**/filters.json", answer)
    page.goto(f"{CATALOGUE}?thema=buurthulp-2014")
    ready(page)
    assert slugs(page) == left({"thema": ["burenhulp"]})
    expect(box(page, "thema", "burenhulp")).to_be_checked()


def test_a_selection_that_cannot_be_saved_is_said_and_the_list_stands(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp"]}))
    page.route("**/data/praktijken.json", partial(fulfill, "onderhoud"))
    tools = page.get_by_role("group", name="Download deze selectie")
    tools.get_by_role("button", name="JSON").click()
    expect(tools.get_by_role("alert")).to_have_text("Downloaden lukt nu niet. Probeer het later nog eens.")
    assert slugs(page) == left({"thema": ["burenhulp"]})
    tick(page, "thema", "bemiddeling")
    expect(tools.get_by_role("alert")).to_be_empty()
    page.goto(address(NOTHING))
    ready(page)
    expect(tools.get_by_role("button", name="CSV")).to_be_disabled()


def fulfill(body: str, route: Route) -> None:
    route.fulfill(body=body)


def test_without_the_data_the_whole_list_stands_and_it_is_said(open_page: OpenPage) -> None:
    page = open_page("404.html")
    for body in ("<!doctype html>", "{}"):
        page.unroute_all()
        page.route("**/filters.json", partial(fulfill, body))
        page.goto(f"{CATALOGUE}?thema=burenhulp")
        ready(page)
        expect(page.locator(".pb-notices")).to_contain_text("Filteren lukt nu niet")
        assert slugs(page) == list(records())
        assert not page.locator("#filters").evaluate("one => one.checkVisibility({visibilityProperty: true})")


def search_page(open_page: OpenPage, query: str, width: int = DESK) -> Page:
    page = open_page("404.html", width=width)
    page.add_init_script(SEARCH)
    page.goto(f"{CATALOGUE}?{query}")
    ready(page)
    return page


def test_words_and_filters_work_together(open_page: OpenPage) -> None:
    page = search_page(open_page, "")
    words = page.get_by_role("searchbox", name="Zoek in de praktijken")
    words.fill("buren")
    words.press("Enter")
    ready(page)
    assert slugs(page) == ["venlodroom", "buren-voor-buren", "de-bijspringer"]
    expect(page.locator("#filter-volgorde")).to_have_value("relevantie")
    assert asked(page) == {"q": ["buren"]}
    assert page.locator(".pb-card__why mark").all_inner_texts() == ["<b>buren</b>"] * 3
    there = counts(page)
    for (facet, value), amount in there.items():
        assert amount == sum(value in values(records()[slug])[facet] for slug in slugs(page))
    tick(page, "thema", "burenhulp")
    assert slugs(page) == ["venlodroom", "buren-voor-buren"]
    page.locator("#filter-volgorde").select_option("naam")
    ready(page)
    assert slugs(page) == ["buren-voor-buren", "venlodroom"]
    chip(page, "Woorden: buren").click()
    ready(page)
    assert slugs(page) == left({"thema": ["burenhulp"]})
    expect(words).to_have_value("")


def test_words_without_answer_can_be_dropped(open_page: OpenPage) -> None:
    page = search_page(open_page, "q=niets&thema=burenhulp")
    expect(page.locator(".pb-notices")).to_have_text("‘niets’ staat nergens op deze site.")
    amount = len(left({"thema": ["burenhulp"]}))
    page.get_by_role("button", name=f"Zonder ‘niets’: {amount} praktijken").click()
    ready(page)
    assert slugs(page) == left({"thema": ["burenhulp"]})


def test_it_says_what_the_search_made_of_the_words(open_page: OpenPage) -> None:
    page = search_page(open_page, "q=tikfuot")
    said = page.locator(".pb-notices")
    expect(said).to_contain_text("‘tikfuot’ staat hier niet. Je ziet wat er staat over ‘tikfout’.")
    assert slugs(page) == ["kwartiermaken"]
    said.get_by_role("link", name="Zoek precies wat je typte").click()
    ready(page)
    assert asked(page) == {"q": ["tikfuot"], "precies": ["1"]}
    expect(page.locator("main [role=status]")).to_be_focused()
    expect(said).to_contain_text("Je zoekt precies wat je typte.")
    expect(page.locator("main [data-result]")).to_have_count(0)
    said.get_by_role("link", name="Zoek ook op wat erop lijkt").click()
    ready(page)
    assert asked(page) == {"q": ["tikfuot"]}
    assert slugs(page) == ["kwartiermaken"]


def test_exactly_these_words_holds_for_these_words_alone(open_page: OpenPage) -> None:
    page = search_page(open_page, "q=niets&precies=1&thema=burenhulp")
    page.get_by_role("searchbox", name="Zoek in de praktijken").fill("buren")
    page.get_by_role("searchbox", name="Zoek in de praktijken").press("Enter")
    ready(page)
    assert asked(page) == {"q": ["buren"], "thema": ["burenhulp"]}
    page = search_page(open_page, "q=buren&precies=1")
    tick(page, "thema", "burenhulp")
    assert asked(page)["precies"] == ["1"]
    chip(page, "Woorden: buren").click()
    ready(page)
    assert asked(page) == {"thema": ["burenhulp"]}


def test_the_real_search_mends_a_word_and_names_what_comes_near(open_page: OpenPage) -> None:
    page = open_page(f"{CATALOGUE}?q=vrijwiligers")
    expect(page.locator(".pb-notices")).to_contain_text("‘vrijwiligers’ staat hier niet.")
    assert slugs(page)
    assert page.locator(".pb-card__why mark").count() > 0
    page.goto(f"{CATALOGUE}?q=beursvloer+kwantumfysica+ruimtevaart")
    ready(page)
    near = page.locator(".pb-notices li a")
    expect(near.filter(has_text="Maatschappelijke beursvloer")).to_be_visible()
    expect(page.locator("main [data-result]")).to_have_count(0)
    near.filter(has_text="Maatschappelijke beursvloer").click()
    expect(page.locator("article[data-practice] h1")).to_have_text("Maatschappelijke beursvloer")


def test_when_the_search_fails_the_list_stands_and_it_is_said(open_page: OpenPage) -> None:
    page = search_page(open_page, "q=stuk&thema=burenhulp")
    expect(page.locator(".pb-notices")).to_contain_text("Zoeken op woorden lukt nu niet")
    assert slugs(page) == left({"thema": ["burenhulp"]})


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


def test_a_box_that_leaves_nothing_gives_the_focus_to_its_group(open_page: OpenPage) -> None:
    page = open_page(address(NOTHING))
    last = box(page, "onderbouwing", "effect-onderzocht")
    last.focus()
    page.keyboard.press("Space")
    ready(page)
    expect(last).to_be_disabled()
    expect(page.locator("details[data-facet=onderbouwing] summary")).to_be_focused()


def test_on_a_phone_one_button_holds_the_filters_and_the_order(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp"], "soort": ["methode"]}), width=PHONE)
    button = page.get_by_role("button", name="Filters (2 gekozen)")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#filter-volgorde")).to_be_hidden()
    expect(box(page, "thema", "burenhulp")).to_be_hidden()
    button.press("Enter")
    expect(box(page, "thema", "burenhulp")).to_be_visible()
    page.locator("#filters-keuzes #filter-volgorde").select_option("onderbouwing")
    ready(page)
    assert asked(page)["sorteer"] == ["onderbouwing"]
    tick(page, "soort", "methode")
    expect(page.get_by_role("button", name="Filters (1 gekozen)")).to_be_visible()
    assert sorted(slugs(page)) == sorted(left({"thema": ["burenhulp"]}))
    assert sideways(page) == 0


def open_groups(page: Page) -> None:
    page.locator("details.pb-facet").evaluate_all("all => all.forEach(one => { one.open = true; })")


SMALL = """() => [...document.querySelectorAll("main :is(a, button, summary, select, input, label)")]
  .filter(one => one.checkVisibility({visibilityProperty: true}) && !one.closest("p, h2, th, label input") && one.type !== "checkbox")
  .filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"""


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_targets_are_large_enough(open_page: OpenPage, width: int) -> None:
    page = search_page(open_page, "thema=burenhulp", width)
    if width == PHONE:
        page.locator(".pb-filters__button").click()
    open_groups(page)
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize(
    ("query", "opened"),
    [
        ("", True),
        (address(NOTHING).partition("?")[2], False),
        ("thema=burenhulp&weergave=tabel&doelgroep=zzz", False),
        ("q=buren", False),
    ],
)
def test_catalogue_is_accessible_in_every_state(open_page: OpenPage, query: str, opened: bool) -> None:
    page = search_page(open_page, query)
    if opened:
        open_groups(page)
    found = [one for scheme in SCHEMES for one in problems(page, DESK, scheme)]
    page.set_viewport_size({"width": PHONE, "height": 640})
    if opened:
        page.locator(".pb-filters__button").click()
        expect(box(page, "status", "onbekend")).to_be_visible()
    found += [one for scheme in SCHEMES for one in problems(page, PHONE, scheme)]
    assert not found, "\n".join(found)


def test_without_javascript_the_list_is_whole_and_nothing_is_dead(open_page: OpenPage) -> None:
    page = open_page(address({"thema": ["burenhulp"]}), javascript=False)
    assert slugs(page) == list(records())
    dead = page.locator("main :is(form, input, button, select)")
    assert not dead.evaluate_all("all => all.some(one => one.checkVisibility({visibilityProperty: true}))")
    for folder in ("themas", "doelgroepen", "werkzame-elementen", "provincies", "gemeenten"):
        expect(page.locator(f"main a[href='../{folder}/']")).to_be_visible()


def test_only_the_catalogue_loads_the_filters(open_page: OpenPage) -> None:
    page = open_page("404.html")
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    for path in ("", "praktijken/kwartiermaken/", "themas/bemiddeling/"):
        page.goto(path)
        ready(page)
    assert not [url for url in urls if "catalogue/" in url or "filters.json" in url]
    page.goto(CATALOGUE)
    ready(page)
    assert [url for url in urls if url.endswith("praktijken/filters.json")]
