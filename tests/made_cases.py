"""What makes the invalid cases of `made_cases.yml`, each in a copy of the miniature content."""

import os
import shutil
import socket
from collections.abc import Callable
from contextlib import chdir
from functools import partial
from pathlib import Path

from praktijkenbank.reading import record_file
from tests.beside import cases

CASES = Path(__file__).parent / "cases"
PRACTICE = Path("practices/geval.yml")
SOUND = CASES / "valid" / "smallest.yml"
Change = Callable[[Path], object]
"""Turns a copy of the miniature content into the case."""


def gone(content: Path, path: str) -> Path:
    """Nothing stands there any more, but what it stood in."""
    place = content / path
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)
    place.parent.mkdir(exist_ok=True)
    return place


def of_text(content: Path, path: str, text: str, times: int = 1) -> None:
    gone(content, path).write_text(text * times, "utf-8")


def grown(content: Path, path: str, limit: str) -> None:
    """A sound file, with as many characters more as a file may have."""
    if not (content / path).exists():
        sound(content, Path(path).name)
    with (content / path).open("a") as file:
        file.write("#" * getattr(record_file, limit))


def link(content: Path, path: str, target: str) -> None:
    """A link to `target`, in which `{}` is the content folder."""
    gone(content, path).symlink_to(target.format(content))


def moved(content: Path, path: str, away: str) -> None:
    """What stood there, a sound record if nothing did, stands elsewhere, and a link leads to it."""
    if not (content / path).exists():
        sound(content, Path(path).name)
    shutil.move(content / path, content / away)
    (content / path).symlink_to((content / away).resolve())


def pipe(content: Path, path: str) -> None:
    os.mkfifo(gone(content, path))


def folder(content: Path, path: str) -> None:
    gone(content, path).mkdir()


def listening(content: Path, path: str) -> None:
    """A socket."""
    gone(content, path)
    with socket.socket(socket.AF_UNIX) as made, chdir(content):  # the whole path may be too long for a socket
        made.bind(path)


def sound(content: Path, *names: str) -> None:
    """A sound practice by each of these names."""
    for name in names:
        shutil.copyfile(SOUND, content / "practices" / name)


def in_latin_1(content: Path, name: str) -> None:
    shutil.copyfile(SOUND, os.path.join(os.fsencode(content / "practices"), name.encode("latin-1")))  # noqa: PTH118 -- of bytes


def mistakes(content: Path, amount: int) -> None:
    more = "".join(f"a{number}: b\n" for number in range(amount))
    (content / PRACTICE).write_text(SOUND.read_text("utf-8") + more, "utf-8")


def terms(content: Path, amount: int) -> None:
    many = f"[{','.join('a' * amount)}]"
    (content / PRACTICE).write_text(SOUND.read_text("utf-8").replace("[klussen]", many), "utf-8")


def upwards(content: Path, *names: str) -> None:
    for name in names:
        (content / name).symlink_to(content)


def strangers(content: Path, amount: int) -> None:
    for number in range(amount):
        (content / "practices" / f"foto-{number:03}.heic").touch()


def _change(how: str, given: list[object], content: Path) -> None:
    globals()[how](content, *given)


MADE: dict[str, Change] = {name: partial(_change, how, given) for name, (how, *given) in cases(__file__).items()}
"""Name of a case → what makes it."""
