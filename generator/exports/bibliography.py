"""The bibliography for reference managers: CSL-JSON and BibTeX."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from generator.catalogue import Catalogue
from generator.data_file import DataFile
from generator.links import SOURCES
from generator.model.source import Name, Source


def bibliography(catalogue: Catalogue) -> Iterator[DataFile]:
    """The two files."""
    yield DataFile(f"{SOURCES}bronnen.json", partial(csl_json, catalogue.sources.values()))
    yield DataFile(f"{SOURCES}bronnen.bib", partial(bibtex, catalogue.sources.values()))


def csl_json(sources: Iterable[Source]) -> str:
    """The bibliography as CSL-JSON (citationstyles.org, schema 1.0.2)."""
    return json.dumps([_csl(source) for source in sources], ensure_ascii=False, indent=1) + "\n"


def _csl(source: Source) -> dict[str, Any]:
    item = source.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)
    for field in ("issued", "accessed"):
        if field in item:
            item[field] = {"date-parts": [[int(part) for part in str(item[field]).split("-")]]}
    return {"id": source.id, "type": source.type, **item}


BIBTEX_TYPES = {
    "report": "techreport",
    "book": "book",
    "chapter": "incollection",
    "article-journal": "article",
    "thesis": "phdthesis",
}


def bibtex(sources: Iterable[Source]) -> str:
    """The bibliography as BibTeX."""
    return "\n".join(map(_bibtex_entry, sources))


def _bibtex_entry(source: Source) -> str:
    year, _, rest = (source.issued or "").partition("-")
    fields = {
        "author": " and ".join(map(_bibtex_name, source.author)),
        "editor": " and ".join(map(_bibtex_name, source.editor)),
        "title": f"{{{_tex(source.title)}}}",
        "year": year,
        "month": rest[:2],
        "booktitle" if source.type == "chapter" else "journal": _tex(source.container_title or ""),
        "volume": _tex(source.volume or ""),
        "number": _tex(source.number or source.issue or ""),
        "pages": _tex((source.page or "").replace("-", "--")),
        "institution" if source.type == "report" else "publisher": _tex(source.publisher or ""),
        "address": _tex(source.publisher_place or ""),
        "url": source.url or "",
        "note": _tex(source.note or ""),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{BIBTEX_TYPES.get(source.type, 'misc')}{{{source.id},\n{lines}}}\n"


def _bibtex_name(name: Name) -> str:
    if name.literal:
        return f"{{{_tex(name.literal)}}}"
    family = " ".join(part for part in (name.particle, name.family) if part)
    return _tex(f"{family}, {name.given}" if name.given else family)


def _tex(text: str) -> str:
    return re.sub(r"([&%$#_{}])", r"\\\1", text.replace("\\", r"\textbackslash "))
