"""The invalid cases that no file in a repository can show: what is missing, links, sizes, names of other alphabets."""

from __future__ import annotations

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

Change = Callable[[Path], None]
"""Turns a copy of the miniature content into the case."""


def content_missing(content: Path) -> None:
    shutil.rmtree(content)


def content_is_a_file(content: Path) -> None:
    shutil.rmtree(content)
    content.write_text("geen map")


def practices_missing(content: Path) -> None:
    shutil.rmtree(content / "practices")


def practices_is_a_file(content: Path) -> None:
    shutil.rmtree(content / "practices")
    (content / "practices").write_text("geen map")


def practices_link_outside(content: Path) -> None:
    shutil.move(content / "practices", content.parent / "elders")
    (content / "practices").symlink_to(content.parent / "elders")


def vocabulary_missing(content: Path) -> None:
    (content / "vocabulary" / "kinds.yml").unlink()


def vocabularies_missing(content: Path) -> None:
    shutil.rmtree(content / "vocabulary")


def vocabulary_links_outside(content: Path) -> None:
    shutil.move(content / "vocabulary" / "kinds.yml", content.parent / "elders.yml")
    (content / "vocabulary" / "kinds.yml").symlink_to(content.parent / "elders.yml")


def vocabulary_of_10_megabytes(content: Path) -> None:
    (content / "vocabulary" / "kinds.yml").write_bytes(b"#" * 10_000_000)


def sources_missing(content: Path) -> None:
    (content / "sources.yml").unlink()


def sources_link_outside(content: Path) -> None:
    shutil.move(content / "sources.yml", content.parent / "elders.yml")
    (content / "sources.yml").symlink_to(content.parent / "elders.yml")


def sources_link_nowhere(content: Path) -> None:
    (content / "sources.yml").unlink()
    (content / "sources.yml").symlink_to(content / "weg.yml")


def sources_too_large(content: Path) -> None:
    with (content / "sources.yml").open("a") as sources:
        sources.write("#" * LIST_LIMIT)


def record_too_large(content: Path) -> None:
    shutil.copyfile(SOUND, content / PRACTICE)
    with (content / PRACTICE).open("a") as record:
        record.write("#" * RECORD_LIMIT)


def record_of_10_megabytes(content: Path) -> None:
    (content / PRACTICE).write_bytes(b"\0" * 10_000_000)


def record_is_a_folder(content: Path) -> None:
    (content / PRACTICE).mkdir()


def record_is_a_pipe(content: Path) -> None:
    os.mkfifo(content / PRACTICE)


def record_links_outside(content: Path) -> None:
    shutil.copyfile(SOUND, content.parent / "elders.yml")
    (content / PRACTICE).symlink_to(content.parent / "elders.yml")


def record_links_upwards(content: Path) -> None:
    (content.parent / "elders.yml").touch()
    (content / PRACTICE).symlink_to("../../elders.yml")


def record_links_to_a_device(content: Path) -> None:
    (content / PRACTICE).symlink_to("/dev/zero")


def record_links_nowhere(content: Path) -> None:
    (content / PRACTICE).symlink_to(content / "practices" / "weg.yml")


def record_links_in_a_circle(content: Path) -> None:
    (content / PRACTICE).symlink_to(content / PRACTICE)


def record_with_6000_mistakes(content: Path) -> None:
    text = SOUND.read_text("utf-8") + "".join(f"a{number}: b\n" for number in range(6000))
    (content / PRACTICE).write_text(text, encoding="utf-8")


def record_with_30000_unknown_terms(content: Path) -> None:
    text = SOUND.read_text("utf-8").replace("[klussen]", f"[{','.join('a' * 30_000)}]")
    (content / PRACTICE).write_text(text, encoding="utf-8")


def file_names_in_capitals_and_not(content: Path) -> None:
    shutil.copyfile(SOUND, content / PRACTICE)
    shutil.copyfile(SOUND, content / "practices" / "Geval.yml")


def file_name_con(content: Path) -> None:
    """Made here, as the next two: a repository that holds them cannot be taken to Windows."""
    shutil.copyfile(SOUND, content / "practices" / "CON.yml")


def file_name_windows(content: Path) -> None:
    shutil.copyfile(SOUND, content / "practices" / "con.yml")


def file_name_program(content: Path) -> None:
    shutil.copyfile(SOUND, content / "practices" / "<script>.yml")


def file_names_in_two_unicode_forms(content: Path) -> None:
    """An é as one character and as two."""
    for name in ("caf\u00e9.yml", "cafe\u0301.yml"):
        shutil.copyfile(SOUND, content / "practices" / name)


def file_name_of_no_text(content: Path) -> None:
    """Bytes that are no UTF-8."""
    shutil.copyfile(SOUND, os.fsencode(content / "practices") + b"/caf\xe9.yml")


def file_name_that_steers_the_terminal(content: Path) -> None:
    shutil.copyfile(SOUND, content / "practices" / "rood\x1b[31m\nregel.yml")


def picture_links_to_secrets(content: Path) -> None:
    (content / "bijdragen" / "beelden").mkdir()
    (content / "bijdragen" / "beelden" / "foto.png").symlink_to("/proc/self/environ")


def picture_too_large(content: Path) -> None:
    (content / "bijdragen" / "beelden").mkdir()
    (content / "bijdragen" / "beelden" / "foto.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * PICTURE_LIMIT)


def page_links_to_secrets(content: Path) -> None:
    (content / "privacy.md").unlink()
    (content / "privacy.md").symlink_to("/proc/self/environ")


def page_is_a_pipe(content: Path) -> None:
    (content / "over.md").unlink()
    os.mkfifo(content / "over.md")


def page_missing(content: Path) -> None:
    (content / "privacy.md").unlink()


def page_too_large(content: Path) -> None:
    with (content / "privacy.md").open("a") as page:
        page.write("a" * RECORD_LIMIT)


def vocabulary_folder_links_inside(content: Path) -> None:
    shutil.move(content / "vocabulary", content / "lijsten")
    (content / "vocabulary").symlink_to(content / "lijsten")


def vocabulary_is_a_socket(content: Path) -> None:
    (content / "vocabulary" / "kinds.yml").unlink()
    with socket.socket(socket.AF_UNIX) as made, chdir(content):  # the whole path may be too long for a socket
        made.bind("vocabulary/kinds.yml")


def stranger_links_upwards(content: Path) -> None:
    """A folder in which somebody who follows links walks for ever."""
    for name in ("een", "twee"):
        (content / name).symlink_to(content)


def strangers_by_the_hundred(content: Path) -> None:
    for number in range(100):
        (content / "practices" / f"foto-{number:03}.heic").touch()


MADE: tuple[Change, ...] = tuple(
    made for made in list(globals().values()) if callable(made) and getattr(made, "__module__", "") == __name__
)
"""Every function above."""
