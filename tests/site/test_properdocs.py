"""The adapter is thin: the successor of MkDocs builds the same site with it."""

import os
import subprocess
import sys

from tests import mini
from tests.project import Project


def test_the_miniature_site_is_the_same_under_properdocs(project: Project) -> None:
    ours = project.built().files()
    # It takes the place of MkDocs, so it must come before our code.
    command = [sys.executable, "-m", "properdocs", "build", "--config-file", "mkdocs.yml", "--site-dir", "anders"]
    env = os.environ | {"SOURCE_DATE_EPOCH": mini.EPOCH}
    done = subprocess.run(command, cwd=project.root, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    theirs = {
        file.relative_to(project.root / "anders").as_posix(): file.read_bytes()
        for file in (project.root / "anders").rglob("*")
        if file.is_file()
    }
    assert theirs == ours
