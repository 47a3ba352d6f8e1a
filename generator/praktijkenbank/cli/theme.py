"""The theme as our pages need it: which folders go before Material's, and the menu."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from mkdocs.theme import Theme

from praktijkenbank.collection.addresses import CATALOGUE, COMPARE, CONTRIBUTE, COVERAGE, GUIDE, KNOWLEDGE, SOURCES, TERM_FOLDERS
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.output.shipped import shipped

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
    "Overzicht": COVERAGE,
    "Thema’s": TERM_FOLDERS["themes"],
    "Werkzame elementen": TERM_FOLDERS["working-elements"],
    "Kennis": KNOWLEDGE,
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
