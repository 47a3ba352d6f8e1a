"""Fields under a name that nobody knows: misspelt, in Dutch, or in the wrong place."""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.problems import held, suggest
from praktijkenbank.records.introspect import Loc, model_of

SYNONYMS: dict[str, dict[str, Any]] = held(Path(__file__).parent / "synonyms.yml")
"""What people call a field, and a choice; and what fields of an earlier version are now."""


def suggest_field(name: str, owner: type[BaseModel], present: Collection[str | int], root: type[BaseModel]) -> dict[str, str]:
    """What to say of the field `name` in a block of `owner`, where the fields in `present` stand already."""
    titles = _titles(owner)
    left = [field for field in titles if field not in present]
    others = [f"`{field}` ({titles[field]})" for field in left]
    fits = f"Velden die hier nog kunnen: {', '.join(others)}." if others else "Alle velden die hier kunnen, staan er al."
    near = suggest(name, left, fits, _names(owner))
    if near["fix"]:
        return near
    if (there := field_meant(name, owner)) in present and there:
        return {"suggestion": f"Dat heet hier `{there}`, en dat veld staat er al. Voeg de twee samen.", "fix": ""}
    if deeper := [f"`{block}`" for block in _blocks_with(name, owner)]:
        blocks = ", ".join(deeper[:3])
        return {
            "suggestion": f"Dit veld hoort dieper, in een onderdeel zoals {blocks}. Springt de regel ver genoeg in?",
            "fix": "",
        }
    if owner is not root and name in {info.alias or field for field, info in root.model_fields.items()}:
        return {"suggestion": "Dit veld hoort niet in een onderdeel. Zet het aan het begin van de regel.", "fix": ""}
    return near


def field_meant(name: str, owner: type[BaseModel]) -> str:
    """The field of `owner` that a name stands for, when there is no doubt about it."""
    return suggest(name, _titles(owner), "", _names(owner))["fix"]


@cache
def _titles(owner: type[BaseModel]) -> dict[str, str]:
    return {info.alias or field: info.title or "" for field, info in owner.model_fields.items()}


@cache
def _names(owner: type[BaseModel]) -> dict[str, tuple[str, ...]]:
    return {field: (title, *SYNONYMS["fields"].get(field, ())) for field, title in _titles(owner).items()}


def gone(name: str, value: Any, owner: type[BaseModel], present: Collection[str | int]) -> dict[str, str]:
    """What to say of a field of an earlier version, where the field that says it now can stand; else nothing."""
    now = SYNONYMS["gone"].get(name, {})
    fix = now.get(value, "") if isinstance(value, str) else ""
    field = fix.partition(":")[0]
    if field not in owner.model_fields or field in present:
        return {}
    told = enumeration([f"`{new}` in plaats van `{name}: {old}`" for old, new in now.items()])
    return {"suggestion": f"Dit veld heet nu `{field}`. Schrijf {told}.", "fix": fix}


def _blocks_with(name: str, owner: type[BaseModel]) -> Iterator[str]:
    """The blocks inside a block that know a field by this name."""
    for field, info in owner.model_fields.items():
        model = model_of(info.annotation)
        if model and any(name == (inner.alias or key) for key, inner in model.model_fields.items()):
            yield info.alias or field


def titles_in(model: type[BaseModel]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The Dutch title of every field in a model and the models inside it; of two by one name that of the outer one."""
    inner: dict[str, tuple[str, ...]] = {}
    for info in model.model_fields.values():
        if nested := model_of(info.annotation):
            inner |= {key: title for key, title in titles_in(nested) if key not in inner}
    for name, info in model.model_fields.items():
        inner[name] = (info.title or "",)
    yield from inner.items()


def renamed(data: Any, loc: Loc, fix: str) -> bool:
    """Give the field at `loc` in `data` another name, in the same place, and the value behind it if `fix` has one.

    Not when there is a field by that name.
    """
    name, _, instead = fix.partition(": ")
    for step in loc[:-1]:
        data = data[step]  # pydantic came this way
    if name in data or loc[-1] not in data:
        return False
    fields = [(name, instead or value) if key == loc[-1] else (key, value) for key, value in data.items()]
    data.clear()
    data.update(fields)
    return True
