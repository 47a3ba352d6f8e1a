"""What somebody sees who writes a record in VS Code, or in any editor with the YAML language server: asked of that server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.beside import cases
from tests.editor import language_server
from tests.editor.language_server import LanguageServer
from tests.mini import ROOT

CASES = cases(__file__)
CONCEPT = "name: Buren\npublication: concept\n"
FAULTS = [
    ["summary: " + "a" * 161, 1, "Dit is te lang: hoogstens 160 tekens."],
    ["aliases: [" + "Buren, " * 100 + "Buren]", 1, "Deze lijst is te lang: hoogstens 100 onderdelen."],
    *CASES["faults"],
    *([CONCEPT + text, *told] for text, *told in CASES["faults of a concept"]),
    ["publication: concept", 1, "Hier hoort nog `name: …` (Naam) bij. De naam van de praktijk."],
]
PRACTICE = "content/practices/*.yml"
RECORDS = sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / "content").rglob("*.yml"))


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    running = LanguageServer()
    yield running
    running.stop()


def test_what_is_published_has_no_fault_and_every_record_has_its_schema(server: LanguageServer) -> None:
    texts = {file: (ROOT / file).read_text("utf-8") for file in RECORDS}
    assert server.faults_of(texts) == {file: [] for file in RECORDS}
    found = server.faults_of(dict.fromkeys(RECORDS, "bestaat_niet: x\n"))
    assert [file for file in RECORDS if "bestaat uit deze velden" not in str(found[file])] == []


def test_keys_are_offered_with_their_explanation(server: LanguageServer) -> None:
    offered = server.offers(PRACTICE, "name: Buren\n|")
    assert {"kind", "silences", "working_elements", "praktijk"} <= offered.keys()
    assert "name" not in offered
    about = "Verplicht. Waar het over gaat, uit de lijst van thema’s; het eerste staat op het kaartje."
    assert offered["themes"]["documentation"] == about
    assert offered["silences"]["insertText"] == "silences:\n  - "
    # A concept is offered the same.
    assert {"methode", "evenement"} <= server.offers(PRACTICE, f"{CONCEPT}kind: |").keys()
    assert {"opbrengst", "statement"} <= server.offers(PRACTICE, f"{CONCEPT}results:\n  - |").keys()
    assert "Eén of twee zinnen" in server.explains(PRACTICE, f"{CONCEPT}summ|ary: x")


@pytest.mark.parametrize(("text", "term", "meaning"), CASES["values"])
def test_values_are_offered_with_their_meaning(server: LanguageServer, text: str, term: str, meaning: str) -> None:
    documentation = server.offers(PRACTICE, text)[term]["documentation"]
    assert meaning in (documentation if isinstance(documentation, str) else documentation["value"])


@pytest.mark.parametrize(("text", "words"), CASES["explanations"])
def test_the_pointer_on_a_field_explains_it_in_dutch(server: LanguageServer, text: str, words: str) -> None:
    assert words in server.explains(PRACTICE, text)


@pytest.mark.parametrize(("text", "line", "words"), FAULTS)
def test_what_is_wrong_is_flagged_in_dutch(server: LanguageServer, text: str, line: int, words: str) -> None:
    found = server.faults(PRACTICE, text)
    assert [one for one in found if one[0] == line and words in one[1]], found
    assert text != "publication: concept" or len(found) == 1


@pytest.mark.parametrize("text", CASES["incomplete concepts"])
def test_a_concept_may_be_incomplete(server: LanguageServer, text: str) -> None:
    assert server.faults(PRACTICE, CONCEPT + text) == []
    assert server.faults(PRACTICE, CONCEPT.replace("concept", "gepubliceerd") + text) != []


def test_nothing_is_said_in_english(server: LanguageServer) -> None:
    """Whatever stands where something else belongs: every message is ours."""
    wrong = ["text", "{a: b}", "[a, 2]", "12", "true", "", "2024-13-99", "[]", "{}", "[{a: [b]}]", "a" * 5000]
    keys = ["name", "themes", "kind", "results", "status", "target_groups", "silences", "reviewed", "implementations", "related"]
    for value in wrong:
        fields = "".join(f"{key}: {value}\n" for key in keys)
        for text in (fields, fields + "publication: concept\n"):
            for _, message in server.faults(PRACTICE, text):
                assert re.match(r"Dit|Deze|Hier|Schrijf|Maak|Kies|Gebruik|Van deze|Niet te zien", message), message


STANDS_FOR = {
    **dict.fromkeys(("Tot", "Tot en met", "Bekend op"), "2014"),
    **{"Waarde": "12", "Van": "2013", "Laatst nagekeken": "2024-06-30", "Webadres": "https://example.org/", "id": "id"},
}


def inserted(text: str, body: str) -> str:
    """The text after the snippet went in at `|`, as VS Code does it, with every stop filled in."""
    before, after = text.split("|")
    line = before.rpartition("\n")[2]
    whole = body.replace("\n", "\n" + line[: len(line) - len(line.lstrip())])
    whole = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", whole)
    return before + re.sub(r"\$\{\d+:([^}]*)\}", lambda stop: STANDS_FOR.get(stop[1], f"'{stop[1]}'"), whole) + after


@pytest.mark.parametrize(("text", "label"), CASES["blocks"])
def test_a_whole_block_comes_at_one_tab(server: LanguageServer, text: str, label: str) -> None:
    written = inserted(text, server.offers(PRACTICE, text)[label]["insertText"])
    lines = range(1, written.count("\n") + 2)
    faults = [said for line, said in server.faults(PRACTICE, f"{written}\n") if line in lines]
    # Of the record only this block is there; of the result around a figure only the figure.
    assert [said for said in faults if not said.startswith("Hier hoort nog")] == [], written
    assert written.count("\n") >= 2
    assert written.startswith(text.partition(":")[0])


def test_a_whole_practice_comes_at_one_tab(server: LanguageServer) -> None:
    written = inserted("|", server.offers(PRACTICE, "|")["praktijk"]["insertText"])
    assert server.faults(PRACTICE, written) == [], written


def test_a_server_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(language_server, "PROGRAM", tmp_path / "nothing")
    with pytest.raises(AssertionError, match=r"is missing\. `make setup-test` installs it"):
        LanguageServer()
