"""The page of one practice: what a reader asks first on the first screen, then the story, then where it all comes from."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from typing import Any, get_args

from praktijkenbank.collection.addresses import record_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import day
from praktijkenbank.records import citations
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.sourced import SilentField
from praktijkenbank.records.standing import filled, is_old, leading_result, newest_use
from praktijkenbank.site.exports.paths import record_path
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages.shortlist import alike, side_by_side
from praktijkenbank.site.views.charts.axis import whole_years
from praktijkenbank.site.views.charts.dates import RECENT, practice_facts
from praktijkenbank.site.views.notes import Notes


def practice_pages(catalogue: Catalogue, site: Site, templates: Templates, today: date, slugs: Iterable[str]) -> Iterator[Page]:
    """A page for each of these practices."""
    for slug in slugs:
        practice = catalogue.all_practices[slug]
        yield templates.page(
            "practice.html", record_url("practices", slug), "practice", practice.name, practice.summary, practice.reviewed,
            data=partial(structured_data, practice, slug, catalogue, site), indexed=practice.publication == "gepubliceerd",
            later=partial(_told, slug, practice, catalogue, site, today),
            slug=slug, practice=practice, side_by_side=side_by_side, record_path=record_path,
        )  # fmt: skip


def _told(slug: str, practice: Practice, catalogue: Catalogue, site: Site, today: date) -> dict[str, Any]:
    related = [one for one in practice.related if one.name or one.practice in catalogue.all_practices]
    named = {mine.practice for mine in related}
    newest = newest_use(practice.sources, catalogue.sources)
    newest_day = catalogue.sources[newest.source].issued if newest else None
    lead = leading_result(practice, list(catalogue.terms["research-bases"]))
    return {
        "notes": Notes.of(practice, catalogue.references["practices", slug]),
        "standing": standing(practice, catalogue, today),
        "newest": newest,
        "newest_day": newest_day,
        "old": is_old(newest_day, today),
        "overdue": is_old(practice.reviewed.isoformat(), today, site.review_years),
        "lead": lead,
        "others": [result for result in practice.results if result is not lead],
        "unknown": silences(practice, get_args(SilentField)),
        "related": related,
        "reverse": [(other, one) for other, one in catalogue.related_from.get(slug, ()) if other not in named],
        "facts": practice_facts(practice, catalogue),
        "years_old": whole_years(newest_day, today) if newest_day else None,
        "alike": alike(catalogue, slug) if slug in catalogue.practices else (),
    }


def silences(practice: Practice, fields: Iterable[str]) -> dict[str, str]:
    """Of these fields: field → why it is not known: the reason the record gives, else ‘niet-nagegaan’. ‘Niet van toepassing’ is an answer too."""
    reasons: dict[str, str] = {silence.field: silence.reason for silence in practice.silences}
    return {field: reasons.get(field, "niet-nagegaan") for field in fields if not filled(practice, field)}


def standing(practice: Practice, catalogue: Catalogue, today: date) -> str:
    """Whether it goes on, with the day on which that was known: what was known long ago is told in the past."""
    status = practice.status
    known = day(status.as_of)
    then = f"{'op' if len(status.as_of) == len('2024-06-30') else 'in'} {known}"
    if status.state == "onbekend":
        return f"Of het na {known} nog liep, weten we niet." if status.source else "Of het nog loopt, weten we niet."
    if status.state == "loopt":
        return f"Liep {then}." if is_old(status.as_of, today, RECENT) else f"Loopt ({known})."
    return f"{catalogue.term('statuses', status.state).label} (bekend {then})."


def structured_data(practice: Practice, slug: str, catalogue: Catalogue, site: Site) -> dict[str, Any]:
    """The practice as schema.org data: an article about the practice, with the works it leans on."""
    places = [catalogue.place(item.place).label for item in practice.implementations if item.place]
    places += [catalogue.term("provinces", item.province).label for item in practice.implementations if item.province]
    groups = [catalogue.term("target-groups", group).label for group in practice.target_groups.for_whom]
    cited: list[dict[str, Any]] = []
    for source in (catalogue.sources[use.source] for use in practice.sources):
        told = {"author": citations.authors(source.author), "datePublished": source.issued, "url": source.url}
        known = {name: value for name, value in told.items() if value}
        cited.append({"@type": "CreativeWork", "name": source.title} | known)
    return site.told_to_machines(
        record_url("practices", slug), "Article", practice, headline=practice.name, description=practice.summary,
        alternateName=practice.aliases, isAccessibleForFree=True,
        keywords=[catalogue.term("themes", theme).label for theme in practice.themes],
        audience=[{"@type": "Audience", "audienceType": label} for label in groups],
        contentLocation=[{"@type": "Place", "name": name} for name in dict.fromkeys(places)], citation=cited,
    )  # fmt: skip
