"""The analysis on this side; `scripts/tests/analysis.test.js` holds the other side to the same table."""

import json
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.dutch.analysis import Phrases, joined, key, words
from tests import node
from tests.mini import ROOT

TABLE: list[dict[str, Any]] = json.loads((Path(__file__).parent / "analysis.json").read_text("utf-8"))


@pytest.mark.parametrize("row", TABLE, ids=[row["text"][:20] or "nothing" for row in TABLE])
def test_text_becomes_words_and_a_key(row: dict[str, Any]) -> None:
    assert words(row["text"]) == row["words"]
    assert key(row["text"]) == row["key"]


def test_every_word_of_the_content_is_the_same_on_both_sides() -> None:
    files = [file for file in (ROOT / "content").rglob("*") if file.suffix in (".yml", ".md")]
    usual = (ROOT / "generator" / "praktijkenbank" / "site" / "search" / "words" / "nl.txt").read_text("ascii").split()[::2]
    texts = sorted({word for file in files for word in file.read_text("utf-8").split()} | set(usual[::5]))
    assert len(texts) > 10_000
    analysed = node.run(Path(__file__).parent / "analyse.mjs", given=texts)
    differ = [text for text, there in zip(texts, analysed, strict=True) if there != {"words": words(text), "key": key(text)}]
    assert not differ


def test_hyphenated_words_are_also_one_word_and_phrases_are_found_wherever_they_stand() -> None:
    assert list(joined("Zuid-Holland en e-mail, maar niet - zo")) == ["zuidholland", "email"]
    phrases = Phrases(["social_isolement", "social_werk", "zorg"])
    found = words("Sociaal isolement en sociale werken, en nog eens sociaal isolement.")
    assert list(phrases.within(found)) == ["social_isolement", "social_werk", "social_isolement"]
