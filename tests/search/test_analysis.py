"""The analysis on this side; `tests/browser/test_search_analysis.py` holds the other side to the same table."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.dutch.analysis import Phrases, joined, key, words

TABLE: list[dict[str, Any]] = json.loads((Path(__file__).parent / "analysis.json").read_text("utf-8"))


@pytest.mark.parametrize("row", TABLE, ids=[row["text"][:20] or "nothing" for row in TABLE])
def test_text_becomes_words_and_a_key(row: dict[str, Any]) -> None:
    assert words(row["text"]) == row["words"]
    assert key(row["text"]) == row["key"]


def test_hyphenated_words_are_also_one_word() -> None:
    assert list(joined("Zuid-Holland en e-mail, maar niet - zo")) == ["zuidholland", "email"]


def test_phrases_are_found_wherever_they_stand() -> None:
    phrases = Phrases(["social_isolement", "social_werk", "zorg"])
    found = words("Sociaal isolement en sociale werken, en nog eens sociaal isolement.")
    assert list(phrases.within(found)) == ["social_isolement", "social_werk", "social_isolement"]
