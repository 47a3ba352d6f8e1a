"""security.txt, read back as RFC 9116 says: once each field, an address to turn to, an end within a year."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from praktijkenbank.site.build import publish
from praktijkenbank.site.exports.host_files import SECURITY, security_txt
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


@pytest.mark.parametrize("today", [date(2025, 1, 1), date(2024, 2, 29), date(2027, 12, 31)])
def test_it_says_what_the_rfc_asks_and_holds_for_less_than_a_year_from_the_build(today: date) -> None:
    found = fields("redactie@bank.nl", today)
    ends = datetime.strptime(found.pop("Expires"), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=300) < ends.date() - today < timedelta(days=365)
    assert found == {
        "Contact": "mailto:redactie@bank.nl",
        "Preferred-Languages": "nl, en",
        "Canonical": "https://bank.nl/.well-known/security.txt",
    }


@pytest.mark.parametrize(("contact", "address"), CASES["contacts"])
def test_only_what_one_can_turn_to_becomes_a_file(contact: str, address: str) -> None:
    assert fields(contact).get("Contact", "") == address


@pytest.mark.parametrize("url", ["https://gemeente.nl/bank/", "http://bank.nl/", "http://127.0.0.1:8000/", "/"])
def test_where_nobody_looks_for_it_there_is_none(url: str) -> None:
    assert fields("redactie@bank.nl", url=url) == {}


@pytest.mark.parametrize(("brought", "amount"), [((), 1), ((SECURITY,), 0)])
def test_the_site_holds_it_once_and_an_owners_own_file_goes_before_ours(brought: tuple[str, ...], amount: int) -> None:
    made = publish(mini.catalogue(), SITE, mini.TEMPLATES, Shells(mini.shell), mini.TODAY, brought)
    assert [file.path for file in made].count(SECURITY) == amount
