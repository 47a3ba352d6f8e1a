"""What a record can refer to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from praktijkenbank.problems import suggest
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import VOCABULARIES
from praktijkenbank.records.vocabulary import Vocabulary


@dataclass(frozen=True)
class Known:
    """What a record can refer to: the vocabularies with the ids in each, and the ids of the bibliography.

    A vocabulary that could not be read is absent, and `sources` is None when the bibliography could not be.
    """

    vocabularies: dict[str, Vocabulary]
    ids: dict[str, set[str]]
    sources: set[str] | None
    titles: dict[str, str] = field(default_factory=dict)
    """Of sources: what else somebody may call them."""

    @classmethod
    def of(cls, content: Content) -> Known:
        """What the lists of some content offer."""
        halves = {name: content.half_list(f"vocabulary/{name}.yml", "terms") for name in VOCABULARIES}
        sound_or_half = content.vocabularies | {name: half for name, half in halves.items() if half}
        vocabularies = {name: located.record for name, located in sound_or_half.items()}
        bibliography = content.bibliography or content.half_list("sources.yml", "references")
        sources = bibliography.record.references if bibliography else ()
        return cls(
            vocabularies=vocabularies,
            ids={name: {term.id for term in vocabulary.terms} for name, vocabulary in vocabularies.items()},
            sources={source.id for source in sources} if bibliography else None,
            titles={source.id: source.title for source in sources},
        )

    def terms(self, vocabularies: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The ids in some vocabularies, in their order, each with what else the term is called or was."""
        terms = (term for name in vocabularies for term in self.vocabularies[name].terms)
        return {term.id: tuple(filter(None, (term.label, *term.aliases, *term.former_ids))) for term in terms}

    def source(self, value: str) -> dict[str, str]:
        """What to say of a source that does not exist."""
        titles = {source: (title,) for source, title in self.titles.items() if title}
        return suggest(value, self.sources or (), "Voeg de bron eerst toe aan sources.yml.", titles)
