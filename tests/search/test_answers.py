"""A name is found first, whatever it is made of, and a large bank that is divided answers as a small one that is not."""

import random
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.site.search import drawers, files
from praktijkenbank.site.search.compounds import dutch_words
from praktijkenbank.site.search.documents import SOURCE, Document, Shelf, shelves
from tests import mini, node
from tests.beside import cases
from tests.project import write_files

NAMES = cases(__file__)["names"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The search over the miniature site, and over a practice of each name that speaks much of the words of the others."""
    whole, folder = mini.catalogue(), tmp_path_factory.mktemp("names")
    text = " ".join(NAMES)
    made = [Document(f"praktijken/{at}/", "practices", name, text, texts=(text,)) for at, name in enumerate(NAMES)]
    made.append(Document("praktijken/ander/", "practices", "Ander", text, ("Andere naam", "8 ½"), (text,) * 9))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(files, "shelves", lambda whole, pages: [*shelves(whole), Shelf("verzonnen", len(made), lambda: made)])
        write_files(folder, {file.path: file.make() for file in files.search_files(whole)})
    return folder


def answers(site: Path, asked: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the search on a site says to each question."""
    found: list[dict[str, Any]] = node.run(Path(__file__).parent / "answer.mjs", str(site), given=asked)
    return found


def first(site: Path, *queries: str, **options: object) -> list[str]:
    found = answers(site, [{"query": query, **options} for query in queries])
    return [answer["results"][0]["url"] if answer.get("results") else str(answer) for answer in found]


@pytest.mark.parametrize("options", [{}, {"exact": True}, {"typing": True}], ids=["typed", "exactly", "typing"])
def test_a_name_is_found_first(site: Path, options: dict[str, object]) -> None:
    assert dict(zip(NAMES, first(site, *NAMES, **options), strict=True)) == {
        name: f"praktijken/{at}/" for at, name in enumerate(NAMES)
    }


def test_another_name_is_found_first_however_it_is_written_and_no_other_words(site: Path) -> None:
    assert first(site, "andere naam", "Andere  Naam", "8 1/2") == ["praktijken/ander/"] * 3
    # A name is found however it is written.
    numbers = [NAMES.index(name) for name in ("Met Het", "D.O.E.N.", "X & Y", "Samen-Op-Weg", "’t Hûs", "?!")]
    written = ("methet", "doen", "x y", "samen op weg", "'T HUS", "? !")
    assert first(site, *written) == [f"praktijken/{number}/" for number in numbers]
    # What is no name is not taken for one.
    (nothing, blank) = first(site, "met de het", "   ")
    assert "'total': 0" in nothing
    assert "'total': 0" in blank


PRACTICES = 300
LEAF = 7


def made(chance: random.Random) -> list[Shelf]:
    """Practices of usual words of Dutch, an article with recommendations, and sources."""
    usual = sorted(word for word, use in dutch_words().items() if use >= 45 and len(word) > 3)[::6]

    def words(amount: int) -> str:
        return " ".join(chance.choice(usual) for _ in range(amount)).capitalize() + "."

    def document(url: str, kind: str) -> Document:
        return Document(url, kind, words(2), words(8), (words(2),), (words(60),), (words(1),))

    found = [Shelf(f"praktijken.{at}", 1, lambda at=at: [document(f"praktijken/{at}/", "practices")]) for at in range(PRACTICES)]  # type: ignore[misc]
    article = (("", "knowledge"), ("#a", "recommendation"), ("#b", "recommendation"))
    parts = [document(f"kennis/stuk/{end}", kind) for end, kind in article]
    sources = [document(f"bronnen/a/#{at}", SOURCE) for at in range(30)]
    return [*found, Shelf("kennis.stuk", len(parts), lambda: parts), Shelf("bronnen.a", len(sources), lambda: sources)]


@pytest.fixture
def banks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The same bank as one drawer and a register in the first file, and in many drawers and leaves."""
    catalogue, shelved = mini.catalogue(), made(random.Random(1))
    monkeypatch.setattr(files, "shelves", lambda catalogue, pages: [*shelved, *shelves(catalogue)])
    monkeypatch.setattr(files, "LEAF", LEAF)
    found = {"whole": tmp_path / "whole", "divided": tmp_path / "divided"}
    for folder, small, amount in zip(found.values(), (10_000, 0), (1, 400), strict=True):
        monkeypatch.setattr(files, "SMALL", small)
        monkeypatch.setattr(drawers, "FEWEST", amount)
        monkeypatch.setattr(drawers, "MOST", amount)
        write_files(folder, {file.path: file.make() for file in files.search_files(catalogue)})
    return found


def questions(chance: random.Random) -> list[dict[str, Any]]:
    """Words of the bank alone and together, beginnings, typing errors, names, and words that are not here."""
    shelved = [document for shelf in made(random.Random(1)) for document in shelf.documents]
    words = [word for document in chance.sample(shelved, 12) for word in document.texts[0].rstrip(".").split()[:3]]
    asked = [*words, *(" ".join(words[at : at + 3]) for at in range(0, 30, 2)), *(word[:2] + word[3:] for word in words)]
    asked += [*(document.title for document in shelved[::40]), "vrijwilligers", "qqq", "de het", "8", "lamp praten"]
    return [
        *({"query": query, "limit": 20} for query in asked),
        *({"query": query[:4], "typing": True, "texts": False} for query in words),
        *({"query": query, "within": "practices", "nearWithin": [1, 2, 3], "limit": 0} for query in words[::2]),
    ]


def test_a_divided_bank_answers_as_a_whole_one(banks: dict[str, Path]) -> None:
    assert len(list((banks["divided"] / "zoeken" / "laden").iterdir())) == 400
    assert len(list((banks["divided"] / "zoeken" / "register").iterdir())) > PRACTICES / LEAF
    assert not (banks["whole"] / "zoeken" / "register").exists()
    assert "praktijken/" not in (banks["divided"] / "zoeken" / "index.json").read_text("utf-8")  # it does not grow with them
    asked = questions(random.Random(2))
    whole, divided = ([{**one, "stemmed": 0} for one in answers(site, asked)] for site in banks.values())
    assert sum(bool(one["total"]) for one in whole) > len(asked) / 2
    assert not [one for one in whole if "error" in one]
    for question, one, other in zip(asked, whole, divided, strict=True):
        assert one == other, question
