"""Truths of what a practice rests on: no claim on a source that nobody saw, and no step without a finding.

The rule for excerpts is the editors' own: what was seen in part shows at most that numbers were kept, unless the finding
itself stands in that part. A finding that does, is a result of the record with its place in the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from praktijkenbank.collection.checks.known import Known
from praktijkenbank.problems import Problem, suggest
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.evidence import all_results
from praktijkenbank.records.practice import Practice

HIGHEST_WITHOUT_FINDING = "geteld"


def sources_were_seen(located: Located[Any], known: Known) -> Iterator[Problem]:
    """What a claim rests on was read, or seen in part."""
    if not located.reads_all("sources"):
        return
    unseen = {use.source for use in located.record.sources if not use.seen}
    for ref in located.references.sources:
        if ref.value in unseen and ref.loc[-1] == "source" and ref.loc[0] != "sources":
            yield located.problem("bron-niet-gelezen", ref.loc, value=ref.value)


def steps_have_findings(located: Located[Any], known: Known) -> Iterator[Problem]:
    """A step above ‘geteld’ is that of a result."""
    record, steps = located.record, [*known.terms(("research-bases",))] if "research-bases" in known.vocabularies else []
    if not isinstance(record, Practice) or not located.reads("evidence", "basis") or not located.reads_all("results"):
        return
    basis = record.evidence.basis
    if basis not in steps or HIGHEST_WITHOUT_FINDING not in steps or not located.reads_all("implementations"):
        return
    found = {result.basis for result in all_results(record)}
    if steps.index(basis) > steps.index(HIGHEST_WITHOUT_FINDING) and basis not in found:
        yield located.problem("trede-zonder-uitkomst", ("evidence", "basis"), value=basis)


def card_figure_exists(located: Located[Any], known: Known) -> Iterator[Problem]:
    """The figure for the card is an outcome among the results."""
    record = located.record
    if not isinstance(record, Practice) or not record.card_figure:
        return
    if located.reads_all("results") and located.reads_all("implementations"):
        figures = [figure for result in all_results(record) for figure in result.figures]
        outcomes = [figure.label for figure in figures if figure.measures == "uitkomst"]
        if record.card_figure not in outcomes:
            near = suggest(
                record.card_figure, outcomes, "Neem het `label` over van een cijfer uit `results` dat een uitkomst is."
            )
            yield located.problem("kaartcijfer-onbekend", ("card_figure",), value=record.card_figure, **near)
