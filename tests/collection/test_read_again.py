"""After any save, what is read, checked and indexed again is what it would be if all of it were read anew."""

import re
import shutil
from pathlib import Path

import pytest

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks.renewed import INDEXES, load_again
from praktijkenbank.problems import ContentProblems, Problem
from praktijkenbank.reading import record_file
from tests import mini
from tests.beside import cases

SAVES = cases(__file__)["saves"]


def save(content: Path, through: str, path: str, *change: str) -> set[str]:
    """Save as the table says; `through` is the name under which an editor's program writes first. Gives what changed."""
    file = content / path
    if not change:
        file.unlink()
        return {str(file)}
    text = (content / change[0] if len(change) == 1 else file).read_text("utf-8")
    written = file.with_name(through or file.name)
    written.write_text(re.sub(change[0], lambda _: change[1], text, count=1, flags=re.MULTILINE) if change[1:] else text, "utf-8")
    written.replace(file)
    return {str(written), str(file)}


def made(content: Path, memory: record_file.Memory | None = None, changed: set[str] | None = None) -> list[object]:
    """All of a catalogue, with the order of what has an order, and of what it knows; or else the problems."""
    try:
        catalogue = load_again(content, mini.TODAY, memory or record_file.Memory(), changed=changed)
    except ContentProblems as refused:
        return [*refused.problems]
    found = [getattr(catalogue, name) for name in [*Catalogue.__dataclass_fields__, *INDEXES]]
    return [*([*one.items()] if isinstance(one, dict) else one for one in found), *map(list, catalogue.records.values())]


@pytest.mark.parametrize(("through", "together"), [("", 1), (".een.swp", 1), ("4913", 1), ("", 3)])
def test_after_every_save_it_is_what_it_would_be_anew(through: str, together: int, tmp_path: Path) -> None:
    content, memory, changed = Path(shutil.copytree(mini.CONTENT, tmp_path / "content")), record_file.Memory(), set[str]()
    shutil.copytree(mini.CONTENT, tmp_path / "eerst")
    load_again(content, mini.TODAY, memory)
    for at, (what, path, *change) in enumerate(SAVES):
        changed |= save(content, through, path, *change)
        if at % together == together - 1:
            shown = made(content, memory, changed)
            assert shown == made(content), what
            assert isinstance(shown[0], Problem) == what.startswith("wrong: "), what
            changed = changed if what.startswith("wrong: ") else set()


def test_only_what_was_saved_is_read_unless_a_folder_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, memory, read = Path(shutil.copytree(mini.CONTENT, tmp_path / "content")), record_file.Memory(), list[str]()
    load_again(content, mini.TODAY, memory)
    text_of = record_file.text_of
    monkeypatch.setattr(record_file, "text_of", lambda file, *how: read.append(file.name) or text_of(file, *how))  # type: ignore[func-returns-value]
    made(content, memory, save(content, "", *SAVES[0][1:]))
    made(content, memory, save(content, "", "practices/eettafel.yml", "practices/praattafel.yml"))
    assert read == ["praattafel.yml", "eettafel.yml"]
    made(content, memory, {str(content)})
    assert len(read) > 20
