"""Asking in Dutch, on a terminal. Ctrl-C and the end of the input raise `click.Abort`, as Click's own questions do."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from textwrap import shorten, wrap
from typing import NamedTuple

import click

from praktijkenbank.problems.suggestions import folded

SHOWN = 30
"""A longer list is not shown until somebody asks for it."""

FOUND = 15
"""Of what letters find, so many are shown; and of so many choices what each of them is."""


def someone_answers() -> bool:
    """Whether a person can read a question and type an answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say(words: str, number: str = "") -> None:
    """Words that wrap between words, behind the number of what they are about."""
    width = min(shutil.get_terminal_size().columns, 100)  # longer lines are not pleasant to read
    below = " " * len(number)
    lines = wrap(words, width, initial_indent=number, subsequent_indent=below, break_long_words=False, break_on_hyphens=False)
    click.echo("\n".join(lines))


def line(question: str = "", default: str = "") -> str:
    """What somebody types below a question, on one line and without what cannot be seen; Enter gives `default`."""
    if question:
        click.echo()
        say(question)
    if default:
        say(f"Enter = {default}")
    typed: str = click.prompt("", default=default, show_default=False, prompt_suffix="> ")
    return " ".join("".join(letter if letter.isprintable() else " " for letter in typed).split())


def yes(question: str, *, default: bool) -> bool:
    """Ja or nee; Enter gives `default`."""
    meant = {"": default, "j": True, "ja": True, "n": False, "nee": False}
    typed = line(f"{question} [{'J/n' if default else 'j/N'}]").lower()
    while typed not in meant:
        typed = line("Typ j voor ja of n voor nee.").lower()
    return meant[typed]


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
    """The ids that somebody chose, in that order, by number, or by a few letters that stand in its name; Enter ends, also without
    a choice. `show` a short list beforehand."""
    click.echo()
    say(question)
    numbered = dict(enumerate(choices, 1))
    show = show and len(choices) <= SHOWN
    if show:
        _show(numbered)
    how = "Typ nummers of een paar letters, met komma’s ertussen." if several else "Typ een nummer of een paar letters."
    say(f"{how} Enter = nog niet." if show else f"{how} ? = alle {len(choices)}. Enter = nog niet.")
    chosen: dict[str, str] = {}
    while typed := line():
        words = typed.replace(",", " ").split()
        for part in words if all(word.isdecimal() for word in words) else filter(None, map(str.strip, typed.split(","))):
            match part, [*_find(part, numbered).items()]:
                case "?", _:
                    _show(numbered)
                case "-", _:
                    chosen.clear()
                    say("Opnieuw: er is nog niets gekozen.")
                case _, []:
                    say(f"Niets gevonden bij ‘{part}’. Probeer minder letters, of typ ? voor de hele lijst.")
                case _, [(_, one)]:
                    chosen[one.id] = one.label
                case _, found:
                    fits = len(found) <= FOUND
                    how = "Kies een nummer:" if fits else f"Dit zijn de eerste {FOUND}; met meer letters worden het er minder."
                    say(f"Bij ‘{part}’ passen er {len(found)}. {how}")
                    _show(dict(found[:FOUND]))
        if chosen:
            say(f"Gekozen: {'; '.join(chosen.values())}.")
            if not several:
                return tuple(chosen)[-1:]
            say("Nog een? Enter = klaar, - = opnieuw.")
    return tuple(chosen)


def _find(part: str, numbered: dict[int, Choice]) -> dict[int, Choice]:
    """What fits: a number, a whole id, or else letters that stand in one of the words for it."""
    if part.isdecimal():
        return {at: one for at, one in numbered.items() if at == int(part)}
    wanted = _letters(part)
    whole = {at: one for at, one in numbered.items() if wanted == _letters(one.id)}
    fit = {at: one for at, one in numbered.items() if wanted and any(wanted in _letters(word) for word in (*one[:2], *one.words))}
    return whole or fit


def _letters(text: str) -> str:
    return folded(text).replace(" ", "")


def _show(numbered: dict[int, Choice]) -> None:
    for number, one in numbered.items():
        explained = one.explanation and len(numbered) <= FOUND
        say(f"{shorten(one.label, 90, placeholder=' …')}: {one.explanation}" if explained else one.label, f"{number:>4}. ")
