"""Makes `nl.txt`, the Dutch words that compounds are split by, out of the package wordfreq.

Run by hand, in an environment of its own: `pip install wordfreq==3.1.1`, then `python make_words.py > nl.txt`. The
build only reads the outcome, so that it does not carry a package of 58 MB.
"""

import math
import re
import unicodedata
from collections import defaultdict

from wordfreq import get_frequency_dict

RARE = 1e-6
"""Words used less than once in a million words stay out: below that come names and errors."""

FOREIGN = 20
"""Words used this many times more in English than in Dutch stay out."""


def fold(word: str) -> str:
    """Without capitals and diacritics, as the search folds words."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(letter))


english = get_frequency_dict("en", wordlist="large")
dutch: dict[str, float] = defaultdict(float)
for word, frequency in get_frequency_dict("nl", wordlist="large").items():
    if re.fullmatch("[a-z]{3,}", fold(word)):
        dutch[fold(word)] += frequency

kept = {word: use for word, use in dutch.items() if use >= RARE and english.get(word, 0) < FOREIGN * use}
for word in sorted(kept, key=lambda word: (-kept[word], word)):
    print(word, math.floor(10 * (math.log10(kept[word]) + 9)))
