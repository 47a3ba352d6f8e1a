"""What a message offers to paste is accepted when somebody pastes it, keeps what stood there, and brings nothing new that is wrong."""

import random
import re
import shutil
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from praktijkenbank.collection.checks import load
from praktijkenbank.dutch.wording import MONTHS, SIGNS
from praktijkenbank.problems import KINDS, ContentProblems, Problem
from tests import invalid_cases, mini
from tests.beside import cases
from tests.invalid_cases import Change

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


def paste(file: Path, problem: Problem) -> str:
    """Write the fix in place of what it stands for, which is given, and the added lines below."""
    lines = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    stood = ""
    if problem.fix:
        line = lines[problem.line - 1]
        stood = line[problem.column - 1 : problem.end_column - 1]
        lines[problem.line - 1] = line[: problem.column - 1] + problem.fix + line[problem.end_column - 1 :]
    if problem.add:
        last = max(problem.line, problem.end_line)
        lines[last:last] = problem.add.split("\n")
    file.chmod(0o600)
    file.write_text("\n".join(lines), "utf-8")
    return stood


def laid(change: Change, folder: Path) -> Path:
    shutil.copytree(mini.CONTENT, folder / "content")
    change(folder / "content")
    return folder


def check_proposals(change: Change, folder: Path) -> None:
    """Hold everything that is offered to paste to this: it keeps what stood there, and leaves fewer problems and no new ones."""
    found = errors(laid(change, folder / "before"))
    for problem in found:
        if problem.fix and not problem.line:  # the name of the file itself
            assert not (folder / "before" / problem.path).with_name(problem.fix).exists(), problem
    for at, problem in enumerate(filter(ready, found)):
        told = f"{problem}\n{problem.fix}\n{problem.add}"
        after_folder = laid(change, folder / f"after-{at}")
        stood = paste(after_folder / problem.path, problem)
        assert lost(problem.code, stood, f"{problem.fix}\n{problem.add}") == [], told
        if any(one.code == "nog-meer" for one in found):
            continue  # another comes into sight for each that is mended
        left = errors(after_folder)
        before, after = kinds(found), kinds(left)
        new = [code for _, code in after - before if depth(code) <= depth(problem.code)]
        assert not new, f"{new}: {told}"
        if problem.code == "yaml-fout":  # of a text that breaks in two places the first is told
            assert not any((one.path, one.code, one.line) == (problem.path, problem.code, problem.line) for one in left), told
        else:
            assert after[problem.path, problem.code] < before[problem.path, problem.code], told


@pytest.mark.parametrize("name", CASES)
def test_what_is_offered_keeps_the_facts_and_is_accepted(name: str, tmp_path: Path) -> None:
    check_proposals(CASES[name], tmp_path)


SLIPS: tuple[Callable[[str, random.Random], str], ...] = (
    lambda line, chance: line.replace(": ", chance.choice([":", ":\u00a0", " = ", ": > ", ": ~", ": € ", ": ", ": circa "]), 1),
    lambda line, chance: line.replace("- ", chance.choice(["-", "– ", "• ", "-\u00a0", "* "]), 1),
    lambda line, chance: chance.choice([" ", "  ", "\u00a0\u00a0", "\t"]) + line,
    lambda line, chance: line.removeprefix(" "),
    lambda line, chance: line + chance.choice([" %", " euro", " #1", ": nog iets", "'", '"', ",-", "+", " uur"]),
    lambda line, chance: re.sub(r"\d+", lambda number: chance.choice(["{}.000.000", "{},5", "< {}"]).format(number[0]), line),
    lambda line, chance: re.sub(r"[aeiou]", "", line, count=1),
    lambda line, chance: line.replace("-", chance.choice(["–", "/", "."])),
)
"""What a hand, a spreadsheet, a chat or a word processor makes of a line."""


@pytest.mark.parametrize("seed", range(60))
def test_what_is_offered_for_slips_at_random_keeps_the_facts_and_is_accepted(seed: int, tmp_path: Path) -> None:
    def slip(content: Path) -> None:
        chance = random.Random(seed)
        file = content / "practices" / chance.choice(["burenklus.yml", "praattafel.yml"])
        lines = file.read_text("utf-8").split("\n")
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(lines))
            lines[at] = chance.choice(SLIPS)(lines[at], chance)
        file.write_text("\n".join(lines), "utf-8")

    check_proposals(slip, tmp_path)


@pytest.mark.parametrize(("code", "old", "new", "missing"), cases(__file__))
def test_what_is_lost_is_seen(code: str, old: str, new: str, missing: list[str]) -> None:
    """A check that found nothing anywhere might be a check that looks at nothing."""
    assert lost(code, old, new) == missing


def test_there_is_something_to_paste() -> None:
    """Most kinds of mistakes have an answer that is ready; without this, nothing above need have looked at one."""
    assert sum("    + | " in text for text in invalid_cases.messages().values()) > 50


_THOUSANDS = re.compile(r"(?<=\d)[.,'’\u00a0\u202f ](?=\d{3}(?!\d))")
_DATE = re.compile(r"\d{1,4}([-/.\u2010-\u2015\u2212])\d{1,2}\1\d{1,4}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SIGN = re.compile(r"(>=|<=|\+/-|[><≥≤±~≈+])\s*(?=€?\s*\d)|(?<=\d)\s*([+%€]|,-)|(€)|(?<![\w.])([-−])(?=\d)")
SAID_OTHERWISE = {**SIGNS, "€": "euro", ",-": "euro", "−": "-", "ca": "circa", "tot": "high:", "à": "high:"}
"""A sign or short word → how it may stand in what is pasted."""

IDENTIFIERS = ("-onbekend", "link-naar-niets", "ja-nee-ongeldig", "schrijfwijze")
"""How the codes end of problems of which the mistake is a name itself; its figures count all the same."""

_CODED = re.compile(r"%[0-9A-F]{2}")
_TIME = re.compile(r"(?<=\d)[Tt ]\d{1,2}:\d\d\S*$")
"""What a day does not say, and a computer may write behind it."""
_LIST_MARK = re.compile(r"^ *(?:\d{1,2}[.)]|[a-z][.)]|o) ", re.MULTILINE)
_FIELD = re.compile(r"^(?:- )?\w+: ", re.MULTILINE)


def figures(text: str) -> Counter[Decimal]:
    """Every number in a text, of a date its year, month and day."""
    dates = [re.sub(r"\D+", " ", found[0]) for found in _DATE.finditer(text)]
    rest = _THOUSANDS.sub("", _DATE.sub(" ", text))
    return Counter(Decimal(found.replace(",", ".")) for part in (*dates, rest) for found in _NUMBER.findall(part))


def lost(code: str, old: str, new: str) -> list[str]:
    """What stood in `old` and does not stand in `new`, which is pasted for a problem of this kind."""
    whole = new
    old, new = (_CODED.sub("", _FIELD.sub("", text)) for text in (_TIME.sub("", _LIST_MARK.sub("", old)), new))
    told, name = whole.casefold(), code.endswith(IDENTIFIERS)
    missing = [f"figure {number}" for number in figures(old) - figures(new)]
    months = [str(at) for at, month in enumerate(MONTHS, 1) for word in _WORD.findall(old) if _is_month(word, month)]
    surplus = figures(new) - figures(old) - Counter(map(Decimal, months))
    missing += [f"no figure {number}" for number in surplus if old]
    for found in () if name else _SIGN.finditer(old):
        sign = next(filter(None, found.groups()))
        if sign not in new and SAID_OTHERWISE.get(sign, sign) not in new:
            missing.append(f"sign {sign}")
    if not name:
        for word in map(str.casefold, _WORD.findall(old)):
            if word not in told and SAID_OTHERWISE.get(word, word) not in told and not (months and _is_month(word)):
                missing.append(f"word {word}")
    return missing


def _is_month(word: str, month: str = "") -> bool:
    return any(len(word) >= 3 and one.startswith(word.casefold()) for one in ((month,) if month else MONTHS))
