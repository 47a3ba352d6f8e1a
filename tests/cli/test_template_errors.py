"""A template of the owner's own that does not work: one Dutch message with its file and line, and the old site stays."""

import pytest

from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)
REFUSED = [
    *(("pages/practice.html", f"<p>\n\n{text}", f", regel 3: dit sjabloon werkt niet: {said}") for text, said in CASES["wrong"].items()),
    *((path, text, said) for path in CASES["everywhere"] for text, said in CASES["anything"].items()),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "said"), REFUSED)
def test_what_is_wrong_is_told_with_its_file_and_line(path: str, text: str, said: str, rebuilt: Project) -> None:
    file = rebuilt.root / "eigen" / path
    file.parent.mkdir(parents=True)
    file.write_text(text, "latin-1")
    rebuilt.change("mkdocs.yml", "custom_dir: overrides", "custom_dir: eigen")
    before = rebuilt.files()
    done = rebuilt.run("build")
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    [message, remedy, end] = done.stderr.splitlines()
    assert message == f"eigen/{path}{said}."
    assert remedy.startswith("    Kijk of het past bij deze versie: ")
    assert end == "De site is niet gebouwd. Een site die er al stond, is niet veranderd."
    assert rebuilt.files() == before
    assert rebuilt.around() == set()
