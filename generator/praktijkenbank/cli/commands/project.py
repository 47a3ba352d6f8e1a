"""The project that a command works in: its settings, for us and as MkDocs wants them."""

import logging
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic_core import PydanticCustomError

from praktijkenbank.cli import clock
from praktijkenbank.cli.commands.options import need_content
from praktijkenbank.problems import ContentProblems, Problem
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.settings import SHOWN, read_settings, unusable
from praktijkenbank.records.pasted import site_address

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from praktijkenbank.reading.record_file import Located
    from praktijkenbank.records.settings import Settings

CONFIG = Path(SHOWN)

SAID = re.compile(r"Config value '([^']*)': (?:Error: )?(.*)", re.DOTALL)
"""What MkDocs says of a setting."""


def site_url() -> str:
    """The public address, also while other settings are not sound; empty outside a project."""
    try:
        data, _ = strict_yaml.parse(CONFIG.read_text("utf-8"))
        return site_address(data["site_url"])
    except (OSError, UnicodeDecodeError, TypeError, LookupError, AttributeError, PydanticCustomError):
        return ""


def today() -> date:
    """The day for a command: in the time zone of the project, or in the usual one where there is none that can be read."""
    try:
        return clock.today(read_settings(CONFIG).record.time_zone)
    except ContentProblems:
        return clock.today()


def setting_problems() -> tuple[Problem, ...]:
    """What is wrong with the settings; nothing where there are none, since records can be judged without."""
    try:
        if CONFIG.exists():
            read_settings(CONFIG)
    except ContentProblems as refused:
        return refused.problems
    return ()


def for_mkdocs(content: Path, settings: "Located[Settings]") -> dict[str, Any]:
    """What MkDocs is told beside its file. It looks at a few of our settings before our plugin has its turn."""
    ours = settings.record
    return {"docs_dir": str(content.resolve()), "site_url": ours.site_url, "site_name": ours.site_name}


def mkdocs_config(content: Path, **options: Any) -> "MkDocsConfig":
    """The settings as MkDocs reads them. Raises `ContentProblems` with all that is wrong, ours first."""
    from mkdocs.config import load_config

    settings = read_settings(CONFIG)
    need_content(content)
    told, log = _Told(), logging.getLogger("mkdocs.config")
    log.addHandler(told)
    log.propagate = False
    try:
        return load_config(str(CONFIG), strict=True, **for_mkdocs(content, settings), **options)
    except (Exception, SystemExit) as error:  # a hook may do anything; MkDocs itself ends with a SystemExit
        found = told.found or [("hooks", repr(error))]
        raise ContentProblems(unusable(settings, field, said) for field, said in found) from None
    finally:
        log.removeHandler(told)
        log.propagate = True


class _Told(logging.Handler):
    """What MkDocs says of its settings: each field with what is wrong with it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        if found := SAID.match(record.getMessage()):
            self.found.append((found[1], found[2]))
