"""What can be found: every practice, programme, article, recommendation, table, term, fixed page and source as a document.

A document is text with an address. Recommendations and sources share a page with others; their address has a fragment.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import chain, groupby
from operator import attrgetter
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praktijkenbank.collection import addresses
from praktijkenbank.collection.addresses import CATALOGUE, SOURCES, TERM_FOLDERS, record_url, source_url, term_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.reading import article_text
from praktijkenbank.records import citations
from praktijkenbank.records.fields import LINE, TEXT, RecordKind
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.introspect import Field, fields_of
from praktijkenbank.records.knowledge import Article
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.standing import evidence_known, in_words
from praktijkenbank.records.types import TYPES, title
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.site_file import in_one_file

SOURCE, PAGE = "source", "page"
"""The kinds of a document that is a source, and of a fixed page: about this bank, privacy, the guide, the form."""

WEIGHTS = (
    {kind: one.weight for kind, one in TYPES.items()}
    | {"recommendation": 0.7, PAGE: 0.02, SOURCE: 0.02}
    | {"themes": 0.8, "target-groups": 0.6, "working-elements": 0.4, "municipalities": 0.3, "provinces": 0.3}
)
"""Kind → how much a match counts beside the same match in a practice, which counts for 1.

A practice is what most visitors look for; a page that lists practices, or a source, stands behind it.
"""

PLACES = ("provinces", "municipalities", "neighbourhoods")
"""Vocabularies of names, which are no compounds: who looks for a village does not want Leiderdorp."""

MOST_PLACES = 3
"""Places that are told with a practice."""

_FIXED = {*addresses.ENTRANCES, addresses.CODEBOOK} - {"", addresses.SEARCH}

RECORDS_ON_A_SHELF = 2
"""Of a kind with many records."""

PASSED_OVER = ("locator", "unit", "per", "former_slugs", "sources", "asked_as", "card_figure", "mail", "reviewed_by")
"""Fields whose text nobody looks for, or that is looked for and never shown."""


@dataclass(frozen=True)
class Document:
    """One thing to find. `names` are other names, `core` says what it is, `texts` all else, `labels` the terms it has.

    `asked` is how people ask for it. `hints` are other names of its terms: no word of the document itself, so they count little.
    `facts` are told with it; of a term that is how many practices have it.
    """

    url: str
    kind: str
    title: str
    core: str
    names: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    facts: tuple[str, ...] | int = ()


@dataclass(frozen=True)
class Shelf:
    """So many documents, whose sentences go into one file."""

    name: str
    amount: int
    make: Callable[[], Iterable[Document]]

    @cached_property
    def documents(self) -> list[Document]:
        """The documents, made once."""
        return [*self.make()]


def shelves(catalogue: Catalogue, pages: Iterable[Page] = ()) -> Iterator[Shelf]:
    """Everything that can be found: a shelf for each record that lists show (of many for two), for each list of terms, for the fixed ones among the
    `pages` and for the sources of a letter."""
    for kind, one in TYPES.items():
        listed = catalogue.listed[kind]
        slugs, together = list(listed), in_one_file(listed, RECORDS_ON_A_SHELF)
        for beside in (slugs[start : start + together] for start in range(0, len(slugs), together)):
            amount = sum(1 + len(getattr(listed[slug], "recommendations", ())) for slug in beside)
            yield Shelf(f"{one.url[:-1]}.{beside[0]}", amount, partial(_of_records, catalogue, kind, beside))
    for vocabulary, folder in TERM_FOLDERS.items():
        used = [term for term in catalogue.vocabularies[vocabulary].terms if catalogue.in_use(vocabulary, term.id)]
        yield Shelf(folder[:-1], len(used), partial(_of_terms, catalogue, vocabulary, used))
    fixed = [page for page in pages if page.url in _FIXED or page.kind in ("written", "contributing")]
    told = {page.url: () if page.url == CATALOGUE else (page.description,) for page in fixed}  # that one counts, concepts too
    yield Shelf("vast", len(fixed), lambda: [Document(page.url, PAGE, page.title, "", texts=told[page.url]) for page in fixed])
    by_letter = groupby(sorted(catalogue.sources.values(), key=attrgetter("id")), lambda source: source.id[0])
    for letter, some in by_letter:
        sources = list(some)
        yield Shelf(f"{SOURCES[:-1]}.{letter}", len(sources), partial(_of_sources, sources))


def _of_records(catalogue: Catalogue, kind: RecordKind, slugs: Iterable[str]) -> Iterator[Document]:
    return chain.from_iterable(_of_record(catalogue, kind, slug) for slug in slugs)


def _of_record(catalogue: Catalogue, kind: RecordKind, slug: str) -> Iterator[Document]:
    """One record with all its text; an article also has its recommendations."""
    record: Any = catalogue.records[kind][slug]
    aliases: tuple[str, ...] = getattr(record, "aliases", ())
    said = {title(record), *aliases, record.summary}
    texts = [*(text for text in _prose(record) if text not in said), *_relations(record, catalogue)]
    if body := catalogue.bodies.get((kind, slug)):
        texts += article_text.blocks(body)
    labels, hints = _labels(catalogue, kind, slug)
    asked, core = getattr(record, "asked_as", ()), plain(record.summary)
    facts = _facts(record, catalogue) if isinstance(record, Practice) else ()
    url = record_url(kind, slug)
    yield Document(url, kind, title(record), core, aliases, tuple(texts), labels, hints, asked, facts)
    for one in record.recommendations if isinstance(record, Article) else ():
        yield Document(f"{url}#aanbeveling-{one.id}", "recommendation", one.name, plain(one.text))


def _facts(practice: Practice, catalogue: Catalogue) -> tuple[str, ...]:
    """How firm it is and how that is known, and where it is or was carried out."""
    basis = catalogue.term("research-bases", practice.evidence.basis).label.lower()
    places = catalogue.carried_out_in(practice)
    if len(places) > MOST_PLACES:
        places = [*places[: MOST_PLACES - 1], f"nog {len(places) - MOST_PLACES + 1}"]
    told = enumeration(places)
    return (f"Onderbouwing: {basis}{in_words(evidence_known(practice))}", *([f"Waar: {told}"] if told else []))


def _relations(record: Any, catalogue: Catalogue) -> Iterator[str]:
    """What a practice says of other practices, each by its name: who looks for the one may want the other."""
    for one in record.related if isinstance(record, Practice) else ():
        if one.practice in catalogue.practices:
            yield f"{catalogue.terms['relations'][one.relation].label} {catalogue.practices[one.practice].name}."


def _of_terms(catalogue: Catalogue, vocabulary: str, terms: Iterable[Term]) -> Iterator[Document]:
    told = _examples(catalogue)
    for term in terms:
        texts = (plain(term.definition), *told.get((vocabulary, term.id), ()))
        url, amount = term_url(vocabulary, term.id), len(catalogue.practices_with(vocabulary, term.id))
        yield Document(url, vocabulary, term.label, "", term.aliases, texts, asked=term.asked_as, facts=amount)


def without_page(catalogue: Catalogue) -> list[tuple[str, ...]]:
    """Kind and names of the terms that have no page, since nothing here is of them: who names one hears just that."""
    return [
        (vocabulary, term.label, *term.aliases)
        for vocabulary in TERM_FOLDERS
        for term in catalogue.vocabularies[vocabulary].terms
        if not catalogue.in_use(vocabulary, term.id)
    ]


def _examples(catalogue: Catalogue) -> dict[tuple[str, str], list[str]]:
    """(vocabulary, id) of a place → what its page tells of examples there, which have no page of their own."""
    found: dict[tuple[str, str], list[str]] = {}
    for article in catalogue.listed["knowledge"].values():
        for example in (one for one in article.examples if one.place):
            municipality, province = catalogue.municipality_of(example.place), catalogue.province_of(example.place)
            for place in (("municipalities", municipality.id), ("provinces", province.id)):
                found.setdefault(place, []).extend((example.name, plain(example.text)))
    return found


def _of_sources(sources: Iterable[Source]) -> Iterator[Document]:
    for source in sources:
        parts = (citations.authors(source.author or source.editor), citations.publication(source))
        yield Document(source_url(source.id), SOURCE, source.title, ". ".join(filter(None, parts)))


def _labels(catalogue: Catalogue, kind: RecordKind, slug: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the terms of a record are called, and what they are also called: of a place that is as good a name."""
    found = [
        (name in PLACES, catalogue.term(name, one))
        for name, one in catalogue.terms_of(kind, slug)
        if name in (*TERM_FOLDERS, *PLACES)
    ]
    labels = dict.fromkeys(name for place, term in found for name in (term.label, *(term.aliases if place else ())))
    return tuple(labels), tuple(dict.fromkeys(name for place, term in found if not place for name in term.aliases))


def _prose(record: BaseModel) -> list[str]:
    """All running text in a record, in the order of its fields."""
    found: list[str] = []
    for name, holds_records in _told(type(record)):
        value = record.__dict__[name]
        for item in value if isinstance(value, tuple) else (value,) if value else ():
            found += _prose(item) if holds_records else (plain(item),)
    return found


@cache
def _told(model: type[BaseModel]) -> list[tuple[str, bool]]:
    """The fields with text for readers, a line or a text by the pattern that its type has, and those that hold records; whether it does."""
    found = (one for one in fields_of(model).values() if one.name not in PASSED_OVER)
    told = (one for one in found if one.model or any(getattr(rule, "pattern", None) in (LINE, TEXT) for rule in _rules(one)))
    return [(one.name, bool(one.model)) for one in told]


def _rules(field: Field) -> Iterator[Any]:
    """What the type of a field asks: where the type has a name that stands in a field of its own."""
    for mark in field.marks:
        yield from mark.metadata if isinstance(mark, FieldInfo) else (mark,)
