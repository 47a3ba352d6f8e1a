"""The file with the settings: read with the place of each, and told in Dutch where it is not sound."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.settings import IN_BLOCK, OF_MKDOCS, ON_TOP, read_settings
from tests import mini

FILE = (mini.ROOT / "mkdocs.yml").read_text("utf-8")


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
    assert old in FILE, old
    return lambda file: file.write_text(FILE.replace(old, new, 1), "utf-8")


def whole(content: bytes | str) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(content.encode() if isinstance(content, str) else content)


BLOCK = FILE[FILE.index("plugins:") : FILE.index("nav:")]
TOP = "site_name: Praktijkenbank vrijwillige inzet\n"
WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda file: None, "mkdocs.yml: mkdocs.yml ontbreekt in"),
    "a dangling link": (lambda file: file.symlink_to("weg.yml"), "mkdocs.yml: mkdocs.yml ontbreekt in"),
    "a folder": (lambda file: file.mkdir(), "Dit is een map, geen bestand. [geen-bestand] Haal de map weg"),
    "empty": (whole(""), "Dit bestand is leeg. [leeg-bestand] Zet het bestand terug"),
    "only a comment": (whole("# niets\n"), "Hier horen velden te staan (`naam: waarde`), geen losse tekst."),
    "UTF-16": (whole(FILE.encode("utf-16")), "geen UTF-8-tekst maar UTF-16. [geen-utf8] Bewaar het"),
    "Windows": (whole("site_name: Café\n".encode("cp1252")), "mkdocs.yml:1:15: Dit bestand is geen UTF-8-tekst"),
    "a picture": (whole(b"\x89PNG\r\n\x1a\n" + bytes(40)), "[iets-anders] Zet het bestand terug"),
    "far too large": (whole("# x\n" * 20_000), "[te-groot] Zet het bestand terug"),
    "a control character": (whole("site_name: a\x07b\n"), "mkdocs.yml:1:13: Hier staat een onzichtbaar stuurteken"),
    "an escaped one": (put(TOP, 'site_name: "a\\x07b"\n'), "Hier staat een onzichtbaar stuurteken (U+0007)"),
    "no YAML": (put(TOP, "site_name: [\n"), "Hier klopt de YAML niet."),
    "a tab": (put("      owner:", "\towner:"), "Hier klopt de YAML niet."),
    "a list": (whole("- site_name\n"), "Hier horen velden te staan (`naam: waarde`), geen lijst."),
    "text": (whole("Praktijkenbank\n"), "geen losse tekst"),
    "a tag": (put(TOP, "site_name: !ENV NAAM\n"), "YAML-labels zoals `!ENV` kunnen hier niet."),
    "python": (put(TOP, "site_name: !!python/object/apply:os.system [ls]\n"), "YAML-labels"),
    "an anchor": (put(TOP, "site_name: &a Bank\n"), "Ankers en verwijzingen"),
    "twice": (put(TOP, TOP + TOP), "Het veld `site_name` staat hier voor de tweede keer."),
    "no name": (put(TOP, ""), "In mkdocs.yml ontbreekt `site_name` (Naam van de site). [instelling-ontbreekt]"),
    "no address": (put("site_url: https://praktijkenbank.example.org/\n", ""), "ontbreekt `site_url` (Adres van de site)"),
    "nothing": (put('owner: ""', "owner:"), ":13: Hier staat geen waarde."),
    "a list for text": (put('owner: ""', "owner: [Gemeente]"), "`owner` (Eigenaar) moet tekst zijn. [geen-tekst]"),
    "too long": (put('owner: ""', f"owner: {'a' * 151}"), "`owner` (Eigenaar) telt 151 tekens; 150 is het meeste."),
    "a number": (put('owner: ""', "owner: 2026"), ":14: `2026` kan niet bij `owner` (Eigenaar). [instelling-kan-niet]"),
    "a script": (put('repository: ""', "repository: javascript:alert(1)"), "Alleen adressen die met https:// of http:// beginnen"),
    "a block missing": (put(BLOCK, ""), "ontbreekt `praktijkenbank` (eigen instellingen)"),
    "another plugin": (put(BLOCK, "plugins: [search]\n"), ": In mkdocs.yml ontbreekt `praktijkenbank`"),
    "plugins as text": (put(BLOCK, "plugins: praktijkenbank\n"), "ontbreekt `praktijkenbank` (eigen instellingen)"),
    "a block of text": (put(BLOCK, "plugins:\n  - praktijkenbank: alles\n"), "[instelling-onbruikbaar]"),
    "a Dutch name": (put("owner:", "eigenaar:"), "De instelling `eigenaar` bestaat niet. [instelling-onbekend] Dat heet hier `owner`."),
    "a slip": (put("repository:", "repositry:"), "Bedoel je `repository`?"),
    "a slip on top": (put("site_name:", "sitename:"), "Bedoel je `site_name`?"),
    "nobody knows": (put(TOP, TOP + "kleur: groen\n"), "[instelling-onbekend] Haal de regel weg"),
    "a parent": (put(TOP, TOP + "INHERIT: ander.yml\n"), "De instelling `INHERIT` bestaat niet."),
    "too high": (put(TOP, TOP + "owner: Gemeente X\n"), "hoort dieper: onder `- praktijkenbank:`"),
    "too deep": (put('      owner: ""', "      site_name: Bank"), "hoort niet onder `praktijkenbank`"),
    "links too high": (put("extra:\n  footer_links:", "footer_links:"), "hoort dieper: onder `extra`"),
    "extra as text": (whole(FILE.split("extra:")[0] + "extra: niets\n"), "Met `extra` in mkdocs.yml kan de site niet worden gebouwd."),
    "a bad link": (put("url: bronnen/", "url: 'javascript:alert(1)'"), "`javascript:alert(1)` kan niet bij `url`"),
    "another theme": (put("name: material", "name: readthedocs"), "Met `theme` in mkdocs.yml kan de site niet worden gebouwd."),
    "no theme": (put(FILE[FILE.index("theme:") : FILE.index("plugins:")], ""), "Met `theme` in mkdocs.yml"),
    "theme as text": (put(FILE[FILE.index("theme:") : FILE.index("plugins:")], "theme: material\n"), "Met `theme` in mkdocs.yml"),
    "no templates": (put("custom_dir: overrides", "custom_dir: weg"), "In `weg` staan geen eigen sjablonen"),
    "templates of another": (put("custom_dir: overrides", "custom_dir: /etc"), "In `/etc` staan geen eigen sjablonen"),
    "the project as templates": (put("custom_dir: overrides", "custom_dir: ."), "In `.` staan geen eigen sjablonen"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_file_that_is_not_sound_is_told(name: str, file: Path) -> None:
    spoil, expected = WRONG[name]
    spoil(file)
    assert expected in "\n".join(found := told(file)), found
    assert "Traceback" not in "\n".join(found)


NO_PATH = [
    "javascript:alert(1)",
    "https://bank.nl/x",
    "//bank.nl/x",
    "/x",
    "../x",
    "a/../../x",
    'x"><b>',
    "x y",
    "data:text/html,x",
]


@pytest.mark.parametrize("path", NO_PATH)
@pytest.mark.parametrize(
    "put_in",
    [
        lambda path: FILE.replace("Start: index.html", f"Start: {path!r}"),
        lambda path: FILE.replace("Start: index.html", f"Start: [index.html, {{Meer: {path!r}}}]"),
        lambda path: FILE.replace("favicon: assets/images/favicon.svg", f"favicon: {path!r}"),
        lambda path: f"{FILE}extra_css: [{path!r}]\n",
        lambda path: f"{FILE}extra_javascript:\n  - path: {path!r}\n    type: module\n",
    ],
)
def test_what_stands_on_every_page_as_a_path_leads_to_a_file_of_the_site(
    put_in: Callable[[str], str], path: str, file: Path
) -> None:
    file.write_text(put_in(path), "utf-8")
    (line,) = told(file)
    assert f"`{path}` is geen bestand van deze site." in line


def test_paths_of_our_own_are_taken(file: Path) -> None:
    file.write_text(f"{FILE}extra_css: [assets/mijn_stijl.css]\nextra_javascript: [{{path: a.mjs, type: module}}]\n", "utf-8")
    assert read_settings(file).record.site_name


@pytest.mark.parametrize(
    "block", ["plugins:\n  - praktijkenbank\n", "plugins: [praktijkenbank]\n", "plugins:\n  praktijkenbank:\n    owner: Ik\n"]
)
def test_the_block_may_have_any_form_that_mkdocs_reads(block: str, file: Path) -> None:
    put(BLOCK, block)(file)
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
