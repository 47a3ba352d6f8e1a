"""A card of each practice for an `<iframe>`: the only pages that other sites may frame. Without script, and not indexed."""

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment, Template
from markupsafe import escape

from praktijkenbank.collection.addresses import Linker, embed_url, practice_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.completeness import newest_source
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile


def embeds(catalogue: Catalogue, site: Site, templates: Environment) -> Iterator[SiteFile]:
    """A page for every practice, also at its former addresses: others cannot be asked to change theirs."""
    template = templates.get_template("embed.html")
    for slug, practice in catalogue.all_practices.items():
        for name in (slug, *practice.former_slugs):
            make = partial(_page, template, slug, embed_url(name), catalogue, site)
            yield SiteFile(f"{embed_url(name)}index.html", make)


def _page(template: Template, slug: str, url: str, catalogue: Catalogue, site: Site) -> str:
    return template.render(
        slug=slug,
        practice=catalogue.all_practices[slug],
        link=Linker.from_page(url),
        canonical=site.absolute(practice_url(slug)),
        newest=newest_source(catalogue.all_practices[slug].sources, catalogue.sources),
    )


def embed_code(slug: str, name: str, site: Site) -> str:
    """The HTML to paste in another site; high enough for the longest card in a column of 300 CSS pixels."""
    address, title = escape(site.absolute(embed_url(slug))), escape(name)
    return f'<iframe src="{address}" title="{title}" width="100%" height="740" style="border:0" loading="lazy"></iframe>'
