"""How a longer text begins, in whole sentences: for where there is no room for all of it."""

from __future__ import annotations

import re

from praktijkenbank.records.formatted_text import plain

# Worst: "." + " " * n, ".’" * n, ". " * n
_END = re.compile(r"[.!?][’”)]?\s+(?=[A-Z‘“(0-9])")
# Worst: "a." * n, "bijv" * n
_ABBREVIATION = re.compile(r"(\b[a-z]\.[a-z]|\b(bijv|ca|dhr|mw|nr))$")

ENOUGH = 300
"""Characters within which a text begins."""


def opening(text: str, most: int = ENOUGH) -> tuple[str, bool]:
    """The sentences with which a text begins, without formatting, and whether more follows.

    As many as `most` characters hold, but at least the first, whole.
    """
    words = plain(text)
    if len(words) <= most:
        return words, False
    ends = [found.end() for found in _END.finditer(words) if not _ABBREVIATION.search(words[: found.start()][-8:])]
    fitting = [end for end in ends if len(words[:end].rstrip()) <= most]
    end = fitting[-1] if fitting else ends[0] if ends else len(words)
    return words[:end].rstrip(), end < len(words)
