"""What a build keeps for the next one is what a full build would have made."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.kept import Kept, SiteFile, digest_of_folders
from generator.pipeline import load, publish
from generator.problems import ContentProblems
from generator.reading import Memory
from generator.shell import Shells
from tests import mini

REAL = mini.ROOT / "content"
TODAY = mini.TODAY.replace(year=2030)


def build(content: Path, kept: Kept, memory: Memory, target: Path, old: Path) -> list[str]:
    """Build `target`, taking over from `old` what `kept` says; gives what was made anew."""
    target.mkdir(parents=True)
    files = publish(load(content, TODAY, memory), mini.SITE, mini.TEMPLATES, Shells(mini.shell), TODAY)
    kept.files, made = kept.write(files, target, old)
    kept.memory = memory
    return made


def tree(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def replaced(pattern: str, new: str) -> Callable[[str, random.Random], str]:
    return lambda text, chance: re.sub(pattern, new.format(chance.randrange(10**6)), text, count=1, flags=re.MULTILINE)


EDITS: dict[str, Callable[[str, random.Random], str]] = {
    "name": replaced(r"^name: .*$", "name: Ander {}"),
    "first letter": replaced(r"^name: .*$", "name: Aaa {}"),
    "summary": replaced(r"^summary:(.*\n)( .*\n)*", "summary: Nieuw {}.\n"),
    "theme": replaced(r"^themes: .*$", "themes: [burenhulp]"),
    "target group": replaced(r"for_whom: .*$", "for_whom: [inwoners]"),
    "element": replaced(r"- element: \S+$", "- element: maatwerk-{}"),
    "element to another": replaced(r"- element: \S+$", "- element: persoonlijke-benadering"),
    "concept": lambda text, chance: text + "publication: concept\n",
    "archived": lambda text, chance: text + "publication: gearchiveerd\n",
    "former address": lambda text, chance: text + f"former_slugs: [vroeger-{chance.randrange(10**6)}]\n",
    "reviewed": replaced(r"^reviewed: .*$", "reviewed: 2029-01-05"),
    "reason": replaced(r"^    reason: (?!niet-).*\n( {6}.*\n)*", "    reason: Om reden {}.\n"),
}


def edit(content: Path, chance: random.Random) -> str:
    """Change something at random, as an editor could: a record, a label in a vocabulary, a title of a source."""
    if chance.random() < 0.15:
        file = chance.choice([*sorted((content / "vocabulary").glob("*.yml")), content / "sources.yml"])
        pattern = r"^    title: .*$" if file.name == "sources.yml" else r"label: .*$"
        file.write_text(
            replaced(pattern, ("    title" if file.name == "sources.yml" else "label") + ": Ander {}")(
                file.read_text("utf-8"), chance
            ),
            "utf-8",
        )
        return file.name
    file = chance.choice(sorted((content / "practices").glob("*.yml")))
    name, change = chance.choice(sorted(EDITS.items()))
    file.write_text(change(file.read_text("utf-8"), chance), "utf-8")
    return f"{file.name}: {name}"


@pytest.mark.parametrize("seed", range(3))
def test_after_random_edits_the_kept_site_is_the_full_site(seed: int, tmp_path: Path) -> None:
    content, chance = tmp_path / "content", random.Random(seed)
    shutil.copytree(REAL, content)
    kept, memory = Kept(), Memory()
    old = tmp_path / "site-0"
    build(content, kept, memory, old, tmp_path / "nothing")
    done: list[str] = []
    number = 0
    while len(done) < 8:
        number += 1
        before = tmp_path / f"content-{number}"
        shutil.copytree(content, before)
        what = edit(content, chance)
        target = tmp_path / f"site-{number}"
        try:
            made = build(content, kept, memory, target, old)
        except ContentProblems:
            shutil.rmtree(content)
            before.rename(content)
            shutil.rmtree(target)
            continue
        full = tmp_path / f"full-{number}"
        everything = build(content, Kept(), Memory(), full, tmp_path / "nothing")
        assert tree(target) == tree(full), what
        assert what.endswith((".yml", "first letter", "name", "concept", "archived")) or len(made) < len(everything) / 2, what
        done.append(what)
        old = target


def test_nothing_is_made_anew_when_nothing_changed(tmp_path: Path) -> None:
    kept, memory = Kept(), Memory()
    build(mini.CONTENT, kept, memory, tmp_path / "one", tmp_path / "nothing")
    assert build(mini.CONTENT, kept, memory, tmp_path / "two", tmp_path / "one") == []
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_page_that_somebody_changed_is_made_anew(tmp_path: Path) -> None:
    kept, memory = Kept(), Memory()
    build(mini.CONTENT, kept, memory, tmp_path / "one", tmp_path / "nothing")
    whole = tree(tmp_path / "one")
    (tmp_path / "one" / "index.html").write_text("geknoeid", "utf-8")
    (tmp_path / "one" / "404.html").unlink()
    assert build(mini.CONTENT, kept, memory, tmp_path / "two", tmp_path / "one") == ["index.html", "404.html"]
    assert tree(tmp_path / "two") == whole


def test_what_is_kept_survives_on_disk(tmp_path: Path) -> None:
    kept, memory = Kept(), Memory()
    build(mini.CONTENT, kept, memory, tmp_path / "one", tmp_path / "nothing")
    kept.save(tmp_path / "kept.jsonl", "v1")
    again = Kept.load(tmp_path / "kept.jsonl", "v1")
    assert (again.files, again.memory.to_keep()) == (kept.files, memory.to_keep())
    assert again.memory.data == memory.data
    assert build(mini.CONTENT, again, again.memory, tmp_path / "two", tmp_path / "one") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "[" * 100_000,
        '"v1"',
        '"v1"\n[]',
        '"v1"\n{"lists": "", "sound": []}\n["page", "a", "key"]',
        '"v1"\n{"lists": "", "sound": []}\n["file"]',
        '"v1"\n{"lists": "", "sound": []}\n["data", "a", {}]\n["data", "b", {',
    ],
)
def test_a_broken_memory_is_no_memory(text: str, tmp_path: Path) -> None:
    (tmp_path / "kept.jsonl").write_text(text, "utf-8")
    assert Kept.load(tmp_path / "kept.jsonl", "v1") == Kept()


def test_the_memory_of_another_version_is_no_memory(tmp_path: Path) -> None:
    Kept(memory=Memory(data={"a": {}})).save(tmp_path / "kept.jsonl", "v1")
    assert Kept.load(tmp_path / "kept.jsonl", "v2") == Kept()


def test_another_template_is_another_version(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("een", "utf-8")
    one = digest_of_folders(tmp_path)
    (tmp_path / "a.html").write_text("twee", "utf-8")
    assert digest_of_folders(tmp_path) != one


def test_a_file_in_place_is_left_alone(tmp_path: Path) -> None:
    kept = Kept()
    kept.files, made = kept.write([SiteFile("a.html", "1", lambda: "een")], tmp_path, tmp_path)
    assert made == ["a.html"]
    _, made = kept.write([SiteFile("a.html", "1", lambda: "twee")], tmp_path, tmp_path)
    assert (made, (tmp_path / "a.html").read_text()) == ([], "een")
