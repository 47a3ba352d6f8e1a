"""Imports only go down, or sideways without a cycle; MkDocs and Click stay at the rim."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import generator

FOLDER = Path(generator.__file__).parent

FLOORS = {
    "model": 1,
    "problems": 1,
    "strict_yaml": 2,
    "reading": 2,
    "settings": 2,
    "amounts": 2,
    "anatomy": 2,
    "mistakes": 2,
    "references": 2,
    "content": 2,
    "content_folder": 2,
    "page_text": 2,
    "pictures": 2,
    "catalogue": 2,
    "checks": 2,
    "schema": 2,
    "article_text": 2,
    "completeness": 2,
    "markup": 2,
    "links": 2,
    "dutch": 2,
    "citations": 2,
    "charts": 3,
    "pages": 3,
    "templates": 3,
    "shell": 3,
    "machine_pages": 3,
    "link_check": 3,
    "lighter": 3,
    "makers": 3,
    "output": 3,
    "public": 3,
    "site_list": 3,
    "on_demand": 3,
    "comparison": 3,
    "site_file": 3,
    "exports": 3,
    "facets": 3,
    "forms": 3,
    "editing": 3,
    "search": 3,
    "reports": 3,
    "today": 3,
    "site_folder": 3,
    "load": 4,
    "pipeline": 4,
    "cli": 5,
    "commands": 5,
    "preview": 5,
    "plugin": 5,
    "start": 5,
}
"""Module or package of `generator` → its floor (see the architecture). A module imports nothing from above."""

RIM = {"mkdocs", "material", "click", "watchdog"}


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


def top(module: str) -> str:
    return module.split(".")[1]


IMPORTS = {name: imported(file) for name, file in MODULES.items() if name != "generator"}


def test_every_module_has_a_floor() -> None:
    assert {top(name) for name in IMPORTS} == FLOORS.keys()


def test_no_module_imports_from_above() -> None:
    wrong = [
        f"{name} (floor {FLOORS[top(name)]}) imports {other} (floor {FLOORS[top(other)]})"
        for name, others in IMPORTS.items()
        for other in sorted(others & IMPORTS.keys())
        if FLOORS[top(other)] > FLOORS[top(name)]
    ]
    assert not wrong, "\n".join(wrong)


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {name: others & IMPORTS.keys() for name, others in IMPORTS.items()}
    assert list(TopologicalSorter(graph).static_order())  # raises CycleError, which names the circle


def test_only_the_rim_knows_mkdocs_and_click() -> None:
    knowing = {top(name) for name, others in IMPORTS.items() if others & RIM}
    assert knowing == {"cli", "commands", "plugin", "preview"}
