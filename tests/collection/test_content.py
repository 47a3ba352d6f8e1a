"""The real content has no problems, and holds every fact that was drawn from the report apart from it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from praktijkenbank.cli.commands.project import today
from praktijkenbank.collection.checks import load
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading import strict_yaml
from tests.mini import ROOT

PRACTICES = ROOT / "content" / "practices"
FACTS: dict[str, list[dict[str, Any]]] = yaml.load(
    (ROOT / "tests" / "facts" / "practices.yml").read_text("utf-8"), yaml.CSafeLoader
)


def values(data: Any) -> Iterator[str]:
    """All values, nested ones too, without the keys and without what stands in a locator."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key != "locator":
                yield from values(value)
    elif isinstance(data, list):
        for item in data:
            yield from values(item)
    elif data is not None:
        yield str(data)


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


@cache
def record(slug: str) -> dict[str, Any]:
    data, refusals = strict_yaml.parse((PRACTICES / f"{slug}.yml").read_text("utf-8"))
    assert not refusals
    assert isinstance(data, dict)
    return data


def stands_in(needle: str, text: str) -> bool:
    """Digits only: a whole number. Anything else: a plain part of the text."""
    if re.fullmatch(r"[0-9]+", needle):
        return bool(re.search(rf"(?<![0-9]){needle}(?![0-9])", text))
    return folded(needle) in text


def holds(fact: dict[str, Any], data: dict[str, Any]) -> bool:
    """Whether one of the fact's fields satisfies both `find` and `any`."""
    for field in [fact["field"]] if isinstance(fact["field"], str) else fact["field"]:
        text = folded(" ".join(values(data.get(field))))
        everything = all(stands_in(str(needle), text) for needle in fact.get("find", []))
        if everything and ("any" not in fact or any(stands_in(str(needle), text) for needle in fact["any"])):
            return True
    return False


def test_the_content_has_no_problems() -> None:
    try:
        catalogue = load(ROOT / "content", today())
    except ContentProblems as found:
        pytest.fail(str(found), pytrace=False)
    assert catalogue.practices


@pytest.mark.parametrize("slug", FACTS)
def test_a_practice_holds_its_facts(slug: str) -> None:
    if not (PRACTICES / f"{slug}.yml").is_file():
        pytest.fail(f"The record content/practices/{slug}.yml does not exist (yet).", pytrace=False)
    missing = [f"- {fact}" for fact in FACTS[slug] if not holds(fact, record(slug))]
    if missing:
        pytest.fail("\n".join([f"{len(missing)} of {len(FACTS[slug])} facts are not found:", *missing]), pytrace=False)


def test_every_fact_can_be_looked_for() -> None:
    for slug, facts in FACTS.items():
        for fact in facts:
            assert fact.keys() <= {"fact", "field", "find", "any"}, slug
            assert fact.keys() & {"find", "any"}, fact


def test_how_facts_are_matched() -> None:
    data = {"results": [{"statement": "In 2012  waren er\n70.0 klussen", "locator": "p. 99"}]}
    assert holds({"field": "results", "find": ["70"]}, data)
    assert holds({"field": ["goal", "results"], "any": ["nee", "WAREN ER 70"]}, data)
    assert not holds({"field": "results", "find": ["12"]}, data)
    assert not holds({"field": "results", "find": ["99"]}, data)
    assert not holds({"field": "results", "find": ["70"], "any": ["nee"]}, data)
