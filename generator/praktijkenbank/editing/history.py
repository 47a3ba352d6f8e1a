"""What changed of practices since the site opened, out of git: differences between records, not between lines.

Of every day on which something came to the main branch, what stood there before is held against what stands there after; what
was undone the same day is nothing, and neither is layout, order or a comment. Nothing that was told is ever told again.
"""

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from praktijkenbank.dutch.wording import day as in_words
from praktijkenbank.editing.merging import changes, laid_over, with_items
from praktijkenbank.editing.whole_file import Writable, in_form
from praktijkenbank.problems import printable, words
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import LIST_LIMIT
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.practice import UNTOLD, Practice
from praktijkenbank.records.vocabulary import Changes

WORDS = words("history")

Fields = dict[str, Any]
Labels = Mapping[tuple[str, str], str]
"""(vocabulary, id) → what a term is called."""

CHOSEN = {"Naam": "", "Soort": "kinds", "Onderbouwing › Onderbouwing": "research-bases"}
"""A field with one name or term in it → the vocabulary: what it was and what it is now says enough."""

ITEMS = {
    field.title: str(field.model.model_config.get("title"))
    for field in fields_of(Practice).values()
    if field.several and field.model
}
"""The title of a list → what one item of it is called."""


class NoHistory(Exception):
    """Git cannot say what changed; says why in one line."""


@dataclass(frozen=True)
class Told:
    """What changed of a practice on a day."""

    practice: str
    day: str
    what: tuple[str, ...]


def since(content: Content, launched: str, time_zone: str) -> tuple[str, list[Told]]:
    """The last commit, and all that changed up to it and was not told yet. Raises `NoHistory`."""
    git = _Git(content.root, time_zone)
    head = git.ask("rev-parse", "HEAD").strip()[:40]
    if git.ask("rev-parse", "--is-shallow-repository").strip() == "true":
        raise NoHistory(WORDS["shallow"])
    until = content.changes.record.until if content.changes else ""
    if until and not git.knows("merge-base", "--is-ancestor", until, "HEAD"):
        raise NoHistory(WORDS["other-history"].format(until=until[:12], file=f"{content.root.name}/changes.yml"))
    wanted = ["--first-parent", "--reverse", "--format=%cd %H", "--date=format-local:%Y-%m-%d"]
    days: dict[str, list[str]] = {}
    for line in git.ask("log", *wanted, f"{until}..HEAD" if until else "HEAD", "--", "practices").splitlines():
        day, _, commit = line.partition(" ")
        if day >= launched:
            days.setdefault(day, []).append(commit)
    labels = {(name, term.id): term.label.lower() for name, terms in content.lists_of_terms.items() for term in terms.terms}
    last: dict[str, Fields] = {}
    return head, [told for day, commits in days.items() for told in git.changed(day, commits, last, labels)]


def addition(content: Content, head: str, found: list[Told]) -> Writable:
    """The file with what was found below what stands there. Raises `ContentProblems` when it cannot be written in its form."""
    shown = f"{content.root.name}/changes.yml"
    items = [{"practice": one.practice, "day": one.day, "what": list(one.what)} for one in found]
    brought = json.dumps({"until": head, "changes": items}, ensure_ascii=False)
    if content.changes:
        added = with_items(content.changes.text, brought, range(len(items)))
        text = laid_over(added, json.dumps({"until": head}))
    else:
        text = WORDS["head"] + brought
    made = in_form(text, Changes, shown, LIST_LIMIT)
    return Writable(content.root / "changes.yml", shown, made.encode(), content.changes is None)


@dataclass(frozen=True)
class _Git:
    root: Path
    time_zone: str

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        env = {**os.environ, "LC_ALL": "C", "TZ": self.time_zone, "GIT_OPTIONAL_LOCKS": "0"}
        command = ["git", "-C", str(self.root), "-c", "core.quotePath=off", *arguments]
        try:
            return subprocess.run(command, capture_output=True, env=env, check=False)  # noqa: S603 -- no word of it is a stranger's
        except FileNotFoundError:
            raise NoHistory(WORDS["no-git"]) from None

    def ask(self, *arguments: str) -> str:
        """What git answers. Raises `NoHistory` where it refuses."""
        done = self._run(*arguments)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
            raise NoHistory(WORDS["no-history"].format(said=printable(said, 200)))
        return done.stdout.decode("utf-8", "replace")

    def knows(self, *arguments: str) -> bool:
        """Whether the answer is yes."""
        return not self._run(*arguments).returncode

    def changed(self, day: str, commits: list[str], last: dict[str, Fields], labels: Labels) -> Iterator[Told]:
        """What changed of each practice on a day; `last` holds the last that could be read of each."""
        before, after = f"{commits[0]}^", commits[-1]
        if not self.knows("rev-parse", "--verify", "--quiet", before):
            before = self.ask("hash-object", "-t", "tree", os.devnull).strip()  # nothing at all
        names = self.ask("diff", "--name-only", "--no-renames", "--relative", "-z", before, after, "--", "practices").split("\0")
        was = {name: last[name] if name in last else self._fields(before, name) or {} for name in names if name.endswith(".yml")}
        for name, old in was.items():
            new = self._fields(after, name)
            last[name] = old if new is None else new
            if new is None:  # it waits until it can be read again
                continue
            slug = name.removeprefix("practices/").removesuffix(".yml")
            former = [f"practices/{one}.yml" for one in new.get("former_slugs", ())]
            old = old or next((found for one in former if (found := was.get(one))), {})
            if what := tuple(_told(old, new, labels)):
                yield Told(slug, day, what)

    def _fields(self, commit: str, name: str) -> Fields | None:
        """The fields of a practice as a commit has it: none where it is not there, None where they cannot be read."""
        done = self._run("show", f"{commit}:./{name}")
        if done.returncode:
            return {}
        data, refusals = strict_yaml.parse(done.stdout.decode("utf-8", "replace"))
        return data if isinstance(data, dict) and all(map(strict_yaml.says_nothing, refusals)) else None


def _told(old: Fields, new: Fields, labels: Labels) -> Iterator[str]:
    """What a visitor may want to know of the difference between two versions of a practice; of what is not on the site nothing."""
    if not new or new.get("publication") == "concept":
        return
    if not old or old.get("publication") == "concept":
        yield WORDS["new"]
        return
    archived, was = (one.get("publication") == "gearchiveerd" for one in (new, old))
    if archived != was:
        yield WORDS["archived"] if archived else WORDS["back"]
    if set(new.get("former_slugs", ())) - set(old.get("former_slugs", ())):
        yield WORDS["moved"]
    reviewed = old.get("reviewed") != new.get("reviewed")
    with suppress(ValidationError):  # where one is from before a change of the model, both stay as they were written
        old, new = (
            Practice.model_validate(one).model_dump(mode="json", by_alias=True, exclude_defaults=True) for one in (old, new)
        )
    old, new = ({name: _ordered(value) for name, value in one.items() if name not in UNTOLD} for one in (old, new))
    found = dict.fromkeys(_line(one.field, one.old, one.new, old, new, labels) for one in changes(old, new, Practice))
    for line, times in Counter(line for line, _ in found).items():
        yield f"{line} ({times})" if times > 1 else line
    if reviewed:
        yield WORDS["reviewed"]


def _ordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _ordered(one) for name, one in value.items()}
    return sorted(map(_ordered, value), key=repr) if isinstance(value, list) else value


def _line(field: str, was: str, now: str, old: Fields, new: Fields, labels: Labels) -> tuple[str, str]:
    """The line for one difference, and what it is about: of one item several differences are one line."""
    top, _, inside = field.partition(" › ")
    title, _, number = top.rpartition(" ")
    if number.isdigit() and title in ITEMS:
        return (WORDS["other"] if inside else _kind(was, now)).format(what=ITEMS[title]), top
    if top == "Status" and isinstance(old.get("status"), dict) and isinstance(new.get("status"), dict):
        before, after = (labels.get(("statuses", one["status"].get("state", "")), "") for one in (old, new))
        if before != after:
            known = in_words(new["status"].get("as_of", ""))
            return f"{WORDS['from-to'].format(what=top, old=before, new=after)} ({known})", top
    if field in CHOSEN and was and now:
        before, after = (labels.get((CHOSEN[field], one), one) for one in (was, now))
        return WORDS["from-to"].format(what=top, old=before, new=after), field
    key = next((name for name, info in Practice.model_fields.items() if info.title == top), "")
    return _kind(old.get(key), new.get(key)).format(what=ITEMS.get(top, top)), top


def _kind(was: Any, now: Any) -> str:
    return WORDS["other" if was and now else "gone" if was else "added"]
