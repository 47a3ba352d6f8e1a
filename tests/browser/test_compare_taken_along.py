"""A comparison taken along: on paper, on the clipboard, as a file."""

import csv
import io
import re

import docx
import pytest
from playwright.sync_api import Download, Page, expect

from .comparing import CHOSEN, SLUGS
from .paper import Sheet, plain, printed
from .visit import DESK, PHONE, OpenPage, go, resize


def test_on_paper_nothing_is_cut_and_the_head_repeats(open_page: OpenPage) -> None:
    page = open_page(CHOSEN)
    # For who listens, not for paper; in the row of sources a number leads to the name below.
    page.evaluate("document.querySelectorAll('.pb-sr, .pb-chosen__named, .pb-cell__beyond').forEach((one) => one.remove())")
    rows: list[list[str]] = page.locator("table[data-compare] tr[data-field]").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    documents = []
    for width in (DESK, PHONE):
        resize(page, width)
        documents.append(printed(page))
    page.locator(".pb-sources a[rel~='external']").evaluate_all("all => all.forEach(one => one.append(one.getAttribute('href')))")
    sources: list[str] = page.locator("[data-part='sources'] li").evaluate_all("all => all.map(one => one.textContent)")
    go(page, "vergelijken/?praktijken=makelaar-vrijwillige-inzet,vrijwilligerscentrale,websites-vraag-en-aanbod")
    assert len(printed(page)) <= 4
    for document in documents:
        nothing_is_cut_and_the_head_repeats(document, rows, sources)


def nothing_is_cut_and_the_head_repeats(document: list[Sheet], rows: list[list[str]], sources: list[str]) -> None:
    texts = [sheet.letters for sheet in document]
    whole = "".join(texts)
    for row in rows:
        for cell in row:
            for words in re.split(r"\s{2,}|(?<=\.) ", cell):
                if len(row) < 3 or len(words) < 60:  # what runs over two sheets has the head in between
                    assert plain(words) in whole, words
    for source in sources:
        assert plain(source) in whole, source
    assert all(sheet.width > sheet.height for sheet in document)
    assert "90Middenenkleinbedrijf" not in whole, "what a screen leads on to is not on paper"
    assert "httpwwwbeursvloercom" in whole
    assert whole.count("praktijkenmaatschappelijkebeursvloer") > 1, "the address of a practice stands under its name"
    assert re.search(r"Bronnen15p15.*Dooronsnognietnagegaan\d", whole)
    titles = [plain(row[0]) for row in rows if row[0] != "Bronnen"]  # so is the list below called too
    with_table = [text for text in texts if any(title in text for title in titles)]
    assert len(with_table) > 1
    assert all("Maatschappelijkebeursvloer" in text for text in with_table)
    assert "Gemaaktop" in texts[0]
    assert "Watnietshierbetekent" in whole
    assert all(slug.replace("-", "") in texts[0] for slug in SLUGS)


def test_copied_as_a_table_and_downloaded_as_csv(open_page: OpenPage) -> None:
    page = open_page(CHOSEN)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer als tabel").click()
    expect(page.locator("[data-take] [role=status]")).to_contain_text("Gekopieerd")
    copied: dict[str, str] = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          return { html: await text("text/html"), plain: await text("text/plain") };
        }"""
    )
    assert copied["html"].count("<tr>") > 20
    lines = [line for line in copied["plain"].splitlines() if line.startswith("|")]
    assert lines[0].count("|") == lines[1].count("|") == lines[2].count("|") == 5
    assert all(line.count(" | ") == 3 for line in lines)
    assert lines[1] == "| --- | --- | --- | --- |"
    assert 'border="1"' in copied["html"]
    assert "<caption>Drie praktijken naast elkaar</caption>" in copied["html"]
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als CSV").click()
    download: Download = waiting.value
    assert download.suggested_filename == "vergelijking.csv"
    text = download.path().read_text("utf-8-sig")
    assert "Onderbouwing" in text
    assert "Niet vermeld in de bron" in text
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0][1:] == [
        "Maatschappelijke beursvloer",
        "Vrijwilligerscentrale",
        "Websites voor vraag en aanbod van vrijwillige hulp",
    ]
    for taken in (copied["html"], copied["plain"], text):
        check(taken)
    shares = next(line for line in lines if line.startswith("| Cijfers: %"))
    assert "matches bij de voorbereiding en de borrel \\[1\\]" in shares
    assert "| Vrijwilligersorganisaties; Bedrijven; Scholen;" in copied["plain"]

    # Chosen practices can be saved for word.
    document = docx.Document(io.BytesIO(save(page, "Download voor Word")))
    (table,) = document.tables
    shown = page.locator("table[data-compare] tr[data-field] > th").evaluate_all(
        "all => all.map(one => one.firstChild.textContent.trim())"
    )
    assert [cell.text for cell in table.rows[0].cells][1:] == page.locator("table[data-compare] thead th a").first.evaluate(
        "() => [...document.querySelectorAll('table[data-compare] thead th')].map(one => one.querySelector('a').textContent)"
    )
    assert len(table.rows) == len(shown) + 1
    words = " ".join(one.text for one in document.paragraphs)
    assert "Gemaakt op " in words
    assert "/praktijken/maatschappelijke-beursvloer/" in words
    assert "http://www.beursvloer.com" in words


def check(taken: str) -> None:
    """Nothing glued together, nothing for ears only, everything that the screen has, and where it comes from."""
    assert not re.search(r"[a-z.]Let op:|; ;|: ;", taken)
    assert re.search(r"en nog \d", taken)
    assert re.search(r"gemiddeld \\?\[1\\?\]", taken)
    assert "Midden- en kleinbedrijf" not in taken
    assert "Gemaakt op " in taken
    assert "/vergelijken/?praktijken=" in taken
    assert "http://www.beursvloer.com" in taken
    assert "/praktijken/maatschappelijke-beursvloer/" in taken
    assert "trede 3 van 5" not in taken


@pytest.mark.parametrize("asked", ["", "?kolommen=doel,kosten&onderbouwing=beschreven&onderbouwing=geteld", "?kolommen=alle"])
def test_what_is_seen_is_what_is_printed_copied_and_saved(open_page: OpenPage, asked: str) -> None:
    page = open_page(f"vergelijken/bemiddeling/{asked}")
    rows = page.locator("tr[data-practice]")
    names = [plain(name) for name in rows.locator("> th a").all_text_contents()]
    labels = rows.first.locator("td:visible").evaluate_all("all => all.map(one => one.dataset.label)")
    assert names
    assert labels
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer als tabel").click()
    expect(page.locator("[data-take] [role=status]")).to_contain_text("Gekopieerd")
    copied: str = page.evaluate("navigator.clipboard.readText()")
    lines = [line for line in copied.splitlines() if line.startswith("|")]
    assert lines[0].strip("| ").split(" | ") == ["Praktijk", *labels]
    assert len(lines) == len(names) + 2
    saved = {kind: save(page, name) for kind, name in (("csv", "Download als CSV"), ("docx", "Download voor Word"))}
    table = list(csv.reader(io.StringIO(saved["csv"].decode("utf-8-sig")), delimiter=";"))
    assert table[0] == ["Praktijk", *labels]
    assert [plain(row[0]) for row in table[1 : len(names) + 1]] == names
    document = docx.Document(io.BytesIO(saved["docx"]))
    assert [[row.cells[0].text for row in one.rows] for one in document.tables] == [labels] * len(names)
    headings = [one.text for one in document.paragraphs if one.style and one.style.name.lower() == "heading 2"]
    assert [plain(one) for one in headings[:-1]] == names
    sheets = [sheet.letters for sheet in printed(page)]
    whole = "".join(sheets)
    assert "Gemaaktop" in sheets[0]
    for label in labels:
        assert plain(label) in whole
    unseen: list[str] = rows.first.locator("td[hidden]").all_text_contents()
    for text in (plain(one)[:60] for one in unseen):
        assert len(text) < 60 or text not in whole, text
    assert all(name in whole for name in names)
    assert "Zetinvergelijking" not in whole
    assert all(any(name in text for name in names) for text in sheets[:-1]), "each sheet says of which practice it tells"


def save(page: Page, name: str) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=name).click()
    return waiting.value.path().read_bytes()
