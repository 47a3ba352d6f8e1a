"""The questions of the form are the fields of the models, with the limits and the words of the checks."""

import inspect
import re
from collections.abc import Iterable, Iterator

from praktijkenbank.editing import record_form
from praktijkenbank.editing.record_form import Question
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from tests import mini
from tests.records.every_field import models_of

LISTS = mini.catalogue().vocabularies


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
    for model in {*models_of(Practice), *models_of(Source)}:
        own = tuple(re.findall(r'PydanticCustomError\("([\w-]+)"', inspect.getsource(model)))
        checked = ("bron-zonder-maker",) if model is Source else ()  # which a check holds
        assert tuple(code for code, _ in record_form.rules_of(model)) == own + checked, model


def test_words_of_a_refusal_speak_of_questions_and_not_of_a_file() -> None:
    asked = [*every([*record_form.questions_of(Practice, LISTS), *record_form.questions_of(Source, LISTS)])]
    told = [words for question in asked for words in (question.description, *(said for _, said in question.rules))]
    for words in (*told, *record_form.refusals().values()):
        assert "`" not in words
        assert set(re.findall(r"\{(\w+)\}", words)) <= {"title", "value", "actual", "limit", "advice"}
