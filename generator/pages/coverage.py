"""Where the examples are and where they are missing: target group by theme."""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.links import COVERAGE, Linker
from generator.model.vocabulary import Term
from generator.pages.page import Page
from generator.pages.planks import MOST, Planks, legend, planks

NAMED = 5
"""Practices that a cell names; how many more there are is said."""


@dataclass(frozen=True)
class Crossing:
    """A target group and a theme, and the practices that are for that group and about that theme."""

    group: Term
    theme: Term
    slugs: tuple[str, ...]
    planks: tuple[Planks, ...]


@dataclass(frozen=True)
class GroupRow:
    """A target group with its crossings, and all practices for it: each counted once, however many themes it has."""

    group: Term
    crossings: tuple[Crossing, ...]
    slugs: tuple[str, ...]


@dataclass(frozen=True)
class Coverage:
    """The whole table: rows by total, and for each theme its practices for any group."""

    themes: tuple[Term, ...]
    rows: tuple[GroupRow, ...]
    totals: tuple[int, ...]
    practices: int

    @property
    def empty(self) -> int:
        """How many crossings have no practice."""
        return sum(not crossing.slugs for row in self.rows for crossing in row.crossings)

    @property
    def cells(self) -> int:
        """How many crossings there are."""
        return len(self.rows) * len(self.themes)


def coverage(catalogue: Catalogue) -> Coverage:
    """Count the practices of every target group (for whom, not through whom) and theme."""
    themes = tuple(catalogue.vocabularies["themes"].terms)
    found: dict[tuple[str, str], list[str]] = {}
    of_group: dict[str, list[str]] = {}
    of_theme: dict[str, int] = {}
    for slug, practice in catalogue.practices.items():
        for group in dict.fromkeys(practice.target_groups.for_whom):
            of_group.setdefault(group, []).append(slug)
            for theme in dict.fromkeys(practice.themes):
                found.setdefault((group, theme), []).append(slug)
        for theme in dict.fromkeys(practice.themes):
            of_theme[theme] = of_theme.get(theme, 0) + 1

    def crossing(group: Term, theme: Term) -> Crossing:
        slugs = tuple(found.get((group.id, theme.id), ()))
        return Crossing(group, theme, slugs, tuple(planks(catalogue, slugs)))

    rows = [
        GroupRow(group, tuple(crossing(group, theme) for theme in themes), tuple(of_group.get(group.id, ())))
        for group in catalogue.vocabularies["target-groups"].terms
    ]
    rows.sort(key=lambda row: (-len(row.slugs), row.group.label.casefold()))
    return Coverage(themes, tuple(rows), tuple(of_theme.get(theme.id, 0) for theme in themes), len(catalogue.practices))


def coverage_page(catalogue: Catalogue, templates: Environment) -> Page:
    """The table; its size follows from the lists of terms, however many practices there are."""

    def body() -> str:
        return templates.get_template("coverage.html").render(
            link=Linker.from_page(COVERAGE), coverage=coverage(catalogue), legend=legend(catalogue), most=MOST, named=NAMED
        )

    rests_on = tuple(
        f"{slug} {catalogue.title_of('practices', slug)} {practice.themes} {practice.target_groups.for_whom} {practice.evidence.basis}"
        for slug, practice in catalogue.practices.items()
    )
    description = "Voor welke doelgroepen en thema’s deze bank praktijken heeft, en waar ze nog ontbreken."
    return Page(COVERAGE, "coverage", "Overzicht", description, body, rests_on, changed=catalogue.last_reviewed)
