"""The watch that all browser tests lean on: it hears what it should hear."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Error

from .visit import Visitor


def test_misdeeds_on_a_page_are_heard(browser: Browser, address: str) -> None:
    visitor = Visitor(browser, address)
    page = visitor.open("")
    for event, deed in (
        ("console", "console.error('au')"),
        ("pageerror", "setTimeout(() => { throw new Error('kapot') })"),
        ("console", "new Image().src = 'http://elsewhere.invalid/pixel'"),
        ("console", "new Image().src = '/not-there.png'"),
    ):
        with page.expect_event(event):
            page.evaluate(f"() => {{ {deed} }}")
    visitor.leave()
    for complaint in ("au", "kapot", "Content Security Policy", "404"):
        assert any(complaint in heard for heard in visitor.complaints), visitor.complaints


def test_a_request_to_another_host_is_heard_and_goes_nowhere(browser: Browser, address: str) -> None:
    visitor = Visitor(browser, address)
    page = visitor.open("")
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://elsewhere.invalid/")
    visitor.leave()
    assert "request to another host: http://elsewhere.invalid/" in visitor.complaints
