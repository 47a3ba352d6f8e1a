"""What a page tells of the link of a source: that of the voorbeeldsite, in each of its states."""

import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from praktijkenbank.collection.checks import load
from tests import mini

ADDRESS = "http://example.org/"


def told(tmp_path: Path, custom: str) -> LexborNode:
    """The entry of the source in the bibliography."""
    shutil.copytree(mini.CONTENT, tmp_path / "content")
    file = tmp_path / "content" / "sources.yml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("      maker_unknown: true\n", f"      maker_unknown: true\n      {custom}\n", 1), "utf-8")
    page = LexborHTMLParser(mini.published(load(tmp_path / "content", mini.TODAY))["bronnen/v/index.html"])
    entry = page.css_first("#voorbeeldsite")
    assert entry is not None
    return entry


@pytest.mark.parametrize(
    ("custom", "words"),
    [
        ("link_status: werkt\n      link_checked: 2024-12-31", "De link werkt (31 december 2024)."),
        ("link_status: onduidelijk\n      link_checked: 2024-12-31", "Of de link nog werkt, is niet zeker (31 december 2024)."),
        (
            "link_status: verplaatst\n      link_checked: 2024-12-31\n      link_moved_to: https://elders.example.org/x",
            "De link is verplaatst naar elders.example.org (31 december 2024).",
        ),
    ],
    ids=["works", "unclear", "moved"],
)
def test_a_source_that_may_be_there_is_a_link_with_its_state_and_day(custom: str, words: str, tmp_path: Path) -> None:
    entry = told(tmp_path, custom)
    assert words in " ".join(entry.text().split())
    assert entry.css_first(f"a[href='{ADDRESS}']") is not None


def test_a_source_that_is_gone_is_no_link_has_its_copy_and_says_nothing_of_the_practice(tmp_path: Path) -> None:
    missed = "link_missed: [2024-12-01, 2024-12-10, 2024-12-31]"
    copy = "copy_url: https://archief.example.org/kopie\n      copied: 2020-05-04"
    entry = told(tmp_path, f"link_status: verdwenen\n      link_checked: 2024-12-31\n      {missed}\n      {copy}")
    words = " ".join(entry.text().split())
    assert "De bron staat niet meer op internet (31 december 2024)." in words
    assert f"Zij stond op {ADDRESS}. Over de praktijk zelf zegt dat niets." in words
    assert entry.css_first(f"a[href='{ADDRESS}']") is None
    copied = entry.css_first("a[href='https://archief.example.org/kopie']")
    assert copied is not None
    assert copied.text() == "Kopie van 4 mei 2020"
