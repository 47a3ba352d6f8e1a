"""Asking in Dutch, on a terminal. Ctrl-C and the end of the input raise `click.Abort`, as Click's own questions do."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from textwrap import wrap

import click


def someone_answers() -> bool:
    """Whether a person can read a question and type an answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def width() -> int:
    """Characters that fit on a line of the terminal, and that are pleasant to read."""
    return min(shutil.get_terminal_size().columns, 100)


def say(words: str) -> None:
    """Words that wrap between words."""
    click.echo("\n".join(wrap(words, width(), break_long_words=False, break_on_hyphens=False)))


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
