"""Every practice and article as Markdown, for programs and people that read plain text: each claim with its source, its age and what
it rests on. Fields and titles are those of the models. `llms.txt` lists the files, as llmstxt.org says."""

import re
from collections.abc import Iterator
from functools import cache, partial
from textwrap import indent
from typing import Any

from jinja2 import Environment
from pydantic import BaseModel

from praktijkenbank.collection.addresses import AS_TEXT, LLMS, markdown_url, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading.article_text import CITATION, record_link
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.introspect import Field, fields_of
from praktijkenbank.records.practice import Practice, Result
from praktijkenbank.records.sourced import Figure, Silence, SourceUse
from praktijkenbank.records.standing import KNOWN, result_known
from praktijkenbank.records.types import title
from praktijkenbank.site.exports.json_records import without_concepts
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

LEADS = ("statement", "name", "title", "practice", "element", "institute", "place", "province", "organisations", "text", "reason")
"""Fields of which the first that is filled stands in front, without its title."""

ON_TOP = frozenset({"name", "title", "summary", "publication", "reviewed", "source", "locator", "replaced_by"})
NOT_TOLD = frozenset({"asked_as", "former_slugs", "card_figure", "reviewed_by", "measures"})
"""Fields that serve the site and tell readers nothing."""

_LINK = re.compile(r"\]\(([^()\s]+)\)")


def markdown_files(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[SiteFile]:
    """A file for each, and the list of them all."""
    writer = _Writer(catalogue, site, templates.get_template("record.txt").module)
    for kind in AS_TEXT:
        for slug in catalogue.records[kind]:
            yield SiteFile(markdown_url(kind, slug), partial(writer.record, kind, slug))
    yield SiteFile(LLMS, partial(templates.get_template("llms.txt").render, catalogue=catalogue, title=title))


class _Writer:
    """Writes records; `parts` are the macros of their template."""

    def __init__(self, catalogue: Catalogue, site: Site, parts: Any) -> None:
        self.catalogue, self.site, self.parts = catalogue, site, parts
        self.short = cache(parts.short)
        self.whole = {Figure: parts.figure, SourceUse: parts.source, Silence: parts.silence}

    def record(self, kind: RecordKind, slug: str) -> str:
        """One record."""
        record: Any = without_concepts(kind, slug, self.catalogue)
        body, known = self.catalogue.bodies.get((kind, slug)), type(record).model_fields
        fields = [(known[name].title, self._told(record, name, value)) for name, value in _filled(record) if name not in ON_TOP]
        return str(self.parts.record(kind, slug, record, title(record), self._body(body.text) if body else "", fields))

    def _told(self, owner: BaseModel, name: str, value: Any) -> str:
        """A field: a paragraph of what it holds, or a list."""
        if isinstance(value, tuple) and isinstance(value[0], BaseModel):
            return "\n".join("- " + indent(self._block(one, owner), "  ")[2:] for one in value)
        return self._block(value, owner) if isinstance(value, BaseModel) else self._words(owner, name, value)

    def _block(self, block: BaseModel, owner: BaseModel) -> str:
        """What a part of a record says first, with its source, and below it all else that it has, by title."""
        if type(block) in self.whole:
            return str(self.whole[type(block)](block))
        filled, fields = dict(_filled(block)), type(block).model_fields
        lead = next((name for name in LEADS if name in filled), "")
        first = self._words(block, lead, filled.pop(lead)) if lead else ""
        if source := filled.pop("source", ""):
            first = f"{first} {self.parts.place(source, filled.pop('locator', ''))}".strip()
        rest = []
        for name, value in filled.items():
            told = self._told(block, name, value)
            below = "\n" in told or told.startswith("- ")
            rest.append(f"- {fields[name].title}:{chr(10) + indent(told, '  ') if below else ' ' + told}")
        if isinstance(block, Result) and isinstance(owner, Practice):
            rest.append(f"- Hoe bekend: {KNOWN[result_known(block, owner.sources)]}")
        return "\n".join([*filter(None, [first]), *([""] if rest and "\n" in first else []), *rest])

    def _words(self, owner: BaseModel, name: str, value: Any) -> str:
        """A value, or several behind each other."""
        one = fields_of(type(owner))[name]
        return ", ".join(self._word(one, item) for item in (value if isinstance(value, tuple) else (value,)))

    def _word(self, one: Field, value: Any) -> str:
        """One value as a reader knows it: a term by its label, a record and a source by name and address."""
        if one.vocabularies:
            return next(term.label for name in one.vocabularies if (term := self.catalogue.terms[name].get(value)))
        if one.refers_to == "sources":
            return str(self.short(value))
        if one.refers_to:
            address = self.site.absolute(record_url(one.refers_to, value))
            return f"[{title(self.catalogue.records[one.refers_to][value])}]({address})"
        return "ja" if value is True else str(value).strip()

    def _body(self, text: str) -> str:
        """The text of an article with full addresses, a citation as a link."""

        def cite(found: re.Match[str]) -> str:
            parts = (part.strip().removeprefix("@").partition(",") for part in found[0][1:-1].split("; @"))
            return "(" + "; ".join(f"{self.short(source.strip())}{mark}{locator}" for source, mark, locator in parts) + ")"

        def lead(found: re.Match[str]) -> str:
            record = record_link(found[1])
            known = record and record[1] in self.catalogue.records[record[0]]
            return f"]({self.site.absolute(record_url(record[0], record[1]))}{record[2]})" if record and known else found[0]

        return _LINK.sub(lead, CITATION.sub(cite, text)).strip()


def _filled(record: BaseModel) -> Iterator[tuple[str, Any]]:
    return ((name, value) for name, value in record.__dict__.items() if value and name not in NOT_TOLD)
