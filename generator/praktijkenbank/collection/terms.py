"""The lists of terms, and how their terms hang together: what is a part of what, and where a place lies. A catalogue is built on it."""

from collections.abc import Iterator
from functools import cached_property

from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Term, Vocabulary

PARENTS = {"municipalities": "provinces", "neighbourhoods": "municipalities"}
"""Vocabulary → the one in which what its terms are a part of stands, where that is another."""

NO_TERM = Term.model_construct(id="", label="Nog te kiezen", definition="")
"""Stands for a term that is still to be chosen; its id is empty."""


class Terms:
    """What can be asked of the lists of terms, by name."""

    vocabularies: dict[str, Vocabulary]

    @cached_property
    def terms(self) -> dict[str, dict[str, Term]]:
        """Vocabulary → id → term, in the order of the vocabulary."""
        return {name: {term.id: term for term in vocabulary.terms} for name, vocabulary in self.vocabularies.items()}

    def term(self, vocabulary: str, identifier: str) -> Term:
        """One term; `NO_TERM` while it is still to be chosen. Raises `KeyError` for what checks would refuse."""
        return self.terms[vocabulary][identifier] if identifier else NO_TERM

    def step(self, basis: str) -> int:
        """The place of a research basis on the ladder, counted from 0; below it while it is still to be chosen."""
        return list(self.terms["research-bases"]).index(basis) if basis else -1

    def with_broader(self, vocabulary: str, identifier: str) -> Iterator[Term]:
        """A term and what it is a part of in the same list, from near to far; each once, also where they lie in a circle."""
        seen: set[str] = set()
        while identifier in self.terms[vocabulary] and identifier not in seen:
            seen.add(identifier)
            term = self.terms[vocabulary][identifier]
            yield term
            identifier = term.broader or ""

    def place(self, identifier: str) -> Term:
        """A municipality, or a neighbourhood or village within one."""
        return self.terms["municipalities"].get(identifier) or self.terms["neighbourhoods"][identifier]

    def place_in_words(self, place: str) -> str:
        """A municipality by its name; a neighbourhood or village with its municipality: Pendrecht (Rotterdam)."""
        label, municipality = self.place(place).label, self.municipality_of(place)
        return label if municipality.id == place else f"{label} ({municipality.label})"

    def carried_out_in(self, practice: Practice) -> list[str]:
        """Where a practice is or was carried out: the places and provinces in words, in the order of the record, each once."""
        items = (item for item in practice.implementations if item.place or item.province)
        found = (
            self.place_in_words(item.place) if item.place else self.term("provinces", item.province or "").label for item in items
        )
        return [*dict.fromkeys(found)]

    def municipality_of(self, place: str) -> Term:
        """The municipality that a place is, or lies in."""
        term = self.place(place)
        return term if term.id in self.terms["municipalities"] else self.terms["municipalities"][term.broader or ""]

    def province_of(self, place: str) -> Term:
        """The province that a place lies in."""
        return self.terms["provinces"][self.municipality_of(place).broader or ""]
