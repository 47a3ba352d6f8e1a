"""`praktijkenbank format`: what it writes, what it leaves, and that a file is never half written."""

import stat

import pytest

from praktijkenbank.editing import canonical
from praktijkenbank.editing.tidying import record_files
from tests import full_disk, mini
from tests.cli.terminal import Terminal
from tests.project import Project, files_in

FILE = "content/practices/burenklus.yml"


@pytest.fixture(autouse=True)
def in_form(here: Project) -> None:
    """All records of the project stand in their one form."""
    assert here.says("format").code == 0


def spoil(here: Project) -> tuple[bytes, bytes]:
    """Write one record in another form; what it was, and what it is now."""
    before = (here.root / FILE).read_bytes()
    after = before.replace(b"kind: ", b"kind:    ", 1)
    assert after != before
    (here.root / FILE).write_bytes(after)
    return before, after


def stands(here: Project) -> bytes:
    return (here.root / FILE).read_bytes()


def test_all_is_well(here: Project) -> None:
    before = here.contents()
    for arguments in (["format"], ["format", "--check"]):
        said = f"In orde: {len([*record_files(mini.CONTENT)])} bestanden staan in de vaste opmaak.\n"
        assert here.says(*arguments) == (0, said, "")
    assert here.contents() == before


def test_only_the_files_that_are_named_and_none_when_it_only_checks(here: Project) -> None:
    before, after = spoil(here)
    told = (f"Niet in de vaste opmaak: {FILE}\n", "Draai `praktijkenbank format` om dit te verhelpen.\n")
    assert here.says("format", "--check") == (1, *told)
    assert here.says("format", "content/sources.yml").code == 0
    assert stands(here) == after
    (here.root / FILE).chmod(0o640)
    assert here.says("format", FILE) == (0, f"Opgemaakt: {FILE}\n1 bestand opgemaakt, 0 in orde.\n", "")
    assert stands(here) == before
    assert stat.S_IMODE((here.root / FILE).stat().st_mode) == 0o640


NO_RECORD = "Dit is geen record en geen lijst, dus het is niet opgemaakt."


@pytest.mark.parametrize(
    "path", ["content/practices/weg.yml", "content/practices", "content/knowledge/waarom-kranen.md", "mkdocs.yml"]
)
def test_other_files_are_told(path: str, here: Project) -> None:
    said = "Dit bestand is niet te lezen: het bestaat niet." if "weg" in path else NO_RECORD
    done = here.says("format", path)
    assert (done.code, f"{path}: {said}" in done.err) == (1, True)


def test_a_file_that_cannot_be_read_is_left_and_the_others_are_done(here: Project) -> None:
    before, _ = spoil(here)
    broken = "content/practices/praattafel.yml"
    here.write(broken, "name: [")
    done = here.says("format")
    assert (done.code, f"{broken}:2:1: " in done.err) == (1, True)
    assert (here.read(broken), stands(here)) == ("name: [", before)


def test_a_link_is_not_followed(here: Project) -> None:
    _, after = spoil(here)
    elsewhere = here.root / "elders.yml"
    (here.root / FILE).rename(elsewhere)
    for target in (elsewhere, here.root / FILE):  # elsewhere, and in a circle
        (here.root / FILE).unlink(missing_ok=True)
        (here.root / FILE).symlink_to(target)
        done = here.says("format", FILE)
        assert (done.code, f"{FILE}: Dit is een verwijzing (een symbolische link)" in done.err) == (1, True)
    assert elsewhere.read_bytes() == after


def test_what_would_change_is_left(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    _, after = spoil(here)
    monkeypatch.setattr(canonical, "says_the_same", lambda before, after: False)
    done = here.says("format", FILE)
    assert (done.code, f"{FILE}: Dit bestand is niet opgemaakt, omdat er dan iets zou veranderen" in done.err) == (1, True)
    assert stands(here) == after


def test_mending_needs_a_yes(here: Project) -> None:
    before = stands(here)
    windows = before.decode().replace("\n", "\r\n").encode("cp1252")
    (here.root / FILE).write_bytes(windows)
    code, _, said = here.says("format", FILE)
    assert code == 1
    assert "letters in Windows-1252 in plaats van UTF-8 en regeleinden van Windows (CRLF)" in said
    assert "praktijkenbank format --yes" in said
    assert stands(here) == windows
    assert here.says("format", "--yes", FILE).code == 0
    assert stands(here) == before


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
    assert stands(here) == (before if written else windows)
    assert code == (1 if answer == "\x03" else 0)
    assert ("Gestopt." in said) == (answer == "\x03")
    assert "Traceback" not in said


def in_two_encodings(here: Project) -> bytes:
    """Write one record as two programs did, one after the other."""
    mixed = (here.root / FILE).read_bytes() + "# coöperatie\n".encode() + f"# {'lang ' * 40}café\n".encode("cp1252")
    (here.root / FILE).write_bytes(mixed)
    return mixed


def test_letters_in_two_encodings_are_never_written_unseen(here: Project) -> None:
    mixed = in_two_encodings(here)
    told = f"{FILE}:{mixed.count(bytes([10]))}:1: Dit bestand heeft letters in UTF-8 en in Windows-1252 door elkaar."
    for arguments in (["format", FILE], ["format", "--yes", FILE]):
        done = here.says(*arguments)
        assert (done.code, told in done.err, stands(here)) == (1, True, mixed)


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
        assert stands(here) == mixed
        assert "Zo gelaten" in more
        assert "In orde" not in more


def test_a_full_disk_leaves_the_old_file_whole(here: Project) -> None:
    _, after = spoil(here)
    before = files_in(here.root)
    code, said = full_disk.command(here, ".burenklus.yml.nieuw", "format")
    assert code == 1
    assert f"{FILE}: Dit bestand is niet geschreven: de schijf is vol." in said
    assert "Traceback" not in said
    assert files_in(here.root) == before
    assert here.says("format").code == 0
    assert stands(here) != after


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
    assert stands(here) == after
    assert {path.name for path in folder.iterdir()} == {path.name for path in (mini.CONTENT / "practices").iterdir()}
