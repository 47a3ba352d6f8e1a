"""What somebody meant by a value that is written in another way than ours: 30-06-2024, ja, 2,5, www.voorbeeld.nl.

Each function gives the same value in our own way of writing, or nothing when that is not certain.
"""

import re
import unicodedata
from datetime import date
from typing import get_args

from praktijkenbank.dutch.wording import MONTHS, SIGNS
from praktijkenbank.records import fields

_YEAR_LAST = re.compile(r"(?:(?P<day>\d{1,2})[-/. ])?(?P<month>\d{1,2}|[a-z]{3,}\.?)[-/. ](?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?:[t ][\d:.z+]*)?")
_BLANK_INSIDE = re.compile(r"[\s\u00a0\u202f](?=\d{3}(?!\d))")
_THOUSANDS = re.compile(
    r"(-?\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,}|(?:['’]\d{3})+|\.\d{3}(?=,)|,\d{3}(?=\.)))(?:[.,](\d{1,2}))?"
)
"""Thousands apart in a way that means nothing else: twice or more, by apostrophes, or by another mark than the decimals."""
_MARKS = re.compile(r"[.,'’]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_ZEROS = re.compile(r"^0+(?=\d)")
_COMMA = re.compile(r",(?=\d{1,2}$)")
_ENDINGS = re.compile(r"(?<!\.md)(?<!\.txt)(?<!\.yml)(?<!\.yaml)(\.(ya?ml|md|txt))+$", re.IGNORECASE)
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_WRAPPED = re.compile(r"^[<“„](.*)[>”“]$", re.DOTALL)
_SCHEME = re.compile(r"^(https?):/{1,3}", re.IGNORECASE)
_PARTS = re.compile(r"(https?://|)([^/?#\s]*)(.*)", re.DOTALL)
_HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)


def day(value: str) -> str:
    """A day that is written the Dutch way, with dots or strokes, in words, or without its zeros."""
    found = partial_date(value)
    return found if len(found) == len("2024-06-30") else ""


def partial_date(value: str) -> str:
    """A month or day that is written so. Of the name of a month its first three letters are enough."""
    text = _DASHES.sub("-", value.strip().lower())
    if not (found := _YEAR_LAST.fullmatch(text) or _YEAR_FIRST.fullmatch(text)):
        return ""
    year, month, day = found["year"], found["month"].rstrip("."), found["day"]
    named = [number for number, name in enumerate(MONTHS, 1) if name.startswith(month)]
    try:
        (only,) = named or [int(month)]
        meant = date(int(year), only, int(day or 1)).isoformat()
    except ValueError:  # no such day, no such month, or more than one
        return ""
    return meant if day else meant[: len("2024-06")]


def number(value: str) -> str:
    """A figure with a decimal comma, a longer minus, zeros in front, or its thousands apart.

    `2.500` stays: it may be two thousand five hundred and it may be two and a half. So does what says more than a number: a
    plus, a euro sign.
    """
    text = _BLANK_INSIDE.sub("", value.strip()).replace("\u2212", "-")
    if found := _THOUSANDS.fullmatch(text):
        text = _MARKS.sub("", found[1]) + (f".{found[2]}" if found[2] else "")
    text = _COMMA.sub(".", _ZEROS.sub("", text))
    return text if text != value and re.fullmatch(fields.NUMBER, text) else ""


def yes_no(value: str) -> str:
    """A yes or a no in another word or with capitals."""
    answers = {"true": "true waar ja j yes y on aan 1", "false": "false onwaar nee neen n no off uit 0"}
    return next((ours for ours, words in answers.items() if value.strip().lower() in words.split()), "")


def slug(value: str) -> str:
    """A name as the address of a page has it: at most sixty characters, in whole words; of a file without its endings."""
    name = _ENDINGS.sub("", value.strip())
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " en ")).encode("ascii", "ignore").decode()
    name = _NO_SLUG.sub("-", plain).strip("-")
    return name if len(name) <= 60 else name[:61].rpartition("-")[0] or name[:60]


def web_address(value: str) -> str:
    """An address without its beginning or with capitals in that, with spaces around it, or with characters that must be in code."""
    address = _WRAPPED.sub(r"\1", value.strip()).rstrip(".,;").replace("\\", "/")
    address = _SCHEME.sub(lambda found: f"{found[1].lower()}://", address)
    address = f"https:{address}" if address.startswith("//") else address
    if _HOST.match(address):
        address = f"https://{address}"
    start, host, rest = _PARTS.fullmatch(address).groups()  # type: ignore[union-attr] # anything is
    try:
        coded = host.encode("idna")
        if coded.decode("idna").lower() != host.lower():  # ß would become ss, which is another site
            return ""
    except UnicodeError:
        return ""
    rest = "".join(_IN_CODE.get(letter, (letter,))[0] for letter in rest)
    address = start + (host if host.isascii() else coded.decode("ascii")) + rest
    return address if address != value and re.fullmatch(fields.WEB_ADDRESS, address) else ""


_IN_CODE = {
    " ": ("%20", "spatie"), '"': ("%22", "aanhalingsteken"), "<": ("%3C", "kleiner-dan-teken"), ">": ("%3E", "groter-dan-teken"),
    "\u00a0": ("%C2%A0", "harde spatie"),
}  # fmt: skip
"""Characters that an address cannot hold → how they stand in one, and what they are called."""


def address_advice(value: str) -> str:
    """What to do about an address: the first character that it cannot hold, or how it begins."""
    _, host, rest = _PARTS.fullmatch(value.strip()).groups()  # type: ignore[union-attr] # anything is
    if odd := next((letter for letter in rest if letter in _IN_CODE), ""):
        code, name = _IN_CODE[odd]
        if rest[0] not in "/?#":
            return f"In de naam van een website kan geen {name} staan."
        return f"In een adres kan geen {name} staan. Schrijf daarvoor {code}."
    if not host.isascii() and _SCHEME.match(value.strip()):
        return "Schrijf een naam met bijzondere letters zoals computers hem kennen: met xn-- ervoor."
    return "Schrijf het volledige adres, met https:// of http:// ervoor."


_AMOUNT = r"\d[\d.,]*"
_QUALIFIERS = {"ca": "circa", "ca.": "circa", **SIGNS, **{word: word for word in get_args(fields.Qualifier)}}
_BEFORE = "|".join(re.escape(word) + (r"\s*" if word in SIGNS else r"\s+") for word in sorted(_QUALIFIERS, key=len, reverse=True))
_FIGURE = re.compile(
    rf"(?:(?P<qualifier>{_BEFORE}))?"
    rf"(?P<euro>€\s*)?(?P<low>{_AMOUNT})(?:\s*(?:-|–|tot|à)\s*(?P<high>{_AMOUNT}))?\s*(?P<unit>%|,-|[^\W\d]+)?",
    re.IGNORECASE,
)
_FACTORS = re.compile(r"duizend|miljoen|miljard|mln|mld|k|m|x|e|procent|van|tot|jaar|en", re.IGNORECASE)
"""Words behind a number that are part of it, or not what was counted."""

_MAYBE_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")


def figure(text: str, name: str = "value") -> dict[str, str]:
    """The fields of a figure that the value of `name` holds: `circa 120`, `12%`, `100-120`; nothing when unsure."""
    found = _FIGURE.fullmatch(text.strip())
    if not found or (found["unit"] and _FACTORS.fullmatch(found["unit"])):
        return {}
    numbers = [number(one) or one for one in (found["low"], found["high"]) if one]
    if not all(re.fullmatch(fields.NUMBER, one) for one in numbers) or any(_MAYBE_THOUSANDS.fullmatch(one) for one in numbers):
        return {}
    if len(numbers) == 2 and (name != "value" or float(numbers[0]) >= float(numbers[1])):
        return {}
    split = {name: numbers[0]} if len(numbers) == 1 else {"low": numbers[0], "high": numbers[1]}
    if found["qualifier"]:
        split["qualifier"] = _QUALIFIERS[found["qualifier"].strip().lower()]
    if found["euro"] or found["unit"] == ",-":
        return split | {"unit": "euro"} if found["unit"] in (None, ",-") else {}
    if found["unit"]:
        split["unit"] = "'%'" if found["unit"] == "%" else found["unit"]
    return split
