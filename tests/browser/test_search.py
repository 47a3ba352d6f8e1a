"""The search page, as a visitor meets it."""

import json
import os
import re
from gzip import compress
from pathlib import Path
from shutil import copytree
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from .axe import everywhere
from .searching import SEARCH, ask, asked, results
from .server import serve
from .visit import PAGES, PHONE, OpenPage, go, ready, turn_to


def said(page: Page) -> Locator:
    """What the search made of the words."""
    return page.locator("[data-part=said]")


def total(page: Page) -> Locator:
    return page.locator("main [role=status][data-total]")


def test_results_say_what_they_are_and_why(open_page: OpenPage, site: Path) -> None:
    page = asked(open_page, "vrijwilligers zorg")
    assert len(results(page)) == len(set(results(page))) > 5
    assert all((site / path / "index.html").is_file() for path in results(page))
    ask(page, "academie")
    first = page.locator("main [data-result]").first
    expect(first).to_have_attribute("data-result", "praktijken/nationale-vrijwilligersacademie")
    expect(first).to_contain_text("Praktijk")
    expect(first.get_by_role("heading")).to_have_text("Nationale Vrijwilligersacademie")
    expect(page.locator("main mark").filter(has_text="academie").first).to_be_visible()
    expect(total(page)).to_have_attribute("data-total", str(len(results(page))))
    expect(total(page)).to_contain_text(f"{len(results(page))} resultaten")
    first.get_by_role("link").first.click()
    expect(page.locator("h1")).to_have_text("Nationale Vrijwilligersacademie")


def test_everything_can_be_found(open_page: OpenPage) -> None:
    """One of each kind; a recommendation and a source lead to their place on the page."""
    page = open_page(SEARCH)
    for query, kind, place in (
        ("Kwartiermaken", "Praktijk", "praktijken/kwartiermaken/"),
        ("Vrijwillig Dichtbij", "Programma", "programma/vrijwillig-dichtbij/"),
        ("Samenspel van beroepskrachten", "Artikel", "kennis/samenspel/"),
        ("Bereik nieuwe vrijwilligers", "Aanbeveling", "#aanbeveling-"),
        ("vrijwilligers per gemeente", "Cijfers", "cijfers/vrijwilligers-per-gemeente/"),
        ("Werving en behoud", "Thema", "themas/werving-en-behoud/"),
        ("Over deze bank", "Pagina", "over/"),
        ("Dordrecht", "Gemeente", "gemeenten/dordrecht/"),
        ("Lage drempel", "Werkzaam element", "werkzame-elementen/lage-drempel/"),
        ("Toekomstbestendige mantelzorg", "Bron", "bronnen/h/#"),
    ):
        ask(page, query)
        row = page.locator(f"main li:has(> :has-text('{kind}')):has(a[href*='{place}'])").first
        expect(row, query).to_be_visible()


def test_a_typing_error_is_told_and_can_be_undone(open_page: OpenPage) -> None:
    page = asked(open_page, "matelzorg")
    expect(said(page)).to_contain_text("Geen praktijk noemt matelzorg; gezocht op mantelzorg")
    assert results(page)
    said(page).get_by_role("link").click()
    expect(total(page)).to_have_attribute("data-total", "0")
    ready(page)
    assert "precies=1" in page.url
    assert not results(page)
    page.go_back()
    expect(page.locator("main [data-result]").first).to_be_visible()


def test_what_is_not_here_is_no_result(open_page: OpenPage) -> None:
    page = open_page(SEARCH)
    near = page.get_by_role("region", name="Niet wat je vroeg, misschien wel in de buurt")
    for query, unknown, known in (
        ("weer morgen Utrecht", ["morgen"], "Utrecht"),
        ("tandarts Tilburg", ["tandarts"], "Tilburg"),
        ("kapper in de buurt", ["kapper"], "buurt"),
        ("loodgieter appeltaart", ["loodgieter", "appeltaart"], None),
        ("zonnebril voor ouderen", [], "ouderen"),
    ):
        ask(page, query)
        expect(page.locator("main [role=status][data-total='0']")).to_contain_text(f"Geen resultaten voor ‘{query}’")
        assert not results(page), query
        for word in unknown:
            expect(said(page)).to_contain_text(f"Geen praktijk over {word}.")
        if known:
            expect(near).to_contain_text(f"Wel iets over {known}.")
            expect(near.locator("[data-near]").first).to_be_visible()
        else:
            expect(near).to_be_hidden()
        expect(page.get_by_role("heading", name="Wat je kunt proberen")).to_be_visible()
    page.get_by_role("link", name="Vertel wat je zocht").click()
    ready(page)
    expect(page.get_by_label("Zo vragen mensen ernaar")).to_have_value("zonnebril voor ouderen")
    expect(page.get_by_role("status").filter(has_text="Je zocht ‘zonnebril voor ouderen’")).to_be_visible()


def test_dutch_words_find_what_they_mean_and_nothing_else(open_page: OpenPage) -> None:
    page = open_page(SEARCH)
    for query, told, found in (
        ("bomma", ("Geen praktijk noemt bomma; gezocht op", "ouderen"), None),  # other words for the same are told
        ("eenzaamheidsaanpak", (), "praktijken/buren-voor-buren"),  # a part that says little need not be there
        ("geruilde zorg", (), "praktijken/websites-vraag-en-aanbod"),  # a participle finds its verb
        ("mensen haken af", ("behouden",), "themas/werving-en-behoud"),  # a verb of which the particle stands apart
    ):
        ask(page, query)
        for words in told:
            expect(said(page)).to_contain_text(words)
        assert found is None or found in results(page), query
    ask(page, "taken")
    assert results(page)
    # Of taken and takken the same is left without their endings; two steps from onbelast is ontlast, but belast is Dutch itself.
    for query in ("takken", "onbelast"):
        ask(page, query)
        expect(said(page)).to_contain_text(f"Geen praktijk over {query}.")
        assert not results(page), query


@pytest.mark.parametrize("query", ["vrijwilligers werven", "matelzorg", "vrijwiligers werven voor eenzamme ouderen"])
def test_searching_costs_at_most_150_kilobytes(open_page: OpenPage, site: Path, query: str) -> None:
    """All that is loaded up to the first ten results, as gzip makes it, with the sentences of those; more come after them."""
    page = open_page(SEARCH, alone=True)
    loaded: set[str] = set()
    page.context.on("request", lambda request: loaded.add(urlsplit(request.url).path.lstrip("/")))
    page.locator("main input[type=search]").fill(query)
    page.locator("main input[type=search]").press("Enter")
    expect(page.locator("main [data-result]").first).to_be_visible()
    ready(page)
    assert "zoeken/index.json" in loaded
    index = json.loads((site / "zoeken" / "index.json").read_text("utf-8"))
    texts: dict[str, set[str]] = {}  # of a page; the sources, which are one page, have a file for each letter
    for url, shelf, *_ in index["register"]:
        texts.setdefault(url.split("#")[0].strip("/"), set()).add(f"zoeken/teksten/{shelf}.json")
    first = {text for address in results(page)[:10] for text in texts[address] & loaded}
    assert all(texts[address] & first for address in results(page)[:10])
    counted = {path for path in loaded if path in first or not path.startswith("zoeken/teksten/")}
    sizes = {path: len(compress((site / path).read_bytes(), 9)) for path in counted if (site / path).is_file()}
    print(sum(sizes.values()))
    assert sum(sizes.values()) <= 150_000, sizes


QUERIES = (
    "a" * 10_000,
    "zorg " * 2_000,
    "de het een van",
    "zorg^10 +buurt -wijk~2 * zorg*",
    "👵🏽🚲",
    "مرحبا بالعالم",
    "\u202egroz",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "__proto__",
    "constructor toString hasOwnProperty",
    "%00%ff",
    "   ",
)


def test_no_query_breaks_the_page(open_page: OpenPage) -> None:
    page = asked(open_page, QUERIES[0])
    for query in QUERIES:
        ask(page, query)
        expect(page.locator("[data-part=failed]"), query[:50]).to_be_hidden()
        expect(page.locator("main script:not([src]), main img"), query[:50]).to_have_count(0)
        if query.strip():
            expect(total(page)).to_contain_text("voor ‘")
        if len(query) > 5_000:
            expect(said(page)).to_contain_text("We keken naar het begin ervan: de eerste 400 tekens")
        assert results(page) or "zorg" not in query, query[:50]


def test_odd_parameters_do_no_harm(open_page: OpenPage) -> None:
    page = open_page(f"{SEARCH}?q=dorp&q=stad")
    for parameters in ("?q=dorp&q=stad", "?onbekend=1&q=dorp", "?q=dorp&precies=ja", "?q=dorp&__proto__=1#x"):
        turn_to(page, SEARCH + parameters)
        assert "praktijken/zorgcooperatie-hoogeloon" in results(page), parameters
        expect(page.locator("main input[type=search]")).to_have_value("dorp")


def test_what_a_query_names_comes_first(open_page: OpenPage) -> None:
    page = open_page(SEARCH)
    block = page.get_by_role("region", name="Begin hier")
    for query, first in {
        "te weinig vrijwilligers": ["themas/werving-en-behoud"],
        "ouderen in Rotterdam": ["gemeenten/rotterdam"],
        "mantelzorg Almere": ["gemeenten/almere"],
        "fryslan": ["provincies/friesland"],
        "lage drempel": ["werkzame-elementen/lage-drempel"],
        "vergelijken": ["vergelijken"],
        "privacy": ["privacy"],
        "toegankelijkheid": ["werkzame-elementen/lage-drempel", "toegankelijkheid"],
        "contact": ["over"],
        "keuzehulp": ["keuzehulp"],
    }.items():
        ask(page, query)
        found = block.locator("[data-result]").evaluate_all("all => all.map(one => one.dataset.result)")
        assert found[: len(first)] == first, query
        assert results(page)[: len(found)] == found, query
    for place in ("Enschede", "Maassluis"):  # the first has no page, the second has one since an article tells of it
        ask(page, place)
        expect(block).to_contain_text(place)
        expect(block).to_contain_text("nog geen praktijk. Ken jij er een?")
        form = block.get_by_role("link", name="Ken jij er een?")
        expect(form).to_have_attribute("href", re.compile(f"formulier/#vraag={place}$"))


def test_results_come_by_kind_and_theme_with_their_numbers_and_all_can_be_reached(open_page: OpenPage) -> None:
    page = asked(open_page, "vrijwilligers")
    whole = len(results(page))
    kind, theme = page.get_by_role("combobox", name="Soort"), page.get_by_role("combobox", name="Thema")
    practices = int(re.findall(r"\d+", kind.locator("option[value=practices]").text_content() or "")[0])
    kind.select_option("practices")
    expect(total(page)).to_have_attribute("data-total", str(practices))
    ready(page)
    assert all(found.startswith("praktijken/") for found in results(page))
    expect(total(page)).to_contain_text(f"{practices} van de ")
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


def test_on_a_phone_the_icon_leads_into_the_field(open_page: OpenPage) -> None:
    page = open_page(PAGES["loose"], width=PHONE)
    page.get_by_role("link", name="Zoeken", exact=True).click()
    expect(page.locator("main input[type=search]")).to_be_focused()


def test_a_missing_or_broken_index_is_told(browser: Browser, site: Path, tmp_path: Path) -> None:
    copy = copytree(site, tmp_path / "site", copy_function=os.link)
    index = copy / "zoeken" / "index.json"
    index.unlink()
    with serve(copy) as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.add_init_script(LISTEN)
        for text in (None, "", "{", "[]", "<!doctype html><p>weg"):
            if text is not None:
                index.write_text(text)
            go(page, f"{SEARCH}?q=zorg")
            expect(page.get_by_role("alert")).to_contain_text("Zoeken lukt nu niet")
            expect(page.get_by_role("alert").get_by_role("link", name="Alle praktijken")).to_be_visible()
            page.locator("main input[type=search]").fill("zorg")
            assert page.evaluate("answered") == "no answer"
            expect(page.get_by_role("listbox")).to_have_count(0)


LISTEN = """window.answered = new Promise(told => {
  window.Worker = class extends Worker {
    postMessage(question) {
      if (question.typing) {
        this.addEventListener("message", ({data}) => data.id === question.id && told(data.error ? "no answer" : "an answer"));
        this.addEventListener("error", () => told("no answer"));
      }
      super.postMessage(question);
    }
  };
});"""
"""Keep how the search answered when somebody typed, which is when suggestions come or not."""


def test_a_new_query_needs_no_new_page(open_page: OpenPage) -> None:
    page = asked(open_page, "dorp")
    page.evaluate("window.same = true")
    box = page.locator("main input[type=search]")
    box.fill("academie")
    box.press("Enter")
    expect(page.locator("main [data-result]").first).to_have_attribute(
        "data-result", "praktijken/nationale-vrijwilligersacademie"
    )
    assert page.evaluate("window.same")
    page.go_back()
    expect(box).to_have_value("dorp")
    page.reload()
    ready(page)
    expect(box).to_have_value("dorp")


def test_the_search_page_is_accessible(open_page: OpenPage) -> None:
    page = open_page(SEARCH)
    for query in ("mantelzorg", "matelzorg", "zonnebril voor ouderen", "hondenuitlaatservice"):
        ask(page, query)
        assert everywhere(page) == [], query


def test_without_javascript_the_page_leads_on(open_page: OpenPage) -> None:
    page = open_page(f"{SEARCH}?q=zorg", javascript=False)
    expect(page.locator("main")).to_contain_text("Zoeken gaat hier met JavaScript")
    for name in ("Alle praktijken", "Thema’s", "Provincies"):
        expect(page.locator("main").get_by_role("link", name=name, exact=True)).to_be_visible()
