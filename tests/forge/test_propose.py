"""What the machine notes becomes one proposal, made anew each week until somebody works at it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.forge.fake_forge import REPOSITORY, TOKEN, FakeForge
from tests.forge.schemas import ROOT


@dataclass
class Repository(FakeForge):
    """As much of GitHub as a proposal needs."""

    folder: Path
    pulls: list[dict[str, Any]] = field(default_factory=list)
    objects: dict[str, dict[str, Any]] = field(default_factory=dict)
    branch: str = ""

    def answer(self, method: str, path: list[Any], query: dict[str, str], body: dict[str, Any]) -> Any:
        match method, *path:
            case "GET", "pulls":
                assert query["head"] == "eigenaar:onderhoud"
                return self.pulls
            case "GET", "git", "commits", sha:
                return self.objects[sha]
            case "POST", "git", "trees" | "commits":
                sha = f"{len(self.objects):040}"
                self.objects[sha] = body
                return {"sha": sha}
            case ("PATCH", "git", "refs", "heads", "onderhoud") if self.branch:
                assert body["force"]
            case "POST", "git", "refs":
                pass
            case "POST", "pulls":
                self.pulls.append(body | {"number": 7, "head": {"sha": self.branch}})
                return self.pulls[0]
            case "PATCH", "pulls", 7:
                self.pulls[0] |= body | {"head": {"sha": self.branch}}
                return self.pulls[0]
            case _:
                raise LookupError(path)
        self.branch = body["sha"]
        return {}

    def propose(self, **files: str) -> tuple[int, str]:
        folder = self.folder / "voorstel"
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "content").mkdir(parents=True)
        for name, text in files.items():
            (folder / ("verslag.txt" if name == "verslag" else f"content/{name}.yml")).write_text(text, "utf-8")
        env = os.environ | {
            "GITHUB_TOKEN": TOKEN,
            "GITHUB_API_URL": self.address,
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_SHA": "b" * 40,
        }
        command = [sys.executable, str(self.folder / ".github" / "propose.py"), str(folder)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def github(tmp_path: Path) -> Iterator[Repository]:
    (tmp_path / ".github").mkdir()
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "sources.yml").write_text("oud\n", "utf-8")
    for name in ("propose.py", "forge.py"):
        shutil.copyfile(ROOT / ".github" / name, tmp_path / ".github" / name)
    with Repository(tmp_path).serving() as made:
        yield made


def test_there_is_one_proposal_that_grows_along_until_somebody_works_at_it(github: Repository) -> None:
    assert github.propose(sources="oud\n", verslag="niets") == (0, "Er is niets voor te stellen: alles staat er al zo.\n")
    assert github.asked == []
    said = "x: verplaatst naar https://kwaad.nl/`@iemand`\n```\n# Kop"
    assert github.propose(sources="nieuw\n", changes="erbij\n", vreemd="kwaad", verslag=said) == (0, "Voorstel 7 staat klaar.\n")
    tree = github.objects[github.objects[github.branch]["tree"]]
    written = {one["path"]: one["content"] for one in tree["tree"]}
    assert written == {"content/sources.yml": "nieuw\n", "content/changes.yml": "erbij\n"}
    assert github.objects[github.branch]["parents"] == [tree["base_tree"]] == ["b" * 40]
    assert all(line in github.pulls[0]["body"] for line in ("    x: verplaatst naar", "    ```", "    # Kop"))
    assert github.propose(sources="nieuwer\n") == (0, "Voorstel 7 is bijgewerkt.\n")
    assert len(github.pulls) == 1
    github.objects[github.branch]["message"] = "Gewoner gezegd"
    before = github.branch
    assert github.propose(sources="nieuwst\n")[1].startswith("Aan voorstel 7 werkt iemand;")
    assert github.branch == before


FAULTS = {"GET /repos": 500, "POST /repos/eigenaar/bank/git/trees": 403, "PATCH": 403, "POST /repos": 200}


@pytest.mark.parametrize(("asked", "status"), FAULTS.items())
def test_a_forge_that_gives_no_answer_is_one_line(asked: str, status: int, github: Repository) -> None:
    github.branch = "a" * 40
    github.faults[asked] = (status, "<html>")
    code, said = github.propose(sources="nieuw\n")
    assert (code, said.count("\n")) == (1, 1)
    assert said.startswith("Er is geen voorstel gedaan. De forge antwoordt")
