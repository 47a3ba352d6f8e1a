"""The file with the settings: read with the place of each, and told in Dutch where it is not sound."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.settings import IN_BLOCK, OF_MKDOCS, ON_TOP, read_settings
from tests import mini
from tests.beside import cases

CASES = cases(__file__)
FILE = (mini.ROOT / "mkdocs.yml").read_text("utf-8")
TOP = "site_name: Praktijkenbank vrijwillige inzet\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "main.html").touch()
    return tmp_path / "mkdocs.yml"


def told(file: Path) -> list[str]:
    with pytest.raises(ContentProblems) as found:
        read_settings(file)
    return [f"{one.where}: {one.message} [{one.code}] {one.hint}" for one in found.value.problems]


def test_our_own_file_is_read_with_the_place_of_every_setting(file: Path) -> None:
    file.write_text(FILE, "utf-8")
    found = read_settings(file)
    assert found.record.site_name == "Praktijkenbank vrijwillige inzet"
    lines = FILE.split("\n")
    for name in (*ON_TOP, *IN_BLOCK):
        assert lines[found.place((name,)).line - 1].strip().startswith(f"{name}:")


def put(old: str, new: str) -> Callable[[Path], object]:
    """Write our own file with something else in it; `{x}` is the whole block of that name."""
    block = re.search(rf"^{old[1:-1]}:.*?(?=^\w|\Z)", FILE, re.MULTILINE | re.DOTALL) if old.startswith("{") else None
    old = block[0] if block else old
    assert old in FILE, old
    return lambda file: file.write_text(FILE.replace(old, new, 1), "utf-8")


def whole(content: bytes | str) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(content.encode() if isinstance(content, str) else content)


WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    **{name: (put(old, new), said) for name, (old, new, said) in CASES["changed"].items()},
    **{name: (whole(text), said) for name, (text, said) in CASES["whole"].items()},
    "missing": (lambda file: None, "mkdocs.yml: mkdocs.yml ontbreekt in"),
    "a dangling link": (lambda file: file.symlink_to("weg.yml"), "mkdocs.yml: mkdocs.yml ontbreekt in"),
    "a folder": (lambda file: file.mkdir(), "Dit is een map, geen bestand. [geen-bestand] Haal de map weg"),
    "UTF-16": (whole(FILE.encode("utf-16")), "geen UTF-8-tekst maar UTF-16. [geen-utf8] Bewaar het"),
    "Windows": (whole("site_name: Café\n".encode("cp1252")), "mkdocs.yml:1:15: Dit bestand is geen UTF-8-tekst"),
    "a picture": (whole(b"\x89PNG\r\n\x1a\n" + bytes(40)), "[iets-anders] Zet het bestand terug"),
    "far too large": (whole("# x\n" * 20_000), "[te-groot] Zet het bestand terug"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_file_that_is_not_sound_is_told(name: str, file: Path) -> None:
    spoil, expected = WRONG[name]
    spoil(file)
    assert expected in "\n".join(found := told(file)), found
    assert "Traceback" not in "\n".join(found)


@pytest.mark.parametrize("path", CASES["no paths"])
@pytest.mark.parametrize(("old", "new"), CASES["places of paths"])
def test_what_stands_on_every_page_as_a_path_leads_to_a_file_of_the_site(old: str, new: str, path: str, file: Path) -> None:
    put(old, new.format(path))(file)
    (line,) = told(file)
    assert f"`{path}` is geen bestand van deze site." in line


def test_paths_of_our_own_are_taken_and_the_block_may_have_any_form_that_mkdocs_reads(file: Path) -> None:
    file.write_text(f"{FILE}extra_css: [assets/mijn_stijl.css]\nextra_javascript: [{{path: a.mjs, type: module}}]\n", "utf-8")
    assert read_settings(file).record.site_name
    for block in CASES["blocks"]:
        put("{plugins}", block)(file)
        assert read_settings(file).record.owner == ("Ik" if "owner" in block else "")


def test_everything_is_told_at_once(file: Path) -> None:
    file.write_text(
        FILE.replace('owner: ""', "owner: <b>").replace('contact: ""', "contact: a").replace("site_name:", "naam:"), "utf-8"
    )
    codes = [line.partition("[")[2].partition("]")[0] for line in told(file)]
    assert sorted(codes) == ["instelling-kan-niet", "instelling-kan-niet", "instelling-onbekend", "instelling-ontbreekt"]


def test_what_else_may_stand_there_is_what_mkdocs_knows() -> None:
    """`pages` and `google_analytics` are gone from MkDocs; `config_file_path` is no setting."""
    known = {name for name, _ in MkDocsConfig._schema} - {"pages", "google_analytics", "config_file_path"}
    assert {*OF_MKDOCS, *ON_TOP} == known
