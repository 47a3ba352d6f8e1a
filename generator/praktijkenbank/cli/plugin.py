"""The MkDocs adapter: lets Material render shells, hands the core's pages over, and swaps the site in.

Nothing is decided here. `mkdocs build`, `mkdocs serve` and our own commands all come through this class.
"""

import gc
import logging
import os
import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import urlsplit

import click
from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from praktijkenbank.cli.commands.project import today
from praktijkenbank.cli.theme import MENU, MENU_ENTRY, with_few_files, with_ours
from praktijkenbank.collection.addresses import COMPARE, ENTRANCES, explanations
from praktijkenbank.collection.checks import load
from praktijkenbank.collection.checks.renewed import load_again
from praktijkenbank.problems import ContentProblems, system, words
from praktijkenbank.problems.reports import Findings, text
from praktijkenbank.reading.content import Ahead
from praktijkenbank.reading.record_file import Memory
from praktijkenbank.reading.settings import read_settings, with_sound_settings
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.build import publish
from praktijkenbank.site.output import site_folder, site_list
from praktijkenbank.site.output.offline import offline
from praktijkenbank.site.output.on_demand import OnDemand
from praktijkenbank.site.output.page import Site, version
from praktijkenbank.site.output.public import FOLDER, public_files
from praktijkenbank.site.output.shell import PLACEHOLDERS, Shells
from praktijkenbank.site.output.site_file import SiteFile
from praktijkenbank.site.output.templates import compiled
from praktijkenbank.site.output.writer import Makers, Output
from praktijkenbank.site.pages.shortlist import SEATS

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

WORDS = words("placing")

log = logging.getLogger("mkdocs.plugins.praktijkenbank")


class ReadByTheCore(Config):  # type: ignore[no-untyped-call]
    """Our block in `mkdocs.yml`, of which MkDocs need not say anything: the core reads it, with the rest of the settings."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """No errors and no warnings."""
        return [], []


class PraktijkenbankPlugin(BasePlugin[ReadByTheCore]):  # type: ignore[no-untyped-call]
    """See the module."""

    concepts: bool = False  # whether they are shown too, marked as such; a preview always shows them
    offline: bool = False  # whether the site is to be read from a disk, without a server
    ahead: Ahead | None = None  # where reading the content began before MkDocs was loaded

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember the command: `serve` builds in a folder of its own and never swaps."""
        self.serving = command == "serve"
        self.concepts = self.concepts or self.serving
        self.wrong_folder = False  # whether the build ended because of the folder that was chosen for the site
        self.open = ExitStack()
        self.memory = Memory()
        self.answering = False
        self.on_demand = OnDemand()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check all content before anything is written, then point MkDocs at the staging folder."""
        self._take_settings(config)
        own = with_ours(config.theme)
        config.nav = config.nav or [{name: f"{url}index.html"} for name, url in MENU.items()]
        self.templates = [folder / "pages" for folder in own if (folder / "pages").is_dir()]
        self.content, self.root = Path(config.docs_dir), Path(config.config_file_path or "").absolute().parent
        day = today(self.time_zone)
        if not self.serving:
            sources = [self.content, *map(Path, config.theme.dirs), self.root / FOLDER, Path(__file__).parent]
            with self._telling():
                self.destination = site_folder.destination(Path(config.site_dir), sources)
                config.site_dir = str(self.open.enter_context(site_folder.opened(self.destination)))
        try:
            if self.serving:
                self.catalogue = load_again(self.content, day, self.memory, self.ahead)
            else:
                self.catalogue = load(self.content, day, preview=self.concepts, ahead=self.ahead)
            self.public, wrong = public_files(self.root / FOLDER)
            if wrong:
                raise ContentProblems(wrong)
        except ContentProblems as found:  # a preview has no guide to show when its very first build finds problems
            guide = explanations(self.site.url if not self.serving or self.answering else self.address)
            told = text.report(Findings(found.problems, (), self.content.parent, guide))
            raise PluginError(f"\n{told}\n") from None
        config.docs_dir = os.devnull  # nothing that people write goes through MkDocs: it has no folder to look in
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
        config.theme.get_env = cache(partial(with_few_files, config.theme))  # type: ignore[method-assign]
        self.warnings = CountHandler(level=logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self.warnings)
        self.open.callback(logging.getLogger("mkdocs").removeHandler, self.warnings)
        return config

    def _take_settings(self, config: MkDocsConfig) -> None:
        """What the owner filled in, as the core reads it, in place of what MkDocs made of it. A preview has an address of its own."""
        try:
            settings = read_settings(Path(config.config_file_path)).record
        except ContentProblems as found:
            told = text.report(Findings(found.problems, (), Path(config.config_file_path).parent, explanations("")))
            raise PluginError(f"\n{told}\n") from None
        self.address, self.time_zone = settings.site_url, settings.time_zone
        for name in ("site_name", "site_description", "copyright"):
            config[name] = getattr(settings, name)
        config.extra["footer_links"] = [link.model_dump() for link in settings.footer_links]
        config.site_url = (self.serving and config.site_url) or settings.site_url
        self.site = replace(Site.of(settings, config.site_url), offline=self.offline)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except site_folder.Refused as refused:
            self.wrong_folder = isinstance(refused, site_folder.WrongFolder)
            raise PluginError(str(refused)) from None

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Stand in for the pages that the core makes, so that the menu can link to them."""
        self.makers = Makers()
        themed = Files([])
        themed.add_files_from_theme(config.theme.get_env(), config)
        for file in themed:
            self.makers.claim(file.dest_uri)
        versioned = {file.src_uri: file.content_bytes for file in files if file.src_uri.endswith((".css", ".js"))}
        self.site = replace(self.site, versions={path: version(content) for path, content in versioned.items()})
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
        env.bytecode_cache = compiled("shells")
        env.globals |= {"compare": COMPARE, "seats": SEATS, "site": self.site, "types": TYPES, "asset": self.site.asset}
        self.env = env
        return env

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write every page, check every link, and swap the site in when nothing is wrong."""
        folder = Path(config.site_dir)

        def make_shell(kind: str, url: str, with_data: bool, indexed: bool) -> str:
            return self.render(config, kind, url, PLACEHOLDERS if with_data else PLACEHOLDERS | {"json_ld": ""}, indexed)

        self.shells = Shells(make_shell)
        output = Output(folder, self.makers)
        # How far we are, on a terminal only.
        with click.progressbar(length=100, label="Pagina’s maken", file=sys.stderr, hidden=not sys.stderr.isatty()) as shown:
            output.write(self._site_files(), lambda part: shown.update(int(100 * part) - shown.pos))
        output.add(self.public, FOLDER)
        site, problems = output.look(self.site.url)
        if problems and not self.serving:
            raise PluginError("\n" + "\n".join(map(str, problems)) + "\n")
        for problem in problems:
            log.warning(str(problem))
        self.on_demand.stands(site, set(output.made))
        if not self.serving:
            if not (config.strict and self.warnings.get_counts()):
                self._finish(folder, output)
            config.site_dir = str(self.destination)
        self.open.close()

    def _finish(self, staged: Path, output: Output) -> None:
        """Swap the site in. What fails after that leaves the new site as it stands, and is told so."""
        site_list.complete(staged, {path: written.digest for path, written in output.made.items()})
        with self._telling():
            site_folder.swap_in(self.destination)
        try:
            site_folder.clear_leftovers(self.destination)
        except (OSError, site_folder.Refused) as error:
            reason = system.reason(error) if isinstance(error, OSError) else str(error)
            click.echo(WORDS["left-behind"].format(reason=reason.rstrip(".")), err=True)
        except KeyboardInterrupt:
            raise click.ClickException("Afgebroken, maar de nieuwe site staat er al.") from None

    def refresh(self, changed: Collection[str]) -> None:
        """Read again what changed since the content was sound, and let what follows from it wait until the preview asks for it.

        Raises `ContentProblems`, and then leaves the preview as it was.
        """
        self.catalogue = load_again(self.content, today(self.time_zone), self.memory, changed=changed)
        self.on_demand.offer(self._site_files(looked_at=self.on_demand.asked.strip("/").rpartition("/")[2]))

    def _site_files(self, looked_at: str = "") -> Iterator[SiteFile]:
        brought = [file.path for file in self.public]
        files = publish(self.catalogue, self.site, self.templates, self.shells, today(self.time_zone), brought, looked_at)
        return offline(files) if self.offline else files

    def on_build_error(self, **kwargs: Any) -> None:
        """Let go of the folder, so that a next build can start."""
        self.open.close()

    on_shutdown = on_build_error  # also for who stopped the build

    def on_serve(self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Callable[..., None]) -> "LiveReloadServer":
        """Preview with file-system events, and with only what changed."""
        from praktijkenbank.cli.preview import PreviewServer

        # A preview goes on for hours, so cycles are looked for again; not in what stands by now, which took a second of a save.
        gc.freeze()
        gc.enable()
        server.builder = with_sound_settings(server.builder, Path(config.config_file_path))
        self.answering = True
        config.watch += [str(self.root / FOLDER)] * (self.root / FOLDER).is_dir()
        return PreviewServer(server, self.content, self.refresh, self.on_demand)

    def render(self, config: MkDocsConfig, kind: str, url: str, slots: dict[str, str], indexed: bool = True) -> str:
        """One page or shell through Material's templates, with `slots` as they are; the entry of its kind is current."""
        meta = {"template": "shell.html", "kind": kind} | {name: slots[name] for name in ("title", "description", "reviewed")}
        meta |= {"json_ld": slots["json_ld"]} if slots["json_ld"] else {}
        meta |= {} if indexed else {"robots": "noindex"}
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
