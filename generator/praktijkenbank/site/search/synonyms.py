"""What a term also finds, as flat tables from each term to the others.

`same`: the words that mean the same; `everyday`: the word of the field for what people say; `narrower`: the kinds of what was asked for.
A page with one of those answers the question. `broader`: what it is a kind of. A page with that answers something around it.
"""

from collections.abc import Iterable, Sequence

from praktijkenbank.dutch.analysis import JOINT, key, stem, words
from praktijkenbank.records.vocabulary import Synonyms

LONGEST_NAME = 6
"""Words in a name that is known as a phrase; longer ones are sentences."""


Table = dict[str, Sequence[str]]
"""Term → the terms that it finds too, as the index knows them; itself may be among them.

All that means the same shares one list: a list for each would take as many places as there are pairs.
"""


def tables(synonyms: Synonyms | None, names: Iterable[str] = ()) -> dict[str, Table]:
    """Every table by its name. `names` of several words are phrases: who writes one as one word finds it too."""
    words_of_field = synonyms.terms if synonyms else ()
    groups = (tuple(map(key, (word.term, *word.same))) for word in words_of_field)
    group_of = {term: group for group in groups for term in group}

    def whole(term: str) -> tuple[str, ...]:
        return group_of.get(key(term), (key(term),))

    same = [(whole(word.term), whole(word.term)) for word in words_of_field]
    everyday = [(whole(said), whole(word.term)) for word in words_of_field for said in word.everyday]
    kinds = [(whole(kind), whole(word.term)) for word in words_of_field for kind in word.narrower]
    return {
        "same": _with_names(_table(same), names),
        "everyday": _table(everyday),
        "narrower": _table((wider, kind) for kind, wider in kinds),
        "broader": _table(kinds),
    }


def _table(roads: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> Table:
    found: dict[tuple[str, ...], dict[str, None]] = {}
    for starts, ends in roads:
        found.setdefault(starts, {}).update(dict.fromkeys(ends))
    shared = ((starts, tuple(ends)) for starts, ends in found.items())
    return dict(sorted((start, ends) for starts, ends in shared for start in starts))


def _with_names(table: Table, names: Iterable[str]) -> Table:
    for name in names:
        found = words(name)
        if 1 < len(found) <= LONGEST_NAME:
            one = stem("".join(found))
            table[one] = [*table.get(one, ()), JOINT.join(map(stem, found))]
    return table


def phrases(tables: Iterable[Table]) -> set[str]:
    """The terms in the tables that are phrases."""
    return {term for table in tables for found, others in table.items() for term in (found, *others) if JOINT in term}
