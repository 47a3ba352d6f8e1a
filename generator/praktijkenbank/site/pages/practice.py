"""The page of one practice: at a glance, then the whole story, then where it all comes from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any, get_args

from jinja2 import Environment, Template

from praktijkenbank.collection.addresses import Linker, practice_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records import citations
from praktijkenbank.records.completeness import completeness, filled
from praktijkenbank.records.practice import Practice, SilentField
from praktijkenbank.site.exports.embed import embed_code
from praktijkenbank.site.exports.json_records import record_path
from praktijkenbank.site.output.page import Page, Site, citation
from praktijkenbank.site.pages.shared import age_of
from praktijkenbank.site.views.charts.age import marks, years_old

SECTIONS = (
    "problem", "goal", "approach", "results", "working_elements", "conditions", "pitfalls", "costs", "effort",
    "implementations", "organisations", "evidence", "related", "silences", "sources",
)  # fmt: skip
"""The sections below the summary, in the order in which a reader asks."""


def practice_pages(catalogue: Catalogue, site: Site, templates: Environment, today: date) -> Iterator[Page]:
    """A page for every practice."""
    template = templates.get_template("practice.html")
    for slug, practice in catalogue.all_practices.items():
        age, years = age_of(practice.sources, catalogue, today), years_old(practice, catalogue, today)
        yield Page(
            url=practice_url(slug),
            kind="practice",
            title=practice.name,
            description=practice.summary,
            body=partial(_body, template, slug, practice, catalogue, site, age, years),
            data=partial(structured_data, practice, slug, catalogue, site),
            changed=practice.reviewed,
            indexed=practice.publication == "gepubliceerd",
        )


def _body(
    template: Template, slug: str, practice: Practice, catalogue: Catalogue, site: Site, age: str, years: int | None
) -> str:
    link = Linker.from_page(practice_url(slug))
    unknown, reverse = silences(practice), catalogue.related_from.get(slug, ())
    return template.render(
        slug=slug,
        practice=practice,
        link=link,
        sections=sections(practice, unknown, bool(reverse) or _names_another(practice, catalogue)),
        unknown=unknown,
        reverse=reverse,
        age=age,
        marks=marks(practice, catalogue),
        years_old=years,
        complete=completeness(practice),
        threads=catalogue.threads("practices", slug),
        citation=citation(practice.name, practice_url(slug), practice.reviewed, site),
        edit_link=site.edit_link(catalogue.files["practices", slug], link),
        embed=embed_code(slug, practice.name, site),
        record_file=link(record_path(slug)),
    )


def sections(practice: Practice, unknown: dict[str, str], related: bool) -> tuple[str, ...]:
    """The sections that the page has: those with something in them. `related`: there is a relation to show."""
    has = {
        "related": related,
        "implementations": "implementations" not in unknown or bool(practice.reach and practice.reach.text),
        "silences": bool(unknown),
    }
    return tuple(field for field in SECTIONS if has.get(field, field not in unknown))


def _names_another(practice: Practice, catalogue: Catalogue) -> bool:
    """Whether a relation leads to an initiative outside, or to a practice that has a page."""
    return any(relation.name or relation.practice in catalogue.all_practices for relation in practice.related)


def silences(practice: Practice) -> dict[str, str]:
    """Field → why it is empty: the reason the record gives, else ‘niet-nagegaan’. Filled fields are absent."""
    reasons = {silence.field: silence.reason for silence in practice.silences}
    return {field: reasons.get(field, "niet-nagegaan") for field in get_args(SilentField) if not filled(practice, field)}


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
