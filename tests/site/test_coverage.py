"""Lists, tables, maps and rows of blocks hold and count all as anyone would by hand, whatever the records say and however many."""

import re
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.site.output.link_check import finished_site
from praktijkenbank.site.output.templates import environment
from praktijkenbank.site.pages.coverage import NAMED, blocks, confined, coverage, coverage_page, legend
from praktijkenbank.site.pages.lists import CODES, MOST_IN_MATRIX, Province, Spread, catalogue_pages, matrix, spread, term_pages
from praktijkenbank.site.pages.pagination import PART_SIZE, parts
from tests import mini
from tests.beside import cases
from tests.counted import wholes
from tests.project import write_files

CASES = cases(__file__)


GROUPS = [term.id for term in mini.real().vocabularies["target-groups"].terms]
THEMES = [term.id for term in mini.real().vocabularies["themes"].terms]
TAGS = some.lists(
    some.tuples(some.lists(some.sampled_from(GROUPS), min_size=1, max_size=5), some.lists(some.sampled_from(THEMES), min_size=1, max_size=4)),
    max_size=12,
)  # fmt: skip
"""For each of some practices: for whom, and about what; the same tag may stand there twice."""


def tagged(tags: list[tuple[list[str], list[str]]]) -> Catalogue:
    model = mini.real().practices["kwartiermaken"]
    practices = {
        f"p{at}": model.model_copy(
            update={"themes": tuple(themes), "target_groups": model.target_groups.model_copy(update={"for_whom": tuple(groups)})}
        )
        for at, (groups, themes) in enumerate(tags)
    }
    return replace(mini.real(), records=mini.real().records | {"practices": practices})


@settings(deadline=None)
@given(TAGS)
def test_counts_and_gaps_are_those_of_counting_by_hand(tags: list[tuple[list[str], list[str]]]) -> None:
    whole = tagged(tags)
    made = coverage(whole)
    of = [({whole for group in groups for whole in wholes(mini.ROOT / "content", group)}, set(themes)) for groups, themes in tags]
    assert {row.group.id for row in made} == set(GROUPS)
    for row in made:
        assert len(row.slugs) == sum(row.group.id in groups for groups, _ in of)
        for one in row.crossings:
            assert len(one.slugs) == sum(row.group.id in groups and one.theme.id in themes for groups, themes in of)
            assert sum(drawn.amount for drawn in one.blocks) == len(one.slugs)
    assert [len(whole.practices_with("themes", theme)) for theme in THEMES] == [
        sum(theme in themes for _, themes in of) for theme in THEMES
    ]
    assert [len(row.slugs) for row in made] == sorted((len(row.slugs) for row in made), reverse=True)

    themes_of = {group: {theme for groups, themes in of if group in groups for theme in themes} for group in GROUPS}
    assert {row.group.id for row in made if not row.slugs} == {group for group in GROUPS if not themes_of[group]}
    alone = Counter(next(iter(themes)) for themes in themes_of.values() if len(themes) == 1)
    found = confined(made)
    assert len(found) == max(alone.values(), default=0)
    assert len({next(iter(themes_of[row.group.id])) for row in found}) == bool(found)
    assert all(len(themes_of[row.group.id]) == 1 for row in found)


def test_the_page_names_the_gaps_and_an_empty_cell_fills_in_the_form() -> None:
    page = LexborHTMLParser(mini.real_files()["overzicht/index.html"])
    words = {gap.attributes["data-gap"]: " ".join(gap.text().split()) for gap in page.css("[data-gap]")}
    steps = Counter(practice.evidence.basis for practice in mini.real().practices.values())
    assert "Alleen bij werving en behoud." in words["one-theme"]
    assert f"Bij {steps['effect-onderzocht']} van de {len(mini.real().practices)} praktijken." in words["firmest"]
    assert words["firmest"].endswith(f"‘geëvalueerd’, staan er {steps['geevalueerd']}.")
    link = page.css_first("tr[data-group='ouderen'] td[data-theme='deskundigheidsbevordering'] a")
    assert link
    assert link.attributes["href"] == "../bijdragen/formulier/?doelgroep=ouderen&thema=deskundigheidsbevordering"


def test_where_nothing_is_listed_somebody_is_asked_for_just_that() -> None:
    nothing = tagged([])
    templates = environment(mini.TEMPLATES, nothing, mini.SITE)
    asked = {}
    for page in (*catalogue_pages(nothing, templates), *term_pages(nothing, templates)):
        found = LexborHTMLParser(page.body()).css("a[href*='bijdragen/formulier/']")
        asked[page.url] = {link.attributes["href"] for link in found}
    assert asked["praktijken/"] == {"../bijdragen/formulier/"}
    theme = nothing.records["knowledge"]["samenspel"].themes[0]
    assert asked[f"themas/{theme}/"] == {f"../../bijdragen/formulier/?thema={theme}"}
    assert all(len(links) == 1 for url, links in asked.items() if url.count("/") > 1)


def test_a_cell_names_all_its_practices_and_counts_what_is_too_many() -> None:
    catalogue = tagged([(["inwoners"], ["burenhulp"])] * (NAMED + 2) + [(["ouderen"], ["burenhulp"])] * NAMED)
    tree = LexborHTMLParser(coverage_page(catalogue, environment(mini.TEMPLATES, catalogue, mini.SITE)).body())
    name = mini.real().practices["kwartiermaken"].name
    for group, ending in (("inwoners", " en nog 2"), ("ouderen", f" en {name}")):
        names = tree.css_first(f"tr[data-group='{group}'] td[data-theme='burenhulp'] .pb-cross__names")
        assert names
        assert names.text().count(name) == NAMED
        assert names.text().endswith(ending)


def test_the_matrix_says_who_named_each_element_and_is_not_drawn_when_it_is_too_long_to_read() -> None:
    made = matrix(mini.real())
    assert made
    for slug, elements in made.rows.items():
        named = {one.element: one.named_by for one in mini.real().practices[slug].working_elements}
        assert {name: one.named_by for name, one in elements.items()} == named
    assert [users for _, users in made.elements] == sorted((users for _, users in made.elements), reverse=True)
    assert matrix(Catalogue.of(content_of(MOST_IN_MATRIX))) is not None
    assert matrix(Catalogue.of(content_of(MOST_IN_MATRIX + 1))) is None


REAL = mini.real()


def test_every_province_has_a_tile_with_a_place_of_its_own() -> None:
    assert {term.id for term in REAL.vocabularies["provinces"].terms} == CODES.keys()
    sheet = (mini.ROOT / "styles" / "map.css").read_text("utf-8")
    placed = dict(re.findall(r"\.pb-map__place--(\w+) { grid-area: (\w+); }", sheet))
    grid = re.search(r"grid-template-areas: ([^;]+);", sheet)
    assert grid
    assert placed == {code.lower(): code.lower() for code in CODES.values()}
    assert re.findall(r"[a-z]+", grid[1]) == [code.lower() for code in CODES.values()], "the map reads row by row"


def test_practices_without_a_place_are_counted_apart() -> None:
    found = spread(mini.real())
    assert found.nowhere == len(mini.real().practices.keys() - {slug for one in found.provinces for slug in one.slugs}) > 0


@pytest.mark.parametrize(("amounts", "shades"), CASES["shades"])
def test_the_shade_of_a_tile_says_how_many_beside_the_most(amounts: list[int], shades: list[list[Any]]) -> None:
    term = mini.catalogue().vocabularies["provinces"].terms[0]
    found = Spread([Province(term, ("x",) * amount, has_page=True) for amount in amounts], 0)
    assert [list(shade) for shade in found.shades] == shades
    assert found.shade(found.provinces[-1]) == shades[-1][0]


def test_each_practice_is_one_block_firm_first() -> None:
    drawn = blocks(REAL, REAL.practices)
    assert sum(one.amount for one in drawn) == len(REAL.practices)
    assert [one.look for one in drawn] == [one.look for one in legend(REAL) if one.look in {look.look for look in drawn}]
    assert [one.look for one in legend(REAL)] == ["full", "half", "open"]
    labels = [term.label for term in REAL.vocabularies["research-bases"].terms]
    assert sorted(step for one in legend(REAL) for step in one.steps) == sorted(labels), "every step has a look"
    firm = [slug for slug, one in REAL.practices.items() if one.evidence.basis == "geevalueerd"]
    assert blocks(REAL, firm) == [legend(REAL)[0]._replace(amount=len(firm))]


AMOUNT = 1234
PAGES = {f"{path}index.html" for path in CASES["counting pages"]}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of a site with one practice as often as that, under as many names."""
    content = read_content(mini.CONTENT)
    one = content.kinds["practices"]["burenklus"]
    many = {
        f"p{number}": replace(one, record=one.record.model_copy(update={"name": f"Praktijk {number}", "former_slugs": ()}))
        for number in range(AMOUNT)
    }
    catalogue = Catalogue.of(replace(content, kinds=content.kinds | {"practices": many}))
    return {path: str(make()) for path, make in mini.made(catalogue).items() if path in PAGES}


def test_every_count_has_a_point(pages: dict[str, str]) -> None:
    counted = set()
    for path, text in pages.items():
        document = LexborHTMLParser(text)
        for hidden in document.css("script, template"):
            hidden.decompose()
        seen = document.root.text(separator=" ") if document.root else ""
        counts = re.findall(r"(?<!Praktijk )\b1\.?[12]\d\d\b", seen)
        assert [one for one in counts if "." not in one] == [], path
        if counts:
            counted.add(path)
    assert counted == PAGES
    # What scripts read has none.
    assert f'data-total="{AMOUNT}"' in pages["praktijken/index.html"]
    assert f'data-count="{AMOUNT}"' in pages["praktijken/index.html"]
    assert f'data-count="{AMOUNT}"' in pages["overzicht/index.html"]


MANY = 2 * PART_SIZE + 1


def content_of(amount: int) -> Content:
    """The miniature content with `amount` published practices in it."""
    content = read_content(mini.CONTENT)
    model = content.practices["praattafel"]
    for number in range(amount - 2):
        record = model.record.model_copy(update={"name": f"Praattafel {number:04}"})
        content.practices[f"praattafel-{number:04}"] = Located(model.path, model.text, record)
    return content


def test_a_long_list_comes_in_parts_that_hold_everything_once_and_every_link_leads_somewhere(tmp_path: Path) -> None:
    files = mini.published_files(Catalogue.of(content_of(MANY)))
    paths = ["praktijken/index.html", "praktijken/bladzij/2/index.html", "praktijken/bladzij/3/index.html"]
    pages = [LexborHTMLParser(files[path]) for path in paths]
    found = [[node.attributes["data-result"] for node in page.css("main [data-result]")] for page in pages]
    assert [len(part) for part in found] == [PART_SIZE, PART_SIZE, 1]
    assert len({result for part in found for result in part}) == MANY
    assert "praktijken/bladzij/4/index.html" not in files
    for page in pages:
        assert [node.attributes["data-total"] for node in page.css("main [role=status]")] == [str(MANY)]
    write_files(tmp_path, files)
    shutil.copytree(mini.ROOT / "overrides" / "assets", tmp_path / "assets")
    assert finished_site(tmp_path, mini.SITE.url, {}).broken_links() == []


def test_parts_know_where_they_are() -> None:
    [first, second] = parts("themas/x/", [("", f"p{number}") for number in range(PART_SIZE + 1)])
    assert (first.url, first.start, first.end) == ("themas/x/", 1, PART_SIZE)
    assert (second.url, second.start, second.end) == ("themas/x/bladzij/2/", PART_SIZE + 1, PART_SIZE + 1)
    assert first.last == second.last == 2
    # An empty list is one empty part.
    [only] = parts("praktijken/", [])
    assert (only.url, only.slugs, only.total) == ("praktijken/", (), 0)
