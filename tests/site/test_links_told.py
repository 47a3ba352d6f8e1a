"""What a page tells of the link of a source: that of the voorbeeldsite, in each of its states."""

import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.checks import load
from tests import mini

ADDRESS = "http://example.org/"
MOVED = "\nlink_moved_to: https://elders.example.org/x"
GONE = "\nlink_missed: [2024-12-01, 2024-12-10, 2024-12-31]\ncopy_url: https://archief.example.org/kopie\ncopied: 2020-05-04"
"""Which is then no link, has its copy, and says nothing of the practice."""


@pytest.mark.parametrize(
    ("state", "words", "links"),
    [
        ("werkt", "De link werkt (31 december 2024).", {ADDRESS}),
        ("onduidelijk", "Of de link nog werkt, is niet zeker (31 december 2024).", {ADDRESS}),
        (
            f"verplaatst{MOVED}",
            "De link is verplaatst naar elders.example.org (31 december 2024).",
            {ADDRESS, "https://elders.example.org/x"},
        ),
        (
            f"verdwenen{GONE}",
            f"De bron staat niet meer op internet (31 december 2024). Zij stond op {ADDRESS}. Over de praktijk zelf zegt dat niets.",
            {"https://archief.example.org/kopie"},
        ),
    ],
    ids=["works", "unclear", "moved", "gone"],
)
def test_the_entry_of_a_source_tells_the_state_of_its_link_and_the_day(
    state: str, words: str, links: set[str], tmp_path: Path
) -> None:
    shutil.copytree(mini.CONTENT, tmp_path / "content")
    file = tmp_path / "content" / "sources.yml"
    more = f"maker_unknown: true\nlink_checked: 2024-12-31\nlink_status: {state}\n".replace("\n", "\n      ")
    file.write_text(file.read_text("utf-8").replace("maker_unknown: true\n", f"{more}\n", 1), "utf-8")
    page = LexborHTMLParser(mini.published(load(tmp_path / "content", mini.TODAY))["bronnen/v/index.html"])
    entry = page.css_first("#voorbeeldsite")
    assert entry is not None
    text = " ".join(entry.text().split())
    assert words in text
    assert {link.attributes["href"] for link in entry.css("a[href^=http]")} == links
    assert ("Kopie van 4 mei 2020" in text) == (state.startswith("verdwenen"))
