"""A project of its own for tests that build: the miniature content with the real settings, templates and commands."""

import os
import shutil
import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from subprocess import CompletedProcess

from tests import command, mini


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


def files_in(folder: Path) -> dict[str, bytes]:
    """Path → bytes of every file in a folder."""
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write each at its path in a folder."""
    for path, made in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(made.encode() if isinstance(made, str) else made)


@dataclass(frozen=True)
class Project:
    """A folder with `mkdocs.yml`, `content/` and `overrides/`; `site/` comes when it is built."""

    root: Path

    @classmethod
    def make(cls, root: Path) -> "Project":
        root.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(mini.ROOT / "mkdocs.yml", root / "mkdocs.yml")
        shutil.copytree(mini.CONTENT, root / "content")
        (root / "overrides").symlink_to(mini.ROOT / "overrides")
        return cls(root)

    def copy(self, root: Path) -> "Project":
        shutil.copytree(self.root, root, symlinks=True)
        return Project(root)

    @property
    def site(self) -> Path:
        return self.root / "site"

    def run(self, *arguments: str, epoch: str = mini.EPOCH, powerless: bool = False) -> CompletedProcess[str]:
        """`praktijkenbank …`, as a person types it; `powerless` is one whom permissions stop."""
        return self._start("praktijkenbank", *arguments, epoch=epoch, powerless=powerless).wait()

    def start(self, *arguments: str) -> command.Running:
        """The same, without waiting for its end."""
        return self._start("praktijkenbank", *arguments)

    def mkdocs(self, *arguments: str, epoch: str = mini.EPOCH) -> CompletedProcess[str]:
        """`mkdocs …`, without our command line."""
        return self._start("mkdocs", *arguments, epoch=epoch).wait()

    def built(self) -> "Project":
        done = self.run("build")
        assert done.returncode == 0, done.stderr
        return self

    def says(self, *arguments: str) -> command.Said:
        """`praktijkenbank …` in this process, on the day of `here`."""
        return command.in_process(self.root, *arguments)

    def read(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")

    def change(self, path: str, old: str, new: str) -> None:
        text = self.read(path)
        assert old in text, f"{old} is not in {path}"
        self.write(path, text.replace(old, new, 1))

    def hook(self, body: str) -> None:
        """Add a hook of MkDocs to the build: this is how a test gets into the middle of one."""
        self.write("haak.py", f"import os, signal\n\n{body}\n")
        with (self.root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
            settings.write("\nhooks: [haak.py]\n")

    def files(self) -> dict[str, bytes]:
        """Every file of the built site."""
        return files_in(self.site)

    def contents(self) -> dict[str, bytes]:
        """Every file of the content."""
        return files_in(self.root / "content")

    def around(self) -> set[str]:
        """What stands beside the site: what a build left behind."""
        return {path.name for path in self.root.iterdir() if path.name.startswith(".")} - {".site.slot"}

    def _start(self, *words: str, powerless: bool = False, epoch: str = mini.EPOCH) -> command.Running:
        env = os.environ | {"SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1"}
        return command.start(self.root, *words, env=env, powerless=powerless)
