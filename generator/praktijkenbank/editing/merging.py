"""What a file brings, laid over the record that is there: nothing else of it changes, and no comment is lost."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from os.path import commonprefix
from typing import Any

from pydantic import BaseModel

from praktijkenbank.editing.canonical import write_tree
from praktijkenbank.editing.tree import Branch, Scalar, read_tree
from praktijkenbank.problems import printable
from praktijkenbank.records.introspect import fields_of

SHOWN, BEFORE = 60, 20
"""Characters of a value that are shown, and how many of them stand before where it differs."""


def laid_over(old: str, brought: str, whole: bool = False) -> str:
    """The text of a record with the fields that are brought, also those in blocks; what is not mentioned stays as it is.

    Both are fields in strict YAML. A list is brought as a whole; what is the same in it stays, with its comments. So is the
    record, when it is `whole`: what is not mentioned then goes, but for its comments.
    """
    root = read_tree(old)
    _lay(root, read_tree(brought), whole)
    return write_tree(root)


def with_items(old: str, brought: str, items: Collection[int]) -> str:
    """The text of a file that is one list below a field, with some items behind it of another such file, by their numbers."""
    root = read_tree(old)
    _only_list(root).entries += [one for at, one in enumerate(_only_list(read_tree(brought)).entries) if at in items]
    return write_tree(root)


def with_fields(old: str, block: str, given: Mapping[str, Mapping[str, Any]]) -> str:
    """The same with other fields in a block of its items, by the `id` of those; a field whose value is empty is taken away."""
    root = read_tree(old)
    for fields in (item.value for item in _only_list(root).entries if isinstance(item.value, Branch)):
        there = _said(fields)
        if values := given.get(there.get("id")):
            inside = {name: value for name, value in (there.get(block, {}) | values).items() if value}
            _lay(fields, read_tree(json.dumps(there | {block: inside})), whole=True)
    return write_tree(root)


def _only_list(root: Branch) -> Branch:
    return next(entry.value for entry in root.entries if isinstance(entry.value, Branch))


def _lay(old: Branch, brought: Branch, whole: bool = False) -> None:
    if whole:  # the comments of fields that go stay, above what comes after them
        names, kept, above = {entry.key.value for entry in brought.entries if entry.key}, [], list[str]()
        for entry in old.entries:
            if entry.key and entry.key.value not in names:
                above += [*filter(None, (*entry.above, entry.beside)), *_comments(entry.value)]
            else:
                entry.above, above = [*above, *entry.above], []
                kept.append(entry)
        old.entries, old.below = kept, [*above, *old.below]
    there = {entry.key.value: entry for entry in old.entries if entry.key}
    for entry in brought.entries:
        found, value = there.get(entry.key.value if entry.key else ""), entry.value
        if found is None:
            old.entries.append(entry)
        elif isinstance(value, Branch) and isinstance(found.value, Branch) and value.is_list == found.value.is_list:
            if value.is_list:
                _lay_items(found.value, value)
            else:
                _lay(found.value, value, whole)
        elif _said(value) != _said(found.value) and not (isinstance(value, Scalar) and value.bare):  # which says nothing
            found.above += _comments(found.value)
            found.value = value


def _lay_items(old: Branch, brought: Branch) -> None:
    left = dict(enumerate(old.entries))
    same = {}
    for number, item in enumerate(brought.entries):
        at = next((at for at, one in left.items() if _said(one.value) == _said(item.value)), None)
        if at is not None:
            same[number] = left.pop(at)
    old.entries = []
    for number, item in enumerate(brought.entries):
        there = same.get(number)
        other = left[number].value if there is None and number in left else None
        if isinstance(other, Branch) and isinstance(item.value, Branch) and not (other.is_list or item.value.is_list):
            there = left.pop(number)
            _lay(other, item.value, whole=True)
        old.entries.append(there or item)
    gone = Branch([*left.values()], is_list=True)
    old.below = [*_comments(gone), *old.below]


def _said(value: Scalar | Branch) -> Any:
    if isinstance(value, Scalar):
        return value.value
    if value.is_list:
        return [_said(entry.value) for entry in value.entries]
    return {entry.key.value: _said(entry.value) for entry in value.entries if entry.key}


def _comments(value: Scalar | Branch) -> list[str]:
    if isinstance(value, Scalar):
        return []
    inside = [one for entry in value.entries for one in (*entry.above, entry.beside, *_comments(entry.value))]
    return [*filter(None, inside), *filter(None, value.below)]


@dataclass(frozen=True)
class Change:
    """A field by its title, and its value before and after, shortened; empty where there is none."""

    field: str
    old: str
    new: str


def changes(old: Any, new: Any, model: type[BaseModel] | None, field: str = "") -> Iterator[Change]:
    """What differs between two records of a model, or two values of a field, as the strict reader gives them."""
    gone, come = [], []
    if isinstance(old, dict) and isinstance(new, dict):
        for name in {**old, **new}:
            one = fields_of(model).get(name) if model else None
            title = (one.info.title if one else None) or name
            yield from changes(old.get(name), new.get(name), one.model if one else None, f"{field} › {title}" if field else title)
        return
    if isinstance(old, list) and isinstance(new, list) and any(isinstance(item, dict) for item in (*old, *new)):
        gone, come = [item for item in old if item not in new], [item for item in new if item not in old]
    for one, other in zip_longest(gone, come):
        yield from changes(one, other, model, f"{field} {old.index(one) + 1 if other is None else new.index(other) + 1}")
    if old != new and not gone and not come:  # a value, or a list of others, in another order, or with something twice
        yield Change(field, *_shortened(_words(old), _words(new)))


def _words(value: Any) -> str:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return " ".join(str(value or "").split()) if inside is None else ", ".join(map(_words, inside))


def _shortened(old: str, new: str) -> tuple[str, str]:
    """Both from a word or two before where they differ, when one is too long to be shown whole."""
    differ = len(commonprefix([old, new]))  # noqa: RUF071 -- letter by letter is what is meant
    start = old.rfind(" ", 0, max(0, differ - BEFORE)) + 1 if max(len(old), len(new)) > SHOWN else 0
    before, after = (printable(f"…{text[start:]}" if start else text, SHOWN) for text in (old, new))
    return before, after
