"""What `praktijkenbank report` shows: where work waits (what is stale, incomplete or unsourced, most urgent first), and the letter in
which editors ask an organisation whether what they say of its practice still holds."""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain
from typing import Any
from urllib.parse import urlsplit

from praktijkenbank.collection.addresses import record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import NO_DAY, day, enumeration, first_few
from praktijkenbank.problems import Problem, kinds, words
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records import citations
from praktijkenbank.records.formatted_text import opening
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.settings import Settings
from praktijkenbank.records.sourced import amount
from praktijkenbank.records.standing import OLD_AFTER_YEARS, TITLES, card_figure, is_old, leading_result, silences, standings
from praktijkenbank.records.types import TYPES

ENOUGH = 220
"""Characters of a text of ours that a letter quotes, in whole sentences."""

WORDS = words("letter")

ATTENTION = kinds("attention")
"""What asks for an editor's attention without being wrong, in the order in which the work is worth doing."""

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


def letter(slug: str, catalogue: Catalogue, settings: Settings, today: date) -> list[str]:
    """The letter about one practice: its title and its paragraphs, of which some are lists of lines.

    Klopt, anders or gestopt: nobody has to write more than a word. What is asked is what the page says.
    """
    practice = catalogue.all_practices[slug]
    told = {
        "name": practice.name, "whom": _whom(practice), "site": settings.site_name, "owner": settings.owner or settings.site_name,
        "page": f"{settings.site_url.rstrip('/')}/{record_url('practices', slug)}", "reviewed": day(practice.reviewed), "day": day(today),
        "sources": enumeration(first_few([citations.short(catalogue.sources[use.source]) for use in practice.sources], 3)),
        "reply": WORDS["to"].format(contact=settings.contact) if settings.contact else WORDS["back"],
        "list": "\n".join(f"{at}. {said}" for at, said in enumerate(_said(practice, catalogue), 1)),
    }  # fmt: skip
    return [paragraph.format(**told) for paragraph in WORDS["letter"].strip().split("\n\n")]


def _whom(practice: Practice) -> str:
    """Whom to ask: who can be reached with questions, else who carries it out or made it."""
    if practice.contact:
        return practice.contact.name
    doing = [one.name for role in ("uitvoerder", "ontwikkelaar") for one in practice.organisations if one.role == role]
    return doing[0] if doing else practice.name


def _said(practice: Practice, catalogue: Catalogue) -> Iterator[str]:
    yield f"In het kort: {practice.summary}"
    groups = [catalogue.term("target-groups", one).label for one in practice.target_groups.for_whom]
    yield f"Voor wie: {enumeration(groups)}."
    yield f"Stand van zaken: {catalogue.term('statuses', practice.status.state).label.lower()} ({day(practice.status.as_of)})."
    if figure := card_figure(practice):
        yield f"Cijfer: {figure[0].label}: {amount(figure[0])}."
    if result := leading_result(practice, list(catalogue.terms["research-bases"])):
        yield f"Opbrengst: {opening(result.statement, ENOUGH)[0]}"
    for title, claims in (("Kosten", practice.costs), ("Inzet", practice.effort)):
        if claims:
            yield f"{title}: {opening(claims[0].text, ENOUGH)[0]}"
    if who := practice.contact:
        yield f"Contact: {', '.join(filter(None, [who.name, who.mail, who.url]))}."


def as_document(paragraphs: list[str]) -> bytes:
    """The letter for Word and programs like it."""
    import docx  # here, because reading the library takes longer than most commands

    document, made = docx.Document(), io.BytesIO()
    document.core_properties.title, document.core_properties.language = paragraphs[0], "nl"
    document.add_heading(paragraphs[0], 1)
    for paragraph in paragraphs[1:]:
        for line in paragraph.split("\n"):
            document.add_paragraph(line)
    document.save(made)
    return made.getvalue()
