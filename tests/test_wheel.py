"""The wheel, installed away from the repository: a folder with content and one file of settings become a site."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests import mini
from tests.project import Project

SETTINGS = """\
site_url: https://praktijkenbank.example.org/
site_name: Praktijkenbank vrijwillige inzet
theme:
  name: material
plugins:
  - praktijkenbank:
      owner: Gemeente Voorbeeld
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel, and of this one the libraries that the wheel needs."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=mini.ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "env")], check=True)
    (packages,) = (folder / "env").glob("lib/python*/site-packages")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(packages)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))  # no .pth in there is read, so not the repository's
    return folder / "env" / "bin" / "python"


def run(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"SOURCE_DATE_EPOCH": mini.EPOCH}
    return subprocess.run([str(python), *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_content_and_settings_alone_become_the_same_site(python: Path, project: Project, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    shutil.copytree(project.root / "content", bank / "content")
    (bank / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    where = run(python, bank, "-c", "import praktijkenbank; print(praktijkenbank.__file__)").stdout
    assert Path(where.strip()).is_relative_to(python.parents[1])
    done = run(python, bank, "-m", "praktijkenbank", "build")
    assert done.returncode == 0, done.stderr
    ours = set(project.built().files())
    theirs = {file.relative_to(bank / "site").as_posix() for file in (bank / "site").rglob("*") if file.is_file()}
    assert theirs == ours
    assert "Gemeente Voorbeeld" in (bank / "site" / "over" / "index.html").read_text("utf-8")
