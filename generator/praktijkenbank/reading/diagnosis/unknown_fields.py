"""Fields under a name that nobody knows: misspelt, in Dutch, or in the wrong place."""

from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.problems import held, suggest
from praktijkenbank.records.introspect import Loc, fields_of

SYNONYMS: dict[str, dict[str, Any]] = held(Path(__file__).parent / "synonyms.yml")
"""What people call a field, and a choice; and what fields of an earlier version are now."""


def suggest_field(name: str, owner: type[BaseModel], present: Collection[str | int], root: type[BaseModel]) -> dict[str, str]:
    """What to say of the field `name` in a block of `owner`, where the fields in `present` stand already."""
    fields = fields_of(owner)
    left = [key for key in fields if key not in present]
    others = ", ".join(f"`{key}` ({fields[key].title})" for key in left)
    fits = f"Velden die hier nog kunnen: {others}." if others else "Alle velden die hier kunnen, staan er al."
    near = suggest(name, left, fits, _names(owner))
    if near["fix"]:
        return near
    deeper = [f"`{key}`" for key, field in fields.items() if field.model and name in fields_of(field.model)]
    if (there := field_meant(name, owner)) in present and there:
        said = f"Dat heet hier `{there}`, en dat veld staat er al. Voeg de twee samen."
    elif deeper:
        said = f"Dit veld hoort dieper, in een onderdeel zoals {', '.join(deeper[:3])}. Springt de regel ver genoeg in?"
    elif owner is not root and name in fields_of(root):
        said = "Dit veld hoort niet in een onderdeel. Zet het aan het begin van de regel."
    else:
        return near
    return {"suggestion": said, "fix": ""}


def field_meant(name: str, owner: type[BaseModel]) -> str:
    """The field of `owner` that a name stands for, when there is no doubt about it."""
    return suggest(name, fields_of(owner), "", _names(owner))["fix"]


@cache
def _names(owner: type[BaseModel]) -> dict[str, tuple[str, ...]]:
    return {key: (field.title, *SYNONYMS["fields"].get(key, ())) for key, field in fields_of(owner).items()}


def gone(name: str, value: Any, owner: type[BaseModel], present: Collection[str | int]) -> dict[str, str]:
    """What to say of a field of an earlier version, where the field that says it now can stand; else nothing."""
    now = SYNONYMS["gone"].get(name, {})
    fix = now.get(value, "") if isinstance(value, str) else ""
    field = fix.partition(":")[0]
    if field not in fields_of(owner) or field in present:
        return {}
    told = enumeration([f"`{new}` in plaats van `{name}: {old}`" for old, new in now.items()])
    return {"suggestion": f"Dit veld heet nu `{field}`. Schrijf {told}.", "fix": fix}


def titles_in(model: type[BaseModel]) -> dict[str, str]:
    """The Dutch title of every field in a model and the models inside it; of two by one name that of the outer one."""
    titles: dict[str, str] = {}
    for field in fields_of(model).values():
        titles = (titles_in(field.model) if field.model else {}) | titles
    return titles | {field.name: field.title for field in fields_of(model).values()}


def renamed(data: Any, loc: Loc, fix: str) -> bool:
    """Give the field at `loc` another name in the same place, and its value of `fix` if that has one; not where that name is taken."""
    name, _, instead = fix.partition(": ")
    for step in loc[:-1]:
        data = data[step]  # pydantic came this way
    if name in data or loc[-1] not in data:
        return False
    fields = [(name, instead or value) if key == loc[-1] else (key, value) for key, value in data.items()]
    data.clear()
    data.update(fields)
    return True
