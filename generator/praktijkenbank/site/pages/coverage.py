"""Where the examples are and where they are missing: target group by theme, and the gaps that stand out."""

from jinja2 import Environment

from praktijkenbank.collection.addresses import COVERAGE, Linker
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.pages.coverage_table import coverage
from praktijkenbank.site.pages.evidence_blocks import MOST, legend
from praktijkenbank.site.pages.gaps import gaps
from praktijkenbank.site.search.compounds import breakable

NAMED = 12
"""Practices that a cell names; how many more there are is said, and the catalogue behind its link has them all."""


def coverage_page(catalogue: Catalogue, templates: Environment) -> Page:
    """The table; its size follows from the lists of terms, however many practices there are."""

    def body() -> str:
        table = coverage(catalogue)
        return templates.get_template("coverage.html").render(
            link=Linker.from_page(COVERAGE),
            coverage=table,
            gaps=gaps(catalogue, table),
            legend=legend(catalogue),
            most=MOST,
            named=NAMED,
            breakable=breakable,
        )

    description = "Voor welke doelgroepen en thema’s er praktijken zijn, en waar ze nog ontbreken."
    return Page(COVERAGE, "coverage", "Overzicht", description, body, changed=catalogue.last_reviewed)
