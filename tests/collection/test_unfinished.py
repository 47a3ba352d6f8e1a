"""What a concept may still miss, dots that do not reach the site, and what YAML takes for a comment."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from praktijkenbank.collection.checks import record, unfinished
from praktijkenbank.collection.checks.verdict import advise
from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located, parse
from praktijkenbank.records.practice import Practice
from tests.beside import cases
from tests.invalid_cases import SOUND

CASES = cases(__file__)
KNOWN = record.Known({}, {}, None, date(2026, 11, 21))
TEXT = SOUND.read_text("utf-8")


def located(text: str) -> Located[Practice]:
    reading = parse(text, "content/practices/geval.yml", Practice)
    assert reading.sound, reading.problems
    return reading.sound


def content(text: str) -> Content:
    return Content(Path("content"), kinds={"practices": {"geval": located(text)}})


def told(problems: Iterable[Problem]) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in problems]


def advised(text: str, code: str) -> list[Problem]:
    return [problem for problem in advise(content(text)) if problem.code == code]


CONCEPT = TEXT.replace("kind:", "publication: concept\nkind:")


@pytest.mark.parametrize(("value", "dots"), CASES["dots"])
def test_dots_of_a_proposal_are_told_of_what_is_published_and_wait_in_a_concept(value: str, dots: bool) -> None:
    published, concept = (text.replace("text: Er was iets.", f"text: {value}") for text in (TEXT, CONCEPT))
    assert told(unfinished.dots_replaced(located(published), KNOWN)) == ([("nog-puntjes", 6)] if dots else [])
    assert told(unfinished.dots_replaced(located(concept), KNOWN)) == []
    assert ("Tekst bij Aanleiding (`problem.text`, regel 7)" in waiting(concept)) == dots


def waiting(text: str) -> str:
    """What is said of what a concept misses; nothing when there is nothing to say."""
    found = advised(text, "concept-niet-af")
    assert len(found) <= 1
    assert {problem.line for problem in found} <= {2}
    return found[0].message if found else ""


def test_a_concept_says_once_what_it_misses_with_titles_names_and_lines() -> None:
    assert waiting(CONCEPT) == ""
    assert waiting("name: Geval\npublication: concept\n") == CASES["waiting"]["nothing"]
    gaps = CONCEPT.replace("summary: Een verzonnen geval voor de tests.", "summary:").replace("  locator: § 1\n", "")
    gaps = gaps.replace("  - statement: Het hielp.", "  - statement:") + "goal:\n  text:\n"
    assert waiting(gaps) == CASES["waiting"]["gaps"]


@pytest.mark.parametrize("now", ["publication: gepubliceerd\n", "publication: gearchiveerd\n", ""])
def test_what_a_concept_misses_is_wrong_in_anything_else(now: str) -> None:
    text = "name: Geval\npublication: concept\nsummary:\nkind: methode\n"
    assert parse(text, "x", Practice).sound
    found = parse(text.replace("publication: concept\n", now), "x", Practice).problems
    assert {problem.code for problem in found} == {"leeg-veld", "veld-ontbreekt"}
    assert len(found) == 10


def test_a_hundred_empty_fields_hide_no_mistake() -> None:
    empty = "".join("  - statement:\n    basis:\n" for _ in range(100))
    text = f"name: Geval\npublication: concept\nresults:\n  - statement: Het hielp.\n{empty}onzin: x\n"
    assert [problem.code for problem in parse(text, "x", Practice).problems] == ["veld-onbekend"]
    assert parse(text.replace("onzin: x\n", ""), "x", Practice).sound


@pytest.mark.parametrize("line", CASES["nothing"])
def test_nothing_can_be_written_in_many_ways(line: str) -> None:
    assert "Soort (`kind`, regel 3)" in waiting(f"name: Geval\npublication: concept\n{line}\n")


def test_a_text_that_a_hash_hides_is_wrong_in_a_concept_too() -> None:
    (found,) = parse("name: Geval\npublication: concept\nproblem:\n  text: #geheim\n", "x", Practice).problems
    assert (found.code, found.line, found.fix) == ("leeg-veld", 4, '"#geheim"')


@pytest.mark.parametrize(("value", "fix"), CASES["cut short"])
def test_a_text_that_a_hash_cuts_short_is_pointed_at(value: str, fix: str) -> None:
    text = TEXT.replace("text: Er was iets.", f"text: {value}")
    (found,) = advised(text, "tekst-achter-hekje")
    assert found.fix == fix
    lines = text.split("\n")
    line = lines[found.line - 1]
    lines[found.line - 1] = line[: found.column - 1] + found.fix + line[found.end_column - 1 :]
    assert located("\n".join(lines)).record.problem.text == value
    # Of a text of several lines there is no fix.
    (found,) = advised(TEXT.replace("text: Er was iets.", "text: Er was\n    iets #2"), "tekst-achter-hekje")
    assert (found.line, found.column, found.fix) == (7, 9, "")
    assert "‘#2’" in found.message


@pytest.mark.parametrize("value", CASES["comments"])
def test_a_comment_is_left_alone(value: str) -> None:
    text = TEXT.replace("text: Er was iets.", f"text: {value}")
    assert advised(f"{text}aliases: [Soep, Brood] #gratis\n", "tekst-achter-hekje") == []


def period(start: str, end: str) -> Located[Practice]:
    carried_out = f"implementations:\n  - place: delft\n    period:\n      start: {start}\n      end: {end}\n    source: voorbeeldrapport\n    locator: § 1\n"
    return located(TEXT + carried_out)


@pytest.mark.parametrize(("start", "end", "wrong"), CASES["periods"])
def test_a_period_that_ends_before_it_begins_is_told(start: str, end: str, wrong: bool) -> None:
    found = list(record.periods_run_forward(period(start, end), KNOWN))
    assert told(found) == ([("periode-omgekeerd", TEXT.count("\n") + 5)] if wrong else [])
    assert all(start in problem.message and end in problem.message for problem in found)


@pytest.mark.parametrize(("day", "wrong"), CASES["known"])
def test_nothing_was_known_tomorrow(day: str, wrong: bool) -> None:
    found = record.days_have_come(located(TEXT.replace("as_of: 2014", f"as_of: {day}")), KNOWN)
    assert told(found) == ([("bekend-in-toekomst", 30)] if wrong else [])
