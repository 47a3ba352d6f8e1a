"""However long a line is that somebody writes, no pattern takes more time for it than it is long.

A pattern that meets what people write is a constant of its module; `test_patterns.yml` holds, under its file and its name, an
expression for each line that makes it look longest, n repetitions long.
"""

import ast
import importlib
import importlib.util
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from types import ModuleType

import pytest

from tests.beside import cases
from tests.growth import too_steep
from tests.mini import ROOT

EXEMPT = {
    "generator/praktijkenbank/cli/main.py": "what Click writes, and nobody else",
}
"""Files whose patterns meet no words of an editor or a visitor, and what they do meet."""

FIELDS = "generator/praktijkenbank/records/fields.py"
"""Where patterns are texts, since the schemas hold them too; a schema asks for the whole of a text."""

WORST: dict[str, dict[str, str]] = cases(__file__)
"""Path → the name of each pattern in it → the lines that are the worst for it, with commas between them."""

_METHOD = r"(match|search|fullmatch|sub|subn|split|findall|finditer)\b"
_COMPILED = re.compile(r"^(\w+) = re\.compile\(", re.MULTILINE)
_TEXT = re.compile(r"^([A-Z]\w+) = r?\"", re.MULTILINE)
_OF_RE = re.compile(rf"(^\w+ = )?\bre\.(?:compile|{_METHOD})\(\s*([\w.]*)", re.MULTILINE)
_USE = re.compile(rf"\b(\w+)\.{_METHOD}")


@dataclass(frozen=True)
class Pattern:
    """A pattern under its name in a module, the methods it is used by, and its worst lines."""

    where: str
    compiled: re.Pattern[str] | re.Pattern[bytes]
    methods: frozenset[str]
    worst: tuple[str, ...]

    def line(self, worst: str, size: int) -> str:
        """A worst line of about so many bytes."""
        one, other = (len(eval(worst, {"n": n}).encode()) for n in (1000, 2000))
        return str(eval(worst, {"n": max(1, size * 1000 // max(1, other - one))}))

    def look(self, method: str, worst: str, size: int) -> None:
        """Let the pattern look at a worst line of about so many bytes, in one of the ways in which it is used."""
        line = self.line(worst, size)
        text: str | bytes = line if isinstance(self.compiled.pattern, str) else line.encode()
        if method in ("sub", "subn"):
            self.compiled.sub(type(text)(), text)  # type: ignore[arg-type]
        elif method == "finditer":
            for _ in self.compiled.finditer(text):  # type: ignore[arg-type]
                pass
        else:
            getattr(self.compiled, method)(text)


@cache
def sources() -> dict[str, str]:
    """Path → text of every file of Python that looks at what people wrote."""
    files = [*sorted((ROOT / "generator").rglob("*.py")), *sorted(ROOT.glob(".git*/*.py"))]
    paths = {file.relative_to(ROOT).as_posix(): file for file in files}
    return {path: file.read_text("utf-8") for path, file in paths.items() if path not in EXEMPT}


@cache
def constants() -> dict[str, list[str]]:
    """Path → the names of the patterns in it."""
    found = {path: _COMPILED.findall(text) + (_TEXT.findall(text) if path == FIELDS else []) for path, text in sources().items()}
    return {path: names for path, names in found.items() if names}


def inline() -> list[str]:
    """Patterns that are no constant of their module."""
    known = {name for names in constants().values() for name in names}
    return [
        f"{path}: {found[0]}"
        for path, text in sources().items()
        for found in _OF_RE.finditer(text)
        if not found[1] and found[3].rpartition(".")[2] not in known
    ]


@cache
def patterns() -> list[Pattern]:
    """Every pattern."""
    return list(_patterns())


def _patterns() -> Iterator[Pattern]:
    uses: dict[tuple[str, str], set[str]] = defaultdict(set)
    for path, text in sources().items():
        for name, method in [
            *_USE.findall(text),
            *((name.rpartition(".")[2], method) for _, method, name in _OF_RE.findall(text)),
        ]:
            for home in (
                [path] if name in constants().get(path, ()) else [home for home in constants() if name in constants()[home]]
            ):
                uses[home, name].add(method or "fullmatch")
    for path, names in constants().items():
        module = _module(path)
        for name in names:
            written = WORST.get(path, {}).get(name)
            worst = ast.parse(f"({written},)", mode="eval").body.elts if written else []  # type: ignore[attr-defined]
            methods = frozenset(uses[path, name] | ({"fullmatch"} if path == FIELDS else set()))
            yield Pattern(f"{path}:{name}", re.compile(getattr(module, name)), methods, tuple(map(ast.unparse, worst)))


def _module(path: str) -> ModuleType:
    file = ROOT / path
    if path.startswith("generator/"):
        return importlib.import_module(
            path.removeprefix("generator/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        )
    sys.path.insert(0, str(file.parent))
    spec = importlib.util.spec_from_file_location(f"_{file.stem}", file)
    assert spec
    assert spec.loader
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


pytestmark = pytest.mark.untraced


def test_every_pattern_is_a_constant_of_its_module_and_it_is_known_what_is_worst_for_it() -> None:
    assert inline() == []
    found = patterns()
    assert [f"{path}:{name}" for path, names in WORST.items() for name in names if name not in constants().get(path, ())] == []
    assert [pattern.where for pattern in found if not (pattern.worst and pattern.methods)] == []
    assert len(found) > 50
    assert [path for path in EXEMPT if not (ROOT / path).is_file()] == []


def test_no_pattern_takes_much_more_than_twice_as_long_for_twice_as_much() -> None:
    assert too_steep(_looks()) == {}


def _looks() -> Iterator[tuple[str, Callable[[int], object]]]:
    """Every pattern at its worst lines, and at lines of one letter, and each of the marks that it speaks of."""
    for pattern in patterns():
        written = pattern.compiled.pattern
        marks = set(written if isinstance(written, str) else written.decode()) & set(" !\"#'()*,-./:;<=>[]`{|}~")
        worst = [*pattern.worst, *(f"{mark!r} * n + 'é'" for mark in sorted(marks | {"a", " "}))]
        for method in sorted(pattern.methods):
            for expression in worst:
                yield f"{pattern.where} {method} {expression}", partial(pattern.look, method, expression)
