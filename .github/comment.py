"""Puts at a pull request what the check found, as one comment that grows along. Needs nothing but Python itself.

`reactie.yml` runs this with the code of the main branch and a token that may write. The findings were made by code
from the pull request, so they are a stranger's words: read as JSON, cut to size, and shown without any power, as a
link, a mention or HTML would have. Which pull request it is comes from the event and is held against GitHub's answer.

Usage: comment.py FOLDER, with GITHUB_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_EVENT_PATH as GitHub sets
them. The folder holds `meldingen.json`, which `praktijkenbank validate --format json` wrote, and `veranderd.txt`, the
names of the files that the pull request changes, each ended by NUL.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen

ROOT = Path(__file__).parent.parent

MARK = "<!-- praktijkenbank: controle -->"
"""How our comment is known again; it is not shown."""

MOST_FINDINGS = 50
MOST_OF_FINDINGS = 60_000
"""Characters that findings take together; GitHub takes 65,536 for a whole comment."""
MOST_OF_A_LINE = 400
"""Characters of one sentence, path or line to paste."""
MOST_OF_LINES = 20
"""Lines to paste for one finding."""
MOST_BYTES = 4_000_000
"""Of the file with findings, and of that with names."""
MOST_PAGES = 10
"""Pages that the preview is said to hold."""

# Worst: "a" * n, "example." * n
EXAMPLE_HOSTS = re.compile(r"(.*\.)?(example|example\.(org|com|net))")
"""Names that are nobody's (RFC 2606): with one of them in the settings there is no site yet."""

# Worst: "site_url: https://" + "a" * n, "site_url: https://a" + "/" * n + " "
_SITE_URL = re.compile(r"^site_url: (https://([^\s/:]++)\S*/)$", re.MULTILINE)
# Worst: "content/practices/" + "a" * n
_PRACTICE = re.compile(r"content/practices/([a-z0-9-]{1,100})\.yml")
# Worst: "a" * n
_CODE = re.compile("[a-z0-9-]{1,60}")
# Worst: "!" * n
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
# Worst: "\\@" * n, "\\" * n
_MENTION = re.compile(r"\\[@#!~%&$](?=[\w\\])")
# Worst: "`" * n, "` " * n
_BACKTICKS = re.compile("`+")

THANKS = "Dank je wel voor je bijdrage. De controle heeft ernaar gekeken."
SOUND = "**Alles klopt.** Er is niets te herstellen; de redactie leest nu mee."
STUCK = "**De controle liep vast** voordat zij de records kon nakijken. Dat ligt vaak niet aan jou: in [het verslag]({log}) staat waarop."
NOT_BUILT = "**De records kloppen**, maar de site kon er niet mee worden gebouwd. In [het verslag]({log}) staat waarom."
MEND = {1: "### Eén ding om te herstellen", 2: "### {amount} dingen om te herstellen"}
ADVICE = "### Advies\n\nDit hoeft niet, maar het maakt de tekst beter."
MORE = "En nog {amount}. Die zie je met `praktijkenbank validate`, of zodra deze zijn hersteld."
WHOLE_FILE = "het hele bestand"
LINE = "regel {line}"
WRITE = "Schrijf:"
ADD = "Zet eronder:"
EXPLAINED = "[Uitleg]({site}bijdragen/meldingen/{code}/)"
PREVIEW = (
    "### Zo komt het eruit te zien\n\n"
    "Onderaan [het verslag]({log}) staat `voorbeeld`: de hele site met jouw verandering. Download het en pak het uit. "
)
PREVIEW_ENDS = "Ook een concept zie je daar. Op de site komt het pas als `publication` op `gepubliceerd` staat."
LATER = "Is dit hersteld, dan staat hier ook een voorbeeld van de site. Deze reactie gaat mee met wat je verandert."


class GitHub(NamedTuple):
    """GitHub's interface for one repository, at the address that the runner gives."""

    api: str
    repository: str
    token: str

    def ask(self, path: str, method: str = "GET", body: dict[str, Any] | None = None) -> Any:
        """What GitHub answers. Raises `OSError` when it cannot be reached or refuses."""
        request = Request(  # noqa: S310
            f"{self.api}/repos/{self.repository}/{path}",
            method=method,
            data=json.dumps(body).encode() if body else None,
            headers={
                "Authorization": f"Bearer {self.token}",
                "Accept": "application/vnd.github+json",
                "Content-Type": "application/json",
            },
        )
        with urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.load(answer)


def pull_request(github: GitHub, run: dict[str, Any]) -> int | None:
    """The number of the open pull request whose newest commit this run looked at; None when there is no such thing any more.

    The event itself names no pull request that comes from a fork.
    """
    head = run.get("head_repository") or {}
    if not head:
        return None
    asked = urlencode({"state": "open", "per_page": 100, "head": f"{head['owner']['login']}:{run['head_branch']}"})
    for found in github.ask(f"pulls?{asked}"):
        theirs = found["head"]["repo"] or {}
        if found["head"]["sha"] == run["head_sha"] and theirs.get("full_name") == head["full_name"]:
            return int(found["number"])
    return None


def put(github: GitHub, number: int, text: str) -> None:
    """Write the comment, or over the one that we wrote before."""
    for page in range(1, 31):
        comments = github.ask(f"issues/{number}/comments?per_page=100&page={page}")
        for comment in comments:
            if comment["user"]["login"] == "github-actions[bot]" and comment["body"].startswith(MARK):
                github.ask(f"issues/comments/{int(comment['id'])}", "PATCH", {"body": text})
                return
        if len(comments) < 100:
            break
    github.ask(f"issues/{number}/comments", "POST", {"body": text})


def findings(file: Path) -> list[dict[str, Any]] | None:
    """What the check found; None when that is not there or not what it should be."""
    try:
        if file.is_symlink() or file.stat().st_size > MOST_BYTES:
            return None
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, list) and all(isinstance(one, dict) for one in found) else None


def changed_files(file: Path) -> list[str]:
    """The names of what the pull request changes; none when that cannot be read."""
    try:
        if file.is_symlink() or file.stat().st_size > MOST_BYTES:
            return []
        return [name for name in file.read_text("utf-8", "replace").split("\0") if name]
    except OSError:
        return []


def site_address() -> str:
    """Where the guide is, from our own settings; empty while that is an example."""
    found = _SITE_URL.search((ROOT / "mkdocs.yml").read_text("utf-8"))
    return found[1] if found and not EXAMPLE_HOSTS.fullmatch(found[2]) else ""


def written(found: list[dict[str, Any]] | None, run: dict[str, Any], changed: Sequence[str] = (), site: str = "") -> str:
    """The comment, in Markdown: first of what was `changed`. `site` is the public address, empty when there is none yet;
    why something matters is then said in the comment itself."""
    return "\n\n".join([MARK, THANKS, *_parts(found, run, changed, site)]) + "\n"


def _parts(found: list[dict[str, Any]] | None, run: dict[str, Any], changed: Sequence[str], site: str) -> Iterator[str]:
    log = run["html_url"]
    if found is None:
        yield STUCK.format(log=log)
        return
    theirs = frozenset(changed)
    in_order = sorted(found, key=lambda one: (one.get("severity") == "advies", str(one.get("path")) not in theirs))
    explained: set[str] = set()
    shown = _fitting([_item(one, run, site, explained) for one in in_order[:MOST_FINDINGS]])
    mend = sum(one.get("severity") != "advies" for one in found)
    if mend:
        yield MEND[min(mend, 2)].format(amount=mend)
        yield "\n\n".join(shown[:mend])
    elif run["conclusion"] == "success":
        yield SOUND
    else:
        yield NOT_BUILT.format(log=log)
    if len(shown) > mend:
        yield ADVICE
        yield "\n\n".join(shown[mend:])
    if len(shown) < len(found):
        yield MORE.format(amount=len(found) - len(shown))
    if run["conclusion"] == "success":
        yield run.get("preview", PREVIEW).format(log=log) + _pages(changed)
        yield PREVIEW_ENDS
    elif mend:
        yield LATER


def _pages(changed: Sequence[str]) -> str:
    """Where in the preview the changed practices are; its first page when none is."""
    slugs = [found[1] for name in changed if (found := _PRACTICE.fullmatch(name))]
    if not 0 < len(slugs) <= MOST_PAGES:
        return "Open daarin `index.html`."
    return "Open daarin:\n\n" + "\n".join(f"- `praktijken/{slug}/index.html`" for slug in slugs)


def _fitting(items: list[str]) -> list[str]:
    """The first items, as many as a comment has room for."""
    ends = accumulate(len(item) + 2 for item in items)
    return items[: sum(end <= MOST_OF_FINDINGS for end in ends)]


def _item(one: dict[str, Any], run: dict[str, Any], site: str, explained: set[str]) -> str:
    """One finding: where, with a link that opens the file to mend it; what is wrong; what to do; and, once of a kind, why."""
    path = str(one.get("path", ""))[:MOST_OF_A_LINE]
    line = one["line"] if isinstance(one.get("line"), int) else 0
    head = run["head_repository"]["html_url"]
    place = f"{head}/edit/{quote(run['head_branch'])}/{quote(path)}" + (f"#L{line}" if line > 0 else "")
    where = LINE.format(line=line) if line > 0 else WHOLE_FILE
    lines = [f"- {_code(path)}, [{where}]({place})", plain(one.get("message")), plain(one.get("hint"))]
    code = str(one.get("code"))
    if site and _CODE.fullmatch(code):
        lines.append(EXPLAINED.format(site=site, code=code))
    elif code not in explained:
        lines.append(plain(one.get("why")))
    explained.add(code)
    instead = (one.get("mended") or one.get("fix"), WRITE), (one.get("add"), ADD)
    pastes = [f"\n\n  {label}\n\n{_block(str(text))}" for text, label in instead if text]
    return "\\\n  ".join(text for text in lines if text) + "".join(pastes)


def plain(text: object) -> str:
    """A stranger's words in Markdown that does nothing: only code between backticks stays code."""
    line = " ".join(str(text or "").split())[:MOST_OF_A_LINE]
    pieces = line.split("`")
    if len(pieces) % 2 == 0:
        pieces = [line.replace("`", "")]
    return "".join(_code(piece) if at % 2 else _powerless(piece) for at, piece in enumerate(pieces) if piece)


def _powerless(text: str) -> str:
    """No mark-up, no web address that becomes a link, nobody mentioned: a word joiner keeps names and numbers apart. GitLab
    looks for more of those than GitHub does (`!12`, `~label`), and sees them through a backslash."""
    escaped = _PUNCTUATION.sub(r"\\\g<0>", text)
    apart = _MENTION.sub("\\g<0>\u2060", escaped)
    return apart.replace("www", "www\u2060").replace("\\:\\/", "\\:\u2060\\/")


def _code(text: str) -> str:
    """Text as code, whatever backticks it holds itself."""
    line = " ".join(text.split())[:MOST_OF_A_LINE]
    fence = "`" * (max(map(len, _BACKTICKS.findall(line)), default=0) + 1)
    edge = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{edge}{line}{edge}{fence}" if line else ""


def _block(text: str) -> str:
    """Lines to paste, with their own indents, in a list: in a fence that nothing in them can close."""
    lines = [line[:MOST_OF_A_LINE] for line in text.splitlines()[:MOST_OF_LINES]]
    fence = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall("\n".join(lines))), default=0))
    return "\n".join(f"  {line}" for line in (f"{fence}yaml", *lines, fence))


def main() -> None:
    """Find the pull request, write the comment, put it there."""
    run = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))["workflow_run"]
    github = GitHub(os.environ["GITHUB_API_URL"], os.environ["GITHUB_REPOSITORY"], os.environ["GITHUB_TOKEN"])
    number = pull_request(github, run)
    if number is None:
        print("Deze bijdrage is gesloten of al weer veranderd; er komt geen reactie.")
        return
    folder = Path(sys.argv[1])
    found, changed = findings(folder / "meldingen.json"), changed_files(folder / "veranderd.txt")
    put(github, number, written(found, run, changed, site_address()))
    print(f"De reactie staat bij bijdrage {number}.")


if __name__ == "__main__":
    main()
