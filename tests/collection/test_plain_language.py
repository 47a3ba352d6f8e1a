"""The language coach: what it sees, where it points, and above all what it leaves alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from textwrap import dedent, indent

import pytest

from praktijkenbank.collection.coach.passive import is_participle
from praktijkenbank.collection.coach.plain_language import LONG, SHOWN, plain_language_adviser
from praktijkenbank.collection.coach.sentences import sentences
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
    return list(plain_language_adviser(content)(practice(problem)))


def codes(problem: str) -> list[str]:
    return [found.code for found in advice(problem)]


def test_twenty_words_are_fine_and_one_more_is_not() -> None:
    assert codes(f"Een {WORDS}.") == []
    (found,) = advice(f"Een {WORDS} woord.")
    assert found.message == f"De zin ‘Een woord woord woord woord …’ heeft {LONG + 1} woorden."
    assert found.severity is Severity.ADVICE


@pytest.mark.parametrize(
    "text",
    [
        f"Een {WORDS}. Nog {WORDS}!",
        f"Een {WORDS}.’ ‘Nog {WORDS}?",
        f"Een {WORDS} (§ 5.4.6, p. 27 en 28).",
        f"Een [{WORDS}](https://example.org/een/lang/adres).",
    ],
)
def test_what_ends_a_sentence_or_is_no_word(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("text", [f"Met o.a. Piet en {WORDS}.", f"Het team van A. Jansen en {WORDS}.", f"Zie p. 12 en {WORDS}."])
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert "lange-zin" in codes(text)


def test_items_of_a_list_are_sentences_of_their_own() -> None:
    text = f"Dit zijn zij:\n\n- {WORDS};\n- {WORDS};\n\n1. {WORDS}\n\nEn {WORDS}"
    assert codes("|-\n" + indent(text, "    ")) == []


@pytest.mark.parametrize(("text", "said"), CASES["passives"])
def test_a_passive_is_seen(text: str, said: str) -> None:
    (found,) = advice(text)
    assert (found.code, found.message) == ("lijdende-vorm", f"Wie doet dit? ‘{said}’ is de lijdende vorm.")


def test_the_whole_passive_is_pointed_at_and_of_one_on_two_lines_its_first_word() -> None:
    (found,) = advice("De cursus wordt gegeven aan buren.")
    line = practice("De cursus wordt gegeven aan buren.").text.split("\n")[found.line - 1]
    assert line[found.column - 1 : found.end_column - 1] == "wordt gegeven"
    (found,) = advice(">-\n    De cursus wordt elke\n    week gegeven.")
    assert (found.line, found.end_line, found.end_column - found.column) == (7, 7, len("wordt"))


@pytest.mark.parametrize("text", CASES["no passives"])
def test_what_is_no_passive_is_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize("word", CASES["participles"])
def test_participles(word: str) -> None:
    assert is_participle(word)


@pytest.mark.parametrize("word", CASES["no participles"])
def test_words_that_look_like_participles(word: str) -> None:
    assert not is_participle(word)


def test_a_hard_word_gets_a_simpler_one_once() -> None:
    (found,) = advice("Indien het regent, gaan wij indien mogelijk naar binnen.")
    assert (found.message, found.hint) == ("‘Indien’ kan eenvoudiger.", "Schrijf bijvoorbeeld ‘als’.")
    # A hard word may be several words.
    (found,) = advice("Wij doen dit ten behoeve van de buurt.")
    assert found.message == "‘ten behoeve van’ kan eenvoudiger."


@pytest.mark.parametrize("text", CASES["words left alone"])
def test_a_quoted_explained_or_named_word_is_left_alone(text: str) -> None:
    assert codes(text) == []


def test_an_abbreviation_is_explained_or_asked_about_once() -> None:
    (found,) = advice("De ZQX helpt. De ZQX doet meer.")
    assert found.message == "Wat betekent ‘ZQX’?"
    # An abbreviation with dots is better written out.
    (found,) = advice("Zij helpen m.b.t. het huis, dat wil zeggen m.b.t. de tuin.")
    assert (found.code, found.message) == ("afkorting-met-punten", "‘m.b.t.’ leest minder snel dan de woorden zelf.")


@pytest.mark.parametrize("text", CASES["known abbreviations"])
def test_a_known_or_explained_abbreviation_is_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(("text", "said"), CASES["abbreviations"])
def test_an_abbreviation_need_not_be_in_capitals(text: str, said: str) -> None:
    (found,) = advice(text)
    assert (found.code, found.message) == ("afkorting-zonder-uitleg", f"Wat betekent ‘{said}’?")


def test_the_lists_of_the_editors_say_which_abbreviations_are_known() -> None:
    assert codes("De Wmo helpt.") == []
    without = replace(REAL, synonyms=None, vocabularies={}, bibliography=None)
    assert [found.message for found in advice("De Wmo helpt, zei de gemeente (Wlz).", without)] == ["Wat betekent ‘Wmo’?"]


def test_names_in_the_record_explain_themselves() -> None:
    located = practice("De ZQX helpt bij implementatie.")
    named = replace(located, record=located.record.model_copy(update={"aliases": ("ZQX", "Implementatie van niets")}))
    assert list(plain_language_adviser(REAL)(named)) == []


def test_advice_points_at_the_very_word() -> None:
    text = ">-\n    Dit is een gewone zin die doorloopt op\n    de volgende regel. Daar staat *indien* in.\n\n    Ook\n    ten behoeve\n    van."
    found = advice(text)
    lines = practice(text).text.split("\n")
    assert [lines[one.line - 1][one.column - 1 :].split()[0] for one in found] == ["*indien*", "ten"]
    # Advice in quotes points at the very word.
    (one,) = advice("'De auto''s komen: indien het kan.'")
    assert practice("'De auto''s komen: indien het kan.'").text.split("\n")[one.line - 1][one.column - 1 :].startswith("indien")


def test_the_body_of_an_article_is_read_without_headings_tables_and_citations() -> None:
    article = read_content(mini.CONTENT).kinds["knowledge"]["waarom-kranen"]
    body = Body(
        dedent(f"""
        ## Indien dit een kop is, {WORDS} woord woord woord

        | indien | {WORDS} woord woord |

        Een zin met een bron [@voorbeeldrapport, § 8, {WORDS}].[^1] Indien nodig.

        [^1]: Onderaan.
        """),
        40,
    )
    kinds = REAL.kinds | {"knowledge": {"waarom-kranen": article}}
    content = replace(REAL, kinds=kinds, bodies={("knowledge", "waarom-kranen"): body})
    found = list(plain_language_adviser(content)(article))
    assert [(one.code, one.line, one.column) for one in found] == [
        ("moeilijk-woord", 45, 1 + body.text.split("\n")[5].index("Indien"))
    ]


def test_no_more_than_five_at_a_time() -> None:
    text = " ".join(["Ouderen worden bezocht."] * (SHOWN + 12))
    found = advice(text)
    assert [one.code for one in found] == ["lijdende-vorm"] * SHOWN + ["nog-meer-taaladvies"]
    assert found[-1].message == "Vanaf hier is er in dit bestand nog taaladvies bij 12 plekken."


def real() -> Iterator[tuple[Path, Located]]:  # type: ignore[type-arg]
    for located in REAL.records:
        yield mini.ROOT / located.path, located


def test_every_remark_on_the_real_records_points_at_what_it_names() -> None:
    """A place is only worth something when it is right everywhere: in folded, literal and quoted text, and in articles."""
    for file, located in real():
        lines = file.read_text("utf-8").split("\n")
        body = REAL.bodies.get(("knowledge", file.stem)) if file.suffix == ".md" else None
        for sentence in sentences(located, body):
            for word in sentence:
                there = lines[word.place[0] - 1][word.place[1] - 1 :]
                assert word.bare in there, (located.path, word)


def test_the_list_offers_no_hard_word_as_a_simpler_one() -> None:
    assert REAL.plain_words
    entries = REAL.plain_words.record.words
    hard = {form.casefold() for entry in entries for form in entry.words}
    assert [one for entry in entries for one in entry.instead if hard & {one.casefold(), *one.casefold().split()}] == []
    assert len(entries) >= 80
