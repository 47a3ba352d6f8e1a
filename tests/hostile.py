"""A collection in which every text field holds what the test gives, found by walking the JSON Schemas of the models.

So a new text field is under attack without a line of code here. Ids are all the same, so that they refer to each
other; of fields that exclude each other two collections' worth is made.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import VOCABULARIES
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.fields import DAY, LINE, MAIL_ADDRESS, PARTIAL_DATE, SLUG, TEXT, WEB_ADDRESS
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.vocabulary import Vocabulary
from tests.mutate import schema_of

ID = "voorbeeld"
ADDRESS = "https://example.org/{{7*7}}?a=1&b=&#34;&lt=javascript:x"
FIXED = {SLUG: ID, DAY: "2024-06-30", PARTIAL_DATE: "2014-02", WEB_ADDRESS: ADDRESS, MAIL_ADDRESS: "info@example.org"}
"""Pattern → the value of every field that has it."""

NAMED = {"practice": "ander", "low": "0", "high": "2500", "publication": "gepubliceerd"}
"""Field → its value, where the pattern alone does not make it fit the rest."""

LEFT_OUT = (
    {"Figure": {"low", "high"}, "Implementation": {"province"}, "Relation": {"name", "url"}, "Name": {"literal"}},
    {
        "Figure": {"value"},
        "Implementation": {"place"},
        "Relation": {"practice"},
        "Name": {"family", "given", "non-dropping-particle"},
    },
)
"""Which fields stay out, twice: together they are all there."""


@dataclass(frozen=True)
class Placed:
    """A text that was put in: where (model.field), what, and whether it may have formatting."""

    where: str
    text: str
    prose: bool


@dataclass
class Filler:
    """Fills records with `text`, each time with another number behind it."""

    text: str
    left_out: dict[str, set[str]]
    start: int = 0
    placed: list[Placed] = field(default_factory=list)
    says: dict[str, str] = field(default_factory=dict)
    """Model.field → what stands there, where that must be something else."""

    def record(self, root: type[BaseModel]) -> dict[str, Any]:
        whole = schema_of(root)
        return self._block(root.__name__, whole, whole["definitions"])

    def _block(self, name: str, block: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
        out = self.left_out.get(name, set())
        return {
            key: self._value(f"{name}.{key}", NAMED.get(key), property_, definitions)
            for key, property_ in block["properties"].items()
            if key not in out
        }

    def _value(self, where: str, named: str | None, found: dict[str, Any], definitions: dict[str, Any]) -> Any:
        if "$ref" in found:
            name = found["$ref"].rpartition("/")[2]
            return self._block(name, definitions[name], definitions)
        if found.get("type") == "array":
            return [self._value(where, named, found["items"], definitions)]
        if where in self.says:
            return self.says[where]
        if "enum" in found:
            return named or found["enum"][0]
        if found["type"] == "boolean":
            return "false"
        if found["type"] == "number":
            return named or "12.5"
        pattern = found.get("pattern", LINE)
        if pattern in FIXED:
            return named or FIXED[pattern]
        assert pattern in (LINE, TEXT), where
        return self._place(where, pattern == TEXT, found["maxLength"])

    def _place(self, where: str, prose: bool, limit: int) -> str:
        number = self.start + len(self.placed)
        text = f"t{number} {self.text[: limit - 20].strip()} q{number}"
        self.placed.append(Placed(where, text, prose))
        return text


def collection(text: str) -> tuple[Catalogue, list[Placed]]:
    """A catalogue with `text` in every text field, and where it was put."""
    content, sources, placed = Content(Path("content")), [], []
    for at, (slug, source) in enumerate({"hoofd": ID, "ander": "tweede"}.items()):
        filler = Filler(text, LEFT_OUT[at], start=1000 * (at + 1))
        record = filler.record(Practice) | ({"former_slugs": []} if at else {})
        content.practices[slug] = Located(slug, "", Practice.model_validate(record))
        [found] = filler.record(Bibliography)["references"]
        sources.append(found | {"id": source})
        placed += filler.placed
    for at, name in enumerate(VOCABULARIES):
        # All ids are one here; a former id would be the id of the term itself.
        filler = Filler(text, {"Term": {"former_ids"}}, start=10000 + 100 * at)
        content.vocabularies[name] = Located(name, "", Vocabulary.model_validate(filler.record(Vocabulary)))
        placed += [Placed(f"{name}/{item.where}", item.text, item.prose) for item in filler.placed]
    content.bibliography = Located("sources", "", Bibliography.model_validate({"references": sources}))
    return Catalogue.of(content), placed
