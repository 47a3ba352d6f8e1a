"""What a comparison says of a practice: the rows that matter, each as a value, the same for every table and format.

Cells are short: of a longer text they hold the sentences it begins with, and say that there is more. Claims and results
stand there whole. Figures are never rounded, added up or put in an order of merit. What is empty says why.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from praktijkenbank.collection.addresses import source_url, term_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import day, enumeration, first_few
from praktijkenbank.records import citations
from praktijkenbank.records.formatted_text import opening, plain
from praktijkenbank.records.practice import Practice, Result
from praktijkenbank.records.sourced import Claim, Figure, Passage, amount_beside
from praktijkenbank.records.standing import (
    all_results,
    evidence_known,
    evidence_order,
    in_words,
    is_old,
    newest_source,
    result_known,
)
from praktijkenbank.site.comparison.cell import FIELDS, Cell, Line

MOST_FIGURES, MOST_RESULTS, MOST_CLAIMS, MOST_NAMES, MOST_PLACES = 3, 2, 2, 4, 4
"""So many a cell shows, the first of the record; it says how many more there are."""


def cells(practice: Practice, catalogue: Catalogue, today: date) -> tuple[Cell, ...]:
    """Every cell of a practice, in the order of `FIELDS`; `today` tells which sources are old."""
    reasons: dict[str, str] = {silence.field: silence.reason for silence in practice.silences}

    def cell(field: str) -> Cell:
        found = _age(practice, catalogue, today) if field == "age" else MAKERS[field](practice, catalogue)
        made = found if isinstance(found, Cell) else Cell(field, tuple(found))
        return made if made.lines else Cell(field, silence=reasons.get(field, "niet-nagegaan"))

    return tuple(map(cell, FIELDS))


def _passage(passage: Passage | None) -> list[Line]:
    if passage is None:
        return []
    text, more = opening(passage.text)
    return [Line(text, more=more)]


def _terms(catalogue: Catalogue, vocabulary: str, ids: Iterable[str], linked: bool = True) -> list[Line]:
    found = (catalogue.term(vocabulary, identifier) for identifier in ids)
    return [Line(term.label, target=term_url(vocabulary, term.id) if linked and term.id else "", key=term.id) for term in found]


def _figure(figure: Figure, caveat: str = "", key: str = "", source: str = "") -> Line:
    notes = "".join(f", {note}" for note in (f"per {figure.per}" if figure.per else "", figure.about or "") if note)
    return Line(figure.label, amount_beside(figure), notes, plain(caveat), key=key, unit=figure.unit or "", source=source)


def _claims(field: str, claims: Sequence[Claim]) -> Cell:
    """Claims whole: half of one may say the opposite."""
    lines = []
    for claim in claims[:MOST_CLAIMS]:
        lines.append(Line(plain(claim.text), caveat=plain(claim.caveat or ""), source=claim.source))
        lines += [_figure(figure) for figure in claim.figures]
    rest = [Line(plain(claim.text)) for claim in claims[MOST_CLAIMS:]]
    return Cell(field, tuple(lines), rest=tuple(rest), beyond=field)


def _names(field: str, lines: Iterable[Line]) -> Cell:
    """Names, of which a few are enough to compare."""
    shown = tuple(lines)
    return Cell(field, shown[:MOST_NAMES], rest=shown[MOST_NAMES:], beyond=field)


def _of_results(field: str, practice: Practice, most: int, told: Callable[[int, Result], list[Line]]) -> Cell:
    """What is told of each result, result by result and each of them whole, since a caveat holds for all its figures."""
    made = [told(at, result) for at, result in enumerate(all_results(practice))]
    shown: list[Line] = []
    for at, lines in enumerate(made):
        if lines and shown and len(shown) + len(lines) > most:
            return Cell(field, tuple(shown), rest=tuple(chain.from_iterable(made[at:])), beyond=_section(practice, at))
        shown += lines
    return Cell(field, tuple(shown))


def _section(practice: Practice, at: int) -> str:
    """Where the page of the practice has its result number `at`, counted from 0."""
    return "results" if at < len(practice.results) else "implementations"


def _figures(practice: Practice, catalogue: Catalogue) -> Cell:
    def told(at: int, result: Result) -> list[Line]:
        last = len(result.figures) - 1
        return [
            _figure(figure, result.caveat or "" if nth == last else "", f"{_section(practice, at)}/{at}", result.source)
            for nth, figure in enumerate(result.figures)
        ]

    return _of_results("figures", practice, MOST_FIGURES, told)


def _results(practice: Practice, catalogue: Catalogue) -> Cell:
    def told(_: int, result: Result) -> list[Line]:
        basis = catalogue.term("research-bases", result.basis).label.lower()
        caveat = "" if result.figures else plain(result.caveat or "")  # else it stands with the figures
        basis += in_words(result_known(result, practice.sources))
        return [Line(plain(result.statement), note=f" ({basis})", caveat=caveat, source=result.source)]

    return _of_results("results", practice, MOST_RESULTS, told)


def _reach(practice: Practice, catalogue: Catalogue) -> list[Line]:
    levels = [catalogue.term("reaches", level).label for level in (practice.reach.levels if practice.reach else ())]
    words = [
        enumeration([level.lower() if at else level for at, level in enumerate(levels)]),
        enumeration(first_few(catalogue.carried_out_in(practice), MOST_PLACES)),
    ]
    return [Line("; uitgevoerd in ".join(filter(None, words)))] if any(words) else []


def _evidence(practice: Practice, catalogue: Catalogue) -> Cell:
    (line,) = _terms(catalogue, "research-bases", [practice.evidence.basis], linked=False)
    line = line._replace(note=f"{in_words(evidence_known(practice))}. {plain(practice.evidence.explanation)}")
    return Cell("evidence", (line,), order=str(evidence_order(practice, list(catalogue.terms["research-bases"]))))


def _recognition(practice: Practice, catalogue: Catalogue) -> Iterator[Line]:
    for one in practice.evidence.recognition:
        level, year = catalogue.term("recognition-levels", one.level).label.lower(), f" ({day(one.year)})" if one.year else ""
        yield Line(f"{one.institute}, {one.registry}", note=f": {level}{year}")


def _elements(practice: Practice, catalogue: Catalogue) -> Iterator[Line]:
    for one in practice.working_elements:
        (line,) = _terms(catalogue, "working-elements", [one.element])
        text, more = opening(one.text)
        yield line._replace(note=f": {text}", more=more, said=one.named_by)


def _status(practice: Practice, catalogue: Catalogue) -> Iterator[Line]:
    status = practice.status
    if status.state != "onbekend":
        text = f". {status.text}" if status.text else ""
        yield Line(catalogue.term("statuses", status.state).label, note=f", {day(status.as_of)}{text}")


def _sources(practice: Practice, catalogue: Catalogue) -> Cell:
    lines = []
    for use in practice.sources:
        name, note = citations.short(catalogue.sources[use.source]), f", {use.locator}" if use.locator else ""
        lines.append(Line(name, note=note, target=source_url(use.source), key=use.source, said="" if use.seen else "unread"))
    return _names("sources", lines)


def _age(practice: Practice, catalogue: Catalogue, today: date) -> Cell:
    newest = newest_source(practice.sources, catalogue.sources)
    return Cell("age", (Line(day(newest), said="old" if is_old(newest, today) else ""),) if newest else (), order=newest or "")


MAKERS: dict[str, Callable[[Practice, Catalogue], Iterable[Line] | Cell]] = {
    "summary": lambda practice, _: [Line(practice.summary)],
    "kind": lambda practice, whole: _terms(whole, "kinds", [practice.kind], linked=False),
    "themes": lambda practice, whole: _terms(whole, "themes", practice.themes),
    "for_whom": lambda practice, whole: _terms(whole, "target-groups", practice.target_groups.for_whom),
    "through": lambda practice, whole: _terms(whole, "target-groups", practice.target_groups.through),
    "reach": _reach,
    "problem": lambda practice, _: _passage(practice.problem),
    "goal": lambda practice, _: _passage(practice.goal),
    "approach": lambda practice, _: _passage(practice.approach),
    "steps": lambda practice, _: [Line(step.name) for step in practice.approach.steps],
    "organisations": lambda practice, whole: _names(
        "organisations",
        (Line(one.name, note=f", {whole.term('roles', one.role).label.lower()}") for one in practice.organisations),
    ),
    "conditions": lambda practice, _: _claims("conditions", practice.conditions),
    "costs": lambda practice, _: _claims("costs", practice.costs),
    "effort": lambda practice, _: _claims("effort", practice.effort),
    "figures": _figures,
    "results": _results,
    "evidence": _evidence,
    "recognition": _recognition,
    "pitfalls": lambda practice, _: _claims("pitfalls", practice.pitfalls),
    "working_elements": _elements,
    "status": _status,
    "sources": _sources,
    "reviewed": lambda practice, _: Cell("reviewed", (Line(day(practice.reviewed)),), order=practice.reviewed.isoformat()),
}
"""Field → how its cell is made."""
