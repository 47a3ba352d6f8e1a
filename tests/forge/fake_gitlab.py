"""GitLab's interface as far as our notes need it, on this machine: a project with merge requests, and the fork of one of them."""

import json
from dataclasses import dataclass, field
from typing import Any

from tests.forge.fake_forge import TOKEN, FakeForge, page_of

OURS, FORK = 5, 6
"""Numbers of projects."""
US = 77
"""The user of the token."""


@dataclass
class MergeRequest:
    """One of somebody with a fork; `findings` is what `controle` left behind, None where it left nothing."""

    iid: int
    findings: str | None
    files: list[dict[str, Any]]
    jobs: dict[str, str] = field(default_factory=lambda: {"controle": "success", "voorbeeld": "success"})
    notes: list[dict[str, Any]] = field(default_factory=list)
    pipeline: int = 9
    status: str = "success"
    count: str | None = None
    pushed: bool = False

    def told(self, asked: int) -> dict[str, Any]:
        """As GitLab tells of it, the first time or later."""
        log = f"https://gitlab.com/helper/bank/-/pipelines/{self.pipeline}"
        pipeline = {"id": self.pipeline, "project_id": FORK, "status": self.status, "web_url": log}
        return {
            "iid": self.iid,
            "sha": "e" * 40 if self.pushed and asked > 1 else "c" * 40,
            "source_branch": "mijn/praktijk",
            "changes_count": self.count or str(len(self.files)),
            "head_pipeline": pipeline if self.status else None,
        }


@dataclass
class FakeGitLab(FakeForge):
    """A project and what is asked of it."""

    header = ("PRIVATE-TOKEN", TOKEN)
    root = "/api/v4/"

    requests: list[MergeRequest]

    def answer(self, method: str, path: list[Any], query: dict[str, str], body: dict[str, Any]) -> Any:
        match method, *path:
            case "GET", "user":
                return {"id": US}
            case "GET", "projects", 5, "merge_requests":
                assert query["state"] == "opened"
                return page_of([{"iid": one.iid} for one in self.requests], query)
            case "GET", "projects", 6, "pipelines", int(pipeline), "jobs":
                [one] = [one for one in self.requests if one.pipeline == pipeline]
                jobs = [{"id": 100 * pipeline + at, "name": name, "status": one.jobs[name]} for at, name in enumerate(one.jobs)]
                return page_of(jobs, query)
            case "GET", "projects", 6, "jobs", int(job), "artifacts", "meldingen.json":
                [one] = [one for one in self.requests if 100 * one.pipeline == job]
                if one.findings is not None:
                    return one.findings
            case _, "projects", 5, "merge_requests", int(iid), *rest:
                [one] = [one for one in self.requests if one.iid == iid]
                match method, *rest:
                    case ("GET",):
                        return one.told(sum(asked.endswith(f"merge_requests/{iid}") for asked in self.asked))
                    case "GET", "diffs" | "notes" as what:
                        return page_of(one.files if what == "diffs" else one.notes, query)
                    case "POST", "notes":
                        one.notes.append({"id": 1000 + len(one.notes), "author": {"id": US}, "body": body["body"]})
                        return one.notes[-1]
                    case "PUT", "notes", int(identifier):
                        [known] = [note for note in one.notes if note["id"] == identifier]
                        assert known["author"]["id"] == US
                        known["body"] = body["body"]
                        return known
        raise LookupError(path)


def file(path: str, **more: Any) -> dict[str, Any]:
    """A file that a merge request changes, as GitLab tells of it: here line 4 is new."""
    told = {"new_path": path, "old_path": path, "diff": "@@ -3,2 +3,3 @@\n a\n+b\n c\n"}
    return told | dict.fromkeys(("new_file", "renamed_file", "deleted_file", "collapsed", "too_large"), False) | more


def request(*findings: dict[str, Any], iid: int = 8, **more: Any) -> MergeRequest:
    """A merge request about one practice."""
    return MergeRequest(iid, **({"findings": json.dumps(findings), "files": [file("content/practices/geval.yml")]} | more))
