"""What may stand in `content/`, beside the cases: what is passed over, what is never read, and what a picture is."""

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from struct import pack

import pytest

from praktijkenbank.collection.checks import load
from praktijkenbank.collection.checks.lists import circles
from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.content_folder import passed_over
from praktijkenbank.reading.pictures import picture
from praktijkenbank.reading.record_file import raw_bytes
from tests import mini
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(mini.CONTENT, tmp_path / "content"))


def spoil_with_leftovers(content: Path) -> None:
    for folder in (content, content / "practices", content / "vocabulary", content / "bijdragen"):
        for name in CASES["leftovers"]:
            (folder / name).write_text("<script>alert(1)</script>")
    (content / ".obsidian").mkdir()
    for name in ("een", "twee"):  # who follows these walks for ever
        (content / ".obsidian" / name).symlink_to(content)


def test_what_systems_and_editors_leave_is_passed_over_and_a_folder_may_be_empty_or_less(content: Path) -> None:
    spoil_with_leftovers(content)
    assert read_content(content).problems == []
    # An empty folder is no problem and neither is one less.
    (content / "bijdragen" / "beelden").mkdir()
    shutil.rmtree(content / "programme")
    shutil.rmtree(content / "statistics")
    assert read_content(content).problems == []


def test_all_else_is_looked_at() -> None:
    names = ("page.js", "burenklus.yml.bak", "kopie van burenklus.yml", "burenklus.yml", "index.html", "4913")
    assert not any(map(passed_over, names))


def test_nothing_gets_on_the_site_by_lying_in_the_folder(rebuilt: Project) -> None:
    before = rebuilt.files()
    spoil_with_leftovers(rebuilt.root / "content")
    assert rebuilt.built().files() == before


def test_the_content_folder_itself_may_be_a_link(content: Path) -> None:
    (content.parent / "link").symlink_to(content)
    assert load(content.parent / "link", mini.TODAY).practices


@pytest.mark.parametrize(
    ("put", "code"),
    [(lambda path: path.symlink_to(__file__), "bestand-onleesbaar"), (os.mkfifo, "geen-gewoon-bestand")],
    ids=["a link is not followed", "a pipe keeps nobody waiting"],
)
def test_a_file_that_becomes_another_is_not_read(
    put: Callable[[Path], object], code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever looks sees a regular file; by the time that it is opened it is what it is."""
    put(tmp_path / "anders")
    state = os.lstat(__file__)
    monkeypatch.setattr(Path, "lstat", lambda self: state)
    assert refused(tmp_path / "anders") == code


def test_a_device_is_never_opened() -> None:
    assert stat.S_ISCHR(os.stat("/dev/zero").st_mode)  # noqa: PTH116 -- of the device itself
    assert refused(Path("/dev/zero")) == "geen-gewoon-bestand"


def refused(path: Path) -> str:
    found = raw_bytes(path, path.name, 100)
    assert isinstance(found, Problem)
    return found.code


PNG = b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", 7, 5)
JPEG = b"\xff\xd8\xff\xe0" + pack(">H", 4) + b"xx" + b"\xff\xc2" + pack(">HBHH", 8, 8, 5, 7)
WEBP = b"RIFF\0\0\0\0WEBP"
LOSSY = WEBP + b"VP8 " + bytes(7) + b"\x9d\x01\x2a" + pack("<HH", 7, 5)
LOSSLESS = WEBP + b"VP8L" + bytes(4) + b"\x2f" + pack("<I", 6 | 4 << 14)
EXTENDED = WEBP + b"VP8X" + bytes(8) + (6).to_bytes(3, "little") + (4).to_bytes(3, "little")


@pytest.mark.parametrize(
    ("raw", "suffix"),
    [(PNG, ".png"), (JPEG, ".jpg"), (JPEG, ".jpeg"), (LOSSY, ".webp"), (LOSSLESS, ".webp"), (EXTENDED, ".webp")],
)
def test_a_picture_has_its_size(raw: bytes, suffix: str) -> None:
    found = picture(raw, suffix)
    assert found
    assert (found.width, found.height) == (7, 5)
    for end in range(len(raw) - 4):
        assert picture(raw[:end], suffix) is None
    assert picture(raw, ".png" if suffix != ".png" else ".jpg") is None


@pytest.mark.parametrize(("roads", "found"), CASES["circles"])
def test_circles(roads: dict[str, str], found: list[str]) -> None:
    assert ["".join(circle) for circle in circles({start: [*ends] for start, ends in roads.items()})] == found


def test_a_long_way_is_walked_to_its_end() -> None:
    size = 50_000
    assert len(next(circles({str(at): [str((at + 1) % size)] for at in range(size)}))) == size + 1
