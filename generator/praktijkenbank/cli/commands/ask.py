"""Asking in Dutch, on a terminal. Ctrl-C and the end of the input raise `click.Abort`, as Click's own questions do."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from textwrap import shorten, wrap
from typing import NamedTuple

import click

from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.editing.lookalikes import folded

SHOWN = 30
"""A longer list is not shown until somebody asks for it."""

EXPLAINED = 8
"""Up to so many choices are shown with their explanation; and those that are found in a list that is not shown."""

FOUND = 15
"""Of what letters find, so many are shown."""


def someone_answers() -> bool:
    """Whether a person can read a question and type an answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say(words: str, number: str = "") -> None:
    """Words that wrap between words, behind the number of what they are about."""
    width = min(shutil.get_terminal_size().columns, 100)  # longer lines are not pleasant to read
    below = " " * len(number)
    lines = wrap(words, width, initial_indent=number, subsequent_indent=below, break_long_words=False, break_on_hyphens=False)
    click.echo("\n".join(lines))


def short_line(default: str = "") -> str:
    """What somebody types on a line, on one line and without what cannot be seen; Enter gives `default`."""
    typed: str = click.prompt("", default=default, show_default=False, prompt_suffix="> ")
    return " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())


def line(question: str, default: str = "") -> str:
    """The same, below a question."""
    click.echo()
    say(question)
    if default:
        say(f"Enter = {default}")
    return short_line(default)


def yes(question: str, *, default: bool) -> bool:
    """Ja or nee; Enter gives `default`."""
    click.echo()
    say(f"{question} [{'J/n' if default else 'j/N'}]")
    while True:
        match short_line("j" if default else "n").lower():
            case "j" | "ja" | "y" | "yes":
                return True
            case "n" | "nee" | "no":
                return False
        click.echo("Typ j voor ja of n voor nee.")


@contextmanager
def ending_quietly(said: str) -> Iterator[None]:
    """Ctrl-C, or no more answers, ends with one line that says how things stand."""
    try:
        yield
    except (KeyboardInterrupt, click.Abort):
        click.echo()
        raise click.ClickException(said) from None


class Choice(NamedTuple):
    """One thing to choose: its id, what it is called, what it is, and under which other words it is found."""

    id: str
    label: str
    explanation: str = ""
    words: tuple[str, ...] = ()


def choose(question: str, choices: Sequence[Choice], *, several: bool, show: bool = True) -> tuple[str, ...]:
    """The ids that somebody chose, in that order, by number, by name, or by a few letters that stand in it; Enter ends, also
    without a choice. `show` a short list beforehand."""
    click.echo()
    say(question)
    show = show and len(choices) <= SHOWN
    if show:
        _show(choices, range(len(choices)))
    how = "Typ nummers of een paar letters, met komma’s ertussen." if several else "Typ een nummer of een paar letters."
    say(f"{how} Enter = nog niet." if show else f"{how} ? = alle {len(choices)}. Enter = nog niet.")
    chosen: dict[str, str] = {}
    offered: list[int] = []  # the numbers that were last shown as the only ones that fit
    while typed := short_line():
        words = typed.replace(",", " ").split()
        parts = words if all(word.isdecimal() for word in words) else typed.split(",")
        for part in filter(None, map(str.strip, parts)):
            found = _find(part, choices, by_name=show or several)
            if len(found) == 1 and part.isdecimal() and offered and found[0] not in offered:
                fitting = enumeration([str(at + 1) for at in offered])
                say(f"{part} staat hier niet bij. Kies uit {fitting}, of typ andere letters.")
            elif len(found) == 1:
                one = choices[found[0]]
                chosen[one.id] = one.label
                offered = []
            elif found:
                fits = len(found) <= FOUND
                how = "Kies een nummer:" if fits else f"Dit zijn de eerste {FOUND}; met meer letters worden het er minder."
                say(f"Bij ‘{part}’ passen er {len(found)}. {how}")
                offered = found[:FOUND]
                _show(choices, offered)
            elif part == "?":
                _show(choices, range(len(choices)))
                offered = []
            elif part == "-":
                chosen.clear()
                say("Opnieuw: er is nog niets gekozen.")
            else:
                say(f"Niets gevonden bij ‘{part}’. Probeer minder letters, of typ ? voor de hele lijst.")
        if chosen:
            say(f"Gekozen: {'; '.join(chosen.values())}.")
            if not several:
                return tuple(chosen)[-1:]
            say("Nog een? Enter = klaar, - = opnieuw.")
    return tuple(chosen)


def _find(part: str, choices: Sequence[Choice], *, by_name: bool = True) -> list[int]:
    """What fits, as places in the list. A whole id is enough, and so is a whole name where one sees the others or may add
    them; else who types `movisie` would have the source of that name, and never see those by that publisher."""
    if part.isdecimal():
        return [int(part) - 1] if 0 < int(part) <= len(choices) else []
    wanted = _letters(part)
    if not wanted:
        return []
    exact = [at for at, one in enumerate(choices) if wanted == _letters(one.id) or (by_name and wanted == _letters(one.label))]
    if by_name and not exact:
        other = [at for at, one in enumerate(choices) if wanted in map(_letters, one.words)]
        exact = other if len(other) == 1 else []
    return exact or [at for at, one in enumerate(choices) if any(wanted in _letters(word) for word in (*one[:2], *one.words))]


def _letters(text: str) -> str:
    return folded(text).replace(" ", "")


def _show(choices: Sequence[Choice], which: Sequence[int]) -> None:
    for at in which:
        text = choices[at].label
        if choices[at].explanation and not EXPLAINED < len(choices) <= SHOWN:
            text = f"{shorten(text, 90, placeholder=' …')}: {choices[at].explanation}"
        say(text, f"{at + 1:>4}. ")
