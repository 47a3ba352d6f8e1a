"""What has not been written yet of a concept: what it is called, and how its gaps look where the concept is shown.

Nothing else has to know of gaps: a concept comes into the catalogue with words, a term or a day in their place.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel, ValidationError

from praktijkenbank.dutch.wording import NO_DAY, enumeration
from praktijkenbank.reading.article_text import cited
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.introspect import Field, field_at, fields_of
from praktijkenbank.records.knowledge import Release
from praktijkenbank.records.practice import Relation
from praktijkenbank.records.sourced import Silence, SourceUse

TO_WRITE = "Nog in te vullen"
"""Stands on the page of a concept where a text has not been written yet."""

SAYS: dict[type[BaseModel], tuple[tuple[str, ...], ...]] = {
    SourceUse: (("source",),),
    Silence: (("field",), ("reason",)),
    Release: (("report",),),
    Relation: (("practice", "name"),),
}
"""Items of lists that show nothing without these: of each group one."""


def missing_in_words(located: Located[Any], with_lines: bool = False) -> Iterator[str]:
    """What a concept still misses, in the order of the record: titles, names of fields and where that is asked for their lines."""
    model: type[BaseModel] = type(located.record)
    order = list(fields_of(model))
    told: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for loc in sorted(located.waiting, key=lambda loc: (order.index(str(loc[0])), located.line(loc))):
        names = tuple(step for step in loc if isinstance(step, str))
        told[names].add(located.line(loc))
    for names, lines in told.items():
        title, within = (getattr(field_at(model, at), "title", "") for at in (names, names[:1]))
        where = f", regel {enumeration([str(line) for line in sorted(lines)])}" if all(lines) else ""
        words = title if len(names) == 1 else f"{title} bij {within}"
        yield f"{words} (`{'.'.join(names)}`{where})" if with_lines else words


def presentable(located: Located[Any]) -> Any:
    """A record as it is shown: a concept with something in every gap, and all the sources that it names in its list of sources."""
    if not located.waiting:
        return located.record
    record = _filled(located.record)
    named = [*(ref.value for ref in located.references.sources), *(cited(located.body) if located.body else ())]
    unlisted = dict.fromkeys(named).keys() - {use.source for use in record.sources}
    record.__dict__["sources"] = (*record.sources, *(SourceUse(source=source) for source in sorted(unlisted)))
    return record


def _filled(block: BaseModel) -> Any:
    made = type(block).model_construct()
    made.__dict__.update({field.name: _shown(field, block.__dict__[field.name]) for field in fields_of(type(block)).values()})
    return made


def _shown(field: Field, value: Any) -> Any:
    """A value, or what stands in its place: a day that nobody knows, words where there may be words, and else nothing."""
    if isinstance(value, BaseModel):
        return _filled(value)
    if isinstance(value, tuple):
        items = tuple(_filled(item) if isinstance(item, BaseModel) else item for item in value if _shows(item))
        return items or (("",) if field.required and field.vocabularies else ())
    if value is not None or not field.required:
        return value
    if field.holds is date:
        return NO_DAY
    try:
        return field.one.validate_python(TO_WRITE)
    except ValidationError:
        return ""


def _shows(item: Any) -> bool:
    return item is not None and all(any(getattr(item, name) for name in group) for group in SAYS.get(type(item), ()))
