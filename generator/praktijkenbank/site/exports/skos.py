"""The vocabularies with their definitions as SKOS in JSON-LD, from the template `skos.jsonld`.

Every term has its own place in the codebook as its address, so that whoever follows it reads the definition.
"""

from functools import partial

from jinja2 import Environment

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.terms import PARENTS
from praktijkenbank.site.exports.export import Export, from_template
from praktijkenbank.site.exports.paths import SKOS


def vocabulary_anchor(name: str) -> str:
    """The place of a vocabulary on the codebook page."""
    return f"lijst-{name}"


def term_anchor(vocabulary: str, identifier: str) -> str:
    """The place of a term on the codebook page."""
    return f"{vocabulary}.{identifier}"


def vocabularies(catalogue: Catalogue, templates: Environment) -> Export:
    """All vocabularies in one file."""
    told = {"catalogue": catalogue, "parents": PARENTS, "vocabulary_anchor": vocabulary_anchor, "term_anchor": term_anchor}
    text = partial(from_template, templates.get_template("skos.jsonld"), **told)
    return Export(SKOS, text, "Begrippen (SKOS)", "application/ld+json", "http://www.w3.org/2004/02/skos/core")
