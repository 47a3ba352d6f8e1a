"""What changed out of git, where only a part of that was fetched. What is told of the whole: `tests/cli/sessions/changes.yml`."""

from pathlib import Path

from tests.cli.test_sessions import git
from tests.command import in_process
from tests.project import Project


def test_a_part_of_the_history_is_not_enough(here: Project, tmp_path: Path) -> None:
    here.change("mkdocs.yml", 'launched: ""', "launched: 2024-10-01")
    for words in ("init -qb main", "add mkdocs.yml content", "commit -qm x", "commit -qm x --allow-empty"):
        git(here.root, "2024-10-03", *words.split())
    shallow = tmp_path / "ondiep"
    git(here.root, "2024-10-03", "clone", "-q", "--depth", "1", f"file://{here.root}", str(shallow))
    (shallow / "overrides").symlink_to(here.root / "overrides")
    code, _, said = in_process(shallow, "changes")
    assert (code, said.partition(".")[0]) == (1, "Van de geschiedenis is maar een deel opgehaald")
