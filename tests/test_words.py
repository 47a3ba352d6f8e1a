"""One word for each thing: what the guide's list says not to use, no template, title, explanation, message or loose page uses."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.mini import ROOT

LIST = ROOT / "content" / "bijdragen" / "woorden.md"
ELSEWHERE = {"resultaat": {"search.html"}, "resultaten": {"search.html"}}
"""Where a word means the thing that the list keeps it for."""

TYPED = {"passive.py"}
"""What editors may type, which is not said to them."""

NOT_USED = re.compile(r"\*([^*\n]+)\*")
NAME = re.compile(r"[a-z0-9-]+")
"""What a string is that names something in data or in an address: nobody reads it as a sentence."""


def in_code(path: Path) -> Iterator[str]:
    """The strings of a module beside its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in told else None
        if isinstance(text, str) and not NAME.fullmatch(text):
            yield text


def in_vocabularies() -> Iterator[tuple[str, str]]:
    """What the editors say themselves of their lists; other names are what others say."""
    for path in sorted((ROOT / "content" / "vocabulary").glob("*.yml")):
        held = yaml.safe_load(path.read_text("utf-8"))
        if isinstance(held, dict) and "explanation" in held:
            terms = [f"{term.get('label', '')} {term.get('definition', '')}" for term in held.get("terms", ())]
            yield path.name, "\n".join([held["title"], held["explanation"], *terms])


def texts() -> Iterator[tuple[str, str]]:
    """File → what it says to a visitor or an editor."""
    for path in sorted((ROOT / "generator" / "praktijkenbank").rglob("*.py")):
        if path.name not in TYPED:
            yield path.name, "\n".join(in_code(path))
    for path in sorted((ROOT / "overrides").rglob("*.html")):
        # The values by which a template calls something, as in {"results": "resultaat"}, are names too.
        text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.S)
        yield path.name, re.sub(r'": "[a-z0-9-]+"', "", text)
    loose = [*(ROOT / "content").glob("*.md"), *(ROOT / "content" / "bijdragen").glob("*.md"), ROOT / "mkdocs.yml"]
    forms = (ROOT / "generator" / "praktijkenbank" / "editing" / "forms").glob("*.yml")
    messages = (ROOT / "generator" / "praktijkenbank" / "problems" / "messages").glob("*.yml")
    for path in sorted({*loose, *forms, *messages} - {LIST}):
        yield path.name, path.read_text("utf-8")
    yield from in_vocabularies()


def test_each_thing_has_one_word() -> None:
    lines = [line for line in LIST.read_text("utf-8").splitlines() if line.startswith("- **")]
    words = sorted({word for line in lines for word in NOT_USED.findall(line.partition("Niet: ")[2])})
    assert {"bank", "resultaten", "bewijs", "bijgewerkt op"} <= set(words)
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.I)
    found = [
        f"{name}: …{text[max(0, hit.start() - 40) : hit.end() + 40]}…"
        for name, text in texts()
        for hit in pattern.finditer(text)
        if name not in ELSEWHERE.get(hit[0].lower(), ())
    ]
    assert found == []


def test_a_plank_is_a_step_of_evidence_and_nothing_else() -> None:
    """Drawn by one macro, apart from the mark of the site."""
    drawn = [path.name for path in (ROOT / "overrides").rglob("*.html") if "pb-planks" in path.read_text("utf-8")]
    assert drawn == ["parts.html"]
    macros = (ROOT / "overrides/pages/parts.html").read_text("utf-8").split("{% macro ")
    (macro,) = (part for part in macros if "pb-planks" in part)
    assert macro.startswith("basis_short(")
    assert not [path for path in (ROOT / "scripts").glob("*/*.js") if "plank" in path.read_text("utf-8")]
