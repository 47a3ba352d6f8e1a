"""security.txt, read back as RFC 9116 says: once each field, an address to turn to, an end within a year."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from praktijkenbank.site.build import publish
from praktijkenbank.site.exports.security_txt import SECURITY, security_txt
from praktijkenbank.site.output.shell import Shells
from tests import mini
from tests.beside import cases

CASES = cases(__file__)
SITE = replace(mini.SITE, url="https://bank.nl/", contact="redactie@bank.nl")


def fields(contact: str, today: date = mini.TODAY, url: str = SITE.url) -> dict[str, str]:
    """Name of a field → its value; empty when there is no file."""
    text = "".join(str(file.make()) for file in security_txt(replace(SITE, contact=contact, url=url), today))
    lines = [line.split(": ", 1) for line in text.splitlines()]
    assert len({name for name, _ in lines}) == len(lines)
    return {line[0]: line[1] for line in lines}


def test_it_says_what_the_rfc_asks() -> None:
    found = fields("redactie@bank.nl")
    assert found["Contact"] == "mailto:redactie@bank.nl"
    assert found["Preferred-Languages"] == "nl, en"
    assert found["Canonical"] == "https://bank.nl/.well-known/security.txt"
    assert found.keys() == {"Contact", "Expires", "Preferred-Languages", "Canonical"}


@pytest.mark.parametrize("today", [date(2025, 1, 1), date(2024, 2, 29), date(2027, 12, 31)])
def test_it_holds_for_less_than_a_year_from_the_build(today: date) -> None:
    ends = datetime.strptime(fields("a@b.nl", today)["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=300) < ends.date() - today < timedelta(days=365)


@pytest.mark.parametrize(("contact", "address"), CASES["contacts"])
def test_only_what_one_can_turn_to_becomes_a_file(contact: str, address: str) -> None:
    found = fields(contact)
    assert found.get("Contact", "") == address
    assert all(re.fullmatch("[!-~]+", value) for value in (found.get("Contact", "-"),))


@pytest.mark.parametrize("url", ["https://gemeente.nl/bank/", "http://bank.nl/", "http://127.0.0.1:8000/", "/"])
def test_where_nobody_looks_for_it_there_is_none(url: str) -> None:
    assert fields("redactie@bank.nl", url=url) == {}


def test_the_site_holds_it_once_and_an_owners_own_file_goes_before_ours() -> None:
    assert paths().count(SECURITY) == 1
    # An owners own file goes before ours.
    assert SECURITY not in paths(brought=[SECURITY])


def paths(brought: Sequence[str] = ()) -> list[str]:
    made = publish(mini.catalogue(), SITE, mini.TEMPLATES, Shells(mini.shell), mini.TODAY, brought)
    return [file.path for file in made]
