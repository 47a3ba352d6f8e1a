"""The data set described for catalogues such as data.overheid.nl: DCAT-AP-NL 3.0, in JSON-LD, from the template `dcat.jsonld`."""

import json
from collections.abc import Sequence

from jinja2 import Environment

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports.export import Export, as_text
from praktijkenbank.site.exports.paths import DCAT, SCHEMA_VERSION, schema_path
from praktijkenbank.site.output.page import Site

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


def description(catalogue: Catalogue, site: Site, templates: Environment, files: Sequence[Export]) -> Export:
    """The description of these files."""

    def text() -> str:
        made = templates.get_template("dcat.jsonld").render(
            version=SCHEMA_VERSION,
            files=files,
            media_types=MEDIA_TYPES,
            schemas=[schema_path(one.model) for one in TYPES.values()],
            reviewed=catalogue.last_reviewed,
            # As the government's list of licences names it: that of Creative Commons there begins with `http`.
            licence=site.licence_url.replace("https://creativecommons.org/", "http://creativecommons.org/", 1),
            reach=REACH.get(site.contact_link.partition(":")[0], "vcard:hasURL"),
        )
        return as_text(json.loads(made))

    return Export(DCAT, text, "Beschrijving van het geheel (DCAT-AP-NL)", "application/ld+json")
