"""Asking for an address: every kind of answer is told apart, and nobody is led to where he should not be."""

import ssl
from collections.abc import Iterator

import pytest

from praktijkenbank.editing.asking import MOST_REDIRECTS, Answer, Asker, is_public
from praktijkenbank.problems import words
from tests.beside import cases
from tests.editing.links_server import Web, web

CASES = cases(__file__)
ANSWERS: dict[str, tuple[str, str]] = CASES["answers"]
"""An address → the outcome, and why or where to."""


@pytest.fixture(scope="module")
def served() -> Iterator[Web]:
    with web() as made:
        yield made


@pytest.fixture(scope="module")
def answers(served: Web) -> dict[str, Answer]:
    """All of them, asked at once: who never answers is waited for while others are asked."""
    return dict(served.asker().all([served.url(path) for path in ANSWERS]))


@pytest.mark.parametrize("path", ANSWERS)
def test_every_kind_of_answer_is_told_apart(path: str, served: Web, answers: dict[str, Answer]) -> None:
    found = answers[served.url(path)]
    outcome, more = ANSWERS[path]
    assert (found.outcome, found.address or found.reason) == (outcome, more and served.url(more) if "/" in more else more)


def test_whatever_the_reason_there_are_words_for_it() -> None:
    reasons = {more for _, more in ANSWERS.values() if more and "://" not in more and not more.isdigit()}
    assert reasons == {reason for reason in words("link-answers") if not reason.isdigit()} - {"otherwise"}


def test_it_is_polite(served: Web, answers: dict[str, Answer]) -> None:
    """HEAD before GET, its own name, and neither cookies nor keys, also not where it was given some."""
    assert answers
    for method, url, headers in served.asked:
        assert headers["User-Agent"] == "Proef (+https://bank.example.org/)"
        assert headers.keys() <= {"Host", "User-Agent", "Accept", "Accept-Encoding", "Accept-Language", "Connection"}
        assert method == "HEAD" or ("HEAD", url, headers) in served.asked
    asked = [url for _, url, _ in served.asked]
    assert asked.count(served.url("/429")) == 1
    assert asked.count(served.url("/goed?deel=%C3%A9%C3%A9n&blad=2")) == 1
    assert sum("eindeloos" in url for url in asked) == MOST_REDIRECTS + 1
    assert served.sent < 20_000_000, "a body is not read: what a server gets rid of is what fits in the buffers of the system"


def test_of_one_host_one_page_is_asked_at_a_time() -> None:
    with web() as served:
        hosts = ("een.test", "twee.test")  # each leads to the other half of the time
        urls = [f"http://{host}:{served.port}/samen/{at}" for host in hosts for at in range(5)]
        others = [*zip(hosts, reversed(urls), strict=False)]
        urls += [f"http://{host}:{served.port}/via/302/{at}?{other}" for host, other in others for at in range(5)]
        assert {answer.outcome for _, answer in served.asker().all(urls)} == {"werkt"}
        assert served.at_once.keys() == {f"{host}:{served.port}" for host in hosts}
        assert served.most == 1


def test_certificates_are_looked_at() -> None:
    asker = Asker("x")
    assert asker._secure.verify_mode is ssl.CERT_REQUIRED
    assert asker._secure.check_hostname
    assert (asker.may_ask, asker.pause) == (is_public, 1)


def test_who_stops_listening_stops_the_asking() -> None:
    with web() as served:
        asker = served.asker()
        answers = asker.all([served.url(f"/goed/{number}") for number in range(200)])
        next(answers)
        answers.close()  # type: ignore[attr-defined]
        assert asker.stopped.is_set()
        assert len(served.asked) < 200


@pytest.mark.parametrize(("address", "public"), CASES["public"])
def test_only_what_anybody_can_reach_is_public(address: str, public: bool) -> None:
    assert is_public(address) is public
