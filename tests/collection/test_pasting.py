"""What a message offers to paste is accepted when somebody pastes it, and brings nothing new that is wrong."""

import random
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from praktijkenbank.collection.checks import load
from praktijkenbank.problems import KINDS, ContentProblems, Problem
from tests import invalid_cases, mini
from tests.collection.facts_kept import lost
from tests.made_cases import Change

pytestmark = pytest.mark.untraced
CASES = invalid_cases.cases()
TO_FILL_IN = ("...", "JJJJ", "…")
"""What stands in a pasted line where something must come that nobody can know."""


def errors(folder: Path) -> list[Problem]:
    try:
        load(folder / "content", mini.TODAY, mini.READ)
    except ContentProblems as found:
        return [*found.problems]
    return []


def kinds(problems: list[Problem]) -> Counter[tuple[str, str]]:
    return Counter((problem.path, problem.code) for problem in problems)


def depth(code: str) -> int:
    """How far reading gets before it can tell: a text that is YAML may prove misshapen, and a shape that is right untrue."""
    stages = [("files", "yaml"), ("shape",), ("content", "search")]
    return next(at for at, subjects in enumerate(stages) if KINDS[code].subject in subjects)


def ready(problem: Problem) -> bool:
    pasted = problem.fix + problem.add
    within = not problem.fix or problem.line == problem.end_line
    return bool(problem.line and pasted and within) and not any(dots in pasted for dots in TO_FILL_IN)


def paste(file: Path, problem: Problem) -> None:
    """Write the fix in place of what it stands for, and the added lines below."""
    lines = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    if problem.fix:
        line = lines[problem.line - 1]
        lines[problem.line - 1] = line[: problem.column - 1] + problem.fix + line[problem.end_column - 1 :]
    if problem.add:
        last = max(problem.line, problem.end_line)
        lines[last:last] = problem.add.split("\n")
    file.write_text("\n".join(lines), "utf-8")


def laid(change: Change, folder: Path) -> Path:
    shutil.copytree(mini.CONTENT, folder / "content")
    change(folder / "content")
    return folder


def stood(file: Path, problem: Problem) -> str:
    """What a fix is pasted in place of."""
    line = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").split("\n")[problem.line - 1]
    return line[problem.column - 1 : problem.end_column - 1] if problem.fix else ""


def check_proposals(change: Change, folder: Path) -> int:
    """Hold everything that is offered to paste to this: it keeps what stood there, and leaves fewer problems and no new ones.

    Gives how much was offered.
    """
    found = errors(laid(change, folder / "before"))
    offered = [problem for problem in found if ready(problem)]
    for problem in found:
        if problem.fix and not problem.line:  # the name of the file itself
            assert not (folder / "before" / problem.path).with_name(problem.fix).exists(), problem
    for at, problem in enumerate(offered):
        told = f"{problem}\n{problem.fix}\n{problem.add}"
        file = folder / "before" / problem.path
        assert lost(problem.code, stood(file, problem), f"{problem.fix}\n{problem.add}") == [], told
        if any(one.code == "nog-meer" for one in found):
            continue  # another comes into sight for each that is mended
        after_folder = laid(change, folder / f"after-{at}")
        file = after_folder / problem.path
        file.chmod(0o600)
        paste(file, problem)
        left = errors(after_folder)
        before, after = kinds(found), kinds(left)
        new = [code for _, code in after - before if depth(code) <= depth(problem.code)]
        assert not new, f"{new}: {told}"
        if problem.code == "yaml-fout":  # of a text that breaks in two places the first is told
            assert not any((one.path, one.code, one.line) == (problem.path, problem.code, problem.line) for one in left), told
        else:
            assert after[problem.path, problem.code] < before[problem.path, problem.code], told
    return len(offered)


@pytest.mark.parametrize("name", CASES)
def test_what_is_offered_keeps_the_facts_and_is_accepted(name: str, tmp_path: Path) -> None:
    check_proposals(CASES[name], tmp_path)


SLIPS: tuple[Callable[[str, random.Random], str], ...] = (
    lambda line, chance: line.replace(": ", chance.choice([":", ":\u00a0", " = ", ": > ", ": ~", ": € ", ": ", ": circa "]), 1),
    lambda line, chance: line.replace("- ", chance.choice(["-", "– ", "• ", "-\u00a0", "* "]), 1),
    lambda line, chance: chance.choice([" ", "  ", "\u00a0\u00a0", "\t"]) + line,
    lambda line, chance: line.removeprefix(" "),
    lambda line, chance: line + chance.choice([" %", " euro", " #1", ": nog iets", "'", '"', ",-", "+", " uur"]),
    lambda line, chance: re.sub(
        r"\d+", lambda number: chance.choice([f"{number[0]}.000.000", f"{number[0]},5", f"< {number[0]}"]), line
    ),
    lambda line, chance: re.sub(r"[aeiou]", "", line, count=1),
    lambda line, chance: line.replace("-", chance.choice(["–", "/", "."])),
)
"""What a hand, a spreadsheet, a chat or a word processor makes of a line."""


@pytest.mark.parametrize("seed", range(60))
def test_what_is_offered_for_slips_at_random_keeps_the_facts_and_is_accepted(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)

    def slip(content: Path) -> None:
        file = content / "practices" / chance.choice(["burenklus.yml", "praattafel.yml"])
        lines = file.read_text("utf-8").split("\n")
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(lines))
            lines[at] = chance.choice(SLIPS)(lines[at], chance)
        text = "\n".join(lines)
        file.write_text(text, "utf-8")

    state = chance.getstate()

    def same_slip(content: Path) -> None:
        chance.setstate(state)
        slip(content)

    check_proposals(same_slip, tmp_path)


def test_what_is_lost_is_seen() -> None:
    """A check that found nothing anywhere might be a check that looks at nothing."""
    assert lost("x", "> 100 vrijwilligers", "100 vrijwilligers") == ["sign >"]
    assert lost("x", "12%", "12") == ["sign %"]
    assert lost("x", "€ 12", "value: 12") == ["sign €"]
    assert lost("x", "-12", "12") == ["sign -"]
    assert lost("x", "1.000", "1") == ["figure 1000", "no figure 1"]
    assert lost("x", "12 uren", "12") == ["word uren"]
    assert lost("term-onbekend", "rapport-2013", "rapport-2014") == ["figure 2013", "no figure 2014"]
    assert lost("x", "> 1.000.000 uur", "value: 1000000\nqualifier: meer dan\nunit: uur") == []
    assert lost("x", "30 juni 2024", "2024-06-30") == []


def test_there_is_something_to_paste() -> None:
    """Most kinds of mistakes have an answer that is ready; without this, nothing above need have looked at one."""
    assert sum("    + | " in text for text in invalid_cases.messages().values()) > 50
