"""Whom to ask can be reached, and is no private person."""

import pytest
from pydantic import ValidationError

from praktijkenbank.records.practice import GENERAL_MAILBOXES, Contact
from tests.beside import cases

CASES = cases(__file__)


FORM = "https://example.org/contact"
REACHED = [{"url": FORM}, {"mail": "Info@example.org"}, {"mail": "j.jansen@example.org", "public": "true"}]


@pytest.mark.parametrize("given", [*REACHED, *({"mail": f"{box}@example.org"} for box in sorted(GENERAL_MAILBOXES))])
def test_an_organisation_is_reached(given: dict[str, str]) -> None:
    assert Contact.model_validate({"name": "x", **given})


@pytest.mark.parametrize(("given", "told"), CASES["refused"])
def test_a_person_or_nobody_is_refused(given: dict[str, str], told: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Contact.model_validate({"name": "x", **given})
    assert [error["type"] for error in refused.value.errors()] == [told]
