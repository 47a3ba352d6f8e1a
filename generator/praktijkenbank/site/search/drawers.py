"""The index in drawers, as a card catalogue has them: who asks a question opens those of its words, and no others.

A drawer holds neighbours of the alphabet: the terms and how they are written, where each stands, what editors say it leads
to as well, and what is called so. Which drawers there are follows from how much can be found; where one ends and the next
begins, from how much is in them.

Sorted words go as one text: of each how many letters it shares with the one before, and the rest. Packed by gzip that is three
quarters of the bytes of the words with a blank between them. So go the words of the index, and the usual words of Dutch: by those
the browser tells good Dutch, which is not here, from a typing error. Of these go the stems, since a word is good Dutch in each of
its forms. `scripts/search/index.js` and `lookalikes.js` read it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from os.path import commonprefix
from string import ascii_uppercase
from typing import Any

from praktijkenbank.dutch.analysis import JOINT, key, stem, words
from praktijkenbank.records.vocabulary import Synonyms
from praktijkenbank.site.output.site_file import compact_json
from praktijkenbank.site.search.compounds import FOLDER

FEWEST, MOST = 64, 1600
SHELVES_A_DRAWER = 3
AROUND = 22
"""Characters that a term takes in a drawer beside where it stands and what it leads to: itself, and how it is written."""

END = "\U0010ffff"
"""Behind every term and every name."""

Table = dict[str, Sequence[str]]
"""Term → the terms that it finds too, as the index knows them; itself may be among them.

All that means the same shares one list: a list for each would take as many places as there are pairs.
"""

Postings = tuple[list[int], list[int], list[int]]
"""The documents that a term stands in, each as the distance from the one before, and its score in each; and of these, counted
from 0, those of which it stands in the title or another name."""

Named = tuple[list[int], list[int], list[int | tuple[str, str]]]
"""The documents that are called so; those of which a name is so when it is written as one word; and with what a visitor begins
who names it: documents, and the kind and title of what has no page."""


def amount(shelves: int) -> int:
    """How many drawers there are for so many shelves."""
    return min(MOST, max(FEWEST, shelves // SHELVES_A_DRAWER))


@dataclass(frozen=True)
class Drawers:
    """The drawers of an index, and what they hold of all terms, in the order of the alphabet.

    `forms` are the words that a term stands for, `leading` are tables of what a term leads to, `names` what is called so.
    """

    postings: Mapping[str, Postings]
    forms: Mapping[str, str]
    leading: Mapping[str, Table]
    names: Mapping[str, Named]
    amount: int

    @cached_property
    def terms(self) -> list[str]:
        """All terms."""
        return list(self.postings)

    @cached_property
    def _postings(self) -> dict[str, str]:
        """Where each term stands, as JSON: its length tells where a drawer ends."""
        return {term: compact_json(found) for term, found in self.postings.items()}

    @cached_property
    def _leading(self) -> dict[str, Table]:
        """By table, term → what it finds as far as the index knows it, itself left out."""
        return {
            how: {
                term: known
                for term, others in table.items()
                if (known := [one for one in sorted({*others} - {term}) if one in self.postings])
            }
            for how, table in self.leading.items()
        }

    @cached_property
    def starts(self) -> list[str]:
        """The term that each drawer begins with; the first holds all that comes before the second."""
        weights = Counter({term: AROUND + len(found) for term, found in self._postings.items()})
        for table in self._leading.values():
            weights.update({term: len('","'.join(found)) for term, found in table.items()})
        whole, so_far, starts = weights.total(), 0, [""]
        for term in sorted(weights):
            if so_far * self.amount >= whole * len(starts):
                starts.append(term)
            so_far += weights[term]
        return [*starts, *[END] * (self.amount - len(starts))]  # nothing is in those

    @cached_property
    def _dealt(self) -> dict[str, list[dict[str, Any]]]:
        """What a term leads to and what is called so, divided over the drawers."""
        dealt: dict[str, list[dict[str, Any]]] = {}
        for how, table in {**self._leading, "names": self.names}.items():
            dealt[how] = [{} for _ in self.starts]
            for term, found in table.items():
                dealt[how][bisect_right(self.starts, term) - 1][term] = found
        return dealt

    def drawer(self, number: int) -> str:
        """What is in one drawer."""
        start, end = [*self.starts, END][number : number + 2]
        terms = self.terms[bisect_left(self.terms, start) : bisect_left(self.terms, end)]
        words = {"terms": front_coded(terms), "forms": "|".join(self.forms[term] for term in terms)}
        postings = ",".join(self._postings[term] for term in terms)
        dealt = compact_json({how: dealt[number] for how, dealt in self._dealt.items()})
        return f'{compact_json(words)[:-1]},"postings":[{postings}],{dealt[1:]}'


def front_coded(words: Iterable[str], signs: str = ascii_uppercase) -> str:
    """The text. How many letters are shared, stands there as one of the `signs`, which no folded word holds: none, one, and so on."""
    shared = ((len(commonprefix((before, word))), word) for before, word in pairwise(["", *words]))  # noqa: RUF071 -- of letters
    known = ((min(number, len(signs) - 1), word) for number, word in shared)
    return "".join(signs[number] + word[number:] for number, word in known)


def usual_words() -> str:
    """The file with the usual words, which has digits for signs. The tests hold it to the list that it comes from."""
    return (FOLDER / "usual.txt").read_text("ascii")


def licence() -> str:
    """Under which licence that file is shared, and whom to name: another one than that of the site's own words."""
    return (FOLDER / "licentie.txt").read_text("utf-8")


LONGEST_NAME = 6
"""Words in a name that is known as a phrase; longer ones are sentences."""


def tables(synonyms: Synonyms | None, names: Iterable[str] = ()) -> dict[str, Table]:
    """What a term also finds, as flat tables by their names. Of `same`, `everyday` (the word of the field for what people say) and
    `narrower` (the kinds of what was asked for) a page answers the question, of `broader` (what it is a kind of) something around it.

    `names` of several words are phrases: who writes one as one word finds it too.
    """
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
