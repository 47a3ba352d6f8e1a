"""‘Welke past bij ons?’: a few questions that narrow the catalogue, and for each practice left why it is.

There is no score. An answer leaves out what does not fit it; where a record does not say whether it fits, it may, and stands
apart with what is not known. Who asks for a group is shown what is for a part of that group too, and who asks for something
local is shown what reaches further and was carried out somewhere: both with that reason.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

from praktijkenbank.collection.addresses import GUIDE
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import TOLD, YES
from praktijkenbank.collection.facets import coded_places
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.practice import Practice
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.site_file import SiteFile, compact_json
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS
from praktijkenbank.site.pages.lists import terms_in_use
from praktijkenbank.site.pages.practice import silences

ANSWERS = f"{GUIDE}praktijken.json"
"""Which practices fit which answers, fetched by the page; in a small bank also what each says."""

LEAVES = f"{GUIDE}praktijken/"
SMALL, LEAF = 150, 20
"""A larger bank tells what its practices say on leaves of so many, fetched for what is shown."""

WIDER = {"lokaal": ("landelijk", "regionaal"), "regionaal": ("landelijk",)}
"""Reach → what reaches further: it fits too where it was carried out in a municipality, or in a province."""


def guide_page(catalogue: Catalogue, templates: Templates) -> Page:
    """The questions. Without a script the page leads to the lists by theme and by target group."""
    groups = catalogue.vocabularies["target-groups"].terms
    return templates.page(
        "guide.html", GUIDE, "guide", *HEADS["guide"], catalogue.last_reviewed,
        themes=[item for item in terms_in_use(catalogue, "themes") if item.slugs],
        groups=[group for group in groups if catalogue.practices_with("target-groups", group.id)],
        through=[group for group in groups if catalogue.practices_through(group.id) and not group.broader],
    )  # fmt: skip


def guide_answers(catalogue: Catalogue) -> Iterator[SiteFile]:
    """What each practice says about the questions, in the order of the catalogue."""
    slugs, told = list(catalogue.practices), cache(partial(_practice, catalogue))
    yield SiteFile(ANSWERS, partial(_answers, told, slugs), GUIDE)
    for start in range(0, len(slugs) if len(slugs) > SMALL else 0, LEAF):
        leaf = slugs[start : start + LEAF]
        yield SiteFile(f"{LEAVES}{start // LEAF}.json", lambda leaf=leaf: compact_json(list(map(told, leaf))), GUIDE)  # type: ignore[misc]


def _answers(told: Callable[[str], dict[str, Any]], slugs: list[str]) -> str:
    """Question → answer → the places of the practices that fit it, and question → the places of those of which nobody knows."""
    fits: dict[str, dict[str, list[int]]] = {}
    unknown: dict[str, list[int]] = {}
    practices = list(map(told, slugs))
    for place, practice in enumerate(practices):
        for question, answers in _fitting(practice).items():
            for answer in dict.fromkeys(answers):
                fits.setdefault(question, {}).setdefault(answer, []).append(place)
        for question in practice["unknown"]:
            unknown.setdefault(question, []).append(place)
    packed = {question: {answer: coded_places(places) for answer, places in found.items()} for question, found in fits.items()}
    rest = {question: coded_places(places) for question, places in unknown.items()}
    shown = practices if len(slugs) <= SMALL else LEAF
    return compact_json({"amount": len(practices), "fits": packed, "unknown": rest, "practices": shown})


def _fitting(practice: dict[str, Any]) -> dict[str, list[str]]:
    """Every answer that a practice fits."""
    terms = {
        question: [one for _, ids in practice[question] for one in ids] for question in ("thema", "doelgroep", "via", "bereik")
    }
    told = {question: [YES] for question in TOLD if practice[question]}
    return terms | {"bereik": [*terms["bereik"], *practice["done"]]} | told


def _practice(catalogue: Catalogue, slug: str) -> dict[str, Any]:
    practice = catalogue.practices[slug]
    told = {
        "stappen": [plain(step.name).rstrip(".") + "." for step in practice.approach.steps],
        "kosten": [plain(claim.text) for claim in practice.costs],
        "inzet": [plain(claim.text) for claim in practice.effort],
        "materiaal": [plain(material.name).rstrip(".") + "." for material in practice.materials],
    }
    asked = {"bereik": "reach", "via": "through"} | TOLD
    silent = silences(practice, asked.values())
    unknown = {name: silent[field] for name, field in asked.items() if field in silent}
    return {
        "slug": slug,
        "name": catalogue.title_of("practices", slug),
        "summary": practice.summary,
        "thema": _fits(catalogue, "themes", practice.themes),
        "doelgroep": _fits(catalogue, "target-groups", practice.target_groups.for_whom),
        "via": _fits(catalogue, "target-groups", practice.target_groups.through),
        "bereik": _fits(catalogue, "reaches", practice.reach.levels if practice.reach else ()),
        "done": _carried_out(catalogue, practice),
        **told,
        "unknown": {name: why for name, why in unknown.items() if name in TOLD or why != "niet-van-toepassing"},
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
