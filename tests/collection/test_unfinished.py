"""What a draft begins with does not reach the site, and what YAML takes for a comment is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.collection.checks import dates, unfinished
from praktijkenbank.collection.coach import advice
from praktijkenbank.editing import draft
from praktijkenbank.problems import Problem
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.record_file import Located, parse
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.sample import is_sample
from tests import mini
from tests.made_cases import SOUND

TODAY = date(2026, 11, 21)
TEXT = SOUND.read_text("utf-8")


def located(text: str) -> Located[Practice]:
    reading = parse(text, "content/practices/geval.yml", Practice)
    assert reading.sound, reading.problems
    return reading.sound


def content(text: str) -> Content:
    return Content(Path("content"), kinds={"practices": {"geval": located(text)}})


def told(problems: list[Problem]) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in problems]


def test_every_sample_that_new_writes_is_found_once_the_draft_is_published() -> None:
    """Whatever `new` writes to be replaced, a check must find, also when it is worded differently one day."""
    answers = draft.Answers(slug="geval", name="Geval")
    lists = {name: located.record for name, located in read_content(mini.CONTENT).vocabularies.items()}
    concept = draft.compose(answers, lists, "voorbeeldrapport", TODAY)
    assert list(unfinished.samples_replaced(content(concept), TODAY)) == []
    published = concept.replace("publication: concept", "publication: gepubliceerd")
    found = list(unfinished.samples_replaced(content(published), TODAY))
    sentences = [text for text in texts(strict_yaml.parse(concept)[0]) if text.endswith(".")]
    assert len(sentences) == 5
    assert sorted(problem.message for problem in found if "Schrijf" in problem.message) == sorted(
        f"Hier staat nog voorbeeldtekst: ‘{text}’." for text in sentences
    )
    assert sum("paragraaf of kopje" in problem.message for problem in found) == concept.count(" paragraaf of kopje")
    (waiting,) = (found for found in advised(concept) if found.code == "nog-in-te-vullen")
    assert waiting.message.startswith(f"In dit concept staat nog voorbeeldtekst op {len(found)} plekken: regel ")
    assert "nog-in-te-vullen" not in {found.code for found in advised(published)}


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts(inner)]
    return [text for inner in value for text in texts(inner)] if isinstance(value, list) else [value]


def advised(text: str) -> list[Problem]:
    return advice.advise(content(text))


@pytest.mark.parametrize("value", ["…", "...", "Schrijf hier iets.", "paragraaf of kopje"])
def test_dots_and_sentences_of_the_draft_are_samples(value: str) -> None:
    text = TEXT.replace("text: Er was iets.", f"text: {value}")
    assert told(list(unfinished.samples_replaced(content(text), TODAY))) == [("voorbeeldtekst", 6)]


@pytest.mark.parametrize("value", ["Wacht…", "Schrijf hierover.", "De paragraaf of kopje.", "... en toen"])
def test_what_somebody_wrote_is_no_sample(value: str) -> None:
    assert not is_sample(value)


@pytest.mark.parametrize(
    ("value", "fix"),
    [
        ("Zie actie #2 van de stichting.", '"Zie actie #2 van de stichting."'),
        ('Het "plan" #2', "'Het \"plan\" #2'"),
        ("[Soep, Brood] #gratis", ""),
        ("Zie actie # een opmerking", ""),
        ("Zie actie#2", ""),
        ('"Zie actie #2"', ""),
        ("'Zie actie' #2", ""),
        (">-\n    Zie actie #2", ""),
    ],
)
def test_a_text_that_a_hash_cuts_short_is_pointed_at(value: str, fix: str) -> None:
    field = "aliases: " + value if value.startswith("[") else ""
    text = f"{TEXT}{field}\n" if field else TEXT.replace("text: Er was iets.", f"text: {value}")
    found = [problem for problem in advised(text) if problem.code == "tekst-achter-hekje"]
    assert [problem.fix for problem in found] == ([fix] if fix else [])
    for problem in found:
        lines = text.split("\n")
        line = lines[problem.line - 1]
        lines[problem.line - 1] = line[: problem.column - 1] + problem.fix + line[problem.end_column - 1 :]
        assert located("\n".join(lines)).record.problem.text == value


def test_a_text_of_several_lines_that_a_hash_cuts_short_is_pointed_at() -> None:
    text = TEXT.replace("text: Er was iets.", "text: Er was\n    iets #2")
    (found,) = (problem for problem in advised(text) if problem.code == "tekst-achter-hekje")
    assert (found.line, found.column, found.fix) == (7, 9, "")
    assert "‘#2’" in found.message


def period(start: str, end: str) -> Content:
    carried_out = f"implementations:\n  - place: delft\n    period:\n      start: {start}\n      end: {end}\n    source: voorbeeldrapport\n    locator: § 1\n"
    return content(TEXT + carried_out)


@pytest.mark.parametrize(("start", "end"), [("2023-02", "2019"), ("2024", "2023-12-31"), ("2024-05-02", "2024-05-01")])
def test_a_period_that_ends_before_it_begins_is_told(start: str, end: str) -> None:
    (found,) = dates.periods_run_forward(period(start, end), TODAY)
    assert (found.code, found.line) == ("periode-omgekeerd", TEXT.count("\n") + 5)
    assert start in found.message
    assert end in found.message


@pytest.mark.parametrize(("start", "end"), [("2023-02", "2023"), ("2023", "2023-01"), ("2024", "2024"), ("2019", "2042")])
def test_a_period_that_may_be_true_is_left_alone(start: str, end: str) -> None:
    assert list(dates.periods_run_forward(period(start, end), TODAY)) == []


@pytest.mark.parametrize(
    ("day", "wrong"), [("2031-12", True), ("2026-12", True), ("2026-11-22", True), ("2026", False), ("2026-11-21", False)]
)
def test_nothing_was_known_tomorrow(day: str, wrong: bool) -> None:
    found = dates.known_by_now(content(TEXT.replace("as_of: 2014", f"as_of: {day}")), TODAY)
    assert told(list(found)) == ([("bekend-in-toekomst", 30)] if wrong else [])
