"""The MkDocs adapter: lets Material render shells, hands the core's pages over, and swaps the site in.

Nothing is decided here. `mkdocs build`, `mkdocs serve` and our own commands all come through this class.
"""

from __future__ import annotations

import logging
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import click
from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from generator import site_folder
from generator.catalogue import Catalogue
from generator.link_check import check_links
from generator.links import CATALOGUE, SOURCES, TERM_FOLDERS
from generator.pages.page import Site
from generator.pipeline import ENTRANCES, load, publish
from generator.problems import ContentProblems
from generator.shell import PLACEHOLDERS
from generator.today import today

log = logging.getLogger("mkdocs.plugins.praktijkenbank")

MENU_ENTRY = {"home": "", "catalogue": CATALOGUE, "practice": CATALOGUE, "sources": SOURCES, **TERM_FOLDERS}
"""Kind of page → the entry of the menu that is current on it."""


def _unused_by_our_page(file: File, ours: str | None) -> bool:
    """Whether a file of the theme is one that our page never asks for: Material's scripts, palettes and source maps."""
    theirs = file.src_uri.startswith("assets/") and file.src_dir != ours
    return file.src_uri.endswith(".map") or (theirs and not file.src_uri.startswith("assets/stylesheets/main."))


class Settings(Config):  # type: ignore[no-untyped-call]
    """The settings block in `mkdocs.yml`: what an owner fills in."""

    owner = config_options.Type(str, default="")
    contact = config_options.Type(str, default="")
    repository = config_options.Type(str, default="")
    licence = config_options.Type(str, default="CC BY 4.0")
    licence_url = config_options.Type(str, default="https://creativecommons.org/licenses/by/4.0/deed.nl")


class PraktijkenbankPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """See the module."""

    catalogue: Catalogue
    nav: Navigation
    files: Files
    env: Environment

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command: `serve` builds in a folder of its own and never swaps."""
        self.serving = command == "serve"
        self.open = ExitStack()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check all content before anything is written, then point MkDocs at the staging folder."""
        self.site = Site(name=config.site_name, url=config.site_url or "/", **self.config)
        self.templates = Path(config.theme.dirs[0]) / "pages"
        try:
            self.catalogue = load(Path(config.docs_dir), today())
        except ContentProblems as found:
            raise PluginError(f"\n{found}\n") from None
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        self.warnings = CountHandler(level=logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self.warnings)
        self.open.callback(logging.getLogger("mkdocs").removeHandler, self.warnings)
        if not self.serving:
            self._stage(config)
        return config

    def _stage(self, config: MkDocsConfig) -> None:
        self.destination = Path(config.site_dir)
        try:
            self.open.enter_context(site_folder.lock(self.destination))
            site_folder.clear_leftovers(self.destination)
        except site_folder.FolderBusy:
            raise PluginError(f"Er is al een andere bouw bezig in {self.destination}. Wacht tot die klaar is.") from None
        except OSError:
            raise PluginError(
                f"De site kan niet in {self.destination} komen. Kijk of dat geen bestand is en of je in de map eromheen mag schrijven."
            ) from None
        config.site_dir = str(site_folder.staging_folder(self.destination))

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Stand in for the pages that the core makes, so that the menu and loose pages can link to them."""
        if home := files.get_file_from_path("index.md"):
            files.remove(home)
        for file in list(files):
            if _unused_by_our_page(file, config.theme.custom_dir):
                files.remove(file)
        for url in ENTRANCES:
            files.append(File.generated(config, f"{url}index.html", content="", inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the menu for the shells; our pages have no previous and next."""
        for page in nav.pages:
            page.previous_page = page.next_page = None
        self.nav, self.files = nav, files
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Keep the theme's environment for the shells."""
        self.env = env
        return env

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write every page, check every link, and swap the site in when nothing is wrong."""
        folder = Path(config.site_dir)
        loose = [file.url for file in self.files.documentation_pages()]

        def make_shell(kind: str, url: str, with_data: bool) -> str:
            return self.render(config, kind, url, dict(PLACEHOLDERS) if with_data else PLACEHOLDERS | {"json_ld": ""})

        made = publish(self.catalogue, self.site, self.templates, make_shell, loose)
        with click.progressbar(made, label="Pagina’s maken", file=sys.stderr, hidden=not sys.stderr.isatty()) as files:
            for path, text in files:
                file = folder / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8", newline="\n")
        if broken := check_links(folder, self.site.url):
            report = "\n".join(map(str, broken))
            if not self.serving:
                raise PluginError(f"\n{report}\n")
            log.warning(report)
        if not self.serving:
            if not (config.strict and self.warnings.get_counts()):
                site_folder.swap_in(self.destination)
            config.site_dir = str(self.destination)
        self.open.close()

    def on_build_error(self, error: Exception, **kwargs: Any) -> None:
        """Let go of the folder, so that a next build can start."""
        self.open.close()

    def render(self, config: MkDocsConfig, kind: str, url: str, slots: dict[str, str]) -> str:
        """One page or shell through Material's templates, with `slots` as they are; the entry of its kind is current."""
        meta = {"template": "shell.html", "title": slots["title"], "description": slots["description"]}
        if slots["json_ld"]:
            meta["json_ld"] = slots["json_ld"]
        entry = next((page for page in self.nav.pages if kind in MENU_ENTRY and page.url == MENU_ENTRY[kind]), None)
        if url.endswith(".html"):
            # Shown at any address, so its links start at the root; MkDocs makes those only without a page.
            context = get_context(self.nav, self.files, config, None, urlsplit(self.site.url).path.rstrip("/") + "/")
            context.update(meta=meta | {"robots": "noindex"}, content=slots["body"])  # type: ignore[call-arg]
        else:
            page = MkDocsPage("", File.generated(config, f"{url}index.html", content=""), config)
            page.meta, page.content, page.canonical_url = meta, slots["body"], slots["canonical"]
            context = get_context(self.nav, self.files, config, page)
        if entry:
            entry.active = True
        try:
            return self.env.get_template("shell.html").render(context)
        finally:
            if entry:
                entry.active = False
