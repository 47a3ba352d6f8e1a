"""Puts at a pull request what the check found, as one comment that grows along. Needs nothing but Python itself.

`reactie.yml` runs this with the code of the main branch and a token that may write. The findings were made by code
from the pull request, so they are a stranger's words: read as JSON, cut to size, and shown without any power, as a
link, a mention or HTML would have. Which pull request it is comes from the event and is held against GitHub's answer;
which files and lines it changes, GitHub is asked.

Usage: comment.py FOLDER, with GITHUB_TOKEN, GITHUB_API_URL, GITHUB_REPOSITORY and GITHUB_EVENT_PATH as GitHub sets
them. The folder holds `meldingen.json`, which `praktijkenbank validate --format json` wrote.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

sys.path.insert(0, str(Path(__file__).parent))

from forge import Answer, Changes, File, Forge, tell

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
"""Of the file with findings."""
MOST_PAGES = 10
"""Pages that the preview is said to hold."""

EXAMPLE_HOSTS = re.compile(r"(.*\.)?(example|example\.(org|com|net))")
"""Names that are nobody's (RFC 2606): with one of them in the settings there is no site yet."""

_SITE_URL = re.compile(r"^site_url: (https://([^\s/:]++)\S*/)$", re.MULTILINE)
_PRACTICE = re.compile(r"content/practices/([a-z0-9-]{1,100})\.yml")
_CODE = re.compile("[a-z0-9-]{1,60}")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_MENTION = re.compile(r"\\[@#!~%&$](?=[\w\\])")
_BACKTICKS = re.compile("`+")

THANKS = "Dank je wel voor je bijdrage. De controle heeft ernaar gekeken."
SOUND = "**Alles klopt.** Er is niets te herstellen; de redactie leest nu mee."
STUCK = "**De controle liep vast** voordat zij de records kon nakijken. Dat ligt vaak niet aan jou: in [het verslag]({log}) staat waarop."
NOT_BUILT = "**De records kloppen**, maar de site kon er niet mee worden gebouwd. In [het verslag]({log}) staat waarom."
MEND = {1: "### Eén ding om te herstellen", 2: "### {amount} dingen om te herstellen"}
ELSEWHERE = (
    "### Buiten wat je veranderde\n\nDit staat op regels die deze bijdrage niet verandert: waarschijnlijk stond het er al. Je hoeft "
    "er dan niets mee. Alleen als het komt door wat je wel veranderde, zoals een term die weg is, hoort het erbij."
)
OUTSIDE = (
    "**Deze bijdrage verandert ook iets buiten de map `content/`**, zoals {path}. De controle draaide met die verandering, dus "
    "wat zij zegt is niet zeker. Open niets van wat [deze ronde]({log}) bouwde, voordat iemand die de code kent haar heeft gelezen."
)
UNKNOWN = (
    "**Deze bijdrage verandert te veel bestanden om ze allemaal te kennen.** Er kan code bij zijn. Open niets van wat "
    "[deze ronde]({log}) bouwde, voordat iemand die de code kent haar heeft gelezen."
)
NOTHING_TOLD = "De controle meldt niets om te herstellen."
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


def pull_request(github: Forge, run: dict[str, Any]) -> int | None:
    """The number of the open pull request whose newest commit this run looked at; None when there is no such thing any more.

    The event itself names no pull request that comes from a fork. Raises `NoAnswer`, as all that asks GitHub does.
    """
    head = run.get("head_repository") or {}
    if not head:
        return None
    asked = urlencode({"state": "open", "per_page": 100, "head": f"{head['owner']['login']}:{run['head_branch']}"})
    for found in github.ask(f"pulls?{asked}"):
        theirs = found.part("head", "repo") or {}
        if found.part("head", "sha") == run["head_sha"] and theirs.get("full_name") == head["full_name"]:
            return found.number("number")
    return None


def changes_of(github: Forge, number: int, run: dict[str, Any]) -> Changes | None:
    """What the pull request touches; None when somebody added a commit while we asked."""
    files = [_file(one) for one in github.all(f"pulls/{number}/files")]
    pull = github.ask(f"pulls/{number}")
    if pull.part("head", "sha") != run["head_sha"]:
        return None
    return Changes.of(files, known=len(files) == pull.number("changed_files"))


def _file(told: Answer) -> File:
    path, patch = told.text("filename"), told.value.get("patch")
    former = told.text("previous_filename") if told.part("status") == "renamed" else path
    return File(path, former, told.part("status") == "removed", patch, told.value.get("changes") == 0)


def put(github: Forge, number: int, text: str) -> None:
    """Write the comment, or over the one that we wrote before."""
    for comment in github.all(f"issues/{number}/comments"):
        theirs = comment.part("user") or {}
        if theirs.get("login") == "github-actions[bot]" and (comment.part("body") or "").startswith(MARK):
            github.ask(f"issues/comments/{comment.number('id')}", "PATCH", {"body": text})
            return
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


def site_address() -> str:
    """Where the guide is, from our own settings; empty while that is an example."""
    found = _SITE_URL.search((ROOT / "mkdocs.yml").read_text("utf-8"))
    return found[1] if found and not EXAMPLE_HOSTS.fullmatch(found[2]) else ""


def written(found: list[dict[str, Any]] | None, run: dict[str, Any], changes: Changes, site: str = "") -> str:
    """The comment, in Markdown: what the contribution touches, and apart from that what stood there before. `site` is the
    public address, empty when there is none yet; why something matters is then said in the comment itself."""
    return "\n\n".join([MARK, THANKS, *_parts(found, run, changes, site)]) + "\n"


def _parts(found: list[dict[str, Any]] | None, run: dict[str, Any], changes: Changes, site: str) -> Iterator[str]:
    log = run["html_url"]
    if changes.outside:
        yield OUTSIDE.format(path=_code(changes.outside[0]), log=log)
    elif not changes.known:
        yield UNKNOWN.format(log=log)
    if found is None:
        yield STUCK.format(log=log)
        return
    mend: list[dict[str, Any]] = []
    advice: list[dict[str, Any]] = []
    before: list[dict[str, Any]] = []
    for one in found:
        (before if changes.told_before(one) else advice if one.get("severity") == "advies" else mend).append(one)
    explained: set[str] = set()
    shown = _fitting([_item(one, run, site, explained) for one in [*mend, *advice, *before][:MOST_FINDINGS]])
    if mend:
        yield MEND[min(len(mend), 2)].format(amount=len(mend))
    elif not changes.trusted:
        yield NOTHING_TOLD
    elif run["conclusion"] == "success":
        yield SOUND
    elif not before:
        yield NOT_BUILT.format(log=log)
    told = 0
    for title, group in (("", mend), (ADVICE, advice), (ELSEWHERE, before)):
        if items := shown[told : told + len(group)]:
            yield from filter(None, (title, "\n\n".join(items)))
        told += len(group)
    if len(shown) < len(found):
        yield MORE.format(amount=len(found) - len(shown))
    if not changes.trusted:
        return
    if run["conclusion"] == "success":
        yield run.get("preview", PREVIEW).format(log=log) + _pages(changes)
        yield PREVIEW_ENDS
    elif mend:
        yield LATER


def _pages(changes: Changes) -> str:
    """Where in the preview the changed practices are; its first page when none is."""
    slugs = [found[1] for name in changes.lines if (found := _PRACTICE.fullmatch(name))]
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


def main() -> str:
    """Find the pull request, write the comment, put it there, and say so."""
    run = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))["workflow_run"]
    token = {"Authorization": f"Bearer {os.environ['GITHUB_TOKEN']}", "Accept": "application/vnd.github+json"}
    github = Forge(f"{os.environ['GITHUB_API_URL']}/repos/{os.environ['GITHUB_REPOSITORY']}", token)
    number = pull_request(github, run)
    changes = changes_of(github, number, run) if number is not None else None
    if number is None or changes is None:
        return "Deze bijdrage is gesloten of al weer veranderd; er komt geen reactie."
    put(github, number, written(findings(Path(sys.argv[1]) / "meldingen.json"), run, changes, site_address()))
    return f"De reactie staat bij bijdrage {number}."


if __name__ == "__main__":
    tell(main)
