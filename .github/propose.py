"""Puts what the machine noted in `content/` in one pull request, which grows along. Needs nothing but Python itself.

`onderhoud.yml` runs this with the code of the main branch and a token that may write. What it puts there was made by a job
that may not: of that, only the files below are taken. A proposal that somebody works at is left alone.

Usage: propose.py FOLDER, with GITHUB_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_SHA as GitHub sets them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from forge import Forge, NoAnswer, tell

FILES = ("content/sources.yml", "content/changes.yml")
"""What the machine may note, for people to read before it stands on the site."""

BRANCH = "onderhoud"
TITLE = "Onderhoud: links van bronnen, en wat er veranderde"
BODY = """\
Dit schreef het programma op. Er is niets vervangen: staat een bron nu ergens anders, dan beslis jij of dat dezelfde is.
Klopt een regel bij de wijzigingen niet, of kan het gewoner? Pas hem aan in dit voorstel: het programma blijft er dan af.

"""
MOST_OF_THE_REPORT = 40_000


def changed(folder: Path, root: Path) -> dict[str, str]:
    """Path → text of the files that are not as they were."""
    now = {name: folder / name for name in FILES if (folder / name).is_file()}
    texts = {name: file.read_text("utf-8") for name, file in now.items()}
    return {name: text for name, text in texts.items() if not (root / name).is_file() or (root / name).read_text("utf-8") != text}


def report(folder: Path) -> str:
    """What the machine told, as lines of code: addresses in it are other people's words."""
    file = folder / "verslag.txt"
    said = file.read_text("utf-8")[:MOST_OF_THE_REPORT] if file.is_file() else ""
    return BODY + "\n".join(f"    {line}" for line in said.splitlines())


def propose(github: Forge, owner: str, base: str, files: dict[str, str], body: str) -> str:
    """Make the branch anew and see to it that there is one proposal. Raises `NoAnswer`."""
    there = list(github.ask(f"pulls?state=open&head={owner}:{BRANCH}&per_page=1"))
    if there and github.ask(f"git/commits/{there[0].text('head', 'sha')}").text("message") != TITLE:
        return f"Aan voorstel {there[0].number('number')} werkt iemand; daar blijft het programma af. Voeg het eerst samen."
    tree = [{"path": path, "mode": "100644", "type": "blob", "content": text} for path, text in files.items()]
    made = github.ask("git/trees", "POST", {"base_tree": base, "tree": tree}).text("sha")
    commit = github.ask("git/commits", "POST", {"message": TITLE, "tree": made, "parents": [base]}).text("sha")
    try:
        github.ask(f"git/refs/heads/{BRANCH}", "PATCH", {"sha": commit, "force": True})
    except NoAnswer as none:
        if none.status not in (404, 422):
            raise
        github.ask("git/refs", "POST", {"ref": f"refs/heads/{BRANCH}", "sha": commit})
    if there:
        number = there[0].number("number")
        github.ask(f"pulls/{number}", "PATCH", {"body": body})
        return f"Voorstel {number} is bijgewerkt."
    made_now = github.ask("pulls", "POST", {"title": TITLE, "head": BRANCH, "base": "main", "body": body})
    return f"Voorstel {made_now.number('number')} staat klaar."


def main() -> str:
    """Look at what was noted, and propose it if anything is new."""
    folder, repository = Path(sys.argv[1]), os.environ["GITHUB_REPOSITORY"]
    files = changed(folder, Path(__file__).parents[1])
    if not files:
        return "Er is niets voor te stellen: alles staat er al zo."
    token = {"Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}", "Accept": "application/vnd.github+json"}
    github = Forge(f"{os.environ['GITHUB_API_URL']}/repos/{repository}", token)
    return propose(github, repository.partition("/")[0], os.environ["GITHUB_SHA"], files, report(folder))


if __name__ == "__main__":
    tell(main, "Er is geen voorstel gedaan.")
