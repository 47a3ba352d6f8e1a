"""The letter in which editors ask an organisation whether what they say of its practice still holds: as text, and for Word.

Klopt, anders or gestopt: three answers, so that nobody has to write more than a word. What is asked is what the page says.
"""

import io
from collections.abc import Iterator
from datetime import date

from praktijkenbank.collection.addresses import record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import day, enumeration, first_few
from praktijkenbank.problems import words
from praktijkenbank.records import citations
from praktijkenbank.records.evidence import card_figure, leading_result
from praktijkenbank.records.formatted_text import opening
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.settings import Settings
from praktijkenbank.records.sourced import amount

ENOUGH = 220
"""Characters of a text of ours that a letter quotes, in whole sentences."""

WORDS = words("letter")


def letter(slug: str, catalogue: Catalogue, settings: Settings, today: date) -> list[str]:
    """The letter about one practice: its title and its paragraphs, of which some are lists of lines."""
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
