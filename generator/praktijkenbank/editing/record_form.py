"""The questions of the form in which a record is written, read off the models and vocabularies: no second list of fields.

A question is a field, and a block holds the questions of its own model. Limits and patterns are those of the JSON Schema
that the models give, so that the form refuses what they refuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from praktijkenbank.editing.canonical import field_order
from praktijkenbank.problems import KINDS, Kind
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis.error_translator import FORMS
from praktijkenbank.records import fields, json_schema
from praktijkenbank.records.introspect import is_list, metadata, model_of
from praktijkenbank.records.sourced import Figure
from praktijkenbank.records.vocabulary import Vocabulary

SHORT = 40
"""The most choices that are printed; a longer list is looked up while one types."""

RULES: dict[str, tuple[str, ...]] = {
    "Periode": ("periode-leeg",),
    "Cijfer": ("cijfer-onduidelijk", "bandbreedte-omgekeerd"),
    "Uitvoering": ("uitvoering-zonder-plaats", "plaats-en-provincie"),
    "Verband": ("verband-onduidelijk",),
    "Contact": ("contact-zonder-adres", "mailadres-persoonlijk"),
    "Maker": ("naam-onduidelijk",),
}
"""Title of a model → what it holds across its fields, by the code of the refusal. A test holds these to the models."""

CHECKED = {"Bron": ("bron-zonder-maker",)}
"""The same of what the checks hold, for the parts that the form brings whole."""

# Worst: "{" * n
_ONLY_IN_FILES = re.compile(r"\{(advice|suggestion)\}")
"""In a hint: what is computed for a file, and stands below the question anyway."""

# Worst: "`a" * n, "`" * n
_NAME = re.compile(r"`(\w+)(: true)?`")

_SHORTER = {
    "veld-ontbreekt": "‘{title}’ is nog leeg. Vul het in.",
    "schrijfwijze": "‘{value}’ is geen goede waarde voor ‘{title}’. {advice}",
}
"""Where the message for a file would speak of lines and indents."""

_CONTROLS = {
    fields.NUMBER: "number",
    fields.DAY: "day",
    fields.PARTIAL_DATE: "date",
    fields.WEB_ADDRESS: "web",
    fields.MAIL_ADDRESS: "mail",
}
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
    `pattern` refuses, `advice`: how to write it. `shape`: the title of the model
    of a block. `rules`: what a block holds across its questions, code and words. `lookup`: where its values are looked up: `sources`, `practices`, or the name of a long vocabulary.
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
    questions: tuple[Question, ...] = ()
    rules: tuple[tuple[str, str], ...] = ()
    advice: str = ""
    shape: str = ""
    claims: bool = False
    """Whether its block must name a source and a place in it."""


def questions_of(model: type[BaseModel], lists: Mapping[str, Vocabulary], example: Any = None) -> tuple[Question, ...]:
    """The questions for a record of `model`, in the order in which one is written. `example`: a record to take examples from."""
    return tuple(_questions(model, json_schema.shape(model), lists, example))


def title_of(model: type[BaseModel]) -> str:
    """What a model is called."""
    return str(model.model_config.get("title") or model.__name__)


def example_of(text: str) -> Any:
    """What an example in YAML holds, for `questions_of`."""
    return strict_yaml.parse(text)[0]


def _questions(
    model: type[BaseModel], schema: dict[str, Any], lists: Mapping[str, Vocabulary], example: Any
) -> Iterator[Question]:
    own = schema if schema.get("title") == title_of(model) else schema["definitions"][model.__name__]
    by_name = {info.alias or name: info for name, info in model.model_fields.items()}
    titles = _titles(Figure) | _titles(model)
    for name in field_order(model):
        info, told = by_name[name], _resolved(own["properties"][name], schema)
        yield _question(name, info, told, schema, lists, _within(example, name), titles)


def _question(
    name: str,
    info: FieldInfo,
    told: dict[str, Any],
    schema: dict[str, Any],
    lists: Mapping[str, Vocabulary],
    example: Any,
    titles: Mapping[str, str],
) -> Question:
    several = is_list(info.annotation)
    value = _resolved(told.get("items", {}), schema) if several else told
    inner = model_of(info.annotation)
    marks = [*info.metadata, *metadata(info.annotation)]
    vocabularies = next((mark.vocabularies for mark in marks if isinstance(mark, fields.TermOf)), ())
    choices = tuple(_choices(value, vocabularies, lists))
    lookup = _lookup(marks, vocabularies, choices)
    pattern = str(value.get("pattern", ""))
    pattern = "" if pattern in (fields.LINE, fields.TEXT) or choices or lookup else pattern  # those hold by themselves
    if inner is None and value.get("type") == "number":
        pattern = fields.NUMBER
    return Question(
        name=name,
        title=info.title or name,
        description=in_titles((info.description or "").replace("true als", "Vink aan als"), titles),
        control=_control(inner, several, value, pattern, choices, lookup, any(isinstance(mark, fields.Prose) for mark in marks)),
        required=info.is_required(),
        most=int(told.get("maxItems" if several else "maxLength", 0)),
        pattern=pattern,
        refused=_REFUSED.get(pattern, "schrijfwijze") if pattern else "",
        default=str(info.default) if isinstance(info.default, str) else "",
        example="" if choices or lookup or value.get("type") == "boolean" else _one_of(example),
        choices=() if lookup else choices,
        lookup=lookup,
        questions=tuple(_questions(inner, schema, lists, example)) if inner else (),
        rules=tuple(rules_of(inner)) if inner else (),
        advice=_advice(pattern),
        shape=title_of(inner) if inner else "",
        claims=bool(inner and {"source", "locator"} <= {key for key, one in inner.model_fields.items() if one.is_required()}),
    )


def rules_of(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """What a part of this model holds across its fields: code and words."""
    inside = [inner for info in model.model_fields.values() if (inner := model_of(info.annotation))]
    titles = {name: title for one in (*inside, model) for name, title in _titles(one).items()}
    for code in RULES.get(title_of(model), ()) + CHECKED.get(title_of(model), ()):
        yield code, in_words(KINDS[code], titles)


def _advice(pattern: str) -> str:
    advice = FORMS[pattern][1] if pattern in FORMS else ""
    return advice if isinstance(advice, str) else advice("")


def _control(
    inner: type[BaseModel] | None,
    several: bool,
    value: dict[str, Any],
    pattern: str,
    choices: tuple[Choice, ...],
    lookup: str,
    prose: bool,
) -> str:
    if inner:
        return "blocks" if several else "block"
    if several:
        return "choices" if choices and not lookup else "lines"
    if lookup:
        return "lookup"
    if choices:
        return "choice"
    if value.get("type") == "boolean":
        return "yes-no"
    return "text" if prose else _CONTROLS.get(pattern, "line")


def _choices(value: dict[str, Any], vocabularies: tuple[str, ...], lists: Mapping[str, Vocabulary]) -> Iterator[Choice]:
    for name in vocabularies:
        yield from (Choice(term.id, term.label) for term in lists[name].terms)
    meanings = value.get("enumDescriptions", ())
    for at, choice in enumerate(value.get("enum", ())):
        meaning = meanings[at] if at < len(meanings) else ""
        yield (
            Choice(choice, choice, meaning) if meaning.endswith(".") or not meaning else Choice(choice, meaning)
        )  # a name in Dutch


def _lookup(marks: list[Any], vocabularies: tuple[str, ...], choices: tuple[Choice, ...]) -> str:
    if any(isinstance(mark, fields.SourceId) for mark in marks):
        return "sources"
    if kind := next((mark.kind for mark in marks if isinstance(mark, fields.SlugOf)), ""):
        return str(kind)
    return "places" if len(choices) > SHORT and "municipalities" in vocabularies else ""


def _resolved(told: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """A part of a schema with what it refers to; what the part says itself goes first."""
    for part in (told, *told.get("allOf", ())):
        if reference := part.get("$ref"):
            referred: dict[str, Any] = schema["definitions"][reference.rpartition("/")[2]]
            return referred | told
    return told


def _one_of(example: Any) -> str:
    """A value of the example to show: of several the first."""
    first = example[0] if isinstance(example, list) and example else example
    return first if isinstance(first, str) else ""


def _within(example: Any, name: str) -> Any:
    """What an example has under a name; of a list the first part that has it."""
    parts = example if isinstance(example, list) else [example]
    return next((part[name] for part in parts if isinstance(part, dict) and name in part), None)


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
    return {code: _SHORTER.get(code) or in_words(KINDS[code], _titles(Figure)) for code in sorted(codes)}


def as_written(value: Any) -> Any:
    """A record as its editor wrote it, every value as text: what was not written, or says nothing, is left out."""
    if isinstance(value, BaseModel):
        fields_of = type(value).model_fields
        return {
            (fields_of[name].alias or name): as_written(getattr(value, name))
            for name in fields_of
            if name in value.model_fields_set and getattr(value, name) not in (None, ())
        }
    if isinstance(value, tuple):
        return [as_written(item) for item in value]
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
