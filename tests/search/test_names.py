"""A name is found first, whatever it is made of."""

from pathlib import Path

import pytest

from praktijkenbank.site.search import files
from praktijkenbank.site.search.documents import Document, Shelf, shelves
from tests import mini, node
from tests.beside import cases

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
        for file in files.search_files(whole):
            (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / file.path).write_text(str(file.make()), "utf-8")
    return folder


def first(site: Path, *queries: str, **options: object) -> list[str]:
    questions = [{"query": query, **options} for query in queries]
    answers = node.run(Path(__file__).parent / "answer.mjs", str(site), given=questions)
    return [answer["results"][0]["url"] if answer.get("results") else str(answer) for answer in answers]


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
