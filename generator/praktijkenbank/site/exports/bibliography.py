"""The bibliography for reference managers: CSL-JSON and BibTeX. Their shape is that of their standards, without a version of ours."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any
from urllib.parse import quote

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.source import Name, Source
from praktijkenbank.site.exports.export import Export, as_text
from praktijkenbank.site.exports.paths import BIBTEX, CSL

CSL_STANDARD = "https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json"


def bibliography(catalogue: Catalogue) -> Iterator[Export]:
    """Both files."""
    sources = catalogue.sources.values()
    media = "application/vnd.citationstyles.csl+json"
    yield Export(CSL, lambda: as_text(list(map(_csl, sources))), "Bronnen als CSL-JSON", media, CSL_STANDARD)
    yield Export(BIBTEX, partial(bibtex, sources), "Bronnen als BibTeX", "application/x-bibtex")


def _csl(source: Source) -> dict[str, Any]:
    """A source by CSL 1.0.2 (citationstyles.org)."""
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
        "pages": _DASHES.sub("--", _tex(source.page or "")),
        "institution" if source.type == "report" else "publisher": _tex(source.publisher or ""),
        "address": _tex(source.publisher_place or ""),
        "url": quote(source.url or "", safe=_AS_THEY_ARE),
        "note": _tex(source.note or ""),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{BIBTEX_TYPES.get(source.type, 'misc')}{{{source.id},\n{lines}}}\n"


def _bibtex_name(name: Name) -> str:
    if name.literal:
        return f"{{{_tex(name.literal)}}}"
    alone = not name.given and " " in (name.family or "")  # the last of its words would be the family's name, the rest a first
    family = f"{{{_tex(name.family or '')}}}" if alone else _part_of_a_name(name.family or "")
    parts = [" ".join(part for part in (_part_of_a_name(name.particle or ""), family) if part), _part_of_a_name(name.given or "")]
    return ", ".join(part for part in parts if part)


def _part_of_a_name(text: str) -> str:
    """A part of a name, in braces where BibTeX would see the end of a part or of a whole name in it."""
    return f"{{{_tex(text)}}}" if _ENDS_A_NAME.search(text) else _tex(text)


_DASHES = re.compile("-+")

_ENDS_A_NAME = re.compile(r",|\band\b", re.IGNORECASE)

_TEX = {character: f"\\{character}" for character in "&%$#_"} | {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
}
"""What TeX keeps for itself, as text. BibTeX counts braces also behind a backslash, so an odd one would end the file there."""

_AS_THEY_ARE = "/%:@!$&'()*+,;=?#[]~-._"
"""Characters that stand in an address as they are; braces and backslashes would end its value."""


def _tex(text: str) -> str:
    return "".join(_TEX.get(character, character) for character in text)
