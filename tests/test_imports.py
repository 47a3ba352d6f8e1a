"""The house: eight packages, that import only from lower floors; MkDocs and Click stay at the rim."""

import ast
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import praktijkenbank

FOLDER = Path(praktijkenbank.__file__).parent
FLOORS = {
    "dutch": 1,
    "records": 2,
    "problems": 2,
    "reading": 3,
    "collection": 4,
    "editing": 5,
    "site": 6,
    "cli": 7,
    "__main__": 8,
}
"""Package of `praktijkenbank` → its floor (see docs/architecture.md). A package imports only from lower floors."""

WITHIN_SITE = {"views": 1, "output": 2, "pages": 3, "exports": 3, "search": 3, "comparison": 3, "build": 4}
"""The same inside `site`: no part imports from a higher one."""

RIM = {"mkdocs", "material", "click", "watchdog"}
LONGEST = 14
"""Modules in the longest chain of imports. It may become less."""


def modules() -> dict[str, Path]:
    """Dotted name → file, of every module in the package."""
    found = {}
    for file in FOLDER.rglob("*.py"):
        parts = file.relative_to(FOLDER.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = file
    return found


MODULES = modules()


def imported(file: Path) -> set[str]:
    """What a module imports, anywhere in it: modules of ours in full, others by their first name."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name} imports relatively"
            whole = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {name if name in MODULES else str(node.module) for name in whole}
    return {name if name in MODULES else name.split(".")[0] for name in names}


def package(module: str) -> str:
    return module.split(".")[1]


@cache
def imports() -> dict[str, set[str]]:
    """Module → what it imports."""
    return {name: imported(file) for name, file in MODULES.items() if name != "praktijkenbank"}


def test_there_are_eight_packages_that_import_only_from_lower_floors() -> None:
    assert {package(name) for name in imports()} == FLOORS.keys()
    wrong = [
        f"{name} imports {other}"
        for name, others in imports().items()
        for other in sorted(others & imports().keys())
        if package(other) != package(name) and FLOORS[package(other)] >= FLOORS[package(name)]
    ]
    assert wrong == []


def test_the_parts_of_a_site_are_made_in_order() -> None:
    parts = {name: name.split(".")[2] for name in imports() if name.startswith("praktijkenbank.site.")}
    assert set(parts.values()) == WITHIN_SITE.keys()
    wrong = [
        f"{name} imports {other}"
        for name, part in parts.items()
        for other in sorted(imports()[name] & parts.keys())
        if WITHIN_SITE[parts[other]] > WITHIN_SITE[part]
    ]
    assert wrong == []


def test_no_modules_import_each_other_in_a_circle_and_no_chain_grows_long() -> None:
    graph = {name: others & imports().keys() for name, others in imports().items()}
    depth: dict[str, int] = {}
    for name in TopologicalSorter(graph).static_order():  # raises CycleError, which names the circle
        depth[name] = 1 + max((depth[other] for other in graph[name]), default=0)
    assert max(depth.values()) <= LONGEST


def folder(module: str) -> str:
    return module if MODULES[module].name == "__init__.py" else module.rpartition(".")[0]


def test_no_folders_import_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = {}
    for name, others in imports().items():
        graph.setdefault(folder(name), set()).update({folder(other) for other in others & imports().keys()} - {folder(name)})
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def test_only_the_rim_knows_mkdocs_and_click() -> None:
    assert {package(name) for name, others in imports().items() if others & RIM} == {"cli"}
