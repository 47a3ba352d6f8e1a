"""Writes anew what the tests compare with, to be read in review: `make golden`, or `python -m tests.golden`.

Given a folder, it only publishes the miniature site there. MkDocs cannot be imported here: the core does without.
"""

import shutil
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from string import digits
from tempfile import TemporaryDirectory
from types import ModuleType

from praktijkenbank.dutch.analysis import stem
from praktijkenbank.site.search.compounds import FOLDER, dutch_words
from praktijkenbank.site.search.drawers import front_coded
from praktijkenbank.site.search.files import USUAL_WORDS
from tests import invalid_cases, mini
from tests.project import write_files

USUAL = 35
"""Tenths of log10 of uses in a thousand million words: three times in a million."""

SHORTEST = 4
"""Letters of a usual word that may be corrected at all."""

GOLDEN = Path(__file__).parent / "site" / "golden"
REFRESH = "Is the change meant? Then run `make golden` (or `python -m tests.golden`) and read the difference in review."


class WithoutMkDocs:
    """An import hook in which MkDocs and its themes do not exist."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        if name.split(".")[0] in ("mkdocs", "material"):
            raise ImportError(f"the core imports {name}")
        return None


def write_site(folder: Path) -> None:
    made = mini.published(mini.catalogue())
    del made[USUAL_WORDS]  # the same for any content, and nothing that a person can read
    shutil.rmtree(folder, ignore_errors=True)
    write_files(folder, made)


def usual_words() -> str:
    """The stems of usual words, as `usual.txt` has them beside the list that they come from."""
    usual = {stem(word) for word, use in dutch_words().items() if use >= USUAL and len(word) >= SHORTEST}
    return front_coded(sorted(usual), digits)


def write_cases() -> None:
    """The messages of every invalid case."""
    for old in invalid_cases.FOLDER.glob("*/*.txt"):
        old.unlink()
    for name, change in invalid_cases.cases().items():
        with TemporaryDirectory() as folder:
            outcome = invalid_cases.validate(change, Path(folder))
        invalid_cases.expected(name).write_bytes(outcome.out.encode())


def main(arguments: Sequence[str]) -> None:
    sys.meta_path.insert(0, WithoutMkDocs())
    if arguments:
        write_site(Path(arguments[0]))
        return
    write_cases()
    write_site(GOLDEN)
    (FOLDER / "usual.txt").write_text(usual_words(), "ascii")


if __name__ == "__main__":
    main(sys.argv[1:])
