"""Of a longer text a comparison holds the first sentence."""

from __future__ import annotations

import re

from generator.markup import plain

_END = re.compile(r"[.!?][’”)]?\s+(?=[A-Z‘“(0-9])")
_ABBREVIATION = re.compile(r"(\b[a-z]\.[a-z]|\b(bijv|ca|dhr|mw|nr))$")


def first_sentence(text: str) -> tuple[str, bool]:
    """The first sentence of a text of a record, whole and without formatting, and whether more follows."""
    start, _, rest = text.partition("\n\n")
    words = plain(start)
    if rest and not words.endswith((".", "!", "?")):  # what begins here goes on in a list
        words, rest = plain(text), ""
    for found in _END.finditer(words):
        if not _ABBREVIATION.search(words[: found.start()][-8:]):
            return words[: found.end()].rstrip(), True
    return words, bool(rest)
