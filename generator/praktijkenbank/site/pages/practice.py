"""The page of one practice: what a reader asks first on the first screen, then the story, then where it all comes from."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, get_args

from jinja2 import Environment, Template

from praktijkenbank.collection.addresses import FORM, Linker, markdown_url, practice_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import day
from praktijkenbank.records import citations
from praktijkenbank.records.completeness import completeness, filled, is_old, newest_use
from praktijkenbank.records.evidence import leading_result
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.sourced import SilentField
from praktijkenbank.site.exports.embed import embed_code
from praktijkenbank.site.exports.paths import record_path
from praktijkenbank.site.output.page import Page, Site, citation
from praktijkenbank.site.pages.shortlist import alike, side_by_side
from praktijkenbank.site.views.charts.age import RECENT, marks, years_old
from praktijkenbank.site.views.notes import Notes

QUESTIONS: dict[str, str] = {
    "status": "Loopt het nog, en in welke vorm?",
    "steps": "Welke stappen zetten jullie, in welke volgorde?",
    "conditions": "Wat moet er geregeld zijn voordat je begint?",
    "effort": "Hoeveel tijd en hoeveel mensen vraagt het?",
    "costs": "Wat kost het, en wie betaalt dat?",
    "pitfalls": "Wat viel tegen, en wat zouden jullie nu anders doen?",
    "figures": "Hebben jullie geteld of onderzocht wat het oplevert?",
    "materials": "Is er een handleiding of draaiboek dat wij mogen gebruiken?",
    "through": "Via wie bereiken jullie de mensen?",
    "organisations": "Wie doen er mee, en wie doet wat?",
    "implementations": "Waar wordt het nog meer gedaan?",
    "working_elements": "Wat maakt volgens jullie dat het werkt?",
}
"""Field → what to ask the organisation when nobody knows it, in the order in which one asks; the editors' own words."""


def practice_pages(catalogue: Catalogue, site: Site, templates: Environment, today: date) -> Iterator[Page]:
    """A page for every practice."""
    template = templates.get_template("practice.html")
    for slug, practice in catalogue.all_practices.items():
        yield Page(
            url=practice_url(slug),
            kind="practice",
            title=practice.name,
            description=practice.summary,
            body=partial(_body, template, slug, practice, catalogue, site, today),
            data=partial(structured_data, practice, slug, catalogue, site),
            changed=practice.reviewed,
            indexed=practice.publication == "gepubliceerd",
        )


def _body(template: Template, slug: str, practice: Practice, catalogue: Catalogue, site: Site, today: date) -> str:
    link = Linker.from_page(practice_url(slug))
    unknown, complete, reverse = silences(practice), completeness(practice), catalogue.related_from.get(slug, ())
    related = [one for one in practice.related if one.name or one.practice in catalogue.all_practices]
    newest = newest_use(practice.sources, catalogue.sources)
    newest_day = catalogue.sources[newest.source].issued if newest else None
    lead = leading_result(practice, list(catalogue.terms["research-bases"]))
    return template.render(
        slug=slug,
        practice=practice,
        link=link,
        notes=Notes.of(practice),
        standing=standing(practice, catalogue, today),
        newest=newest,
        newest_day=newest_day,
        old=is_old(newest_day, today),
        overdue=is_old(practice.reviewed.isoformat(), today, site.review_years),
        lead=lead,
        others=[result for result in practice.results if result is not lead],
        unknown=unknown,
        complete=complete,
        questions=[question for field, question in QUESTIONS.items() if field in complete.missing],
        related=related,
        reverse=[(other, one) for other, one in reverse if other not in {mine.practice for mine in related}],
        marks=marks(practice, catalogue),
        years_old=years_old(practice, catalogue, today),
        threads=catalogue.threads("practices", slug),
        alike=alike(catalogue, slug) if slug in catalogue.practices else (),
        side_by_side=side_by_side,
        citation=citation(practice.name, practice_url(slug), practice.reviewed, site),
        mend_link=mend_link(slug, practice, catalogue, site, link),
        embed=embed_code(slug, practice.name, site),
        record_file=link(record_path(slug)),
        markdown_file=link(markdown_url("practices", slug)),
    )


def mend_link(slug: str, practice: Practice, catalogue: Catalogue, site: Site, link: Linker) -> str:
    """Where anyone mends a practice: the form with it filled in. That knows what is published: the rest is mended where it is written."""
    if practice.publication != "gepubliceerd":
        return site.edit_link(catalogue.files["practices", slug], link)
    return f"{link(FORM)}?praktijk={slug}"


def silences(practice: Practice) -> dict[str, str]:
    """Field → why it is not known: the reason the record gives, else ‘niet-nagegaan’. ‘Niet van toepassing’ is an answer too."""
    reasons = {silence.field: silence.reason for silence in practice.silences}
    return {field: reasons.get(field, "niet-nagegaan") for field in get_args(SilentField) if not filled(practice, field)}


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
    cited = [catalogue.sources[use.source] for use in practice.sources]
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "@id": site.absolute(practice_url(slug)),
        "url": site.absolute(practice_url(slug)),
        "headline": practice.name,
        **({"alternateName": list(practice.aliases)} if practice.aliases else {}),
        "description": practice.summary,
        "inLanguage": "nl",
        "isAccessibleForFree": True,
        "license": site.licence_url,
        "dateModified": practice.reviewed.isoformat(),
        "keywords": [catalogue.term("themes", theme).label for theme in practice.themes],
        "audience": [
            {"@type": "Audience", "audienceType": catalogue.term("target-groups", group).label}
            for group in practice.target_groups.for_whom
        ],
        **({"contentLocation": [{"@type": "Place", "name": name} for name in dict.fromkeys(places)]} if places else {}),
        "publisher": {"@type": "Organization", "name": site.owner or site.name},
        "citation": [
            {
                "@type": "CreativeWork",
                "name": source.title,
                **({"author": citations.authors(source.author)} if source.author else {}),
                **({"datePublished": source.issued} if source.issued else {}),
                **({"url": source.url} if source.url else {}),
            }
            for source in cited
        ],
    }
