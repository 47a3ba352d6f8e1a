"""What a line of YAML can look like that somebody wrote in haste. Lines are looked at without what is blank at their end."""

from __future__ import annotations

import re
from collections.abc import Collection

# What stands before a field, or an item in a list.
DEEP = r"(\s*+(?:- ++)*+)"
# Worst: " " * n + "-a", "- " * n + "-", "-" * n
NO_SPACE_DASH = re.compile(r"(\s*+)(?:-|[•·◦▪*–—] *+)([^\s-].*)")
# Worst: " " * n + "a", "- " * n + "a", "a" * n, "-" * n, "a:" * n
NO_SPACE_COLON = re.compile(DEEP + r"([\w-]++):([^\s:/].*)")
# Worst: " " * n + "a", "- " * n + "a", "a" + " " * n + "=", "a" * n, "-" * n, "a" + " " * n + "x"
NO_COLON = re.compile(DEEP + r"([\w-]++)(?:\s*+=\s*+|\s++)([^\s=:].*)")
# Worst: " " * n + "a", "- " * n + "a", "a" * n, "name:" + " " * n + "a", "name: '" + "'" * n + '"'
IN_SINGLE_QUOTES = re.compile(r"(\s*+(?:- ++)*+(?:[\w-]++: ++)?)'([^\"\\]*)'")
HEAD = r"(\s*+(?:- ++)*+(?:[\w-]++: ++|(?<=- )))"
# Worst: " " * n + "a", "- " * n + "a", "a" * n, "name:" + " " * n, "name: > x" + " " * n + "x"
VALUE = re.compile(HEAD + r"(\S.*)")
# Worst: "name: >" + " " * n, "name: > x" + " " * n + "x", " " * n + ">", "- " * n + ">", "a" * n
BEHIND_MARK = re.compile(HEAD + r"([>|])[+-]?\d?[+-]?\s++(\S.*)")
# Worst: "value: >" + " " * n, "value: > 1" + " " * n, " " * n + ">", "- " * n + ">", "a" * n
SIGN = re.compile(r"((?:\s*+(?:- ++)*+)([\w-]++): ++)(>=?|[<≥≤±~≈])\s*+([\d€].*)")
# Worst: "1" * n + "."
PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?")
# Worst: " " * n + "a", "- " * n + "a", "a" * n, "-" * n
FIELD = re.compile(DEEP + r"([\w-]++):(\s.*|)")
# Worst: " " * n + "a", "- " * n, "-" * n
DASHES = re.compile(r" *+(?:- ++)++")
# Worst: '"' + "\\" * n, "'" * n, '"' * n, '"a"' + " " * n, '"' + "a" * n
QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*')(?:\s++#.*)?""")
# Worst: '"' + "\\" * n, '"' + "a" * n, '"' * n
BACKSLASH = re.compile(r'"[^"\\]*+\\[^"]*+"')
# Worst: "a" * n, "a #" * n, "a: " * n
ITEM_NEEDS_QUOTES = re.compile(r"[\"'@`%*&!]|.*( #|: )")
# Worst: '"' * n, "'" * n, '""' + " " * n, "a" + " " * n, '"a,' * n, "'\"" * n, "a " * n
ITEM = re.compile(r"""((?:"[^"]*+"|'[^']*+')(?=\s*+[,\]]))|([^\s,\[\]](?:[^,\[\]]*[^\s,\[\]])?)""")


def field_on(line: str, fields: Collection[str]) -> re.Match[str] | None:
    """(what stands before it, the name, the value) of one of these fields on a line."""
    found = FIELD.fullmatch(line)
    return found if found and found[2] in fields else None
