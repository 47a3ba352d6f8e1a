"""What somebody sees who writes a record in VS Code, or in any editor with the YAML language server: asked of that server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

import pytest

from tests.editor import language_server
from tests.editor.language_server import LanguageServer
from tests.mini import ROOT

PRACTICE = "content/practices/*.yml"
RECORDS = sorted(file.relative_to(ROOT).as_posix() for file in (ROOT / "content").rglob("*.yml"))


@pytest.fixture(scope="module")
def server() -> Iterator[LanguageServer]:
    running = LanguageServer()
    yield running
    running.stop()


def test_what_is_published_has_no_fault(server: LanguageServer) -> None:
    texts = {file: (ROOT / file).read_text("utf-8") for file in RECORDS}
    assert server.faults_of(texts) == {file: [] for file in RECORDS}


def test_every_record_has_its_schema(server: LanguageServer) -> None:
    found = server.faults_of(dict.fromkeys(RECORDS, "bestaat_niet: x\n"))
    assert [file for file in RECORDS if "bestaat uit deze velden" not in str(found[file])] == []


def test_keys_are_offered_with_their_explanation(server: LanguageServer) -> None:
    offered = server.offers(PRACTICE, "name: Buren\n|")
    assert {"kind", "silences", "working_elements", "praktijk"} <= offered.keys()
    assert "name" not in offered
    assert (
        offered["themes"]["documentation"]
        == "Verplicht. Waar het over gaat, uit de lijst van thema’s; het eerste staat op het kaartje."
    )
    assert offered["silences"]["insertText"] == "silences:\n  - "


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("themes:\n  - |", "burenhulp", "**Burenhulp activeren.** Mensen die dicht bij elkaar wonen"),
        ("themes: [|]", "burenhulp", "**Burenhulp activeren.**"),
        ("kind: |", "methode", "**Methode.**"),
        ("target_groups:\n  for_whom: [|]", "ouderen", "**"),
        ("working_elements:\n  - element: |", "persoonlijke-benadering", "**"),
        ("implementations:\n  - place: |", "utrecht", "**Utrecht.**"),
        ("results:\n  - basis: |", "geteld", "**Geteld.** Iemand hield cijfers bij"),
        ("publication: |", "concept", "Nog in de maak"),
        ("silences:\n  - reason: |", "niet-vermeld", "Je zocht, het staat er niet."),
        ("silences:\n  - field: |", "costs", "Kosten"),
        ("problem:\n  source: |", "arcon-vilans-2013", "Arcon en Vilans 2013"),
        ("related:\n  - practice: |", "kwartiermaken", "Kwartiermaken"),
    ],
)
def test_values_are_offered_with_their_meaning(server: LanguageServer, text: str, term: str, meaning: str) -> None:
    documentation = server.offers(PRACTICE, text)[term]["documentation"]
    assert meaning in (documentation if isinstance(documentation, str) else documentation["value"])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("na|me: Buren", "#### Naam\n\nVerplicht. De naam van de praktijk."),
        ("results:\n  - caveat|: x", "#### Let op\n\nWat er vreemd of onzeker is"),
        ("appr|oach:\n  text: x", "#### Aanpak\n\nVerplicht. Hoe het werkt."),
        ("reviewed: 2024|-06-30", "Bijvoorbeeld: `2024-06-30`"),
        ("publication: conc|ept", "Laat je dit weg, dan geldt `gepubliceerd`."),
        ("kind: meth|ode", "`methode`: **Methode.** Een manier van werken"),
    ],
)
def test_the_pointer_on_a_field_explains_it_in_dutch(server: LanguageServer, text: str, words: str) -> None:
    assert words in server.explains(PRACTICE, text)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("themes: [burenhulp, burenhlup]", 1, "Deze term staat niet in de lijst."),
        ("kind: metode", 1, "content/vocabulary/kinds.yml en draai `praktijkenbank schema`"),
        ("name: x\nsumary: x", 2, "Dit onderdeel (Praktijk) bestaat uit deze velden"),
        ("problem:\n  tekst: x", 2, "Dit onderdeel (Tekst met bron) bestaat uit deze velden"),
        ("problem: zomaar tekst", 1, "elk op een eigen regel: `source`, `locator`, `text`, `figures`"),
        ("goal:\n  text: x\n  source: x", 1, "Hier hoort nog `locator: …` (Vindplaats) bij."),
        ("reviewed: 30-06-2024", 1, "Schrijf een dag als jaar-maand-dag: 2024-06-30."),
        ("reviewed: 2024", 1, "Schrijf een dag als jaar-maand-dag: 2024-06-30."),
        ("status:\n  as_of: juni 2014", 2, "Schrijf een jaar, maand of dag: 2014, 2014-02 of 2014-02-28."),
        ("status:\n  as_of: 14", 2, "Schrijf een jaar, maand of dag: 2014, 2014-02 of 2014-02-28."),
        ("related:\n  - url: www.example.org", 2, "Schrijf het volledige webadres, met https:// ervoor"),
        ("summary: " + "a" * 161, 1, "Dit is te lang: hoogstens 160 tekens."),
        ("aliases: [" + "Buren, " * 100 + "Buren]", 1, "Deze lijst is te lang: hoogstens 100 onderdelen."),
        ("aliases: Buren", 1, "Maak hier een lijst van"),
        ("themes: []", 1, "Maak hier een lijst van met minstens één onderdeel"),
        ("goal:", 1, "Dit onderdeel (Tekst met bron) bestaat uit deze velden"),
        ("results:\n  - figures:\n      - {label: x, value: ruim 10}", 3, "Schrijf een getal: 2500 zonder punt"),
        ("results:\n  - figures:\n      - {label: x, low: 10}", 3, "Geef óf `value`, óf `low` en `high` samen."),
        ("silences:\n  - reason: weet-niet", 2, "Kies een van deze: niet-vermeld, niet-onderzocht, niet-van-toepassing."),
        ("results:\n  - second_hand: nee", 2, "Schrijf `true` (ja) of `false` (nee)."),
        ("former_slugs: [Buren voor Buren]", 1, "Gebruik kleine letters, cijfers en streepjes"),
        ("implementations:\n  - {source: x, locator: x}", 2, "Vul `place`, `province`, `name` of `organisations` in."),
    ],
)
def test_what_is_wrong_is_flagged_in_dutch(server: LanguageServer, text: str, line: int, words: str) -> None:
    found = server.faults(PRACTICE, text)
    assert [one for one in found if one[0] == line and words in one[1]], found


CONCEPT = "name: Buren\npublication: concept\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "summary:\nkind:\nthemes:\nsources: []\nreviewed:\n",
        "problem:\n  text: Er was iets.\n  source:\n",
        "results:\n  - statement:\n    figures:\n  -\n",
        "goal:\nimplementations:\n  - place:\n",
    ],
)
def test_a_concept_may_be_incomplete(server: LanguageServer, text: str) -> None:
    assert server.faults(PRACTICE, CONCEPT + text) == []
    assert server.faults(PRACTICE, CONCEPT.replace("concept", "gepubliceerd") + text) != []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("kind: metode", 3, "Deze term staat niet in de lijst."),
        ("sumary: x", 3, "Dit onderdeel (Praktijk) bestaat uit deze velden"),
        ("problem: zomaar tekst", 3, "Dit onderdeel (Tekst met bron) bestaat uit deze velden"),
        ("reviewed: 30-06-2024", 3, "Schrijf een dag als jaar-maand-dag: 2024-06-30."),
        ("results:\n  - figures:\n      - {label: x}", 5, "Geef óf `value`, óf `low` en `high` samen."),
    ],
)
def test_what_is_wrong_with_a_concept_is_flagged_too(server: LanguageServer, text: str, line: int, words: str) -> None:
    found = server.faults(PRACTICE, CONCEPT + text)
    assert [one for one in found if one[0] == line and words in one[1]], found
    assert [message for _, message in server.faults(PRACTICE, "publication: concept")] == [
        "Hier hoort nog `name: …` (Naam) bij. De naam van de praktijk."
    ]


def test_a_concept_is_offered_the_same(server: LanguageServer) -> None:
    assert {"methode", "evenement"} <= server.offers(PRACTICE, f"{CONCEPT}kind: |").keys()
    assert {"opbrengst", "statement"} <= server.offers(PRACTICE, f"{CONCEPT}results:\n  - |").keys()
    assert "Eén of twee zinnen" in server.explains(PRACTICE, f"{CONCEPT}summ|ary: x")


def test_nothing_is_said_in_english(server: LanguageServer) -> None:
    """Whatever stands where something else belongs: every message is ours."""
    wrong = ["text", "{a: b}", "[a, 2]", "12", "true", "", "2024-13-99", "[]", "{}", "[{a: [b]}]", "a" * 5000]
    keys = ["name", "themes", "kind", "results", "status", "target_groups", "silences", "reviewed", "implementations", "related"]
    for value in wrong:
        fields = "".join(f"{key}: {value}\n" for key in keys)
        for text in (fields, fields + "publication: concept\n"):
            for _, message in server.faults(PRACTICE, text):
                assert re.match(r"Dit|Deze|Hier|Schrijf|Maak|Kies|Gebruik|Van deze|Niet te zien", message), message


STANDS_FOR = {"Waarde": "12", "Van": "2013", "Tot": "2014", "Tot en met": "2014", "Webadres": "https://example.org/"}


def inserted(text: str, body: str) -> str:
    """The text after the snippet went in at `|`, as VS Code does it, with every stop filled in."""
    before, after = text.split("|")
    margin = re.match(r"\s*", before.rpartition("\n")[2])
    assert margin
    first, _, rest = body.partition("\n")
    whole = first + ("\n" + indent(rest, margin[0]) if rest else "")
    whole = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", whole)
    return (
        before
        + re.sub(r"\$\{\d+:([^}]*)\}", lambda stop: STANDS_FOR.get(stop[1], f"'{stop[1]}'"), whole).replace("'id'", "id")
        + after
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("results:\n  - |", "opbrengst"),
        ("results:\n  - |", "opbrengst met cijfers"),
        ("results:\n  |", "- opbrengst met cijfers"),
        ("results: |", "- opbrengst met cijfers"),
        ("implementations:\n  - |", "uitvoering met plaats, periode en opbrengst"),
        ("working_elements:\n  - |", "werkzaam element"),
        ("silences:\n  - |", "stilte"),
        ("sources:\n  - |", "gebruikte bron met vindplaats"),
        ("related:\n  - |", "verband met initiatief en webadres"),
        ("organisations:\n  - |", "organisatie"),
        ("approach:\n  |", "aanpak met stappen"),
        ("goal:\n  |", "tekst met bron"),
        ("results:\n  - figures:\n      - |", "cijfer met van, tot en eenheid"),
    ],
)
def test_a_whole_block_comes_at_one_tab(server: LanguageServer, text: str, label: str) -> None:
    written = inserted(text, server.offers(PRACTICE, text)[label]["insertText"])
    key = text.partition(":")[0]
    lines = range(1, written.count("\n") + 2)
    faults = [fault for fault in server.faults(PRACTICE, f"{written}\n") if fault[0] in lines]
    # Of the record only this block is there; of the result around a figure only the figure.
    missing = [said for _, said in faults if not said.startswith("Hier hoort nog")]
    assert missing == [], written
    assert written.count("\n") >= 2
    assert written.startswith(key)


def test_a_whole_practice_comes_at_one_tab(server: LanguageServer) -> None:
    offered = server.offers(PRACTICE, "|")["praktijk"]["insertText"]
    written = inserted("|", offered.replace("${25:Laatst nagekeken}", "2024-06-30"))
    written = re.sub(r"'Bekend op'", "2014", written).replace("'Laatst nagekeken'", "2024-06-30")
    assert server.faults(PRACTICE, written) == [], written


def test_a_server_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(language_server, "PROGRAM", tmp_path / "nothing")
    with pytest.raises(AssertionError, match=r"is missing\. `make setup-test` installs it"):
        LanguageServer()
