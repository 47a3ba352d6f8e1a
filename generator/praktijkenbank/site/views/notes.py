"""Where what a page says comes from: said once on top, and by a small number for what comes from elsewhere."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from typing import Any, NamedTuple

from markupsafe import Markup
from pydantic import BaseModel

from praktijkenbank.records.introspect import Loc, References


class Place(NamedTuple):
    """A place in a source."""

    source: str
    locator: str


@dataclass
class Notes:
    """The notes of one page. `main` is the place that most of it comes from; others get a number as the page meets them."""

    main: Place | None
    numbers: dict[Place, int] = field(default_factory=dict)

    @classmethod
    def of(cls, record: BaseModel, found: References) -> "Notes":
        """The notes of a record, in which such references were found; none of them met yet."""
        parts = (_at(record, ref.loc[:-1]) for ref in found.sources if ref.loc[0] != "sources")
        counted = Counter(filter(None, map(_place, parts)))
        return cls(max(counted, key=counted.__getitem__, default=None))

    @classmethod
    def of_one_source(cls, cited: Iterable[str]) -> "Notes":
        """The notes of a page that cites these sources: what most of it comes from is said on top, a number says where it is."""
        counted = Counter(cited)
        return cls(Place(max(counted, key=counted.__getitem__), "") if counted else None)

    def number(self, part: Any) -> int:
        """The number of the place that a part of the record comes from; 0 for the main one, or when it names none."""
        place = _place(part)
        if place is None or place == self.main:
            return 0
        return self.numbers.setdefault(place, len(self.numbers) + 1)


def _at(record: Any, loc: Loc) -> Any:
    return reduce(lambda part, step: part[step] if isinstance(step, int) else getattr(part, step), loc, record)


def _place(part: Any) -> Place | None:
    return Place(part.source, part.locator or "") if part.source else None


def noted(html: Markup, note: Markup) -> Markup:
    """A text with a note behind its last word: within its last paragraph or item, so that no line breaks before it."""
    at = max(html.rfind("</p>"), html.rfind("</li>"))
    return html[:at] + note + html[at:] if note and at >= 0 else html + note


def first_block(html: Markup) -> tuple[Markup, Markup]:
    """The first paragraph of a text, with the list that it leads to, and all that comes after it."""
    first, end, rest = (str(part) for part in html.partition("</p>"))
    if not end:
        return html, Markup("")
    first, rest = first + end, rest.strip()
    if rest[:4] in ("<ul>", "<ol>") and Markup(first).striptags().endswith(":"):  # noqa: S704 -- cut between blocks
        listed, end, rest = rest.partition(f"</{rest[1:4]}")
        first += listed + end
        if listed.count(listed[:4]) > 1:  # a list in a list ends somewhere else
            first, rest = first + rest, ""
    return Markup(first), Markup(rest.strip())  # noqa: S704 -- as above
