"""How Dutch writes numbers, dates and lists of names, and puts those in order."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import cache

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

DURATIONS = frozenset(
    ("dagdeel", "dagdelen", "dag", "dagen", "week", "weken", "maand", "maanden", "kwartaal", "kwartalen", "jaar", "jaren")
)
"""Units that say how long or how old something is."""

MEASURES = frozenset(("uur", "uren", "minuut", "minuten", "euro", "€", "kilometer", "km", "meter", "kilo", "kg"))
"""Units of what is measured, and not counted one by one."""

NO_DAY = date.min
"""A day that nobody knows yet."""

SIGNS = {
    ">": "meer dan", "<": "minder dan", ">=": "minstens", "≥": "minstens", "<=": "hoogstens", "≤": "hoogstens",
    "±": "circa", "+/-": "circa", "~": "circa", "≈": "circa",
}  # fmt: skip
"""What a sign before a number says in words."""

OTHER_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "\u00ad": None})
"""Small letters that Unicode does not take apart in a letter and its mark, as we read them."""

_NUMBER = re.compile(r"0*([0-9]+)")


def number(value: Decimal | int) -> str:
    """2500 → 2.500 and 3.5 → 3,5: exactly the figure given, nothing rounded."""
    whole, _, part = f"{abs(Decimal(value)):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return ("−" if value < 0 else "") + grouped + (f",{part}" if part else "")


@cache
def day(value: date | str) -> str:
    """2026-11-14 → 14 november 2026; a month or year alone stays one. Nothing, or no day, is not known yet."""
    if str(value) in ("", str(NO_DAY)):
        return "nog onbekend"
    year, month, number_of_day, *_ = (*str(value).split("-"), "", "")
    words = (number_of_day and str(int(number_of_day)), month and MONTHS[int(month) - 1], year)
    return " ".join(filter(None, words))


def first_few(words: Sequence[str], most: int) -> list[str]:
    """The first of a list, and how many others there are: Delft, Ede en 3 andere."""
    return [*words[:most], f"{number(len(words) - most)} andere"] if len(words) > most else list(words)


def enumeration(words: Sequence[str]) -> str:
    """a, b en c."""
    return " en ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def count(amount: int, one: str, many: str) -> str:
    """1 praktijk, 17 praktijken."""
    return f"{number(amount)} {one if amount == 1 else many}"


@cache
def alphabetical(name: str) -> tuple[str, str]:
    """What names are sorted by; of those that only differ in marks and capitals, the order is that of the text itself.

    Letters count without their marks, and what is no letter, number or space does not count at all: ’t Hofke stands under the T
    and É beside E. Numbers stand in their own order, 2 before 10. `scripts/compare/order.js` does the same to words
    that stand on a page.
    """
    apart = unicodedata.normalize("NFKD", name.casefold()).translate(OTHER_LETTERS)
    letters = "".join(one for one in apart if one.isalnum() or one.isspace())
    # A number has its length in front: the longer one is the larger.
    return _NUMBER.sub(lambda found: f"{len(found[1]):04}{found[1]}", " ".join(letters.split())), name
