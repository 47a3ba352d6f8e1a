"""The form in which anyone writes a practice, and what it looks up: sources, names and places. To mend a record it reads the open data."""

import json
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from jinja2 import Environment

from praktijkenbank.collection.addresses import FORM, Linker
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.editing.record_form import Question, example_of, questions_of, refusals, rules_of, title_of
from praktijkenbank.reading.content_folder import RESERVED
from praktijkenbank.records.practice import GENERAL_MAILBOXES, Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Figure, SourceUse
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.site_file import SiteFile

CORE = {
    "name": "Hoe heet het?",
    "summary": "Wat doe je?",
    "target_groups": "Voor wie is het?",
    "themes": "Waar gaat het over?",
    "approach": "Hoe werkt het?",
    "results": "Wat kwam ervan?",
    "sources": "Waar kunnen we dat lezen?",
}
"""What is asked first, in ten minutes' words; the rest is folded."""

OPEN = {
    "Doelgroep": ("for_whom",),
    "Aanpak": ("text",),
    "Opbrengst": ("statement", "figures"),
    "Bron": ("title", "type", "publisher", "author", "issued", "URL"),
}
"""Title of a model → the questions that stand open in it; the others come under one fold."""

USUAL = {
    name: info.default
    for model in (Practice, Figure)
    for name, info in model.model_fields.items()
    if isinstance(info.default, str)
}
"""Field → what it is when a record does not say it; what else has such a value is written all the same."""

NAMES = ("kind", "aliases", "asked_as", "card_figure")
RECORD = ("publication", "replaced_by", "former_slugs", "reviewed", "reviewed_by")
"""Fields that are one value, asked together."""


def form_page(catalogue: Catalogue, templates: Environment) -> Page:
    """The page with every question; scripts make the record of the answers."""
    example, sources = example_of(catalogue.example), example_of(catalogue.example_sources)
    first_source = sources["references"][0] if isinstance(sources, dict) and sources.get("references") else None
    asked = {question.name: question for question in questions_of(Practice, catalogue.vocabularies, example)}
    new_source = questions_of(Source, catalogue.vocabularies, first_source)
    sources_asked = Question(
        "new_sources",
        "Nieuwe bron",
        "Een bron die nog niet in de lijst staat.",
        "blocks",
        False,
        100,
        questions=new_source,
        shape=title_of(Source),
        rules=tuple(rules_of(Source)),
    )
    rest = [name for name in asked if name not in (*CORE, *NAMES, *RECORD)]
    body = partial(
        templates.get_template("form.html").render,
        link=Linker.from_page(FORM),
        asked=asked,
        rest=rest,
        core=CORE,
        open=OPEN,
        used_source=title_of(SourceUse),
        shapes=list(_shapes((*asked.values(), sources_asked))),
        naming=[asked[name] for name in NAMES],
        record=[asked[name] for name in RECORD],
        new_sources=sources_asked,
        refusals=refusals(),
        usual=json.dumps(USUAL),
        reserved=RESERVED.pattern,
        mailboxes=sorted(GENERAL_MAILBOXES),
        version=version((*asked.values(), sources_asked)),
    )
    description = "Vertel van een praktijk die hier nog niet staat, in je eigen woorden en zonder account."
    return Page(FORM, "form", "Breng een praktijk in", description, body)


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
    yield _file(
        "bronnen.json", lambda: [[source.id, _shown(source.title, source.issued)] for source in catalogue.sources.values()]
    )
    yield _file("plaatsen.json", lambda: _places(catalogue))
    yield _file(
        "namen.json", lambda: [[slug, one.name, *one.aliases, *one.former_slugs] for slug, one in catalogue.practices.items()]
    )


def _file(name: str, made: Any) -> SiteFile:
    return SiteFile(f"{FORM}{name}", lambda: json.dumps(made(), ensure_ascii=False, separators=(",", ":")))


def _places(catalogue: Catalogue) -> list[list[str]]:
    terms = [term for name in ("municipalities", "neighbourhoods") for term in catalogue.vocabularies[name].terms]
    return [[term.id, term.label] for term in sorted(terms, key=lambda term: term.label)]


def _shown(title: str, issued: str | None) -> str:
    return f"{title} ({issued[:4]})" if issued else title
