"""Records in one canonical form: the same fields, values and comments, written in one way.

Two editors who mean the same then write the same file, and a difference between two versions shows what changed and
nothing else. `canonical` only gives a text that reads exactly as before, comments included.
"""

import re
from collections import Counter

from pydantic import BaseModel

from praktijkenbank.editing.canonical.layout import write_tree
from praktijkenbank.editing.canonical.tree import Branch, Scalar, comments, read_tree
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.fields import NUMBER, PARTIAL_DATE
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.sourced import MaybeSourced, Sourced

__all__ = ["Unsure", "canonical", "comments", "field_order"]

_BARE = re.compile(f"{NUMBER}|{PARTIAL_DATE}|^(true|false)$")
"""A value that says the same to every reader of YAML, in a field that holds a number, a day, or yes or no."""


class Unsure(Exception):
    """The canonical text would not say the same; nothing can be relied on but the text as it was."""


def canonical(text: str, model: type[BaseModel]) -> str:
    """The canonical form of a text that the strict reader takes; fields in the order of `model`.

    Raises `Unsure` when a value or comment would be lost.
    """
    root = read_tree(text)
    _order(root, model)
    written = write_tree(root)
    if not says_the_same(text, written):
        raise Unsure
    return written


def says_the_same(before: str, after: str) -> bool:
    """Whether the strict reader gives the same data for both, and neither has a comment that the other lacks."""
    (old, refused), (new, refused_now) = strict_yaml.parse(before), strict_yaml.parse(after)
    if old != new or not all(refusal.says_nothing for refusal in (*refused, *refused_now)):
        return False
    return _words(comments(before)) == _words(comments(after))


def _words(found: list[str]) -> Counter[str]:
    """Comments word for word: two beside the same value may be written as one."""
    return Counter(word for comment in found for word in comment.split())


def _order(branch: Branch, model: type[BaseModel] | None, text: bool = True) -> None:
    """Put fields in order, and see which values stand bare; `text` tells whether values in a list are to be read as text."""
    fields = fields_of(model) if model else {}
    if not branch.is_list:
        places = {name: at for at, name in enumerate(field_order(model) if model else ())}
        branch.entries.sort(key=lambda entry: places.get(entry.key.value if entry.key else "", len(places)))
    for entry in branch.entries:
        field = fields.get(entry.key.value) if entry.key else None
        inner, as_text = (model, text) if entry.key is None else (field.model, field.is_text) if field else (None, True)
        if isinstance(entry.value, Scalar):
            entry.value.bare |= not as_text and bool(_BARE.fullmatch(entry.value.value))
        else:
            _order(entry.value, inner, as_text)


def field_order(model: type[BaseModel]) -> list[str]:
    """The fields of a model in the order of a record: what is claimed first, where that stands last."""
    claims = issubclass(model, (Sourced, MaybeSourced))
    return sorted(fields_of(model), key=lambda name: claims and name in Sourced.model_fields)
