"""Where the preview listens: an address that can be, told in Dutch when it cannot; and it answers nobody else's name."""

import socket
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from praktijkenbank.cli.commands.site import Address, is_asked_for, is_everywhere, is_open, written
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


WRONG_PORTS = [
    "localhost:0",
    "localhost:65536",
    "localhost:99999",
    "bank.nl:80",
    "1.2.3:80",
    "999.0.0.1:80",
    "[::x]:80",
    "[::g]:80",
    "[1.2.3.4.5]:80",
]


@pytest.mark.parametrize("typed", [*NO_ADDRESS, *WRONG_PORTS])
def test_any_other_is_wrong_usage_in_one_dutch_line(typed: str, here: Project) -> None:
    code, _, said = here.says("serve", "--address", typed)
    assert code == 2
    (line,) = said.splitlines()
    assert "--address" in line
    assert line.endswith("Hulp: praktijkenbank serve --help")


@pytest.fixture
def taken() -> Iterator[int]:
    with closing(socket.socket()) as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        yield door.getsockname()[1]


def test_an_address_that_cannot_be_had_is_told_before_anything_is_built(
    taken: int, here: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mkdocs.commands.serve.serve", lambda *given, **more: pytest.fail("it was built"))
    told = {f"127.0.0.1:{taken}": "al in gebruik", "192.0.2.1:8000": "niet van deze computer"}  # kept for examples (RFC 5737)
    for address, why in told.items():
        code, _, said = here.says("serve", "--address", address)
        assert (code, said.count("\n")) == (1, 1)
        assert f"dit adres is {why}; kies een ander met --address" in said


@pytest.mark.parametrize(("host", "shown"), [("127.0.0.1", "127.0.0.1"), ("0.0.0.0", "127.0.0.1"), ("localhost", "localhost")])
def test_who_listens_to_the_whole_network_is_told_so(
    host: str, shown: str, here: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: dict[str, Any] = {}
    monkeypatch.setattr("mkdocs.commands.serve.serve", lambda file, **given: asked.update(given))
    monkeypatch.setattr("praktijkenbank.cli.commands.site.try_out", lambda host, port: None)
    code, _, told = here.says("serve", "--address", f"{host}:8000")
    assert (code, f"Open http://{shown}:8000/ in je browser." in told) == (0, True)
    assert ("Let op: iedereen in je netwerk kan nu meekijken" in told) == is_open(host)
    assert asked["dev_addr"] == f"{host}:8000"


def test_what_others_can_reach_and_what_is_everywhere() -> None:
    hosts = ("localhost", "127.0.0.1", "127.0.0.2", "::1", "0.0.0.0", "::", "192.168.1.2")
    assert [host for host in hosts if is_open(host)] == ["0.0.0.0", "::", "192.168.1.2"]
    assert [host for host in hosts if is_everywhere(host)] == ["0.0.0.0", "::"]


OURS = CASES["ours"]
OTHERS = CASES["others"]


def test_our_own_names_are_answered_and_other_names_are_not() -> None:
    hosts = ("localhost", "127.0.0.1", "::1", "0.0.0.0")
    assert [(header, host) for header in OURS for host in hosts if not is_asked_for(header, host)] == []
    assert [header for header in OTHERS if is_asked_for(header, "127.0.0.1")] == []


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
