"""The usual words of Dutch, as the browser gets them."""

import re
from string import digits

from praktijkenbank.dutch.analysis import stem
from praktijkenbank.site.search.front_coding import front_coded, usual_words


def unpacked(text: str) -> list[str]:
    """What `lookalikes.js` makes of it."""
    found = [""]
    for shared, rest in re.findall(r"(\d)(\D+)", text):
        found.append(found[-1][: int(shared)] + rest)
    return found[1:]


def test_what_is_packed_comes_out_again() -> None:
    words = ["fiets", "fietser", "fietsenmaker", "fietsenmakerij", "vogel"]
    assert front_coded(words, digits) == "0fiets5er6nmaker9kerij0vogel"
    assert unpacked(front_coded(words, digits)) == words
    # Usual words are there and the rest is not.
    words = unpacked(usual_words())
    assert words == sorted(set(words))
    assert {stem(word) for word in ("recept", "kapper", "kappers", "morgen")} <= set(words)
    assert not {stem(word) for word in ("matelzorg", "beursvleor")} & set(words)
