"""Files that are no record at all: what they look like, in place of a complaint about every field."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from praktijkenbank.reading.diagnosis.unknown_fields import field_meant
from praktijkenbank.records.article import LoosePage
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.types import TYPES
from praktijkenbank.records.vocabulary import Vocabulary

ENOUGH = 2
"""Fields that a file must have before anything can be said of it."""

LOOKS_LIKE: tuple[tuple[frozenset[str], int, str], ...] = (
    (
        frozenset(("version", "main", "scripts", "dependencies", "devDependencies", "license")),
        3,
        "een package.json van een programma",
    ),
    (frozenset(("openapi", "swagger")), 1, "de beschrijving van een API (OpenAPI)"),
    (frozenset(("services", "volumes", "networks")), 1, "de instellingen van Docker Compose"),
    (frozenset(("apiVersion", "metadata", "spec")), 2, "de instellingen van Kubernetes"),
    (frozenset(("on", "jobs", "runs-on")), 2, "een workflow van GitHub"),
    (frozenset(("stages", "script", "image", "before_script")), 2, "een pijplijn van GitLab"),
    (frozenset(("site_name", "plugins", "nav", "theme")), 2, "de instellingen van een site (mkdocs.yml)"),
    (
        frozenset(("distribution", "publisher", "keywords", "issued", "theme", "contactPoint")),
        2,
        "de beschrijving van een dataset",
    ),
    (frozenset(("features", "geometry", "coordinates")), 1, "een kaart (GeoJSON)"),
    (frozenset(("DOI", "ISBN", "container-title", "issued", "author")), 2, "een verwijzing uit een bronnenlijst (CSL)"),
    (frozenset(("@context", "@graph")), 1, "gegevens van een website (JSON-LD)"),
    (frozenset(("$schema", "properties", "definitions")), 2, "een JSON Schema"),
)
"""(fields, how many of them a file has, what it then looks like)."""

BEGINS_LIKE = {
    "<!doctype html": "een webpagina", "<html": "een webpagina", "<?xml": "een XML-bestand", "{\\rtf": "een document van een tekstverwerker",
    "begin:vcard": "een visitekaartje (vCard)", "begin:vcalendar": "een agenda (iCalendar)", "@article{": "een bronnenlijst in BibTeX",
    "@book{": "een bronnenlijst in BibTeX", "@misc{": "een bronnenlijst in BibTeX", "@techreport{": "een bronnenlijst in BibTeX",
    "ty  - ": "een bronnenlijst in RIS", "[project]": "de instellingen van een programma (TOML)",
    "[build-system]": "de instellingen van een programma (TOML)", "#!/": "een script", "import ": "een programma in Python",
}  # fmt: skip
"""How a text of another sort begins, in small letters → what it then is."""

NO_TEXT = {
    b"PK\x03\x04": "een document van Word of Excel, of een zipbestand", b"%PDF": "een PDF",
    b"\xd0\xcf\x11\xe0": "een oud document van Word of Excel", b"\x89PNG": "een plaatje", b"\xff\xd8\xff": "een foto",
    b"GIF8": "een plaatje",
}  # fmt: skip
"""The first bytes of files that are no text → what they are."""


def foreign_file(data: Mapping[str, Any], model: type[BaseModel]) -> dict[str, Any] | None:
    """What to say of a file in which most fields are none of `model`, also not under another name; None for a record."""
    needed, looks_like = _required(model), _looks_like(data, model)
    if len(data) < ENOUGH or 2 * len(needed & data.keys()) > len(needed):
        return None
    fields = {info.alias or name for name, info in model.model_fields.items()}
    known = [name for name in data if name in fields or field_meant(name, model)]
    if 3 * len(known) > len(data) and not looks_like:
        return None
    counted = f"Van de {len(data)} velden kennen we er {len(known) or 'geen enkel'}."
    return {"what": _called(model), "looks_like": f"{counted} {looks_like}".rstrip()}


def foreign_text(text: str, model: type[BaseModel]) -> dict[str, Any] | None:
    """What to say of a text that begins as a file of another sort does; None where it does not."""
    start = text.lstrip().casefold()
    theirs = next((what for mark, what in BEGINS_LIKE.items() if start.startswith(mark)), "")
    return {"what": _called(model), "looks_like": f"Het lijkt op {theirs}."} if theirs else None


def foreign_bytes(raw: bytes) -> str:
    """What a file that is no text looks like; nothing where its first bytes do not tell."""
    theirs = next((what for mark, what in NO_TEXT.items() if raw.startswith(mark)), "")
    return f"Het lijkt op {theirs}." if theirs else ""


def _called(model: type[BaseModel]) -> str:
    own = [one.label for one in TYPES.values() if one.model is model]
    return own[0] if own else "pagina" if model is LoosePage else "lijst"


def _required(model: type[BaseModel]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items() if info.is_required()}


def _looks_like(data: Mapping[str, Any], wanted: type[BaseModel]) -> str:
    ours = {one.model: (f"een {one.label}", one.folder) for one in TYPES.values()}
    ours |= {Vocabulary: ("een woordenlijst", "vocabulary"), Bibliography: ("een lijst van bronnen", "sources.yml")}
    for model, (what, where) in ours.items():
        if model is not wanted and _required(model) <= data.keys():
            return f"Het lijkt op {what}; dat hoort in `content/{where}`."
    theirs = next((what for fields, enough, what in LOOKS_LIKE if len(fields & data.keys()) >= enough), "")
    return f"Het lijkt op {theirs}." if theirs else ""
