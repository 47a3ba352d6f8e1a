"""The map and the rows of blocks: every practice is counted where it belongs, and the map has room for every province."""

import re

import pytest

from praktijkenbank.site.pages.evidence_blocks import blocks, legend
from praktijkenbank.site.pages.provinces import CODES, Province, Spread, spread
from tests import mini

REAL = mini.real()


def test_every_province_has_a_tile_with_a_place_of_its_own() -> None:
    assert {term.id for term in REAL.vocabularies["provinces"].terms} == CODES.keys()
    sheet = (mini.ROOT / "styles" / "map.css").read_text("utf-8")
    placed = dict(re.findall(r"\.pb-map__place--(\w+) { grid-area: (\w+); }", sheet))
    grid = re.search(r"grid-template-areas: ([^;]+);", sheet)
    assert grid
    assert placed == {code.lower(): code.lower() for code in CODES.values()}
    assert re.findall(r"[a-z]+", grid[1]) == [code.lower() for code in CODES.values()], "the map reads row by row"


def test_the_list_has_most_practices_first_and_counts_those_without_a_place_apart() -> None:
    found = spread(mini.catalogue())
    assert [(one.term.id, len(one.slugs)) for one in found.ranked] == [("achterland", 2), ("voorland", 1), ("leegland", 0)]
    assert found.reached == 2
    assert found.nowhere == 0
    assert not found.tiles, "no tile for a province that the map does not know"
    # Practices without a place are counted apart.
    found = spread(REAL)
    placed = {slug for one in found.provinces for slug in one.slugs}
    assert found.nowhere == len(REAL.practices.keys() - placed) > 0


@pytest.mark.parametrize(
    ("amounts", "shades"),
    [
        ((0, 0), [("none", 0, 0)]),
        ((0, 1), [("none", 0, 0), ("few", 1, 1)]),
        ((2, 4), [("none", 0, 0), ("few", 1, 2), ("some", 3, 3), ("many", 4, 4)]),
        ((3, 20), [("none", 0, 0), ("few", 1, 7), ("some", 8, 14), ("many", 15, 20)]),
    ],
)
def test_the_shade_of_a_tile_says_how_many_beside_the_most(amounts: tuple[int, ...], shades: list[tuple[str, int, int]]) -> None:
    term = mini.catalogue().vocabularies["provinces"].terms[0]
    found = Spread(tuple(Province(term, ("x",) * amount, has_page=True) for amount in amounts), 0)
    assert found.shades == shades
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
