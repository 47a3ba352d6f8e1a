"""The adapter is thin: the successor of MkDocs builds the same site with it."""

from __future__ import annotations

from tests.project import Project


def test_the_miniature_site_is_the_same_under_properdocs(project: Project) -> None:
    ours = project.built().files()
    done = project.run_module("properdocs", "build", "--config-file", "mkdocs.yml", "--site-dir", "anders")
    assert done.returncode == 0, done.stderr
    theirs = {
        file.relative_to(project.root / "anders").as_posix(): file.read_bytes()
        for file in (project.root / "anders").rglob("*")
        if file.is_file()
    }
    assert theirs == ours
