"""All records as one whole: by slug, by term, by source, and how they hang together."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from generator.content import Content
from generator.model.fields import SourceId, TermOf
from generator.model.practice import Practice, Relation
from generator.model.source import Source
from generator.model.vocabulary import Term, Vocabulary
from generator.references import Reference


@dataclass(frozen=True)
class Catalogue:
    """The records that the site is made of, published ones only, ordered by name.

    `digests` tells one version of a record from another; `lists_digest` does so for all vocabularies and sources.
    """

    practices: dict[str, Practice]
    references: dict[str, tuple[Reference, ...]]
    digests: dict[str, str]
    lists_digest: str
    vocabularies: dict[str, Vocabulary]
    sources: dict[str, Source]

    @classmethod
    def of(cls, content: Content) -> Catalogue:
        """The whole of what was read; concepts stay out."""
        published = {slug: located for slug, located in content.practices.items() if located.record.publication != "concept"}
        ordered = sorted(published, key=lambda slug: (published[slug].record.name.casefold(), slug))
        bibliography = content.bibliography.record.references if content.bibliography else ()
        return cls(
            practices={slug: published[slug].record for slug in ordered},
            references={slug: published[slug].references for slug in ordered},
            digests={slug: published[slug].digest for slug in ordered},
            lists_digest="".join(located.digest for located in content.lists),
            vocabularies={name: located.record for name, located in content.vocabularies.items()},
            sources={source.id: source for source in bibliography},
        )

    @cached_property
    def terms(self) -> dict[str, dict[str, Term]]:
        """Vocabulary → id → term, in the order of the vocabulary."""
        return {name: {term.id: term for term in vocabulary.terms} for name, vocabulary in self.vocabularies.items()}

    def term(self, vocabulary: str, identifier: str) -> Term:
        """One term. Raises `KeyError` when it does not exist; checked content has no such reference."""
        return self.terms[vocabulary][identifier]

    def place(self, identifier: str) -> Term:
        """A municipality, or a neighbourhood or village within one."""
        return self.terms["municipalities"].get(identifier) or self.terms["neighbourhoods"][identifier]

    def municipality_of(self, place: str) -> Term:
        """The municipality that a place is, or lies in."""
        term = self.place(place)
        return term if term.id in self.terms["municipalities"] else self.terms["municipalities"][term.broader or ""]

    def province_of(self, place: str) -> Term:
        """The province that a place lies in."""
        return self.terms["provinces"][self.municipality_of(place).broader or ""]

    @cached_property
    def by_term(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Vocabulary → term id → slugs of the practices that use it, in the catalogue's order.

        A practice carried out in a neighbourhood counts for its municipality and its province too.
        """
        found: dict[str, dict[str, dict[str, None]]] = defaultdict(lambda: defaultdict(dict))
        for slug, refs in self.references.items():
            for ref in refs:
                if not isinstance(ref.mark, TermOf):
                    continue
                for vocabulary in ref.mark.vocabularies:
                    if ref.value in self.terms[vocabulary]:
                        found[vocabulary][ref.value][slug] = None
                if "municipalities" in ref.mark.vocabularies:
                    found["municipalities"][self.municipality_of(ref.value).id][slug] = None
                    found["provinces"][self.province_of(ref.value).id][slug] = None
        return {name: {term: tuple(slugs) for term, slugs in terms.items()} for name, terms in found.items()}

    def practices_with(self, vocabulary: str, term: str) -> tuple[str, ...]:
        """The slugs of the practices that use a term."""
        return self.by_term.get(vocabulary, {}).get(term, ())

    def others_with(self, vocabulary: str, term: str, slug: str, limit: int) -> tuple[tuple[str, ...], int]:
        """The first `limit` practices beside `slug`, itself a user, that use a term; and how many more there are."""
        slugs = self.practices_with(vocabulary, term)
        shown = tuple(other for other in slugs[: limit + 1] if other != slug)[:limit]
        return shown, len(slugs) - 1 - len(shown)

    @cached_property
    def by_source(self) -> dict[str, tuple[str, ...]]:
        """Source id → slugs of the practices that lean on it."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for slug, refs in self.references.items():
            for ref in refs:
                if isinstance(ref.mark, SourceId):
                    found[ref.value][slug] = None
        return {source: tuple(slugs) for source, slugs in found.items()}

    @cached_property
    def related_from(self) -> dict[str, tuple[tuple[str, Relation], ...]]:
        """Slug → the practices elsewhere in the collection that name it, with their relation."""
        found: dict[str, list[tuple[str, Relation]]] = defaultdict(list)
        for slug, practice in self.practices.items():
            for relation in practice.related:
                if relation.practice in self.practices:
                    found[relation.practice].append((slug, relation))
        return {slug: tuple(relations) for slug, relations in found.items()}
