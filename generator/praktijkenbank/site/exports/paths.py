"""Where the files of the data stand, and which version their shape has."""

from pydantic import BaseModel

from praktijkenbank.collection.addresses import CATALOGUE, DATA, SOURCES, record_url
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.output.shipped import shipped

SCHEMA_VERSION = "2.2"
"""The shape of all exports; docs/decisions/0012-open-data.md says what may change when."""

SOURCE_RECORDS = f"{DATA}bronnen.json"
SOURCE_LINES = f"{DATA}bronnen.jsonl"
CSL = f"{SOURCES}bronnen.json"
BIBTEX = f"{SOURCES}bronnen.bib"
TABLES = f"{DATA}tabellen/"
SCHEMAS = f"{DATA}schemas/"
PACKAGE = f"{TABLES}datapackage.json"
FIGURES_PACKAGE = f"{TYPES['statistics'].url}datapackage.json"
SKOS = f"{DATA}begrippen.jsonld"
DCAT = f"{DATA}dcat.jsonld"
CHECKSUMS = f"{DATA}SHA256SUMS"

SCRIPTS = (shipped("docs/voorbeelden/ouderen_met_onderzoek.py"), shipped("docs/voorbeelden/onderbouwing_per_thema.R"))
"""Examples of what the data can answer, to take along."""

PYTHON, R = (f"{DATA}voorbeelden/{script.name}" for script in SCRIPTS)


def collection_path(kind: RecordKind, ending: str) -> str:
    """Where all records of a kind stand: `data/praktijken.json`."""
    return f"{DATA}{TYPES[kind].url.rstrip('/')}.{ending}"


def record_path(slug: str) -> str:
    """Where one practice stands."""
    return f"{DATA}{CATALOGUE}{slug}.json"


def statistic_path(slug: str) -> str:
    """Where the table of a record of figures stands, beside its page."""
    return f"{record_url('statistics', slug)}{slug}.csv"


def schema_path(model: type[BaseModel], whole: bool = False) -> str:
    """Where the schema of a published record stands, or that of a file with all of them."""
    return f"{SCHEMAS}published-{model.__name__.lower()}{'-collection' * whole}.schema.json"
