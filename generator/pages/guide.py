"""‘Welke past bij ons?’: a few questions that narrow the catalogue, and for each practice left why it is.

There is no score. An answer leaves out what does not fit it; what a record does not say is no reason to leave it out,
and is told.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from jinja2 import Environment

from generator.catalogue import Catalogue
from generator.comparison.sentence import first_sentence
from generator.data_file import DataFile
from generator.links import GUIDE, Linker
from generator.pages.lists import terms_in_use
from generator.pages.page import Page
from generator.pages.practice import silences

ANSWERS = f"{GUIDE}praktijken.json"
"""What the questions are held against, fetched by the page."""


def guide_page(catalogue: Catalogue, templates: Environment) -> Page:
    """The questions. Without a script the page leads to the lists by theme and by target group."""
    themes = [item for item in terms_in_use(catalogue, "themes") if item.slugs]
    meant = {group for practice in catalogue.practices.values() for group in practice.target_groups.for_whom}
    groups = [term for term in catalogue.vocabularies["target-groups"].terms if term.id in meant]
    body = partial(templates.get_template("guide.html").render, link=Linker.from_page(GUIDE), themes=themes, groups=groups)
    rests_on = (*(item.term.id for item in themes), *(group.id for group in groups), str(len(catalogue.practices)))
    description = "Vier vragen over wat je wilt en kunt. Je ziet welke praktijken overblijven, waarom, en wat we niet weten."
    return Page(GUIDE, "guide", "Welke past bij ons?", description, body, rests_on, changed=catalogue.last_reviewed)


def guide_answers(catalogue: Catalogue) -> DataFile:
    """What each practice says about the questions, in the order of the catalogue."""
    return DataFile(ANSWERS, partial(_answers, catalogue), tuple(catalogue.digests["practices"].values()))


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
            "thema": practice.themes,
            "doelgroep": practice.target_groups.for_whom,
            "bereik": practice.reach.levels if practice.reach else [],
            "costs": [first_sentence(claim.text)[0] for claim in practice.costs],
            "effort": [first_sentence(claim.text)[0] for claim in practice.effort],
            "unknown": {field: unknown[field] for field in ("reach", "costs", "effort") if field in unknown},
        }
