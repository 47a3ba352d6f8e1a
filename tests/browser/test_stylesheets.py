"""One stylesheet a subject: a page has those of its parts, and a part is styled in one of them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.mini import ROOT

from .visit import EMBED, PAGES

SHEETS = ROOT / "styles"

OF_ONE_KIND = {"home", "map", "finding", "charts", "practice"}
"""Sheets that only some pages have, to keep a first visit light."""

TAKEN_OVER = {"boekje/": {"charts", "practice"}}
"""What a script brings to a page from others."""


def rules(name: str) -> str:
    """The text of a stylesheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", (SHEETS / f"{name}.css").read_text("utf-8"), flags=re.S)


def parts(names: Iterable[str]) -> set[str]:
    """The sheets that make up those of a page."""
    return {part for name in names for part in [name, *re.findall(r'@import "./(\w+).css"', rules(name))]} - {"site"}


def needed(classes: set[str]) -> set[str]:
    """The sheets with a rule for a page that has these classes, as far as its class names tell."""
    found = set()
    for file in SHEETS.glob("*.css"):
        for selector in re.split(r"[{},;]", rules(file.stem)):
            names = set(re.findall(r"\.(pb-[\w-]+)", selector))
            if names and names <= classes:
                found.add(file.stem)
    return found


@pytest.mark.parametrize("path", [*{path.partition("?")[0]: None for path in PAGES.values()}, EMBED])
def test_a_page_has_the_stylesheets_of_its_parts(site: Path, path: str) -> None:
    html = (site / (path if path.endswith(".html") else f"{path}index.html")).read_text("utf-8")
    linked = parts(re.findall(r'rel="stylesheet" href="[^"]*/?assets/stylesheets/(\w+)\.css\?v=[0-9a-f]{8}"', html))
    classes = {name for names in re.findall(r'class="([^"]*)"', html) for name in names.split()}
    alone = "tokens" in linked and "page" not in linked  # a practice in a frame brings what it needs itself
    assert linked & OF_ONE_KIND == needed(classes) & OF_ONE_KIND | TAKEN_OVER.get(path, set())
    assert alone or needed(classes) <= linked | {"embed"}


def test_a_part_is_styled_in_one_stylesheet() -> None:
    """What a class says without its surroundings; elsewhere it may only be placed within something else."""
    said: dict[str, set[str]] = defaultdict(set)
    for file in SHEETS.glob("*.css"):
        if file.stem == "embed":  # stands alone: with it the page's own sheets are not there
            continue
        whole = re.sub(r"@media[^{]*{(?:[^{}]*{[^{}]*})*[^{}]*}", "", rules(file.stem))
        for selectors in re.findall(r"([^{}]+){", whole):
            for name in re.findall(r"(?:^|,)\s*(?:\.md-typeset )?(?:\w+)?\.(pb-[\w-]+)\s*(?=,|$)", selectors):
                said[name].add(file.stem)
    assert len(said) > 100
    assert not {name: sheets for name, sheets in said.items() if len(sheets) > 1}
