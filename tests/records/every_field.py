"""A record in which every field of a model is filled in, and the same without each of its fields in turn."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import yaml
from pydantic import BaseModel

from praktijkenbank.reading.content import Content
from praktijkenbank.records.fields import MAIL_ADDRESS, PARTIAL_DATE, SLUG, WEB_ADDRESS, SlugOf, SourceId, TermOf
from praktijkenbank.records.introspect import Loc, is_list, literals, model_of
from praktijkenbank.records.references import marked_fields

LEFT_OUT = {
    "Figure": {"low", "high"},
    "Implementation": {"province"},
    "Relation": {"name"},
    "Practice": {"replaced_by", "costs"},
    "Row": {"place", "total"},
}
"""Fields that cannot stand beside the others."""

SAYS: dict[tuple[str, str], Any] = {
    ("Practice", "name"): "Geval",
    ("Silence", "field"): "costs",
    ("Statistic", "chart"): "een",
    ("Column", "id"): "een",
    ("Column", "parts_add_up"): "false",
    ("Period", "end"): "2015",
}
"""What holds together with the rest of the record."""

FORMS = (("info@example.org", MAIL_ADDRESS), ("2014", PARTIAL_DATE), ("https://example.org/", WEB_ADDRESS), ("een", SLUG))


def whole(model: type[BaseModel], content: Content) -> dict[str, Any]:
    """The data of a concept with every field of a model."""
    return _block(model, content) | {"publication": "concept"}


def _block(model: type[BaseModel], content: Content) -> dict[str, Any]:
    left_out = LEFT_OUT.get(model.__name__, set())
    return {info.alias or name: _field(model, name, content) for name, info in model.model_fields.items() if name not in left_out}


def _field(owner: type[BaseModel], name: str, content: Content) -> Any:
    info = owner.model_fields[name]
    inner = model_of(info.annotation)
    value = SAYS.get((owner.__name__, name)) or (_block(inner, content) if inner else _value(owner, name, content))
    return [value] if is_list(info.annotation) else value


def _value(owner: type[BaseModel], name: str, content: Content) -> str:
    info = owner.model_fields[name]
    mark = next((field.mark for field in marked_fields(owner) if field.name == name), None)
    if isinstance(mark, TermOf):
        return content.vocabularies[mark.vocabularies[0]].record.terms[0].id
    if isinstance(mark, SlugOf):
        return next(iter(content.kinds[mark.kind]))
    if isinstance(mark, SourceId):
        assert content.bibliography
        return content.bibliography.record.references[0].id
    if choices := literals(info.annotation):
        return choices[0]
    about = f"{info.annotation} {info.metadata}"
    of_type = {"Decimal": "12", "bool": "true", "datetime.date": "2014-02-28"}
    return next(
        (value for kind, value in of_type.items() if kind in about),
        next((value for value, form in FORMS if repr(form) in about), "Tekst"),
    )


def text(data: Any) -> str:
    """Data as YAML, with nothing behind what is None."""
    written: str = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return written.replace(" null\n", "\n")


def without_each(data: dict[str, Any]) -> Iterator[tuple[Loc, str, dict[str, Any]]]:
    """Every field and item at any depth with how it lacks, and the data in which it does."""
    for loc in list(_locs(data, ())):
        for how in ("leeg", "weg"):
            other = deepcopy(data)
            around: Any = other
            for step in loc[:-1]:
                around = around[step]
            if how == "weg":
                del around[loc[-1]]
            else:
                around[loc[-1]] = None
            yield loc, how, other


def _locs(value: Any, loc: Loc) -> Iterator[Loc]:
    for step, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*loc, step)
        yield from _locs(inner, (*loc, step))


def models_of(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and every other that a record of it can hold."""
    found, waiting = set(), [model]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += [inner for info in one.model_fields.values() if (inner := model_of(info.annotation))]
    return found
