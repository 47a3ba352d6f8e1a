"""Every practice and article as Markdown, for programs and people that read plain text: each claim with its source, its age and what
it rests on. Fields and titles are those of the models. `llms.txt` lists the files, as llmstxt.org says."""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from textwrap import indent
from typing import Any

from jinja2 import Environment
from pydantic import BaseModel

from praktijkenbank.collection.addresses import AS_TEXT, LLMS, markdown_url, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading.article_text import CITATION, record_link
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.introspect import fields_of
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
    writer = _Writer(catalogue, site, templates.get_template("record.txt").module, templates.globals["reference"])
    for kind in AS_TEXT:
        for slug in catalogue.records[kind]:
            yield SiteFile(markdown_url(kind, slug), partial(writer.record, kind, slug))
    yield SiteFile(LLMS, partial(templates.get_template("llms.txt").render, catalogue=catalogue, title=title))


class _Writer:
    """Writes records; `parts` are the macros of their template, and `reference` that of a source."""

    def __init__(self, catalogue: Catalogue, site: Site, parts: Any, reference: Any) -> None:
        self.catalogue, self.site, self.parts = catalogue, site, parts
        self.short, self.tell = cache(parts.short), cache(self._teller)
        in_full = cache(lambda source: reference(source).striptags())
        self.whole: dict[type[BaseModel], Callable[[Any], str]] = {
            Figure: parts.figure,
            SourceUse: lambda use: parts.source(use, in_full(use.source)),
            Silence: lambda one: parts.silence(one, self._place(one.source, one.locator) if one.source else ""),
        }

    def record(self, kind: RecordKind, slug: str) -> str:
        """One record."""
        record: BaseModel = without_concepts(kind, slug, self.catalogue)
        body, known = self.catalogue.bodies.get((kind, slug)), fields_of(type(record))
        fields = [(known[name].title, self._told(record, name, value)) for name, value in _filled(record) if name not in ON_TOP]
        return str(self.parts.record(kind, slug, record, title(record), self._body(body.text) if body else "", fields))

    def _told(self, owner: BaseModel, name: str, value: Any) -> str:
        """A field: a paragraph of what it holds, or a list."""
        if isinstance(value, tuple) and isinstance(value[0], BaseModel):
            items = [self._block(one, owner) for one in value]
            return "\n".join("- " + (indent(item, "  ")[2:] if "\n" in item else item) for item in items)
        return self._block(value, owner) if isinstance(value, BaseModel) else self._words(owner, name, value)

    def _block(self, block: BaseModel, owner: BaseModel) -> str:
        """What a part of a record says first, with its source, and below it all else that it has, by title."""
        if whole := self.whole.get(type(block)):
            return str(whole(block))
        filled, fields = dict(_filled(block)), fields_of(type(block))
        lead = next(filter(filled.__contains__, LEADS), "")
        first = self._words(block, lead, filled.pop(lead)) if lead else ""
        if source := filled.pop("source", ""):
            first = f"{first} {self._place(source, filled.pop('locator', ''))}".strip()
        rest = []
        for name, value in filled.items():
            told = self._told(block, name, value)
            below = "\n" in told or told.startswith("- ")
            rest.append(f"- {fields[name].title}:{chr(10) + indent(told, '  ') if below else ' ' + told}")
        if isinstance(block, Result) and isinstance(owner, Practice):
            rest.append(f"- Hoe bekend: {KNOWN[result_known(block, owner.sources)]}")
        return "\n".join([*([first] if first else []), *([""] if rest and "\n" in first else []), *rest])

    def _place(self, source: str, locator: str | None) -> str:
        return f"({self.short(source)}{f', {locator}' if locator else ''})"

    def _words(self, owner: BaseModel, name: str, value: Any) -> str:
        """A value, or several behind each other."""
        tell = self.tell(type(owner), name)
        return ", ".join(map(tell, value)) if isinstance(value, tuple) else tell(value)

    def _teller(self, model: type[BaseModel], name: str) -> Callable[[Any], str]:
        """What tells a value of a field as a reader knows it: a term by its label, a record and a source by name and address."""
        one, terms, records = fields_of(model)[name], self.catalogue.terms, self.catalogue.records
        if one.vocabularies:
            return lambda value: next(term.label for name in one.vocabularies if (term := terms[name].get(value)))
        if one.refers_to == "sources":
            return lambda value: str(self.short(value))
        if kind := one.refers_to:
            return lambda value: f"[{title(records[kind][value])}]({self.site.absolute(record_url(kind, value))})"
        return lambda value: "ja" if value is True else str(value).strip()

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


def _filled(record: BaseModel) -> list[tuple[str, Any]]:
    return [(name, value) for name, value in record.__dict__.items() if value and name not in NOT_TOLD]
