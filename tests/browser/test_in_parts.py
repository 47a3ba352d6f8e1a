"""Lists of more than one part: filters and orders hold for all of it, say of how many, and stand in the address."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.site.pages.comparison import ROWS
from praktijkenbank.site.pages.pagination import PART_SIZE

from .visit import DESK, PHONE, OpenPage, Visitor, go, ready, resize, saved, sideways

SITE = "synthetic"
AMOUNT = 2 * PART_SIZE + 30
SEVERAL = "?soort=methode&soort=platform&soort=evenement&soort=lokaal-project"


@pytest.fixture(scope="module")
def kinds(synthetic: Path) -> dict[str, list[str]]:
    """Kind → the slugs of its practices, by name."""
    found: dict[str, list[tuple[tuple[str, str], str]]] = {}
    for file in (synthetic.parent / "content" / "practices").glob("*.yml"):
        text = file.read_text("utf-8")
        name, kind = (yaml.safe_load(re.findall(f"(?m)^{field}: .+$", text)[0])[field] for field in ("name", "kind"))
        found.setdefault(kind, []).append((alphabetical(name), file.stem))
    return {kind: [slug for _, slug in sorted(named)] for kind, named in found.items()}


def shown(page: Page) -> list[str]:
    """The practices of a list or of the rows of a table."""
    found: list[str] = page.locator("main :is([data-result]:not(tr *), tr[data-result], tr[data-practice])").evaluate_all(
        "all => all.map(one => one.dataset.practice ?? one.dataset.result.replace('praktijken/', ''))"
    )
    assert len(found) == len(set(found))
    return found


def numbered(page: Page) -> list[int]:
    return [int(slug.removeprefix("praktijk-")) for slug in shown(page)]


def total(page: Page) -> int:
    return int(str(page.locator("main [role=status]").get_attribute("data-total")))


def pager(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Bladzijden")


def all_pages(page: Page) -> list[str]:
    """What is shown on this page of results and those that come after it."""
    found = shown(page)
    while len(found) < total(page):
        pager(page).locator("li:has([aria-current]) + li a").click()
        ready(page)
        found += shown(page)
    return found


def leads_somewhere(page: Page, links: Locator) -> None:
    for link in (links.first, links.last):
        assert page.request.get(link.evaluate("one => one.href")).ok


def test_a_filter_finds_what_stands_on_other_parts(open_page: OpenPage, kinds: dict[str, list[str]]) -> None:
    page = open_page("praktijken/?soort=methode")
    assert 0 < len(kinds["methode"]) <= PART_SIZE
    assert shown(page) == kinds["methode"]
    assert total(page) == len(kinds["methode"])
    leads_somewhere(page, page.locator(".pb-card__title a"))
    resize(page, PHONE)
    page.locator("dialog .pb-filters__panel").wait_for(state="attached")  # the filters move a frame later
    assert sideways(page) == 0


def test_more_than_fits_comes_in_pages_with_their_own_address(open_page: OpenPage, kinds: dict[str, list[str]]) -> None:
    page = open_page(f"praktijken/{SEVERAL}&sorteer=naam")
    expected = sorted(slug for kind in kinds if f"soort={kind}" in SEVERAL for slug in kinds[kind])
    assert total(page) == len(expected) > PART_SIZE
    assert shown(page) == expected[:PART_SIZE]
    expect(page.locator(".pb-total")).to_contain_text(f"1 tot en met {PART_SIZE}")
    pager(page).get_by_role("link", name="Bladzij 2").click()
    ready(page)
    assert shown(page) == expected[PART_SIZE : 2 * PART_SIZE]
    expect(pager(page).locator("[aria-current=page]")).to_have_text("Bladzij 2")
    expect(page.locator("main [role=status]")).to_be_focused()
    page.reload()
    ready(page)
    assert shown(page) == expected[PART_SIZE : 2 * PART_SIZE]
    page.go_back()
    ready(page)
    assert shown(page) == expected[:PART_SIZE]

    # The best backed of all parts come first.
    go(page, "praktijken/?sorteer=onderbouwing&bladzij=999")
    last = page.locator(".pb-card__basis").all_inner_texts()
    assert len(last) == AMOUNT % PART_SIZE
    assert all("Beschreven" in words for words in last)
    assert total(page) == AMOUNT


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("praktijken/?soort=methode", "Een deel van de lijst kwam niet door"),
        ("vergelijken/alle/?soort=methode", "Een deel van de tabel kwam niet door"),
    ],
)
def test_a_part_that_does_not_come_is_said_and_the_rest_stands(
    visitor: Visitor, kinds: dict[str, list[str]], path: str, said: str
) -> None:
    page = visitor.open("404.html")
    page.route("**/bladzij/2/", lambda route: route.abort())
    go(page, path)
    expect(page.get_by_text(said)).to_be_visible()
    assert 0 < len(shown(page)) < len(kinds["methode"])
    if path.startswith("vergelijken"):
        expect(page.locator("main [data-total]")).to_contain_text(f"van {AMOUNT - ROWS} praktijken")
    visitor.complaints.clear()


def test_sentences_are_fetched_for_the_first_practices_alone(visitor: Visitor) -> None:
    page = visitor.open("praktijken/?q=vrijwilligers&soort=methode")
    assert len(shown(page)) > 20
    asked = {request.url for request in visitor.requests if "/zoeken/teksten/" in request.url}
    assert 0 < len(asked) <= 20
    marked = page.locator("[data-result]:has(.pb-card__why mark)").evaluate_all("all => all.map(one => one.dataset.result)")
    assert marked == [f"praktijken/{slug}" for slug in shown(page)[: len(asked)]]


@pytest.mark.parametrize(
    "asked",
    [
        f"{SEVERAL}&sorteer=onderbouwing",
        "?q=vrijwilligers&soort=methode",
        "?q=vrijwilligers&sorteer=naam&weergave=tabel",
        "?soort=methode&weergave=tabel",
    ],
)
def test_a_download_holds_what_is_shown_on_all_pages_in_their_order(open_page: OpenPage, asked: str) -> None:
    page = open_page(f"praktijken/{asked}")
    assert page.locator("main table").count() == ("tabel" in asked)
    expected = all_pages(page)
    assert 0 < len(expected) == total(page) <= AMOUNT
    assert (len(expected) > PART_SIZE) == ("methode&weergave" not in asked and "&soort=methode" not in asked)
    tools = page.get_by_role("group", name="Download deze selectie")
    page.route("**/data/**", lambda route: route.abort())  # the files with all of them, which may be too large for a phone
    text = saved(tools.get_by_role("button", name="CSV"))[1].decode("utf-8-sig")
    assert [row["slug"] for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=";")] == expected

    def records() -> list[str]:
        return [record["slug"] for record in json.loads(saved(tools.get_by_role("button", name="JSON"))[1])["records"]]

    assert records() == expected
    if "soort=platform" in asked:
        page.locator("[data-facet=soort] input[value=platform]").click()
        ready(page)
        assert len(records()) == total(page) < len(expected)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_later_part_leads_to_the_filters(open_page: OpenPage, javascript: bool) -> None:
    page = open_page("praktijken/bladzij/2/", width=DESK, javascript=javascript)
    assert len(shown(page)) == PART_SIZE
    page.get_by_role("link", name=f"Filter of sorteer alle {AMOUNT} praktijken").click()
    expect(page.locator("h1")).to_have_text("Praktijken")


def test_the_guide_fetches_what_it_shows(visitor: Visitor) -> None:
    page = visitor.open("keuzehulp/")
    leaves = {request.url for request in visitor.requests if "/keuzehulp/praktijken/" in request.url}
    everything = [slug for slug in shown(page) if slug]
    assert (total(page), len(everything), len(leaves)) == (AMOUNT, 50, 3)
    page.get_by_role("button", name=f"Toon ze alle {AMOUNT}").click()
    results = page.locator("main [data-result]")
    expect(results).to_have_count(AMOUNT)
    every = shown(page)
    page.locator("main input[type=radio][name=thema]:not([value=''])").first.check()
    expect(results).not_to_have_count(AMOUNT)
    expect(results.first).to_contain_text("Gaat over: ")
    fewer = shown(page)
    assert 0 < len(fewer) == min(50, total(page))
    assert fewer == [slug for slug in every if slug in set(fewer)]


def test_the_order_of_a_table_holds_for_the_whole_and_rows_come_so_many_at_a_time(visitor: Visitor) -> None:
    page = visitor.open("vergelijken/alle/")
    assert {request.url for request in visitor.requests if "bladzij" in request.url} == set()
    page.get_by_text("Filter en sorteer").click()
    page.get_by_label("Sorteer op").select_option("naam")
    ready(page)
    assert numbered(page) == list(range(ROWS))
    page.get_by_label("Omgekeerde volgorde").check()
    ready(page)
    assert numbered(page) == list(range(AMOUNT - 1, AMOUNT - 1 - ROWS, -1))
    expect(page.locator(".pb-total")).to_contain_text(f"{AMOUNT} praktijken · 1 tot en met {ROWS}")
    page.get_by_role("button", name="Toon meer rijen").press("Enter")
    assert numbered(page) == list(range(AMOUNT - 1, AMOUNT - 1 - 2 * ROWS, -1))
    expect(page.locator("tr[data-practice]").nth(ROWS).locator("th a")).to_be_focused()
    first = shown(page)[:ROWS]
    page.reload()
    ready(page)
    assert shown(page) == first


def test_filter_and_order_of_a_table_are_chosen_in_a_form_that_says_what_the_address_says(
    open_page: OpenPage, kinds: dict[str, list[str]]
) -> None:
    page = open_page("vergelijken/alle/bladzij/2/?soort=methode")
    page.get_by_label("Sorteer op").select_option("naam")
    page.get_by_label("Omgekeerde volgorde").check()
    ready(page)
    assert re.search(r"\?soort=methode&sorteer=-naam$", page.url)
    expected = sorted(kinds["methode"], reverse=True)
    expect(page.locator("main [data-total]")).to_contain_text(f"{len(expected)} van {AMOUNT} praktijken")
    expect(page.locator("main [data-total]")).to_have_attribute("data-total", str(len(expected)))
    expect(pager(page)).to_be_hidden()
    more = page.get_by_role("button", name="Toon meer rijen")
    for _ in range(-(-len(expected) // ROWS) - 1):
        more.click()
    expect(more).to_be_hidden()
    assert shown(page) == expected
    leads_somewhere(page, page.locator("tr[data-practice] th a"))
    page.get_by_role("combobox", name="Soort").select_option("platform")
    ready(page)
    assert shown(page) == sorted(kinds["platform"], reverse=True)[:ROWS]
    page.get_by_role("link", name="Wis filters en volgorde").click()
    ready(page)
    assert len(shown(page)) == ROWS
    go(page, "vergelijken/alle/?soort=methode&soort=platform&sorteer=naam")
    expect(page.get_by_role("combobox", name="Soort")).to_have_value("several")
    assert shown(page) == sorted(kinds["methode"] + kinds["platform"])[:ROWS]


def test_without_a_script_the_parts_of_a_table_remain(open_page: OpenPage) -> None:
    page = open_page("vergelijken/alle/", javascript=False)
    assert len(shown(page)) == ROWS
    page.get_by_role("navigation", name="Bladzijden").get_by_role("link", name=str(-(-AMOUNT // ROWS))).click()
    page.wait_for_load_state()  # without a script nothing says that the page is ready
    assert len(shown(page)) == AMOUNT % ROWS
    expect(page.get_by_text("Filter en sorteer")).to_be_hidden()


def test_chosen_practices_stand_side_by_side_wherever_their_rows_are(open_page: OpenPage) -> None:
    chosen = ["praktijk-00003", "praktijk-00004", "praktijk-00221"]
    page = open_page(f"vergelijken/?praktijken={','.join(chosen)}")
    ready(page)
    links = page.locator("thead th[scope=col] a[href*='/praktijken/']").evaluate_all(
        "all => all.map(one => one.pathname.split('/').at(-2))"
    )
    assert links == chosen
