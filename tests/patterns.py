"""Every pattern in our Python that meets what people write, with the lines that are the worst for it.

A pattern is a constant of its module; `patterns.yml` holds, under its file and its name, an expression for each line that makes
it look longest, n repetitions long.
"""

import ast
import importlib
import importlib.util
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from tests.beside import cases
from tests.mini import ROOT

EXEMPT = {
    "generator/praktijkenbank/cli/main.py": "what Click writes, and nobody else",
    "generator/praktijkenbank/site/search/words/make_words.py": "run by hand, on a list of words that we have read",
}
"""Files whose patterns meet no words of an editor or a visitor, and what they do meet."""

FIELDS = "generator/praktijkenbank/records/fields.py"
"""Where patterns are texts, since the schemas hold them too."""

WORST: dict[str, dict[str, str]] = cases(__file__)
"""Path → the name of each pattern in it → the lines that are the worst for it, with commas between them."""

_METHODS = {"match", "search", "fullmatch", "sub", "split", "findall", "finditer"}


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

    def look(self, method: str, line: str) -> None:
        """Let the pattern look at a line, in one of the ways in which it is used."""
        text: str | bytes = line if isinstance(self.compiled.pattern, str) else line.encode()
        if method == "sub":
            self.compiled.sub(type(text)(), text)  # type: ignore[arg-type]
        elif method == "finditer":
            for _ in self.compiled.finditer(text):  # type: ignore[arg-type]
                pass
        else:
            getattr(self.compiled, method)(text)


@cache
def sources() -> dict[str, ast.Module]:
    """Path → tree of every file of Python that looks at what people wrote."""
    files = [*sorted((ROOT / "generator").rglob("*.py")), *sorted(ROOT.glob(".git*/*.py"))]
    paths = {file.relative_to(ROOT).as_posix(): file for file in files}
    return {path: ast.parse(file.read_text("utf-8")) for path, file in paths.items() if path not in EXEMPT}


@cache
def constants() -> dict[str, dict[str, ast.Assign]]:
    """Path → the patterns in it by name: what is compiled there, and what is named where a pattern is asked for."""
    found: dict[str, dict[str, ast.Assign]] = {}
    for path, tree in sources().items():
        for node in tree.body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                if _is_compiled(node.value) or (path == FIELDS and isinstance(node.value, ast.Constant) and name[0] != "_"):
                    found.setdefault(path, {})[name] = node
    return found


@cache
def nodes() -> list[tuple[str, ast.AST]]:
    """Path and node of all that may be a use of a pattern."""
    return [
        (path, node) for path, tree in sources().items() for node in ast.walk(tree) if isinstance(node, (ast.Call, ast.Attribute))
    ]


def calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function of `re` that takes a pattern."""
    for path, node in nodes():
        if _of_re(node) and node.func.attr in _METHODS | {"compile", "subn"}:  # type: ignore[attr-defined]
            yield path, node  # type: ignore[misc]


def inline() -> list[str]:
    """Patterns that are no constant of their module."""
    known = {node.value for names in constants().values() for node in names.values()}
    names = {name for found in constants().values() for name in found}
    return [f"{path}:{call.lineno}" for path, call in calls() if call not in known and _asked(call) not in names]


@cache
def patterns() -> list[Pattern]:
    """Every pattern."""
    return list(_patterns())


def _patterns() -> Iterator[Pattern]:
    uses = _uses()
    for path, names in constants().items():
        module, worst = _module(path), WORST.get(path, {})
        for name in names:
            expressions = ast.parse(f"({worst[name]},)", mode="eval").body.elts if name in worst else []  # type: ignore[attr-defined]
            compiled = re.compile(getattr(module, name))
            yield Pattern(f"{path}:{name}", compiled, frozenset(uses[path, name]), tuple(map(ast.unparse, expressions)))


def _uses() -> dict[tuple[str, str], set[str]]:
    """The methods by which each pattern is used, in its own module and where it is imported."""
    found: dict[tuple[str, str], set[str]] = {(path, name): set() for path, names in constants().items() for name in names}
    homes: dict[str, list[str]] = {}
    for path, names in constants().items():
        for name in names:
            homes.setdefault(name, []).append(path)
    for path, node in nodes():
        if isinstance(node, ast.Attribute) and node.attr in _METHODS and not _of_re_attribute(node):
            name = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            for home in homes.get(name, ()) if path not in homes.get(name, ()) else (path,):
                found[home, name].add(node.attr)
    for path, call in calls():
        name = _asked(call)
        for home in homes.get(name, ()) if path not in homes.get(name, ()) else (path,):
            found[home, name].add(call.func.attr.replace("compile", "fullmatch"))  # type: ignore[attr-defined]
    for path, name in found:
        if path == FIELDS:
            found[path, name].add("fullmatch")
    return found


def _asked(call: ast.Call) -> str:
    """The name of the pattern that a function of `re` is given."""
    pattern = call.args[0] if call.args else None
    return pattern.attr if isinstance(pattern, ast.Attribute) else pattern.id if isinstance(pattern, ast.Name) else ""


def _is_compiled(node: ast.expr) -> bool:
    return _of_re(node) and node.func.attr == "compile"  # type: ignore[attr-defined]


def _of_re(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _of_re_attribute(node.func)


def _of_re_attribute(node: ast.Attribute) -> bool:
    return isinstance(node.value, ast.Name) and node.value.id == "re"


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
