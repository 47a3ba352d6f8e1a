"""Lines that are something else to YAML than to people: blanks, dashes and bullets that look like ours, and what stands around.

Each is told by itself, and the rest of the text is read as it was meant, so that all else that is wrong is told too.
"""

import re
from collections.abc import Collection, Sequence
from typing import Any

from praktijkenbank.reading.strict_yaml.repairs import field_on

HARD_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Blanks that look like a space to people, and are letters to YAML."""

ODD_INDENT = re.compile(rf" *[\t{HARD_SPACES}][ \t{HARD_SPACES}]*")
"""Blanks in front that do not count."""

MARK = r"(?:[•·◦▪*–—+→✓✔]|--|\d{1,2}[.)]|[a-z][.)]|o)"
"""What text from elsewhere puts before an item."""

_MARK = re.compile(rf"( *+)(?:{MARK}|-(?= *[{HARD_SPACES}]))[ {HARD_SPACES}]++(.*)")
NO_WIDTH = "\u200b\u2060\ufeff"
_BLANK_BEHIND_COLON = re.compile(rf"(\s*+(?:- ++)*+)([\w-]++): *[{HARD_SPACES}{NO_WIDTH}][ {HARD_SPACES}{NO_WIDTH}]*+(.*)")
_OTHER_COLON = re.compile(r"(\s*+(?:- ++)*+)([\w-]++) *+[\uff1a\ufe55\u2236\ua789]\s*+(.*)")
_SWALLOWED = re.compile(rf"(?:^|\s)[\w-]++: *[{HARD_SPACES}]")
_MARK_IN_FRONT = re.compile(rf"\n *+{MARK} ")

_FENCE = re.compile(r"(?:`{3,}|~{3,})\w*\s*|--\s*|</pre>\s*")
"""What closes a piece of code, or a letter before the name below it."""
_BEGINS_ODDLY = re.compile(rf"[{HARD_SPACES}]|(?:{MARK}|-)[\s{HARD_SPACES}]")


def holds_anything_odd(text: str) -> bool:
    """Whether a text may hold anything of the kind, asked of every file that is read: to Unicode these blanks do not print, nor does a tab."""
    return not text.replace("\n", "").replace("\t", "").isprintable() or bool(_MARK_IN_FRONT.search(f"\n{text}"))


def odd_lines(lines: Sequence[str], fields: Collection[str]) -> dict[int, tuple[str, str]]:
    """Line (counted from 0) → the same line as it was meant, and which hint of `yaml-fout` says what is odd about it. `fields` are the names that are known."""
    found: dict[int, tuple[str, str]] = {}
    in_list = False
    for at, line in enumerate(lines):
        meant, advice = line, ""
        if indent := ODD_INDENT.match(meant):
            meant = " " * len(indent[0].replace("\t", "  ")) + line[indent.end() :]
            advice = "tab" if "\t" in indent[0] else "harde-spatie"
        mark = _MARK.fullmatch(meant)
        if mark and (in_list or field_on(mark[2], fields)):
            meant, advice = f"{mark[1]}- {mark[2]}", "gewoon-streepje"
        if (blank := _BLANK_BEHIND_COLON.fullmatch(meant)) and blank[2] in fields:
            meant, advice = f"{blank[1]}{blank[2]}: {blank[3]}".rstrip(), "achter-dubbele-punt"
        if (colon := _OTHER_COLON.fullmatch(meant)) and colon[2] in fields:
            meant, advice = f"{colon[1]}{colon[2]}: {colon[3]}".rstrip(), "andere-dubbele-punt"
        if meant != line:
            found[at] = meant, advice
        if meant.strip():
            in_list = (in_list and mark is not None) or (meant.rstrip().endswith(":") and field_on(meant, fields) is not None)
    return found


def looks_odd(data: Any) -> bool:
    """Whether a name or value in the data begins with a blank or mark that was meant for YAML, or holds a field."""
    if isinstance(data, dict):
        return any(_BEGINS_ODDLY.match(key) or looks_odd(value) for key, value in data.items())
    if isinstance(data, list):
        return any(map(looks_odd, data))
    return isinstance(data, str) and bool(_BEGINS_ODDLY.match(data) or _SWALLOWED.search(data))


def around_record(lines: Sequence[str], fields: Collection[str]) -> list[int]:
    """The lines (from 0) around a record that are none of it: a fence, what somebody said. None where it begins with a field and no fence ends it."""
    written = [at for at, line in enumerate(lines) if line.strip() and not line.startswith("#")]
    first = next((at for at in written if field_on(lines[at], fields) and lines[at][0] not in " -"), None)
    if first is None:
        return []
    last = next((at for at in written if at > first and _FENCE.fullmatch(lines[at])), len(lines))
    before = [at for at in written if at < first and lines[at].strip() != "---"]
    if (last == len(lines) and not before) or any(field_on(lines[at], fields) for at in before):
        return []
    while last and not (lines[last - 1].strip() and (lines[last - 1][0] in " -#" or field_on(lines[last - 1], fields))):
        last -= 1
    return [*before, *(at for at in written if at >= last)]


def numbers(lines: Sequence[int]) -> str:
    """The numbers of lines (counted from 0), in words: regel 1 tot en met 3 en regel 30. Blank lines between them count along."""
    rows: list[tuple[int, int]] = []
    for at in lines:
        follows = rows and at <= rows[-1][1] + 2
        rows[-1:] = [(rows[-1][0], at)] if follows else [*rows[-1:], (at, at)]
    return " en ".join(
        f"regel {first + 1}" if first == last else f"regel {first + 1} tot en met {last + 1}" for first, last in rows
    )
