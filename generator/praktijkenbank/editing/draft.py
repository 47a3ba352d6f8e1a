"""A new practice to begin with: a concept in which what is known is filled in, and every field is explained in a comment: what
the model says of it, and what the vocabularies offer."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from textwrap import wrap
from typing import Any

from pydantic import BaseModel

from praktijkenbank.collection.checks import check
from praktijkenbank.editing.canonical import field_order, write_tree
from praktijkenbank.editing.tree import Branch, Entry, Scalar
from praktijkenbank.editing.whole_file import Writable, write_all
from praktijkenbank.problems import KINDS, ContentProblems, Problem, words
from praktijkenbank.reading import record_file
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.content_folder import can_be_address
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.records.introspect import Field, fields_of
from praktijkenbank.records.practice import Implementation, Practice, Relation, Result
from praktijkenbank.records.sourced import Figure, Period
from praktijkenbank.records.vocabulary import Vocabulary

_WORDS = re.compile(r"[\w-]+")

MODELINE = "# yaml-language-server: $schema=../../schemas/practice.schema.json"
"""Tells an editor's program which schema completes and explains the fields."""


FEW = 12
"""Terms that fit in a comment; longer lists are pointed at."""

WIDTH = 100

HOMES: dict[type[BaseModel], str] = {Figure: "results", Period: "results", Result: "results"}
"""Where a block is shown that could stand in many places: where it is used most. Any other, where it comes first."""

USUAL: dict[type[BaseModel], str] = {Figure: "value", Period: "end", Implementation: "place", Relation: "practice"}
"""What a block has besides the fields that it must have: one of several is asked for, and this is the usual one."""


Answers = Mapping[str, Any]
"""What is known of a practice before its record is written: its `slug`, and values by the names of their fields, also of those in
blocks; `places` are where it was done. What is empty is still to be filled in."""


def slug_for(name: str) -> str:
    """An address made from a name: `buur-en-co` from ‘Buur & Co’; empty when nothing is left of it."""
    slug = normalise.slug(name)
    return slug if not slug or can_be_address(slug) else f"{slug}-praktijk"


def refuse_address(slug: str, content: Content) -> None:
    """Raises `ContentProblems` when a new practice cannot have this address: no address, or another's, then or now."""
    found = [*wrong_address(slug, f"{content.root.name}/practices/{slug}.yml", content)]
    folder = content.root / "practices"
    for file in folder.iterdir() if folder.is_dir() and not found else ():
        if file.name.casefold() == f"{slug}.yml":  # on many disks these are one file
            found = [KINDS["bestaat-al"].at(f"{content.root.name}/practices/{file.name}")]
    if found:
        raise ContentProblems(found)


def wrong_address(slug: str, shown: str, content: Content) -> Iterator[Problem]:
    """What is wrong with an address for a practice: it can be none, or was another's before."""
    if not can_be_address(slug):
        better = normalise.slug(slug)
        fix = f"{better}.yml" if can_be_address(better) else ""
        yield KINDS["bestandsnaam"].at(shown, name=f"{slug}.yml", suffix=".yml", fix=fix)
    for other in content.practices.values():
        if slug in other.record.former_slugs:
            yield KINDS["adres-dubbel"].at(shown, value=slug, other=other.path)


def content_with_lists(root: Path) -> Content:
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
    refuse_address(answers["slug"], content)
    file = content.root / "practices" / f"{answers['slug']}.yml"
    shown, text = f"{content.root.name}/practices/{file.name}", compose(answers, content.lists_of_terms)
    reading = record_file.parse(text, shown, Practice)
    wrong = list(reading.problems)
    if reading.sound:
        beside = replace(content, kinds=content.kinds | {"practices": {**content.practices, answers["slug"]: reading.sound}})
        wrong = [problem for problem in check(beside, today) if problem.path == shown]
    if wrong:
        raise ContentProblems(replace(problem, line=0, column=0, end_line=0, end_column=0) for problem in wrong)
    write_all([Writable(file, shown, text.encode(), new=True)])
    return file


def compose(answers: Answers, lists: Mapping[str, Vocabulary]) -> str:
    """The text of the draft, in the canonical form: with what a published record must have, and what else is known."""
    source = {name: answers[name] for name in ("source", "locator")}
    data = outline(Practice, known=source) | {name: answers[name] for name in ("name", "kind", "summary", "themes")}
    data["publication"] = "concept"
    data["target_groups"] |= {name: answers[name] for name in ("for_whom", "through") if name == "for_whom" or answers[name]}
    if answers["levels"]:
        data["reach"] = {"levels": answers["levels"], **source}
    if answers["places"]:
        data["implementations"] = [{"place": place, **source} for place in answers["places"]]
    root = Commented(lists).block(Practice, data)
    root.head = [MODELINE, *(line for text in words("new")["opening"].split("\n") for line in _wrapped(text, 0)), ""]
    return write_tree(root)


@dataclass
class Commented:
    """Writes blocks of fields with comments. What may be added is there too, put out of action by a hash without a space, so
    that a line comes to life when the hash goes, with or without the space after it. A thing is explained once.
    """

    lists: Mapping[str, Vocabulary]
    met: set[tuple[str, str | None, str | None, bool]] = field(default_factory=set)
    shown: dict[type[BaseModel], str] = field(default_factory=lambda: dict(HOMES))

    def block(
        self, model: type[BaseModel], data: Mapping[str, Any], depth: int = 0, top: str = "", is_item: bool = False
    ) -> Branch:
        """The fields in order, each with its explanation above it: those of `data`, and behind hashes the rest; in an item of a
        list below the line that has its dash. None has to move when it comes to life, so `format` moves nothing around it. `top`
        is the field of the practice that it is in; fields of the practice itself stand apart."""
        self.shown.setdefault(model, top)
        entries: list[Entry] = []
        waiting: list[str] = []
        also: list[str] = []
        apart = [] if top else [""]
        for name in field_order(model):
            one, here = fields_of(model)[name], top or name
            home = self.shown.get(one.model, here) if one.model else here  # where such a block is shown
            what = (one.key, one.info.title, one.info.description, home == here)
            known = bool(top) and what in self.met
            if top:
                self.met.add(what)
            if name in data:
                above = [] if known else _wrapped(self._words(one), depth)
                held = is_item and not entries
                value = self._value(one, data[name], depth + 1, here)
                entries.append(Entry(Scalar(name), value, above if held else waiting + above))
                waiting = waiting if held else [*apart]
            elif known:
                also.append(f"`{name}`")
            elif home != here and top:
                waiting += _wrapped(f"Mag erbij, `{name}`: {self._words(one)} Vul het in zoals bij `{home}`.", depth)
            else:
                branch = Branch([Entry(Scalar(one.key), self._value(one, _open(one, {}), depth + 1, here))])
                lines = [f"#{line}" for line in write_tree(branch).splitlines()]
                waiting += [*_wrapped(f"Mag erbij: {self._words(one)}", depth), *lines, *apart]
        if also:
            waiting += _wrapped(f"Mag hier ook: {', '.join(also)}.", depth)
        return Branch(entries, below=waiting)

    def _value(self, one: Field, value: Any, depth: int, top: str) -> Scalar | Branch:
        if not value:
            return Scalar("", bare=True)
        if isinstance(value, str):
            return Scalar(value)
        if one.model is None:
            return Branch([Entry(None, Scalar(item)) for item in value], is_list=True)
        if isinstance(value, dict):
            return self.block(one.model, value, depth, top)
        items = [self.block(one.model, item, depth + 1, top, is_item=True) for item in value]
        return Branch([Entry(None, item) for item in items], is_list=True)

    def _words(self, one: Field) -> str:
        info, where = one.info, " en ".join(f"content/vocabulary/{name}.yml" for name in one.vocabularies)
        choices = [*one.choices, *(term.id for name in one.vocabularies for term in self.lists[name].terms)]
        more = f" Bijvoorbeeld: {' of '.join(map(str, info.examples))}." if info.examples else ""
        if not {*choices} <= {*_WORDS.findall(info.description or "")}:
            more = f" Kies uit: {', '.join(choices)}." if len(choices) <= FEW or not where else f" Kies uit {where}."
        return f"{info.title}. {info.description}{more}"


def outline(model: type[BaseModel], known: Mapping[str, str], also: Collection[str] = ()) -> dict[str, Any]:
    """What a block must have, and `also` some other fields: nothing is filled in but those that are `known` by their name.
    Where something stands in a source is asked for with the source."""
    fields = fields_of(model)
    names = [name for name in field_order(model) if fields[name].info.is_required() or name in also or known.get(name)]
    if "source" in names and "locator" not in names:
        names.append("locator")
    return {name: known.get(name) or _open(fields[name], known) for name in names}


def _open(one: Field, known: Mapping[str, str]) -> Any:
    """A value of which everything is still to be filled in, with no more than a block cannot do without."""
    if one.model is None:
        return ""
    block = outline(one.model, known, (field_order(one.model)[0], USUAL.get(one.model, "")))
    return [block] if one.several else block


def _wrapped(text: str, depth: int) -> list[str]:
    width = WIDTH - 2 * depth
    return wrap(text, width, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False, break_long_words=False)
