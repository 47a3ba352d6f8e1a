"""The real content has no problems, and holds every fact and figure that was drawn from its sources apart from it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.cli.commands.project import today
from praktijkenbank.collection.checks import load
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
    assert load(ROOT / "content", today()).practices


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


FIGURES: list[dict[str, Any]] = cases(str(ROOT / "tests" / "facts" / "figures.yml"))


def pages(figure: dict[str, Any]) -> list[str]:
    """The pages of which one must show the figure."""
    return [figure["page"]] if isinstance(figure["page"], str) else figure["page"]


def shows(text: str, form: str) -> bool:
    """The form stands in the text, not as a piece of a longer word or number: no 5% in 45%, no 592 in 5.592."""
    return re.search(rf"(?<![\w])(?<!\d[.,]){re.escape(folded(form))}(?![.,]?\d)(?!\w)", text) is not None


@cache
def visible(file: Path) -> str:
    """What a reader of the page sees, apart from the navigation."""
    tree = LexborHTMLParser(file.read_text("utf-8"))
    tree.strip_tags(["script", "style", "template", "nav"])
    main = tree.css_first("main")
    assert main is not None, f"{file} has no main"
    return folded(main.text(separator=" "))


def test_a_page_shows_its_figures(site: Path) -> None:
    """A form that YAML reads as a number, or an empty list of forms, would make a figure say nothing."""
    for figure in FIGURES:
        assert set(figure) == {"figure", "source", "page", "any"}, figure
        assert [form for form in figure["any"] if isinstance(form, str) and form.strip()] == figure["any"] != [], figure
    missing = [
        f"{pages(figure)[0]}: {figure['figure']} ({figure['source']}): {' | '.join(figure['any'])}"
        for figure in FIGURES
        if not any(shows(visible(site / path / "index.html"), form) for path in pages(figure) for form in figure["any"])
    ]
    assert not missing, "\n".join(missing)
