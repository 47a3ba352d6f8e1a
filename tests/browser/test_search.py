"""The search, as a visitor meets it on its page and in the box on every page."""

import json
import os
import re
from gzip import compress
from pathlib import Path
from shutil import copytree
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect

from .journeys import journeys
from .searching import SEARCH, ask, asked, results
from .server import serve
from .visit import OpenPage, Visitor, go, ready

test_journeys = journeys(__file__)

TOTAL = "main [role=status][data-total]"


@pytest.mark.parametrize("query", ["vrijwilligers werven", "matelzorg", "vrijwiligers werven voor eenzamme ouderen"])
def test_searching_costs_at_most_150_kilobytes(visitor: Visitor, site: Path, query: str) -> None:
    """All that is loaded up to the first ten results, as gzip makes it, with the sentences of those; more come after them."""
    page = visitor.open(SEARCH, alone=True)
    visitor.requests.clear()
    page.locator("main input[type=search]").fill(query)
    page.locator("main input[type=search]").press("Enter")
    expect(page.locator("main [data-result]").first).to_be_visible()
    ready(page)
    loaded = {urlsplit(request.url).path.lstrip("/") for request in visitor.requests}
    assert "zoeken/index.json" in loaded
    index = json.loads((site / "zoeken" / "index.json").read_text("utf-8"))
    texts: dict[str, set[str]] = {}  # of a page; the sources, which are one page, have a file for each letter
    for url, shelf, *_ in index["register"]:
        texts.setdefault(url.split("#")[0].strip("/"), set()).add(f"zoeken/teksten/{shelf}.json")
    first = {text for address in results(page)[:10] for text in texts[address] & loaded}
    assert all(texts[address] & first for address in results(page)[:10])
    counted = {path for path in loaded if path in first or not path.startswith("zoeken/teksten/")}
    sizes = {path: len(compress((site / path).read_bytes(), 9)) for path in counted if (site / path).is_file()}
    assert sum(sizes.values()) <= 150_000, sizes


QUERIES = (
    "a" * 10_000, "zorg " * 2_000, "de het een van", "zorg^10 +buurt -wijk~2 * zorg*", "👵🏽🚲", "مرحبا بالعالم", "\u202egroz",
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "__proto__", "constructor toString hasOwnProperty", "%00%ff", "   ",
)  # fmt: skip


def test_no_query_breaks_the_page(open_page: OpenPage) -> None:
    page = asked(open_page, QUERIES[0])
    for query in QUERIES:
        ask(page, query)
        expect(page.locator("[data-part=failed]"), query[:50]).to_be_hidden()
        expect(page.locator("main script:not([src]), main img"), query[:50]).to_have_count(0)
        if query.strip():
            expect(page.locator(TOTAL)).to_contain_text("voor ‘")
        if len(query) > 5_000:
            expect(page.locator("[data-part=said]")).to_contain_text("We keken naar het begin ervan: de eerste 400 tekens")
        assert results(page) or "zorg" not in query, query[:50]


def test_results_come_by_kind_and_theme_with_their_numbers_and_all_can_be_reached(open_page: OpenPage) -> None:
    page = asked(open_page, "vrijwilligers")
    whole = len(results(page))
    kind, theme = page.get_by_role("combobox", name="Soort"), page.get_by_role("combobox", name="Thema")
    practices = int(re.findall(r"\d+", kind.locator("option[value=practices]").text_content() or "")[0])
    kind.select_option("practices")
    expect(page.locator(TOTAL)).to_have_attribute("data-total", str(practices))
    ready(page)
    assert all(found.startswith("praktijken/") for found in results(page))
    expect(page.locator(TOTAL)).to_contain_text(f"{practices} van de ")
    option = theme.locator("option[value=burenhulp]").text_content() or ""
    theme.select_option("burenhulp")
    ready(page)
    assert f"({len(results(page))})" in option
    expect(page.locator("main [data-result]").first).to_contain_text("Onderbouwing: ")
    assert "soort=practices&thema=burenhulp" in page.url
    page.go_back()
    page.go_back()
    ready(page)
    assert len(results(page)) == whole
    amount = int(page.locator("main .pb-total").get_attribute("data-total") or 0)
    found = results(page)
    assert len(found) == 50 < amount
    for number in range(2, -(-amount // 50) + 1):
        page.get_by_role("navigation", name="Bladzijden").get_by_role("link", name=str(number), exact=False).click()
        ready(page)
        found += results(page)
    assert len(set(found)) == len(found) == amount


def test_a_missing_or_broken_index_is_told(browser: Browser, site: Path, tmp_path: Path) -> None:
    copy = copytree(site, tmp_path / "site", copy_function=os.link)
    index = copy / "zoeken" / "index.json"
    index.unlink()
    with serve(copy) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.add_init_script(path=Path(__file__).with_name("search_listen.js"))
        for text in (None, "", "{", "[]", "<!doctype html><p>weg"):
            if text is not None:
                index.write_text(text)
            go(page, f"{SEARCH}?q=zorg")
            expect(page.get_by_role("alert")).to_contain_text("Zoeken lukt nu niet")
            expect(page.get_by_role("alert").get_by_role("link", name="Alle praktijken")).to_be_visible()
            page.locator("main input[type=search]").fill("zorg")
            assert page.evaluate("answered") == "no answer"
            expect(page.get_by_role("listbox")).to_have_count(0)


def test_nothing_of_search_is_loaded_before_it_is_wanted(visitor: Visitor) -> None:
    page = visitor.open("", alone=True)
    page.reload()
    visitor.requests.clear()
    page.reload()
    ready(page)
    assert visitor.requests
    assert not [one.url for one in visitor.requests if "/search/" in one.url or "/zoeken/" in one.url]
    with page.expect_request("**/zoeken/index.json"):
        page.locator("header.pb-header input[type=search]").focus()
