"""A long list of practices is cut into parts, each a page of its own; the first stands at the address of the list."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.types import Key

PART_SIZE = 100
"""Cards on one page: a phone still scrolls through them, and a page stays under 100 kB."""


@dataclass(frozen=True)
class Part:
    """One page of a list: slugs under their heading (empty when the list has none), counted from 1."""

    list_url: str
    number: int
    last: int
    total: int
    entries: tuple[tuple[str, str], ...]
    size: int = PART_SIZE

    @property
    def url(self) -> str:
        """The address of this part."""
        return self.url_of(self.number)

    def url_of(self, number: int) -> str:
        """The address of another part of the same list."""
        return self.list_url if number == 1 else f"{self.list_url}bladzij/{number}/"

    @property
    def slugs(self) -> tuple[str, ...]:
        """The practices of this part."""
        return tuple(slug for _, slug in self.entries)

    @property
    def groups(self) -> list[tuple[str, list[str]]]:
        """The practices of this part under their headings."""
        return [(heading, [slug for _, slug in group]) for heading, group in groupby(self.entries, key=lambda entry: entry[0])]

    @property
    def start(self) -> int:
        """The place in the whole list of the first practice here."""
        return (self.number - 1) * self.size + 1

    @property
    def end(self) -> int:
        """The place in the whole list of the last practice here."""
        return self.start + len(self.entries) - 1


def parts(list_url: str, entries: Sequence[tuple[str, str]], size: int = PART_SIZE) -> Iterator[Part]:
    """Cut a list of (heading, slug) into parts of so many; an empty list is one empty part."""
    last = max(1, -(-len(entries) // size))
    for number in range(1, last + 1):
        here = tuple(entries[(number - 1) * size : number * size])
        yield Part(list_url, number, last, len(entries), here, size)


def reviewed(part: Part, catalogue: Catalogue, told: Iterable[Key] = ()) -> date | None:
    """When the newest record of this part, or of those that tell of the same, was reviewed."""
    return catalogue.reviewed([*(("practices", slug) for slug in part.slugs), *told])


def numbered(title: str, part: Part) -> str:
    """The title of a page with this part."""
    return title if part.number == 1 else f"{title}, bladzij {part.number}"
