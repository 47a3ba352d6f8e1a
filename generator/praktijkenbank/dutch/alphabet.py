"""The order of the alphabet, for every list of names that people read.

Letters count without their marks, and what is no letter, number or space does not count at all: ’t Hofke stands under the T
and É beside E. Numbers stand in their own order, 2 before 10. `scripts/compare/order.js` does the same to words
that stand on a page.
"""

import re
import unicodedata

OTHER_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "\u00ad": None})
"""Small letters that Unicode does not take apart in a letter and its mark, as we read them."""

_NUMBER = re.compile(r"0*([0-9]+)")


def alphabetical(name: str) -> tuple[str, str]:
    """What names are sorted by; of those that only differ in marks and capitals, the order is that of the text itself."""
    apart = unicodedata.normalize("NFKD", name.casefold()).translate(OTHER_LETTERS)
    letters = "".join(one for one in apart if one.isalnum() or one.isspace())
    return _NUMBER.sub(_by_length, " ".join(letters.split())), name


def _by_length(found: re.Match[str]) -> str:
    """A number with its length in front: the longer one is the larger."""
    return f"{len(found[1]):04}{found[1]}"
