"""The form in which anyone writes a practice, and what it looks up: sources, names and places. To mend a record it reads the open data."""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from praktijkenbank.collection.addresses import FORM
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.editing.record_form import Question, questions_of, refusals, rules_of, title_of
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content_folder import RESERVED
from praktijkenbank.records.practice import GENERAL_MAILBOXES, Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Figure, SourceUse
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.site_file import SiteFile, compact_json
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS

USUAL = {
    name: info.default
    for model in (Practice, Figure)
    for name, info in model.model_fields.items()
    if isinstance(info.default, str)
}
"""Field → what it is when a record does not say it; what else has such a value is written all the same."""


def form_page(catalogue: Catalogue, templates: Templates) -> Page:
    """The page with every question; scripts make the record of the answers."""
    return templates.page("form.html", FORM, "form", *HEADS["form"], later=partial(_asked, catalogue))


def _asked(catalogue: Catalogue) -> dict[str, Any]:
    example, sources = (strict_yaml.parse(text)[0] for text in (catalogue.example, catalogue.example_sources))
    first_source = sources["references"][0] if isinstance(sources, dict) and sources.get("references") else None
    asked = {question.name: question for question in questions_of(Practice, catalogue.vocabularies, example)}
    new_sources = Question(
        "new_sources", "Nieuwe bron", "Een bron die nog niet in de lijst staat.", "blocks", required=False, most=100,
        questions=questions_of(Source, catalogue.vocabularies, first_source), shape=title_of(Source), rules=tuple(rules_of(Source)),
    )  # fmt: skip
    every = (*asked.values(), new_sources)
    return {
        "asked": asked, "new_sources": new_sources, "used_source": title_of(SourceUse), "shapes": list(_shapes(every)), "refusals": refusals(),
        "usual": json.dumps(USUAL), "reserved": RESERVED.pattern, "mailboxes": sorted(GENERAL_MAILBOXES), "version": version(every),
    }  # fmt: skip


def _shapes(questions: Iterable[Question]) -> Iterator[Question]:
    """A question for each kind of part that repeats: the first that has it."""
    waiting, seen = [*questions], set()
    for question in waiting:
        if question.control == "blocks" and question.shape not in seen:
            seen.add(question.shape)
            yield question
        waiting += question.questions


def version(questions: tuple[Question, ...]) -> str:
    """What tells a form from one with other fields: what somebody kept of an older form may no longer fit."""
    return f"{zlib.crc32(' '.join(_paths(questions, '')).encode()):08x}"


def _paths(questions: tuple[Question, ...], above: str) -> Iterator[str]:
    for question in questions:
        yield f"{above}{question.name}"
        yield from _paths(question.questions, f"{above}{question.name}.")


def form_files(catalogue: Catalogue) -> Iterator[SiteFile]:
    """What the form fetches when a field gets the focus."""
    places = [term for name in ("municipalities", "neighbourhoods") for term in catalogue.vocabularies[name].terms]
    looked_up: dict[str, Callable[[], list[list[str]]]] = {
        "bronnen": lambda: [
            [one.id, f"{one.title} ({one.issued[:4]})" if one.issued else one.title] for one in catalogue.sources.values()
        ],
        "plaatsen": lambda: [[term.id, term.label] for term in sorted(places, key=lambda term: term.label)],
        "namen": lambda: [[slug, one.name, *one.aliases, *one.former_slugs] for slug, one in catalogue.practices.items()],
    }
    for name, found in looked_up.items():
        yield SiteFile(f"{FORM}{name}.json", lambda found=found: compact_json(found()))  # type: ignore[misc]
