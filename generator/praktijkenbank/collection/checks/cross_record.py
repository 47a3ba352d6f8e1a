"""Truths that hold between records: names, addresses, and what leads from one to another; and that what is told to have changed, did so."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Any

from praktijkenbank.collection import page_text
from praktijkenbank.collection.checks.lists import circles
from praktijkenbank.problems import Problem, suggest
from praktijkenbank.reading.article_text import check_body
from praktijkenbank.reading.content import ANYTHING, Content
from praktijkenbank.reading.content_folder import can_be_address
from praktijkenbank.reading.record_file import Located
from praktijkenbank.reading.strict_yaml import MAX_REFUSALS
from praktijkenbank.records.introspect import Loc
from praktijkenbank.records.types import TYPES, title


def related_records_exist(content: Content, records: Iterable[Located[Any]]) -> Iterator[Problem]:
    """A relation or thread leads to another record that exists (one that could not be read does exist)."""
    known = content.known()
    for record in records:
        for ref in record.references.records:
            of = TYPES[ref.mark.kind]
            if record.path.endswith(f"/{of.folder}/{ref.value}{of.suffix}"):
                yield record.problem("verband-met-zichzelf", ref.loc)
            elif ref.value not in known[of.folder]:
                there = {other: located.record for other, located in content.kinds[of.folder].items()}
                names = {other: (title(one), *getattr(one, "aliases", ())) for other, one in there.items()}
                near = suggest(ref.value, known[of.folder], of.unknown, names)
                yield record.problem("praktijk-onbekend", ref.loc, value=ref.value, what=of.label, **near)


def replacements_lead_on(content: Content, today: date) -> Iterator[Problem]:
    """Only what is archived is replaced, by a practice on the site, and following replacements comes to an end.

    A replacement may be archived itself: links then say so, and its own page leads on.
    """
    written = content.written["practices"]
    replaced = {slug: located for slug, located in written.items() if located.record.replaced_by not in (None, slug)}
    ends = {slug: [located.record.replaced_by] for slug, located in replaced.items()}
    around = {slug: circle[at:-1] + circle[: at + 1] for circle in circles(ends) for at, slug in enumerate(circle[:-1])}
    for slug, located in replaced.items():
        other = located.record.replaced_by
        if not located.reads("publication"):
            continue
        if located.record.publication != "gearchiveerd":
            yield located.problem("vervangen-niet-gearchiveerd", ("replaced_by",), value=other)
        elif other in written and written[other].record.publication == "concept":
            yield located.problem("vervangen-door-concept", ("replaced_by",), value=other)
        if slug in around:
            yield located.problem("vervangen-in-kring", ("replaced_by",), circle=" → ".join(around[slug]))


def addresses_unique(content: Content, today: date) -> Iterator[Problem]:
    """A former address is not the address, present or former, of another record of its kind."""
    for records in content.written.values():
        owners = {slug: record.path for slug, record in records.items()}
        for record in records.values():
            for at, slug in enumerate(record.record.former_slugs):
                if not record.reads("former_slugs", at):
                    continue
                if not can_be_address(slug):
                    yield record.problem("adres-bezet", ("former_slugs", at), value=slug)
                if slug in owners:
                    yield record.problem("adres-dubbel", ("former_slugs", at), value=slug, other=owners[slug])
                owners.setdefault(slug, record.path)


def names_unique(content: Content, today: date) -> Iterator[Problem]:
    """A name or alias belongs to one practice, whatever its capitals."""
    owners: dict[str, str] = {}
    for practice in content.written["practices"].values():
        named: list[tuple[Loc, str]] = [(("name",), practice.record.name)]
        named += [(("aliases", at), alias) for at, alias in enumerate(practice.record.aliases)]
        for loc, name in named:
            if practice.reads(*loc):
                if other := owners.get(name.casefold()):
                    yield practice.problem("naam-dubbel", loc, value=name, other=other)
                owners.setdefault(name.casefold(), practice.path)


FEW = MAX_REFUSALS + 1
"""Problems that are looked for in one text: more than are told. Ten thousand links that lead nowhere would take minutes."""


def texts_hold(content: Content, records: Iterable[Located[Any]]) -> Iterator[Problem]:
    """In an article and on a page that people write: no HTML, no link to what does not exist, and no source that is not listed."""
    known = content.known()
    all_sources = {source.id for source in content.bibliography.record.references} if content.bibliography else ANYTHING
    for article in records:
        if article.body:
            sources = {use.source for use in article.record.sources}
            open_still = all_sources if article.waiting else ANYTHING  # a concept may list them later, and they must exist
            listed: Collection[str] = sources if article.reads_all("sources") else open_still
            yield from islice(check_body(article.body, article.path, known, listed), FEW)
    places: dict[str, Collection[str]] = {f"{folder}/{name}".lstrip("/"): ANYTHING for folder, name in content.unreadable}
    places |= {name: page_text.anchors(page.body) for name, page in content.pages.items() if page.body}
    for name, page in content.pages.items():
        if page.body:
            yield from islice(page_text.check_page(page.body, page.path, name, places, known, content.pictures), FEW)


def relations_lead_on(content: Content, today: date) -> Iterator[Problem]:
    """What is a part, a variant or a successor of something is not that of itself, however many steps lie between."""
    written = content.written["practices"]
    every: dict[str, dict[str, dict[str, int]]] = {relation: {} for relation in DIRECTED}
    for slug, practice in written.items():
        for at, one in enumerate(practice.record.related):
            if one.relation in every and one.practice in written and one.practice != slug:
                every[one.relation].setdefault(slug, {}).setdefault(one.practice, at)
    for relation, roads in every.items():
        for circle in circles(roads):
            loc, shown = ("related", roads[circle[0]][circle[1]], "practice"), " → ".join(circle)
            yield written[circle[0]].problem("verband-in-kring", loc, relation=relation, circle=shown)


DIRECTED = ("variant-van", "onderdeel-van", "opvolger-van")
"""Relations that cannot hold both ways."""


def changed_by_now(changes: Located[Any], today: date) -> Iterator[Problem]:
    """What is told to have changed, did so by today."""
    for at, one in enumerate(changes.record.changes):
        if one.day > today:
            yield changes.problem("bekend-in-toekomst", ("changes", at, "day"), field="day", value=one.day, today=today)
