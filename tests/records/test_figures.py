"""Every figure of the source documents, listed from those documents alone, stands on the page it belongs to."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]
FIGURES: list[dict[str, Any]] = yaml.load((ROOT / "tests" / "facts" / "figures.yml").read_text("utf-8"), yaml.CSafeLoader)


def pages(figure: dict[str, Any]) -> list[str]:
    """The pages of which one must show the figure."""
    page: str | list[str] = figure["page"]
    return [page] if isinstance(page, str) else page


BY_PAGE: dict[str, list[dict[str, Any]]] = defaultdict(list)
for _figure in FIGURES:
    BY_PAGE[pages(_figure)[0]].append(_figure)


def folded(text: str) -> str:
    return " ".join(text.casefold().split())


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


def test_every_figure_is_complete() -> None:
    """A form that YAML reads as a number, or an empty list of forms, would make a figure say nothing."""
    for figure in FIGURES:
        assert set(figure) == {"figure", "source", "page", "any"}, figure
        assert figure["any"], figure
        assert all(isinstance(form, str) and form.strip() for form in figure["any"]), figure


@pytest.mark.parametrize("page", sorted(BY_PAGE))
def test_a_page_shows_its_figures(page: str, site: Path) -> None:
    missing = []
    for figure in BY_PAGE[page]:
        texts = [visible(site / path / "index.html") for path in pages(figure)]
        if not any(shows(text, form) for text in texts for form in figure["any"]):
            missing.append(f"{figure['figure']} ({figure['source']}): {' | '.join(figure['any'])}")
    assert not missing, f"{page} lacks {len(missing)}:\n" + "\n".join(missing)
