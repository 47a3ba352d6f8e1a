"""‘Welke past bij ons?’: a few questions that narrow the catalogue, and for each practice left why it is.

There is no score. An answer leaves out what does not fit it; what a record does not say is no reason to leave it out,
and is told. Who asks for a group is shown what is for a part of that group too, and who asks for something local is
shown what reaches further and was carried out somewhere: both with that reason.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from jinja2 import Environment

from praktijkenbank.collection.addresses import GUIDE, Linker
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.pages.lists import terms_in_use
from praktijkenbank.site.pages.practice import silences

ANSWERS = f"{GUIDE}praktijken.json"
"""What the questions are held against, fetched by the page."""

WIDER = {"lokaal": ("landelijk", "regionaal"), "regionaal": ("landelijk",)}
"""Reach → what reaches further: it fits too where it was carried out in a municipality, or in a province."""


def guide_page(catalogue: Catalogue, templates: Environment) -> Page:
    """The questions. Without a script the page leads to the lists by theme and by target group."""
    practices = catalogue.practices.values()
    themes = [item for item in terms_in_use(catalogue, "themes") if item.slugs]
    groups = _all(catalogue, (group for practice in practices for group in practice.target_groups.for_whom))
    through = _all(catalogue, (group for practice in practices for group in practice.target_groups.through))
    context = {
        "themes": themes,
        "groups": groups,
        "through": [group for group in through if not group.broader],
        "with_costs": sum(bool(practice.costs) for practice in practices),
        "with_effort": sum(bool(practice.effort) for practice in practices),
    }
    body = partial(templates.get_template("guide.html").render, link=Linker.from_page(GUIDE), **context)
    description = "Vier vragen over wat je wilt en kunt. Je ziet welke praktijken overblijven, waarom, en wat we niet weten."
    return Page(GUIDE, "guide", "Welke past bij ons?", description, body, changed=catalogue.last_reviewed)


def guide_answers(catalogue: Catalogue) -> SiteFile:
    """What each practice says about the questions, in the order of the catalogue."""
    return SiteFile(ANSWERS, partial(_answers, catalogue))


def _answers(catalogue: Catalogue) -> str:
    lines = (json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in _practices(catalogue))
    return "[" + ",\n".join(lines) + "]\n"


def _practices(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    for slug, practice in catalogue.practices.items():
        unknown = silences(practice)
        yield {
            "slug": slug,
            "name": catalogue.title_of("practices", slug),
            "summary": practice.summary,
            "thema": _fits(catalogue, "themes", practice.themes),
            "doelgroep": _fits(catalogue, "target-groups", practice.target_groups.for_whom),
            "via": _fits(catalogue, "target-groups", practice.target_groups.through),
            "bereik": _fits(catalogue, "reaches", practice.reach.levels if practice.reach else ()),
            "done": _carried_out(catalogue, practice),
            "costs": [plain(claim.text) for claim in practice.costs],
            "effort": [plain(claim.text) for claim in practice.effort],
            "unknown": {field: unknown[field] for field in ("reach", "through", "costs", "effort") if field in unknown},
        }


def _fits(catalogue: Catalogue, vocabulary: str, ids: Iterable[str]) -> list[tuple[str, list[str]]]:
    """Each term in words, and the answers that it fits: itself first, then what it is a part of."""
    found = (list(catalogue.with_broader(vocabulary, identifier)) for identifier in dict.fromkeys(filter(None, ids)))
    return [(terms[0].label.lower(), [term.id for term in terms]) for terms in found]


def _carried_out(catalogue: Catalogue, practice: Practice) -> dict[str, str]:
    """Narrower reach → where a practice that reaches further was carried out, in words."""
    levels = practice.reach.levels if practice.reach else ()
    where = {
        "lokaal": [catalogue.place_in_words(item.place) for item in practice.implementations if item.place],
        "regionaal": [catalogue.term("provinces", item.province).label for item in practice.implementations if item.province],
    }
    return {
        level: enumeration(list(dict.fromkeys(places)))
        for level, places in where.items()
        if places and level not in levels and any(wider in levels for wider in WIDER[level])
    }


def _all(catalogue: Catalogue, ids: Iterable[str]) -> list[Term]:
    """These target groups and what they are a part of, in the order of the vocabulary."""
    found = {term.id for identifier in set(ids) for term in catalogue.with_broader("target-groups", identifier)}
    return [term for term in catalogue.vocabularies["target-groups"].terms if term.id in found]
