"""The usual words of Dutch, as the browser gets them."""

import re

from praktijkenbank.dutch.analysis import stem
from praktijkenbank.site.search.usual_words import packed, usual_words


def unpacked(text: str) -> list[str]:
    """What `lookalikes.js` makes of it."""
    found = [""]
    for shared, rest in re.findall(r"(\d)(\D+)", text):
        found.append(found[-1][: int(shared)] + rest)
    return found[1:]


def test_what_is_packed_comes_out_again() -> None:
    words = ["fiets", "fietser", "fietsenmaker", "fietsenmakerij", "vogel"]
    assert packed(words) == "0fiets5er6nmaker9kerij0vogel"
    assert unpacked(packed(words)) == words
    # Usual words are there and the rest is not.
    words = unpacked(usual_words())
    assert words == sorted(set(words))
    assert {stem(word) for word in ("recept", "kapper", "kappers", "morgen")} <= set(words)
    assert not {stem(word) for word in ("matelzorg", "beursvleor")} & set(words)
