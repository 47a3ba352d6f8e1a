"""The real content has no problems, and holds every fact that was drawn from the report apart from it."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from praktijkenbank.cli.commands.project import today
from praktijkenbank.collection.checks import load
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading import strict_yaml
from tests.beside import cases
from tests.mini import ROOT

FACTS: dict[str, list[dict[str, Any]]] = cases(str(ROOT / "tests" / "facts" / "practices.yml"))


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
    data: dict[str, Any] = strict_yaml.parse((ROOT / "content" / "practices" / f"{slug}.yml").read_text("utf-8"))[0]
    return data


def stands_in(needle: str, text: str) -> bool:
    """Digits only: a whole number. Anything else: a plain part of the text."""
    if re.fullmatch(r"[0-9]+", needle):
        return bool(re.search(rf"(?<![0-9]){needle}(?![0-9])", text))
    return folded(needle) in text


def holds(fact: dict[str, Any], data: dict[str, Any]) -> bool:
    """Whether one of the fact's fields satisfies both `find` and `any`."""
    fields = [fact["field"]] if isinstance(fact["field"], str) else fact["field"]
    texts = [folded(" ".join(values(data.get(field)))) for field in fields]
    return any(
        all(stands_in(str(needle), text) for needle in fact.get("find", []))
        and ("any" not in fact or any(stands_in(str(needle), text) for needle in fact["any"]))
        for text in texts
    )


def test_the_content_has_no_problems() -> None:
    try:
        catalogue = load(ROOT / "content", today())
    except ContentProblems as found:
        pytest.fail(str(found), pytrace=False)
    assert catalogue.practices


@pytest.mark.parametrize("slug", FACTS)
def test_a_practice_holds_its_facts(slug: str) -> None:
    for fact in FACTS[slug]:  # which can be looked for
        assert fact.keys() <= {"fact", "field", "find", "any"}
        assert fact.keys() & {"find", "any"}, fact
    missing = [f"- {fact}" for fact in FACTS[slug] if not holds(fact, record(slug))]
    assert not missing, "\n".join(missing)


def test_how_facts_are_matched() -> None:
    data = {"results": [{"statement": "In 2012  waren er\n70.0 klussen", "locator": "p. 99"}]}
    assert holds({"field": "results", "find": ["70"]}, data)
    assert holds({"field": ["goal", "results"], "any": ["nee", "WAREN ER 70"]}, data)
    assert not holds({"field": "results", "find": ["12"]}, data)
    assert not holds({"field": "results", "find": ["99"]}, data)
    assert not holds({"field": "results", "find": ["70"], "any": ["nee"]}, data)
