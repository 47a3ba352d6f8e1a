"""The content of a preview after a save: what the records that changed do not touch is not read, checked or indexed again."""

import os
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import errors, worth_reading
from praktijkenbank.collection.counting import values_of
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.content import Ahead, Content, read_content, read_records
from praktijkenbank.reading.content_folder import Folder
from praktijkenbank.reading.record_file import Located, Memory
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.types import TYPES, title

INDEXES = ("terms", "by_source", "_terms_of_archived", "_threads", "_told", "counted", "named_by", "related_from")
"""What a catalogue knows of its lists, and of all its records together; found when it is first asked for."""


def load_again(
    content: Path, today: date, memory: Memory, ahead: Ahead | None = None, changed: Collection[str] | None = None
) -> Catalogue:
    """Read and check the content of a preview as `checks.load` does, and do only what is in no `memory` of it yet.

    `changed` are the paths at which anything changed since all was sound, where that is known; in a folder among them, anything may
    have. Raises `ContentProblems`.
    """
    told = changed if changed and memory.today == today else [str(content)]
    memory.holds = len(told) < 100 and not any(map(os.path.isdir, told))  # of more, a system may not have told all
    for path in told:
        memory.pop(f"{content.name}/{Path(path).relative_to(content).as_posix()}", None)
    again = _read_again(memory.content, memory, told) if memory.holds and memory.content else None
    found = again or read_content(content, memory, ahead)
    if wrong := errors(found, today):
        raise ContentProblems(worth_reading(wrong))
    catalogue = Catalogue.of(found, preview=True) if found.since is None else _renewed(memory.catalogue, found)
    memory.today, memory.content, memory.catalogue = today, found, catalogue
    return catalogue


def _read_again(before: Content, memory: Memory, changed: Collection[str]) -> Content | None:
    """What was sound before with the records read again that were saved; None where anything else can have changed."""
    folder = Folder(before.root)
    for file in map(Path, changed):
        kind, slug = file.parent.name, file.stem
        known = kind in TYPES and slug in before.kinds[kind] and file.suffix == TYPES[kind].suffix
        # What is not known and not there is what an editor's program wrote first, and moved to where it belongs.
        if kind not in TYPES or file.parent != before.root / kind or known != os.path.lexists(file):
            return None
        folder.files += [f"{kind}/{file.name}"] if known else []
    since = {kind: dict[str, Located[Any]]() for kind in TYPES}
    content = replace(before, kinds=since, half_read={}, unreadable=set(), problems=[], since=None)
    for kind in TYPES:
        read_records(content, folder, memory, kind, content.terms)
    content.kinds = {kind: records | since[kind] for kind, records in before.kinds.items()}
    if all(standing(one) == standing(before.kinds[kind][slug]) for kind in since for slug, one in since[kind].items()):
        content.since = since
    return None if content.problems else content


def standing(located: Located[Any]) -> list[Any]:
    """Where a record stands among the others: its name and order, in which lists, and what leads from it to them."""
    shown = [getattr(located.record, name, None) for name in ("aliases", "former_slugs", "related", "replaced_by", "publication")]
    return [title(located.record), *shown, located.waiting]


def _renewed(before: Catalogue, content: Content) -> Catalogue:
    """The same, with the records of some content that changed and stand where they stood; concepts are among them.

    An index stays when what goes into it of those records did. To make them all took half a second in a bank of thousands.
    """
    part = Catalogue.of(replace(content, kinds=content.since or content.kinds), preview=True)
    names = ("bodies", "references", "unfinished")
    records = {kind: records | part.records[kind] for kind, records in before.records.items()}
    found = replace(before, records=records, **{name: getattr(before, name) | getattr(part, name) for name in names})
    parts = [(_indexed(before, *key), _indexed(found, *key)) for key in part.files]
    made = vars(before)
    same = [name for name in INDEXES if name in made and all(was.get(name) == now.get(name) for was, now in parts)]
    vars(found).update({name: made[name] for name in same})
    return found


def _indexed(catalogue: Catalogue, kind: RecordKind, slug: str) -> dict[str, Any]:
    """Index → what goes into it of one record, and sometimes more."""
    record, found, terms = catalogue.records[kind][slug], catalogue.references[kind, slug], list(catalogue.terms_of(kind, slug))
    of_all = {"by_source": [ref.value for ref in found.sources], "_terms_of_archived": terms}
    if kind != "practices":
        return of_all | {"_threads": (found.records, catalogue.bodies.get((kind, slug))), "_told": terms}
    named = (terms, record.target_groups.for_whom, record.evidence.basis, record.costs)
    return of_all | {"counted": values_of(record, catalogue), "named_by": named}
