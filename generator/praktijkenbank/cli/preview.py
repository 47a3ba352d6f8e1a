"""The preview server: MkDocs' own, with file-system events instead of polling, and without inline scripts.

A saved record or page is read and checked again, and what it changes is made when the browser asks for it; anything else that
changes (templates, settings) takes MkDocs' full build. The page learns of it through a script of its own file, since the policy of
the site holds in the preview too.
"""

import gc
import logging
import os
import re
import shutil
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort
from mkdocs.livereload import _SCRIPT_TEMPLATE, LiveReloadServer
from watchdog import events
from watchdog.observers import Observer

from praktijkenbank.cli.commands.listening import is_asked_for
from praktijkenbank.cli.theme import refused_template
from praktijkenbank.collection.addresses import explanations
from praktijkenbank.problems import ContentProblems
from praktijkenbank.problems.reports import Findings, text
from praktijkenbank.reading.content_folder import passed_over
from praktijkenbank.site.output.on_demand import OnDemand

log = logging.getLogger("mkdocs.plugins.praktijkenbank")

SCRIPT_URL = "/livereload/script.js"
SCRIPT = _SCRIPT_TEMPLATE.substitute(epoch="document.currentScript.dataset.epoch", request_id="Date.now()").encode()
"""Waits at the server until there is something newer than this page, and then loads it."""

STAYS = "De vorige pagina’s blijven staan tot dit is verbeterd."

FINISH_AFTER = 2.0
"""Seconds after a save before the rest is made."""

KEPT = re.compile(r"/?assets/(?:fonts/|.*\.[0-9a-f]{8}\.min\.(?:css|js)$)")
"""What a browser need not ask for again after a save."""

_WRITTEN = events.FileClosedEvent if sys.platform.startswith("linux") else events.FileModifiedEvent
WRITES: list[type[events.FileSystemEvent]] = [events.FileCreatedEvent, _WRITTEN, events.FileDeletedEvent, events.FileMovedEvent]
"""Events that mean a file is finished, which only Linux says of one that was there; reading one must not start a build."""


class PreviewServer(LiveReloadServer):
    """MkDocs' server with another way to notice, and a quicker way to rebuild when only records changed."""

    def __init__(self, server: LiveReloadServer, content: Path, refresh: Callable[[set[str]], None], files: OnDemand) -> None:
        """A server like `server`; `refresh` renews `files` when only records under `content` changed."""
        host, port = server.server_address[:2]
        super().__init__(self.rebuild, str(host), int(port), server.root, server.mount_path, shutdown_delay=0.05)
        self.full_build, self.error_handler, self.build_delay = server.builder, server.error_handler, 0.01
        self.content, self.refresh, self.files = content, refresh, files
        self.later, self.changed = threading.Timer(0, int), {str(content)}  # in which anything may have changed since it was read
        self.asked = threading.local()  # `epoch`: the version of the site that stood before the file that is asked for was made
        self.observer = Observer()  # type: ignore[assignment]
        for path in {*server._watched_paths, str(content)} - {os.devnull}:  # where MkDocs believes the content to be
            self.watch(path)

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Notice what is written under `path`."""
        if path in self._watched_paths:
            return
        self._watched_paths[path] = 1
        handler = events.FileSystemEventHandler()
        handler.on_any_event = self._note  # type: ignore[method-assign]
        self._watch_refs[path] = self.observer.schedule(handler, path, recursive=recursive, event_filter=WRITES)

    def _note(self, event: events.FileSystemEvent) -> None:
        if names := {str(name) for name in (event.src_path, event.dest_path) if name and not passed_over(Path(str(name)).name)}:
            self.later.cancel()
            self.files.interrupted.set()
            with self._rebuild_cond:
                self.changed |= names
                self._want_rebuild = True
                self._rebuild_cond.notify_all()

    def rebuild(self) -> None:
        """Refresh when only records changed, else build in full; problems are told and leave the old pages."""
        with self._rebuild_cond:
            changed, self.changed = self.changed, set()
        try:
            if all(Path(name).is_relative_to(self.content) for name in changed):
                self.refresh(changed)
                # Once the browser has had its turn, what nobody asked for is made, so that the links on it are followed too.
                self.later = threading.Timer(FINISH_AFTER, self._finish)
                self.later.daemon = True
                self.later.start()
            else:
                self._build_beside(Path(self.root), Path(f"{self.root}.old"))
        except Exception as error:
            self.changed |= changed  # the next save tries all of it again
            told = refused_template(error)
            if isinstance(error, ContentProblems):
                told = text.report(Findings(error.problems, (), self.content.parent, explanations(self.url)))
            elif not told and not isinstance(error, Abort):  # of which MkDocs told why; going on keeps the server answering
                raise
            log.error(f"\n{told}\n\n{STAYS}" if told else STAYS)

    def _build_beside(self, pages: Path, aside: Path) -> None:
        """Put the pages aside, since MkDocs empties the folder before it builds, and back when the build fails."""
        pages.rename(aside)
        try:
            pages.mkdir(mode=0o700)
            self.full_build()
        except BaseException:
            shutil.rmtree(pages, ignore_errors=True)
            aside.rename(pages)
            raise
        shutil.rmtree(aside)
        gc.collect()  # what the last build left
        gc.freeze()

    def shutdown(self, wait: bool = False) -> None:
        """Stop, and make nothing any more: the folder of the preview goes."""
        self.later.cancel()
        super().shutdown(wait)
        self.files.close()

    def _finish(self) -> None:
        if broken := self.files.make_rest():
            log.warning("\n".join(map(str, broken)))

    def serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        """Answer who asks for this server by its own address, and nobody else."""
        if is_asked_for(environ.get("HTTP_HOST", ""), str(self.server_address[0])):
            return super().serve_request(environ, start_response)
        start_response("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [f"Deze voorvertoning is alleen te openen op {self.url}\n".encode()]

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes] | None:
        if environ["PATH_INFO"] == SCRIPT_URL:
            start_response("200 OK", [("Content-Type", "application/javascript"), ("Content-Length", str(len(SCRIPT)))])
            return [SCRIPT]
        if environ["PATH_INFO"].startswith("/livereload/"):
            return super()._serve_request(environ, start_response)
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            self.asked.epoch = self._visible_epoch
        path = environ["PATH_INFO"].removeprefix(self.mount_path)
        if path.endswith("/"):
            self.files.asked = path
        self.files.make(f"{path}index.html" if path.endswith("/") or not path else path)
        # A stylesheet or script under the address of this version, a font, or what Material names by its digest.
        if not (environ["QUERY_STRING"].startswith("v=") or KEPT.match(path)):
            return super()._serve_request(environ, start_response)
        keep = ("Cache-Control", "max-age=86400")
        return super()._serve_request(environ, lambda status, headers: start_response(status, [*headers, keep]))

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """The page with our script.

        Told is not `epoch`: a save while the file was made would leave an old page that looks new.
        """
        before, body, after = content.rpartition(b"</body>")
        return b'%b<script src="%b" data-epoch="%d"></script>%b%b' % (before, SCRIPT_URL.encode(), self.asked.epoch, body, after)
