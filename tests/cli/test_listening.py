"""Where the preview listens: an address that can be, told in Dutch when it cannot; and it answers nobody else's name."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from praktijkenbank.cli import main
from praktijkenbank.cli.commands.address import Address, is_asked_for, is_everywhere, is_open, written
from praktijkenbank.cli.preview import PreviewServer
from tests.beside import cases
from tests.cli.test_preview_server import Server
from tests.project import Project

CASES = cases(__file__)


@pytest.mark.parametrize(("typed", "host", "port", "shown"), CASES["addresses"])
def test_an_address_is_taken_as_typed_or_pasted(typed: str, host: str, port: int, shown: str) -> None:
    assert Address().convert(typed, None, None) == (host, port)
    assert written(host, port) == shown


NO_ADDRESS = CASES["no address"]


@pytest.mark.parametrize("typed", [*NO_ADDRESS, "localhost:0", "localhost:65536", "localhost:99999", "bank.nl:80", "1.2.3:80",
                                   "999.0.0.1:80", "[::x]:80", "[::g]:80", "[1.2.3.4.5]:80"])  # fmt: skip
def test_any_other_is_wrong_usage_in_one_dutch_line(typed: str, here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main._run(["serve", "--address", typed]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "--address" in line
    assert line.endswith("Hulp: praktijkenbank serve --help")


@pytest.fixture
def taken() -> Iterator[int]:
    with closing(socket.socket()) as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield door.getsockname()[1]


def test_an_address_in_use_is_told_before_anything_is_built(
    taken: int, here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("mkdocs.commands.serve.serve", lambda *given, **more: pytest.fail("it was built"))
    assert main._run(["serve", "--address", f"127.0.0.1:{taken}"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "dit adres is al in gebruik; kies een ander met --address" in line


def test_an_address_of_another_machine_is_told(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main._run(["serve", "--address", "192.0.2.1:8000"]) == 1  # kept for examples (RFC 5737)
    (line,) = capsys.readouterr().err.splitlines()
    assert "dit adres is niet van deze computer; kies een ander met --address" in line


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("localhost", "localhost")])
def test_who_listens_to_the_whole_network_is_told_so(
    host: str, shown: str, here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: dict[str, Any] = {}
    monkeypatch.setattr("mkdocs.commands.serve.serve", lambda file, **given: asked.update(given))
    monkeypatch.setattr("praktijkenbank.cli.main.try_out", lambda host, port: None)
    assert main._run(["serve", "--address", f"{host}:8000"]) == 0
    told = capsys.readouterr().err
    assert f"Open http://{shown}:8000/ in je browser." in told
    assert ("Let op: iedereen in je netwerk kan nu meekijken" in told) == is_open(host)
    assert asked["dev_addr"] == f"{host}:8000"


def test_what_others_can_reach_and_what_is_everywhere() -> None:
    hosts = ("localhost", "127.0.0.1", "127.0.0.2", "::1", "0.0.0.0", "::", "192.168.1.2")
    assert [host for host in hosts if is_open(host)] == ["0.0.0.0", "::", "192.168.1.2"]
    assert [host for host in hosts if is_everywhere(host)] == ["0.0.0.0", "::"]


OURS = CASES["ours"]
OTHERS = CASES["others"]


@pytest.mark.parametrize("header", OURS)
def test_our_own_names_are_answered(header: str) -> None:
    for host in ("localhost", "127.0.0.1", "::1", "0.0.0.0"):
        assert is_asked_for(header, host)


@pytest.mark.parametrize("header", OTHERS)
def test_other_names_are_not(header: str) -> None:
    assert not is_asked_for(header, "127.0.0.1")


def test_who_listens_everywhere_answers_to_any_number_and_to_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "gethostname", lambda: "Werkplek")
    for header in ("192.168.1.2:8000", "[fe80::1]:8000", "werkplek:8000", "werkplek.local"):
        assert is_asked_for(header, "0.0.0.0")
        assert not is_asked_for(header, "127.0.0.1")
    assert is_asked_for("192.168.1.2:8000", "192.168.1.2")
    for header in ("bank.nl:8000", "werkplek.bank.nl"):
        assert not is_asked_for(header, "0.0.0.0")


@pytest.fixture
def preview(tmp_path: Any) -> Iterator[PreviewServer]:
    made = Server(tmp_path)
    yield made.preview
    made.preview.server_close()


@pytest.mark.parametrize("path", ["/", "/een.css", "/livereload/0/1", "/livereload/script.js"])
def test_the_server_says_so_and_gives_nothing(path: str, preview: PreviewServer) -> None:
    def ask(host: str) -> tuple[str, bytes]:
        statuses: list[str] = []
        environ = {"PATH_INFO": path, "QUERY_STRING": "", "HTTP_HOST": host}
        answer = preview.serve_request(environ, lambda status, headers: statuses.append(status))
        body = b"".join(answer)
        getattr(answer, "close", lambda: None)()
        return statuses[0], body

    status, body = ask("bank.nl:8000")
    assert status.startswith("421 ")
    assert body.decode() == f"Deze voorvertoning is alleen te openen op {preview.url}\n"
    assert ask("127.0.0.1:8000")[0].startswith("200 ")
