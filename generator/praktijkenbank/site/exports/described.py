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
from praktijkenbank.site.output.site_file import SiteFile


def vocabularies(catalogue: Catalogue, templates: Environment) -> Export:
    """All vocabularies in one file."""
    text = partial(from_template, templates.get_template("skos.jsonld"), catalogue=catalogue, parents=PARENTS)
    return Export(SKOS, text, "Begrippen (SKOS)", "application/ld+json", "http://www.w3.org/2004/02/skos/core")


def dcat(catalogue: Catalogue, templates: Environment, files: Sequence[Export]) -> Export:
    """These files as a data set."""
    text = partial(
        from_template,
        templates.get_template("dcat.jsonld"),
        files=files,
        schemas=[schema_path(one.model) for one in TYPES.values()],
        reviewed=catalogue.last_reviewed,
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
