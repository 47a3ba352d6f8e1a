"""Blocks that an editor inserts at one Tab, made from the models: a new field or term needs no line here."""

from __future__ import annotations

from itertools import count
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.problems import schema_messages
from praktijkenbank.reading.content import Content
from praktijkenbank.records.fields import SlugOf, SourceId, TermOf
from praktijkenbank.records.introspect import model_of
from praktijkenbank.records.references import marked_fields

WITH: dict[str, tuple[tuple[str, ...], ...]] = {
    "Result": ((), ("figures",)),
    "Claim": ((), ("figures",)),
    "Approach": ((), ("steps",)),
    "Implementation": (("place",), ("place", "period", "results"), ("province",)),
    "TargetGroups": (("through",),),
    "Material": (("where",),),
    "Contact": (("mail",), ("url",)),
    "Recognition": (("year",),),
    "Relation": (("practice",), ("name", "url")),
    "Figure": (("value", "unit"), ("low", "high", "unit")),
    "Period": (("start", "end"),),
    "Name": (("family", "given"), ("literal",)),
    "SourceUse": (("locator",),),
    "Source": (("author", "issued", "publisher", "url"),),
    "Row": ((),),
    "Threads": (("practices",),),
}
"""Name of a block → the fields that come with the required ones, in as many ways as it is often written."""


def snippets(owner: type[BaseModel], content: Content, mark: str = "") -> dict[str, Any]:
    """What to insert for a block: with the fields it cannot do without, and with some that often stand beside them.

    `mark` stands before the labels: a dash where the block is inserted as one of a list.
    """
    title = str(owner.model_config.get("title"))
    made = []
    for fields in WITH.get(owner.__name__, ((),)):
        body = _Writer(content).body(owner, fields)
        titles = [str(owner.model_fields[name].title).lower() for name in fields]
        label = f"{mark}{title.lower()} met {enumeration(titles)}" if titles else f"{mark}{title.lower()}"
        if body:
            made.append({"label": label, "description": schema_messages.INSERTS.format(fields=", ".join(body)), "body": body})
    return {"defaultSnippets": made} if made else {}


class _Writer:
    """Writes bodies with numbered stops to tab along."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.stop = count(1)

    def body(self, owner: type[BaseModel], fields: tuple[str, ...]) -> dict[str, Any]:
        marks = {key: mark for _, key, _, mark in marked_fields(owner)}
        wanted = [name for name, field in owner.model_fields.items() if field.is_required() or name in fields]
        wanted.sort(key=lambda name: name in ("source", "locator"))  # last, as people write them
        keyed = {(field.alias or name): field for name in wanted for field in [owner.model_fields[name]]}
        return {key: self._value(field, marks.get(key)) for key, field in keyed.items()}

    def _value(self, field: FieldInfo, mark: object) -> Any:
        inner = model_of(field.annotation)
        one = self.body(inner, WITH.get(inner.__name__, ((),))[0]) if inner else self._scalar(field, mark)
        return [one] if get_origin(field.annotation) is tuple else one

    def _scalar(self, field: FieldInfo, mark: object) -> str:
        stop = next(self.stop)
        if isinstance(mark, SourceId | SlugOf):
            return f"${{{stop}:id}}"
        if isinstance(mark, TermOf):
            choices = [term.id for name in mark.vocabularies for term in self.content.vocabularies[name].record.terms]
        else:
            choices = _literals(field.annotation)
        return f"${{{stop}|{','.join(choices)}|}}" if choices else f"${{{stop}:{field.title}}}"


def _literals(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [found for inner in get_args(annotation) for found in _literals(inner)]
