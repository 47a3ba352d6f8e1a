"""The questions of the form are the fields of the models, with the limits and the words of the checks."""

import inspect
import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from praktijkenbank.editing import record_form
from praktijkenbank.editing.record_form import Question
from praktijkenbank.records.introspect import model_of
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from tests import mini

LISTS = mini.catalogue().vocabularies


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for info in model.model_fields.values():
        if inner := model_of(info.annotation):
            yield from models(inner)


def every(questions: Iterable[Question]) -> Iterator[Question]:
    for question in questions:
        yield question
        yield from every(question.questions)


def test_every_field_is_asked_and_no_other() -> None:
    for model in (Practice, Source):
        asked = record_form.questions_of(model, LISTS)
        names = {info.alias or name for name, info in model.model_fields.items()}
        assert {question.name for question in asked} == names
        for question in every(asked):
            assert question.title
            assert question.control in {
                "line", "text", "number", "day", "date", "web", "mail", "choice", "choices", "lines", "yes-no", "lookup", "block", "blocks",
            }  # fmt: skip


def test_what_a_model_holds_across_its_fields_the_form_holds_too() -> None:
    for model in {*models(Practice), *models(Source)}:
        own = tuple(re.findall(r'PydanticCustomError\("([\w-]+)"', inspect.getsource(model)))
        assert record_form.RULES.get(record_form.title_of(model), ()) == own, model


def test_words_of_a_refusal_speak_of_questions_and_not_of_a_file() -> None:
    told = [*record_form.refusals().values()]
    for question in every([*record_form.questions_of(Practice, LISTS), *record_form.questions_of(Source, LISTS)]):
        told += [words for _, words in question.rules] + [question.description]
    for words in told:
        assert "`" not in words
        assert set(re.findall(r"\{(\w+)\}", words)) <= {"title", "value", "actual", "limit", "advice"}
