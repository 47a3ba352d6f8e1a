"""A new practice to begin with: a concept in which what is known is filled in, and every field is explained.

The explanations are those of the model; the choices those of the vocabularies.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from praktijkenbank.collection.checks import check
from praktijkenbank.editing import whole_file
from praktijkenbank.editing.canonical.layout import write_tree
from praktijkenbank.editing.canonical.tree import Document
from praktijkenbank.editing.explained import Commented, opening, outline
from praktijkenbank.problems import KINDS, ContentProblems
from praktijkenbank.reading import record_file
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.content_folder import can_be_address
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Vocabulary

_NO_SLUG = re.compile(r"[^a-z0-9]+")

MODELINE = "# yaml-language-server: $schema=../../schemas/practice.schema.json"
"""Tells an editor's program which schema completes and explains the fields."""


@dataclass(frozen=True)
class Answers:
    """What is known of a practice before its record is written. What is left empty is still to be filled in."""

    slug: str = ""
    name: str = ""
    kind: str = ""
    summary: str = ""
    themes: tuple[str, ...] = ()
    for_whom: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    source: str = ""
    locator: str = ""


def slug_for(name: str) -> str:
    """An address made from a name: `buur-en-co` from ‘Buur & Co’; empty when nothing is left of it."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " en ")).encode("ascii", "ignore").decode()
    slug = _NO_SLUG.sub("-", plain).strip("-")
    if len(slug) > 60:
        slug = slug[:61].rpartition("-")[0] or slug[:60]
    return slug if not slug or can_be_address(slug) else f"{slug}-praktijk"


def with_address(answers: Answers) -> Answers:
    """A name from an address, or an address from a name; both stay empty when neither can be made."""
    slug = answers.slug or slug_for(answers.name)
    return replace(answers, slug=slug, name=answers.name or slug.replace("-", " ").capitalize())


def refuse_address(slug: str, content: Content) -> None:
    """Raises `ContentProblems` when a new practice cannot have this address: no address, or another's, then or now."""
    shown = f"{content.root.name}/practices/{slug}.yml"
    if not can_be_address(slug):
        better = normalise.slug(slug)
        fix = f"{better}.yml" if can_be_address(better) else ""
        raise ContentProblems([KINDS["bestandsnaam"].at(shown, name=f"{slug}.yml", suffix=".yml", fix=fix)])
    folder = content.root / "practices"
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.name.casefold() == f"{slug}.yml":  # on many disks these are one file
            raise ContentProblems([KINDS["bestaat-al"].at(f"{content.root.name}/practices/{file.name}")])
    for other in content.practices.values():
        if slug in other.record.former_slugs:
            raise ContentProblems([KINDS["adres-dubbel"].at(shown, value=slug, other=other.path)])


def readable(root: Path) -> Content:
    """The content, as far as a new record leans on it. Raises `ContentProblems` when its lists cannot be read."""
    found = read_content(root)
    lists = (f"{root.name}/vocabulary", f"{root.name}/sources.yml", f"{root.name}/practices")
    stops = [one for one in found.problems if one.path.startswith(lists[:2]) or one.path == lists[2]]
    if stops or found.bibliography is None:
        raise ContentProblems(stops)
    return found


def write(answers: Answers, content: Content, today: date) -> Path:
    """Write `practices/<slug>.yml`, whole or not at all, and give its path.

    Raises `ContentProblems` when the record could not be valid, when it exists already, or when the system refuses.
    """
    refuse_address(answers.slug, content)
    file = content.root / "practices" / f"{answers.slug}.yml"
    shown = f"{content.root.name}/practices/{file.name}"
    text = compose(answers, {name: located.record for name, located in content.vocabularies.items()})
    reading = record_file.parse(text, shown, Practice)
    wrong = list(reading.problems)
    if reading.sound:
        beside = replace(content, kinds=content.kinds | {"practices": {**content.practices, answers.slug: reading.sound}})
        wrong = [problem for problem in check(beside, today) if problem.path == shown]
    if wrong:
        raise ContentProblems(replace(problem, line=0, column=0, end_line=0, end_column=0) for problem in wrong)
    whole_file.create(file, shown, text.encode())
    return file


def compose(answers: Answers, lists: Mapping[str, Vocabulary]) -> str:
    """The text of the draft, in the canonical form."""
    return write_tree(Document([MODELINE, *opening(), ""], Commented(lists).whole(_data(answers)), []))


def _data(answers: Answers) -> dict[str, Any]:
    """What a published record must have, and what else is known."""
    source = {"source": answers.source, "locator": answers.locator}
    data = outline(Practice, known=source) | {
        "name": answers.name,
        "publication": "concept",
        "kind": answers.kind,
        "summary": answers.summary,
        "themes": list(answers.themes),
    }
    data["target_groups"] |= {"for_whom": list(answers.for_whom)} | (
        {"through": list(answers.through)} if answers.through else {}
    )
    if answers.levels:
        data["reach"] = {"levels": list(answers.levels), **source}
    if answers.places:
        data["implementations"] = [{"place": place, **source} for place in answers.places]
    return data
