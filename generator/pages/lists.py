"""Lists of practices: the catalogue, a page for every term in use, and an index for every kind of term."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.dutch import count
from generator.links import CATALOGUE, TERM_FOLDERS, Linker, term_url
from generator.markup import plain
from generator.model.vocabulary import Term
from generator.pages.page import Page, Site


@dataclass(frozen=True)
class TermInUse:
    """A term with the practices that use it."""

    term: Term
    slugs: tuple[str, ...]


def terms_in_use(catalogue: Catalogue, vocabulary: str) -> list[TermInUse]:
    """The terms of a vocabulary that a practice uses, in the vocabulary's order."""
    found = ((term, catalogue.practices_with(vocabulary, term.id)) for term in catalogue.vocabularies[vocabulary].terms)
    return [TermInUse(term, slugs) for term, slugs in found if slugs]


def catalogue_page(catalogue: Catalogue, site: Site, templates: Environment) -> Page:
    """Every practice as a card."""
    body = templates.get_template("catalogue.html").render(catalogue=catalogue, link=Linker.from_page(CATALOGUE), site=site)
    amount = count(len(catalogue.practices), "praktijk", "praktijken")
    return Page(CATALOGUE, "catalogue", "Praktijken", f"Alle {amount} uit vrijwillige inzet en informele zorg bij elkaar.", body)


def term_pages(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[Page]:
    """For each kind of term an index, and for each term in use its definition and practices."""
    page, index = templates.get_template("term.html"), templates.get_template("terms.html")
    for vocabulary, folder in TERM_FOLDERS.items():
        listed = terms_in_use(catalogue, vocabulary)
        whole = catalogue.vocabularies[vocabulary]
        context = {"catalogue": catalogue, "vocabulary": vocabulary, "whole": whole, "site": site}
        body = index.render(link=Linker.from_page(folder), terms=listed, **context)
        yield Page(folder, vocabulary, whole.title, plain(whole.explanation), body)
        for item in listed:
            url = term_url(vocabulary, item.term.id)
            body = page.render(link=Linker.from_page(url), item=item, **context)
            amount = count(len(item.slugs), "praktijk", "praktijken")
            yield Page(url, vocabulary, item.term.label, f"{amount}. {plain(item.term.definition)}", body)
