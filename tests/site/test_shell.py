"""A page filled from a shell is, to the byte, the page that Material renders; templates are kept compiled for the user alone."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from praktijkenbank.cli.plugin import PraktijkenbankPlugin
from praktijkenbank.site.build import pages
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.shell import PLACEHOLDERS, Shell, Shells, slots
from praktijkenbank.site.output.templates import compiled, environment
from praktijkenbank.site.pages.comparison import Rows
from tests import mini
from tests.beside import cases
from tests.project import Project

Rendered = tuple[PraktijkenbankPlugin, MkDocsConfig, dict[str, Page], Project]
KINDS = cases(__file__)["kinds"]
"""Kind of page → one page of it."""


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rendered]:
    """A site built through MkDocs' own interface, with a name that needs escaping."""
    project = Project.make(tmp_path_factory.mktemp("splice"))
    project.change("mkdocs.yml", "site_name: Praktijkenbank vrijwillige inzet", "site_name: Bank & < co > \"van\" 'ons'")
    with pytest.MonkeyPatch.context() as patch, chdir(project.root):
        patch.setenv("SOURCE_DATE_EPOCH", mini.EPOCH)
        config = load_config("mkdocs.yml", strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        plugin = config.plugins["praktijkenbank"]
        assert isinstance(plugin, PraktijkenbankPlugin)
        env = environment(mini.TEMPLATES, plugin.catalogue, plugin.site)
        rows = Rows(plugin.catalogue, env, mini.TODAY)
        made = {page.url: page for page in pages(plugin.catalogue, plugin.site, env, rows, mini.TODAY)}
        yield plugin, config, made, project


def test_every_kind_of_page_is_the_page_material_renders_and_no_placeholder_is_left(rendered: Rendered) -> None:
    plugin, config, made, project = rendered
    assert {page.kind for page in made.values()} == KINDS.keys()
    for kind, url in KINDS.items():
        page = made[url]
        assert page.kind == kind
        whole = plugin.render(config, kind, url, slots(page, plugin.site), page.indexed)
        assert (project.site / page.path).read_bytes().decode() == whole, kind
    html = (project.site / "praktijken" / "burenklus" / "index.html").read_text("utf-8")
    assert "<title>Burenklus &#34;Voor &amp; Door&#34; &lt;proef&gt; - Bank &amp; &lt; co &gt;" in html
    for path, content in project.files().items():
        assert not any(letters.encode() in content for letters in PLACEHOLDERS.values()), path


def test_text_that_looks_like_a_placeholder_stays_text() -> None:
    title, description = PLACEHOLDERS["body"], PLACEHOLDERS["title"]
    page = Page("praktijken/x/", "practice", title, description, lambda: "<p>pbslotjsonld</p>", lambda: {"a": "b"})
    html = Shells(mini.shell).fill(page, mini.SITE)
    assert f"<title>{title}</title>" in html
    assert "<main><p>pbslotjsonld</p></main>" in html
    assert '{"a":"b"}</script>' in html


@pytest.mark.parametrize("html", ["<p>geen plek</p>", "pbslotbody en pbslotbody"])
def test_a_shell_has_one_place_for_the_body(html: str) -> None:
    with pytest.raises(ValueError, match="exactly one place"):
        Shell.of(html)


def test_a_shell_is_rendered_once_for_each_kind_and_depth() -> None:
    asked: list[object] = []
    shells = Shells(lambda *page: asked.append(page) or mini.shell(*page))  # type: ignore[func-returns-value]
    for url in ("themas/", "themas/a/", "themas/b/"):
        shells.fill(Page(url, "themes", "x", "x", lambda: "x"), mini.SITE)
    assert asked == [("themes", "themas/", False, True), ("themes", "themas/a/", False, True)]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Jinja keeps what it compiled."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path / f"_jinja2-cache-{os.getuid()}"


def compile_and_render(source: str) -> str:
    env = Environment(loader=DictLoader({"a": source}), bytecode_cache=compiled("a test"), autoescape=True)
    return env.get_template("a").render()


def test_it_is_kept_for_the_user_alone_and_only_for_the_same_source(place: Path) -> None:
    assert compile_and_render("een") == "een"
    assert place.stat().st_mode & 0o777 == 0o700
    assert len(list(place.iterdir())) == 1
    assert compile_and_render("twee") == "twee"


def test_projects_that_link_to_one_folder_compile_it_once_and_are_told_where_it_stands(place: Path) -> None:
    (place.parent / "ours").mkdir()
    (place.parent / "ours" / "a").write_text("{% macro b() %}{{ 1 / 0 }}{% endmacro %}\n{{ b() }}", "utf-8")
    kept = []
    for name in ("one", "other"):
        (place.parent / name).symlink_to("ours")
        env = environment([place.parent / name, mini.TEMPLATES], mini.catalogue(), mini.SITE)
        with pytest.raises(ZeroDivisionError) as error:
            env.get_template("a").render()
        assert {path.parent.name for path in (Path(at.path) for at in error.traceback) if path.name == "a"} == {"ours"}
        kept.append({*place.iterdir()})
    assert kept[0] == kept[1]


def test_a_folder_that_others_could_write_is_closed(place: Path) -> None:
    place.mkdir()
    place.chmod(0o777)
    assert compiled("a test")
    assert place.stat().st_mode & 0o777 == 0o700


ELSEWHERE: list[Callable[[Path], object]] = [lambda place: place.symlink_to(place.parent), Path.touch]
if os.geteuid() == 0:
    ELSEWHERE.append(lambda place: (place.mkdir(), os.chown(place, 12345, -1)))  # type: ignore[func-returns-value]
"""A link, a file, and a folder of another."""


@pytest.mark.parametrize("put", ELSEWHERE)
def test_anything_else_in_its_place_is_not_used(put: Callable[[Path], object], place: Path) -> None:
    put(place)
    assert compiled("a test") is None
    assert compile_and_render("een") == "een"
    assert [file.name for file in place.parent.rglob("*") if "praktijkenbank" in file.name] == []
