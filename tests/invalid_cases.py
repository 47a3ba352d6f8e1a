"""The invalid cases: what editors (and others) can get wrong, each with the exact messages that answer it.

Drop a case in the folder of `cases/invalid/` that is called as the module of its message, and run `python -m tests.golden`. A case is
one of these:

- a file `<name>.yml`: laid over the miniature content as `practices/geval.yml`;
- a folder `<name>/`: laid over the miniature content as a whole;
- made by what `invalid_cases.yml` names, for what no file can show (what is missing, links, sizes).

Beside it stands `<name>.txt`: what `praktijkenbank validate` prints.
"""

import os
import shutil
import socket
from collections.abc import Callable
from contextlib import chdir
from functools import partial
from pathlib import Path
from unittest.mock import patch

from praktijkenbank.collection import checks
from praktijkenbank.reading import record_file
from praktijkenbank.reading.content import read_content
from tests import beside, mini
from tests.command import Said, in_process

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


MADE: dict[str, Change] = {name: partial(_change, how, given) for name, (how, *given) in beside.cases(__file__).items()}
"""Name of a case → what makes it."""


FOLDER = CASES / "invalid"
VALID = CASES / "valid"


def practice_case(file: Path, content: Path) -> None:
    shutil.copyfile(file, content / PRACTICE)


def cases() -> dict[str, Change]:
    """Name → the case, in the order of their names."""
    found = dict(MADE)
    for path in FOLDER.glob("*/*"):
        if path.suffix == ".yml":
            found[path.stem] = partial(practice_case, path)
        elif path.is_dir():
            found[path.name] = partial(shutil.copytree, path, dirs_exist_ok=True)
    return dict(sorted(found.items()))


def expected(name: str) -> Path:
    """Where the message of a case stands: beside it, or with those of all cases that are made."""
    beside = [path for path in FOLDER.glob(f"*/{name}*") if path.name in (name, f"{name}.yml")]
    return (beside[0].parent if beside else FOLDER / "made") / f"{name}.txt"


def messages() -> dict[str, str]:
    """Name of a case → what is told of it."""
    return {file.stem: file.read_text("utf-8") for file in sorted(FOLDER.glob("*/*.txt"))}


def validate(change: Change, folder: Path) -> Said:
    """What the real command line says of a copy of the miniature content, changed, in the empty `folder`."""
    content = folder / "content"
    shutil.copytree(mini.CONTENT, content)
    change(content)
    remembering = patch.object(checks, "read_content", partial(read_content, memory=mini.READ))
    with patch.dict(os.environ, {"SOURCE_DATE_EPOCH": mini.EPOCH}), remembering:
        return in_process(folder, "validate", "--content", "content")
