"""All records as one whole: by slug, by term, by source, and how they hang together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from praktijkenbank.collection.counting import FACETS, Counts, counted, own_values
from praktijkenbank.collection.terms import Terms
from praktijkenbank.collection.unwritten import missing_in_words, presentable
from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.reading.article_text import Body, linked_records
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.pictures import Picture
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.introspect import References, references, sources_used
from praktijkenbank.records.knowledge import LoosePage, Recommendation
from praktijkenbank.records.practice import Practice, Relation
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Publication
from praktijkenbank.records.types import Key, title
from praktijkenbank.records.vocabulary import Changed, PlainWords, SearchWords, Vocabulary

K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Key → its values, each once, in the order in which they came."""
    found: dict[K, dict[V, None]] = defaultdict(dict)
    for key, value in pairs:
        found[key][value] = None
    return {key: tuple(values) for key, values in found.items()}


def _changes(content: Content, shown: set[str]) -> dict[str, tuple[Changed, ...]]:
    """What is told of practices that are shown, also under a name that one had before; of others nothing."""
    now = {former: slug for slug in shown for former in (*content.practices[slug].record.former_slugs, slug)}
    changes = content.changes.record.changes if content.changes else ()
    told = _grouped((now[one.practice], one) for one in changes if one.what and one.practice in now)
    return {slug: tuple(sorted(found, key=lambda one: one.day, reverse=True)) for slug, found in told.items()}


@dataclass(frozen=True)
class Catalogue(Terms):
    """The records that the site is made of, ordered by name.

    `records` are all that have a page, by kind. Lists, numbers and the search show those that are `listed`: a page that
    is archived stays at its address and in the open data, and nowhere else. A concept is here in a preview only. `files` are
    the paths they were read from, and `bodies` the texts below their fields.
    `unfinished` says in words what concepts still miss; their gaps hold something to show (`praktijkenbank.collection.unwritten`).
    `pages` are those that people write, by name, and `pictures` what they show, by path.
    `changes` are by the slug that a practice has now, the latest first.
    `plain_words`, and the text of the `example` and its sources, are for the guide for contributors.
    """

    records: dict[RecordKind, dict[str, Any]]
    files: dict[Key, str]
    bodies: dict[Key, Body]
    references: dict[Key, References]
    unfinished: dict[Key, tuple[str, ...]]
    vocabularies: dict[str, Vocabulary]
    sources: dict[str, Source]
    search_words: SearchWords
    plain_words: PlainWords | None
    changes: dict[str, tuple[Changed, ...]]
    example: str
    example_sources: str
    pages: dict[str, tuple[LoosePage, Body]]
    pictures: dict[str, Picture]

    @classmethod
    def of(cls, content: Content, preview: bool = False) -> "Catalogue":
        """The whole of what was read; concepts stay out, except in a preview."""
        every = {(kind, slug): located for kind, records in content.kinds.items() for slug, located in records.items()}
        shown = {key: one for key, one in every.items() if preview or one.record.publication != "concept"}
        records: dict[RecordKind, dict[str, Any]] = {kind: {} for kind in content.kinds}
        for kind, slug in sorted(shown, key=lambda key: (alphabetical(title(shown[key].record)), key)):
            records[kind][slug] = presentable(shown[kind, slug])
        bibliography = content.bibliography.record.references if content.bibliography else ()
        waiting = sources_used(every[key].references for key in every.keys() - shown.keys())  # with the concepts that use them
        waiting = waiting and waiting - sources_used(one.references for one in shown.values())
        return cls(
            records=records,
            files={key: one.path for key, one in shown.items()},
            bodies={key: one.body for key, one in shown.items() if one.body},
            references={
                (kind, slug): references(records[kind][slug]) if one.waiting else one.references
                for (kind, slug), one in shown.items()
            },
            unfinished={key: tuple(missing_in_words(one)) for key, one in shown.items() if one.waiting},
            vocabularies=content.lists_of_terms,
            sources={source.id: source for source in bibliography if source.id not in waiting},
            search_words=SearchWords(
                content.synonyms.record if content.synonyms else None,
                content.compounds.record if content.compounds else None,
                content.stop_words.record if content.stop_words else None,
            ),
            plain_words=content.plain_words.record if content.plain_words else None,
            changes=_changes(content, set(records["practices"])),
            example=content.example.text if content.example else "",
            example_sources=content.example_sources.text if content.example_sources else "",
            pages={name: (page.record, page.body) for name, page in content.pages.items() if page.body},
            pictures=content.pictures,
        )

    def _where(self, holds: Callable[[Publication], bool]) -> dict[RecordKind, dict[str, Any]]:
        return {
            kind: {slug: record for slug, record in records.items() if holds(record.publication)}
            for kind, records in self.records.items()
        }

    @cached_property
    def listed(self) -> dict[RecordKind, dict[str, Any]]:
        """The records that lists show, by kind."""
        return self._where(lambda publication: publication != "gearchiveerd")

    @cached_property
    def archived(self) -> dict[RecordKind, dict[str, Any]]:
        """The records that only keep their page, by kind."""
        return self._where(lambda publication: publication == "gearchiveerd")

    @cached_property
    def public(self) -> "Catalogue":
        """The same without concepts: what others take along holds none, not even in a preview."""
        shown = self._where(lambda publication: publication != "concept")
        same = all(len(shown[kind]) == len(records) for kind, records in self.records.items())
        if same:
            return self
        waiting = {source for source, keys in self.by_source.items() if not any(slug in shown[kind] for kind, slug in keys)}
        return replace(self, records=shown, sources={name: one for name, one in self.sources.items() if name not in waiting})

    @property
    def practices(self) -> dict[str, Practice]:
        """The practices that lists show."""
        return self.listed["practices"]

    @property
    def all_practices(self) -> dict[str, Practice]:
        """The practices that have a page: those, and the archived ones."""
        return self.records["practices"]

    def reviewed(self, keys: Iterable[Key]) -> date | None:
        """The last day on which one of these records was held against its sources; None when there are none."""
        return max((self.records[kind][slug].reviewed for kind, slug in keys), default=None)

    @cached_property
    def last_reviewed(self) -> date | None:
        """That day of the whole collection."""
        return self.reviewed((kind, slug) for kind, records in self.records.items() for slug in records)

    def title_of(self, kind: RecordKind, slug: str) -> str:
        """What a link calls a record: its title, and in brackets that it is a concept or archived."""
        record = self.records[kind][slug]
        return title(record) + (f" ({record.publication})" if record.publication != "gepubliceerd" else "")

    @cached_property
    def _threads(self) -> dict[Key, dict[Key, None]]:
        """Record → the records it is tied to, on whichever side the tie was written."""
        found: dict[Key, dict[Key, None]] = defaultdict(dict)
        for kind, records in self.records.items():
            if kind == "practices":
                continue  # ties between practices are relations, with a reason
            for slug in records:
                ties = [(ref.mark.kind, ref.value) for ref in self.references[kind, slug].records]
                ties += linked_records(self.bodies[kind, slug]) if (kind, slug) in self.bodies else []
                for other in ties:
                    if other != (kind, slug) and other[1] in self.records[other[0]]:
                        found[kind, slug][other] = None
                        found[other][kind, slug] = None
        return found

    def threads(self, kind: RecordKind, slug: str) -> dict[RecordKind, list[str]]:
        """The records that bear on a record, by kind, ordered by title."""
        tied: dict[RecordKind, list[str]] = {}
        for other_kind, other in self._threads.get((kind, slug), ()):
            tied.setdefault(other_kind, []).append(other)
        return {
            name: sorted(tied[name], key=lambda slug: (alphabetical(self.title_of(name, slug)), slug))
            for name in self.records
            if name in tied
        }

    def recommendations_for(self, practice: str, article: str) -> list[Recommendation]:
        """The recommendations of an article that a practice shows at work."""
        return [item for item in self.records["knowledge"][article].recommendations if practice in item.practices]

    def told_at(self, vocabulary: str, term: str) -> tuple[Key, ...]:
        """The programmes, articles and tables that name a term."""
        return self._told.get((vocabulary, term), ())

    @cached_property
    def _told(self) -> dict[tuple[str, str], tuple[Key, ...]]:
        others = [(kind, slug) for kind, records in self.listed.items() if kind != "practices" for slug in records]
        return _grouped((term, key) for key in others for term in self.terms_of(*key))

    def terms_of(self, kind: RecordKind, slug: str) -> Iterator[tuple[str, str]]:
        """(vocabulary, id) of every term that a record names; a place brings its municipality and province along."""
        for ref in self.references[kind, slug].terms:
            for vocabulary in ref.mark.vocabularies:
                if ref.value in self.terms[vocabulary]:
                    yield vocabulary, ref.value
            if "municipalities" in ref.mark.vocabularies:
                yield "municipalities", self.municipality_of(ref.value).id
                yield "provinces", self.province_of(ref.value).id

    @cached_property
    def _terms_of_archived(self) -> set[tuple[str, str]]:
        return {term for kind, records in self.archived.items() for slug in records for term in self.terms_of(kind, slug)}

    def in_use(self, vocabulary: str, term: str) -> bool:
        """Whether a listed record names a term."""
        through = self.practices_through(term) if vocabulary == "target-groups" else ()
        return bool(self.practices_with(vocabulary, term) or through or self.told_at(vocabulary, term))

    def has_page(self, vocabulary: str, term: str) -> bool:
        """Whether a term has a page: it keeps one while an archived page still leads there."""
        return self.in_use(vocabulary, term) or (vocabulary, term) in self._terms_of_archived

    def missing(self, record: Any) -> tuple[str, ...]:
        """What an unfinished concept still misses, in words."""
        return next((words for (kind, slug), words in self.unfinished.items() if self.records[kind].get(slug) is record), ())

    @cached_property
    def counted(self) -> Counts:
        """Facet → value → slugs of the practices that count for it, in the catalogue's order."""
        return counted(self.practices, self)

    def practices_with(self, vocabulary: str, term: str) -> tuple[str, ...]:
        """The slugs of the practices that count for a term; for a target group those that are meant for it."""
        return self.counted.get(FACETS[vocabulary], {}).get(term, ())

    @cached_property
    def named_by(self) -> dict[tuple[str, str], set[str]]:
        """(Vocabulary, term) → the practices that name it themselves; under `costs`, those that tell of them."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for slug, practice in self.practices.items():
            for vocabulary, terms in (
                ("target-groups", practice.target_groups.for_whom),
                ("themes", practice.themes),
                ("working-elements", (one.element for one in practice.working_elements)),
                ("reaches", practice.reach.levels if practice.reach else ()),
                ("research-bases", (practice.evidence.basis,)),
                ("costs", ("",) if practice.costs else ()),
            ):
                for term in terms:
                    found[vocabulary, term].add(slug)
        return found

    def practices_through(self, group: str) -> tuple[str, ...]:
        """The slugs of the practices that go through a target group."""
        return self.counted.get("via", {}).get(group, ())

    def parts_named(self, facet: str, slug: str, whole: str) -> list[str]:
        """The parts of a target group that a practice names and not the whole, in words: why it counts there."""
        named = own_values(facet, self.practices[slug])
        return [
            self.term("target-groups", group).label.lower()
            for group in named
            if whole not in named and any(term.id == whole for term in self.with_broader("target-groups", group))
        ]

    def others_with(self, vocabulary: str, term: str, slug: str, limit: int) -> tuple[tuple[str, ...], int]:
        """The first `limit` practices beside `slug`, which uses it too, that use a term; and how many more there are."""
        slugs = self.practices_with(vocabulary, term)
        shown = tuple(other for other in slugs[: limit + 1] if other != slug)[:limit]
        return shown, len(slugs) - (slug in self.practices) - len(shown)

    @cached_property
    def by_source(self) -> dict[str, tuple[Key, ...]]:
        """Source id → the records that lean on it, in the catalogue's order."""
        every = [(kind, slug) for kind, records in self.records.items() for slug in records]
        return _grouped((ref.value, key) for key in every for ref in self.references[key].sources)

    @cached_property
    def related_from(self) -> dict[str, tuple[tuple[str, Relation], ...]]:
        """Slug → the practices elsewhere in the collection that name it, with their relation."""
        told = ((slug, relation) for slug, practice in self.all_practices.items() for relation in practice.related)
        return _grouped((one[1].practice or "", one) for one in told if one[1].practice in self.all_practices)
