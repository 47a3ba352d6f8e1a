"""Truths across records: one small function a check, all of them in `CHECKS`.

The models say what a record may look like; these say whether it can be true. A check gets everything that
could be read and yields problems; it never raises and never changes anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any

from generator.article_text import check_body
from generator.content import Content
from generator.markup import forbidden_links
from generator.model.article import Article
from generator.model.fields import Prose, RecordKind, SlugOf, SourceId, TermOf
from generator.model.practice import MaybeSourced, Practice
from generator.model.programme import Programme
from generator.model.statistic import Statistic
from generator.problems import Problem, did_you_mean, truth
from generator.reading import Located
from generator.strict_yaml import Loc


def terms_exist(content: Content, today: date) -> Iterator[Problem]:
    """Every term that a record uses stands in its vocabulary (skipped for a vocabulary that could not be read)."""
    ids = {name: {term.id for term in located.record.terms} for name, located in content.vocabularies.items()}
    for record in content.records:
        for ref in record.references:
            if not isinstance(ref.mark, TermOf) or any(ref.value in ids.get(name, ()) for name in ref.mark.vocabularies):
                continue
            if not all(name in ids for name in ref.mark.vocabularies):
                continue
            titles = ((content.vocabularies[name].record.title, name) for name in ref.mark.vocabularies)
            where = " of ".join(f"{title} (vocabulary/{name}.yml)" for title, name in titles)
            known = set().union(*(ids[name] for name in ref.mark.vocabularies))
            suggestion = did_you_mean(ref.value, known) or "Kies een term uit de lijst, of voeg hem daar eerst aan toe."
            yield record.problem(truth.TERM_UNKNOWN, ref.loc, value=ref.value, vocabulary=where, suggestion=suggestion)


def sources_exist(content: Content, today: date) -> Iterator[Problem]:
    """Every source that a record names stands in the bibliography."""
    if content.bibliography is None:
        return
    known = {source.id for source in content.bibliography.record.references}
    for record in content.records:
        for ref in record.references:
            if isinstance(ref.mark, SourceId) and ref.value not in known:
                suggestion = did_you_mean(ref.value, known) or "Voeg de bron eerst toe aan sources.yml."
                yield record.problem(truth.SOURCE_UNKNOWN, ref.loc, value=ref.value, suggestion=suggestion)


def sources_listed(content: Content, today: date) -> Iterator[Problem]:
    """A source that a claim rests on is listed among the record's sources."""
    for record in content.records:
        listed = {use.source for use in record.record.sources}
        for ref in record.references:
            if isinstance(ref.mark, SourceId) and ref.value not in listed:
                listed.add(ref.value)
                yield record.problem(truth.SOURCE_NOT_LISTED, ref.loc, value=ref.value)


def related_records_exist(content: Content, today: date) -> Iterator[Problem]:
    """A relation or thread leads to another record that exists (one that could not be read does exist)."""
    known = content.known()
    for kind, records in content.kinds.items():
        for slug, record in records.items():
            for ref in record.references:
                if not isinstance(ref.mark, SlugOf):
                    continue
                if (ref.mark.kind, ref.value) == (kind, slug):
                    yield record.problem(truth.RELATION_TO_SELF, ref.loc)
                elif ref.value not in known[ref.mark.kind]:
                    suggestion = did_you_mean(ref.value, known[ref.mark.kind]) or NO_SUCH_RECORD[ref.mark.kind]
                    yield record.problem(
                        truth.RELATION_DANGLING, ref.loc, value=ref.value, what=WHAT[ref.mark.kind], suggestion=suggestion
                    )


WHAT: dict[RecordKind, str] = {"practices": "praktijk", "programme": "programma", "knowledge": "artikel", "statistics": "tabel"}

NO_SUCH_RECORD: dict[RecordKind, str] = {
    "practices": "Is het een initiatief buiten deze bank? Gebruik dan `name`.",
    "programme": "Kijk in content/programme/ welke programma’s er zijn.",
    "knowledge": "Kijk in content/knowledge/ welke artikelen er zijn.",
    "statistics": "Kijk in content/statistics/ welke tabellen er zijn.",
}


def addresses_unique(content: Content, today: date) -> Iterator[Problem]:
    """A former address is not the address, present or former, of another record of its kind."""
    for records in content.kinds.values():
        owners = {slug: record.path for slug, record in records.items()}
        for record in records.values():
            for at, slug in enumerate(record.record.former_slugs):
                if slug in owners:
                    yield record.problem(truth.SLUG_TWICE, ("former_slugs", at), value=slug, other=owners[slug])
                owners.setdefault(slug, record.path)


def names_unique(content: Content, today: date) -> Iterator[Problem]:
    """A name or alias belongs to one practice, whatever its capitals."""
    owners: dict[str, str] = {}
    for practice in content.practices.values():
        named: list[tuple[Loc, str]] = [(("name",), practice.record.name)]
        named += [(("aliases", at), alias) for at, alias in enumerate(practice.record.aliases)]
        for loc, name in named:
            if name.casefold() in owners:
                yield practice.problem(truth.ALIAS_TWICE, loc, value=name, other=owners[name.casefold()])
            owners.setdefault(name.casefold(), practice.path)


def terms_unique(content: Content, today: date) -> Iterator[Problem]:
    """An id stands once in its vocabulary; municipalities and neighbourhoods share one set of ids."""
    owners: dict[tuple[str, str], str] = {}
    for name, vocabulary in content.vocabularies.items():
        space = "places" if name in ("municipalities", "neighbourhoods") else name
        for at, term in enumerate(vocabulary.record.terms):
            if (space, term.id) in owners:
                yield vocabulary.problem(truth.TERM_TWICE, ("terms", at, "id"), value=term.id, other=owners[space, term.id])
            owners.setdefault((space, term.id), vocabulary.path)


def broader_terms_exist(content: Content, today: date) -> Iterator[Problem]:
    """A municipality names its province, a neighbourhood its municipality; elsewhere `broader` stays in the list."""
    parents = {"municipalities": "provinces", "neighbourhoods": "municipalities"}
    for name, vocabulary in content.vocabularies.items():
        parent = content.vocabularies.get(parents.get(name, name))
        if parent is None:
            continue
        known = {term.id for term in parent.record.terms}
        for at, term in enumerate(vocabulary.record.terms):
            if (term.broader is not None or name in parents) and term.broader not in known:
                suggestion = did_you_mean(term.broader or "", known) or f"Kies een id uit {parent.path}."
                yield vocabulary.problem(
                    truth.BROADER_UNKNOWN, ("terms", at, "broader"), value=term.broader or "(leeg)", suggestion=suggestion
                )


def sources_unique(content: Content, today: date) -> Iterator[Problem]:
    """An id stands once in the bibliography."""
    if content.bibliography:
        ids = [source.id for source in content.bibliography.record.references]
        for at in _repeated(ids):
            yield content.bibliography.problem(truth.SOURCE_TWICE, ("references", at, "id"), value=ids[at])


def listed_once(content: Content, today: date) -> Iterator[Problem]:
    """A list of terms, sources, silences or parts with an id names each thing once."""
    for located in content.records:
        for loc, values in _once(located.record).items():
            for at in _repeated(values):
                yield located.problem(truth.REFERENCE_TWICE, (*loc, at), value=values[at])


def _once(record: Any) -> dict[Loc, tuple[str, ...]]:
    """The lists of a record in which nothing may stand twice; many become anchors on its page."""
    lists: dict[Loc, tuple[str, ...]] = {("sources",): tuple(use.source for use in record.sources)}
    match record:
        case Practice():
            lists |= {
                ("themes",): record.themes,
                ("target_groups", "for_whom"): record.target_groups.for_whom,
                ("target_groups", "through"): record.target_groups.through,
                ("reach", "levels"): record.reach.levels if record.reach else (),
                ("working_elements",): tuple(element.element for element in record.working_elements),
                ("silences",): tuple(silence.field for silence in record.silences),
            }
        case Statistic():
            lists |= {("columns",): tuple(column.id for column in record.columns)}
        case Article():
            lists |= {("themes",): record.themes, ("recommendations",): tuple(item.id for item in record.recommendations)}
        case Programme():
            lists |= {("themes",): record.themes}
    return lists


def sources_named_and_dated(content: Content, today: date) -> Iterator[Problem]:
    """A source says whose it is, and has appeared."""
    if content.bibliography is None:
        return
    for at, source in enumerate(content.bibliography.record.references):
        unknown = source.custom is not None and source.custom.maker_unknown
        if not (source.author or source.editor or source.publisher or unknown):
            yield content.bibliography.problem(truth.SOURCE_NAMELESS, ("references", at, "id"), value=source.id)
        if source.issued and source.issued > today.isoformat()[: len(source.issued)]:
            yield content.bibliography.problem(
                truth.SOURCE_IN_FUTURE, ("references", at, "issued"), value=source.id, issued=source.issued, today=today
            )


def tables_fit(content: Content, today: date) -> Iterator[Problem]:
    """Every row of a table has a figure for each column, and the chart shows one of them."""
    for statistic in content.statistics.values():
        record = statistic.record
        for at, row in enumerate(record.rows):
            if len(row.values) != len(record.columns):
                found = {"row": row.label, "found": len(row.values), "columns": len(record.columns)}
                yield statistic.problem(truth.ROW_MISFIT, ("rows", at, "values"), **found)
        columns = [column.id for column in record.columns]
        if record.chart not in columns:
            suggestion = did_you_mean(record.chart, columns) or f"Kies uit: {', '.join(columns)}."
            yield statistic.problem(truth.CHART_UNKNOWN, ("chart",), value=record.chart, suggestion=suggestion)


def parts_add_up(content: Content, today: date) -> Iterator[Problem]:
    """Where a table says that parts add up to the total, they do, to the last digit."""
    for statistic in content.statistics.values():
        record = statistic.record
        for at, column in enumerate(record.columns):
            if not column.parts_add_up or any(len(row.values) <= at for row in record.rows):
                continue
            totals = [row.values[at] for row in record.rows if row.total]
            if len(totals) != 1:
                yield statistic.problem(truth.TOTAL_MISSING, ("columns", at, "parts_add_up"), column=column.id)
            elif (found := sum(row.values[at] for row in record.rows if not row.total)) != totals[0]:
                yield statistic.problem(
                    truth.SUM_WRONG, ("columns", at, "parts_add_up"), column=column.id, sum=found, total=totals[0]
                )


def articles_hold(content: Content, today: date) -> Iterator[Problem]:
    """In the text of an article: no HTML, no link to a record or source that does not exist."""
    known = content.known()
    for slug, body in content.bodies.items():
        listed = {use.source for use in content.articles[slug].record.sources}
        yield from check_body(body, content.articles[slug].path, known, listed)


def locators_have_sources(content: Content, today: date) -> Iterator[Problem]:
    """A place in a source is no use without the source (where the model leaves the source open)."""
    for practice in content.practices.values():
        record = practice.record
        open_ended: Iterable[tuple[Loc, MaybeSourced]] = chain(
            [(("status",), record.status), (("evidence",), record.evidence)],
            ((("related", at), relation) for at, relation in enumerate(record.related)),
            ((("silences", at), silence) for at, silence in enumerate(record.silences)),
        )
        for loc, part in open_ended:
            if part.locator is not None and part.source is None:
                yield practice.problem(truth.LOCATOR_WITHOUT_SOURCE, (*loc, "locator"))


def reviewed_in_the_past(content: Content, today: date) -> Iterator[Problem]:
    """Nobody has reviewed a record tomorrow."""
    for record in content.records:
        if record.record.reviewed > today:
            yield record.problem(
                truth.REVIEWED_IN_FUTURE, ("reviewed",), field="reviewed", value=record.record.reviewed, today=today
            )


def silences_are_silent(content: Content, today: date) -> Iterator[Problem]:
    """A silence explains an empty field, and a source that says ‘not studied’ is named."""
    for practice in content.practices.values():
        for at, silence in enumerate(practice.record.silences):
            if filled(practice.record, silence.field):
                yield practice.problem(truth.SILENCE_BUT_FILLED, ("silences", at, "field"), value=silence.field)
            if silence.reason == "niet-onderzocht" and silence.source is None:
                yield practice.problem(truth.SILENCE_WITHOUT_SOURCE, ("silences", at, "reason"))


def links_allowed(content: Content, today: date) -> Iterator[Problem]:
    """A link in a text is a full http or https address."""
    everything: list[Located[Any]] = [*content.records, *content.vocabularies.values()]
    for located in everything:
        for ref in located.references:
            if isinstance(ref.mark, Prose):
                for address in forbidden_links(ref.value):
                    yield located.problem(
                        truth.LINK_FORBIDDEN, ref.loc, value=address, field=ref.loc[-1], title=ref.field.title or ""
                    )


def filled(practice: Practice, field: str) -> bool:
    """Whether a field that may be silent holds anything."""
    match field:
        case "steps":
            return bool(practice.approach.steps)
        case "through":
            return bool(practice.target_groups.through)
        case "figures":
            own = (result for implementation in practice.implementations for result in implementation.results)
            return any(result.figures for result in chain(practice.results, own))
        case "recognition":
            return bool(practice.evidence.recognition)
        case "status":
            return practice.status.state != "onbekend"
        case _:
            return bool(getattr(practice, field))


def _repeated(values: Iterable[str]) -> Iterator[int]:
    seen: set[str] = set()
    for at, value in enumerate(values):
        if value in seen:
            yield at
        seen.add(value)


Check = Callable[[Content, date], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    terms_exist,
    terms_unique,
    broader_terms_exist,
    sources_exist,
    sources_unique,
    sources_listed,
    sources_named_and_dated,
    related_records_exist,
    addresses_unique,
    names_unique,
    listed_once,
    locators_have_sources,
    reviewed_in_the_past,
    silences_are_silent,
    links_allowed,
    tables_fit,
    parts_add_up,
    articles_hold,
)


def check(content: Content, today: date) -> list[Problem]:
    """Run every check over what could be read. `today` decides what lies in the future."""
    return [problem for run in CHECKS for problem in run(content, today)]
