"""Every problem that can arise has Dutch words: a message, a remedy and an explanation."""

import ast
import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest

from praktijkenbank.editing.report import ATTENTION
from praktijkenbank.problems import KINDS, ContentProblems, Kind, Problem, in_order, printable, refused, suggest, words
from praktijkenbank.reading.content_folder import SCHEMAS
from praktijkenbank.records import fields, practice, source, vocabulary
from tests.beside import cases
from tests.mini import ROOT

CASES = cases(__file__)
for model in SCHEMAS.values():
    model.model_rebuild()  # which else waits for the first record

ERRORS_OF: dict[str, list[str]] = CASES["errors"]
ERRORS_OF_LIMIT: dict[str, dict[str, str]] = CASES["errors of limits"]
SILENT = {"default", "nullable", "definitions", "definition-ref", "function-before", "function-after"}
"""Types that give no errors of their own: what they wrap does, and custom errors are found in the source."""

LIMITS = {"strict", "gt", "ge", "lt", "le", "multiple_of", "max_digits", "decimal_places", "fail_fast"}
"""Limits that no model of ours uses; one that does belongs in `ERRORS_OF_LIMIT`."""


def core_schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """Every core schema inside another, that one included."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str) and schema["type"] not in ("model-field", "computed-field"):
            yield schema
        for key, value in schema.items():
            if key not in ("metadata", "config", "cls", "serialization", "function"):
                yield from core_schemas(value)
    elif isinstance(schema, (list, tuple)):
        for item in schema:
            yield from core_schemas(item)


def possible_errors() -> set[str]:
    """Every error type that the models can give."""
    found: set[str] = set()
    for model in SCHEMAS.values():
        for schema in core_schemas(model.__pydantic_core_schema__):
            kind = schema["type"]
            assert kind in ERRORS_OF or kind in SILENT, f"{kind} is new: which errors can it give?"
            assert not LIMITS & schema.keys(), schema
            found |= set(ERRORS_OF.get(kind, ()))
            found |= {errors[kind] for limit, errors in ERRORS_OF_LIMIT.items() if schema.get(limit) is not None}
    return found | custom_errors()


def custom_errors() -> set[str]:
    """The error types that our own validators raise: the first word of every `PydanticCustomError`."""
    sources = map(inspect.getsource, (fields, practice, source, vocabulary))
    return {code for text in sources for code in re.findall(r'(?:PydanticCustomError|_read)\(\s*"([^"]+)"', text)}


def test_every_error_of_the_models_has_a_dutch_kind_and_a_custom_error_is_its_code() -> None:
    errors = possible_errors()
    assert "string_pattern_mismatch" in errors
    assert {error for error in errors if refused(error) == "waarde-ongeldig"} == set()
    assert {error for error in custom_errors() if refused(error) != error} == set()
    assert len(custom_errors()) > 8


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_every_kind_says_what_is_wrong_and_what_to_do(kind: Kind) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.code)
    assert kind.hint.strip()
    assert kind.message.endswith((".", "?"))
    assert kind.explanation.endswith(".")


def texts_in(node: ast.AST) -> set[str]:
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


TELLING = ("problem", "barring", "_barring", "refuse")
"""What is called with a code."""


def test_every_code_that_is_told_has_words_and_all_words_are_told() -> None:
    told, said, written = set[str](), set[str](), set[str]()
    for path in (ROOT / "generator" / "praktijkenbank").rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        written |= texts_in(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "KINDS":
                told |= texts_in(node.slice)
            if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "WORDS":
                said |= texts_in(node.slice)
            if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in TELLING and node.args:
                told |= texts_in(node.args[0])
    assert len(told) > 90
    assert told - KINDS.keys() == set()
    assert {code for code, kind in KINDS.items() if not kind.pydantic} - written == set()
    known = {
        name
        for subject in ("booklet", "history", "letter", "links", "mending", "new", "placing", "schema", "template")
        for name in words(subject)
    }
    assert said - known == set()
    assert known - said - written == set()


def test_no_two_kinds_share_a_code() -> None:
    files = (ROOT / "generator" / "praktijkenbank" / "problems" / "messages").glob("*.yml")
    codes = [code for file in files for code in re.findall(r"^([a-z0-9-]+):$", file.read_text("utf-8"), re.MULTILINE)]
    assert sorted(codes) == sorted([*KINDS, *ATTENTION])


def test_problems_are_sorted_and_told_once_with_their_place() -> None:
    first, second = Problem("a.yml", 2, 1, "x", "X."), Problem("a.yml", 10, 1, "x", "X.")
    assert ContentProblems([second, first, second]).problems == (first, second)
    # A problem shows its place and remedy.
    assert str(Problem("a.yml", 3, 5, "code", "Fout.", "Doe dit.")) == "a.yml:3:5: Fout. [code]\n    Doe dit."
    assert str(Problem("a.yml", 0, 0, "code", "Fout.")) == "a.yml: Fout. [code]"
    # Problems at one place stay as they were found.
    later, earlier = Problem("a.yml", 1, 1, "veld", "Z ontbreekt."), Problem("a.yml", 1, 1, "veld", "A ontbreekt.")
    assert in_order([later, earlier, later]) == [later, earlier]
    # Text of a record cannot steer the terminal.
    assert printable("rood \x1b[31m\n\u202e") == "rood \\u001b[31m\\u000a\\u202e"
    assert printable("x" * 200) == "x" * 119 + "…"


NAMES: dict[str, list[str]] = CASES["names"]
"""Id → other names."""


@pytest.mark.parametrize(("written", "said", "meant"), CASES["suggestions"])
def test_a_suggestion_needs_to_be_near_or_another_name(written: str, said: str, meant: str) -> None:
    assert suggest(written, NAMES, "Kies.", NAMES) == {"suggestion": said, "fix": meant}
