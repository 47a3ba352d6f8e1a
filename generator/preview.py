"""The preview server: MkDocs' own, with file-system events instead of polling, and without inline scripts.

A saved record is read, checked and published again in memory, and only the pages it changes are written; anything
else that changes (templates, loose pages, settings) takes MkDocs' full build. The page learns of it through a
script of its own file, since the policy of the site holds in the preview too.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from generator.problems import ContentProblems

log = logging.getLogger("mkdocs.plugins.praktijkenbank")

SCRIPT_URL = "/livereload/script.js"
SCRIPT = b"""(function () {
  "use strict";
  var epoch = document.currentScript.dataset.epoch;
  function ask() {
    fetch("/livereload/" + epoch + "/" + Date.now()).then(function (answer) { return answer.text(); }).then(function (now) {
      if (Number(now) > Number(epoch)) { location.reload(); } else { ask(); }
    }, function () { setTimeout(ask, 1000); });
  }
  ask();
})();
"""
"""Waits at the server until there is something newer than this page, and then loads it."""

WRITES = [FileCreatedEvent, FileClosedEvent, FileDeletedEvent, FileMovedEvent]
"""Events that mean a file is finished; reading one must not start a build."""


class PreviewServer(LiveReloadServer):
    """MkDocs' server with another way to notice, and a quicker way to rebuild when only records changed."""

    refresh: Callable[[], None]
    content: Path

    @classmethod
    def instead_of(cls, server: LiveReloadServer, content: Path, refresh: Callable[[], None]) -> PreviewServer:
        """A server like `server`; `refresh` brings the site up to date when only records under `content` changed."""
        host, port = server.server_address[:2]
        preview = cls(server.builder, str(host), int(port), server.root, server.mount_path, shutdown_delay=0.05)
        preview.error_handler = server.error_handler
        preview.build_delay = 0.02
        preview.content, preview.refresh = content, refresh
        preview.full_build, preview.builder = server.builder, preview.rebuild
        preview.changed = set()
        preview.observer = Observer()  # type: ignore[assignment]
        for path in server._watched_paths:
            preview.watch(path)
        return preview

    full_build: Callable[[], None]
    changed: set[str]

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Notice what is written under `path`."""
        if path in self._watched_paths:
            return
        self._watched_paths[path] = 1
        handler = FileSystemEventHandler()
        handler.on_any_event = self._note  # type: ignore[method-assign]
        self._watch_refs[path] = self.observer.schedule(handler, path, recursive=recursive, event_filter=WRITES)

    def _note(self, event: FileSystemEvent) -> None:
        names = {str(event.src_path), str(getattr(event, "dest_path", "") or event.src_path)}
        # An editor's own files beside the record: swap files, backups, what it saves through.
        names = {name for name in names if not Path(name).name.startswith(".") and not name.endswith(("~", ".swp", ".tmp"))}
        if names:
            with self._rebuild_cond:
                self.changed |= names
                self._want_rebuild = True
                self._rebuild_cond.notify_all()

    def rebuild(self) -> None:
        """Refresh when only records changed, else build in full; problems are told and leave the old pages."""
        with self._rebuild_cond:
            changed, self.changed = self.changed, set()
        try:
            if changed and all(self._is_content(Path(name)) for name in changed):
                self.refresh()
            else:
                self.full_build()
        except ContentProblems as found:
            log.error(f"\n{found}\n\nDe vorige pagina’s blijven staan tot dit is verbeterd.")

    def _is_content(self, file: Path) -> bool:
        """A record, or what an editor's program writes beside one; loose pages are MkDocs' own."""
        return file.suffix != ".md" and file.is_relative_to(self.content)

    def _serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes] | None:
        if environ["PATH_INFO"] == SCRIPT_URL:
            start_response("200 OK", [("Content-Type", "application/javascript"), ("Content-Length", str(len(SCRIPT)))])
            return [SCRIPT]
        return super()._serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        before, body, after = content.rpartition(b"</body>")
        return b'%b<script src="%b" data-epoch="%d"></script>%b%b' % (before, SCRIPT_URL.encode(), epoch, body, after)
