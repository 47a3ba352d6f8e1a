"""Lists of practices: the catalogue, a page for every term in use, and an index for every kind of term.

A long list is cut into parts, each a page of its own; the first stands at the address of the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from jinja2 import Environment

from generator.catalogue import Catalogue, Key
from generator.dutch import count
from generator.links import CATALOGUE, TERM_FOLDERS, Linker, term_url
from generator.markup import plain
from generator.model.vocabulary import Term
from generator.pages.matrix import matrix
from generator.pages.page import Page
from generator.pages.provinces import spread

PART_SIZE = 100
"""Cards on one page: a phone still scrolls through them, and a page stays under 100 kB."""


@dataclass(frozen=True)
class TermInUse:
    """A term with the practices that use it."""

    term: Term
    slugs: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """One page of a list: slugs under their heading (empty when the list has none), counted from 1."""

    list_url: str
    number: int
    last: int
    total: int
    entries: tuple[tuple[str, str], ...]
    size: int = PART_SIZE

    @property
    def url(self) -> str:
        """The address of this part."""
        return self.url_of(self.number)

    def url_of(self, number: int) -> str:
        """The address of another part of the same list."""
        return self.list_url if number == 1 else f"{self.list_url}bladzij/{number}/"

    @property
    def slugs(self) -> tuple[str, ...]:
        """The practices of this part."""
        return tuple(slug for _, slug in self.entries)

    @property
    def groups(self) -> list[tuple[str, list[str]]]:
        """The practices of this part under their headings."""
        return [(heading, [slug for _, slug in group]) for heading, group in groupby(self.entries, key=lambda entry: entry[0])]

    @property
    def start(self) -> int:
        """The place in the whole list of the first practice here."""
        return (self.number - 1) * self.size + 1

    @property
    def end(self) -> int:
        """The place in the whole list of the last practice here."""
        return self.start + len(self.entries) - 1

    @property
    def numbers(self) -> range:
        """All parts."""
        return range(1, self.last + 1)


def parts(list_url: str, entries: Sequence[tuple[str, str]], size: int = PART_SIZE) -> Iterator[Part]:
    """Cut a list of (heading, slug) into parts of so many; an empty list is one empty part."""
    last = max(1, -(-len(entries) // size))
    for number in range(1, last + 1):
        here = tuple(entries[(number - 1) * size : number * size])
        yield Part(list_url, number, last, len(entries), here, size)


def terms_in_use(catalogue: Catalogue, vocabulary: str) -> list[TermInUse]:
    """The terms of a vocabulary that a practice uses or an article names, in the vocabulary's order."""
    found = ((term, catalogue.practices_with(vocabulary, term.id)) for term in catalogue.vocabularies[vocabulary].terms)
    return [TermInUse(term, slugs) for term, slugs in found if slugs or catalogue.told_at(vocabulary, term.id)]


def catalogue_pages(catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """Every practice as a card."""
    template = templates.get_template("catalogue.html")
    amount = count(len(catalogue.practices), "praktijk", "praktijken")
    for part in parts(CATALOGUE, [("", slug) for slug in catalogue.practices]):
        body = partial(template.render, part=part, link=Linker.from_page(part.url))
        description = f"Alle {amount} uit vrijwillige inzet en informele zorg bij elkaar."
        yield Page(
            part.url,
            "catalogue",
            _numbered("Praktijken", part),
            description,
            body,
            _rests_on(part, catalogue),
            changed=_reviewed(part, catalogue),
        )


def term_pages(catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """For each kind of term an index, and for each term in use its definition and practices."""
    template, index = templates.get_template("term.html"), templates.get_template("terms.html")
    for vocabulary, folder in TERM_FOLDERS.items():
        whole, listed = catalogue.vocabularies[vocabulary], terms_in_use(catalogue, vocabulary)
        where = spread(catalogue) if vocabulary == "provinces" else None
        crossed = matrix(catalogue) if vocabulary == "working-elements" else None
        context = {"terms": listed, "vocabulary": vocabulary, "whole": whole, "spread": where, "matrix": crossed}
        body = partial(index.render, link=Linker.from_page(folder), **context)
        counts = tuple(where.rests_on) if where else tuple(f"{item.term.id} {len(item.slugs)}" for item in listed)
        if crossed:
            shown = (catalogue.practices[slug] for slug, _ in crossed.rows)
            counts += (*crossed.rests_on, *(f"{practice.name} {practice.evidence.basis}" for practice in shown))
        yield Page(folder, vocabulary, whole.title, plain(whole.explanation), body, counts, changed=catalogue.last_reviewed)
        for item in listed:
            amount = count(len(item.slugs), "praktijk", "praktijken")
            for part in parts(term_url(vocabulary, item.term.id), _entries(catalogue, vocabulary, item)):
                context = {"term": item.term, "vocabulary": vocabulary, "whole": whole, "part": part}
                told = catalogue.told_at(vocabulary, item.term.id)
                body = partial(template.render, link=Linker.from_page(part.url), told=told, **context)
                description = f"{amount}. {plain(item.term.definition)}"
                title = _numbered(item.term.label, part)
                rests_on = (*_rests_on(part, catalogue), *(f"{key} {catalogue.title_of(*key)}" for key in told))
                changed = _reviewed(part, catalogue, told)
                yield Page(part.url, vocabulary, title, description, body, rests_on, changed=changed)


def _entries(catalogue: Catalogue, vocabulary: str, item: TermInUse) -> list[tuple[str, str]]:
    """The practices of a term; of a target group first those for it, then those through it."""
    if vocabulary != "target-groups":
        return [("De praktijken" if vocabulary == "working-elements" else "", slug) for slug in item.slugs]
    meant = [slug for slug in item.slugs if item.term.id in catalogue.practices[slug].target_groups.for_whom]
    through = [slug for slug in item.slugs if slug not in set(meant)]
    return [("Voor deze groep", slug) for slug in meant] + [("Via deze groep", slug) for slug in through]


def _rests_on(part: Part, catalogue: Catalogue) -> tuple[str, ...]:
    digests = catalogue.digests["practices"]
    return (str(part.total), *(f"{heading} {slug} {digests[slug]}" for heading, slug in part.entries))


def _reviewed(part: Part, catalogue: Catalogue, told: Iterable[Key] = ()) -> date | None:
    return catalogue.reviewed([*(("practices", slug) for slug in part.slugs), *told])


def _numbered(title: str, part: Part) -> str:
    return title if part.number == 1 else f"{title}, bladzij {part.number}"
