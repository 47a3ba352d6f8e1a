"""The invalid cases: what editors (and others) can get wrong, each with the exact messages that answer it.

Drop a case in the folder of `cases/invalid/` that is called as the module of its message, and run `python -m tests.golden`. A case is
one of these:

- a file `<name>.yml`: laid over the miniature content as `practices/geval.yml`;
- a folder `<name>/`: laid over the miniature content as a whole;
- made in `made_cases.py`, for what no file can show (what is missing, links, sizes).

Beside it stands `<name>.txt`: what `praktijkenbank validate` prints.
"""

import os
import shutil
from functools import partial
from pathlib import Path
from unittest.mock import patch

from praktijkenbank.collection import checks
from praktijkenbank.reading.content import read_content
from tests import mini
from tests.command import Said, in_process
from tests.made_cases import CASES, MADE, PRACTICE, Change

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
