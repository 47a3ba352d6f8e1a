"""The table of target groups and themes counts as anyone would count by hand, whatever the records say."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as some
from selectolax.lexbor import LexborHTMLParser

from generator.catalogue import Catalogue
from generator.facets import facets
from generator.pages.coverage import coverage
from generator.pages.matrix import MOST_PRACTICES, matrix
from generator.pipeline import load
from tests import mini
from tests.test_comparison import TODAY
from tests.test_lists import content_of

CONTENT = mini.ROOT / "content"


@cache
def whole() -> Catalogue:
    return load(CONTENT, TODAY)


GROUPS = [term.id for term in whole().vocabularies["target-groups"].terms]
THEMES = [term.id for term in whole().vocabularies["themes"].terms]

TAGS = some.lists(
    some.tuples(some.lists(some.sampled_from(GROUPS), min_size=1, max_size=5), some.lists(some.sampled_from(THEMES), min_size=1, max_size=4)),
    max_size=12,
)  # fmt: skip
"""For each of some practices: for whom, and about what; the same tag may stand there twice."""


def tagged(tags: list[tuple[list[str], list[str]]]) -> Catalogue:
    model = whole().practices["kwartiermaken"]
    practices = {
        f"p{at}": model.model_copy(
            update={"themes": tuple(themes), "target_groups": model.target_groups.model_copy(update={"for_whom": tuple(groups)})}
        )
        for at, (groups, themes) in enumerate(tags)
    }
    return replace(whole(), records=whole().records | {"practices": practices})


@settings(deadline=None)
@given(TAGS)
def test_a_cell_holds_what_the_catalogue_shows_behind_its_link(tags: list[tuple[list[str], list[str]]]) -> None:
    catalogue = tagged(tags)
    slugs = list(catalogue.practices)
    places = {(facet.name, value.term.id): set(value.places) for facet in facets(catalogue) for value in facet.values}
    made = coverage(catalogue)
    for row in made.rows:
        for_group = places.get(("doelgroep", row.group.id), set())
        assert list(row.slugs) == [slugs[place] for place in sorted(for_group)]
        for one in row.crossings:
            both = for_group & places["thema", one.theme.id]
            assert list(one.slugs) == [slugs[place] for place in sorted(both)]
    assert list(made.totals) == [len(places["thema", theme.id]) for theme in made.themes]


@settings(deadline=None)
@given(TAGS)
def test_counts_are_those_of_counting_by_hand(tags: list[tuple[list[str], list[str]]]) -> None:
    made = coverage(tagged(tags))
    assert {row.group.id for row in made.rows} == set(GROUPS)
    for row in made.rows:
        assert len(row.slugs) == sum(row.group.id in groups for groups, _ in tags)
        for one in row.crossings:
            assert len(one.slugs) == sum(row.group.id in groups and one.theme.id in themes for groups, themes in tags)
            assert sum(drawn.amount for drawn in one.planks) == len(one.slugs)
    assert list(made.totals) == [sum(theme in themes for _, themes in tags) for theme in THEMES]
    assert [len(row.slugs) for row in made.rows] == sorted((len(row.slugs) for row in made.rows), reverse=True)


def test_the_page_says_what_the_files_say() -> None:
    """Counted from the YAML itself, past all our own code."""
    files = [yaml.safe_load(file.read_text("utf-8")) for file in Path(CONTENT / "practices").glob("*.yml")]
    html = mini.published(whole())["overzicht/index.html"]
    rows = LexborHTMLParser(html).css("tr[data-group]")
    assert len(rows) == len(GROUPS)
    for row in rows:
        group = row.attributes["data-group"]
        total = row.css_first("[data-total]")
        assert total is not None
        assert total.attributes["data-total"] == str(sum(group in file["target_groups"]["for_whom"] for file in files))
        for cell in row.css("td[data-theme]"):
            theme = cell.attributes["data-theme"]
            expected = sum(group in file["target_groups"]["for_whom"] and theme in file["themes"] for file in files)
            assert cell.attributes["data-count"] == str(expected), (group, theme)


def test_the_matrix_says_who_named_each_element() -> None:
    made = matrix(whole())
    assert made
    for slug, elements in made.rows:
        assert {name: one.named_by for name, one in elements.items()} == {
            one.element: one.named_by for one in whole().practices[slug].working_elements
        }
    assert [users for _, users in made.elements] == sorted((users for _, users in made.elements), reverse=True)


def test_a_matrix_too_long_to_read_is_not_drawn() -> None:
    assert matrix(Catalogue.of(content_of(MOST_PRACTICES))) is not None
    assert matrix(Catalogue.of(content_of(MOST_PRACTICES + 1))) is None
