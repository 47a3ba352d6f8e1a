"""Cards in frames of other sites, and downloads of what is shown."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .colour import luminance
from .server import serve
from .visit import EMBED, OpenPage, ready

SELECTION = "assets/javascripts/catalogue/selection.js"
CSV = "data/tabellen/praktijken.csv"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_card_in_a_frame_follows_the_colours_of_the_reader(browser: Browser, address: str, tmp_path: Path, scheme: str) -> None:
    code = f'<iframe src="{address}{EMBED}" title="x" width="300" height="500"></iframe>'
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Een andere site</title>{code}", "utf-8")
    with serve(tmp_path) as elsewhere, browser.new_context(color_scheme="dark" if scheme == "dark" else "light") as context:
        page = context.new_page()
        page.goto(elsewhere)
        frame = page.frame_locator("iframe")
        expect(frame.locator("article h2")).to_have_text("Maatschappelijke beursvloer")
        behind = frame.locator("body").evaluate("one => getComputedStyle(one).backgroundColor")
        assert (luminance(behind) < 0.1) == (scheme == "dark")
        assert frame.locator("html").evaluate("one => one.scrollWidth <= innerWidth")

        # A link leaves the frame: no other page may be framed.
        frame.locator("article h2 a").click()
        page.wait_for_url("**/praktijken/maatschappelijke-beursvloer/")
        expect(page.locator("article[data-practice]")).to_be_visible()


def test_a_card_needs_no_script_and_asks_not_to_be_indexed(open_page: OpenPage) -> None:
    page = open_page(EMBED, javascript=False)
    expect(page.locator("script")).to_have_count(0)
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    expect(page.locator("article")).to_be_visible()
    expect(page.locator("main")).to_contain_text("CC BY 4.0")


def test_the_code_on_the_page_of_a_practice_is_that_of_its_card(open_page: OpenPage, site: Path) -> None:
    page = open_page("praktijken/maatschappelijke-beursvloer/")
    page.get_by_text("Deze praktijk op je eigen site").click()
    code = page.locator(".pb-reuse code").inner_text()
    assert f'/{EMBED}"' in code
    assert (site / EMBED / "index.html").is_file()
    read = "code => new DOMParser().parseFromString(code, 'text/html').querySelector('iframe').title"
    assert page.evaluate(read, code) == "Maatschappelijke beursvloer"


def test_the_pages_say_where_the_feeds_are(open_page: OpenPage) -> None:
    page = open_page("data/codeboek/")
    feeds = page.locator("link[rel=alternate]")
    addresses = feeds.evaluate_all("all => all.map(one => one.href)")
    assert [address.rpartition("/")[2] for address in addresses] == ["feed.atom", "feed.json"]
    for address in addresses:
        assert page.request.get(address).ok


def saved(page: Page, slugs: list[str], kind: str, folder: Path) -> tuple[str, bytes]:
    """What the browser saves, with its name."""
    with page.expect_download() as download:
        page.evaluate("([slugs, kind]) => window.pbSelection.download(slugs, kind)", [slugs, kind])
    ready(page)
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file.name, file.read_bytes()


@pytest.fixture
def with_selection(open_page: OpenPage) -> Page:
    page = open_page("praktijken/")
    if page.locator(f"script[src$='{SELECTION}']").count() == 0:
        page.add_script_tag(url=page.url.replace("praktijken/", SELECTION))
    return page


def test_a_selection_as_csv_is_the_very_rows(with_selection: Page, site: Path, tmp_path: Path) -> None:
    whole = (site / CSV).read_bytes()
    every = [row["slug"] for row in csv.DictReader(io.StringIO(whole.decode("utf-8-sig"), newline=""), delimiter=";")]
    name, everything = saved(with_selection, every, "csv", tmp_path)
    assert name == "praktijken-selectie.csv"
    assert everything == whole, "not byte for byte"

    slugs = ["venlodroom", "bestaat-niet", "de-bijspringer"]
    _, some = saved(with_selection, slugs, "csv", tmp_path)
    assert some.startswith(b"\xef\xbb\xbfslug;name;")
    rows = list(csv.DictReader(io.StringIO(some.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    assert [row["slug"] for row in rows] == ["venlodroom", "de-bijspringer"]
    header, *lines = some.splitlines(keepends=True)
    assert whole.startswith(header)
    assert all(line in whole for line in lines)


def test_a_selection_as_json_is_the_same_records(with_selection: Page, site: Path, tmp_path: Path) -> None:
    whole = json.loads((site / "data" / "praktijken.json").read_text("utf-8"))
    known = {record["slug"]: record for record in whole["records"]}
    slugs = ["venlodroom", "bestaat-niet", "de-bijspringer"]
    name, text = saved(with_selection, slugs, "json", tmp_path)
    assert name == "praktijken-selectie.json"
    assert json.loads(text) == whole | {"records": [known["venlodroom"], known["de-bijspringer"]]}


def test_a_selection_that_cannot_be_had_says_so(with_selection: Page) -> None:
    with_selection.route("**/data/praktijken.json", lambda route: route.fulfill(body="onderhoud"))
    failed = with_selection.evaluate("window.pbSelection.download(['de-bijspringer'], 'json').then(() => false, () => true)")
    assert failed
    ready(with_selection)
