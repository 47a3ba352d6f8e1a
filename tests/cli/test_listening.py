"""Where the preview listens: an address that can be, told in Dutch when it cannot; and it answers nobody else's name."""

import socket
from contextlib import closing
from typing import Any

import pytest

from praktijkenbank.cli.commands.listening import Address, is_asked_for, is_everywhere, is_open, written
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)


@pytest.mark.parametrize(("typed", "host", "port", "shown"), CASES["addresses"])
def test_an_address_is_taken_as_typed_or_pasted(typed: str, host: str, port: int, shown: str) -> None:
    assert Address().convert(typed, None, None) == (host, port)
    assert written(host, port) == shown


@pytest.mark.parametrize("typed", CASES["no address"])
def test_any_other_is_wrong_usage_in_one_dutch_line(typed: str, here: Project) -> None:
    code, _, said = here.says("serve", "--address", typed)
    assert (code, said.count("\n"), "--address" in said) == (2, 1, True)
    assert said.endswith("Hulp: praktijkenbank serve --help\n")


def test_an_address_that_cannot_be_had_is_told_before_anything_is_built(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs.commands.serve.serve", lambda *given, **more: pytest.fail("it was built"))
    with closing(socket.create_server(("127.0.0.1", 0))) as door:
        taken = f"127.0.0.1:{door.getsockname()[1]}"
        told = {taken: "al in gebruik", "192.0.2.1:8000": "niet van deze computer"}  # kept for examples (RFC 5737)
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


def test_our_own_names_are_answered_and_other_names_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who listens everywhere answers to any number and to the machine."""
    monkeypatch.setattr(socket, "gethostname", lambda: "Werkplek")
    for hosts, headers, answered in CASES["names"]:
        assert [(header, host) for header in headers for host in hosts if is_asked_for(header, host) != answered] == []
