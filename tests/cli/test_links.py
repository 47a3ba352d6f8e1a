"""`praktijkenbank links`: what it tells of every source, what it writes, and that nobody's words are lost."""

import errno
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from unittest.mock import Mock

import pytest

from praktijkenbank.cli import main
from praktijkenbank.cli.commands import links
from praktijkenbank.editing.asking import Answer, Asker
from praktijkenbank.editing.canonical import comments
from praktijkenbank.editing.links import looked_at
from praktijkenbank.records.source import Source
from tests.beside import cases
from tests.editing.links_server import Web, web
from tests.project import Project

CASES = cases(__file__)
SOURCES = "content/sources.yml"
DAY = date(2025, 1, 1)
LINKS = CASES["written"]
TOLD = CASES["told"]
WRITTEN = CASES["afterwards"]


@pytest.fixture
def served(here: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with web() as made:
        monkeypatch.setattr(links, "Asker", lambda agent: made.asker())
        here.write(SOURCES, LINKS.format(port=made.port))
        yield made


def run(*arguments: str) -> int:
    return main._run(["links", *arguments])


def test_it_writes_what_it_found_and_replaces_nothing(here: Project, served: Web, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    said = capsys.readouterr()
    assert sorted(said.out.splitlines()[:2]) + said.out.splitlines()[2:] == TOLD.format(port=served.port).splitlines()
    assert (here.root / SOURCES).read_text("utf-8") == WRITTEN.format(port=served.port)
    assert run() == 0
    assert capsys.readouterr().out.startswith("Er is niets te vragen")
    assert main._run(["report", "--format", "json"]) == 0
    assert f"`voorbeeldrapport` staat nu op http://twee.test:{served.port}/goed." in capsys.readouterr().out


def test_what_was_clear_waits_longer_than_what_was_not(here: Project, served: Web, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    del served.asked[:]
    assert run("--today", "2025-01-08", "--after", "28") == 0
    assert {url for _, url, _ in served.asked} == {served.url("/404")}
    assert run("--only", "voorbeeldsite", "--only", "voorbeeldsite") == 0
    assert capsys.readouterr().out.endswith("Bekeken: 1 bron. 1 werkt.\n" + TOLD.splitlines()[-1] + "\n")


def test_after_three_tries_in_two_weeks_a_source_is_gone(here: Project, served: Web, capsys: pytest.CaptureFixture[str]) -> None:
    for day in ("2025-01-01", "2025-01-08", "2025-01-15"):
        assert "verdwenen:" not in capsys.readouterr().out
        assert run("--today", day, "--only", "voorbeeldhoofdstuk") == 0
    assert "voorbeeldhoofdstuk: verdwenen: er staat geen pagina (404), 3 keer sinds 2025-01-01" in capsys.readouterr().out
    here.change(SOURCES, "      copy_url: https://example.org/kopie\n", "")
    assert main._run(["report"]) == 0
    assert "`voorbeeldhoofdstuk` staat niet meer op zijn adres (gezien op 15 januari 2025)." in capsys.readouterr().out


UNKNOWN, GONE = Answer("onduidelijk", "403"), Answer("weg", "404")
MOVED, WORKS = Answer("verplaatst", address="https://nieuw.nl/x"), Answer("werkt")


@pytest.mark.parametrize(
    ("answers", "states"),
    [
        ({0: GONE, 13: GONE, 14: GONE}, ["onduidelijk", "onduidelijk", "verdwenen"]),
        ({0: GONE, 1: GONE, 13: GONE}, ["onduidelijk"] * 3),
        ({0: GONE, 0.5: GONE, 20: GONE}, ["onduidelijk"] * 3),
        (dict.fromkeys(range(15), GONE), ["onduidelijk"] * 14 + ["verdwenen"]),
        ({0: GONE, 7: WORKS, 14: GONE, 21: GONE}, ["onduidelijk", "werkt", "onduidelijk", "onduidelijk"]),
        ({0: GONE, 7: GONE, 14: GONE, 15: UNKNOWN, 16: GONE, 17: WORKS}, [*["onduidelijk"] * 2, *["verdwenen"] * 3, "werkt"]),
        ({0: MOVED, 1: UNKNOWN, 2: MOVED, 3: WORKS}, ["verplaatst", "onduidelijk", "verplaatst", "werkt"]),
    ],
)  # fmt: skip
def test_gone_takes_three_days_over_two_weeks(answers: dict[float, Answer], states: list[str]) -> None:
    given: dict[str, Any] = {"id": "x", "type": "webpage", "title": "x", "URL": "https://x.nl/"}
    source, found = Source.model_validate(given), []
    for at, answer in answers.items():
        noted = looked_at(source, answer, DAY + timedelta(days=int(at))).noted
        found.append(noted["link_status"])
        source = Source.model_validate(given | {"custom": {name: value for name, value in noted.items() if value}})
        assert bool(source.link.link_moved_to) == (answer is MOVED or (answer is UNKNOWN and MOVED in answers.values()))
    assert found == states


def test_a_comment_is_lost_nowhere_and_what_somebody_wrote_meanwhile_stays(
    here: Project, served: Web, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asker = served.asker()
    ask = asker.ask

    def meanwhile(url: str) -> Answer:
        if url.endswith("/404"):
            here.change(SOURCES, "title: Op papier", "title: Op papier  # net\n    note: erbij")
        return ask(url)

    monkeypatch.setattr(asker, "ask", meanwhile)
    monkeypatch.setattr(links, "Asker", lambda agent: asker)
    assert run() == 0
    text = (here.root / SOURCES).read_text("utf-8")
    assert "title: Op papier  # net\n    publisher: Soep\n    note: erbij" in text
    assert sorted(comments(text)) == ["# boven", "# let op", "# naast", "# net", "# onder", "# toen nog", "# was zo"]


def interrupt(asker: Asker) -> Any:
    def answers(urls: Any) -> Iterator[tuple[str, Answer]]:
        yield next(iter(urls)), WORKS
        raise KeyboardInterrupt

    vars(asker)["all"] = answers
    return asker


def test_ctrl_c_keeps_what_was_asked(
    here: Project, served: Web, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(links, "Asker", lambda agent: interrupt(served.asker()))
    assert run() == 1
    assert capsys.readouterr().err.startswith("Gestopt bij 1 van 3. Wat er al was gevraagd, staat in content/sources.yml;")
    assert (here.root / SOURCES).read_text("utf-8").count("2025-01-01") == 1


def test_without_a_network_nothing_is_concluded(here: Project, served: Web, capsys: pytest.CaptureFixture[str]) -> None:
    here.write(SOURCES, LINKS.format(port=served.port).replace("een.test", "weg.test"))
    before = (here.root / SOURCES).read_bytes()
    assert run() == 1
    assert capsys.readouterr() == ("", "Geen enkele site gaf antwoord. Heb je verbinding met internet? Er is niets geschreven.\n")
    assert (here.root / SOURCES).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (
            ["--only", "voorbeeldsit"],
            2,
            "De bron voorbeeldsit staat niet in content/sources.yml. Bedoel je `voorbeeldsite`? Hulp:",
        ),
        (["--only", "op-papier"], 2, "De bron op-papier heeft geen webadres (`URL`). Hulp:"),
        (["--after", "0"], 2, "Die waarde kan niet bij --after."),
        (["--content", "nergens"], 1, "De map `nergens` ontbreekt."),
    ],
)
def test_what_cannot_be_asked_is_one_message(
    arguments: list[str], code: int, said: str, served: Web, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == code
    assert said in capsys.readouterr().err
    assert not served.asked


@pytest.mark.parametrize(
    ("text", "said"), [(None, "bestand-onleesbaar"), ("references: [", "yaml-fout"), ("references: []", "lijst-leeg"), ("", "leeg-bestand")]
)  # fmt: skip
def test_a_list_that_is_broken_comes_first(
    text: str | None, said: str, here: Project, served: Web, capsys: pytest.CaptureFixture[str]
) -> None:
    if text is None:
        (here.root / SOURCES).unlink()
    else:
        here.write(SOURCES, text)
    assert run() == 1
    assert f"[{said}]" in capsys.readouterr().err
    assert not served.asked


def test_a_full_disk_leaves_the_list_as_it_was(
    here: Project, served: Web, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (here.root / SOURCES).read_bytes()
    monkeypatch.setattr("os.fsync", Mock(side_effect=OSError(errno.ENOSPC, "vol")))
    assert run() == 1
    assert "[niet-geschreven]" in capsys.readouterr().err
    assert (here.root / SOURCES).read_bytes() == before
