"""What the preview says to a browser of how new a page is, and of what it may keep."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from praktijkenbank.cli.preview import PreviewServer
from praktijkenbank.problems import KINDS, ContentProblems
from praktijkenbank.reading.settings import with_sound_settings
from tests.project import Project, free_port

PAGE = '<a href="bladzij/">Verder</a></body>'


class Server:
    """A preview of one page that is not at an address; `asked` are the files it was asked to make."""

    def __init__(self, folder: Path) -> None:
        (root := folder / "shown").mkdir()
        (root / "index.html").write_text(PAGE)
        (root / "een.css").write_text("p {}")
        (root / "assets").mkdir()
        (root / "assets/een.0123abcd.min.css").write_text("p {}")
        self.asked: list[str] = []
        self.meanwhile: Callable[[], None] = lambda: None
        other: Any = SimpleNamespace(
            server_address=("127.0.0.1", 0), builder=lambda: None, root=str(root), mount_path="/",
            error_handler=lambda code: None, _watched_paths={str(folder): 1},
        )  # fmt: skip
        self.preview = PreviewServer(other, folder / "content", lambda changed: None, SimpleNamespace(make=self._make))  # type: ignore[arg-type]

    def _make(self, path: str) -> None:
        self.asked.append(path)
        self.meanwhile()

    def answer(self, path: str, query: str = "", host: str = "127.0.0.1:8000") -> tuple[str, dict[str, str], str]:
        """The status, the headers and the body."""
        told: list[Any] = []
        environ = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": host}
        got = self.preview.serve_request(environ, lambda *head: told.extend(head))
        body = b"".join(got).decode()
        getattr(got, "close", lambda: None)()  # as every server of WSGI does
        return told[0], dict(told[1]), body


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    made = Server(tmp_path)
    yield made
    made.preview.server_close()


def test_a_page_made_during_a_save_is_not_told_to_be_newer_than_it_is(server: Server) -> None:
    def saved() -> None:
        """As the server's own loop does: a newer version of the site stands."""
        server.preview._visible_epoch = server.preview._wanted_epoch = before + 1

    before = server.preview._visible_epoch
    server.meanwhile = saved
    assert f'data-epoch="{before}"' in server.answer("/")[2]
    assert server.preview._visible_epoch == before + 1


def test_what_a_browser_may_keep_and_what_asking_makes(server: Server) -> None:
    assert "Cache-Control" not in server.answer("/")[1] | server.answer("/een.css")[1]
    assert "max-age" in server.answer("/een.css", "v=0123abcd")[1]["Cache-Control"]
    assert "max-age" in server.answer("/assets/een.0123abcd.min.css")[1]["Cache-Control"]
    # Asking for what is new makes nothing.
    server.asked.clear()
    epoch = server.preview._visible_epoch
    assert server.answer(f"/livereload/{epoch - 1}/1")[2] == str(epoch)
    assert "location.reload" in server.answer("/livereload/script.js")[2]
    assert server.asked == []


@pytest.mark.parametrize("path", ["/", "/een.css", "/livereload/0/1", "/livereload/script.js"])
def test_who_asks_for_another_name_is_told_so_and_given_nothing(path: str, server: Server) -> None:
    status, _, body = server.answer(path, host="bank.nl:8000")
    assert status.startswith("421 ")
    assert body == f"Deze voorvertoning is alleen te openen op {server.preview.url}\n"
    assert server.answer(path)[0].startswith("200 ")


def test_a_problem_leads_to_the_guide_in_the_preview_itself(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    def refused(changed: Collection[str]) -> None:
        raise ContentProblems([KINDS["bestandsnaam"].at("content/practices/a b.yml", name="a b.yml", suffix=".yml")])

    server.preview.refresh = refused
    server.preview.rebuild()
    assert server.preview.changed == {str(server.preview.content)}, (
        "all of it, before anybody listened, and with the next save again"
    )
    assert f"Uitleg: {server.preview.url}bijdragen/meldingen/bestandsnaam/" in caplog.text
    assert server.preview.url.startswith("http://127.0.0.1:")


def test_settings_that_break_while_one_looks_leave_the_pages(
    server: Server, caplog: pytest.LogCaptureFixture, here: Project
) -> None:
    built: list[bool] = []
    server.preview.full_build = with_sound_settings(lambda: built.append(True), here.root / "mkdocs.yml")
    sound = (here.root / "mkdocs.yml").read_text("utf-8")
    for text, builds in ((sound.replace("site_name: ", "site_name: ["), 0), (sound, 1)):
        here.write("mkdocs.yml", text)
        server.preview.changed = {str(here.root / "mkdocs.yml")}
        server.preview.rebuild()
        assert len(built) == builds
    assert "Hier klopt de YAML niet. [yaml-fout]" in caplog.text
    assert "De vorige pagina’s blijven staan" in caplog.text


def test_problems_at_the_very_start_lead_to_the_public_guide(project: Project) -> None:
    """There is no preview yet, so its own address leads nowhere."""
    project.change("content/practices/burenklus.yml", "kind: ", "kind: geen-")
    done = project.run("serve", "--address", f"127.0.0.1:{free_port()}")
    assert done.returncode == 1
    assert "Uitleg: https://praktijkenbank.example.org/bijdragen/meldingen/term-onbekend/" in done.stderr


def test_pages_stay_when_a_full_build_fails_halfway(server: Server) -> None:
    def half() -> None:
        assert not list(root.iterdir())
        (root / "half.html").write_text("half")
        raise Abort("half")

    root = Path(server.preview.root)
    before = sorted(root.iterdir())
    server.preview.full_build = half
    server.preview.changed = {"mkdocs.yml"}
    server.preview.rebuild()
    assert sorted(root.iterdir()) == before
    assert [path.name for path in root.parent.iterdir()] == [root.name]
