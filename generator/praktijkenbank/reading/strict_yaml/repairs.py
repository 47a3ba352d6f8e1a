"""Slips of the pen that make a line of YAML unreadable, and the same line as it was meant.

Each function in `repairs` looks at one line and gives what may have been meant, best first. None of them knows whether the
text can be read with it: who asks tries that, and tells only what helps.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from praktijkenbank.dutch.wording import SIGNS

# Patterns of lines that somebody wrote in haste. Lines are looked at without what is blank at their end.
# What stands before a field, or an item in a list.
_DEEP = r"(\s*+(?:- ++)*+)"
_NO_SPACE_DASH = re.compile(r"(\s*+)(?:-|[•·◦▪*–—] *+)([^\s-].*)")
_NO_SPACE_COLON = re.compile(_DEEP + r"([\w-]++):([^\s:/].*)")
_NO_COLON = re.compile(_DEEP + r"([\w-]++)(?:\s*+=\s*+|\s++)([^\s=:].*)")
_IN_SINGLE_QUOTES = re.compile(r"(\s*+(?:- ++)*+(?:[\w-]++: ++)?)'([^\"'\\]*+'[^\"\\]*)'")
_HEAD = r"(\s*+(?:- ++)*+(?:[\w-]++: ++|(?<=- )))"
_VALUE = re.compile(_HEAD + r"(\S.*)")
_BEHIND_MARK = re.compile(_HEAD + r"([>|])[+-]?\d?[+-]?\s++(\S.*)")
_SIGN = re.compile(r"((?:\s*+(?:- ++)*+)([\w-]++): ++)(>=?|[<≥≤±~≈])\s*+([\d€].*)")
_PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?")
_FIELD = re.compile(_DEEP + r"([\w-]++):(\s.*|)")
_DASHES = re.compile(r" *+(?:- ++)++")
_QUOTED = re.compile(r"""(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*')(?:\s++#.*)?""")
_BACKSLASH = re.compile(r'"[^"\\]*+\\[^"]*+"')
_ITEM_NEEDS_QUOTES = re.compile(r"[\"'@`%*&!]|.*( #|: )")
_ITEM = re.compile(r"""((?:"[^"]*+"|'[^']*+')(?=\s*+[,\]]))|([^\s,\[\]](?:[^,\[\]]*[^\s,\[\]])?)""")
_APOSTROPHE = re.compile(r"'(?:s|t|n|k|m|r|ns|em|\d\d)\b", re.IGNORECASE)
"""Dutch words that begin with one, and years."""


@dataclass(frozen=True)
class Repair:
    """What may have been meant: these lines, from line `at` on (counted from 0); the change begins at `column`.

    `said` completes the advice where that differs from line to line, and `below` are lines to put under it. They stand in place of
    as many, or of all before line `until`.
    """

    at: int
    column: int
    lines: tuple[str, ...]
    said: str = ""
    below: tuple[str, ...] = ()
    until: int = 0

    def in_place(self, lines: Sequence[str]) -> list[str]:
        """The text with what was meant in it."""
        return [*lines[: self.at], *self.lines, *self.below, *lines[self.until or self.at + len(self.lines) :]]


Mend = Callable[[Sequence[str], int], Iterator[Repair]]


def in_quotes(value: str) -> str:
    """A text between the quotes that need least escapes."""
    return f'"{value}"' if not set('"\\') & set(value) else "'" + value.replace("'", "''") + "'"


def on_line(slip: Callable[[str], re.Match[str] | None], meant: str) -> Mend:
    """A slip in lines of this form: its first group stays, and what is `meant` has the others in their place."""

    def mend(lines: Sequence[str], at: int) -> Iterator[Repair]:
        if found := slip(lines[at].rstrip()):
            yield Repair(at, len(found[1]), (found.expand(meant),))

    return mend


def in_value(meant: Callable[[str], str]) -> Mend:
    """A slip in the value of a field or an item; `meant` gives that value back where it has none. What cannot be shown is left."""

    def mend(lines: Sequence[str], at: int) -> Iterator[Repair]:
        found = _VALUE.fullmatch(lines[at].rstrip())
        if found and found[2].isprintable() and (better := meant(found[2])) != found[2]:
            yield Repair(at, len(found[1]), (found[1] + better,))

    return mend


def quoted(wrong: Callable[[str], object]) -> Mend:
    """A value that must stand in quotes when it is `wrong`."""
    return in_value(lambda value: in_quotes(value) if wrong(value) else value)


def no_colon(fields: Collection[str], lines: Sequence[str], at: int) -> Iterator[Repair]:
    """`kind methode` and `kind = methode`: only of fields that exist, since any line of text begins with a word."""
    if (found := _NO_COLON.fullmatch(lines[at].rstrip())) and found[2] in fields:
        before, name, value = found.groups()
        yield from (Repair(at, len(before), (f"{before}{name}: {one}",)) for one in (value, in_quotes(value)))


def apostrophe_in_front(value: str) -> str:
    """'s-Hertogenbosch, 't Hofke, '23: to YAML a quote that opens, to us an apostrophe. Also of items between brackets."""
    return in_quotes(value) if _is_apostrophe(value) else _items_in_quotes(value, _is_apostrophe)


def quote_closed(value: str) -> str:
    """A quote that opens and is forgotten."""
    opens = value[0] in "\"'" and value[0] not in value[1:] and "\\" not in value
    return value + value[0] if opens else value


def bracket_closed(value: str) -> str:
    """A bracket that opens and is forgotten."""
    items = value.rstrip(", ")
    return f"{items}]" if value[0] == "[" and "]" not in value and items != "[" else value


def sign_in_front(lines: Sequence[str], at: int) -> Iterator[Repair]:
    """`value: > 100`: to YAML a mark before a text, to us a sign before a number, that says as much as a word."""
    if found := _SIGN.fullmatch(lines[at].rstrip()):
        before, name, sign, amount = found.groups()
        beside = [line.lstrip(" -") for line in lines[max(0, at - 6) : at + 7]]
        if name == "value" and _PLAIN_NUMBER.fullmatch(amount) and not any(line.startswith("qualifier:") for line in beside):
            qualifier = " " * max(_indents(lines[at])) + f"qualifier: {SIGNS[sign]}"
            yield Repair(at, len(before), (before + amount,), "Het teken voor het getal hoort bij `qualifier`.", (qualifier,))
        yield Repair(at, len(before), (before + in_quotes(lines[at].rstrip()[len(before) :]),))


def text_behind_mark(lines: Sequence[str], at: int) -> Iterator[Repair]:
    """`text: >- In de wijk`: the text begins on the next line, or goes without the mark."""
    if (found := _BEHIND_MARK.fullmatch(lines[at].rstrip())) and not _SIGN.fullmatch(lines[at].rstrip()):
        goes_on = at + 1 < len(lines) and _indent(lines[at + 1]) > max(_indents(lines[at]))
        if found[2] == ">" or not goes_on:  # with | the ends of lines mean something
            yield from (Repair(at, len(found[1]), (found[1] + after,)) for after in (found[3], in_quotes(found[3])))


def text_not_indented(fields: Collection[str], lines: Sequence[str], at: int) -> Iterator[Repair]:
    """Lines of a text that stand no deeper than the field it belongs to."""
    fields_above = ((up, found) for up in range(at, -1, -1) if (found := field_on(lines[up], fields)))
    opener, field = next(fields_above, (0, None))
    if field is None or not field[3].strip():
        return
    end = opener + 1
    while end < len(lines) and not field_on(lines[end], fields) and not lines[end].lstrip().startswith("#"):
        end += 1
    while end > opener + 1 and not lines[end - 1].strip():
        end -= 1
    text = lines[opener + 1 : end]
    deep = len(field[1]) + 2
    lacking = deep - min((_indent(line) for line in text if line.strip()), default=1000)
    if not text or lacking <= 0:
        return
    which = "deze regel" if len(text) == 1 else f"regel {opener + 2} tot en met {end}"
    indented = tuple(" " * lacking + line if line.strip() else line for line in text)
    ask = f"Hoort dit bij de tekst van `{field[2]}`?"
    if text[0].strip():
        yield Repair(opener + 1, 0, indented, f"{ask} Zet {which} {_spaces(lacking)} verder naar rechts.")
    if " " in (value := field[3].strip()) and value[0] not in "\"'|>[{":
        said = f"{ask} Zet daar `>-` achter de dubbele punt, en zet de hele tekst eronder, {_spaces(2)} dieper dan `{field[2]}`."
        yield Repair(opener, 0, (f"{field[1]}{field[2]}: >-", " " * deep + value, *indented), said, until=end)


def wrong_indent(fields: Collection[str], lines: Sequence[str], at: int) -> Iterator[Repair]:
    """A line that stands a space too far to the left or the right: as far as lines around it, nearest first."""
    line, here = lines[at], _indent(lines[at])
    if not (field_on(line, fields) or line.lstrip().startswith("- ")):
        return
    around = {width for other in lines[max(0, at - 30) : at] if other.strip() for width in _indents(other)} | {0}
    if here % 2:
        around |= {here - 1, here + 1}
    for width in sorted(around - {here}, key=lambda width: (abs(width - here), width))[:4]:
        away = _spaces(abs(width - here))
        said = f"Deze regel staat {away} te ver naar {'rechts' if width < here else 'links'}."
        yield Repair(at, 0, (" " * width + line.lstrip(" "),), said)


def repairs(fields: Collection[str]) -> tuple[tuple[Mend, str, bool], ...]:
    """(slip, the hint of `yaml-fout` that goes with it where it does not say so itself, whether the line of it can be sound).

    The surest come first. `fields` are the names that a field can have.
    """
    return (
        (on_line(_NO_SPACE_DASH.fullmatch, r"\1- \2"), "streepje", True),
        (on_line(_NO_SPACE_COLON.fullmatch, r"\1\2: \3"), "dubbele-punt", False),
        (partial(no_colon, fields), "veldnaam", False),
        (on_line(_IN_SINGLE_QUOTES.fullmatch, r'\1"\2"'), "apostrof", False),
        (in_value(apostrophe_in_front), "apostrof-vooraan", False),
        (in_value(quote_closed), "aanhalingsteken-open", False),
        (in_value(bracket_closed), "haak-open", False),
        (quoted(lambda value: value[0] in "\"'" and not _QUOTED.fullmatch(value)), "halverwege", False),
        (in_value(lambda value: in_quotes(value[1:-1]) if _BACKSLASH.fullmatch(value) else value), "schuine-streep", False),
        (quoted(lambda value: value[0] not in "\"'|>[{" and " #" not in value), "aanhalingstekens", False),
        (in_value(lambda value: _items_in_quotes(value, _ITEM_NEEDS_QUOTES.match)), "onderdeel", False),
        (sign_in_front, "teken-vooraan", False),
        (text_behind_mark, "achter-teken", False),
        (partial(text_not_indented, fields), "", True),
        (partial(wrong_indent, fields), "", True),
    )


def field_on(line: str, fields: Collection[str]) -> re.Match[str] | None:
    """(what stands before it, the name, the value) of one of these fields on a line."""
    found = _FIELD.fullmatch(line)
    return found if found and found[2] in fields else None


def _is_apostrophe(value: str) -> bool:
    """Whether a text begins with an apostrophe rather than with a quote."""
    return bool(_APOSTROPHE.match(value)) and not _QUOTED.fullmatch(value)


def _items_in_quotes(value: str, need_them: Callable[[str], object]) -> str:
    """A list between brackets, with quotes around the items that need them; items in quotes stay."""
    if not value.startswith("["):
        return value

    def written(item: re.Match[str]) -> str:
        return item[0] if item[1] or not need_them(item[2]) else in_quotes(item[2])

    return _ITEM.sub(written, value)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _indents(line: str) -> Iterator[int]:
    """Where a line begins, and where what is in it begins: behind its dashes."""
    yield _indent(line)
    if found := _DASHES.match(line):
        yield found.end()


def _spaces(amount: int) -> str:
    return {1: "één spatie", 2: "twee spaties", 3: "drie spaties", 4: "vier spaties"}.get(amount, f"{amount} spaties")
