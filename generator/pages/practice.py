"""The page of one practice: at a glance, then the whole story, then where it all comes from."""

from __future__ import annotations

from typing import Any, get_args

from jinja2 import Environment

from generator import citations
from generator.catalogue import Catalogue
from generator.checks import filled
from generator.dutch import day
from generator.links import Linker, practice_url
from generator.model.practice import Approach, Evidence, Practice, Result, SilentField, TargetGroups
from generator.pages.page import Page, Site

SECTIONS = (
    "problem", "goal", "approach", "results", "working_elements", "conditions", "pitfalls", "costs", "effort",
    "implementations", "organisations", "evidence", "related", "silences", "sources",
)  # fmt: skip
"""The sections below the summary, in the order in which a reader asks."""

TITLES = {
    "steps": Approach.model_fields["steps"].title,
    "through": TargetGroups.model_fields["through"].title,
    "figures": Result.model_fields["figures"].title,
    "recognition": Evidence.model_fields["recognition"].title,
} | {name: field.title for name, field in Practice.model_fields.items()}
"""Field → its title, for the fields inside another field that can be silent too."""


def practice_pages(catalogue: Catalogue, site: Site, templates: Environment) -> list[Page]:
    """A page for every practice."""
    template = templates.get_template("practice.html")
    pages = []
    for slug, practice in catalogue.practices.items():
        url = practice_url(slug)
        link = Linker.from_page(url)
        unknown, reverse = silences(practice), catalogue.related_from.get(slug, ())
        body = template.render(
            slug=slug,
            practice=practice,
            link=link,
            sections=sections(practice, unknown, bool(reverse)),
            unknown=unknown,
            titles=TITLES,
            reverse=reverse,
            citation=citation(practice, slug, site),
            edit_link=site.edit_link(f"content/practices/{slug}.yml", link),
        )
        data = structured_data(practice, slug, catalogue, site)
        pages.append(Page(url, "practice", practice.name, practice.summary, body, data, practice.reviewed))
    return pages


def sections(practice: Practice, unknown: dict[str, str], related: bool) -> list[str]:
    """The sections that the page has: those with something in them. `related`: another practice names this one."""
    shown = {"related": related, "implementations": bool(practice.reach and practice.reach.text)}
    found = [field for field in SECTIONS if field not in unknown or shown.get(field)]
    return [field for field in found if unknown or field != "silences"]


def silences(practice: Practice) -> dict[str, str]:
    """Field → why it is empty: the reason the record gives, else ‘niet-nagegaan’. Filled fields are absent."""
    reasons = {silence.field: silence.reason for silence in practice.silences}
    return {field: reasons.get(field, "niet-nagegaan") for field in get_args(SilentField) if not filled(practice, field)}


def citation(practice: Practice, slug: str, site: Site) -> str:
    """How to cite this page."""
    return f"{site.name} ({day(practice.reviewed)}). {practice.name}. {site.absolute(practice_url(slug))}"


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
