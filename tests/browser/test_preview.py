"""The preview: a saved record shows by itself, a mistake is told and leaves the page as it was."""

import os
import select
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import IO

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.project import Project, free_port

from .visit import Visitor

PAGE = "praktijken/praattafel/"
RECORD = "content/practices/praattafel.yml"


class Told:
    """What a command says, through a pipe: so far, and until some words have come."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._said = b""

    def so_far(self) -> str:
        while self._hear(0):
            pass
        return self._said.decode("utf-8", "replace")

    def wait_for(self, words: str) -> None:
        while words not in self._said.decode("utf-8", "replace"):
            assert self._hear(60), f"‘{words}’ never came:\n{self._said.decode('utf-8', 'replace')}"

    def _hear(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._pipe], [], [], seconds)
        heard = os.read(self._pipe.fileno(), 65536) if ready else b""
        self._said += heard
        return bool(heard)


@dataclass(frozen=True)
class Preview:
    """A running `praktijkenbank serve`, a page of it in a browser, and the project it shows."""

    project: Project
    page: Page
    told: Told

    def heading(self, text: str) -> None:
        expect(self.page.locator("h1")).to_have_text(text, timeout=20_000)


def wait_until_it_answers(address: str, process: subprocess.Popen[bytes]) -> None:
    """Or until it ends, which it should not."""
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=20).close()
            return
        except OSError:
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=0.1)
                break
    pytest.fail("serve does not answer")


@pytest.fixture
def preview(browser: Browser, project: Project) -> Iterator[Preview]:
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "praktijkenbank", "serve", "--address", address]
    with subprocess.Popen(command, cwd=project.root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            wait_until_it_answers(f"http://{address}/", process)
            visitor = Visitor(browser, f"http://{address}/")
            assert process.stdout
            yield Preview(project, visitor.open(PAGE), Told(process.stdout))
            visitor.leave()
            assert not visitor.complaints, "\n".join(visitor.complaints)
        finally:
            process.terminate()


def test_a_saved_record_shows_by_itself_and_a_mistake_leaves_the_page(preview: Preview) -> None:
    preview.heading("Praattafel")
    preview.project.change(RECORD, "name: Praattafel", "name: Gesprekstafel")
    preview.heading("Gesprekstafel")

    sound = (preview.project.root / RECORD).read_text("utf-8")
    preview.project.write(RECORD, sound + "sumary: tikfout\n")
    preview.told.wait_for("Het veld `sumary`")
    preview.told.wait_for("tot dit is verbeterd.")
    assert "Traceback" not in preview.told.so_far()
    preview.heading("Gesprekstafel")

    preview.project.write(RECORD, sound.replace("name: Gesprekstafel", "name: Kletstafel"))
    preview.heading("Kletstafel")
    assert not preview.project.site.exists(), "a preview never touches the site"


def test_a_concept_appears_when_it_is_saved_and_its_state_can_be_turned(preview: Preview) -> None:
    page, sound = preview.page, (preview.project.root / RECORD).read_text("utf-8")
    new = "content/practices/eettafel.yml"
    page.goto("praktijken/")
    expect(page.locator("[data-result]")).to_have_count(3, timeout=20_000)  # with the concept of the miniature site
    preview.project.write(new, sound.replace("name: Praattafel", "name: Eettafel\npublication: concept"))
    card = page.locator("[data-result='praktijken/eettafel']")
    expect(card).to_contain_text("Concept: staat niet op de site.", timeout=20_000)
    expect(card.locator("h2")).to_have_text("Eettafel (concept)")

    page.goto("praktijken/eettafel/")
    standing = page.locator("[data-publication]")
    expect(standing).to_contain_text("Concept: staat niet op de site.")
    preview.project.change(new, "publication: concept", "publication: gepubliceerd")
    expect(standing).to_have_count(0, timeout=20_000)
    expect(page.locator(".pb-pick")).to_have_count(1)
    preview.project.change(new, "publication: gepubliceerd", "publication: gearchiveerd\nreplaced_by: praattafel")
    expect(standing).to_contain_text("Kijk in plaats daarvan bij Praattafel.", timeout=20_000)
    expect(page.locator(".pb-pick")).to_have_count(0)
    page.goto("praktijken/")
    expect(page.locator("html[data-ready='true']")).to_be_attached()
    expect(card).to_have_count(0)
    expect(page.get_by_text("Gearchiveerd (2)")).to_be_visible()
    said = preview.told.so_far()
    assert said.count("\n") == 1, said  # where to open it, and no warning


def test_a_full_build_that_fails_keeps_answering_and_is_tried_again(preview: Preview) -> None:
    sound = (preview.project.root / RECORD).read_text("utf-8")
    preview.project.write(RECORD, sound + "sumary: tikfout\n")
    preview.project.change("mkdocs.yml", "label: Over deze site", "label: Nieuw daar")
    preview.told.wait_for("tot dit is verbeterd.")
    # Not in the browser, which may be loading the page again by itself just then.
    address = preview.page.url.removesuffix(PAGE)
    with urllib.request.urlopen(address + PAGE, timeout=20) as answer:
        assert b"Praattafel" in answer.read()
    preview.project.write(RECORD, sound)
    expect(preview.page.get_by_role("link", name="Nieuw daar").first).to_be_attached(timeout=20_000)

    (templates := preview.project.root / "eigen" / "pages").mkdir(parents=True)
    (templates / "practice.html").write_text("{{ er_is_geen.zulk }}", "utf-8")
    preview.project.change("mkdocs.yml", "custom_dir: overrides", "custom_dir: eigen")
    preview.told.wait_for("eigen/pages/practice.html, regel 1: dit sjabloon werkt niet")
    preview.told.wait_for("tot dit is verbeterd.")
    with urllib.request.urlopen(address + PAGE, timeout=20) as answer:
        assert b"Praattafel" in answer.read()
    assert "stuck" not in preview.told.so_far()
    assert "Traceback" not in preview.told.so_far()


def test_a_loose_page_shows_by_itself(preview: Preview) -> None:
    preview.page.goto("over/")
    preview.project.change("content/over.md", "# ", "# Nieuw: ")
    expect(preview.page.locator("h1")).to_contain_text("Nieuw:", timeout=20_000)
