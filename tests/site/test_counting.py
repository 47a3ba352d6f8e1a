"""One way of counting: the number beside a term is the same wherever it stands, and it is how many results are behind it.

What is expected is counted by hand from the YAML; what the site says is read from its pages and its data.
"""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache, reduce
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from praktijkenbank.collection.addresses import TERM_FOLDERS
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import FACETS as FACET_OF
from praktijkenbank.collection.counting import terms_of, values_of
from praktijkenbank.collection.facets import BASE, FILTERS_FILE, NAMES, SIGNS, coded_places, facets, facets_file
from praktijkenbank.reading.content import read_content
from praktijkenbank.site.pages.guide import ANSWERS
from praktijkenbank.site.pages.shortlist import shortlists
from tests import mini
from tests.counted import FACETS, every, having

Wanted = tuple[tuple[str, str], ...]
Claim = tuple[str, Wanted, int]
"""Where it is said, of which values, and the number."""

SITES: dict[str, tuple[Path, Callable[[], Catalogue], Callable[[], dict[str, str]]]] = {
    "real": (mini.ROOT / "content", mini.real, mini.real_files),
    "mini": (mini.CONTENT, mini.catalogue, mini.files),
}


@cache
def page(site: str, path: str) -> LexborHTMLParser:
    return LexborHTMLParser(SITES[site][2]()[path])


def number(text: str | None) -> int:
    if "geen" in (text or ""):
        return 0
    found = re.search(r"\d[\d.]*", text or "")
    assert found, text
    return int(found[0].replace(".", ""))


def one(node: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    found = node.css_first(selector)
    assert found is not None, selector
    return found


def in_form(site: str) -> Iterator[Claim]:
    for row in page(site, "praktijken/index.html").css("label[data-count]"):
        box = one(row, "input").attributes
        wanted = ((str(box["name"]), str(box["value"])),)
        yield "filter", wanted, number(row.attributes["data-count"])
        yield "filter, in words", wanted, number(one(row, ".pb-facet__count").text())


OTHERS = {name: folder for name, folder in TERM_FOLDERS.items() if name != "provinces"}
ROWS = (
    ("index.html", ".pb-index__row", ".pb-index__count", "thema"),
    ("index.html", ".pb-begin li:has(.pb-meta)", ".pb-meta", "doelgroep"),
    ("index.html", ".pb-counts li:has(a)", ".pb-counts__count", "provincie"),
    ("provincies/index.html", ".pb-counts li:has(a)", ".pb-counts__count", "provincie"),
    ("vergelijken/index.html", ".pb-compare__ready li", ".pb-meta", "thema"),
    *((f"{folder}index.html", ".pb-index__row", ".pb-index__count", FACET_OF[name]) for name, folder in OTHERS.items()),
)
"""Path, and where on that page rows stand that link to a term; where its number stands; of which facet it is."""


def in_rows(site: str) -> Iterator[Claim]:
    for path, rows, counts, facet in ROWS:
        found = page(site, path).css(rows)
        assert found or site == "mini", (path, rows)
        for row in found:
            value = str(one(row, "a").attributes["href"]).strip("/").split("/")[-1]
            yield f"{path} {rows}", () if value == "alle" else ((facet, value),), number(one(row, counts).text())
            for through in row.css("[data-through]"):
                yield f"{path} {rows}, via", (("via", value),), number(through.attributes["data-through"])


def on_pages(site: str) -> Iterator[Claim]:
    for vocabulary, folder in TERM_FOLDERS.items():
        for path in SITES[site][2]():
            if path.startswith(folder) and path.count("/") == 2:
                yield from on_page(site, path, FACET_OF[vocabulary], path.split("/")[1])


def on_page(site: str, path: str, facet: str, value: str) -> Iterator[Claim]:
    tree = page(site, path)
    if not tree.css("[data-total]"):
        yield path, ((facet, value),), 0
        return
    words = one(tree, "[data-total]").text()
    yield path, ((facet, value),), number(words)
    if facet == "doelgroep":
        yield f"{path}, via", (("via", value),), number(words.split(",")[1])
    shown: dict[str, int] = {}
    heading = ""
    for node in tree.css("main h2, main [data-result]"):
        if node.tag == "h2" and not (node.attributes.get("class") or ""):
            heading = "via" if node.text().startswith("Via ") else facet
        elif "data-result" in node.attributes:
            shown[heading or facet] = shown.get(heading or facet, 0) + 1
    for found, amount in shown.items():
        yield f"{path}, results", ((found, value),), amount


def in_overview(site: str) -> Iterator[Claim]:
    for row in page(site, "overzicht/index.html").css("tr[data-group]"):
        group = ("doelgroep", str(row.attributes["data-group"]))
        yield "overview, row", (group,), number(one(row, "[data-total]").attributes["data-total"])
        for cell in row.css("td[data-theme]"):
            yield "overview", (group, ("thema", str(cell.attributes["data-theme"]))), number(cell.attributes["data-count"])


def behind_links(site: str) -> Iterator[Claim]:
    """Every link anywhere that filters the catalogue, and tells a number."""
    for path in SITES[site][2]():
        if not path.endswith(".html"):
            continue
        for link in page(site, path).css("a[href*='praktijken/?']"):
            query = parse_qsl(urlsplit(str(link.attributes["href"])).query)
            if query and all(facet in FACETS for facet, _ in query):
                strong = link.css_first("strong")
                yield f"link on {path}", tuple(query), number((strong or link).text())


def in_data(site: str) -> Iterator[Claim]:
    files = SITES[site][2]()
    fits = {facet: found for facet, found in json.loads(files[ANSWERS])["fits"].items() if facet in FACETS}
    for file, values in (("filters.json", json.loads(files[FILTERS_FILE])["values"]), ("guide", fits)):
        for facet, by_value in values.items():
            for value, places in by_value.items():
                yield file, ((facet, value),), len(re.findall("[A-Za-f]", places))  # the last sign of each number


def in_shortlists(site: str) -> Iterator[Claim]:
    catalogue = SITES[site][1]()
    for theme in catalogue.terms["themes"]:
        for entry in shortlists(catalogue, theme):
            yield "shortlist", (("thema", theme), ("doelgroep", entry.group)), entry.amount


PLACES = (in_form, in_rows, on_pages, in_overview, behind_links, in_data, in_shortlists)


@pytest.mark.parametrize("site", SITES)
def test_the_number_beside_a_term_is_the_same_everywhere_and_what_is_behind_it(site: str) -> None:
    content = SITES[site][0]
    wrong = []
    for claims in PLACES:
        found = list(claims(site))
        assert found or site == "mini", claims.__name__
        wrong += [(*claim, len(having(content, *claim[1]))) for claim in found if len(having(content, *claim[1])) != claim[2]]
    assert not wrong


@pytest.mark.parametrize("site", SITES)
def test_the_filters_offer_every_value_that_a_practice_has_and_no_other(site: str) -> None:
    offered = {value for _, (value,), _ in in_form(site)}
    assert offered == {
        (facet, value) for its in every(SITES[site][0]).values() for facet, values in its.items() for value in values
    }
    assert set(NAMES) == set(FACETS)


@cache
def whole() -> Catalogue:
    return mini.catalogue()


@cache
def data() -> Any:
    return json.loads(facets_file(whole()))


def numbers(text: str) -> list[int]:
    """What `packed.js` makes of it."""
    every = re.findall("[g-z0-9_-]*[A-Za-f]", text)
    return [reduce(lambda number, sign: number * BASE + SIGNS.index(sign) % BASE, found, 0) for found in every]


def places(text: str) -> list[int]:
    return list(accumulate(beyond + (at > 0) for at, beyond in enumerate(numbers(text))))


def test_the_form_and_the_file_hold_the_same() -> None:
    form = {facet.name: {value.term.id: list(value.places) for value in facet.values} for facet in facets(whole())}
    assert form == {facet: {value: places(text) for value, text in found.items()} for facet, found in data()["values"].items()}
    assert list(form) == list(NAMES)


def test_places_are_written_as_the_distances_between_them() -> None:
    found = [0, 1, 33, 66, 1091, 40_000]
    assert coded_places(found) == "AAfhAhgAhl_c"
    assert places("AAfhAhgAhl_c") == found
    assert coded_places([]) == ""


def test_every_value_of_a_practice_is_a_term_and_a_site_without_practices_has_the_file_too() -> None:
    for practice in whole().practices.values():
        for name, value in values_of(practice, whole()):
            assert value in {term.id for term in terms_of(name, whole())}
    content = read_content(mini.CONTENT)
    content.practices.clear()
    assert "data-result" not in mini.published(Catalogue.of(content))["praktijken/index.html"].partition("<main")[2]
    empty = json.loads(facets_file(Catalogue.of(content)))
    assert (empty["practices"], empty["sort"]["nagekeken"]) == ("", "")
    assert not any(empty["values"].values())
