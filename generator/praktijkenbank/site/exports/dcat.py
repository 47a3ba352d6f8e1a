"""The data set described for catalogues such as data.overheid.nl: DCAT-AP-NL 3.0, written in JSON-LD.

What the profile asks of a catalogue, a data set and a distribution is in docs.geostandaarden.nl/dcat/dcat-ap-nl30;
its codes come from lists of the European Union.
"""

import json
from collections.abc import Sequence
from functools import partial
from typing import Any

from praktijkenbank.collection.addresses import CODEBOOK, DATA
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.exports import paths
from praktijkenbank.site.exports.checksums import Sum, Sums
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

EU = "http://publications.europa.eu/resource/authority/"

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "spdx": "http://spdx.org/rdf/terms#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "schemaVersion": "dcat:version",
}

MEDIA_TYPES = {
    "json": ("application/json", "JSON"),
    "jsonl": ("", "JSON"),
    "jsonld": ("application/ld+json", "JSON_LD"),
    "csv": ("text/csv", "CSV"),
    "bib": ("", "TXT"),
}
"""Ending of a file → its media type, where IANA has registered one, and its code in the European list of file types."""

PROFILE = "https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/"
SKOS_STANDARD = "http://www.w3.org/2004/02/skos/core"
CSL_STANDARD = "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json"


def description_file(catalogue: Catalogue, site: Site, sums: Sums, distributions: Sequence[str]) -> SiteFile:
    """The description of the files at `distributions`, which `sums` watches."""
    return SiteFile(paths.DCAT, partial(_dcat, catalogue, site, sums, distributions))


def _dcat(catalogue: Catalogue, site: Site, sums: Sums, distributions: Sequence[str]) -> str:
    page, root = site.absolute(DATA), site.absolute("")
    owner = {"@id": f"{page}#eigenaar"}
    shared = {"dct:publisher": owner, "dcat:contactPoint": {"@id": f"{page}#contact"}, "dct:language": _eu("language/NLD")}
    reviewed = catalogue.last_reviewed
    changed = {"dct:modified": _typed(reviewed.isoformat(), "xsd:date")} if reviewed else {}
    described = [_distribution(path, sums.of(path), site) for path in distributions]
    dataset = {
        "@id": f"{page}#dataset",
        "@type": "dcat:Dataset",
        "schemaVersion": paths.SCHEMA_VERSION,
        "dct:identifier": f"{page}#dataset",
        "dct:title": _dutch(f"{site.name}: de gegevens"),
        "dct:description": _dutch(
            "Goede praktijken in vrijwillige inzet en informele zorg: wat ze doen, voor wie, wat het opleverde, "
            "waar dat op rust en uit welke bron het komt."
        ),
        **shared,
        "dct:creator": owner,
        "dct:accessRights": _eu("access-right/PUBLIC"),
        "dct:license": {"@id": _licence(site)},
        "dct:conformsTo": [_standard_at(site.absolute(paths.schema_path(one.model))) for one in TYPES.values()],
        "dct:spatial": _eu("country/NLD"),
        "dcat:theme": [_eu(code) for code in _THEMES],
        "dcat:keyword": [_dutch(word) for word in ("vrijwilligerswerk", "informele zorg", "mantelzorg", "goede praktijken")],
        "dcat:landingPage": {"@id": page},
        "foaf:page": {"@id": site.absolute(CODEBOOK)},
        **changed,
        "dcat:distribution": [{"@id": one["@id"]} for one in described],
    }
    whole = {
        "@id": f"{page}#catalogus",
        "@type": "dcat:Catalog",
        "schemaVersion": paths.SCHEMA_VERSION,
        "dct:title": _dutch(site.name),
        "dct:description": _dutch(f"De open gegevens van {site.name}."),
        **shared,
        "dct:creator": owner,
        "dct:license": {"@id": _licence(site)},
        "dct:conformsTo": _standard_at(PROFILE),
        "foaf:homepage": {"@id": root},
        **changed,
        "dcat:dataset": {"@id": dataset["@id"]},
    }
    named = [
        {"@id": _licence(site), "@type": "dct:LicenseDocument"},
        {"@id": page, "@type": "foaf:Document"},
        {"@id": site.absolute(CODEBOOK), "@type": "foaf:Document"},
        {"@id": root, "@type": "foaf:Document"},
        *(_eu(code) | {"@type": kind} for code, kind in _CODES.items()),
        *(_eu(code) | {"@type": "skos:Concept", "skos:prefLabel": _dutch(label)} for code, label in _THEMES.items()),
    ]
    # The site itself, as long as its owner is not known.
    named_owner = owner | {"@type": "foaf:Agent", "foaf:name": _dutch(site.owner or site.name)}
    graph = [whole, dataset, *described, named_owner, _contact(f"{page}#contact", site), *named]
    return json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


_CODES = {
    "language/NLD": "dct:LinguisticSystem",
    "access-right/PUBLIC": "dct:RightsStatement",
    "country/NLD": "dct:Location",
}
"""The codes that are used, and what each is."""

_THEMES = {"data-theme/SOCI": "Bevolking en samenleving", "data-theme/HEAL": "Gezondheid"}
"""The European themes that the data set falls under."""


def _distribution(path: str, found: Sum, site: Site) -> dict[str, Any]:
    media, code = MEDIA_TYPES[path.rpartition(".")[2]]
    address, standard = site.absolute(path), _standard(path, site)
    registered = {"@id": f"https://www.iana.org/assignments/media-types/{media}", "@type": "dct:MediaType"}
    return {
        "@id": f"{site.absolute(DATA)}#{path}",
        "@type": "dcat:Distribution",
        "dct:title": _dutch(path.removeprefix(DATA)),
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dct:language": _eu("language/NLD"),
        "dct:license": {"@id": _licence(site)},
        **({"dct:conformsTo": _standard_at(standard)} if standard else {}),
        **({"dcat:mediaType": registered} if media else {}),
        "dct:format": {"@id": f"{EU}file-type/{code}", "@type": "dct:MediaTypeOrExtent"},
        "dcat:byteSize": _typed(str(found.size), "xsd:nonNegativeInteger"),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm"},
            "spdx:checksumValue": _typed(found.sha256, "xsd:hexBinary"),
        },
    }


def _standard_at(address: str) -> dict[str, str]:
    return {"@id": address, "@type": "dct:Standard"}


def _standard(path: str, site: Site) -> str:
    """What tells the shape of a file: a schema or a data package of ours, or the standard itself. BibTeX has none."""
    if path.endswith(".csv"):
        return site.absolute(paths.PACKAGE if path.startswith(paths.TABLES) else paths.FIGURES_PACKAGE)
    shapes = {paths.collection_path(kind, "json"): (one.model, True) for kind, one in TYPES.items()}
    shapes |= {paths.collection_path(kind, "jsonl"): (one.model, False) for kind, one in TYPES.items()}
    shapes |= {paths.SOURCE_RECORDS: (Source, True), paths.SOURCE_LINES: (Source, False)}
    if path in shapes:
        model, whole = shapes[path]
        return site.absolute(paths.schema_path(model, whole))
    return {paths.SKOS: SKOS_STANDARD, paths.CSL: CSL_STANDARD}.get(path, "")


def _licence(site: Site) -> str:
    """The licence as the government's list of licences names it: that of Creative Commons there begins with `http`."""
    return site.licence_url.replace("https://creativecommons.org/", "http://creativecommons.org/", 1)


def _contact(name: str, site: Site) -> dict[str, Any]:
    """Where to ask, as the settings say; else the site itself."""
    link = site.contact_link or site.absolute("")
    reach = {{"mailto": "vcard:hasEmail", "tel": "vcard:hasTelephone"}.get(link.partition(":")[0], "vcard:hasURL"): {"@id": link}}
    return {"@id": name, "@type": ["vcard:Kind", "vcard:Organization"], "vcard:fn": _dutch(site.owner or site.name), **reach}


def _eu(code: str) -> dict[str, str]:
    return {"@id": f"{EU}{code}"}


def _dutch(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "nl"}


def _typed(value: str, kind: str) -> dict[str, str]:
    return {"@value": value, "@type": kind}
