"""The fields of a comparison, and what a practice says in one of them."""

from collections.abc import Iterable
from itertools import chain, groupby
from typing import NamedTuple

GROUPS = {
    "approach": (
        "summary", "kind", "themes", "for_whom", "through", "reach", "problem", "goal", "approach", "steps", "organisations",
        "conditions", "costs", "effort",
    ),
    "outcome": ("figures", "results", "evidence", "recognition", "pitfalls"),
    "elements": ("working_elements",),
    "origin": ("status", "sources", "age", "reviewed"),
}  # fmt: skip
"""The groups of a comparison and the fields in each, in the order in which a reader asks."""

ESSENTIALS = ("summary", "for_whom", "reach", "costs", "figures", "evidence", "status", "age")
"""What a phone shows before one asks for the rest."""

FIELDS = tuple(chain.from_iterable(GROUPS.values()))


class Line(NamedTuple):
    """One line of a cell. `figure` is the amount before the text and `note` what comes after it, with its comma or
    brackets; `more` says that the text goes on at the practice, and `said` names the words between brackets behind it.

    `target` is an address from the root; `key` tells what stands here apart from the words: a term, a source, a result
    (figures with one key are of one result, and the last of them has its caveat). `source` is what the line rests on.
    """

    text: str
    figure: str = ""
    note: str = ""
    caveat: str = ""
    more: bool = False
    target: str = ""
    key: str = ""
    said: str = ""
    unit: str = ""
    source: str = ""


class Cell(NamedTuple):
    """What a practice says in one field: lines, or why there are none.

    `rest` is what a cell has no room for: it says how many lines, and leads to `beyond`, the part of the practice's page
    where the first of them stands. Paper and files show what the screen shows. `order` sorts where the words do not.
    """

    field: str
    lines: tuple[Line, ...] = ()
    silence: str = ""
    rest: tuple[Line, ...] = ()
    beyond: str = ""
    order: str = ""

    @property
    def by_result(self) -> list[tuple[list[Line], str]]:
        """The lines of each result, and their units; those of figures stand together."""
        results = [[*found] for _, found in groupby(self.lines, key=lambda line: line.key or line)]
        return [(lines, "|".join(dict.fromkeys(line.unit for line in lines))) for lines in results]

    @property
    def names(self) -> str:
        """The text of every line, one after the other."""
        return "; ".join(line.text for line in self.lines)

    @property
    def whole(self) -> "Cell":
        """The same with room for all; of figures, since the page for chosen practices looks for those that are alike."""
        return self._replace(lines=(*self.lines, *self.rest), rest=()) if self.rest and self.field == "figures" else self


def cited(cells: Iterable[Cell]) -> dict[str, None]:
    """The sources that cells name or rest on, in their order."""
    found = (line.key if cell.field == "sources" else line.source for cell in cells for line in cell.lines)
    return dict.fromkeys(filter(None, found))
