"""What a concept may still miss, dots that do not reach the site, and what YAML takes for a comment."""

from datetime import date
from pathlib import Path

import pytest

from praktijkenbank.collection import checks
from praktijkenbank.collection.checks import cross_record, unfinished
from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located, parse
from praktijkenbank.records.practice import Practice
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


def advised(text: str) -> list[Problem]:
    return checks.advise(content(text))


@pytest.mark.parametrize("value", ["…", "...", '"[...]"'])
def test_dots_of_a_proposal_are_told_of_what_is_published_and_wait_in_a_concept(value: str) -> None:
    text = TEXT.replace("text: Er was iets.", f"text: {value}")
    assert told(list(unfinished.dots_replaced(content(text), TODAY))) == [("nog-puntjes", 6)]
    concept = CONCEPT.replace("text: Er was iets.", f"text: {value}")
    assert list(unfinished.dots_replaced(content(concept), TODAY)) == []
    assert "Tekst bij Aanleiding (`problem.text`, regel 7)" in waiting(concept)


@pytest.mark.parametrize("value", ["Wacht…", "... en toen", "Zie paragraaf 2 ..."])
def test_what_somebody_wrote_is_no_dots(value: str) -> None:
    assert list(unfinished.dots_replaced(content(TEXT.replace("text: Er was iets.", f"text: {value}")), TODAY)) == []


CONCEPT = TEXT.replace("kind:", "publication: concept\nkind:")


def waiting(text: str) -> str:
    """What is said of what a concept misses; nothing when there is nothing to say."""
    found = [problem for problem in advised(text) if problem.code == "concept-niet-af"]
    assert len(found) <= 1
    assert {problem.line for problem in found} <= {2}
    return found[0].message if found else ""


def test_a_concept_says_once_what_it_misses_with_titles_names_and_lines() -> None:
    assert waiting(CONCEPT) == ""
    assert waiting("name: Geval\npublication: concept\n") == (
        "Dit concept is nog niet af: het mist Soort (`kind`), In het kort (`summary`), Thema’s (`themes`), Aanleiding (`problem`), "
        "Aanpak (`approach`), Doelgroep (`target_groups`), Opbrengst (`results`), Onderbouwing (`evidence`), Status (`status`), "
        "Bronnen (`sources`) en Laatst nagekeken (`reviewed`). Dat hoeft pas als het gepubliceerd wordt."
    )
    gaps = CONCEPT.replace("summary: Een verzonnen geval voor de tests.", "summary:").replace("  locator: § 1\n", "")
    gaps = gaps.replace("  - statement: Het hielp.", "  - statement:") + "goal:\n  text:\n"
    assert waiting(gaps) == (
        "Dit concept is nog niet af: het mist In het kort (`summary`, regel 4), Vindplaats bij Aanleiding (`problem.locator`, regel "
        "6), Doel (`goal`, regel 34) en Uitspraak bij Opbrengst (`results.statement`, regel 18). Dat hoeft pas als het "
        "gepubliceerd wordt."
    )


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


@pytest.mark.parametrize("line", ["kind: # methode", "kind: ~", "kind: null", 'kind: ""', "kind: [...]", "kind: ..."])
def test_nothing_can_be_written_in_many_ways(line: str) -> None:
    assert "Soort (`kind`, regel 3)" in waiting(f"name: Geval\npublication: concept\n{line}\n")


def test_a_text_that_a_hash_hides_is_wrong_in_a_concept_too() -> None:
    (found,) = parse("name: Geval\npublication: concept\nproblem:\n  text: #geheim\n", "x", Practice).problems
    assert (found.code, found.line, found.fix) == ("leeg-veld", 4, '"#geheim"')


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
    (found,) = cross_record.periods_run_forward(period(start, end), TODAY)
    assert (found.code, found.line) == ("periode-omgekeerd", TEXT.count("\n") + 5)
    assert start in found.message
    assert end in found.message


@pytest.mark.parametrize(("start", "end"), [("2023-02", "2023"), ("2023", "2023-01"), ("2024", "2024"), ("2019", "2042")])
def test_a_period_that_may_be_true_is_left_alone(start: str, end: str) -> None:
    assert list(cross_record.periods_run_forward(period(start, end), TODAY)) == []


@pytest.mark.parametrize(
    ("day", "wrong"), [("2031-12", True), ("2026-12", True), ("2026-11-22", True), ("2026", False), ("2026-11-21", False)]
)
def test_nothing_was_known_tomorrow(day: str, wrong: bool) -> None:
    found = cross_record.known_by_now(content(TEXT.replace("as_of: 2014", f"as_of: {day}")), TODAY)
    assert told(list(found)) == ([("bekend-in-toekomst", 30)] if wrong else [])
