"""Synthetic content: N records of about 3 KB that use the real vocabularies and bibliography.

Each record has what most real ones have: passages, results with figures, working elements, places, an oddity
with a caveat, organisations and silences, from nine places in three sources (real ones name 26 places in 15, and are three times
as long). One in three formats its approach with Markdown, about as often as real records do.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import yaml

from praktijkenbank.records.types import TYPES
from praktijkenbank.site.search.compounds import dutch_words

WORDS = [
    "vrijwilligers", "bewoners", "wijk", "buurt", "hulp", "samen", "oudere", "eenzaam", "bezoek", "week", "team", "gemeente",
    "organisatie", "afspraak", "steun", "vraag", "aanbod", "kennis", "netwerk", "activiteit", "dorp", "coördinator",
    "begeleiding", "training", "gesprek", "klus", "vervoer", "maaltijd",
]  # fmt: skip


Speech = Callable[[random.Random, int], list[str]]
"""So many words at random."""


def few(chance: random.Random, amount: int) -> list[str]:
    """Of a short list: what all records hold, and is found thousands of times."""
    return [chance.choice(WORDS) for _ in range(amount)]


def dutch(chance: random.Random, amount: int) -> list[str]:
    """Of all usual words of Dutch, each as often as people use it: few are everywhere, and most are rare."""
    words, weights = _usual()
    return chance.choices(words, cum_weights=weights, k=amount)


def telling(chance: random.Random, amount: int) -> list[str]:
    """Of those, words that a name or a question may be made of."""
    words, weights = _usual(5)
    return chance.choices(words, cum_weights=weights, k=amount)


@cache
def _usual(shortest: int = 1) -> tuple[list[str], list[float]]:
    """The words, and how often they are used together up to each; the list has tenths of the logarithm of that."""
    found = [(word, 10 ** (use / 10)) for word, use in sorted(dutch_words().items()) if shortest <= len(word) and word.isascii()]
    return [word for word, _ in found], list(accumulate(use ** (0.5 if shortest > 1 else 1) for _, use in found))


SEARCH_WORDS = ("synonyms", "compounds", "stop-words", "plain-words")
"""Lists that hold words and no terms."""


def write_content(real: Path, target: Path, amount: int, speech: Speech = few) -> None:
    """Write `amount` records to `target`, with the vocabularies, sources and loose pages of the `real` content.

    The other collections stay empty: their records link to real practices. Records that speak Dutch have names of their own.
    """
    shutil.copytree(real, target, ignore=lambda folder, _: tuple(TYPES) if Path(folder) == real else ())
    for name in TYPES:
        (target / name).mkdir()
    folder = target / "practices"
    terms = {
        file.stem: [term["id"] for term in _read(file)["terms"]]
        for file in (real / "vocabulary").glob("*.yml")
        if file.stem not in SEARCH_WORDS
    }
    terms["sources"] = [source["id"] for source in _read(real / "sources.yml")["references"]]
    chance = random.Random(1)  # noqa: S311 -- the same records every time
    for number in range(amount):
        name = f"Praktijk {number}" if speech is few else " ".join([*telling(chance, 3), str(number)]).capitalize()
        file = folder / (f"praktijk-{number:05}.yml" if speech is few else f"{name.lower().replace(' ', '-')}.yml")
        file.write_text(record(number, name, terms, speech, chance), encoding="utf-8")


def _read(file: Path) -> Any:
    """A YAML file."""
    return yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


def record(number: int, name: str, terms: dict[str, list[str]], speech: Speech, chance: random.Random) -> str:
    """One record as YAML text."""

    def words(amount: int) -> str:
        return " ".join(speech(chance, amount)).capitalize() + "."

    def pick(name: str, amount: int) -> str:
        return "[" + ", ".join(chance.sample(terms[name], amount)) + "]"

    main, other, third = chance.sample(terms["sources"], 3)

    def cited(indent: int, source: str = main, page: int = 15) -> str:
        return f"source: {source}\n{' ' * indent}locator: § 5.1, p. {page}"

    approach = f"**{words(3)}** {words(12)}\n\n    - {words(6)}\n    - {words(6)}" if number % 3 == 0 else words(30)
    steps = [chance.choice(terms["research-bases"]) for _ in range(2)]
    results = "".join(
        f"  - statement: {words(13)}\n    figures:\n      - label: {words(2)}\n        value: {chance.randrange(5000)}\n"
        f"        unit: vrijwilligers\n    basis: {step}\n    {cited(4, source)}\n"
        for step, source in zip(steps, (main, other), strict=True)
    )
    elements = "".join(
        f"  - element: {element}\n    text: {words(8)}\n    named_by: redactie\n    {cited(4, main, page)}\n"
        for page, element in enumerate(chance.sample(terms["working-elements"], 3), 16)
    )
    places = "".join(
        f"  - place: {place}\n    text: {words(4)}\n    {cited(4, third, page)}\n"
        for page, place in enumerate(chance.sample(terms["municipalities"], 2), 20)
    )
    return f"""name: {name}
kind: {chance.choice(terms["kinds"])}
summary: {words(12)[:150]}
themes: {pick("themes", 1)}
problem:
  text: {words(24)}
  {cited(2)}
goal:
  text: {words(10)}
  {cited(2)}
approach:
  text: |-
    {approach}
  steps:
    - name: {words(2)}
    - name: {words(2)}
  {cited(2)}
target_groups:
  for_whom: {pick("target-groups", 2)}
  through: {pick("target-groups", 1)}
  {cited(2)}
reach:
  levels: {pick("reaches", 1)}
  {cited(2)}
implementations:
{places}results:
{results}working_elements:
{elements}pitfalls:
  - text: {words(8)}
    caveat: {words(6)}
    {cited(4, other, 30)}
organisations:
  - name: {words(2)}
    role: {chance.choice(terms["roles"])}
    {cited(4, third, 40)}
evidence:
  basis: {steps[0]}
  explanation: {words(10)}
status:
  state: onbekend
  as_of: 2014-02
sources:
  - source: {main}
    locator: § 5.1, p. 15
  - source: {other}
    locator: § 5.1
  - source: {third}
    locator: § 5.1
silences:
  - field: costs
    reason: niet-vermeld
reviewed: 2026-11-21
"""
