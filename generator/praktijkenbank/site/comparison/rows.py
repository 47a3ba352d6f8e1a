"""The row of a practice as HTML, for every table that compares, and in words, for what is taken along.

A site has thousands of these cells, so they are put together here and not by nested macros, which took several times as
long (measured at 1,000 records). Every text of a record goes through `escape`; words for readers come from the templates.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from markupsafe import Markup, escape

from praktijkenbank.collection.addresses import OPEN
from praktijkenbank.dutch.csv_text import csv_lines, safe
from praktijkenbank.site.comparison.cell import FIELDS, Cell, Line


@dataclass(frozen=True)
class Words:
    """The words that the templates have for a comparison: `meanings` explains silences, `steps` are the steps of evidence,
    drawn, by id."""

    groups: Mapping[str, str]
    titles: Mapping[str, str]
    small: Mapping[str, str]
    silences: Mapping[str, str]
    meanings: Mapping[str, str]
    steps: Mapping[str, str]

    @cached_property
    def silent(self) -> dict[str, str]:
        """The silences as text."""
        return {reason: str(Markup(html).striptags()) for reason, html in self.silences.items()}  # noqa: S704 -- of a template


KEYED = ("working_elements", "sources")
"""Cells of which the page for chosen practices takes single lines, by key."""

TOLD = ("figures", "results")
"""Cells of which every line rests on a source of its own; that page takes figures result by result, and by unit."""

NAMES = ("themes", "for_whom", "through", "organisations", "sources")
"""Cells with short lines, which stand after one another where room is scarce."""


MATCHED = "figures"
"""The cell that the page for chosen practices needs whole: it looks for figures that are alike."""


def row_html(
    slug: str, name: str, theme: str, url: str, address: str, cells: tuple[Cell, ...], attributes: str, words: Words
) -> tuple[str, str]:
    """The row for a table, and the one for the page of chosen practices.

    `attributes` are made by us; `theme` and `url` are of the practice, `address` is its page for paper.
    """
    head = (
        f'<tr data-practice="{slug}"{attributes}><th scope="row"><span class="pb-cell__note">{escape(theme)}</span> '
        f'<a href="{OPEN.base}{url}">{escape(name)}</a> '
        f'<span class="pb-cell__address">{escape(address)}</span></th>'
    )
    short, whole = [head], [head]
    for cell in cells:
        order = f' data-order="{cell.order}"' if cell.order else ""
        start = f'<td data-label="{words.titles[cell.field]}"{order}>'
        short.append(f"{start}{_inside(cell, url, name, words)}</td>\n")
        all_of_it = replace(cell, lines=(*cell.lines, *cell.rest), rest=()) if cell.rest and cell.field == MATCHED else None
        whole.append(f"{start}{_inside(all_of_it, url, name, words)}</td>\n" if all_of_it else short[-1])
    return "".join([*short, "</tr>\n"]), "".join([*whole, "</tr>\n"])


def _inside(cell: Cell, url: str, name: str, words: Words) -> str:
    if cell.silence:
        return words.silences[cell.silence]
    if cell.field == "evidence":
        (line,) = cell.lines
        how, _, why = line.note.partition(". ")  # how it is known belongs to the step
        return f'{words.steps[line.key]}{escape(how)} <span class="pb-cell__why">{escape(why)}</span>'
    if cell.field in TOLD:
        made = _list(cell, _results(cell.lines, words))
    elif cell.field in KEYED:
        made = _list(cell, _keyed(cell.lines, words))
        if cell.field == "working_elements":
            names = "; ".join(line.text for line in cell.lines)
            made = f'<details class="pb-cell__fold"><summary>{escape(names)}</summary></details>{made}'
    elif len(cell.lines) == 1:
        made = _line(cell.lines[0], words)
    else:
        made = _list(cell, "".join(f"<li>{_line(line, words)}</li>" for line in cell.lines))
    if cell.rest:
        made += (
            f' <a class="pb-cell__note pb-cell__beyond" href="{OPEN.base}{url}#{cell.beyond}">{words.small["left"]} '
            f'<span>{len(cell.rest)}</span><span class="pb-sr">: {escape(name)}</span></a>'
        )
    return made


def _results(lines: Iterable[Line], words: Words) -> str:
    """An item for each result; its figures stand together, and it says their units."""
    items = []
    for key, found in groupby(lines, key=lambda line: line.key or line):
        told = list(found)
        units = "|".join(dict.fromkeys(str(escape(line.unit)) for line in told))
        of_figures = f' data-units="{units}" data-result="{key}"' if told[0].figure else ""
        inside = "".join(f"<div>{_line(line, words)}</div>" for line in told) if told[0].figure else _line(told[0], words)
        items.append(f'<li data-from="{told[0].source}"{of_figures}>{inside}</li>')
    return "".join(items)


def _list(cell: Cell, items: str) -> str:
    return f'<ul class="pb-cell{" pb-cell--names" if cell.field in NAMES else ""}">{items}</ul>'


def _keyed(lines: Iterable[Line], words: Words) -> str:
    """Lines that can be told apart. Sources that nobody read stand together, so that it is said once."""
    items = {False: "", True: ""}
    for line in lines:
        items[line.unread] += f'<li data-key="{line.key}">{_line(replace(line, unread=False), words)}</li>'
    if items[True]:
        unread = words.small["unread"].capitalize()
        items[False] += (
            f'<li><span class="pb-cell__note">{unread}:</span> <ul class="pb-cell pb-cell--run">{items[True]}</ul></li>'
        )
    return items[False]


def _line(line: Line, words: Words) -> str:
    text = str(escape(line.text))
    if line.target:
        text = f'<a href="{OPEN.base}{line.target}">{text}</a>'
    if line.figure:
        text = f'<strong class="pb-cell__figure">{escape(line.figure)}</strong> {text}'
    if line.note:
        text += f'<span class="pb-cell__note">{escape(line.note)}</span>'
    if line.more:
        text += f" {words.small['more']}"
    for said in said_of(line):
        text += f' <span class="pb-cell__note">({words.small[said]})</span>'
    if line.caveat:
        text += f'<span class="pb-cell__caveat"><strong>{words.small["caveat"]}</strong> {escape(line.caveat)}</span>'
    return text


def said_of(line: Line) -> list[str]:
    """What is said of a line between brackets, by the name of its words."""
    return [name for name, holds in ((line.named_by, line.named_by), ("unread", line.unread), ("old", line.old)) if holds]


@dataclass(frozen=True)
class Row:
    """A practice in words: its name, where its page stands, and by field its cell line by line."""

    name: str
    address: str
    cells: Mapping[str, list[str]]


def words_of(cell: Cell, words: Words, notes: Mapping[str, int] | None = None) -> list[str]:
    """A cell in words, line by line, so that each says everything without the page around it, and how much more there is.

    `notes` are the numbers of sources in a list below, for who has such a list.
    """
    if cell.silence:
        return [words.silent[cell.silence]]
    lines = []
    for line in cell.lines:
        number = (notes or {}).get(line.key if cell.field == "sources" else line.source)
        lines.append(_in_words(line, words) + (f" [{number}]" if number else ""))
    return [*lines, f"{words.small['left']} {len(cell.rest)}"] if cell.rest else lines


def _in_words(line: Line, words: Words) -> str:
    text = f"{line.figure} {line.text}{line.note}" if line.figure else line.text + line.note
    if line.more:
        text += f" {words.small['more']}"
    for said in said_of(line):
        text += f" ({words.small[said]})"
    return f"{text} {words.small['caveat']} {line.caveat}" if line.caveat else text


def as_csv(lines: Iterable[str], words: Words) -> str:
    """A table for a spreadsheet, as our other ones: byte-order mark, semicolons, no formulas."""
    head = csv_lines([[words.small["practice"], *(words.titles[field] for field in FIELDS)]])
    return f"\ufeff{head}{''.join(lines)}"


def csv_row(row: Row) -> str:
    """The line of a practice in such a table."""
    return csv_lines([map(safe, (row.name, *("; ".join(lines) for lines in row.cells.values())))])
