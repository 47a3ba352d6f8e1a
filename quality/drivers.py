"""Three browsers that are driven alike: a page is opened in a window of some width, and an expression is run in it.

Chromium through Playwright, Firefox ESR over WebDriver BiDi (puppeteer-core), WebKitGTK through its WebDriver. None is changed for it:
they are the system's own packages.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.error import URLError
from urllib.request import Request, urlopen

from playwright.sync_api import Browser, Error, Page

from .measured import NotMeasured
from .tools import FOLDER

MINI_BROWSERS = "webkit2gtk-4.1/MiniBrowser"
LEAST = 600
FRAME = "frame.html"
"""A page with a frame in it, where the site is served, and the width in CSS pixels below which WebKit needs it."""

PATIENCE = 30
"""Seconds in which a page must come, or an errand end."""


class Failed(Exception):
    """A browser did not do what was asked; the text says what it said."""


class Driver(Protocol):
    """A browser with one page."""

    version: str

    def open(self, address: str, width: int) -> None:
        """Open a page, 800 CSS pixels high. Raises `Failed`."""

    def run(self, expression: str) -> Any:
        """What an expression of JavaScript comes to, once it has. Raises `Failed`."""


class Chromium:
    """The browser that the tests use."""

    def __init__(self, page: Page, version: str) -> None:
        self.page, self.version = page, version

    def open(self, address: str, width: int) -> None:
        """See `Driver`."""
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.goto(address)

    def run(self, expression: str) -> Any:
        """See `Driver`."""
        try:
            return self.page.evaluate(expression)
        except Error as error:
            raise Failed(error.message.splitlines()[0]) from None


class Firefox:
    """Firefox, told line by line what to do."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.version = str(self._answer()).replace("firefox/", "Firefox ")

    def open(self, address: str, width: int) -> None:
        """See `Driver`."""
        self._ask(open=address, width=width)

    def run(self, expression: str) -> Any:
        """See `Driver`."""
        return self._ask(run=expression)

    def _ask(self, **order: Any) -> Any:
        print(json.dumps(order), file=self.process.stdin, flush=True)
        return self._answer()

    def _answer(self) -> Any:
        if not (line := self.process.stdout.readline() if self.process.stdout else ""):
            raise NotMeasured("Firefox did not start; `make quality` installs firefox-esr")
        told = json.loads(line)
        if "error" in told:
            raise Failed(told["error"].splitlines()[0])
        return told["answer"]


class WebKit:
    """WebKitGTK's small browser, through the W3C's WebDriver."""

    def __init__(self, port: int, program: str) -> None:
        self.root = f"http://127.0.0.1:{port}/session"
        options = {"binary": program, "args": ["--automation"]}
        made = self._post("", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}})
        self.root += f"/{made['sessionId']}"
        self.version = f"WebKitGTK {made['capabilities']['browserVersion']}"
        self._post("/timeouts", {"script": PATIENCE * 1000, "pageLoad": PATIENCE * 1000})

    def open(self, address: str, width: int) -> None:
        """See `Driver`. Its window has a least width of its own: what is narrower is shown in a frame."""
        self._post("/window/rect", {"width": max(width, LEAST), "height": 800})
        if width >= LEAST:
            self._post("/url", {"url": address})
            return
        self._post("/url", {"url": f"{'/'.join(address.split('/')[:3])}/{FRAME}"})
        self.run(
            f"new Promise(done => {{ const frame = document.querySelector('iframe'); frame.width = {width}; frame.onload = done; frame.src = {json.dumps(address)}; }}).then(() => 1)"
        )
        self._post("/frame", {"id": 0})

    def run(self, expression: str) -> Any:
        """See `Driver`."""
        script = f"const done = arguments[0]; Promise.resolve({expression}).then(answer => done([answer]), error => done(String(error)));"
        answer = self._post("/execute/async", {"script": script, "args": []})
        if isinstance(answer, str):
            raise Failed(answer)
        return answer[0]

    def _post(self, path: str, what: dict[str, Any]) -> Any:
        request = Request(self.root + path, json.dumps(what).encode(), {"Content-Type": "application/json"})  # noqa: S310 -- on this machine
        try:
            with urlopen(request, timeout=2 * PATIENCE) as answer:  # noqa: S310 -- a driver on this machine
                return json.load(answer)["value"]
        except URLError as error:
            told = error.read().decode() if hasattr(error, "read") else str(error)
            raise Failed(told[:300]) from None


def found(*names: str) -> str:
    """The path of the first program that is here. Raises `NotMeasured`."""
    for name in names:
        if path := shutil.which(name):
            return path
    raise NotMeasured(f"{names[0]} is not installed here; `make quality` installs it")


@contextmanager
def chromium(browser: Browser) -> Iterator[Driver]:
    """A page in the browser that is open already."""
    page = browser.new_page()
    yield Chromium(page, f"Chromium {browser.version.partition('.')[0]}")
    page.close()


@contextmanager
def firefox() -> Iterator[Driver]:
    """Firefox without a window. Raises `NotMeasured`."""
    command = [str(Path(sysconfig.get_path("scripts")) / "node"), "firefox.js", found("firefox-esr", "firefox")]
    with subprocess.Popen(command, cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 -- ours
        try:
            yield Firefox(process)
        finally:
            if process.stdin:
                process.stdin.close()


@contextmanager
def webkit() -> Iterator[Driver]:
    """WebKitGTK on a screen that is none. Raises `NotMeasured`."""
    programs = [*Path("/usr/lib").glob(f"*/{MINI_BROWSERS}")]
    if not programs:
        raise NotMeasured("WebKitGTK is not installed here; `make quality` installs it")
    with ExitStack() as held, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port, screen = free.getsockname()[1], f":{os.getpid() % 5000 + 100}"
        free.close()
        for command in ([found("Xvfb"), screen, "-screen", "0", "1600x1200x24"], [found("WebKitWebDriver"), f"--port={port}"]):
            environment = os.environ | {"DISPLAY": screen, "WEBKIT_DISABLE_COMPOSITING_MODE": "1"}
            process = held.enter_context(subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL))  # noqa: S603 -- found on PATH
            held.callback(process.terminate)
        end = time.monotonic() + PATIENCE
        while True:
            with socket.socket() as tried:
                if not tried.connect_ex(("127.0.0.1", port)):
                    break
            if time.monotonic() > end:
                raise NotMeasured("WebKitWebDriver did not start")
            time.sleep(0.1)
        yield WebKit(port, str(programs[0]))
