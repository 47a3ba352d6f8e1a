"""Cards in frames of other sites, and downloads of what is shown."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from .colour import luminance
from .in_page import InPage
from .server import serve
from .visit import DESK, EMBED, PHONE, OpenPage, resize, saved, sideways, turn_to

SOME = "praktijken/?doelgroep=ouderen"
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


def test_the_frame_to_paste_is_as_high_as_its_card(open_page: OpenPage, site: Path) -> None:
    codes = {
        folder.name: (folder / "index.html").read_text("utf-8") for folder in (site / "praktijken").iterdir() if folder.is_dir()
    }
    heights = {slug: found[1] for slug, code in codes.items() if (found := re.search(r"&#34; height=&#34;(\d+)&#34;", code))}
    assert len(heights) > 10
    page = open_page("404.html")
    for card, height in heights.items():
        page.goto(f"insluiten/{card}/")
        page.evaluate("document.fonts.ready")
        for width in (300, 288):
            page.set_viewport_size({"width": width, "height": int(height)})
            assert page.evaluate("document.documentElement.scrollHeight") <= int(height), (card, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (card, width)
        page.set_viewport_size({"width": 288, "height": int(height) - 140})
        assert page.evaluate("document.documentElement.scrollHeight > innerHeight"), f"{card} leaves more open than it needs"


def test_the_code_on_the_page_of_a_practice_is_that_of_its_card(open_page: OpenPage, site: Path) -> None:
    page = open_page("praktijken/maatschappelijke-beursvloer/")
    page.locator("details[data-field=citation] > summary").click()
    code = page.locator(".pb-reuse code").inner_text()
    assert f'/{EMBED}"' in code
    assert (site / EMBED / "index.html").is_file()
    frame = LexborHTMLParser(code).css_first("iframe")
    assert frame is not None
    assert (frame.attributes["title"], frame.attributes["style"]) == ("Maatschappelijke beursvloer", "border:0")


def test_the_pages_say_where_the_feeds_are(open_page: OpenPage) -> None:
    page = open_page("data/codeboek/")
    feeds = page.locator("link[rel=alternate]")
    addresses = feeds.evaluate_all("all => all.map(one => one.href)")
    assert [address.rpartition("/")[2] for address in addresses] == ["feed.atom", "feed.json"]
    for address in addresses:
        assert page.request.get(address).ok

    # No name of a field breaks within a word.
    for width in (DESK, 900, PHONE):
        resize(page, width)
        assert InPage("codebook")(page, "broken") == [], width
        assert sideways(page) == 0, width


def selection(page: Page, kind: str) -> tuple[str, bytes]:
    """What the browser saves of what is shown, with its name."""
    return saved(page.locator(f".pb-download__button[value={kind}]"))


def shown(page: Page) -> list[str]:
    """The practices on the page, in their order."""
    slugs: list[str] = page.locator("article[data-result]").evaluate_all(
        "cards => cards.map((card) => card.dataset.result.split('/')[1])"
    )
    return slugs


def test_a_selection_is_the_very_rows_as_csv_and_the_same_records_as_json(open_page: OpenPage, site: Path) -> None:
    whole = (site / CSV).read_bytes()
    records = list(csv.DictReader(io.StringIO(whole.decode("utf-8-sig"), newline=""), delimiter=";"))
    page = open_page("praktijken/")
    _, everything = selection(page, "csv")
    assert sorted(everything.splitlines(keepends=True)) == sorted(whole.splitlines(keepends=True)), "not byte for byte"

    turn_to(page, SOME)
    name, some = selection(page, "csv")
    assert name == "praktijken-selectie.csv"
    assert some.startswith(b'\xef\xbb\xbf"slug";"url";"name";')
    rows = list(csv.DictReader(io.StringIO(some.decode("utf-8-sig"), newline=""), delimiter=";", strict=True))
    assert [row["slug"] for row in rows] == shown(page)
    assert 1 < len(rows) < len(records)
    assert all(row in records for row in rows)

    whole_json = json.loads((site / "data" / "praktijken.json").read_text("utf-8"))
    known = {record["slug"]: record for record in whole_json["records"]}
    name, text = selection(page, "json")
    assert name == "praktijken-selectie.json"
    assert json.loads(text) == whole_json | {"records": [known[slug] for slug in shown(page)]}


def test_a_selection_as_json_keeps_the_digits_of_a_figure(open_page: OpenPage, site: Path) -> None:
    page = open_page("praktijken/")
    head, *lines, _ = (site / "data" / "praktijken.json").read_text("utf-8").splitlines()
    chosen = next(line.removesuffix(",") for line in lines if re.search(r'"value":[0-9]', line))
    changed = re.sub(r'"value":[0-9][0-9.]*', '"value":12.50', chosen)
    page.route("**/data/praktijken.json", lambda route: route.fulfill(body=f"{head}\n{changed}\n]}}\n"))
    _, found = selection(page, "json")
    assert found == f"{head}\n{changed}\n]}}\n".encode()
