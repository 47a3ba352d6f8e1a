"""What an owner can fill in: for every setting what is good as it is, what is taken as it was meant, and what is refused."""

import pytest
from pydantic import ValidationError

from praktijkenbank.problems import KINDS
from praktijkenbank.records.setting_values import contact_link
from praktijkenbank.records.settings import Settings
from tests.beside import cases

CASES = cases(__file__)
SOUND = {"site_url": "https://bank.nl/", "site_name": "Bank"}
GOOD, MENDED, NO_ADDRESS, REFUSED = (CASES[name] for name in ("good", "mended", "no address", "refused"))


def rows(table: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [(field, value, told) for field, values in table.items() for value, told in values.items()]


def reasons(given: dict[str, object]) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        Settings.model_validate(SOUND | given)
    return [error.get("ctx", {}).get("reason", error["type"]) for error in refused.value.errors()]


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, values in GOOD.items() for value in values])
def test_what_is_good_stays_as_it_is(field: str, value: str) -> None:
    assert getattr(Settings.model_validate(SOUND | {field: value}), field) == value


@pytest.mark.parametrize(("field", "value", "meant"), rows(MENDED))
def test_what_can_mean_one_thing_is_taken(field: str, value: str, meant: str) -> None:
    once = getattr(Settings.model_validate(SOUND | {field: value}), field)
    assert once == meant
    assert getattr(Settings.model_validate(SOUND | {field: once}), field) == once


@pytest.mark.parametrize(("field", "value", "reason"), rows(REFUSED))
def test_the_rest_is_refused_and_told_why(field: str, value: str, reason: str) -> None:
    assert reasons({field: value}) == [reason]
    assert reason in KINDS["instelling-kan-niet"].hints


def test_every_setting_is_in_the_table() -> None:
    assert {*GOOD, "footer_links"} == Settings.model_fields.keys()
    assert GOOD.keys() == MENDED.keys() == REFUSED.keys()


@pytest.mark.parametrize("field", GOOD)
@pytest.mark.parametrize("value", [None, 5, ["x"], {"x": "y"}, True, "a" * 501, "https://bank.nl/" + "a" * 501])
def test_what_is_no_text_or_far_too_long_is_refused(field: str, value: object) -> None:
    assert reasons({field: value})[0] in ("string_type", "string_too_long", "literal_error")


@pytest.mark.parametrize(("url", "meant"), CASES["footer"])
def test_a_link_in_the_footer_leads_to_a_page_here_or_elsewhere(url: str, meant: str) -> None:
    (link,) = Settings.model_validate(SOUND | {"footer_links": [{"label": "x", "url": url}]}).footer_links
    assert link.url == meant


@pytest.mark.parametrize(("url", "reason"), {**NO_ADDRESS, "../x": "pad", "a/../../x": "pad", "over/?q=x": "adres"}.items())
def test_a_link_in_the_footer_leads_nowhere_else(url: str, reason: str) -> None:
    if url not in ("bank",):  # a page of this site may be called so
        assert reasons({"footer_links": [{"label": "x", "url": url}]}) == [reason]


@pytest.mark.parametrize("links", CASES["no links"])
def test_links_in_the_footer_have_words_and_an_address(links: object) -> None:
    assert len(reasons({"footer_links": links})) == 1


@pytest.mark.parametrize(("contact", "link"), CASES["contacts"])
def test_every_contact_can_be_followed(contact: str, link: str) -> None:
    assert contact_link(Settings.model_validate(SOUND | {"contact": contact}).contact) == link


# The file.
