"""The theme as our pages need it: which folders go before Material's, and the menu; and what an owner's template cannot do, told
with its file and line, as of any other file that a person writes."""

from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from jinja2 import Environment, FileSystemLoader, TemplateNotFound, TemplateSyntaxError
from mkdocs.theme import Theme

from praktijkenbank.collection.addresses import CATALOGUE, COMPARE, CONTRIBUTE, COVERAGE, GUIDE, KNOWLEDGE, SOURCES, TERM_FOLDERS
from praktijkenbank.problems import printable, words
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.output.shipped import shipped

WORDS = words("template")

MENU_ENTRY = (
    {"home": "", "catalogue": CATALOGUE, "practice": CATALOGUE, "sources": SOURCES, "coverage": COVERAGE, "guide": GUIDE}
    | TERM_FOLDERS
    | {kind: one.entrance for kind, one in TYPES.items()}
    | dict.fromkeys(("overview", "messages", "message", "contributing", "form"), CONTRIBUTE)
    | dict.fromkeys(("booklet", "compare", "comparison"), COMPARE)
)
"""Kind of page → the entry of the menu that is current on it."""


def with_few_files(theme: Theme) -> Environment:
    """The theme's environment, that lists only what our pages ask for: our own files, and Material's main stylesheet.

    Material brings scripts, palettes and 14,000 icons; only to look through those takes a twentieth of a build.
    """
    env = Theme.get_env(theme)
    *ours, material = theme.dirs[:-1]
    main = [file.relative_to(material).as_posix() for file in Path(material).glob("assets/stylesheets/main.*.css")]
    files = [name for name in FileSystemLoader(ours).list_templates() if not name.startswith("pages/")]  # templates of ours
    loader = env.loader = FileSystemLoader(theme.dirs)
    loader.list_templates = lambda: [*files, *main]  # type: ignore[method-assign]
    return env


MENU = {
    "Start": "",
    "Praktijken": CATALOGUE,
    "Vergelijken": COMPARE,
    "Wat ontbreekt": COVERAGE,
    "Thema’s": TERM_FOLDERS["themes"],
    "Werkzame elementen": TERM_FOLDERS["working-elements"],
    "Artikelen en cijfers": KNOWLEDGE,
    "Bijdragen": CONTRIBUTE,
}
"""The menu of a bank whose settings name none."""


def with_ours(theme: Theme) -> list[Path]:
    """The folders that go before Material's: the owner's own, if there is one, and ours, which the theme then knows."""
    ours = shipped("overrides")
    if theme["favicon"] == "assets/images/favicon.png":  # Material's icon, when the settings name none
        theme["favicon"] = "assets/images/favicon.svg"
    theme["language"] = "nl"
    own = [Path(theme.custom_dir)] if theme.custom_dir else []
    if not any(folder.resolve() == ours.resolve() for folder in own):
        theme.dirs.insert(len(own), str(ours))
        own.append(ours)
    return own


def refused_template(error: Exception) -> str | None:
    """What to tell of an error that came out of a template in the project we stand in; None when it came from elsewhere."""
    here = Path.cwd()
    where = [(file.absolute(), line) for file, line in _places(error) if file.suffix == ".html"]
    if not where or not where[-1][0].is_relative_to(here):
        return None
    file, line = where[-1]
    shown = printable(file.relative_to(here).as_posix())
    if isinstance(error, UnicodeDecodeError):
        return WORDS["refused"].format(place=shown, reason=WORDS["not-utf-8"])
    unknown = WORDS["unknown"].format(name=error.name) if isinstance(error, TemplateNotFound) else ""
    reason = printable(unknown or WORDS["said"].format(said=str(error).rstrip(".")))
    return WORDS["refused"].format(place=f"{shown}, regel {line}", reason=reason)


def _places(error: Exception) -> Iterator[tuple[Path, int]]:
    """The files and lines that the error came through. Of a template that cannot be read there is no frame yet, only
    that of Jinja's loader."""
    for frame, line in walk_tb(error.__traceback__):
        template = frame.f_globals.get("__jinja_template__")  # where Jinja itself has not put the lines of its file yet
        yield Path(frame.f_code.co_filename), template.get_corresponding_lineno(line) if template else line
        if isinstance(error, UnicodeDecodeError) and isinstance(name := frame.f_locals.get("filename"), str):
            yield Path(name), 0
    if isinstance(error, TemplateSyntaxError) and error.filename:
        yield Path(error.filename), error.lineno
