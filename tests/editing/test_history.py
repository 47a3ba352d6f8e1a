"""What changed out of git: records are compared and not lines, nothing is told twice, and what editors wrote stays."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from praktijkenbank.editing.canonical import canonical
from praktijkenbank.records.practice import Practice
from tests.beside import cases
from tests.command import in_process
from tests.project import Project

CASES = cases(__file__)
PRAATTAFEL, CHANGES = "content/practices/praattafel.yml", "content/changes.yml"
NOTHING = [f"Er is niets veranderd dat nog niet in {CHANGES} staat."]


class Repository(Project):
    """A project with a history of git, which opened on the first of October."""

    def git(self, *arguments: str, at: str = "2024-09-01T12:00:00+0000") -> str:
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
        env = {**os.environ, "GIT_COMMITTER_DATE": at, "GIT_CONFIG_GLOBAL": os.devnull}
        done = subprocess.run(["git", *who, *arguments], cwd=self.root, env=env, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self, day: str, *changes: tuple[str, str]) -> None:
        """What changes of one practice, on a day."""
        for old, new in changes:
            self.change(PRAATTAFEL, old, new)
        self.git("add", "content")
        self.git("commit", "-qm", "x", "--allow-empty", at=day if "T" in day else f"{day}T12:00:00+0000")

    def told(self, code: int = 0) -> list[str]:
        said = self.says("changes")
        assert said.code == code, said
        return (said.out + said.err).splitlines()


@pytest.fixture
def repository(here: Project) -> Repository:
    made = Repository(here.root)
    (made.root / CHANGES).unlink()
    made.change("mkdocs.yml", 'launched: ""', "launched: 2024-10-01")
    made.git("init", "-qb", "main")
    made.commit("2024-09-01", ("  - field: status\n    reason: niet-vermeld\n    source: voorbeeldsite\n", ""))
    return made


@pytest.mark.parametrize(("old", "new", "said"), CASES["differences"])
def test_a_difference_is_told_in_words(old: str, new: str, said: str | None, repository: Repository) -> None:
    repository.commit("2024-10-03", (old, new))
    assert repository.told()[:1] == ([f"2024-10-03 praattafel: {said}"] if said else NOTHING)


def test_layout_and_order_are_nothing_and_neither_is_what_was_undone(repository: Repository) -> None:
    name, _, rest = canonical(repository.read(PRAATTAFEL), Practice).partition("\n")
    repository.write(PRAATTAFEL, f"# anders\nreviewed: '2024-06-29'\n{rest.replace('reviewed: 2024-06-29', name)}")
    repository.change("content/practices/burenklus.yml", "[klussen, praten]", "[praten, klussen]")
    repository.commit("2024-10-03")
    repository.commit("2024-10-04", ("name: Praattafel", "name: Eventjes anders"))
    repository.commit("2024-10-04", ("name: Eventjes anders", "name: Praattafel"))
    assert repository.told() == NOTHING
    assert not (repository.root / CHANGES).exists()


def test_it_tells_once_from_launch_on_and_what_editors_made_of_it_stays(repository: Repository) -> None:
    other = "content/practices/eettafel.yml"
    repository.commit("2024-09-30", ("Mensen praten", "Mensen eten"))  # before it opened
    repository.commit("2024-09-30T22:30:00+0000", ("name: Praattafel", "name: Eettafel"))  # the first of October in Amsterdam
    now = repository.read(PRAATTAFEL)
    repository.write(other, "name: Nieuwe tafel\npublication: concept\n")
    repository.commit("2024-10-05")
    repository.write(other, now.replace("name: Eettafel", "name: Nieuwe tafel"))
    repository.commit("2024-10-06")
    assert repository.told() == [
        "2024-10-01 praattafel: Naam: Praattafel → Eettafel",
        "2024-10-06 eettafel: Nieuw op de site",
        f"Geschreven: {CHANGES}",
    ]
    assert repository.told() == NOTHING
    repository.change(CHANGES, "what: [Nieuw op de site]", "what: []  # nog even niet")
    repository.change(CHANGES, "'Naam: Praattafel → Eettafel'", "De tafel heet anders")
    repository.commit("2024-10-07")
    (repository.root / other).unlink()
    repository.write(PRAATTAFEL, "name: [kapot")
    repository.commit("2024-10-08")
    repository.write(PRAATTAFEL, now.replace("Mensen eten", "Mensen zingen"))
    repository.commit("2024-10-09")
    assert repository.told() == ["2024-10-09 praattafel: In het kort gewijzigd", f"Geschreven: {CHANGES}"]
    head, until, listed = CASES["list"].split("…")
    text = repository.read(CHANGES)
    assert text.startswith(head)
    assert text.endswith(f"{until.lstrip()}{repository.git('rev-parse', 'HEAD')}{listed}")
    assert repository.says("validate").code == repository.says("format", "--check", CHANGES).code == 0


def test_a_merge_counts_on_the_day_it_came_to_the_main_branch(repository: Repository) -> None:
    repository.git("switch", "-qc", "bijdrage")
    for at, name in enumerate(("Eettafel", "Leestafel"), 2):
        repository.commit(f"2024-10-0{at}", ("name: ", f"name: {name} "))
    repository.git("switch", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "bijdrage", at="2024-10-20T12:00:00+0000")
    assert repository.told()[0] == "2024-10-20 praattafel: Naam: Praattafel → Leestafel Eettafel Praattafel"


def test_what_stands_in_the_way_is_one_message_and_nothing_is_written(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = repository.root
    repository.write(CHANGES, f"until: {'0' * 40}\nchanges:\n  - {{practice: praattafel, day: 2024-10-01, what: [x]}}\n")
    assert repository.told(1) == [
        "Het commit 000000000000 bij `until` in content/changes.yml staat niet in deze geschiedenis. Zet er het laatste commit neer "
        "dat al is bekeken (`git log` laat ze zien). Er is niets geschreven."
    ]
    repository.change(CHANGES, "2024-10-01", "2042-10-01")
    assert "[bekend-in-toekomst]" in " ".join(repository.told(1))
    (root / CHANGES).unlink()
    repository.commit("2024-10-03")
    shallow = tmp_path / "ondiep"
    repository.git("clone", "-q", "--depth", "1", f"file://{root}", str(shallow))
    shutil.copyfile(root / "mkdocs.yml", shallow / "mkdocs.yml")
    (shallow / "overrides").symlink_to(root / "overrides")
    code, _, said = in_process(shallow, "changes")
    assert (code, said.partition(".")[0]) == (1, "Van de geschiedenis is maar een deel opgehaald")
    shutil.rmtree(root / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
    assert repository.told(1)[0].startswith("Deze map heeft geen geschiedenis van git, of nog geen commit.")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert repository.told(1)[0].startswith("Git staat niet op deze computer.")
    repository.change("mkdocs.yml", "launched: 2024-10-01", 'launched: ""')
    assert repository.told()[0].startswith("De site is nog niet open:")
    assert not (root / CHANGES).exists()
