"""Compounds taken apart: `vrijwilligersacademie` is vrijwilliger + academie, so that who types `academie` finds it.

Dutch writes compounds as one word, with nothing or with s, e, n, en or er between the parts. A word is split where
both sides are words of the list `words/nl.txt` or of the site's own vocabulary; of several ways the one with the most
usual parts wins, and a word more usual than its parts stays whole (after Koehn and Knight, Empirical Methods for
Compound Splitting, 2003). What that gets wrong, editors write in `content/vocabulary/compounds.yml`.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

LINKS = ("", "s", "en", "e", "n", "er")
"""What may stand between two parts."""

SHORTEST, SHORTEST_COMPOUND = 3, 7
"""Letters in a part, and in a word that is worth splitting."""

SHORT_PART_USE = 42
"""A part of three letters must be a very usual word: tenths of log10 of uses in a thousand million words."""

SITE_USE = 40
"""How usual a word of the site's own vocabulary is taken to be."""

VERY_LONG = 17
"""Letters in a word that is wider than a column."""

FOLDER = Path(__file__).parent / "words"

NEVER_PARTS = frozenset((FOLDER / "never_parts.txt").read_text("ascii").split())
"""Prepositions, prefixes and endings: words on their own, but in a longer word they make no compound."""


@cache
def dutch_words() -> Mapping[str, int]:
    """Dutch word → how usual it is."""
    found = (FOLDER / "nl.txt").read_text("ascii").split()
    return dict(zip(found[::2], map(int, found[1::2]), strict=True))


class Splitter:
    """Takes words apart. `own` are the site's words, `exceptions` word → parts as an editor wrote them."""

    def __init__(self, own: Iterable[str] = (), exceptions: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self._use = dict(dutch_words())
        for word in own:
            if len(word) > SHORTEST:
                self._use[word] = max(SITE_USE, self._use.get(word, 0))
        self._found: dict[str, tuple[str, ...]] = dict(exceptions or {})

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a folded word; none when it is no compound."""
        if len(word) < SHORTEST_COMPOUND:
            return self._found.get(word, ())
        if word not in self._found:
            use, parts = self._best(word)
            self._found[word] = parts if parts and use >= self._use.get(word, 0) - 2 else ()
        return self._found[word]

    def pieces(self, word: str) -> set[str]:
        """All that a compound may be found by: its parts, the parts of those, and neighbours together.

        `thuiszorgorganisatie` has thuis, zorg and organisatie, but also thuiszorg.
        """
        parts = self.parts(word)
        found = set(parts)
        for part in parts:
            found |= self.pieces(part)
        for first in range(len(parts) - 1):
            start = word.find(parts[first])
            for last in range(first + 1, len(parts)):
                end = word.find(parts[last], start) + len(parts[last])
                if start < end - len(parts[last]) and end - start < len(word):
                    found.add(word[start:end])
        return found

    def _part_use(self, part: str) -> int:
        """How usual a part is; 0 when it cannot be one."""
        if len(part) < SHORTEST or part in NEVER_PARTS:
            return 0
        use = self._use.get(part, 0)
        return use if len(part) > SHORTEST or use >= SHORT_PART_USE else 0

    def _best(self, word: str) -> tuple[float, tuple[str, ...]]:
        """The mean use of the parts in the best split, and the parts; (0, ()) without any."""
        best: tuple[float, tuple[str, ...]] = (0, ())
        for end in range(SHORTEST, len(word) - SHORTEST + 1):
            head = word[:end]
            use = self._part_use(head)
            if not use:
                continue
            for link in LINKS:
                if not word.startswith(link, end):
                    continue
                tail = word[end + len(link) :]
                if tail_use := self._part_use(tail):
                    best = max(best, ((use + tail_use) / 2 - _penalty(head, link, tail), (head, tail)))
                rest_use, rest = self._best(tail) if len(tail) >= SHORTEST_COMPOUND else (0, ())
                if rest:
                    mean = (use + rest_use * len(rest)) / (len(rest) + 1)
                    best = max(best, (mean - 6 - _penalty(head, link, ""), (head, *rest)))
        return best


_plain = cache(Splitter)


def breakable(text: str) -> str:
    """A label whose very long words may break, with a hyphen, before their last part: vrijwilligers-bemiddeling."""
    return " ".join(_with_break(word) for word in text.split(" "))


def _with_break(word: str) -> str:
    parts = _plain().parts(word.lower()) if len(word) >= VERY_LONG and word.isascii() else ()
    return f"{word[: -len(parts[-1])]}\u00ad{word[-len(parts[-1]) :]}" if parts and word.lower().endswith(parts[-1]) else word


def _penalty(head: str, link: str, tail: str) -> float:
    """Doubt: short parts are often chance, and so is a link other than s or en."""
    short = sum(6 for part in (head, tail) if len(part) == SHORTEST)
    return short + {"": 0, "s": 0, "en": 1, "n": 3, "e": 4, "er": 9}[link]
