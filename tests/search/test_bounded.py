"""Whatever somebody asks, typed or by address, the search takes no more steps than it may."""

import json
from collections.abc import Callable
from itertools import islice, product
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.site.search.drawers import front_coded
from tests.beside import cases
from tests.search.test_answers import answers
from tests.search.test_index import uncoded

CASES = cases(__file__)
pytestmark = pytest.mark.untraced
LONGEST = 400
"""Characters of a question that are looked at."""

ALL_STEPS = 20_000_000
"""What no question may take, however large the bank is."""

MOST_STEPS = 4_000_000
MOST_STEMMED = 60_000
"""What one question may take on the content that we have. A step is a letter of a word that is looked at, a cell of a table
of distances, or a page that gets a score: some hundredths of a second."""

Ask = Callable[..., list[dict[str, Any]]]


def asking(site: Path) -> Ask:
    return lambda *queries, **options: answers(site, [{"query": query, **options} for query in queries])


@pytest.fixture(scope="module")
def ask(site: Path) -> Ask:
    return asking(site)


@pytest.fixture(scope="module")
def worst(site: Path) -> dict[str, str]:
    """Questions of 400 characters and more, by what they are made of."""
    forms = json.loads((site / "zoeken" / "vormen.json").read_text("utf-8"))
    single = uncoded(forms["terms"])
    parts = "".join(term for term in single if 4 <= len(term) <= 6)
    frequent = sorted(single, key=lambda term: -sum(term in words for words in forms["forms"].split("|")))
    drawers = [json.loads(file.read_text("utf-8")) for file in (site / "zoeken" / "laden").glob("*.json")]
    ways: dict[str, list[str]] = {}
    for drawer in drawers:
        ways |= drawer["same"] | drawer["everyday"] | drawer["narrower"] | drawer["broader"]
    misspelt = [f"{term[:3]}q{term[3:]}" for term in single if len(term) > 6]
    of_the_bank = {
        "a made-up compound": parts,
        "a made-up compound that nearly is one": parts[: LONGEST - 1] + "q",
        "compounds of fourteen parts": "q ".join(parts[at * 90 : at * 90 + 88] for at in range(5)),
        "misspelt words": " ".join(misspelt),
        "long misspelt words": " ".join(sorted(misspelt, key=len)[-60:]),
        "beginnings": " ".join(dict.fromkeys(term[:4] for term in single if len(term) > 8)),
        "short beginnings": " ".join(dict.fromkeys(term[:3] for term in single)),
        "usual words": " ".join(frequent),
        "words with many ways": " ".join(sorted(ways, key=lambda term: (-len(ways[term]), term))),
    }
    return of_the_bank | {
        name: before + again * (2 * LONGEST // len(again)) + after for name, (before, again, after) in CASES.items()
    }


@pytest.mark.parametrize("typing", [False, True])
def test_no_question_takes_more_steps_than_it_may(ask: Ask, worst: dict[str, str], typing: bool) -> None:
    answers = dict(zip(worst, ask(*worst.values(), typing=typing), strict=True))
    for name, answer in answers.items():
        assert not answer.get("error"), name
        assert answer["steps"] <= MOST_STEPS, name
        assert answer["stemmed"] <= MOST_STEMMED, name


def test_however_much_there_is_to_find_the_steps_have_an_end(tmp_path: Path) -> None:
    """Of a bank a hundred times as large: what is doubtful is given up, and the rest is answered."""
    terms = ["".join(letters) for letters in islice(product("abcdefg", repeat=8), 0, 5_000_000, 200)]
    forms = {"terms": front_coded(terms), "forms": "|" * (len(terms) - 1)}
    made = {
        "index.json": {"documents": [["practices", 1, 0]], "list": "", "register": [["a/", "a", terms[1]]], "drawers": "~", "stop": [], "weak": []},
        "vormen.json": {**forms, "amounts": "1" * len(terms)},
        "laden/0.json": {**forms, "postings": [[[], [], []], [[0], [1], []], *[[[], [], []]] * len(terms)], "same": {}, "everyday": {}, "narrower": {}, "broader": {}, "names": {}},
    }  # fmt: skip
    (tmp_path / "zoeken" / "laden").mkdir(parents=True)
    for name, file in made.items():
        (tmp_path / "zoeken" / name).write_text(json.dumps(file), "utf-8")
    (tmp_path / "zoeken" / "woorden.txt").write_text("0a", "utf-8")
    misspelt = " ".join(f"{term[:4]}h{term[4:]}" for term in terms[::1000])
    (answer,) = asking(tmp_path)(f"{terms[1]} {misspelt}", texts=False)
    assert 0.9 * ALL_STEPS < answer["steps"] < 1.1 * ALL_STEPS
    assert [result["url"] for result in (answer["results"] or answer["near"])] == ["a/"]


def test_what_is_not_looked_at_is_told_and_costs_nothing(ask: Ask, worst: dict[str, str]) -> None:
    query = worst["a made-up compound"][:LONGEST]
    _, whole, more = ask(query, query, f"{query} {query * 500}")  # the first brings the list of Dutch words
    assert (whole["cut"], more["cut"]) == (None, {"characters": LONGEST, "words": 24})
    assert more["steps"] == whole["steps"]


def test_more_words_than_are_looked_at_are_told_and_a_compound_that_stands_nowhere_is_found_by_its_parts(ask: Ask) -> None:
    few, many, compound = ask("zorg " * 24, "zorg " * 25, "buurtvrijwilligersmantelzorghulp")
    assert (few["cut"], many["cut"]) == (None, {"characters": LONGEST, "words": 24})
    assert compound["said"][0]["how"] == "parts"
    assert compound["total"] > 0
