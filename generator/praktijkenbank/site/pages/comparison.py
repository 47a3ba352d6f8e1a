"""Comparisons: the page for chosen practices, what it fetches of each, and tables that are ready without a script."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from jinja2 import Environment, Template
from markupsafe import Markup

from praktijkenbank.collection.addresses import COMPARE, OPEN, Linker, practice_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import values_of
from praktijkenbank.collection.facets import Facet, Value, all_former_ids, facets
from praktijkenbank.dutch.wording import count, day, enumeration, number
from praktijkenbank.site.comparison.cell import ESSENTIALS, FIELDS, GROUPS, Cell, cited
from praktijkenbank.site.comparison.document import as_document
from praktijkenbank.site.comparison.files import Row, as_csv, csv_row, words_of
from praktijkenbank.site.comparison.rows import Words, row_html
from praktijkenbank.site.comparison.values import MOST_FIGURES, cells
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.pages.lists import TermInUse, terms_in_use
from praktijkenbank.site.pages.pagination import Part, numbered, parts, reviewed
from praktijkenbank.site.pages.shortlist import SEATS

ROWS = 12
"""Practices in one table; a longer one has more pages."""

IN_FILES = 50
"""Practices in a table that can be taken along as a file."""

WHOLE = f"{COMPARE}alle/"
KNOWN = f"{COMPARE}praktijken.json"
APART = f"{COMPARE}rijen/"


class ReadyMade(NamedTuple):
    """A comparison that stands ready: its address, what it is about (empty: everything), and its practices."""

    url: str
    theme: str
    slugs: tuple[str, ...]

    @property
    def name(self) -> str:
        """What its files are called."""
        return self.url.removeprefix(COMPARE).strip("/")


def ready_made(catalogue: Catalogue) -> list[ReadyMade]:
    """One comparison of all practices, and one for each theme that has any."""
    themes: list[TermInUse] = [item for item in terms_in_use(catalogue, "themes") if item.slugs]
    whole = ReadyMade(WHOLE, "", tuple(catalogue.practices))
    return [whole, *(ReadyMade(f"{COMPARE}{item.term.id}/", item.term.id, item.slugs) for item in themes)]


class Rows:
    """The row of each practice, rendered once for all tables it stands in."""

    def __init__(self, catalogue: Catalogue, templates: Environment, today: date) -> None:
        self.site: Site = templates.globals["site"]  # type: ignore[assignment]
        self.catalogue, self.today, self.words = catalogue, today, _words(catalogue, templates)
        self._made = cache(self._make)

    def cells(self, slug: str) -> tuple[Cell, ...]:
        """The cells of a practice; not kept, since ten thousands of them keep the garbage collector busy."""
        return cells(self.catalogue.practices[slug], self.catalogue, self.today)

    def _make(self, slug: str) -> tuple[str, str, str, tuple[str, ...]]:
        practice, found = self.catalogue.practices[slug], self.cells(slug)
        theme = self.catalogue.term("themes", practice.themes[0]).label
        values = groupby(sorted(values_of(practice, self.catalogue)), key=itemgetter(0))
        filters = "".join(f' data-{name}="{" ".join(value for _, value in found)}"' for name, found in values)
        name, url = self.catalogue.title_of("practices", slug), practice_url(slug)
        short, whole = row_html(slug, name, theme, url, self.site.absolute(url), found, filters, self.words)
        return short, whole, csv_row(self._in_words(slug, found)), tuple(cited(found))

    def _in_words(self, slug: str, found: tuple[Cell, ...], notes: Mapping[str, int] | None = None) -> Row:
        texts = tuple(words_of(cell, self.words, notes) for cell in found)
        return Row(self.catalogue.title_of("practices", slug), self.site.absolute(practice_url(slug)), texts)

    def in_words(self, slug: str, notes: Mapping[str, int]) -> Row:
        """A practice in words, for a document that numbers its sources."""
        return self._in_words(slug, self.cells(slug), notes)

    def cited(self, slug: str) -> tuple[str, ...]:
        """The sources that a row shows."""
        return self._made(slug)[3]

    def csv(self, slug: str) -> str:
        """The line of a practice in a CSV file."""
        return self._made(slug)[2]

    def row(self, slug: str, link: Linker) -> Markup:
        """A table row for a page with these links."""
        return Markup(self._made(slug)[0].replace(OPEN.base, link.base))  # noqa: S704 -- escaped cell by cell

    def whole_row(self, slug: str, link: Linker) -> str:
        """The row that chosen practices are compared by."""
        return self._made(slug)[1].replace(OPEN.base, link.base)


def _words(catalogue: Catalogue, templates: Environment) -> Words:
    compare, drawn = templates.get_template("compare_parts.html").module, templates.globals["basis_short"]
    steps = {basis: str(drawn(basis, "gelezen")).strip() for basis in (*catalogue.terms["research-bases"], "")}  # type: ignore[operator]
    silences = {reason: str(compare.silent(reason)) for reason in compare.REASONS}  # type: ignore[attr-defined]
    return Words(compare.GROUPS, compare.TITLES, compare.WORDS, silences, compare.MEANINGS, steps)  # type: ignore[attr-defined]


def comparison_pages(catalogue: Catalogue, rows: Rows, templates: Environment) -> Iterator[Page]:
    """The page for chosen practices, and every table that stands ready, in parts of `ROWS`."""
    tables = ready_made(catalogue)
    body = partial(
        templates.get_template("compare.html").render, link=Linker.from_page(COMPARE), tables=tables, groups=GROUPS,
        essentials=ESSENTIALS, seats=SEATS, most_figures=MOST_FIGURES,
    )  # fmt: skip
    description = "Zet twee of drie praktijken naast elkaar, of lees een vergelijking die al klaarstaat."
    yield Page(COMPARE, "compare", "Vergelijken", description, body, changed=catalogue.last_reviewed)
    template, every = templates.get_template("compare_table.html"), cache(partial(facets, catalogue))
    former = json.dumps(all_former_ids(catalogue))
    for table in tables:
        whole = cache(partial(_whole, catalogue, table, every))
        for part in parts(table.url, [("", slug) for slug in table.slugs], ROWS):
            body = partial(
                _part, template, catalogue, rows, part, table=table, in_files=is_short(table), former=former, whole=whole
            )
            words = f"{count(part.total, 'praktijk', 'praktijken')} naast elkaar in één tabel: aanpak, opbrengst, onderbouwing en herkomst."
            title = numbered(title_of(catalogue, table), part)
            yield Page(part.url, "comparison", title, words, body, changed=reviewed(part, catalogue))


def _whole(catalogue: Catalogue, table: ReadyMade, every: Callable[[], list[Facet]]) -> dict[str, Any]:
    """What every part of a table says of the whole."""
    return {"facets": tuple(choices(every(), table, catalogue)), "summary": summary(catalogue, table.slugs)}


def _part(
    template: Template, catalogue: Catalogue, rows: Rows, part: Part, whole: Callable[[], dict[str, Any]], **told: Any
) -> str:
    return template.render(
        link=Linker.from_page(part.url), part=part, title=title_of(catalogue, told["table"]), row=rows.row, fields=FIELDS,
        essentials=ESSENTIALS, sources=dict.fromkeys(source for slug in part.slugs for source in rows.cited(slug)),
        changed=reviewed(part, catalogue) or rows.today, **told, **whole(),
    )  # fmt: skip


def choices(every: list[Facet], table: ReadyMade, catalogue: Catalogue) -> Iterator[Facet]:
    """What the practices of a table can be told apart by: each facet of which they have more than one value."""
    practices, here = list(catalogue.practices), set(table.slugs)
    for facet in every:
        kept = (Value(value.term, tuple(at for at in value.places if practices[at] in here)) for value in facet.values)
        values = tuple(value for value in kept if value.places)
        if len(values) > 1:
            yield Facet(facet.name, values)


def title_of(catalogue: Catalogue, table: ReadyMade) -> str:
    """What a comparison that stands ready is called."""
    return f"{catalogue.term('themes', table.theme).label} vergeleken" if table.theme else "Alle praktijken vergeleken"


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


def is_short(table: ReadyMade) -> bool:
    """Whether a table can be taken along as a file: of a longer one the open data holds more, and nobody prints it."""
    return len(table.slugs) <= IN_FILES


def files_beside(catalogue: Catalogue, site: Site, rows: Rows, templates: Environment) -> Iterator[SiteFile]:
    """The tables to take along, and what the page for chosen practices asks for: all slugs, and the row of each practice."""
    for table in ready_made(catalogue):
        name = f"{table.url}vergelijking-{table.name}"
        if is_short(table):
            yield SiteFile(f"{name}.csv", partial(_csv, rows, table))
            yield SiteFile(f"{name}.docx", partial(_document, catalogue, site, rows, table, templates))
    former = {old: slug for slug, practice in catalogue.practices.items() for old in practice.former_slugs}
    known = json.dumps({"slugs": list(catalogue.practices), "former": former}, indent=0)
    yield SiteFile(KNOWN, partial(str, known))
    for slug in catalogue.practices:
        yield SiteFile(f"{APART}{slug}.json", partial(_alone, rows, slug, templates))


def _alone(rows: Rows, slug: str, templates: Environment) -> str:
    """The row of one practice with its sources: three of those weigh less than a table that holds them somewhere."""
    reference = templates.globals["reference"]
    used = cited(rows.cells(slug), whole=True)
    sources = Markup().join(Markup('<li data-source="{}">{}</li>').format(source, reference(source)) for source in used)  # type: ignore[operator]
    return json.dumps({"row": rows.whole_row(slug, Linker.from_page(APART)), "sources": sources}, ensure_ascii=False)


def _csv(rows: Rows, table: ReadyMade) -> str:
    return as_csv(map(rows.csv, table.slugs), rows.words)


def _document(catalogue: Catalogue, site: Site, rows: Rows, table: ReadyMade, templates: Environment) -> bytes:
    changed = catalogue.reviewed(("practices", slug) for slug in table.slugs) or rows.today
    used = dict.fromkeys(source for slug in table.slugs for source in rows.cited(slug))
    reference = templates.globals["reference"]
    sources = [
        f"{Markup(reference(source)).striptags()} {catalogue.sources[source].url or ''}".strip()  # type: ignore[operator] # noqa: S704
        for source in used
    ]
    address = f"{site.absolute(table.url)} · {day(changed)}"
    numbers = {source: number for number, source in enumerate(used, 1)}
    practices = [rows.in_words(slug, numbers) for slug in table.slugs]
    return as_document(title_of(catalogue, table), address, changed, practices, sources, rows.words)
