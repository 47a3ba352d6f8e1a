"""The watch that all browser tests lean on: it hears what it should hear."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Error

from .visit import Visitor


@pytest.mark.parametrize(
    ("deed", "complaint"),
    [
        ("console.error('au')", "au"),
        ("setTimeout(() => { throw new Error('kapot') })", "kapot"),
        ("new Image().src = 'http://elsewhere.invalid/pixel'", "Content Security Policy"),
        ("new Image().src = '/not-there.png'", "404"),
    ],
)
def test_a_misdeed_on_the_page_is_heard(browser: Browser, address: str, deed: str, complaint: str) -> None:
    visitor = Visitor(browser, address)
    with visitor.open("").expect_event("console" if "throw" not in deed else "pageerror"):
        visitor.contexts[0].pages[0].evaluate(f"() => {{ {deed} }}")
    visitor.leave()
    assert any(complaint in heard for heard in visitor.complaints), visitor.complaints


def test_a_request_to_another_host_is_heard_and_goes_nowhere(browser: Browser, address: str) -> None:
    visitor = Visitor(browser, address)
    page = visitor.open("")
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://elsewhere.invalid/")
    visitor.leave()
    assert "request to another host: http://elsewhere.invalid/" in visitor.complaints
