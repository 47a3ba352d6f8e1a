"""The pages about the data: what there is to take along, and the codebook that explains every field and term."""

from collections.abc import Iterator

from pydantic import BaseModel

from praktijkenbank.collection.addresses import CODEBOOK, DATA
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading.diagnosis.normalise import slug
from praktijkenbank.records.practice import Implementation, Practice
from praktijkenbank.records.source import Source
from praktijkenbank.records.types import TYPES
from praktijkenbank.records.vocabulary import Vocabulary
from praktijkenbank.site.exports import paths
from praktijkenbank.site.exports.schemas import ArticleHead, CollectionHead, SourceHead, written_path
from praktijkenbank.site.exports.tables import KEYS, ROOTS, Keys, fields, named, table_path
from praktijkenbank.site.output.page import Page, Site
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS


def data_pages(catalogue: Catalogue, site: Site, templates: Templates) -> Iterator[Page]:
    """Both pages."""
    tables = [pair for pair in named() if pair[0] in ROOTS]
    figure_like = [(table, [one.column for one in fields(table[1]) if one.figure_like]) for table in tables]
    kinds = [kind for kind, records in catalogue.records.items() if records]
    collections = [(kind, TYPES[kind].model, *(paths.collection_path(kind, end) for end in ("json", "jsonl"))) for kind in kinds]
    yield templates.page(
        "data.html", DATA, "data", *HEADS["data"], catalogue.last_reviewed,
        paths=paths, collections=[*collections, ("sources", Source, paths.SOURCE_RECORDS, paths.SOURCE_LINES)],
        vocabulary_schema=written_path(Vocabulary), implementations=table_path(Practice, Implementation),
        practice=next(iter(catalogue.practices.items()), None),
        tables=[(table_path(*table), *named()[table]) for table in tables],
        figure_like=[(named()[table][0], columns) for table, columns in figure_like if columns],
        figures=[(paths.statistic_path(slug), one.title) for slug, one in catalogue.records["statistics"].items()],
    )  # fmt: skip
    told = groups()
    yield templates.page(
        "codebook.html", CODEBOOK, "data", *HEADS["codebook"],
        groups=told, fields=fields, names={model: named()[root, model] for _, _, root, models in told for model in models},
        tabular=ROOTS, keys=[(name, info, name in KEYS) for name, info in Keys.model_fields.items()],
        heads=[(info.alias or name, info, name in SourceHead.model_fields) for name, info in ArticleHead.model_fields.items()],
        collection_heads=[(info.alias or name, info) for name, info in CollectionHead.model_fields.items()],
    )  # fmt: skip


def groups() -> list[tuple[str, str, type[BaseModel], list[type[BaseModel]]]]:
    """(anchor, title, root, models) of the records; what several kinds have is explained at the first."""
    found: dict[type[BaseModel], list[type[BaseModel]]] = {}
    told = set[type[BaseModel]]()
    for root, model in named():
        if model not in told:
            told.add(model)
            found.setdefault(root, []).append(model)
    plurals = {one.model: one.plural for one in TYPES.values()}
    return [
        (slug(plurals.get(root, title)), title, root, models)
        for root, models in found.items()
        for title in [named()[root, root][1]]
    ]
