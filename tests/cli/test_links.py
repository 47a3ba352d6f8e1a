"""`praktijkenbank links`: what it tells of every source, what it writes, and that nobody's words are lost."""

import errno
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from unittest.mock import Mock

import pytest

from praktijkenbank.cli.commands import links
from praktijkenbank.editing.asking import Answer, Asker
from praktijkenbank.editing.links import looked_at
from praktijkenbank.editing.tree import comments
from praktijkenbank.records.source import Source
from tests.beside import cases
from tests.editing.links_server import Web, web
from tests.project import Project

CASES = cases(__file__)
SOURCES = "content/sources.yml"
TOLD = CASES["told"]


@pytest.fixture
def served(here: Project, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with web() as made:
        monkeypatch.setattr(links, "Asker", lambda agent: made.asker())
        here.write(SOURCES, CASES["written"].format(port=made.port))
        yield made


def test_it_writes_what_it_found_and_replaces_nothing(here: Project, served: Web) -> None:
    code, out, _ = here.says("links")
    lines = out.splitlines()
    assert (code, sorted(lines[:2]) + lines[2:]) == (0, TOLD.format(port=served.port).splitlines())
    assert here.read(SOURCES) == CASES["afterwards"].format(port=served.port)
    assert here.says("links").out.startswith("Er is niets te vragen")
    assert f"`voorbeeldrapport` staat nu op http://twee.test:{served.port}/goed." in here.says("report", "--format", "json").out
    # What was clear waits longer than what was not.
    del served.asked[:]
    assert here.says("links", "--today", "2025-01-08", "--after", "28").code == 0
    assert {url for _, url, _ in served.asked} == {served.url("/404")}
    said = here.says("links", "--only", "voorbeeldsite", "--only", "voorbeeldsite").out
    assert said.endswith("Bekeken: 1 bron. 1 werkt.\n" + TOLD.splitlines()[-1] + "\n")


def test_after_three_tries_in_two_weeks_a_source_is_gone(here: Project, served: Web) -> None:
    gone = "voorbeeldhoofdstuk: verdwenen: er staat geen pagina (404), 3 keer sinds 2025-01-01"
    for day, told in (("2025-01-01", False), ("2025-01-08", False), ("2025-01-15", True)):
        code, out, _ = here.says("links", "--today", day, "--only", "voorbeeldhoofdstuk")
        assert (code, gone in out, "verdwenen:" in out) == (0, told, told)
    here.change(SOURCES, "      copy_url: https://example.org/kopie\n", "")
    assert "`voorbeeldhoofdstuk` staat niet meer op zijn adres (gezien op 15 januari 2025)." in here.says("report").out


MOVED, WORKS = Answer("verplaatst", address="https://nieuw.nl/x"), Answer("werkt")
ANSWERS = {"onduidelijk": Answer("onduidelijk", "403"), "weg": Answer("weg", "404"), "verplaatst": MOVED, "werkt": WORKS}


@pytest.mark.parametrize("looks", CASES["gone"])
def test_gone_takes_three_days_over_two_weeks(looks: list[str]) -> None:
    given: dict[str, Any] = {"id": "x", "type": "webpage", "title": "x", "URL": "https://x.nl/"}
    source, led = Source.model_validate(given), False
    for day, answer, state in map(str.split, looks):
        noted = looked_at(source, ANSWERS[answer], date(2025, 1, 1) + timedelta(days=int(day))).noted
        assert noted["link_status"] == state, day
        source = Source.model_validate(given | {"custom": {name: value for name, value in noted.items() if value}})
        led = answer == "verplaatst" or (answer == "onduidelijk" and led)
        assert bool(source.link.link_moved_to) == led


def test_a_comment_is_lost_nowhere_and_what_somebody_wrote_meanwhile_stays(
    here: Project, served: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    asker = served.asker()
    ask = asker.ask

    def meanwhile(url: str) -> Answer:
        if url.endswith("/404"):
            here.change(SOURCES, "title: Op papier", "title: Op papier  # net\n    note: erbij")
        return ask(url)

    monkeypatch.setattr(asker, "ask", meanwhile)
    monkeypatch.setattr(links, "Asker", lambda agent: asker)
    assert here.says("links").code == 0
    text = here.read(SOURCES)
    assert "title: Op papier  # net\n    publisher: Soep\n    note: erbij" in text
    assert sorted(comments(text)) == ["# boven", "# let op", "# naast", "# net", "# onder", "# toen nog", "# was zo"]


def test_ctrl_c_keeps_what_was_asked(here: Project, served: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(asker: Asker, urls: Any) -> Iterator[tuple[str, Answer]]:
        yield next(iter(urls)), WORKS
        raise KeyboardInterrupt

    monkeypatch.setattr(Asker, "all", answers)
    code, _, said = here.says("links")
    assert code == 1
    assert said.startswith("Gestopt bij 1 van 3. Wat er al was gevraagd, staat in content/sources.yml;")
    assert here.read(SOURCES).count("2025-01-01") == 1


def test_without_a_network_nothing_is_concluded(here: Project, served: Web) -> None:
    here.write(SOURCES, CASES["written"].format(port=served.port).replace("een.test", "weg.test"))
    before = here.contents()
    told = "Geen enkele site gaf antwoord. Heb je verbinding met internet? Er is niets geschreven.\n"
    assert here.says("links") == (1, "", told)
    assert here.contents() == before


@pytest.mark.parametrize(("text", "arguments", "code", "said"), CASES["not asked"])
def test_what_cannot_be_asked_is_one_message(
    text: str | None, arguments: list[str], code: int, said: str, here: Project, served: Web
) -> None:
    if text == "gone":
        (here.root / SOURCES).unlink()
    elif text is not None:
        here.write(SOURCES, text)
    told = here.says("links", *arguments)
    assert (told.code, said in told.err) == (code, True)
    assert not served.asked


def test_a_full_disk_leaves_the_list_as_it_was(here: Project, served: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    before = here.contents()
    monkeypatch.setattr("os.fsync", Mock(side_effect=OSError(errno.ENOSPC, "vol")))
    code, _, said = here.says("links")
    assert (code, "[niet-geschreven]" in said) == (1, True)
    assert here.contents() == before
