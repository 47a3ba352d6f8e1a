"""Truths of one record beside the vocabularies and the bibliography.

What is found sound here stays sound that day as long as neither the record nor those lists change, so each of these
checks may look at nothing else: not at other records. Of the calendar they know which day it is.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import reduce
from typing import Any

from pydantic import BaseModel

from praktijkenbank.problems import Problem, choose_from, suggest
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import VOCABULARIES
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.formatted_text import forbidden_links
from praktijkenbank.records.introspect import Loc
from praktijkenbank.records.knowledge import Statistic
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.standing import all_results, filled

HIGHEST_WITHOUT_FINDING = "geteld"


@dataclass(frozen=True)
class Known:
    """What a record can refer to: of each vocabulary its title, and its terms in their order; and the sources.

    Terms and sources stand with what else somebody may call them. A vocabulary that could not be read is absent, and `sources` is
    None when the bibliography could not be.
    """

    titles: dict[str, str]
    terms: dict[str, dict[str, tuple[str, ...]]]
    sources: dict[str, tuple[str, ...]] | None
    today: date

    @classmethod
    def of(cls, content: Content, today: date, bibliography: Located[Bibliography] | None = None) -> "Known":
        """What the lists of some content offer today, with another bibliography where that is given."""
        read = {
            name: content.vocabularies.get(name) or content.half_list(f"vocabulary/{name}.yml", "terms") for name in VOCABULARIES
        }
        vocabularies = {name: located.record for name, located in read.items() if located}
        terms = {
            name: {term.id: tuple(filter(None, (term.label, *term.aliases, *term.former_ids))) for term in vocabulary.terms}
            for name, vocabulary in vocabularies.items()
        }
        titles = {name: vocabulary.title for name, vocabulary in vocabularies.items()}
        listed = bibliography or content.bibliography or content.half_list("sources.yml", "references")
        sources = {one.id: tuple(filter(None, (one.title,))) for one in listed.record.references} if listed else None
        return cls(titles, terms, sources, today)

    def source(self, value: str) -> dict[str, str]:
        """What to say of a source that does not exist."""
        return suggest(value, self.sources or (), "Voeg de bron eerst toe aan sources.yml.", self.sources or {})


def terms_exist(located: Located[Any], known: Known) -> Iterator[Problem]:
    """Every term that a record uses stands in its vocabulary (skipped for a vocabulary that could not be read)."""
    for ref in located.references.terms:
        names = ref.mark.vocabularies
        if all(name in known.terms and ref.value not in known.terms[name] for name in names):
            terms = {term: also for name in names for term, also in known.terms[name].items()}
            choose = choose_from(terms, "Kies een term uit de lijst, of voeg hem daar eerst aan toe.")
            near = _not_twice(suggest(ref.value, terms, choose, terms), located, ref.loc)
            where = " of ".join(f"{known.titles[name]} (vocabulary/{name}.yml)" for name in names)
            yield located.problem("term-onbekend", ref.loc, value=ref.value, vocabulary=where, **near)


def sources_exist(located: Located[Any], known: Known) -> Iterator[Problem]:
    """Every source that a record names stands in the bibliography."""
    for ref in located.references.sources:
        if known.sources is not None and ref.value not in known.sources:
            near = _not_twice(known.source(ref.value), located, ref.loc)
            yield located.problem("bron-onbekend", ref.loc, value=ref.value, **near)


def _not_twice(near: dict[str, str], located: Located[Any], loc: Loc) -> dict[str, str]:
    """A suggestion, without what to write instead when that stands in the same list already."""
    lists = (values for at, values in _once(located.record).items() if loc[: len(at)] == at)
    if near["fix"] and any(near["fix"] in values for values in lists):
        return {"suggestion": f"{near['suggestion']} Dat staat er al: haal er een weg.", "fix": ""}
    return near


def sources_listed(located: Located[Any], known: Known) -> Iterator[Problem]:
    """A source that a claim rests on, and that exists, is listed among the record's sources."""
    record = located.record
    if not located.reads("sources") or not all(located.reads("sources", at, "source") for at in range(len(record.sources))):
        return
    listed = {use.source for use in record.sources}
    if known.sources is not None:  # one that is listed with a mistake in its name is told as such
        listed |= {known.source(name)["fix"] for name in listed - known.sources.keys()}
    for ref in located.references.sources:
        if ref.value not in listed and (known.sources is None or ref.value in known.sources):
            listed.add(ref.value)
            last = ("sources", len(record.sources) - 1)
            add = located.beside(last, f"- source: {ref.value}")
            yield located.problem("bron-niet-genoemd", last, value=ref.value, line=located.place(ref.loc).line, add=add)


def listed_once(located: Located[Any], known: Known) -> Iterator[Problem]:
    """A list of terms, sources, silences or parts with an id names each thing once."""
    for loc, values in _once(located.record).items():
        seen: set[str] = set()
        for at, value in enumerate(values):
            if value in seen and value is not None:  # a gap
                yield located.problem("dubbel-genoemd", (*loc, at), value=value)
            seen.add(value)


def _once(record: Any) -> dict[Loc, tuple[str, ...]]:
    """The lists of a record in which nothing may stand twice, and something could."""
    lists = {loc: reduce(lambda block, name: getattr(block, name, None), loc, record) or () for loc in ONCE}
    return {
        loc: tuple(getattr(one, ONCE[loc]) if ONCE[loc] else one for one in found)
        for loc, found in lists.items()
        if len(found) > 1
    }


ONCE = {
    ("sources",): "source",
    ("themes",): "",
    ("target_groups", "for_whom"): "",
    ("target_groups", "through"): "",
    ("reach", "levels"): "",
    ("working_elements",): "element",
    ("silences",): "field",
    ("columns",): "id",
    ("recommendations",): "id",
}
"""Where such a list stands → what its items are known by, where they are more than that; many become anchors on a page."""


def locators_have_sources(located: Located[Any], known: Known) -> Iterator[Problem]:
    """A place in a source is no use without the source (where the model leaves the source open)."""
    for name in ("status", "evidence", "contact", "related", "silences"):
        value = getattr(located.record, name)
        parts = {(name, at): part for at, part in enumerate(value)} if isinstance(value, tuple) else {(name,): value}
        for loc, part in parts.items():
            if part and part.locator is not None and part.source is None and located.reads(*loc, "source"):
                yield located.problem("vindplaats-zonder-bron", (*loc, "locator"))


def silences_are_silent(located: Located[Any], known: Known) -> Iterator[Problem]:
    """A silence explains an empty field, and a source that says ‘not studied’ is named."""
    for at, silence in enumerate(located.record.silences):
        if not located.reads("silences", at, "field") or (silence.field == "status" and not located.reads("status", "state")):
            continue
        if filled(located.record, silence.field):
            yield located.problem("stilte-maar-ingevuld", ("silences", at, "field"), value=silence.field)
        if silence.reason == "niet-onderzocht" and silence.source is None and located.reads("silences", at, "source"):
            lacks = ["source: ..."] + (["locator: ..."] if silence.locator is None else [])
            add = located.beside(("silences", at, "reason"), *lacks)
            yield located.problem("stilte-zonder-bron", ("silences", at, "reason"), add=add)


def sources_were_seen(located: Located[Any], known: Known) -> Iterator[Problem]:
    """What a claim rests on was read, or seen in part."""
    if not located.reads_all("sources"):
        return
    unseen = {use.source for use in located.record.sources if not use.seen}
    for ref in located.references.sources:
        if ref.value in unseen and ref.loc[-1] == "source" and ref.loc[0] != "sources":
            yield located.problem("bron-niet-gelezen", ref.loc, value=ref.value)


def steps_have_findings(located: Located[Any], known: Known) -> Iterator[Problem]:
    """A step above ‘geteld’ is that of a result.

    The rule is the editors' own: what was seen in part shows at most that numbers were kept, unless the finding itself stands in
    that part. A finding that does, is a result of the record with its place in the source.
    """
    steps, basis = list(known.terms.get("research-bases", ())), located.record.evidence.basis
    if HIGHEST_WITHOUT_FINDING in steps and located.reads("evidence", "basis") and _reads_results(located):
        above = steps[steps.index(HIGHEST_WITHOUT_FINDING) + 1 :]
        if basis in above and basis not in {result.basis for result in all_results(located.record)}:
            yield located.problem("trede-zonder-uitkomst", ("evidence", "basis"), value=basis)


def _reads_results(located: Located[Any]) -> bool:
    return located.reads_all("results") and located.reads_all("implementations")


def card_figure_exists(located: Located[Any], known: Known) -> Iterator[Problem]:
    """The figure for the card is an outcome among the results."""
    wanted = located.record.card_figure
    if wanted and _reads_results(located):
        figures = (figure for result in all_results(located.record) for figure in result.figures)
        outcomes = [figure.label for figure in figures if figure.measures == "uitkomst"]
        if wanted not in outcomes:
            near = suggest(wanted, outcomes, "Neem het `label` over van een cijfer uit `results` dat een uitkomst is.")
            yield located.problem("kaartcijfer-onbekend", ("card_figure",), value=wanted, **near)


def links_allowed(located: Located[Any], known: Known | None = None) -> Iterator[Problem]:
    """A link in a text is a full http or https address."""
    for ref in located.references.prose:
        for address in forbidden_links(ref.value):
            values = {"value": address, "field": ref.loc[-1], "title": ref.field.title}
            yield located.problem("link-ongeldig", ref.loc, within=address, **values)


def tables_fit(located: Located[Any], known: Known) -> Iterator[Problem]:
    """Every row of a table has a figure for each column, and the chart shows one of them."""
    record, columns = located.record, [column.id for column in located.record.columns]
    for at, row in enumerate(record.rows):
        if located.reads("columns") and located.reads("rows", at, "values") and len(row.values) != len(columns):
            values = {"row": row.label, "found": len(row.values), "columns": len(columns)}
            yield located.problem("rij-past-niet", ("rows", at, "values"), **values)
    if located.reads("chart") and located.reads_all("columns") and record.chart not in columns:
        near = suggest(record.chart, columns, f"Kies uit: {', '.join(columns)}.")
        yield located.problem("grafiek-onbekend", ("chart",), value=record.chart, **near)


def parts_add_up(located: Located[Any], known: Known) -> Iterator[Problem]:
    """Where a table says that parts add up to the total, they do, to the last digit."""
    rows = located.record.rows
    for at, column in enumerate(located.record.columns if located.reads_all("rows") else ()):
        if not located.reads_all("columns", at) or not column.parts_add_up or any(len(row.values) <= at for row in rows):
            continue
        loc, values = ("columns", at, "parts_add_up"), {"column": column.id}
        totals = [row.values[at] for row in rows if row.total]
        if len(totals) != 1:
            yield located.problem("totaal-ontbreekt", loc, **values)
        elif (found := sum(row.values[at] for row in rows if not row.total)) != totals[0]:
            yield located.problem("telt-niet-op", loc, **values, sum=found, total=totals[0])


def periods_run_forward(located: Located[Any], known: Known) -> Iterator[Problem]:
    """A period does not begin after its end; a year is later than no month of it."""
    for at, carried_out in enumerate(located.record.implementations):
        period, loc = carried_out.period, ("implementations", at, "period")
        if period and period.start and period.end and located.reads_all(*loc) and _is_after(period.start, period.end):
            yield located.problem("periode-omgekeerd", (*loc, "end"), start=period.start, end=period.end)


def days_have_come(located: Located[Any], known: Known) -> Iterator[Problem]:
    """Nobody has reviewed a record tomorrow; a status was known, and a recognition given, by today."""
    days: dict[Loc, date | str | None] = {("reviewed",): located.record.reviewed}
    if isinstance(located.record, Practice):
        days["status", "as_of"] = located.record.status.as_of
        recognition = enumerate(located.record.evidence.recognition)
        days |= {("evidence", "recognition", at, "year"): one.year for at, one in recognition}
    for loc, day in days.items():
        if day and located.reads(*loc) and _is_after(str(day), str(known.today)):
            code = "datum-in-toekomst" if loc == ("reviewed",) else "bekend-in-toekomst"
            yield located.problem(code, loc, field=loc[-1], value=day, today=known.today)


def _is_after(one: str, other: str) -> bool:
    """Whether a year, month or day is past another, as far as both are known."""
    known = min(len(one), len(other))
    return one[:known] > other[:known]


RecordCheck = Callable[[Located[Any], Known], Iterator[Problem]]

OF_ALL: tuple[RecordCheck, ...] = (
    terms_exist, sources_exist, sources_listed, listed_once, sources_were_seen, links_allowed, days_have_come,
)  # fmt: skip
OF_KIND: dict[type[BaseModel], tuple[RecordCheck, ...]] = {
    Practice: (locators_have_sources, silences_are_silent, steps_have_findings, card_figure_exists, periods_run_forward),
    Statistic: (tables_fit, parts_add_up),
}
