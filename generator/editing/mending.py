"""What programs do to a text file unasked: marks in front, other ends of lines, tabs, the encoding of Windows.

Nothing here guesses at what an editor meant to say: each is undone only where it can be undone without a doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator import strict_yaml

BYTE_ORDER_MARK = "een onzichtbaar teken vooraan (BOM)"
WINDOWS_LINES = "regeleinden van Windows (CRLF)"
OLD_LINES = "regeleinden van oude Macs (CR)"
TABS = "tabs waar spaties horen"
WINDOWS_1252 = "letters in Windows-1252 in plaats van UTF-8"


@dataclass(frozen=True)
class Mended:
    """A text as it was meant, what was mended in it, and a word that shows how its letters were read."""

    text: str
    found: tuple[str, ...]
    sample: str = ""


def mend(raw: bytes) -> Mended | None:
    """The text in some bytes; None when it cannot be known. Sound bytes are a text in which nothing was found."""
    found: list[str] = []
    sample = ""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = raw.decode("cp1252")
        except UnicodeDecodeError:
            return None
        found.append(WINDOWS_1252)
        sample = next(iter(re.findall(r"\w*[^\W\x00-\x7f]\w*|\S*[^\x00-\x7f]\S*", text)), "")
    if raw.startswith(b"\xef\xbb\xbf"):
        found.append(BYTE_ORDER_MARK)
    if "\r\n" in text:
        found.append(WINDOWS_LINES)
        text = text.replace("\r\n", "\n")
    if "\r" in text:
        found.append(OLD_LINES)
        text = text.replace("\r", "\n")
    if strict_yaml.FORBIDDEN.search(text):
        return None
    spaced = re.sub(r"^[ \t]+", lambda indent: indent[0].replace("\t", "  "), text, flags=re.MULTILINE)
    if spaced != text and strict_yaml.parse(text)[1] and not strict_yaml.parse(spaced)[1]:
        found.append(TABS)  # elsewhere a tab may be part of a text
        text = spaced
    return Mended(text, tuple(found), sample)
