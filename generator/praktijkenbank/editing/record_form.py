"""The questions of the form in which a record is written, read off the models and vocabularies: no second list of fields.

A question is a field, and a block holds the questions of its own model. Limits and patterns are those of the JSON Schema
that the models give, so that the form refuses what they refuse.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from pydantic import BaseModel

from praktijkenbank.editing.canonical import field_order
from praktijkenbank.problems import KINDS, Kind
from praktijkenbank.reading.diagnosis.error_translator import FORMS
from praktijkenbank.records import fields, json_schema
from praktijkenbank.records.introspect import Field, fields_of
from praktijkenbank.records.sourced import Figure
from praktijkenbank.records.vocabulary import Vocabulary

SHORT = 40
"""The most choices that are printed; a longer list is looked up while one types."""

_ONLY_IN_FILES = re.compile(r"\{(advice|suggestion)\}")
"""In a hint: what is computed for a file, and stands below the question anyway."""

_NAME = re.compile(r"`(\w+)(: true)?`")

_CONTROLS = {
    fields.NUMBER: "number", fields.DAY: "day", fields.PARTIAL_DATE: "date",
    fields.WEB_ADDRESS: "web", fields.MAIL_ADDRESS: "mail",
}  # fmt: skip
_REFUSED = {fields.NUMBER: "getal-ongeldig", fields.DAY: "datum-ongeldig"}


@dataclass(frozen=True)
class Choice:
    """One of the values that a field can have."""

    value: str
    label: str
    meaning: str = ""


@dataclass(frozen=True)
class Question:
    """A field of a record as a question.

    `control`: how it is asked. `most`: characters of a text, or parts of a list. `refused`: the code of the message for what
    `pattern` refuses, `advice`: how to write it. `shape`: the title of the model of a block. `rules`: what a block holds across
    its questions, code and words. `lookup`: where its values are looked up: `sources`, `practices`, or the name of a long vocabulary.
    """

    name: str
    title: str
    description: str
    control: str
    required: bool
    most: int = 0
    pattern: str = ""
    refused: str = ""
    default: str = ""
    example: str = ""
    choices: tuple[Choice, ...] = ()
    lookup: str = ""
    questions: "tuple[Question, ...]" = ()
    rules: tuple[tuple[str, str], ...] = ()
    advice: str = ""
    shape: str = ""

    @property
    def claims(self) -> bool:
        """Whether its block must name a source and a place in it."""
        return {"source", "locator"} <= {one.name for one in self.questions if one.required}


def questions_of(
    model: type[BaseModel], lists: Mapping[str, Vocabulary], example: Any = None, known: Mapping[str, Any] | None = None
) -> tuple[Question, ...]:
    """The questions for a record of `model`, or a part of one, in the order in which one is written. `example`: a record, or several,
    to take examples from; `known`: schemas of the parts of a record by name."""
    schema = known[model.__name__] if known else json_schema.shape(model)
    known, titles = known or schema.get("definitions", {}), _titles(Figure) | _titles(model)
    parts = [part for part in (example if isinstance(example, list) else [example]) if isinstance(part, dict)]
    asked = []
    for name in field_order(model):
        one = fields_of(model)[name]
        within = next((part[name] for part in parts if name in part), None)
        shown = within[0] if isinstance(within, list) and within else within
        told = _resolved(schema["properties"][name], known)
        value = _resolved(told["items"], known) if one.several else told
        choices = tuple(_choices(one, value, lists))
        lookup = one.refers_to or ("places" if len(choices) > SHORT and "municipalities" in one.vocabularies else "")
        pattern = fields.NUMBER if value.get("type") == "number" else str(value.get("pattern", ""))
        if pattern in (fields.LINE, fields.TEXT) or choices or lookup:  # those hold by themselves
            pattern = ""
        advice = FORMS[pattern][1] if pattern in FORMS else ""
        question = Question(
            name=name,
            title=one.title or name,
            description=in_titles((one.info.description or "").replace("true als", "Vink aan als"), titles),
            control=_control(one, value, pattern, bool(choices), bool(lookup)),
            required=one.required,
            most=int(told.get("maxItems" if one.several else "maxLength", 0)),
            pattern=pattern,
            refused=_REFUSED.get(pattern, "schrijfwijze") if pattern else "",
            default=str(one.info.default) if isinstance(one.info.default, str) else "",
            example=shown if isinstance(shown, str) and not (choices or lookup or one.holds is bool) else "",
            choices=() if lookup else choices,
            lookup=lookup,
            questions=questions_of(one.model, lists, within, known) if one.model else (),
            rules=tuple(rules_of(one.model)) if one.model else (),
            advice=advice if isinstance(advice, str) else advice(""),
            shape=title_of(one.model) if one.model else "",
        )
        asked.append(question)
    return tuple(asked)


def title_of(model: type[BaseModel]) -> str:
    """What a model is called."""
    return str(model.model_config.get("title") or model.__name__)


def _control(one: Field, value: dict[str, Any], pattern: str, choices: bool, lookup: bool) -> str:
    if one.model:
        return "blocks" if one.several else "block"
    if one.several:
        return "choices" if choices and not lookup else "lines"
    if lookup or choices:
        return "lookup" if lookup else "choice"
    if value.get("type") == "boolean":
        return "yes-no"
    return "text" if isinstance(one.mark, fields.Prose) else _CONTROLS.get(pattern, "line")


def _choices(one: Field, value: dict[str, Any], lists: Mapping[str, Vocabulary]) -> Iterator[Choice]:
    yield from (Choice(term.id, term.label) for name in one.vocabularies for term in lists[name].terms)
    for choice, meaning in zip_longest(value.get("enum", ()), value.get("enumDescriptions", ()), fillvalue=""):
        is_name = meaning and not meaning.endswith(".")  # in Dutch
        yield Choice(choice, meaning) if is_name else Choice(choice, choice, meaning)


def _resolved(told: dict[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """A part of a schema with what it refers to; what the part says itself goes first."""
    referred: dict[str, Any] = known[told["$ref"].rpartition("/")[2]] if "$ref" in told else {}
    return referred | told


def rules_of(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """What a part of this model holds across its fields: code and words."""
    inside = [one.model for one in fields_of(model).values() if one.model]
    titles = {name: title for one in (*inside, model) for name, title in _titles(one).items()}
    for kind in KINDS.values():
        if kind.block == title_of(model):
            yield kind.code, in_words(kind, titles)


def in_words(kind: Kind, titles: Mapping[str, str]) -> str:
    """What the form says for a kind of refusal: its message, with the titles of fields for their names in YAML.

    What differs from one refusal to another stays open: {title}, {value}, {actual}, {limit}, {advice}.
    """
    advice = kind.remedy if _ONLY_IN_FILES.search(kind.hint) else kind.hint
    text = f"{kind.message} {advice}".replace("`{field}` ({title})", "‘{title}’").replace("`{value}`", "‘{value}’")
    return in_titles(text, titles)


def in_titles(text: str, titles: Mapping[str, str]) -> str:
    """A message with the titles of fields for their names in YAML."""
    return _NAME.sub(lambda name: f"‘{titles.get(name[1], name[1])}’", text)


def _titles(model: type[BaseModel]) -> dict[str, str]:
    return {name: info.title or name for name, info in model.model_fields.items()}


def refusals() -> dict[str, str]:
    """Code → what the form says, of all that can be wrong with one answer."""
    codes = {*_REFUSED.values(), "schrijfwijze", "veld-ontbreekt", "tekst-te-lang", "lijst-te-lang"}
    return {code: KINDS[code].hints.get("formulier") or in_words(KINDS[code], _titles(Figure)) for code in sorted(codes)}
