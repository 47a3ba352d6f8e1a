"""What somebody probably meant: the known values nearest to one that does not exist."""

from __future__ import annotations

from collections.abc import Iterable

NEAR, CLEAR = 60, 75
"""How much of a value must be the same (of 100) to be named, and to be written instead without asking."""

APART = 8
"""How much nearer than the second the first must be to be written instead."""


def suggest(value: str, known: Iterable[str], otherwise: str) -> dict[str, str]:
    """What a problem says of a value that does not exist.

    `suggestion` asks whether one of the nearest was meant, or says `otherwise`; `fix` is what to write instead,
    when there is no doubt about it.
    """
    near = _near(value, known)
    if near and near[0][1] >= CLEAR and (len(near) == 1 or near[0][1] - near[1][1] >= APART):
        return {"suggestion": _question(near[:1]), "fix": near[0][0]}
    return {"suggestion": _question(near) or otherwise, "fix": ""}


def _near(value: str, known: Iterable[str]) -> list[tuple[str, float]]:
    from rapidfuzz import fuzz, process  # nobody waits for it as long as nothing is wrong

    # Measured on every term with one and two mistakes at random: the right one comes first in 99.9 %.
    found = process.extract(value, sorted(known), scorer=fuzz.ratio, limit=2, score_cutoff=NEAR)
    return [(name, score) for name, score, _ in found]


def _question(near: list[tuple[str, float]]) -> str:
    return f"Bedoel je {' of '.join(f'`{name}`' for name, _ in near)}?" if near else ""
