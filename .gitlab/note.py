"""Puts at a merge request what the check found, as one note that grows along, in the words of `.github/comment.py`.

The task `reactie` of `.gitlab-ci.yml` runs this when its owner gave it a token. Needs nothing but Python itself.

Usage: note.py FOLDER, with REACTIE_TOKEN, and what GitLab itself sets for a merge request. The folder holds what
`.github/comment.py` reads too.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, NamedTuple
from urllib.request import Request, urlopen

sys.path.insert(0, str(Path(__file__).parent.parent / ".github"))

import comment

PREVIEW = (
    "### Zo komt het eruit te zien\n\n"
    "Bij [het verslag]({log}) hoort de taak `voorbeeld`. Haal daar de bestanden op: de hele site met jouw verandering. Pak het "
    "uit, en ga naar de map `site`. "
)


class GitLab(NamedTuple):
    """GitLab's interface, at the address that the runner gives."""

    api: str
    token: str

    def ask(self, path: str, method: str = "GET", body: dict[str, Any] | None = None) -> Any:
        """What GitLab answers. Raises `OSError` when it cannot be reached or refuses."""
        request = Request(  # noqa: S310
            f"{self.api}/{path}",
            method=method,
            data=json.dumps(body).encode() if body else None,
            headers={"PRIVATE-TOKEN": self.token, "Content-Type": "application/json"},
        )
        with urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.load(answer)


def put(gitlab: GitLab, merge_request: str, text: str) -> None:
    """Write the note, or over the one that the token's own user wrote before."""
    notes, ours = f"{merge_request}/notes", gitlab.ask("user")["id"]
    for page in range(1, 31):
        found = gitlab.ask(f"{notes}?per_page=100&page={page}")
        for note in found:
            if note["author"]["id"] == ours and note["body"].startswith(comment.MARK):
                gitlab.ask(f"{notes}/{int(note['id'])}", "PUT", {"body": text})
                return
        if len(found) < 100:
            break
    gitlab.ask(notes, "POST", {"body": text})


def conclusion(gitlab: GitLab, pipeline: str) -> str:
    """Whether the tasks that look at a contribution all went well, in GitHub's words."""
    jobs = {job["name"]: job["status"] for job in gitlab.ask(f"{pipeline}/jobs?per_page=100")}
    return "success" if jobs.get("controle") == jobs.get("voorbeeld") == "success" else "failure"


def main() -> None:
    """Write the note, put it there."""
    gitlab = GitLab(os.environ["CI_API_V4_URL"], os.environ["REACTIE_TOKEN"])
    project = f"projects/{int(os.environ['CI_PROJECT_ID'])}"
    run = {
        "head_repository": {"html_url": f"{os.environ['CI_MERGE_REQUEST_SOURCE_PROJECT_URL']}/-"},
        "head_branch": os.environ["CI_MERGE_REQUEST_SOURCE_BRANCH_NAME"],
        "html_url": os.environ["CI_PIPELINE_URL"],
        "conclusion": conclusion(gitlab, f"{project}/pipelines/{int(os.environ['CI_PIPELINE_ID'])}"),
        "preview": PREVIEW,
    }
    folder = Path(sys.argv[1])
    found, changed = comment.findings(folder / "meldingen.json"), comment.changed_files(folder / "veranderd.txt")
    text = comment.written(found, run, changed, comment.site_address())
    put(gitlab, f"{project}/merge_requests/{int(os.environ['CI_MERGE_REQUEST_IID'])}", text)
    print("De reactie staat bij de bijdrage.")


if __name__ == "__main__":
    main()
