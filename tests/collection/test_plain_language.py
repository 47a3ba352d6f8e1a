"""The language coach: what it sees, where it points, and above all what it leaves alone."""

from dataclasses import replace
from itertools import chain

import pytest

from praktijkenbank.collection.coach.passive import is_participle
from praktijkenbank.collection.coach.plain_language import LONG, SHOWN, Coach, abbreviation
from praktijkenbank.collection.coach.sentences import WrittenText
from praktijkenbank.problems import Problem, Severity
from praktijkenbank.reading.article_text import Body
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.record_file import Located, parse
from praktijkenbank.records.practice import Practice
from tests import mini
from tests.beside import cases

CASES = cases(__file__)
REAL = read_content(mini.ROOT / "content")
SMALLEST = (mini.ROOT / "tests" / "cases" / "valid" / "smallest.yml").read_text("utf-8")
WORDS = " ".join(["woord"] * (LONG - 1))


def practice(problem: str) -> Located[Practice]:
    """A practice whose `problem.text` is written in this way, as YAML."""
    reading = parse(SMALLEST.replace("text: Er was iets.", f"text: {problem}"), "a.yml", Practice)
    assert reading.sound, reading.problems
    return reading.sound


def advice(problem: str, content: Content = REAL) -> list[Problem]:
    return list(Coach.of(content).advise(practice(problem)))


@pytest.mark.parametrize(("text", "code", "message"), CASES["said"])
def test_what_is_not_plain_is_said_once(text: str, code: str, message: str) -> None:
    (found,) = advice(text.replace("{}", WORDS))
    assert (found.code, found.message, found.severity) == (code, message, Severity.ADVICE)


@pytest.mark.parametrize("text", CASES["left alone"])
def test_what_is_plain_is_left_alone(text: str) -> None:
    assert advice(text.replace("{}", WORDS)) == []


def test_participles_and_abbreviations_are_told_from_words_that_look_like_one() -> None:
    assert [word for word in CASES["participles"] if not is_participle(word)] == []
    assert [word for word in CASES["no participles"] if is_participle(word)] == []
    common = (mini.ROOT / "generator/praktijkenbank/site/search/words/nl.txt").read_text("utf-8").splitlines()[:1500]
    assert [word for word in CASES["abbreviations"] if not abbreviation(word)] == []
    assert [word for word in (*CASES["words"], *(line.split()[0] for line in common)) if abbreviation(word)] == []


def test_advice_points_at_the_very_words_and_of_those_on_two_lines_at_the_first() -> None:
    for text, words in CASES["pointed at"]:
        lines, found = practice(text).text.split("\n"), advice(text)
        assert [lines[one.line - 1][one.column - 1 : one.end_column - 1] for one in found if one.end_line == one.line] == words
    assert advice("Indien het regent.")[0].hint == "Schrijf bijvoorbeeld ‘als’."
    assert {one.code for one in advice(f"Met o.a. Piet en {WORDS}.")} == {"lange-zin", "afkorting-met-punten"}


def test_the_lists_of_the_editors_say_which_abbreviations_are_known() -> None:
    without = replace(REAL, synonyms=None, vocabularies={}, bibliography=None)
    assert [found.message for found in advice("De Wmo helpt, zei de gemeente (Wlz).", without)] == ["Wat betekent ‘Wmo’?"]


def test_names_in_the_record_explain_themselves() -> None:
    located = practice("De ZQX helpt bij implementatie.")
    named = replace(located, record=located.record.model_copy(update={"aliases": ("ZQX", "Implementatie van niets")}))
    assert list(Coach.of(REAL).advise(named)) == []


def test_the_body_of_an_article_is_read_without_headings_tables_and_citations() -> None:
    article = read_content(mini.CONTENT).kinds["knowledge"]["waarom-kranen"]
    written = CASES["article"].replace("{}", WORDS)
    article = replace(article, body=Body(written, article.text.count("\n") + 3))
    kinds = REAL.kinds | {"knowledge": {"waarom-kranen": article}}
    found = list(Coach.of(replace(REAL, kinds=kinds)).advise(article))
    column = 1 + written.split("\n")[5].index("Indien")
    assert [(one.code, one.line, one.column) for one in found] == [("moeilijk-woord", article.text.count("\n") + 8, column)]


def test_no_more_than_five_at_a_time() -> None:
    text = " ".join(["Ouderen worden bezocht."] * (SHOWN + 12))
    found = advice(text)
    assert [one.code for one in found] == ["lijdende-vorm"] * SHOWN + ["nog-meer-taaladvies"]
    assert found[-1].message == "Vanaf hier is er in dit bestand nog taaladvies bij 12 plekken."


def test_every_remark_on_the_real_records_points_at_what_it_names() -> None:
    """A place is only worth something when it is right everywhere: in folded, literal and quoted text, and in articles."""
    for located in REAL.records:
        file = mini.ROOT / located.path
        lines = file.read_text("utf-8").split("\n")
        written = WrittenText(located)
        for word in chain.from_iterable(written.sentences()):
            place = written.place(word, word)
            assert lines[place.line - 1][place.column - 1 : place.end_column - 1] == word.token, (located.path, word)


def test_the_list_offers_no_hard_word_as_a_simpler_one() -> None:
    assert REAL.plain_words
    entries = REAL.plain_words.record.words
    hard = {form.casefold() for entry in entries for form in entry.words}
    assert [one for entry in entries for one in entry.instead if hard & {one.casefold(), *one.casefold().split()}] == []
    assert len(entries) >= 80
