"""The same of the patterns in our scripts: each is a constant with its worst line beside it, and none takes a square."""

from __future__ import annotations

import re
from pathlib import Path

from tests import node
from tests.growth import MOST
from tests.mini import ROOT

SCRIPTS = sorted((ROOT / "overrides").rglob("*.js"))

CONSTANT = re.compile(
    r"^ *// Worst: (?P<worst>[^\n]*)\n *const (?P<name>\w+) = (?P<pattern>/(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*|new RegExp\([^;]*\));",
    re.MULTILINE,
)
PASSED_OVER = re.compile(
    r"//[^\n]*|/\*.*?\*/|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$\{[^}]*\}|\$)*`", re.DOTALL
)
INLINE = re.compile(r"(?<=[(,=:\[!&|?{;+>])\s*/(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/|\bRegExp\(")
"""A stroke where a value can begin begins a pattern."""


def inline(script: str) -> list[str]:
    """Patterns in a script that are no constant with a worst line."""
    left = CONSTANT.sub("", script)
    return [found[0].strip() for found in INLINE.finditer(_without_texts(left))]


def _without_texts(script: str) -> str:
    """A script without its comments and texts, but with what is computed inside texts."""
    return PASSED_OVER.sub(lambda text: " ".join(re.findall(r"\$\{([^}]*)\}", text[0])) if text[0][0] == "`" else "0", script)


def test_every_pattern_is_a_constant_beside_its_worst_line() -> None:
    assert {file.name: found for file in SCRIPTS if (found := inline(file.read_text("utf-8")))} == {}


def test_a_pattern_elsewhere_is_found() -> None:
    loose = [
        "a.replace(/ +$/, b)",
        "const A = /a/;",
        "// Worst: b\nlet c = [/a[/]b/g];",
        "`a ${b.match(/c/)}`",
        "new RegExp(a)",
        "x => /a/.test(x)",
    ]
    assert [len(inline(script)) for script in loose] == [1] * len(loose)
    assert inline('a / b / c; "/a/"; // a /b/\n/* (/c/) */ d(1 / 2)') == []


def test_no_pattern_takes_much_more_than_twice_as_long_for_twice_as_much() -> None:
    patterns = [
        {"where": f"{file.name}:{found['name']}", "pattern": found["pattern"], "worst": _parts(found["worst"])}
        for file in SCRIPTS
        for found in CONSTANT.finditer(file.read_text("utf-8"))
    ]
    assert len(patterns) > 30
    looked = node.run(Path(__file__).parent / "growth.js", given=patterns)
    assert len(looked) > len(patterns)
    assert [one for one in looked if one["growth"] > MOST] == []


def _parts(expressions: str) -> list[str]:
    """Expressions between which stand commas, outside texts."""
    return re.findall(r"((?:\"(?:[^\"\\]|\\.)*\"|[^\",])+)(?:, |$)", expressions)
