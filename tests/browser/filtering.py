"""What tests of the filters share: what the records say should be left, and the way to boxes, chips and results."""

from __future__ import annotations

from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import yaml
from playwright.sync_api import Locator, Page

from praktijkenbank.dutch.alphabet import alphabetical
from tests.mini import ROOT

from .test_journey import results
from .visit import OpenPage, ready

CATALOGUE = "praktijken/"
FACETS = ("thema", "doelgroep", "via", "onderbouwing", "bekend", "provincie", "gemeente", "element", "soort", "status")
Chosen = dict[str, list[str]]

NOTHING: Chosen = {"thema": ["burenhulp"], "onderbouwing": ["effect-onderzocht"]}
"""Two values that no practice has together."""


@cache
def records() -> dict[str, dict[str, Any]]:
    """Every published practice, read apart from the generator, by name."""
    found = {
        file.stem: yaml.load(file.read_text("utf-8"), yaml.CSafeLoader) for file in (ROOT / "content" / "practices").glob("*.yml")
    }
    shown = {slug: record for slug, record in found.items() if record.get("publication") != "concept"}
    return dict(sorted(shown.items(), key=lambda item: alphabetical(item[1]["name"])))


@cache
def terms(vocabulary: str) -> dict[str, dict[str, Any]]:
    whole = yaml.load((ROOT / "content" / "vocabulary" / f"{vocabulary}.yml").read_text("utf-8"), yaml.CSafeLoader)
    return {term["id"]: term for term in whole["terms"]}


@cache
def facets() -> dict[str, dict[str, set[str]]]:
    """Slug → facet → its values."""
    return {slug: values(record) for slug, record in records().items()}


KNOWN = ("gelezen", "uittreksel", "tweede-hand")
"""How it is known what a practice rests on, the nearest first."""


def known(record: dict[str, Any]) -> str:
    """That of the results on the step of the record that is known best; where none is, of what was read best."""
    read = {use["source"]: use.get("read", "gelezen").replace("niet", "tweede-hand") for use in record["sources"]}
    every = [*record["results"], *(one for place in record.get("implementations", []) for one in place.get("results", []))]
    on_step = [one for one in every if one["basis"] == record["evidence"]["basis"]]
    found = ["tweede-hand" if one.get("second_hand") else read[one["source"]] for one in on_step]
    told_by = record["evidence"].get("source")
    return min(found or [read[told_by]] if told_by else found or read.values(), key=KNOWN.index)


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
        "bekend": {known(record)},
        "provincie": {item["province"] for item in done if "province" in item}
        | {terms("municipalities")[place]["broader"] for place in municipalities},
        "gemeente": municipalities,
        "element": {item["element"] for item in record.get("working_elements", [])},
        "soort": {record["kind"]},
        "status": {record["status"]["state"]},
    }


def left(chosen: Chosen) -> list[str]:
    """The slugs that a choice leaves."""
    return [slug for slug, its in facets().items() if all(its[facet] & set(ids) for facet, ids in chosen.items() if ids)]


def address(chosen: Chosen, **others: str) -> str:
    return f"{CATALOGUE}?{urlencode([(facet, one) for facet, ids in chosen.items() for one in ids] + list(others.items()))}"


def turn_to(page: Page, address: str) -> None:
    """Come to an address of the catalogue as back and forward do: the page is not loaded again."""
    page.evaluate("to => { history.pushState(null, '', `/${to}`); dispatchEvent(new PopStateEvent('popstate')); }", address)
    ready(page)


def slugs(page: Page) -> list[str]:
    return [result.removeprefix("praktijken/") for result in results(page)]


def counts(page: Page) -> dict[tuple[str, str], int]:
    said: list[tuple[str, str, str]] = page.locator("label[data-count]").evaluate_all(
        "all => all.map(one => [one.querySelector('input').name, one.querySelector('input').value, one.dataset.count])"
    )
    return {(facet, value): int(amount) for facet, value, amount in said}


def boxes(page: Page) -> dict[tuple[str, str], tuple[bool, bool]]:
    """(facet, value) → whether its box is checked, and whether it can be used."""
    found: list[tuple[str, str, bool, bool]] = page.locator("label[data-count] input").evaluate_all(
        "all => all.map(one => [one.name, one.value, one.checked, one.disabled])"
    )
    return {(facet, value): (checked, not disabled) for facet, value, checked, disabled in found}


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


SEARCH = """window.Worker = class {
  async postMessage({id, ...question}) {
    const answered = await this.answer(question).then((answer) => ({answer}), (error) => ({error: String(error)}));
    this.onmessage({data: {id, ...answered}});
  }

  async answer({query, ...options}) {
    if (query === "stuk") throw new Error("the index did not come");
    const {practices, list} = await (await fetch(document.querySelector("[data-filters]").dataset.filters)).json();
    const slugs = practices.split(" ");
    const found = {
      buren: ["venlodroom", "buren-voor-buren", "de-bijspringer"], niets: [], tikfuot: options.exact ? [] : ["kwartiermaken"],
    }[query].filter((slug) => options.within === "practices" || options.within.includes(slugs.indexOf(slug)));
    const results = found.slice(0, options.limit).map((slug, at) => ({
      url: `praktijken/${slug}/`, kind: "practices", title: slug, score: 9 - at, parts: [],
      ...(options.texts === false ? {} : {excerpt: [["Wat ", false], ["<b>buren</b>", true], [" doen", false]]}),
    }));
    const said = query === "tikfuot" && !options.exact ? [{from: "tikfuot", how: "corrected", to: ["tikfout"]}] : [];
    const places = found.map((slug) => slugs.indexOf(slug));
    return {total: found.length, list, places, results, near: [], asked: 1, said, unknown: found.length ? [] : [query], instead: []};
  }
};"""
"""A search that knows three answers; its worker stands in for the real one, with the same way of asking."""


def search_page(open_page: OpenPage, query: str) -> Page:
    page = open_page("404.html", alone=True)
    page.add_init_script(SEARCH)
    page.goto(f"{CATALOGUE}?{query}")
    ready(page)
    return page
