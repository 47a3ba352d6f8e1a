"""The analysis of a query in the browser is that of the index: one table, and every word of the site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from praktijkenbank.dutch.analysis import key, words

from .visit import PAGES, OpenPage

ROOT = Path(__file__).resolve().parents[2]
TABLE: list[dict[str, Any]] = json.loads((ROOT / "tests" / "search" / "analysis.json").read_text("utf-8"))

ASK = "texts => texts.map(text => ({words: pbAnalysis.words(text), key: pbAnalysis.key(text)}))"


def analysed(open_page: OpenPage, texts: list[str]) -> list[dict[str, Any]]:
    page = open_page(PAGES["loose"])
    with page.expect_worker() as started:
        page.locator("header.pb-header input[type=search]").focus()
    found: list[dict[str, Any]] = started.value.evaluate(ASK, texts)
    return found


def test_the_table_holds_in_the_browser(open_page: OpenPage) -> None:
    found = analysed(open_page, [row["text"] for row in TABLE])
    assert found == [{"words": row["words"], "key": row["key"]} for row in TABLE]


def test_every_word_of_the_content_is_the_same_on_both_sides(open_page: OpenPage) -> None:
    files = [file for file in (ROOT / "content").rglob("*") if file.suffix in (".yml", ".md")]
    usual = (ROOT / "generator" / "praktijkenbank" / "site" / "search" / "words" / "nl.txt").read_text("ascii").split()[::2]
    texts = sorted({word for file in files for word in file.read_text("utf-8").split()} | set(usual[::5]))
    assert len(texts) > 10_000
    found = analysed(open_page, texts)
    differ = [text for text, one in zip(texts, found, strict=True) if (one["words"], one["key"]) != (words(text), key(text))]
    assert not differ
