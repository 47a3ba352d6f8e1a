"""The invalid cases that no file in a repository can show: what is missing, links, sizes, names of other alphabets."""

import os
import shutil
import socket
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

from praktijkenbank.reading.pictures import PICTURE_LIMIT
from praktijkenbank.reading.record_file import LIST_LIMIT, RECORD_LIMIT

CASES = Path(__file__).parent / "cases"
PRACTICE = Path("practices/geval.yml")
SOUND = CASES / "valid" / "smallest.yml"
Change = Callable[[Path], object]
"""Turns a copy of the miniature content into the case."""


def gone(path: str) -> Change:
    return lambda content: _clear(content / path)


def of_bytes(path: str, raw: bytes) -> Change:
    """A file of these bytes, whatever stood there."""
    return lambda content: _put(content / path, lambda place: place.write_bytes(raw))


def grown(path: str, size: int) -> Change:
    """A sound file, with so many characters more."""

    def change(content: Path) -> None:
        if not (content / path).exists():
            shutil.copyfile(SOUND, content / path)
        with (content / path).open("a") as file:
            file.write("#" * size)

    return change


def link(path: str, target: str) -> Change:
    """A link to `target`, in which `{}` is the content folder."""
    return lambda content: _put(content / path, lambda place: place.symlink_to(target.format(content)))


def link_to_itself(path: str, away: str) -> Change:
    """What stood there stands elsewhere, and a link leads to it."""

    def change(content: Path) -> None:
        if path == str(PRACTICE):
            shutil.copyfile(SOUND, content / path)
        shutil.move(content / path, content / away)
        (content / path).symlink_to((content / away).resolve())

    return change


def pipe(path: str) -> Change:
    return lambda content: _put(content / path, os.mkfifo)


def sound(*names: str | bytes) -> Change:
    """A sound practice by each of these names."""

    def change(content: Path) -> None:
        for name in names:
            shutil.copyfile(SOUND, os.path.join(os.fsencode(content / "practices"), os.fsencode(name)))  # noqa: PTH118 -- of bytes

    return change


def with_text(change: Callable[[str], str]) -> Change:
    """A practice of the text of a sound one, changed."""
    return lambda content: (content / PRACTICE).write_text(change(SOUND.read_text("utf-8")), "utf-8")


def _clear(place: Path) -> None:
    if place.is_dir():
        shutil.rmtree(place)
    else:
        place.unlink(missing_ok=True)


def _put(place: Path, make: Callable[[Path], object]) -> None:
    _clear(place)
    place.parent.mkdir(exist_ok=True)
    make(place)


def _socket(content: Path) -> None:
    (content / "vocabulary" / "kinds.yml").unlink()
    with socket.socket(socket.AF_UNIX) as made, chdir(content):  # the whole path may be too long for a socket
        made.bind("vocabulary/kinds.yml")


def _folders_in_a_circle(content: Path) -> None:
    for name in ("een", "twee"):
        (content / name).symlink_to(content)


def _strangers(content: Path) -> None:
    for number in range(100):
        (content / "practices" / f"foto-{number:03}.heic").touch()


def _link_upwards(content: Path) -> None:
    (content.parent / "elders.yml").touch()
    (content / PRACTICE).symlink_to("../../elders.yml")


KINDS, PICTURE, RECORD = "vocabulary/kinds.yml", "bijdragen/beelden/foto.png", str(PRACTICE)
SECRETS = "/proc/self/environ"
MADE: dict[str, Change] = {
    "content-missing": gone(""),
    "content-is-a-file": of_bytes("", b"geen map"),
    "practices-missing": gone("practices"),
    "practices-is-a-file": of_bytes("practices", b"geen map"),
    "practices-link-outside": link_to_itself("practices", "../elders"),
    "vocabulary-missing": gone(KINDS),
    "vocabularies-missing": gone("vocabulary"),
    "vocabulary-links-outside": link_to_itself(KINDS, "../elders.yml"),
    "vocabulary-of-10-megabytes": of_bytes(KINDS, b"#" * 10_000_000),
    "vocabulary-folder-links-inside": link_to_itself("vocabulary", "lijsten"),
    "vocabulary-is-a-socket": _socket,
    "sources-missing": gone("sources.yml"),
    "sources-link-outside": link_to_itself("sources.yml", "../elders.yml"),
    "sources-link-nowhere": link("sources.yml", "{}/weg.yml"),
    "sources-too-large": grown("sources.yml", LIST_LIMIT),
    "record-too-large": grown(RECORD, RECORD_LIMIT),
    "record-of-10-megabytes": of_bytes(RECORD, b"\0" * 10_000_000),
    "record-is-a-folder": lambda content: (content / PRACTICE).mkdir(),
    "record-is-a-pipe": pipe(RECORD),
    "record-links-outside": link_to_itself(RECORD, "../elders.yml"),
    "record-links-upwards": _link_upwards,
    "record-links-to-a-device": link(RECORD, "/dev/zero"),
    "record-links-nowhere": link(RECORD, "{}/practices/weg.yml"),
    "record-links-in-a-circle": link(RECORD, f"{{}}/{PRACTICE}"),
    "record-with-6000-mistakes": with_text(lambda text: text + "".join(f"a{number}: b\n" for number in range(6000))),
    "record-with-30000-unknown-terms": with_text(lambda text: text.replace("[klussen]", f"[{','.join('a' * 30_000)}]")),
    "file-names-in-capitals-and-not": sound("geval.yml", "Geval.yml"),
    # Of the next three: a repository that holds them cannot be taken to Windows.
    "file-name-con": sound("CON.yml"),
    "file-name-windows": sound("con.yml"),
    "file-name-program": sound("<script>.yml"),
    "file-names-in-two-unicode-forms": sound("caf\u00e9.yml", "cafe\u0301.yml"),  # an é as one character and as two
    "file-name-of-no-text": sound(b"caf\xe9.yml"),  # bytes that are no UTF-8
    "file-name-that-steers-the-terminal": sound("rood\x1b[31m\nregel.yml"),
    "picture-links-to-secrets": link(PICTURE, SECRETS),
    "picture-too-large": of_bytes(PICTURE, b"\x89PNG\r\n\x1a\n" + b"\0" * PICTURE_LIMIT),
    "page-links-to-secrets": link("privacy.md", SECRETS),
    "page-is-a-pipe": pipe("over.md"),
    "page-missing": gone("privacy.md"),
    "page-too-large": grown("privacy.md", RECORD_LIMIT),
    "stranger-links-upwards": _folders_in_a_circle,  # somebody who follows links walks in it for ever
    "strangers-by-the-hundred": _strangers,
}
"""Name of a case → what makes it."""
