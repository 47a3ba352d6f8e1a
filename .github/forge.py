"""What a forge answers, or one line that says why that is of no use; and what a contribution touches, told by the forge.

For `comment.py` here and `note.py` in `.gitlab/`. Needs nothing but Python itself.
"""

from __future__ import annotations

import json
import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any, NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

MOST_BYTES = 20_000_000
"""Of one answer."""
MOST_PAGES = 30
"""Of a hundred. GitHub tells of 3,000 files at most."""

CONTENT = "content/"
"""The folder of which nothing runs."""

REFUSED = "De forge antwoordt {status} op {asked}."
REMEDIES = {
    401: "De sleutel wordt niet aangenomen: kijk of hij nog geldig is.",
    403: "De sleutel mag dit niet, of er is te veel gevraagd. Kijk naar de rechten van de taak, of draai haar straks opnieuw.",
    404: "Dat is er niet, of de sleutel mag het niet zien.",
    429: "Er is te veel gevraagd. Draai de taak straks opnieuw.",
}
AGAIN = "Draai de taak straks opnieuw."
MOVED = "Dat verwijst door naar een ander adres, en daar gaat de sleutel niet mee naartoe."
UNREACHABLE = "De forge is niet te bereiken voor {asked}: {reason}. Draai de taak straks opnieuw."
NO_JSON = "De forge antwoordt op {asked} met iets dat geen JSON is. Misschien staat er een inlogpagina of een storing tussen."
OTHER_FORM = "De forge antwoordt op {asked} in een andere vorm dan verwacht: {part} ontbreekt."


class NoAnswer(Exception):
    """The forge gave no answer that is of use. Says so in one line; `status` is what HTTP said, 0 where it said nothing."""

    def __init__(self, told: str, status: int = 0):
        super().__init__(" ".join(told.split()))
        self.status = status


class _StayHere(HTTPRedirectHandler):
    """A token is for one address: an answer that leads elsewhere is refused."""

    def redirect_request(self, *_: Any) -> None:
        """Leads nowhere, so that the answer itself is raised."""


_OPENER = build_opener(_StayHere)


class Answer:
    """A value out of an answer in JSON, in which every part that is asked for is there or told to be missing."""

    def __init__(self, value: Any, asked: str):
        self.value, self.asked = value, asked

    def part(self, *keys: str) -> Any:
        """What is at the end of these keys. Raises `NoAnswer` where there is no such thing; null is something."""
        value = self.value
        for key in keys:
            if not isinstance(value, dict) or key not in value:
                raise self.other_form(".".join(keys))
            value = value[key]
        return value

    def number(self, *keys: str) -> int:
        """The same, where it must be a whole number: it becomes part of an address."""
        value = self.part(*keys)
        if type(value) is not int:
            raise self.other_form(".".join(keys))
        return value

    def text(self, *keys: str) -> str:
        """The same, where it must be text."""
        value = self.part(*keys)
        if not isinstance(value, str):
            raise self.other_form(".".join(keys))
        return value

    def __iter__(self) -> Iterator[Answer]:
        if not isinstance(self.value, list):
            raise self.other_form("een lijst")
        return (Answer(one, self.asked) for one in self.value)

    def other_form(self, part: str) -> NoAnswer:
        """What to raise when `part` is missing."""
        return NoAnswer(OTHER_FORM.format(asked=self.asked, part=part))


class Forge(NamedTuple):
    """The interface of a forge at the address that the runner gives; `headers` hold the token."""

    api: str
    headers: Mapping[str, str]

    def raw(self, path: str, method: str = "GET", body: dict[str, Any] | None = None) -> bytes:
        """What is answered, as it came. Raises `NoAnswer`."""
        asked = f"{method} {path.partition('?')[0]}"
        request = Request(  # noqa: S310
            f"{self.api}/{path}",
            method=method,
            data=json.dumps(body).encode() if body else None,
            headers={"Content-Type": "application/json", **self.headers},
        )
        try:
            with _OPENER.open(request, timeout=30) as answer:
                found: bytes = answer.read(MOST_BYTES + 1)
        except HTTPError as refused:
            with refused:
                remedy = MOVED if 300 <= refused.code < 400 else REMEDIES.get(refused.code, AGAIN)
                raise NoAnswer(f"{REFUSED.format(status=refused.code, asked=asked)} {remedy}", refused.code) from None
        except (OSError, HTTPException) as error:
            reason = error.reason if isinstance(error, URLError) else error
            raise NoAnswer(UNREACHABLE.format(asked=asked, reason=str(reason) or type(reason).__name__)) from None
        if len(found) > MOST_BYTES:
            raise NoAnswer(UNREACHABLE.format(asked=asked, reason="het antwoord is te groot"))
        return found

    def ask(self, path: str, method: str = "GET", body: dict[str, Any] | None = None) -> Answer:
        """What is answered, read as JSON. Raises `NoAnswer`."""
        asked = f"{method} {path.partition('?')[0]}"
        try:
            return Answer(json.loads(self.raw(path, method, body)), asked)
        except (ValueError, RecursionError):
            raise NoAnswer(NO_JSON.format(asked=asked)) from None

    def all(self, path: str) -> Iterator[Answer]:
        """Every item of a list that comes in pages, as far as a forge tells them. Raises `NoAnswer`."""
        for page in range(1, MOST_PAGES + 1):
            found = list(self.ask(f"{path}{'&' if '?' in path else '?'}per_page=100&page={page}"))
            yield from found
            if len(found) < 100:
                return


class File(NamedTuple):
    """A file that a contribution changes. `patch` is None where the forge does not show it; then `same` tells a mere new name."""

    path: str
    former: str
    gone: bool
    patch: str | None
    same: bool


@dataclass(frozen=True)
class Changes:
    """What a contribution touches: of each file that it leaves there, the lines in order, or None for the whole file.

    `outside` names files beyond the content: with those changed, what ran is not our own code. `known` is false when the
    forge does not tell of every file.
    """

    lines: Mapping[str, tuple[int, ...] | None]
    outside: tuple[str, ...] = ()
    known: bool = True

    @classmethod
    def of(cls, files: Iterable[File], known: bool) -> Changes:
        """As the forge tells of files; a file that moved also leaves the place where it was."""
        lines: dict[str, tuple[int, ...] | None] = {}
        outside: dict[str, None] = {}
        for file in files:
            outside |= dict.fromkeys(path for path in (file.path, file.former) if not path.startswith(CONTENT))
            if not file.gone:
                lines[file.path] = touched(file.patch) if file.patch is not None else () if file.same else None
        return cls(lines, tuple(outside), known)

    @property
    def trusted(self) -> bool:
        """Whether what ran was our own code, and only the content another's."""
        return self.known and not self.outside

    def told_before(self, finding: Mapping[str, Any]) -> bool:
        """Whether a finding is on nothing that the contribution touches.

        What it broke may show on another line of the same file, so an error there is its own; advice is about its line.
        """
        path = str(finding.get("path"))
        if not self.known or path not in self.lines:
            return self.known
        first, last, lines = finding.get("line"), finding.get("end_line"), self.lines[path]
        if finding.get("severity") != "advies" or lines is None or not isinstance(first, int) or first < 1:
            return False
        at = bisect_left(lines, first)
        return at == len(lines) or lines[at] > max(first, last if isinstance(last, int) else first)


_HUNK = re.compile(r"@@ -\d+(?:,\d+)? \+(\d+)")


def touched(patch: str) -> tuple[int, ...]:
    """The lines of the new file that a patch in the unified form writes, and those that stand where it takes some away."""
    found: set[int] = set()
    at = 0
    for line in patch.split("\n"):
        if head := _HUNK.match(line):
            at = int(head[1])
        elif line.startswith("\\"):
            continue
        else:
            if line.startswith(("+", "-")):
                found.add(at)
            at += not line.startswith("-")
    return tuple(sorted(found))


def tell(work: Callable[[], str], otherwise: str = "Er is geen reactie gezet.") -> None:
    """Do the work and say what came of it; end with code 1 and one line where the forge gives no answer."""
    try:
        print(work())
    except NoAnswer as none:
        sys.exit(f"{otherwise} {none}")
