"""Which working elements recur in which practices: the matrix on the index of the elements."""

from dataclasses import dataclass
from typing import NamedTuple

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.vocabulary import Term

MOST_PRACTICES = 50
"""A longer table nobody reads; then each element's own page lists its practices, and nothing is drawn here."""


class InPractice(NamedTuple):
    """How an element looks in a practice, in words without formatting, and who named it."""

    text: str
    named_by: str


@dataclass(frozen=True)
class Matrix:
    """The elements in use, those with most practices first, and of each practice its elements by id."""

    elements: tuple[tuple[Term, int], ...]
    rows: tuple[tuple[str, dict[str, InPractice]], ...]


def matrix(catalogue: Catalogue) -> Matrix | None:
    """The matrix; None while no practice has elements, or when too many have."""
    using = {slug: practice.working_elements for slug, practice in catalogue.practices.items() if practice.working_elements}
    if not 0 < len(using) <= MOST_PRACTICES:
        return None
    rows = [
        (slug, {one.element: InPractice(plain(one.text), one.named_by) for one in elements}) for slug, elements in using.items()
    ]
    used = [(term, sum(term.id in elements for _, elements in rows)) for term in catalogue.vocabularies["working-elements"].terms]
    return Matrix(tuple(sorted((one for one in used if one[1]), key=lambda one: -one[1])), tuple(rows))
