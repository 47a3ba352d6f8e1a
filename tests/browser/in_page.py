"""Functions that are run in a page, from a script beside the tests."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page


class InPage:
    """The functions of a script, which is an expression that gives all of them."""

    def __init__(self, name: str) -> None:
        self._script = Path(__file__).with_name(f"{name}.js").read_text("utf-8").rstrip()

    def __call__(self, page: Page, function: str, given: Any = None) -> Any:
        """What one of them comes to."""
        return page.evaluate(f"([name, given]) => (\n{self._script}\n)[name](given)", [function, given])
