"""A comparison taken along: on paper, on the clipboard, as a file."""

import csv
import io
import re

import docx
import pytest
from playwright.sync_api import Page, expect

from .paper import plain, printed
from .visit import DESK, PAGES, PHONE, OpenPage, saved


def save(page: Page, name: str) -> bytes:
    return saved(page.get_by_role("button", name=name))[1]


def copy(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer als tabel").click()
    expect(page.locator("[data-take] [role=status]")).to_contain_text("Gekopieerd")


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_on_paper_nothing_is_cut_and_the_head_repeats(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["chosen"], width=width)
    # For who listens, not for paper; in the row of sources a number leads to the name below.
    page.evaluate("document.querySelectorAll('.pb-sr, .pb-chosen__named, .pb-cell__beyond').forEach((one) => one.remove())")
    rows: list[list[str]] = page.locator("table[data-compare] tr[data-field]").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    document = printed(page)
    page.locator(".pb-sources a[rel~='external']").evaluate_all("all => all.forEach(one => one.append(one.getAttribute('href')))")
    texts = [sheet.letters for sheet in document]
    whole = "".join(texts)
    for row in rows:
        for words in (words for cell in row for words in re.split(r"\s{2,}|(?<=\.) ", cell)):
            # What runs over two sheets has the head in between.
            assert (len(row) >= 3 and len(words) >= 60) or plain(words) in whole, words
    for source in page.locator("[data-part='sources'] li").all_text_contents():
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
    assert "Watnietshierbetekent" in whole
    for words in ("Gemaaktop", *PAGES["chosen"].partition("=")[2].replace("-", "").split(",")):
        assert words in texts[0]


def test_three_practices_take_four_sheets_at_most(open_page: OpenPage) -> None:
    page = open_page("vergelijken/?praktijken=makelaar-vrijwillige-inzet,vrijwilligerscentrale,websites-vraag-en-aanbod")
    assert len(printed(page)) <= 4


def test_copied_as_a_table_and_saved_as_csv_and_for_word(open_page: OpenPage) -> None:
    page = open_page(PAGES["chosen"])
    copy(page)
    copied: dict[str, str] = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          return { html: await text("text/html"), plain: await text("text/plain") };
        }"""
    )
    assert copied["html"].count("<tr>") > 20
    assert 'border="1"' in copied["html"]
    assert "<caption>Drie praktijken naast elkaar</caption>" in copied["html"]
    lines = [line for line in copied["plain"].splitlines() if line.startswith("|")]
    assert lines[1] == "| --- | --- | --- | --- |"
    assert {line.count(" | ") for line in lines} == {3}
    assert {line.count("|") for line in lines[:3]} == {5}
    shares = next(line for line in lines if line.startswith("| Cijfers: %"))
    assert "matches bij de voorbereiding en de borrel \\[1\\]" in shares
    assert "| Vrijwilligersorganisaties; Bedrijven; Scholen;" in copied["plain"]

    names = page.locator("table[data-compare] thead th").evaluate_all("all => all.map(one => one.querySelector('a').textContent)")
    assert names[0] == "Maatschappelijke beursvloer"
    name, file = saved(page.get_by_role("button", name="Download als CSV"))
    assert name == "vergelijking.csv"
    text = file.decode("utf-8-sig")
    assert "Onderbouwing" in text
    assert "Niet vermeld in de bron" in text
    assert next(csv.reader(io.StringIO(text), delimiter=";"))[1:] == names
    for taken in (copied["html"], copied["plain"], text):
        nothing_is_glued_together_and_all_that_a_screen_has_is_there(taken)

    document = docx.Document(io.BytesIO(save(page, "Download voor Word")))
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells][1:] == names
    assert len(table.rows) == page.locator("table[data-compare] tr[data-field] > th").count() + 1
    words = " ".join(one.text for one in document.paragraphs)
    for told in ("Gemaakt op ", "/praktijken/maatschappelijke-beursvloer/", "http://www.beursvloer.com"):
        assert told in words


def nothing_is_glued_together_and_all_that_a_screen_has_is_there(taken: str) -> None:
    """Nothing for ears only either; and where it comes from."""
    for there in (r"en nog \d", r"gemiddeld \\?\[1\\?\]", "Gemaakt op ", r"/vergelijken/\?praktijken=", "http://www.beursvloer.com",
                  "/praktijken/maatschappelijke-beursvloer/"):  # fmt: skip
        assert re.search(there, taken), there
    for gone in (r"[a-z.]Let op:|; ;|: ;", "Midden- en kleinbedrijf", "trede 3 van 5"):
        assert not re.search(gone, taken), gone


@pytest.mark.parametrize("asked", ["", "?kolommen=doel,kosten&onderbouwing=beschreven&onderbouwing=geteld", "?kolommen=alle"])
def test_what_is_seen_is_what_is_printed_copied_and_saved(open_page: OpenPage, asked: str) -> None:
    page = open_page(f"vergelijken/bemiddeling/{asked}")
    rows = page.locator("tr[data-practice]")
    names = [plain(name) for name in rows.locator("> th a").all_text_contents()]
    labels = rows.first.locator("td:visible").evaluate_all("all => all.map(one => one.dataset.label)")
    assert names
    assert labels
    copy(page)
    copied: str = page.evaluate("navigator.clipboard.readText()")
    lines = [line for line in copied.splitlines() if line.startswith("|")]
    assert lines[0].strip("| ").split(" | ") == ["Praktijk", *labels]
    assert len(lines) == len(names) + 2
    table = list(csv.reader(io.StringIO(save(page, "Download als CSV").decode("utf-8-sig")), delimiter=";"))
    assert table[0] == ["Praktijk", *labels]
    assert [plain(row[0]) for row in table[1 : len(names) + 1]] == names
    document = docx.Document(io.BytesIO(save(page, "Download voor Word")))
    assert [[row.cells[0].text for row in one.rows] for one in document.tables] == [labels] * len(names)
    headings = [one.text for one in document.paragraphs if one.style and one.style.name.lower() == "heading 2"]
    assert [plain(one) for one in headings[:-1]] == names
    sheets = [sheet.letters for sheet in printed(page)]
    whole = "".join(sheets)
    assert "Gemaaktop" in sheets[0]
    assert [one for one in (*labels, *names) if plain(one) not in whole] == []
    unseen = [plain(text) for text in rows.first.locator("td[hidden]").all_text_contents()]
    assert [text for text in unseen if len(text) >= 60 and text[:60] in whole] == []
    assert "Zetinvergelijking" not in whole
    assert all(any(name in text for name in names) for text in sheets[:-1]), "each sheet says of which practice it tells"
