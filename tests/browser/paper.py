"""A page as it comes out of a printer."""

import re
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped] # the package has no types
from playwright.sync_api import Page


@dataclass(frozen=True)
class Sheet:
    """One sheet: how large it is, and what stands on it."""

    width: float
    height: float
    text: str

    @property
    def letters(self) -> str:
        """Its letters and digits alone: where a line ends is nobody's."""
        return plain(self.text)


def plain(text: str) -> str:
    """Letters and digits alone."""
    return re.sub(r"\W", "", text)


def printed(page: Page, **options: Any) -> list[Sheet]:
    """The sheets of a page, in the size that its style sheet asks for unless told otherwise."""
    document = pypdfium2.PdfDocument(page.pdf(**{"prefer_css_page_size": True, **options}))
    try:
        return [Sheet(sheet.get_width(), sheet.get_height(), sheet.get_textpage().get_text_range()) for sheet in document]
    finally:
        document.close()
