"""What tells programs what the data means and where it stands, from `skos.jsonld`, `dcat.jsonld` and `openapi.json`.

SKOS has the vocabularies with their definitions: every term has its place in the codebook as its address. DCAT-AP-NL 3.0 is for
catalogues such as data.overheid.nl, and OpenAPI 3.1 tells at which addresses there is what.
"""

from collections.abc import Sequence
from functools import partial

from jinja2 import Environment

from praktijkenbank.collection.addresses import AS_TEXT, OPENAPI, markdown_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.terms import PARENTS
from praktijkenbank.records.fields import SLUG
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports.export import Export, from_template
from praktijkenbank.site.exports.paths import DCAT, SCHEMAS, SKOS, record_path, schema_path
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

MEDIA_TYPES = {
    "json": ("application/json", "JSON"),
    "jsonl": ("", "JSON"),
    "jsonld": ("application/ld+json", "JSON_LD"),
    "csv": ("text/csv", "CSV"),
    "bib": ("", "TXT"),
}
"""Ending of a file → its media type, where IANA has registered one, and its code in the European list of file types."""

REACH = {"mailto": "vcard:hasEmail", "tel": "vcard:hasTelephone"}
"""What an address to ask at begins with → what it is; a page by any other."""


def vocabularies(catalogue: Catalogue, templates: Environment) -> Export:
    """All vocabularies in one file."""
    text = partial(from_template, templates.get_template("skos.jsonld"), catalogue=catalogue, parents=PARENTS)
    return Export(SKOS, text, "Begrippen (SKOS)", "application/ld+json", "http://www.w3.org/2004/02/skos/core")


def dcat(catalogue: Catalogue, site: Site, templates: Environment, files: Sequence[Export]) -> Export:
    """These files as a data set."""
    text = partial(
        from_template,
        templates.get_template("dcat.jsonld"),
        files=files,
        media_types=MEDIA_TYPES,
        schemas=[schema_path(one.model) for one in TYPES.values()],
        reviewed=catalogue.last_reviewed,
        # As the government's list of licences names it: that of Creative Commons there begins with `http`.
        licence=site.licence_url.replace("https://creativecommons.org/", "http://creativecommons.org/", 1),
        reach=REACH.get(site.contact_link.partition(":")[0], "vcard:hasURL"),
    )
    return Export(DCAT, text, "Beschrijving van het geheel (DCAT-AP-NL)", "application/ld+json")


def openapi(templates: Environment, files: Sequence[Export]) -> SiteFile:
    """The addresses of these files, and of those that there is one of for each record."""
    one_each = [Export(record_path("{slug}"), str, "Eén praktijk", "application/json", schema_path(Practice))]
    one_each += [
        Export(markdown_url(kind, "{slug}"), str, f"{TYPES[kind].label}, als Markdown", "text/markdown") for kind in AS_TEXT
    ]
    template, every = templates.get_template("openapi.json"), [*files, *one_each]
    return SiteFile(OPENAPI, partial(from_template, template, files=every, slug=SLUG, schemas=SCHEMAS))
