"""The vocabularies with their definitions as SKOS (w3.org/TR/skos-reference), written in JSON-LD.

Every term has its own place in the codebook as its address, so that whoever follows it reads the definition.
"""

from collections.abc import Iterator
from typing import Any

from praktijkenbank.collection.addresses import CODEBOOK
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.terms import PARENTS
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.exports.export import Export, as_text
from praktijkenbank.site.exports.paths import SCHEMA_VERSION, SKOS
from praktijkenbank.site.output.page import Site

CONTEXT = {
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "schemaVersion": "owl:versionInfo",
    "licence": {"@id": "dct:license", "@type": "@id"},
    "prefLabel": {"@id": "skos:prefLabel", "@language": "nl"},
    "altLabel": {"@id": "skos:altLabel", "@language": "nl"},
    "definition": {"@id": "skos:definition", "@language": "nl"},
    "notation": "skos:notation",
    "inScheme": {"@id": "skos:inScheme", "@type": "@id"},
    "topConceptOf": {"@id": "skos:topConceptOf", "@type": "@id"},
    "broader": {"@id": "skos:broader", "@type": "@id"},
}
"""Written out, so that a reader of the file needs no other."""

STANDARD = "http://www.w3.org/2004/02/skos/core"


def vocabulary_anchor(name: str) -> str:
    """The place of a vocabulary on the codebook page."""
    return f"lijst-{name}"


def term_anchor(vocabulary: str, identifier: str) -> str:
    """The place of a term on the codebook page."""
    return f"{vocabulary}.{identifier}"


def vocabularies(catalogue: Catalogue, site: Site) -> Export:
    """All vocabularies in one file."""

    def text() -> str:
        graph = [item for name in catalogue.vocabularies for item in _scheme(name, catalogue, site)]
        return as_text({"@context": CONTEXT, "@graph": graph})

    return Export(SKOS, text, "Begrippen (SKOS)", "application/ld+json", STANDARD)


def _scheme(name: str, catalogue: Catalogue, site: Site) -> Iterator[dict[str, Any]]:
    vocabulary, page = catalogue.vocabularies[name], site.absolute(CODEBOOK)
    scheme = f"{page}#{vocabulary_anchor(name)}"
    yield {
        "@id": scheme,
        "@type": "skos:ConceptScheme",
        "schemaVersion": SCHEMA_VERSION,
        "licence": site.licence_url,
        "notation": name,
        "prefLabel": vocabulary.title,
        "definition": vocabulary.explanation,
    }
    for term in vocabulary.terms:
        yield _concept(term, name, scheme, page)


def _concept(term: Term, name: str, scheme: str, page: str) -> dict[str, Any]:
    broader = f"{page}#{term_anchor(PARENTS.get(name, name), term.broader)}" if term.broader else None
    return {
        "@id": f"{page}#{term_anchor(name, term.id)}",
        "@type": "skos:Concept",
        "inScheme": scheme,
        **({"broader": broader} if broader else {}),
        **({} if broader and name not in PARENTS else {"topConceptOf": scheme}),
        "notation": term.id,
        "prefLabel": term.label,
        **({"altLabel": list(term.aliases)} if term.aliases else {}),
        "definition": term.definition,
    }
