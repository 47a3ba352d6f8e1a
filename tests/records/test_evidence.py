"""How it is known what a practice brought, and which of its results and figures a reader sees first."""

from collections.abc import Sequence
from itertools import product

import pytest

from praktijkenbank.records.completeness import filled
from praktijkenbank.records.evidence import KNOWN, card_figure, evidence_known, evidence_order, leading_result, result_known
from praktijkenbank.records.practice import Implementation, Practice, Result
from praktijkenbank.records.sourced import Figure, SourceUse
from tests import mini

STEPS = ("beschreven", "praktijkervaring", "geteld", "geevalueerd", "effect-onderzocht")
USES = tuple(SourceUse.model_validate({"source": read, "read": read}) for read in ("gelezen", "uittreksel", "niet"))
"""Sources called after how much of them was read."""


def result(basis: str, source: str = "gelezen", *figures: Figure, second_hand: bool = False) -> Result:
    return Result(statement="x", basis=basis, source=source, locator="p. 1", figures=figures, second_hand=second_hand)


def figure(label: str, measures: str = "uitkomst") -> Figure:
    return Figure.model_validate({"label": label, "value": "1", "measures": measures})


def practice(*results: Result, basis: str = "geteld", source: str = "", there: Sequence[Result] = (), card: str = "") -> Practice:
    some = mini.catalogue().practices["praattafel"]
    place = Implementation(name="x", results=tuple(there), source="gelezen", locator="p. 1")
    evidence = some.evidence.model_copy(update={"basis": basis, "source": source or None})
    changed = {
        "results": results,
        "implementations": (place,),
        "evidence": evidence,
        "sources": USES,
        "card_figure": card or None,
    }
    return some.model_copy(update=changed)


@pytest.mark.parametrize(
    ("source", "known", "told"),
    [("gelezen", "gelezen", "tweede-hand"), ("uittreksel", "uittreksel", "tweede-hand"), ("niet", "tweede-hand", "tweede-hand")],
)
def test_a_result_is_known_as_well_as_its_source_and_what_that_tells_of_others_at_second_hand(
    source: str, known: str, told: str
) -> None:
    assert result_known(result("geteld", source), USES) == known
    assert result_known(result("geteld", source, second_hand=True), USES) == told


@pytest.mark.parametrize(
    ("whole", "known"),
    [
        (practice(result("geteld", second_hand=True), result("geteld", "uittreksel")), "uittreksel"),
        (practice(result("geteld", "uittreksel"), there=[result("geteld")]), "gelezen"),
        (practice(result("geteld", second_hand=True), result("beschreven")), "tweede-hand"),
        (practice(result("beschreven"), source="uittreksel"), "uittreksel"),
        (practice(result("beschreven", second_hand=True)), "gelezen"),
    ],
    ids=["the best of two", "of a place too", "not of another step", "the source of the reading", "the best read source"],
)
def test_a_step_is_known_by_the_best_known_result_that_has_it(whole: Practice, known: str) -> None:
    assert evidence_known(whole) == known


def test_what_was_read_comes_before_what_was_not_and_then_the_firmest_step() -> None:
    sources = {"gelezen": "gelezen", "uittreksel": "uittreksel", "tweede-hand": "niet"}
    found = {(known, step): practice(result(step, sources[known]), basis=step) for known, step in product(KNOWN, STEPS)}
    ordered = sorted(found, key=lambda one: -evidence_order(found[one], STEPS))
    assert ordered == list(product(KNOWN, reversed(STEPS)))
    assert len({evidence_order(one, STEPS) for one in found.values()}) == len(found)


SHOWN, SIZE, LAST = figure("Uren"), figure("Deelnemers", "omvang"), figure("Matches")


@pytest.mark.parametrize(
    ("results", "card", "leads"),
    [
        ([result("beschreven"), result("geteld", second_hand=True), result("geteld", "gelezen", SIZE)], "", 2),
        ([result("geteld", "uittreksel"), result("geteld"), result("geteld")], "", 1),
        ([result("nergens"), result("beschreven", "niet")], "", 1),
        ([result("effect-onderzocht"), result("beschreven", "gelezen", SHOWN)], SHOWN.label, 1),
        ([result("beschreven"), result("geteld", "gelezen", SHOWN)], LAST.label, 1),
        ([], "", None),
    ],
    ids=["step, then known", "the first of equals", "no step at all", "of the chosen figure", "chosen elsewhere", "nothing"],
)
def test_the_firmest_and_best_known_result_leads(results: list[Result], card: str, leads: int | None) -> None:
    whole = practice(*results, there=[result("geteld", "gelezen", LAST)], card=card)
    found = leading_result(whole, STEPS)
    assert found is (None if leads is None else results[leads])


@pytest.mark.parametrize(
    ("figures", "card", "label"),
    [
        ([SIZE, SHOWN, LAST], "", "Uren"),
        ([SIZE, SHOWN, LAST], "Matches", "Matches"),
        ([SIZE, SHOWN], "Deelnemers", "Uren"),
        ([SIZE, figure("Looptijd", "duur")], "", None),
    ],
)
def test_only_an_outcome_comes_on_the_card(figures: list[Figure], card: str, label: str | None) -> None:
    """And only with one are there figures on what it brought: else the record may say why not."""
    whole = practice(result("beschreven"), there=[result("geteld", "gelezen", *figures)], card=card)
    found = card_figure(whole)
    assert (found[0].label if found else None) == label
    assert filled(whole, "figures") == bool(label)
