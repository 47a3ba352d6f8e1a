"""What changed out of git: records are compared and not lines, nothing is told twice, and what editors wrote stays."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from praktijkenbank.cli import main
from praktijkenbank.editing.canonical import canonical
from praktijkenbank.records.practice import Practice
from tests.project import Project

PRAATTAFEL, CHANGES = "content/practices/praattafel.yml", "content/changes.yml"


class Repository:
    def __init__(self, here: Project) -> None:
        self.here = here
        (here.root / CHANGES).unlink()
        here.change("mkdocs.yml", 'launched: ""', "launched: 2024-10-01")
        here.change(PRAATTAFEL, "  - field: status\n    reason: niet-vermeld\n    source: voorbeeldsite\n", "")
        self.git("init", "-qb", "main")
        self.commit("2024-09-01")

    def git(self, *arguments: str, at: str = "2024-09-01T12:00:00+0000") -> str:
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
        env = {**os.environ, "GIT_COMMITTER_DATE": at, "GIT_CONFIG_GLOBAL": os.devnull}
        done = subprocess.run(["git", *who, *arguments], cwd=self.here.root, env=env, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def commit(self, day: str) -> None:
        self.git("add", "content")
        self.git("commit", "-qm", "x", "--allow-empty", at=day if "T" in day else f"{day}T12:00:00+0000")


@pytest.fixture
def repository(here: Project) -> Repository:
    return Repository(here)


def told(capsys: pytest.CaptureFixture[str], code: int = 0) -> list[str]:
    capsys.readouterr()
    assert main._run(["changes"]) == code
    said = capsys.readouterr()
    return (said.out + said.err).splitlines()


RESULT = """\
results:
  - statement: Er kwam een tafel bij.
    basis: praktijkervaring
    source: voorbeeldsite
    locator: p. 9
"""

DIFFERENCES = [
    ("state: onbekend", "state: gestopt\n  source: voorbeeldsite\n  locator: Slot", "Status: onbekend → gestopt (29 juni 2024)"),
    ("name: Praattafel", "name: De praattafel", "Naam: Praattafel → De praattafel"),
    ("kind: lokaal-project", "kind: methode", "Soort: lokaal project → methode"),
    ("Mensen praten", "Mensen eten", "In het kort gewijzigd"),
    ("results:\n", RESULT, "Opbrengst toegevoegd"),
    ("reviewed: 2024-06-29", "reviewed: 2024-07-01", "Opnieuw naast de bronnen gelegd"),
    ("kind: lokaal-project", "publication: gearchiveerd\nkind: lokaal-project", "Gearchiveerd"),
    ("kind: lokaal-project", "former_slugs: [kletstafel]\nkind: lokaal-project", "Nieuw adres"),
    ("kind: lokaal-project", "asked_as: [waar kan ik praten]\nkind: lokaal-project", None),
    ("name: Praattafel", "# Praattafel, zonder hoofdletter\nname: 'Praattafel'", None),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "said"), DIFFERENCES)
def test_a_difference_is_told_in_words(
    old: str, new: str, said: str | None, repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.here.change(PRAATTAFEL, old, new)
    repository.commit("2024-10-03")
    assert told(capsys)[0] == (
        f"2024-10-03 praattafel: {said}" if said else f"Er is niets veranderd dat nog niet in {CHANGES} staat."
    )


def test_layout_and_order_are_nothing_and_neither_is_what_was_undone(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (repository.here.root / PRAATTAFEL).read_text("utf-8")
    name, _, rest = canonical(text, Practice).partition("\n")
    repository.here.write(PRAATTAFEL, f"# anders\nreviewed: '2024-06-29'\n{rest.replace('reviewed: 2024-06-29', name)}")
    burenklus = "content/practices/burenklus.yml"
    old = (repository.here.root / burenklus).read_text("utf-8")
    repository.here.write(burenklus, old.replace("[klussen, praten]", "[praten, klussen]"))
    assert (repository.here.root / burenklus).read_text("utf-8") != old
    repository.commit("2024-10-03")
    repository.here.change(PRAATTAFEL, "name: Praattafel", "name: Eventjes anders")
    repository.commit("2024-10-04")
    repository.here.change(PRAATTAFEL, "name: Eventjes anders", "name: Praattafel")
    repository.commit("2024-10-04")
    assert told(capsys) == [f"Er is niets veranderd dat nog niet in {CHANGES} staat."]
    assert not (repository.here.root / CHANGES).exists()


def test_it_tells_once_from_launch_on_and_what_editors_made_of_it_stays(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    here = repository.here
    here.change(PRAATTAFEL, "Mensen praten", "Mensen eten")
    repository.commit("2024-09-30")  # before it opened
    here.change(PRAATTAFEL, "name: Praattafel", "name: Eettafel")
    repository.commit("2024-09-30T22:30:00+0000")  # the first of October in Amsterdam
    concept = (here.root / PRAATTAFEL).read_text("utf-8")
    here.write("content/practices/eettafel.yml", "name: Nieuwe tafel\npublication: concept\n")
    repository.commit("2024-10-05")
    here.write("content/practices/eettafel.yml", concept.replace("name: Eettafel", "name: Nieuwe tafel"))
    repository.commit("2024-10-06")
    assert told(capsys) == [
        "2024-10-01 praattafel: Naam: Praattafel → Eettafel",
        "2024-10-06 eettafel: Nieuw op de site",
        f"Geschreven: {CHANGES}",
    ]
    assert told(capsys) == [f"Er is niets veranderd dat nog niet in {CHANGES} staat."]
    here.change(CHANGES, "what: [Nieuw op de site]", "what: []  # nog even niet")
    here.change(CHANGES, "'Naam: Praattafel → Eettafel'", "De tafel heet anders")
    repository.commit("2024-10-07")
    (here.root / "content/practices/eettafel.yml").unlink()
    here.write(PRAATTAFEL, "name: [kapot")
    repository.commit("2024-10-08")
    here.write(PRAATTAFEL, concept.replace("Mensen eten", "Mensen zingen"))
    repository.commit("2024-10-09")
    assert told(capsys) == ["2024-10-09 praattafel: In het kort gewijzigd", f"Geschreven: {CHANGES}"]
    text = (here.root / CHANGES).read_text("utf-8")
    assert text.startswith("# Wat er veranderde")
    assert f"until: {repository.git('rev-parse', 'HEAD')}\n" in text
    assert text.partition("changes:\n")[2] == (
        "  - practice: praattafel\n    day: 2024-10-01\n    what: [De tafel heet anders]\n"
        "  - practice: eettafel\n    day: 2024-10-06\n    what: []  # nog even niet\n"
        "  - practice: praattafel\n    day: 2024-10-09\n    what: [In het kort gewijzigd]\n"
    )
    assert main._run(["validate"]) == 0
    assert main._run(["format", "--check", CHANGES]) == 0


def test_a_merge_counts_on_the_day_it_came_to_the_main_branch(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.git("switch", "-qc", "bijdrage")
    for at, name in enumerate(("Eettafel", "Leestafel"), 2):
        repository.here.change(PRAATTAFEL, "name: ", f"name: {name} ")
        repository.commit(f"2024-10-0{at}")
    repository.git("switch", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "bijdrage", at="2024-10-20T12:00:00+0000")
    assert told(capsys)[0] == "2024-10-20 praattafel: Naam: Praattafel → Leestafel Eettafel Praattafel"


def test_what_stands_in_the_way_is_one_message_and_nothing_is_written(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    root = repository.here.root
    repository.here.write(CHANGES, f"until: {'0' * 40}\nchanges:\n  - {{practice: praattafel, day: 2024-10-01, what: [x]}}\n")
    assert told(capsys, 1) == [
        "Het commit 000000000000 bij `until` in content/changes.yml staat niet in deze geschiedenis. Zet er het laatste commit neer "
        "dat al is bekeken (`git log` laat ze zien). Er is niets geschreven."
    ]
    repository.here.change(CHANGES, "2024-10-01", "2042-10-01")
    assert "[bekend-in-toekomst]" in " ".join(told(capsys, 1))
    (root / CHANGES).unlink()
    repository.commit("2024-10-03")
    shallow = tmp_path / "ondiep"
    repository.git("clone", "-q", "--depth", "1", f"file://{root}", str(shallow))
    shutil.copyfile(root / "mkdocs.yml", shallow / "mkdocs.yml")
    (shallow / "overrides").symlink_to(root / "overrides")
    monkeypatch.chdir(shallow)
    assert told(capsys, 1)[0].startswith("Van de geschiedenis is maar een deel opgehaald.")
    monkeypatch.chdir(root)
    shutil.rmtree(root / ".git")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(root.parent))
    assert told(capsys, 1)[0].startswith("Deze map heeft geen geschiedenis van git, of nog geen commit.")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert told(capsys, 1)[0].startswith("Git staat niet op deze computer.")
    repository.here.change("mkdocs.yml", "launched: 2024-10-01", 'launched: ""')
    assert told(capsys)[0].startswith("De site is nog niet open:")
    assert not (root / CHANGES).exists()
