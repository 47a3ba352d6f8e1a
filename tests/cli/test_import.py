"""`praktijkenbank import`: nothing is written when anything is wrong or in the way. What it tells and writes: `sessions/`."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.beside import cases
from tests.editing.sheets_made import with_part, workbook
from tests.project import Project

CASES = cases(__file__)
ALL = CASES["sound"]
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<!DOCTYPE a [<!ENTITY a "' + b"a" * 10_000 + b'">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + at, b"&%c;" % (97 + at) * 1000) for at in range(4)
) + b"]>"  # fmt: skip
"""Words that become a thousand times as long four times."""


def listed(name: str = "", made: Callable[[bytes], bytes] = bytes) -> bytes:
    """A workbook of one practice, of which one part is made anew."""
    book = workbook(Praktijken=[("Naam", "Soort"), ("Soep", "Methode")])
    return with_part(book, name, made) if name else book


MADE: dict[str, Callable[[], bytes]] = {
    "cel.csv": lambda: b'Naam;Soort\nSoep;"' + b"a" * 200_000,
    "rijen.csv": lambda: b"Naam;Soort\n" + b";\n" * 20_000,
    "breed.csv": lambda: b"Naam;" * 300,
    "half.xlsx": lambda: listed()[:-500],
    "macro.xlsx": lambda: listed("xl/vbaProject.bin", lambda _: b"x"),
    "macro.xlsm": listed,
    "groot.xlsx": lambda: b"PK" + b"\0" * 50_000_000,
    "bom.xlsx": lambda: listed("xl/media/a.png", lambda _: b"\0" * 200_000_000),
    "leeg.xlsx": lambda: listed(SHEET, lambda part: part.replace(b"</sheetData>", b"<row/>" * 1_000_000 + b"</sheetData>")),
    "lach.xlsx": lambda: listed(
        SHEET, lambda part: part.replace(b"<worksheet", LAUGHS + b"<worksheet").replace(b"Soep", b"&e;")
    ),
    "groot.yml": lambda: b"name: Soep\nsummary: " + b"a" * 70_000,
    "groter.yml": lambda: b"a" * 2_000_000,
}  # fmt: skip


@pytest.fixture(autouse=True)
def brought(here: Project) -> None:
    for name, text in ALL.items():
        here.write(name, text)


@pytest.mark.parametrize(
    ("name", "raw", "said"), [*CASES["wrong"], *([name, None, said] for name, said in CASES["made"].items())]
)
def test_what_cannot_be_taken_over_is_one_message_and_nothing_is_written(name: str, raw: Any, said: str, here: Project) -> None:
    file = here.root / name
    file.parent.mkdir(exist_ok=True)
    match name:
        case "map.yml":
            file.mkdir()
        case "link.yml":
            file.symlink_to("praattafel.yml")
        case _ if name in MADE or raw is not None:
            file.write_bytes(MADE[name]() if raw is None else workbook(**raw) if isinstance(raw, dict) else raw.encode("latin-1"))
    before = here.contents()
    code, out, err = here.says("import", "--write", *ALL, name)
    first, second, *_ = err.splitlines()
    assert (code, out, first) == (1, "", "Er is niets geschreven: eerst moet dit in orde zijn.")
    assert second.startswith(name)
    assert said in err
    assert "Er is 1 fout gevonden." in err
    assert here.contents() == before


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), OSError(errno.EIO, "")])
def test_what_is_stopped_between_two_files_leaves_all_as_it_was(
    stop: BaseException, here: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = here.contents(), Path.replace

    def replace(path: Path, target: Path) -> Path:
        if path.name == ".praattafel.yml.nieuw":  # the last of three
            assert here.contents() != before
            raise stop
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    assert here.says("import", "--write", *ALL).code == 1
    assert here.contents() == before
