"""Comparisons: the page for chosen practices, what it fetches of each, and tables that are ready without a script."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from markupsafe import Markup

from praktijkenbank.collection.addresses import COMPARE, OPEN, Linker, record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import values_of
from praktijkenbank.collection.facets import Facet, Value, all_former_ids, facets
from praktijkenbank.dutch.wording import count, day, enumeration, number
from praktijkenbank.site.comparison.cell import ESSENTIALS, FIELDS, GROUPS, Cell, cited
from praktijkenbank.site.comparison.document import as_document
from praktijkenbank.site.comparison.rows import Row, Words, as_csv, csv_row, row_html, words_of
from praktijkenbank.site.comparison.values import MOST_FIGURES, cells
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.site_file import SiteFile
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
    left open, its line in a CSV file, and the sources that each of both shows."""

    row: str
    whole: str
    csv: str
    cited: tuple[str, ...]
    all_cited: tuple[str, ...]


class Rows:
    """The row of each practice, rendered once for all tables it stands in."""

    def __init__(self, catalogue: Catalogue, templates: Templates, today: date) -> None:
        self.site: Site = templates.globals["site"]  # type: ignore[assignment]
        self.catalogue, self.today, self.words = catalogue, today, _words(catalogue, templates)
        self.made = cache(self._make)

    def cells(self, slug: str) -> tuple[Cell, ...]:
        """The cells of a practice; not kept, since ten thousands of them keep the garbage collector busy."""
        return cells(self.catalogue.practices[slug], self.catalogue, self.today)

    def _make(self, slug: str) -> Made:
        practice, found = self.catalogue.practices[slug], self.cells(slug)
        theme = self.catalogue.term("themes", practice.themes[0]).label
        values = groupby(sorted(values_of(practice, self.catalogue)), key=itemgetter(0))
        filters = "".join(f' data-{name}="{" ".join(value for _, value in found)}"' for name, found in values)
        name, url = self.catalogue.title_of("practices", slug), record_url("practices", slug)
        short, whole = row_html(slug, name, theme, url, self.site.absolute(url), found, filters, self.words)
        return Made(short, whole, csv_row(self.in_words(slug, found)), tuple(cited(found)), tuple(cited(found, whole=True)))

    def in_words(self, slug: str, found: tuple[Cell, ...], notes: Mapping[str, int] | None = None) -> Row:
        """A practice in words; `notes` are the numbers of its sources in a document."""
        texts = {cell.field: words_of(cell, self.words, notes) for cell in found}
        return Row(self.catalogue.title_of("practices", slug), self.site.absolute(record_url("practices", slug)), texts)

    def cited(self, slugs: Iterable[str]) -> dict[str, None]:
        """The sources that the rows of some practices show."""
        return dict.fromkeys(source for slug in slugs for source in self.made(slug).cited)

    def row(self, slug: str, link: Linker) -> Markup:
        """A table row for a page with these links."""
        return Markup(self.made(slug).row.replace(OPEN.base, link.base))  # noqa: S704 -- escaped cell by cell


def _words(catalogue: Catalogue, templates: Templates) -> Words:
    compare: Any = templates.get_template("compare_parts.html").module
    drawn: Any = templates.globals["basis_short"]
    steps = {basis: str(drawn(basis, "gelezen")).strip() for basis in (*catalogue.terms["research-bases"], "")}
    silences = {reason: str(compare.silent(reason)) for reason in compare.REASONS}
    return Words(compare.GROUPS, compare.TITLES, compare.WORDS, silences, compare.MEANINGS, steps)


def comparison_pages(catalogue: Catalogue, rows: Rows, templates: Templates) -> Iterator[Page]:
    """The page for chosen practices, and every table that stands ready, in parts of `ROWS`."""
    tables = ready_made(catalogue)
    yield templates.page(
        "compare.html", COMPARE, "compare", *HEADS["compare"], catalogue.last_reviewed,
        tables=tables, groups=GROUPS, essentials=ESSENTIALS, seats=SEATS, most_figures=MOST_FIGURES,
    )  # fmt: skip
    every, former = cache(partial(facets, catalogue)), json.dumps(all_former_ids(catalogue))
    for table in tables:
        whole = cache(partial(_whole, catalogue, table, every))
        for part in parts(table.url, [("", slug) for slug in table.slugs], ROWS):
            description = f"{count(part.total, 'praktijk', 'praktijken')} naast elkaar in één tabel: aanpak, opbrengst, onderbouwing en herkomst."
            changed = reviewed(part, catalogue)
            yield templates.page(
                "compare_table.html", part.url, "comparison", numbered(table.title, part), description, changed,
                later=whole, sources=partial(rows.cited, part.slugs), changed=changed or rows.today,
                title=table.title, table=table, part=part, row=rows.row, fields=FIELDS, essentials=ESSENTIALS, former=former,
            )  # fmt: skip


def _whole(catalogue: Catalogue, table: ReadyMade, every: Callable[[], list[Facet]]) -> dict[str, Any]:
    """What every part of a table says of the whole."""
    return {"facets": tuple(choices(every(), table, catalogue)), "summary": summary(catalogue, table.slugs)}


def choices(every: list[Facet], table: ReadyMade, catalogue: Catalogue) -> Iterator[Facet]:
    """What the practices of a table can be told apart by: each facet of which they have more than one value."""
    practices, here = list(catalogue.practices), set(table.slugs)
    for facet in every:
        kept = (Value(value.term, tuple(at for at in value.places if practices[at] in here)) for value in facet.values)
        values = tuple(value for value in kept if value.places)
        if len(values) > 1:
            yield Facet(facet.name, values)


def summary(catalogue: Catalogue, slugs: tuple[str, ...]) -> list[str]:
    """What a table holds, counted: how firm, what is known of costs, effort and steps, and what still goes on."""
    practices = [catalogue.practices[slug] for slug in slugs]
    if not practices:
        return []
    steps = Counter(practice.evidence.basis for practice in practices)
    terms = [term for term in reversed(catalogue.vocabularies["research-bases"].terms) if steps[term.id]]
    firm = enumeration([f"{number(steps[term.id])} {term.label.lower()}" for term in terms])
    known = [
        sum(map(bool, found)) for found in zip(*((one.costs, one.effort, one.approach.steps) for one in practices), strict=True)
    ]
    states = Counter(practice.status.state for practice in practices)
    over = len(practices) - states["loopt"] - states["onbekend"]
    return [
        f"Onderbouwing: {firm}.",
        f"Van {number(known[0])} is iets over kosten bekend, van {number(known[1])} over tijd en mensen; bij {number(known[2])} staan stappen.",
        f"Volgens de nieuwste bron: {number(states['loopt'])} liepen, {number(over)} niet meer of anders; van {number(states['onbekend'])} weten we het niet.",
    ]


def files_beside(catalogue: Catalogue, site: Site, rows: Rows, templates: Templates) -> Iterator[SiteFile]:
    """The tables to take along, and what the page for chosen practices asks for: all slugs, and the row of each practice."""
    for table in ready_made(catalogue):
        name = f"{table.url}vergelijking-{table.name}"
        if table.is_short:
            yield SiteFile(f"{name}.csv", partial(_csv, rows, table))
            yield SiteFile(f"{name}.docx", partial(_document, catalogue, site, rows, table, templates))
    former = {old: slug for slug, practice in catalogue.practices.items() for old in practice.former_slugs}
    known = json.dumps({"slugs": list(catalogue.practices), "former": former}, indent=0)
    yield SiteFile(KNOWN, partial(str, known))
    for slug in catalogue.practices:
        yield SiteFile(f"{APART}{slug}.json", partial(_alone, rows, slug, templates))


def _alone(rows: Rows, slug: str, templates: Templates) -> str:
    """The row of one practice with its sources: three of those weigh less than a table that holds them somewhere."""
    reference: Any = templates.globals["reference"]
    made = rows.made(slug)
    listed = Markup('<li data-source="{}">{}</li>')
    sources = Markup().join(listed.format(source, reference(source)) for source in made.all_cited)
    row = made.whole.replace(OPEN.base, Linker.from_page(APART).base)
    return json.dumps({"row": row, "sources": sources}, ensure_ascii=False)


def _csv(rows: Rows, table: ReadyMade) -> str:
    return as_csv((rows.made(slug).csv for slug in table.slugs), rows.words)


def _document(catalogue: Catalogue, site: Site, rows: Rows, table: ReadyMade, templates: Templates) -> bytes:
    changed = catalogue.reviewed(("practices", slug) for slug in table.slugs) or rows.today
    used = rows.cited(table.slugs)
    reference: Any = templates.globals["reference"]
    sources = [f"{reference(source).striptags()} {catalogue.sources[source].url or ''}".strip() for source in used]
    address = f"{site.absolute(table.url)} · {day(changed)}"
    numbers = {source: number for number, source in enumerate(used, 1)}
    practices = [rows.in_words(slug, rows.cells(slug), numbers) for slug in table.slugs]
    return as_document(table.title, address, changed, practices, sources, rows.words, templates)
