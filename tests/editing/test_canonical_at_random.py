"""The canonical form of any text: made up, or a real record with slips. No value and no comment is lost, and it settles at once."""

import random
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as some
from pydantic import BaseModel

from praktijkenbank.editing.canonical import canonical, says_the_same
from praktijkenbank.editing.tidying import record_files
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Vocabulary
from tests import mini, mutate
from tests.editing import core_yaml

NAMES = some.sampled_from([*Practice.model_fields, "text", "source", "locator", "figures", "label", "x"])
WORDS = some.text(some.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"]), max_size=12)
ODD = some.sampled_from(["", " ", "#", "- a", "a: b", "no", "12", "'", '"', "[x", "word " * 30])
TEXTS = WORDS | some.lists(WORDS | ODD).map(" ".join) | some.lists(WORDS, max_size=4).map("\n".join)
PARTS = some.recursive(
    TEXTS, lambda inner: some.lists(inner, max_size=3) | some.dictionaries(NAMES, inner, max_size=4), max_leaves=12
)
DATA = some.dictionaries(NAMES, PARTS, min_size=1, max_size=6)


def with_comments(text: str, chance: random.Random) -> str:
    """Comments and empty lines strewn between the lines, and behind them; the text may say something else then."""
    lines = []
    for line in text.split("\n"):
        if chance.random() < 0.25:
            lines.append(chance.choice(["# boven", "  # dieper", "", "#", "      # # x"]))
        lines.append(line + (chance.choice(["  # achter", " #", " # [x"]) if chance.random() < 0.2 else ""))
    return "\n".join(lines)


def read_whole(text: str) -> Any:
    """The fields in a text; None where not all of it can be read."""
    if strict_yaml.FORBIDDEN.search(text):
        return None
    data, refused = strict_yaml.parse(text)
    return data if isinstance(data, dict) and not refused else None


def settled(text: str, model: type[BaseModel]) -> str:
    once = canonical(text, model)
    assert says_the_same(text, once)
    assert canonical(once, model) == once
    return once


@pytest.mark.untraced
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DATA, some.booleans() | some.none(), some.integers(20, 200), some.randoms(use_true_random=False))
@example({"name": "a"}, None, 80, random.Random(1))
@example({"name": "0\n "}, True, 80, random.Random(2))
def test_any_text_keeps_its_data_and_comments_and_settles_at_once(
    data: dict[str, object], flow: bool | None, width: int, chance: random.Random
) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True, width=width, sort_keys=False)
    spoilt = with_comments(text, chance)
    text = text if read_whole(spoilt) is None else spoilt
    if read_whole(text) is not None:
        settled(text, Practice)


@pytest.mark.untraced
def test_spoilt_records_are_kept_or_refused() -> None:
    """The real records with slips at random: what can be read stays what it is; what no field is known for is text to all."""
    chance = random.Random(7)
    tried = 0
    for file in record_files(mini.CONTENT):
        for _ in range(40):
            text = mutate.as_text(file.read_bytes(), chance).decode("utf-8", "replace")
            if (data := read_whole(text)) is not None:
                tried += 1
                assert core_yaml.load(settled(text, Vocabulary)) == data
    assert tried > 100
