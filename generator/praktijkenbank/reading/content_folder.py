"""What may stand in `content/`: the one list, and a look through the folder that tells of all else.

Only what is on the list is named to whoever reads, and only regular files: no link, pipe, socket or device. So nothing
gets on the site by lying in the folder. What a system or an editor's program leaves behind is passed over in silence: it
is never read and never published.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from praktijkenbank.problems import KINDS, Problem, printable, suggest, system
from praktijkenbank.reading.diagnosis import normalise
from praktijkenbank.records.fields import SLUG
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.types import TYPES
from praktijkenbank.records.vocabulary import Changes, Compounds, PlainWords, StopWords, Synonyms, Vocabulary

VOCABULARIES = (
    "themes", "target-groups", "working-elements", "kinds", "reaches", "statuses", "provinces", "municipalities",
    "neighbourhoods", "research-bases", "recognition-levels", "roles", "relations",
)  # fmt: skip
"""The vocabularies that the models refer to; each is a file in `content/vocabulary/`."""

LISTS: dict[str, type[BaseModel]] = {
    "sources.yml": Bibliography,
    "changes.yml": Changes,
    "vocabulary/synonyms.yml": Synonyms,
    "vocabulary/compounds.yml": Compounds,
    "vocabulary/stop-words.yml": StopWords,
    "vocabulary/plain-words.yml": PlainWords,
    **{f"vocabulary/{name}.yml": Vocabulary for name in VOCABULARIES},
}
"""Every file that is one list, with what it holds."""

SCHEMAS: dict[str, type[BaseModel]] = {one.schema: one.model for one in TYPES.values()} | {
    f"{'vocabulary' if model is Vocabulary else PurePosixPath(path).stem}.schema.json": model for path, model in LISTS.items()
}
"""Name of a schema → the model that it is of."""

LOOSE_PAGES = ("bijdragen", "over", "privacy", "toegankelijkheid")
"""The pages that menu and footer lead to: each must be there."""

GUIDE_PAGES = tuple(
    f"bijdragen/{name}"
    for name in (
        "gewone-taal", "goede-praktijk", "nakijken", "opdrachten", "rekenblad", "stap-voor-stap", "woorden", "zoekwoorden",
    )
)  # fmt: skip
"""The chapters of the guide for editors. Another page, loose or in the guide, begins with its name here."""

PICTURES = "bijdragen/beelden"
PICTURE_TYPES = (".webp", ".png", ".jpg", ".jpeg")
"""Where pictures stand, and how their names end. No SVG: that is a document, which can hold script and ask for more."""

_FILES = {*LISTS, "bijdragen/voorbeeld.yml", "bijdragen/bronnen.yml", *(f"{page}.md" for page in (*LOOSE_PAGES, *GUIDE_PAGES))}
_FOLDERS = ("", *TYPES, "vocabulary", "bijdragen", PICTURES)

MOST = 20
"""Problems that are told of one folder; more of them are counted."""

RESERVED = re.compile(r"index|bladzij|con|prn|aux|nul|com[0-9]|lpt[0-9]")
"""Names that Windows or a web server keeps for itself, or that the parts of a long list have."""

_WRITTEN = ("", ".yml", ".yaml", ".md", ".markdown", ".txt")
"""How the name of a record may end by mistake."""

_BACKUPS = (".bak", ".old", ".orig", ".save")


@dataclass
class Folder:
    """What stands in a content folder. Paths are from that folder, with slashes.

    `files` are the regular files on the list, by folder and name; `told` what is there and is a problem; `absent` the
    folders that are not there, `closed` those that were not looked into; `unreadable` the (folder, name without suffix) of
    what cannot be read as it stands.
    """

    root: Path
    files: list[str] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    absent: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    unreadable: set[tuple[str, str]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def within(self, folder: str) -> Iterator[str]:
        """The files on the list that stand in a folder."""
        return (path for path in self.files if path.rpartition("/")[0] == folder)

    def shown(self, path: str) -> str:
        """The path that problems name: with the content folder in front, as the editor sees it, on one line."""
        return printable(f"{self.root.name}/{path}".rstrip("/"), 1000)

    def tell(self, path: str, problem: Problem) -> None:
        """Keep a problem with what stands at `path`."""
        self.told.add(path)
        self.problems.append(problem)


def can_be_address(name: str) -> bool:
    """Whether a record may have this name: it becomes the address of a page."""
    return bool(re.fullmatch(SLUG, name)) and len(name) <= 60 and not RESERVED.fullmatch(name)


def passed_over(name: str) -> bool:
    """Whether a system or an editor's program leaves files of this name: hidden ones, swap files, backups of the moment."""
    return (
        name.startswith((".", "~$"))
        or name.endswith(("~", ".swp", ".tmp", "___jb_tmp___", "___jb_old___"))
        or (name.startswith("#") and name.endswith("#"))
        or name.casefold() in ("thumbs.db", "desktop.ini", "icon\r")
    )


def look_through(root: Path) -> Folder:
    """Look through the folder at `root`, which may itself be a link; never raises for what can stand in it."""
    found = Folder(root)
    for folder in _FOLDERS:
        if folder in found.told or folder.rpartition("/")[0] in found.closed:
            found.closed.add(folder)
            continue
        try:
            with os.scandir(root / folder) as entries:
                ordered = sorted(entries, key=attrgetter("name"))
        except FileNotFoundError:
            found.absent.add(folder)
            continue
        except OSError as error:
            found.closed.add(folder)
            found.tell(folder, KINDS["map-onleesbaar"].at(found.shown(folder), reason=system.reason(error)))
            continue
        before = len(found.problems)
        for entry in ordered:
            if not passed_over(entry.name):
                _judge(found, folder, entry)
        if (more := len(found.problems) - before - MOST) > 0:
            del found.problems[before + MOST :]
            found.problems.append(KINDS["nog-meer-in-map"].at(found.shown(folder), amount=more))
    return found


def _judge(found: Folder, folder: str, entry: os.DirEntry[str]) -> None:
    path = f"{folder}/{entry.name}".lstrip("/")
    shown, suffix = found.shown(path), PurePosixPath(entry.name).suffix
    if entry.is_symlink():
        problem = KINDS["verwijzing"].at(shown)
    elif entry.is_dir(follow_symlinks=False):
        if path in _FOLDERS:
            return
        like_a_file = suffix in (".yml", ".md")
        problem = KINDS["geen-bestand"].at(shown) if like_a_file else _stranger(found, folder, entry.name)
    elif path in _FOLDERS:
        problem = KINDS["map-onleesbaar"].at(shown, reason=system.WORDS["ENOTDIR"])
    elif not entry.is_file(follow_symlinks=False):
        problem = KINDS["geen-gewoon-bestand"].at(shown)
    elif misplaced := _misplaced(found, folder, entry.name):
        return found.tell(path, misplaced)
    else:
        return found.files.append(path)
    found.unreadable.add((folder, entry.name.removesuffix(suffix)))
    found.tell(path, problem)


def _misplaced(found: Folder, folder: str, name: str) -> Problem | None:
    """What is wrong with the name of a regular file in a folder; None when it belongs there."""
    path = f"{folder}/{name}".lstrip("/")
    stem, suffix = PurePosixPath(name).stem, PurePosixPath(name).suffix
    if folder == PICTURES:
        return None if suffix in PICTURE_TYPES and can_be_address(stem) else _stranger(found, folder, name)
    if folder not in TYPES:
        return None if path in _FILES else _stranger(found, folder, name)
    wanted = TYPES[folder].suffix
    if suffix == wanted and can_be_address(stem):
        return None
    if suffix.lower() not in _WRITTEN:
        return _stranger(found, folder, name)
    better = normalise.slug(stem)
    found.unreadable.add((folder, better or stem))  # others name it as it will be called
    fix = f"{better}{wanted}" if can_be_address(better) else ""
    if fix and (found.root / folder / fix).exists():
        return KINDS["bestandsnaam-bezet"].at(found.shown(path), name=name, taken=fix)
    return KINDS["bestandsnaam"].at(found.shown(path), name=name, suffix=wanted, fix=fix)


def _stranger(found: Folder, folder: str, name: str) -> Problem:
    suffix = PurePosixPath(name).suffix.lower()
    here = [path.rpartition("/")[2] for path in (*_FILES, *_FOLDERS[1:]) if path.rpartition("/")[0] == folder]
    near, hints = suggest(name, here, ""), KINDS["hoort-hier-niet"].hints
    if folder == PICTURES:
        advice = hints["plaatje"]
    elif suffix in _BACKUPS:
        advice = hints["reservekopie"]
    elif near["fix"]:
        advice = near["suggestion"]
    else:
        advice = hints["tekst" if suffix in (".yml", ".yaml", ".md") else "elders"]
    path = f"{folder}/{name}".lstrip("/")
    return KINDS["hoort-hier-niet"].at(found.shown(path), name=name, folder=found.shown(folder), suggestion=advice)
