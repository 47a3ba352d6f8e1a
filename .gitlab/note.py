"""Puts at each merge request what its check found, as one note that grows along, in the words of `.github/comment.py`.

The task `reactie` of `.gitlab-ci.yml` runs this on a schedule, with the code of the main branch: no pipeline of a contribution,
also one that a member starts for a fork, ever has the token. Needs nothing but Python itself.

Usage: note.py, with REACTIE_TOKEN, CI_API_V4_URL and CI_PROJECT_ID. The findings are fetched from the task `controle` of
the newest pipeline of each merge request, and are a stranger's words.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent / ".github"))

import comment
from forge import Answer, Changes, File, Forge, NoAnswer, tell

PREVIEW = (
    "### Zo komt het eruit te zien\n\n"
    "Bij [het verslag]({log}) hoort de taak `voorbeeld`. Haal daar de bestanden op: de hele site met jouw verandering. Pak het "
    "uit, en ga naar de map `site`. "
)
ROUND = "<!-- ronde {pipeline} -->"
"""By which a note tells what it is about, so that the next time it is left alone."""

ENDED = ("success", "failed")
"""The states of a pipeline that has looked at a contribution."""


def findings(gitlab: Forge, pipeline: str, jobs: dict[str, Answer]) -> list[dict[str, Any]] | None:
    """What the check found; None when it left nothing behind."""
    if "controle" not in jobs:
        return None
    try:
        made = gitlab.raw(f"{pipeline}/jobs/{jobs['controle'].number('id')}/artifacts/meldingen.json")
    except NoAnswer as none:
        if none.status != 404:
            raise
        return None
    with TemporaryDirectory() as folder:
        file = Path(folder) / "meldingen.json"
        file.write_bytes(made)
        return comment.findings(file)


def changes_of(gitlab: Forge, merge_request: str, told: Answer) -> Changes | None:
    """What the merge request touches; None when somebody added a commit while we asked."""
    files = [_file(one) for one in gitlab.all(f"{merge_request}/diffs")]
    if gitlab.ask(merge_request).part("sha") != told.part("sha"):
        return None
    return Changes.of(files, known=told.part("changes_count") == str(len(files)))


def _file(told: Answer) -> File:
    """GitLab shows no patch of what is too large or only has another name."""
    patch = told.part("diff") or None
    hidden = told.value.get("collapsed") or told.value.get("too_large")
    same = told.part("renamed_file") is True and not hidden
    return File(told.text("new_path"), told.text("old_path"), told.part("deleted_file") is True, None if hidden else patch, same)


def react(gitlab: Forge, merge_request: str, us: int) -> bool:
    """Write the note at one merge request, or over our own. Whether there was anything new to say."""
    told = gitlab.ask(merge_request)
    if not told.part("head_pipeline") or told.part("head_pipeline", "status") not in ENDED:
        return False
    project, pipeline = told.number("head_pipeline", "project_id"), told.number("head_pipeline", "id")
    mark = f"{comment.MARK}\n{ROUND.format(pipeline=pipeline)}"
    notes = gitlab.all(f"{merge_request}/notes")
    ours = next((one for one in notes if one.part("author", "id") == us and one.text("body").startswith(comment.MARK)), None)
    if ours and ours.text("body").startswith(mark):
        return False
    jobs = {one.text("name"): one for one in gitlab.all(f"projects/{project}/pipelines/{pipeline}/jobs")}
    found = findings(gitlab, f"projects/{project}", jobs)
    changes = changes_of(gitlab, merge_request, told)
    if changes is None:
        return False
    log = told.text("head_pipeline", "web_url")
    sound = all(name in jobs and jobs[name].part("status") == "success" for name in ("controle", "voorbeeld"))
    run = {
        "head_repository": {"html_url": f"{log.partition('/-/')[0]}/-"},
        "head_branch": told.text("source_branch"),
        "html_url": log,
        "conclusion": "success" if sound else "failure",
        "preview": PREVIEW,
    }
    text = comment.written(found, run, changes, comment.site_address()).replace(comment.MARK, mark, 1)
    where = f"{merge_request}/notes/{ours.number('id')}" if ours else f"{merge_request}/notes"
    gitlab.ask(where, "PUT" if ours else "POST", {"body": text})
    return True


def main() -> str:
    """Go through the open merge requests. What goes wrong at one keeps no other from its note, and is told at the end."""
    gitlab = Forge(os.environ["CI_API_V4_URL"], {"PRIVATE-TOKEN": os.environ["REACTIE_TOKEN"]})
    project = f"projects/{int(os.environ['CI_PROJECT_ID'])}"
    us = gitlab.ask("user").number("id")
    written, silent = 0, []
    for one in gitlab.all(f"{project}/merge_requests?state=opened"):
        number = one.number("iid")
        try:
            written += react(gitlab, f"{project}/merge_requests/{number}", us)
        except NoAnswer as none:
            silent.append(f"Bij !{number} niet: {none}")
    if silent:
        raise NoAnswer(" ".join(silent))
    return f"Aantal nieuwe of bijgewerkte reacties: {written}."


if __name__ == "__main__":
    tell(main)
