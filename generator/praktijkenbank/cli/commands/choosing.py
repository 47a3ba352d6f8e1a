"""Choosing from a list on a terminal: by number, by name, or by a few letters that stand in it."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten, wrap

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.dutch.wording import enumeration

SHOWN = 30
"""A longer list is not shown until somebody asks for it."""

EXPLAINED = 8
"""Up to so many choices are shown with their explanation; and those that are found in a list that is not shown."""

FOUND = 15
"""Of what letters find, so many are shown."""


@dataclass(frozen=True)
class Choice:
    """One thing to choose: its id, what it is called, what it is, and under which other words it is found."""

    id: str
    label: str
    explanation: str = ""
    words: tuple[str, ...] = ()


def choose(question: str, choices: Sequence[Choice], *, several: bool, show: bool = True) -> tuple[str, ...]:
    """The ids that somebody chose, in that order; Enter ends, also without a choice. `show` a short list beforehand."""
    click.echo()
    ask.say(question)
    show = show and len(choices) <= SHOWN
    if show:
        _show(choices, range(len(choices)))
    how = "Typ nummers of een paar letters, met komma’s ertussen." if several else "Typ een nummer of een paar letters."
    ask.say(f"{how} Enter = nog niet." if show else f"{how} ? = alle {len(choices)}. Enter = nog niet.")
    chosen: dict[str, str] = {}
    offered: list[int] = []  # the numbers that were last shown as the only ones that fit
    while True:
        typed = ask.short_line()
        if not typed:
            return tuple(chosen)
        for part in _parts(typed):
            found = _find(part, choices, by_name=show or several)
            if len(found) == 1 and part.isdecimal() and offered and found[0] not in offered:
                ask.say(
                    f"{part} staat hier niet bij. Kies uit {enumeration([str(at + 1) for at in offered])}, of typ andere letters."
                )
            elif len(found) == 1:
                one = choices[found[0]]
                chosen[one.id] = one.label
                offered = []
            elif found:
                more = len(found) - FOUND
                how = "Kies een nummer:" if more <= 0 else f"Dit zijn de eerste {FOUND}; met meer letters worden het er minder."
                ask.say(f"Bij ‘{part}’ passen er {len(found)}. {how}")
                offered = found[:FOUND]
                _show(choices, offered)
            elif part == "?":
                _show(choices, range(len(choices)))
                offered = []
            elif part == "-":
                chosen.clear()
                ask.say("Opnieuw: er is nog niets gekozen.")
            else:
                ask.say(f"Niets gevonden bij ‘{part}’. Probeer minder letters, of typ ? voor de hele lijst.")
        if chosen:
            ask.say(f"Gekozen: {'; '.join(chosen.values())}.")
            if not several:
                return tuple(chosen)[-1:]
            ask.say("Nog een? Enter = klaar, - = opnieuw.")


def _parts(typed: str) -> list[str]:
    words = typed.replace(",", " ").split()
    parts = words if all(word.isdecimal() for word in words) else typed.split(",")
    return [part.strip() for part in parts if part.strip()]


def _find(part: str, choices: Sequence[Choice], *, by_name: bool = True) -> list[int]:
    """What fits, as places in the list. A whole id is enough, and so is a whole name where one sees the others or may add
    them; else who types `movisie` would have the source of that name, and never see those by that publisher."""
    if part.isdecimal():
        return [int(part) - 1] if 0 < int(part) <= len(choices) else []
    wanted = _folded(part)
    if not wanted:
        return []
    exact = [at for at, one in enumerate(choices) if wanted == _folded(one.id) or (by_name and wanted == _folded(one.label))]
    if by_name and not exact:
        other = [at for at, one in enumerate(choices) if wanted in map(_folded, one.words)]
        exact = other if len(other) == 1 else []
    return exact or [at for at, one in enumerate(choices) if any(wanted in _folded(word) for word in _words(one))]


def _words(one: Choice) -> Iterator[str]:
    yield from (one.id, one.label, *one.words)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalnum())


def _show(choices: Sequence[Choice], which: Sequence[int]) -> None:
    for at in which:
        number = f"{at + 1:>4}. "
        text = choices[at].label
        if choices[at].explanation and not EXPLAINED < len(choices) <= SHOWN:
            text = f"{shorten(text, 90, placeholder=' …')}: {choices[at].explanation}"
        click.echo("\n".join(wrap(text, ask.width(), initial_indent=number, subsequent_indent=" " * len(number))))
