"""Whether what somebody pastes says what stood there: every figure, sign, unit and word of it."""

import re
from collections import Counter
from decimal import Decimal

from praktijkenbank.dutch.wording import MONTHS, SIGNS

_THOUSANDS = re.compile(r"(?<=\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))")
_DATE = re.compile(r"\d{1,4}([-/.\u2010-\u2015\u2212])\d{1,2}\1\d{1,4}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SIGN = re.compile(r"(>=|<=|\+/-|[><≥≤±~≈+])\s*(?=€?\s*\d)|(?<=\d)\s*([+%€]|,-)|(€)|(?<![\w.])([-−])(?=\d)")
SAID_OTHERWISE = {**SIGNS, "€": "euro", ",-": "euro", "−": "-", "ca": "circa", "tot": "high:", "à": "high:"}
"""A sign or short word → how it may stand in what is pasted."""

IDENTIFIERS = ("-onbekend", "link-naar-niets", "ja-nee-ongeldig", "schrijfwijze")
"""How the codes end of problems of which the mistake is a name itself; its figures count all the same."""

_CODED = re.compile(r"%[0-9A-F]{2}")
_TIME = re.compile(r"(?<=\d)[Tt ]\d{1,2}:\d\d\S*$")
"""What a day does not say, and a computer may write behind it."""
_LIST_MARK = re.compile(r"^ *(?:\d{1,2}[.)]|[a-z][.)]|o) ", re.MULTILINE)
_FIELD = re.compile(r"^(?:- )?\w+: ", re.MULTILINE)


def figures(text: str) -> Counter[Decimal]:
    """Every number in a text, of a date its year, month and day."""
    dates = [re.sub(r"\D+", " ", found[0]) for found in _DATE.finditer(text)]
    rest = _THOUSANDS.sub("", _DATE.sub(" ", text))
    return Counter(Decimal(found.replace(",", ".")) for part in (*dates, rest) for found in _NUMBER.findall(part))


def lost(code: str, old: str, new: str) -> list[str]:
    """What stood in `old` and does not stand in `new`, which is pasted for a problem of this kind."""
    whole = new
    old, new = (_CODED.sub("", _FIELD.sub("", text)) for text in (_TIME.sub("", _LIST_MARK.sub("", old)), new))
    told, name = whole.casefold(), code.endswith(IDENTIFIERS)
    missing = [f"figure {number}" for number in figures(old) - figures(new)]
    months = [str(at) for at, month in enumerate(MONTHS, 1) for word in _WORD.findall(old) if _is_month(word, month)]
    surplus = figures(new) - figures(old) - Counter(map(Decimal, months))
    missing += [f"no figure {number}" for number in surplus if old]
    for found in () if name else _SIGN.finditer(old):
        sign = next(filter(None, found.groups()))
        if sign not in new and SAID_OTHERWISE.get(sign, sign) not in new:
            missing.append(f"sign {sign}")
    if not name:
        for word in map(str.casefold, _WORD.findall(old)):
            if word not in told and SAID_OTHERWISE.get(word, word) not in told and not (months and _is_month(word)):
                missing.append(f"word {word}")
    return missing


def _is_month(word: str, month: str = "") -> bool:
    return any(len(word) >= 3 and one.startswith(word.casefold()) for one in ((month,) if month else MONTHS))
