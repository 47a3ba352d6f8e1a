"""The shell of a page: what stands around its body, rendered once and filled for every page.

A renderer (Material today) makes one shell for each kind of page and depth of address, with a placeholder
for all that differs. Filling a shell is joining strings, which is why ten thousand pages take seconds.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import escape

from praktijkenbank.dutch.wording import day
from praktijkenbank.site.output.page import Page, Site

SLOTS = ("title", "description", "canonical", "reviewed", "json_ld", "body")
PLACEHOLDERS = {slot: f"pbslot{slot.replace('_', '')}" for slot in SLOTS}
"""Slot → the letters a renderer puts in its place; letters only, so that no template or filter changes them."""

_SLOT = re.compile("(" + "|".join(PLACEHOLDERS.values()) + ")")
_NAMES = {letters: name for name, letters in PLACEHOLDERS.items()}


@dataclass(frozen=True)
class Shell:
    """A rendered shell, cut at its placeholders: text, slot, text, slot, …, text."""

    parts: tuple[str, ...]

    @classmethod
    def of(cls, html: str) -> "Shell":
        """Cut a rendered shell. Raises `ValueError` when it has no place for the body."""
        parts = tuple(_SLOT.split(html))
        if parts.count(PLACEHOLDERS["body"]) != 1:
            raise ValueError("a shell has exactly one place for the body")
        return cls(parts)

    def fill(self, page: Page, site: Site) -> str:
        """The finished page."""
        values = slots(page, site)
        return "".join(values[_NAMES[part]] if at % 2 else part for at, part in enumerate(self.parts))


def slots(page: Page, site: Site) -> dict[str, str]:
    """What goes into each slot, escaped for where it stands."""
    return {
        "title": str(escape(page.title)),
        "description": str(escape(page.description)),
        "canonical": str(escape(site.absolute(page.url))),
        "reviewed": day(page.changed) if page.changed else "onbekend",
        "json_ld": page.json_ld,
        "body": page.body(),
    }


ShellMaker = Callable[[str, str, bool, bool], str]
"""(kind, url, with structured data, for search engines) → a shell's HTML, as a renderer makes it."""


class Shells:
    """Keeps the shells of one build: one for each kind of page and depth of address."""

    def __init__(self, make: ShellMaker) -> None:
        self._make = make
        self._made: dict[tuple[str, int, bool, bool, bool], Shell] = {}

    def fill(self, page: Page, site: Site) -> str:
        """The finished page. The shell of its kind and depth is rendered no sooner than here, where more processes are at work."""
        key = (page.kind, page.url.count("/"), page.url.endswith("/"), bool(page.data), page.indexed)
        if key not in self._made:
            self._made[key] = Shell.of(self._make(page.kind, page.url, bool(page.data), page.indexed))
        return self._made[key].fill(page, site)
