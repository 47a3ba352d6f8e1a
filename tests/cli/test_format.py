"""`praktijkenbank format`: what it asks, and that a file is never half written. What else it tells and writes: `test_sessions.yml`."""

import stat

import pytest

from praktijkenbank.editing import canonical
from tests import full_disk, mini
from tests.cli.terminal import Terminal
from tests.project import Project, files_in

FILE = "content/practices/burenklus.yml"


@pytest.fixture(autouse=True)
def in_form(here: Project) -> None:
    """All records of the project stand in their one form."""
    assert here.says("format").code == 0


def spoil(here: Project) -> bytes:
    """Write one record in another form."""
    here.change(FILE, "kind: ", "kind:    ")
    return stands(here)


def stands(here: Project) -> bytes:
    return (here.root / FILE).read_bytes()


def test_what_would_change_is_left(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    after = spoil(here)
    monkeypatch.setattr(canonical, "says_the_same", lambda before, after: False)
    done = here.says("format", FILE)
    assert (done.code, f"{FILE}: Dit bestand is niet opgemaakt, omdat er dan iets zou veranderen" in done.err) == (1, True)
    assert stands(here) == after


@pytest.mark.parametrize(("answer", "written"), [("j", True), ("", True), ("n", False), ("wat?\rnee", False), ("\x03", False)])
def test_on_a_terminal_it_asks(answer: str, written: bool, here: Project) -> None:
    before = stands(here)
    windows = b"\xef\xbb\xbf" + before
    (here.root / FILE).write_bytes(windows)
    (here.root / FILE).chmod(0o640)
    with Terminal(here, "format", FILE) as terminal:
        terminal.wait_for("(BOM).")
        terminal.wait_for("Verbeteren? [J/n]")
        code, said = terminal.interrupt() if answer == "\x03" else terminal.end(f"{answer}\r")
    assert stands(here) == (before if written else windows)
    assert stat.S_IMODE((here.root / FILE).stat().st_mode) == 0o640
    assert (code, "Gestopt." in said) == ((1, True) if answer == "\x03" else (0, False))
    assert "Traceback" not in said


@pytest.mark.parametrize(("answer", "written"), [("j", True), ("", False)])
def test_letters_in_two_encodings_are_shown_and_asked_about(answer: str, written: bool, here: Project) -> None:
    mixed = stands(here) + "# coöperatie\n".encode() + f"# {'lang ' * 40}café\n".encode("cp1252")
    (here.root / FILE).write_bytes(mixed)
    with Terminal(here, "format", "--yes", FILE) as terminal:
        said = terminal.wait_for("Klopt elke letter? [j/N]")
        code, more = terminal.end(f"{answer}\r")
    assert "lang lang café" in said.replace("\n", "")
    assert "| # coöperatie" not in said
    assert code == 0
    if written:
        assert here.read(FILE).endswith(f"# coöperatie\n# {'lang ' * 40}café\n")
    else:
        assert stands(here) == mixed
        assert ("Zo gelaten" in more, "In orde" in more) == (True, False)


def test_a_full_disk_or_a_folder_without_rights_leaves_the_old_file_whole(here: Project) -> None:
    after = spoil(here)
    before = files_in(here.root)
    code, said = full_disk.command(here, ".burenklus.yml.nieuw", "format")
    assert (code, "Traceback" in said) == (1, False)
    assert f"{FILE}: Dit bestand is niet geschreven: de schijf is vol." in said
    assert files_in(here.root) == before
    folder = (here.root / FILE).parent
    folder.chmod(0o555)
    try:
        done = here.run_powerless("format")
    finally:
        folder.chmod(0o755)
    assert done.returncode == 1
    assert f"{FILE}: Dit bestand is niet geschreven: je hebt er geen rechten voor." in done.stderr
    assert files_in(here.root) == before
    assert {path.name for path in folder.iterdir()} == {path.name for path in (mini.CONTENT / "practices").iterdir()}
    assert here.says("format").code == 0
    assert stands(here) != after
