"""Lists of practices: the catalogue, a page for every term in use, and an index for every kind of term."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from jinja2 import Environment

from praktijkenbank.collection.addresses import CATALOGUE, TERM_FOLDERS, Linker, term_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import FACETS
from praktijkenbank.collection.facets import FAMILIES, FILE, facets
from praktijkenbank.dutch.wording import count, enumeration, number
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.pages.matrix import matrix
from praktijkenbank.site.pages.pagination import PART_SIZE, numbered, parts, reviewed
from praktijkenbank.site.pages.provinces import spread
from praktijkenbank.site.pages.shortlist import shortlists, side_by_side


@dataclass(frozen=True)
class TermInUse:
    """A term with the practices that count for it; of a target group those meant for it, and apart those that go through it."""

    term: Term
    slugs: tuple[str, ...]
    through: tuple[str, ...] = ()


def terms_in_use(catalogue: Catalogue, vocabulary: str) -> list[TermInUse]:
    """The terms of a vocabulary that a practice uses or an article names, in the vocabulary's order."""
    return [item for item in terms_with_page(catalogue, vocabulary) if catalogue.in_use(vocabulary, item.term.id)]


def terms_with_page(catalogue: Catalogue, vocabulary: str) -> list[TermInUse]:
    """Those, and the terms to which only an archived page still leads."""
    terms = (term for term in catalogue.vocabularies[vocabulary].terms if catalogue.has_page(vocabulary, term.id))
    through = catalogue.practices_through if vocabulary == "target-groups" else lambda _: ()
    return [TermInUse(term, catalogue.practices_with(vocabulary, term.id), through(term.id)) for term in terms]


def catalogue_pages(catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """Every practice as a card; below the first of them, by name, those that are archived."""
    template = templates.get_template("catalogue.html")
    found = {facet.name: facet for facet in facets(catalogue)}
    form = {family: [found[name] for name in names] for family, names in FAMILIES.items()}
    amount = count(len(catalogue.practices), "praktijk", "praktijken")
    for part in parts(CATALOGUE, [("", slug) for slug in catalogue.practices]):
        first = part.number == 1
        body = partial(
            template.render,
            part=part,
            link=Linker.from_page(part.url),
            families=form if first else {},
            filters_file=FILE,
            part_size=PART_SIZE,
        )
        description = f"Alle {amount} uit vrijwillige inzet en informele zorg bij elkaar."
        yield Page(
            part.url,
            "catalogue",
            numbered("Praktijken", part),
            description,
            body,
            changed=reviewed(part, catalogue),
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
        yield Page(folder, vocabulary, whole.title, plain(whole.explanation), body, changed=catalogue.last_reviewed)
        for item in terms_with_page(catalogue, vocabulary):
            amount = count(len(item.slugs), "praktijk", "praktijken")
            if vocabulary == "target-groups":
                amount += f" voor en {number(len(item.through))} via deze groep"
            for part in parts(term_url(vocabulary, item.term.id), _entries(catalogue, vocabulary, item)):
                context = {
                    "term": item.term,
                    "vocabulary": vocabulary,
                    "whole": whole,
                    "part": part,
                    "item": item,
                    "facet": FACETS[vocabulary],
                }
                if vocabulary == "themes":
                    context |= {"shortlists": partial(shortlists, catalogue, item.term.id), "side_by_side": side_by_side}
                told = catalogue.told_at(vocabulary, item.term.id)
                body = partial(template.render, link=Linker.from_page(part.url), told=told, **context)
                description = f"{amount}. {plain(item.term.definition)}"
                title = numbered(item.term.label, part)
                changed, indexed = reviewed(part, catalogue, told), bool(item.slugs or item.through or told)
                yield Page(part.url, vocabulary, title, description, body, changed=changed, indexed=indexed)


def _entries(catalogue: Catalogue, vocabulary: str, item: TermInUse) -> list[tuple[str, str]]:
    """The practices of a term; of a target group those for it and then those through it, each under the reason why it counts."""
    if vocabulary != "target-groups":
        return [("De praktijken" if vocabulary == "working-elements" else "", slug) for slug in item.slugs]
    found = []
    for facet, word, slugs in (("doelgroep", "Voor", item.slugs), ("via", "Via", item.through)):
        parts = {slug: catalogue.parts_named(facet, slug, item.term.id) for slug in slugs}
        reasons = {
            slug: f"{enumeration(part)}, een deel van deze groep" if part else "deze groep" for slug, part in parts.items()
        }
        found += [(f"{word} {reasons[slug]}", slug) for slug in sorted(slugs, key=lambda one: (bool(parts[one]), reasons[one]))]
    return found
