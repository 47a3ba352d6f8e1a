"""How it is known what a practice brought, and which of its results and figures a reader sees first."""

from itertools import product

import pytest

from praktijkenbank.records import standing
from praktijkenbank.records.practice import Implementation, Practice, Result
from praktijkenbank.records.sourced import Figure, SourceUse
from tests import mini
from tests.beside import cases

CASES = cases(__file__)
STEPS = ("beschreven", "praktijkervaring", "geteld", "geevalueerd", "effect-onderzocht")
USES = tuple(SourceUse.model_validate({"source": read, "read": read}) for read in ("gelezen", "uittreksel", "niet"))
"""Sources called after how much of them was read."""

MEASURES = {"Uren": "uitkomst", "Matches": "uitkomst", "Deelnemers": "omvang", "Looptijd": "duur"}


def result(words: str) -> Result:
    basis, *more = words.split()
    figures = [Figure.model_validate({"label": one, "value": "1", "measures": MEASURES[one]}) for one in more if one in MEASURES]
    (source,) = {use.source for use in USES} & {*more} or {"gelezen"}
    return Result(statement="x", basis=basis, source=source, locator="p. 1", figures=tuple(figures), second_hand="2" in more)


def practice(results: list[str], there: list[str], basis: str = "geteld", source: str = "", card: str = "") -> Practice:
    some = mini.catalogue().practices["praattafel"]
    place = Implementation(name="x", results=tuple(map(result, there)), source="gelezen", locator="p. 1")
    evidence = some.evidence.model_copy(update={"basis": basis, "source": source or None})
    changed = {"results": tuple(map(result, results)), "implementations": (place,), "evidence": evidence}
    return some.model_copy(update=changed | {"sources": USES, "card_figure": card or None})


@pytest.mark.parametrize(("source", "known"), [("gelezen", "gelezen"), ("uittreksel", "uittreksel"), ("niet", "tweede-hand")])
def test_a_result_is_known_as_well_as_its_source_and_what_that_tells_of_others_at_second_hand(source: str, known: str) -> None:
    assert standing.result_known(result(f"geteld {source}"), USES) == known
    assert standing.result_known(result(f"geteld {source} 2"), USES) == "tweede-hand"


@pytest.mark.parametrize(("results", "there", "source", "known"), CASES["known"].values(), ids=CASES["known"])
def test_a_step_is_known_by_the_best_known_result_that_has_it(
    results: list[str], there: list[str], source: str, known: str
) -> None:
    assert standing.evidence_known(practice(results, there, source=source)) == known


def test_what_was_read_comes_before_what_was_not_and_then_the_firmest_step() -> None:
    sources = {"gelezen": "gelezen", "uittreksel": "uittreksel", "tweede-hand": "niet"}
    found = {(known, step): practice([f"{step} {sources[known]}"], [], step) for known, step in product(standing.KNOWN, STEPS)}
    ordered = sorted(found, key=lambda one: -standing.evidence_order(found[one], STEPS))
    assert ordered == list(product(standing.KNOWN, reversed(STEPS)))
    assert len({standing.evidence_order(one, STEPS) for one in found.values()}) == len(found)


@pytest.mark.parametrize(("results", "card", "leads"), CASES["leads"].values(), ids=CASES["leads"])
def test_the_firmest_and_best_known_result_leads(results: list[str], card: str, leads: int | None) -> None:
    found = standing.leading_result(practice(results, ["geteld Matches"], card=card), STEPS)
    assert found == (None if leads is None else result(results[leads]))


@pytest.mark.parametrize(("there", "card", "label"), CASES["cards"])
def test_only_an_outcome_comes_on_the_card(there: str, card: str, label: str | None) -> None:
    """And only with one are there figures on what it brought: else the record may say why not."""
    whole = practice(["beschreven"], [there], card=card)
    found = standing.card_figure(whole)
    assert (found[0].label if found else None) == label
    assert standing.filled(whole, "figures") == bool(label)
