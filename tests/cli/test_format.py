"""`praktijkenbank format`: what it writes, what it leaves, and that a file is never half written."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from praktijkenbank.cli import main
from praktijkenbank.editing import canonical
from praktijkenbank.editing.tidying import record_files
from tests import full_disk, mini
from tests.project import Project
from tests.terminal import Terminal

FILE = "content/practices/burenklus.yml"


@pytest.fixture(autouse=True)
def in_form(here: Project) -> None:
    """All records of the project stand in their one form."""
    assert main._run(["format"]) == 0


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def spoil(here: Project) -> tuple[bytes, bytes]:
    """Write one record in another form; what it was, and what it is now."""
    before = (here.root / FILE).read_bytes()
    after = before.replace(b"kind: ", b"kind:    ", 1)
    assert after != before
    (here.root / FILE).write_bytes(after)
    return before, after


def test_all_is_well(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    before = contents(here.root / "content")
    for arguments in (["format"], ["format", "--check"]):
        assert main._run(arguments) == 0
        assert capsys.readouterr().out == f"In orde: {len([*record_files(mini.CONTENT)])} bestanden staan in de vaste opmaak.\n"
    assert contents(here.root / "content") == before


def test_check_names_the_files_and_the_remedy(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    _, after = spoil(here)
    capsys.readouterr()
    assert main._run(["format", "--check"]) == 1
    said = capsys.readouterr()
    assert said.out == f"Niet in de vaste opmaak: {FILE}\n"
    assert said.err == "Draai `praktijkenbank format` om dit te verhelpen.\n"
    assert (here.root / FILE).read_bytes() == after


def test_only_the_files_that_are_named(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = spoil(here)
    assert main._run(["format", "content/sources.yml"]) == 0
    assert (here.root / FILE).read_bytes() == after
    (here.root / FILE).chmod(0o640)
    capsys.readouterr()
    assert main._run(["format", FILE]) == 0
    assert capsys.readouterr().out == f"Opgemaakt: {FILE}\n1 bestand opgemaakt, 0 in orde.\n"
    assert (here.root / FILE).read_bytes() == before
    assert stat.S_IMODE((here.root / FILE).stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("content/practices/weg.yml", "Dit bestand is niet te lezen: het bestaat niet."),
        ("content/practices", "Dit is geen record en geen lijst, dus het is niet opgemaakt."),
        ("content/knowledge/waarom-kranen.md", "Dit is geen record en geen lijst, dus het is niet opgemaakt."),
        ("mkdocs.yml", "Dit is geen record en geen lijst, dus het is niet opgemaakt."),
    ],
)
def test_other_files_are_told(path: str, said: str, here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main._run(["format", path]) == 1
    assert f"{path}: {said}" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_left_and_the_others_are_done(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before, _ = spoil(here)
    broken = here.root / "content" / "practices" / "praattafel.yml"
    broken.write_text("name: [", "utf-8")
    assert main._run(["format"]) == 1
    assert "content/practices/praattafel.yml:2:1: " in capsys.readouterr().err
    assert broken.read_text("utf-8") == "name: ["
    assert (here.root / FILE).read_bytes() == before


def test_a_link_to_elsewhere_is_not_followed(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    _, after = spoil(here)
    elsewhere = here.root / "elders.yml"
    (here.root / FILE).rename(elsewhere)
    (here.root / FILE).symlink_to(elsewhere)
    assert main._run(["format", FILE]) == 1
    assert f"{FILE}: Dit is een verwijzing (een symbolische link)" in capsys.readouterr().err
    assert elsewhere.read_bytes() == after
    (here.root / FILE).unlink()
    (here.root / FILE).symlink_to(here.root / FILE)
    assert main._run(["format", FILE]) == 1
    assert f"{FILE}: Dit is een verwijzing (een symbolische link)" in capsys.readouterr().err


def test_what_would_change_is_left(here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _, after = spoil(here)
    monkeypatch.setattr(canonical, "says_the_same", lambda before, after: False)
    assert main._run(["format", FILE]) == 1
    assert f"{FILE}: Dit bestand is niet opgemaakt, omdat er dan iets zou veranderen" in capsys.readouterr().err
    assert (here.root / FILE).read_bytes() == after


def test_mending_needs_a_yes(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = (here.root / FILE).read_bytes()
    windows = before.decode().replace("\n", "\r\n").encode("cp1252")
    (here.root / FILE).write_bytes(windows)
    assert main._run(["format", FILE]) == 1
    said = capsys.readouterr().err
    assert "letters in Windows-1252 in plaats van UTF-8 en regeleinden van Windows (CRLF)" in said
    assert "praktijkenbank format --yes" in said
    assert (here.root / FILE).read_bytes() == windows
    assert main._run(["format", "--yes", FILE]) == 0
    assert (here.root / FILE).read_bytes() == before


@pytest.mark.parametrize(("answer", "written"), [("j", True), ("", True), ("n", False), ("wat?\rnee", False), ("\x03", False)])
def test_on_a_terminal_it_asks(answer: str, written: bool, here: Project) -> None:
    before = (here.root / FILE).read_bytes()
    windows = b"\xef\xbb\xbf" + before
    (here.root / FILE).write_bytes(windows)
    with Terminal(here, "format", FILE) as terminal:
        terminal.wait_for("(BOM).")
        terminal.wait_for("Verbeteren? [J/n]")
        if answer == "\x03":
            code, said = terminal.interrupt()
        else:
            terminal.type(f"{answer}\r")
            code, said = terminal.end()
    assert (here.root / FILE).read_bytes() == (before if written else windows)
    assert code == (1 if answer == "\x03" else 0)
    assert ("Gestopt." in said) == (answer == "\x03")
    assert "Traceback" not in said


def in_two_encodings(here: Project) -> bytes:
    """Write one record as two programs did, one after the other."""
    mixed = (here.root / FILE).read_bytes() + "# coöperatie\n".encode() + f"# {'lang ' * 40}café\n".encode("cp1252")
    (here.root / FILE).write_bytes(mixed)
    return mixed


def test_letters_in_two_encodings_are_never_written_unseen(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    mixed = in_two_encodings(here)
    for arguments in (["format", FILE], ["format", "--yes", FILE]):
        assert main._run(arguments) == 1
        line = mixed.count(b"\n")
        assert f"{FILE}:{line}:1: Dit bestand heeft letters in UTF-8 en in Windows-1252 door elkaar." in capsys.readouterr().err
        assert (here.root / FILE).read_bytes() == mixed


@pytest.mark.parametrize(("answer", "written"), [("j", True), ("", False)])
def test_letters_in_two_encodings_are_shown_and_asked_about(answer: str, written: bool, here: Project) -> None:
    mixed = in_two_encodings(here)
    with Terminal(here, "format", "--yes", FILE) as terminal:
        said = terminal.wait_for("Klopt elke letter? [j/N]")
        terminal.type(f"{answer}\r")
        code, more = terminal.end()
    assert "lang lang café" in said.replace("\n", "")
    assert "| # coöperatie" not in said
    assert code == 0
    if written:
        assert (here.root / FILE).read_text("utf-8").endswith(f"# coöperatie\n# {'lang ' * 40}café\n")
    else:
        assert (here.root / FILE).read_bytes() == mixed
        assert "Zo gelaten" in more
        assert "In orde" not in more


def test_a_full_disk_leaves_the_old_file_whole(here: Project) -> None:
    _, after = spoil(here)
    before = contents(here.root)
    code, said = full_disk.command(here, ".burenklus.yml.nieuw", "format")
    assert code == 1
    assert f"{FILE}: Dit bestand is niet geschreven: de schijf is vol." in said
    assert "Traceback" not in said
    assert contents(here.root) == before
    assert main._run(["format"]) == 0
    assert (here.root / FILE).read_bytes() != after


def test_a_folder_without_rights_leaves_the_old_file_whole(here: Project) -> None:
    _, after = spoil(here)
    folder = (here.root / FILE).parent
    folder.chmod(0o555)
    try:
        done = here.run_powerless("format")
    finally:
        folder.chmod(0o755)
    assert done.returncode == 1
    assert f"{FILE}: Dit bestand is niet geschreven: je hebt er geen rechten voor." in done.stderr
    assert (here.root / FILE).read_bytes() == after
    assert {path.name for path in folder.iterdir()} == {path.name for path in (mini.CONTENT / "practices").iterdir()}
