"""Comparisons: the page for chosen practices, what it fetches of each, and tables that are ready without a script."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache, cached_property, partial
from typing import Any, NamedTuple

from markupsafe import Markup

from praktijkenbank.collection.addresses import COMPARE, OPEN, Linker, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.facets import Facet, all_former_ids, facets
from praktijkenbank.dutch.csv_text import csv_lines, safe
from praktijkenbank.dutch.wording import count
from praktijkenbank.site.comparison.cell import ESSENTIALS, FIELDS, GROUPS, Cell, cited
from praktijkenbank.site.comparison.document import as_document
from praktijkenbank.site.comparison.values import MOST_FIGURES, cells
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.site_file import SiteFile, in_one_file
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS
from praktijkenbank.site.pages.lists import terms_in_use
from praktijkenbank.site.pages.pagination import numbered, parts, reviewed
from praktijkenbank.site.pages.shortlist import SEATS

ROWS = 12
"""Practices in one table; a longer one has more pages."""

IN_FILES = 50
"""Practices in a table that can be taken along as a file."""

WHOLE = f"{COMPARE}alle/"
KNOWN = f"{COMPARE}praktijken.json"
APART = f"{COMPARE}rijen/"
ROWS_IN_A_FILE = 3
"""Practices of a large bank that have their rows in one file, as a comparison fetches them."""


class ReadyMade(NamedTuple):
    """A comparison that stands ready: its address, what it is about (empty: everything), what it is called, and its practices."""

    url: str
    theme: str
    title: str
    slugs: tuple[str, ...]

    @property
    def name(self) -> str:
        """What its files are called."""
        return self.url.removeprefix(COMPARE).strip("/")

    @property
    def is_short(self) -> bool:
        """Whether it can be taken along as a file: of a longer one the open data holds more, and nobody prints it."""
        return len(self.slugs) <= IN_FILES


def ready_made(catalogue: Catalogue) -> list[ReadyMade]:
    """One comparison of all practices, and one for each theme that has any."""
    themes = [(item.term, item.slugs) for item in terms_in_use(catalogue, "themes") if item.slugs]
    whole = ReadyMade(WHOLE, "", "Alle praktijken vergeleken", tuple(catalogue.practices))
    return [whole, *(ReadyMade(f"{COMPARE}{term.id}/", term.id, f"{term.label} vergeleken", slugs) for term, slugs in themes)]


class Made(NamedTuple):
    """What is made of a practice once, for all tables: its row and that for chosen practices, both with the way to the root
    left open, and the sources that each of both shows."""

    row: str
    whole: str
    cited: tuple[str, ...]
    all_cited: tuple[str, ...]


class Row(NamedTuple):
    """A practice in words: its name, where its page stands, and by field its cell line by line, each with its source."""

    name: str
    address: str
    cells: dict[str, list[tuple[str, str]]]


class Rows:
    """The row of each practice, rendered once for all tables it stands in."""

    def __init__(self, catalogue: Catalogue, templates: Templates, today: date) -> None:
        self.catalogue, self.today, self.templates = catalogue, today, templates
        self.site: Site = templates.globals["site"]  # type: ignore[assignment]
        self.parts: Any = templates.get_template("compare_parts.html").module
        self.made, self.csv, self.in_words = cache(self._make), cache(self._csv), cache(self._in_words)
        reference: Any = templates.globals["reference"]
        self.listed = cache(lambda source: Markup('<li data-source="{}">{}</li>').format(source, reference(source)))
        self.in_full = cache(lambda source: f"{reference(source).striptags()} {catalogue.sources[source].url or ''}".strip())

    def cells(self, slug: str) -> tuple[Cell, ...]:
        """The cells of a practice; not kept, since ten thousands of them keep the garbage collector busy."""
        return cells(self.catalogue.practices[slug], self.catalogue, self.today)

    @cached_property
    def _values(self) -> dict[str, dict[str, str]]:
        """Slug → facet → the values that the practice counts for, one after the other."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for facet, values in sorted(self.catalogue.counted.items()):
            for value, slugs in values.items():
                for slug in slugs:
                    others = found[slug].get(facet)
                    found[slug][facet] = f"{others} {value}" if others else value
        return found

    def _make(self, slug: str) -> Made:
        practice, found = self.catalogue.practices[slug], self.cells(slug)
        name, url = self.catalogue.title_of("practices", slug), record_url("practices", slug)
        theme = self.catalogue.term("themes", practice.themes[0]).label
        row, whole = partial(self.parts.row, slug, name, theme, url, self._values[slug]), tuple(cell.whole for cell in found)
        short, sources, same = str(row(found)), tuple(cited(found)), whole == found
        return Made(short, short if same else str(row(whole)), sources, sources if same else tuple(cited(whole)))

    def _csv(self, slug: str) -> str:
        """The line of a practice in a table for a spreadsheet."""
        words = self.in_words(slug)
        told = ("; ".join(text for text, _ in lines) for lines in words.cells.values())
        return csv_lines([map(safe, (words.name, *told))])

    def _in_words(self, slug: str) -> Row:
        """A practice in words."""
        texts = {cell.field: list(self._lines(cell)) for cell in self.cells(slug)}
        return Row(self.catalogue.title_of("practices", slug), self.site.absolute(record_url("practices", slug)), texts)

    def _lines(self, cell: Cell) -> Iterator[tuple[str, str]]:
        """A cell in words, so that each line says everything without the page around it, and how much more there is; each line with
        the source that it names or rests on."""
        words = self.parts.WORDS
        if cell.silence:
            yield self.parts.SILENT[cell.silence].striptags(), ""
        for line in cell.lines:
            parts = [
                f"{line.figure} {line.text}{line.note}" if line.figure else line.text + line.note,
                words["more"] if line.more else "",
                f"({words[line.said]})" if line.said else "",
                f"{words['caveat']} {line.caveat}" if line.caveat else "",
            ]
            yield " ".join(filter(None, parts)), line.key if cell.field == "sources" else line.source
        if cell.rest:
            yield f"{words['left']} {len(cell.rest)}", ""

    def cited(self, slugs: Iterable[str]) -> dict[str, None]:
        """The sources that the rows of some practices show."""
        return dict.fromkeys(source for slug in slugs for source in self.made(slug).cited)

    def row(self, slug: str, link: Linker) -> Markup:
        """A table row for a page with these links."""
        return Markup(self.made(slug).row.replace(OPEN.base, link.base))  # noqa: S704 -- escaped by the template


def comparison_pages(catalogue: Catalogue, rows: Rows, templates: Templates) -> Iterator[Page]:
    """The page for chosen practices, and every table that stands ready, in parts of `ROWS`."""
    tables = ready_made(catalogue)
    yield templates.page(
        "compare.html", COMPARE, "compare", *HEADS["compare"], catalogue.last_reviewed,
        tables=tables, groups=GROUPS, essentials=ESSENTIALS, seats=SEATS, together=in_one_file(catalogue.practices, ROWS_IN_A_FILE), most_figures=MOST_FIGURES,
    )  # fmt: skip
    every, former = cache(partial(facets, catalogue)), json.dumps(all_former_ids(catalogue))
    for table in tables:
        whole = cache(partial(_whole, catalogue, table, every, rows.parts))
        for part in parts(table.url, [("", slug) for slug in table.slugs], ROWS):
            description = f"{count(part.total, 'praktijk', 'praktijken')} naast elkaar in één tabel: aanpak, opbrengst, onderbouwing en herkomst."
            changed = reviewed(part, catalogue)
            yield templates.page(
                "compare_table.html", part.url, "comparison", numbered(table.title, part), description, changed,
                later=whole, sources=partial(rows.cited, part.slugs), listed=rows.listed, changed=changed or rows.today,
                title=table.title, table=table, part=part, row=rows.row, former=former,
            )  # fmt: skip


def _whole(catalogue: Catalogue, table: ReadyMade, every: Callable[[], list[Facet]], shown: Any) -> dict[str, Any]:
    """What every part of a table says of the whole: its practices, the facets of which they have more than one value, and its columns."""
    slugs = {*table.slugs}
    here = {at for at, slug in enumerate(catalogue.practices) if slug in slugs}
    told = [(facet.name, [value.term for value in facet.values if not here.isdisjoint(value.places)]) for facet in every()]
    practices = [catalogue.practices[slug] for slug in table.slugs]
    narrow = shown.narrow([(name, terms) for name, terms in told if len(terms) > 1], FIELDS)
    return {"narrow": narrow, "columns": shown.columns(FIELDS, ESSENTIALS), "head": shown.head(FIELDS), "practices": practices}


def files_beside(catalogue: Catalogue, site: Site, rows: Rows) -> Iterator[SiteFile]:
    """The tables to take along, and what the page for chosen practices asks for: all slugs, and the row of each practice."""
    for table in ready_made(catalogue):
        name = f"{table.url}vergelijking-{table.name}"
        if table.is_short:
            yield SiteFile(f"{name}.csv", partial(_csv, rows, table))
            yield SiteFile(f"{name}.docx", partial(_document, rows, table))
    former = {old: slug for slug, practice in catalogue.practices.items() for old in practice.former_slugs}
    known = json.dumps({"slugs": list(catalogue.practices), "former": former}, indent=0)
    yield SiteFile(KNOWN, partial(str, known))
    slugs, together = list(catalogue.practices), in_one_file(catalogue.practices, ROWS_IN_A_FILE)
    for number, start in enumerate(range(0, len(slugs), together)):
        yield SiteFile(f"{APART}{number}.json", partial(_apart, rows, slugs[start : start + together]))


def _apart(rows: Rows, slugs: Iterable[str]) -> str:
    """The rows of some practices, each with its sources: three of those weigh less than a table that holds them somewhere."""
    base = Linker.from_page(APART).base
    found = {
        slug: {"row": made.whole.replace(OPEN.base, base), "sources": "".join(map(rows.listed, made.all_cited))}
        for slug in slugs
        for made in [rows.made(slug)]
    }
    return json.dumps(found, ensure_ascii=False)


def _csv(rows: Rows, table: ReadyMade) -> str:
    """A table for a spreadsheet, as our other ones: byte-order mark, semicolons, no formulas."""
    head = csv_lines([[rows.parts.WORDS["practice"], *(rows.parts.TITLES[field] for field in FIELDS)]])
    return f"\ufeff{head}{''.join(rows.csv(slug) for slug in table.slugs)}"


def _document(rows: Rows, table: ReadyMade) -> bytes:
    changed = rows.catalogue.reviewed(("practices", slug) for slug in table.slugs) or rows.today
    used = rows.cited(table.slugs)
    numbers = {source: f" [{number}]" for number, source in enumerate(used, 1)} | {"": ""}
    practices = [rows.in_words(slug) for slug in table.slugs]
    sources = [*map(rows.in_full, used)]
    return as_document(rows.templates, table.title, changed, url=table.url, rows=practices, sources=sources, numbers=numbers)
