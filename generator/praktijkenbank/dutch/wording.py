"""How Dutch writes numbers, dates and lists of names."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

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


def number(value: Decimal | int) -> str:
    """2500 → 2.500 and 3.5 → 3,5: exactly the figure given, nothing rounded."""
    whole, _, part = f"{abs(Decimal(value)):f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return ("−" if value < 0 else "") + grouped + (f",{part}" if part else "")


def day(value: date | str) -> str:
    """2026-11-14 → 14 november 2026; a month or year alone stays one. Nothing, or no day, is not known yet."""
    if str(value) in ("", str(NO_DAY)):
        return "nog onbekend"
    year, *rest = str(value).split("-")
    words = [year]
    if rest:
        words.insert(0, MONTHS[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)


def first_few(words: Sequence[str], most: int) -> list[str]:
    """The first of a list, and how many others there are: Delft, Ede en 3 andere."""
    return [*words[:most], f"{number(len(words) - most)} andere"] if len(words) > most else list(words)


def enumeration(words: Sequence[str]) -> str:
    """a, b en c."""
    return " en ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def count(amount: int, one: str, many: str) -> str:
    """1 praktijk, 17 praktijken."""
    return f"{number(amount)} {one if amount == 1 else many}"
