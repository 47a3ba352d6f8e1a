"""Every figure of the source documents, listed from those documents alone, stands on the page it belongs to."""

import re
from functools import cache
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tests.beside import cases
from tests.mini import ROOT

FIGURES: list[dict[str, Any]] = cases(str(ROOT / "tests" / "facts" / "figures.yml"))


def pages(figure: dict[str, Any]) -> list[str]:
    """The pages of which one must show the figure."""
    return [figure["page"]] if isinstance(figure["page"], str) else figure["page"]


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


def test_a_page_shows_its_figures(site: Path) -> None:
    missing = [
        f"{pages(figure)[0]}: {figure['figure']} ({figure['source']}): {' | '.join(figure['any'])}"
        for figure in FIGURES
        if not any(shows(visible(site / path / "index.html"), form) for path in pages(figure) for form in figure["any"])
    ]
    assert not missing, "\n".join(missing)
