"""Where work waits: what is stale, incomplete or unsourced, most urgent first. `praktijkenbank report` shows it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from praktijkenbank.dutch.wording import NO_DAY, day, enumeration
from praktijkenbank.problems import ATTENTION, Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.completeness import OLD_AFTER_YEARS, TITLES, is_old, silences, standings
from praktijkenbank.records.settings import Settings
from praktijkenbank.records.types import TYPES

EXAMPLE_HOST = re.compile(r"(?:^|\.)(?:example\.(?:org|com|net)|example|invalid|test|localhost)$")

VOCABULARIES = ("themes", "target-groups", "working-elements", "municipalities", "neighbourhoods")
"""The lists whose terms are there for the practices; of the others every step or kind belongs there, used or not."""


def attention(content: Content, today: date, years: int) -> list[Problem]:
    """Everything that waits, by kind in the order of `ATTENTION`; of a kind what is worst comes first. A review holds `years`.

    `content` has no problems: what cannot be read comes before all this.
    """
    found = chain(_reviews(content, today, years), _standing(content, today), _sources(content), _terms(content))
    order = list(ATTENTION)
    return sorted(found, key=lambda one: order.index(one.code))


def settings_waiting(settings: Located[Settings]) -> list[Problem]:
    """What the owner has not filled in yet; an address that is kept for examples (RFC 2606) is none."""
    waiting = [name for name in ("owner", "contact", "repository") if not getattr(settings.record, name)]
    if EXAMPLE_HOST.search(urlsplit(settings.record.site_url).hostname or ""):
        waiting.insert(0, "site_url")
    infos = [(name, Settings.model_fields[name], (Settings.model_fields[name].description or "").rstrip(".")) for name in waiting]
    return [
        _one("instelling-leeg", settings, (name,), field=name, title=info.title, description=about[:1].lower() + about[1:])
        for name, info, about in infos
    ]


def heading(code: str, years: int) -> str:
    """What stands above all of a kind."""
    return ATTENTION[code].explanation.format(years=OLD_AFTER_YEARS if code == "oude-bronnen" else years)


def _reviews(content: Content, today: date, years: int) -> Iterator[Problem]:
    for located in sorted(content.records, key=lambda located: (located.record.reviewed or NO_DAY, located.path)):
        record, reviewed = located.record, located.record.reviewed or NO_DAY
        if record.publication == "concept":
            yield _one("concept-wacht", located, ("publication",), day=day(reviewed))
        elif record.publication == "gepubliceerd" and is_old(reviewed.isoformat(), today, years):
            yield _one("lang-niet-nagekeken", located, ("reviewed",), day=day(reviewed))


def _standing(content: Content, today: date) -> Iterator[Problem]:
    """How records stand, of the kinds whose completeness is counted."""
    sources = {one.id: one for one in content.bibliography.record.references} if content.bibliography else {}
    for records in (content.kinds[kind] for kind, one in TYPES.items() if one.needed):
        shown = {slug: one.record for slug, one in records.items() if one.record.publication == "gepubliceerd"}
        standing = standings(shown, sources)
        for one in standing:
            located = records[one.slug]
            silent = {silence.field: silence for silence in silences(one.record)}
            if unexplained := [field for field in one.complete.missing if field not in silent]:
                filled, total = one.complete.filled, one.complete.total
                yield _one("niet-nagegaan", located, (), choices=_titles(one.record, unexplained), filled=filled, total=total)
            if unsourced := [name for name, why in silent.items() if why.reason == "niet-vermeld" and why.source is None]:
                yield _one("gezocht-zonder-bron", located, ("silences",), choices=_titles(one.record, unsourced))
        for one in sorted(standing, key=lambda one: (one.newest or "", one.slug)):
            if one.newest is None:
                yield _one("bronnen-zonder-datum", records[one.slug], ("sources",))
            elif is_old(one.newest, today):
                yield _one("oude-bronnen", records[one.slug], ("sources",), day=day(one.newest))


def _sources(content: Content) -> Iterator[Problem]:
    if not (bibliography := content.bibliography):
        return
    used = {ref.value for located in content.records for ref in located.references.sources}
    for at, source in enumerate(bibliography.record.references):
        link, told = source.link, partial(_one, located=bibliography, loc=("references", at), value=source.id)
        if link.link_status == "verdwenen" and not link.copy_url:
            yield told("bron-verdwenen", day=day(link.link_checked or NO_DAY))
        if link.link_status == "verplaatst":
            yield told("bron-verplaatst", address=link.link_moved_to or "een ander adres")
        if source.id not in used:
            yield told("bron-ongebruikt")


def _terms(content: Content) -> Iterator[Problem]:
    used = {ref.value for located in content.practices.values() for ref in located.references.terms}
    anywhere: set[str | None] = {ref.value for located in content.records for ref in located.references.terms}
    anywhere |= {place.broader for place in content.vocabularies["neighbourhoods"].record.terms if place.id in anywhere}
    for name in VOCABULARIES:
        located = content.vocabularies[name]
        for at, term in enumerate(located.record.terms):
            if term.id not in (anywhere if name in ("municipalities", "neighbourhoods") else used):
                yield _one("term-zonder-praktijk", located, ("terms", at), value=term.label, list=located.record.title)


def _titles(record: Any, fields: Sequence[str]) -> str:
    titles = TITLES | {name: field.title for name, field in type(record).model_fields.items()}
    return enumeration([(titles[field] or field).lower() for field in fields])


def _one(code: str, located: Located[Any], loc: tuple[str | int, ...], **values: Any) -> Problem:
    return ATTENTION[code].at(located.path, located.place(loc) if loc else (0, 0), **values)
