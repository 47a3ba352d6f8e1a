"""The settings of a site, from `mkdocs.yml`: read as strictly as records are, and told in the same way when they are not sound.

MkDocs reads the same file after us. So that nobody meets its English, what it would refuse is looked at here as far as it
can be without it: whether there is a file, a theme and our own block, and whether every name is known.
"""

import os
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from functools import reduce
from itertools import product
from operator import getitem
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable, suggest
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis.error_translator import ErrorTranslator
from praktijkenbank.reading.diagnosis.yaml_snippets import lines_of
from praktijkenbank.reading.record_file import RECORD_LIMIT, Located, no_fields, text_of
from praktijkenbank.reading.strict_yaml import Places, nearest
from praktijkenbank.records.introspect import Loc, field_at, field_names, fields_of
from praktijkenbank.records.setting_values import leads_inside
from praktijkenbank.records.settings import Settings

SHOWN = "mkdocs.yml"
BLOCK = "praktijkenbank"
DESCRIPTION_OF_BLOCK = "een lijst met daarin `- praktijkenbank:` en daaronder de eigen instellingen, zoals owner en contact."

ON_TOP = ("site_url", "site_name", "site_description", "copyright")
IN_EXTRA = ("footer_links",)
IN_BLOCK = tuple(name for name in Settings.model_fields if name not in ON_TOP + IN_EXTRA)
"""Where each setting stands: MkDocs has a place for some of them, the rest is our own."""

PATHS = (("nav",), ("theme", "favicon"), ("extra_css",), ("extra_javascript",))
"""What MkDocs puts on every page as the address of a file, whatever it says."""

OF_MKDOCS = (
    "docs_dir", "site_dir", "strict", "exclude_docs", "draft_docs", "not_in_nav", "nav", "theme", "plugins", "extra", "validation",
    "dev_addr", "use_directory_urls", "extra_css", "extra_javascript", "extra_templates", "markdown_extensions", "mdx_configs",
    "hooks", "watch", "site_author", "repo_url", "repo_name", "edit_uri", "edit_uri_template", "remote_branch", "remote_name",
)  # fmt: skip
"""What else MkDocs knows: how the site is put together."""


def read_settings(file: Path) -> Located[Settings]:
    """The settings in `file`, with the places of what stands there. Raises `ContentProblems` with all that is wrong."""
    if not file.exists():
        raise ContentProblems([KINDS["instellingen-ontbreken"].at(SHOWN, folder=file.absolute().parent)])
    text = text_of(file, SHOWN, RECORD_LIMIT)
    if isinstance(text, Problem):
        raise ContentProblems([replace(text, hint=KINDS[text.code].hints.get("instellingen", text.hint))])
    data, refusals = strict_yaml.parse(text, field_names(Settings), SHOWN)
    if refusals or not isinstance(data, dict):
        raise ContentProblems(refusals or [no_fields(data, SHOWN)])
    reader = _Reader(text, data, file.absolute().parent)
    if problems := [*reader.technical(), *reader.refused()]:
        raise ContentProblems(problems)
    return Located(SHOWN, text, Settings.model_validate(reader.given), by_name=reader.places)


def with_sound_settings(build: Callable[[], None], file: Path) -> Callable[[], None]:
    """A build that first reads the settings, and raises `ContentProblems` before MkDocs says in English what is wrong with them."""

    def checked() -> None:
        read_settings(file)
        build()

    return checked


class _Reader:
    """One file: `given` are our settings by name, whatever their depth, and `places` where each stands."""

    def __init__(self, text: str, data: Any, root: Path) -> None:
        self.text, self.data, self.root = text, data, root
        self.found = strict_yaml.places(text)
        # In any of the forms that MkDocs reads: below a name, as an item, or below the name of an item.
        named = (loc for loc in self.found if len(loc) in (2, 3) and loc[0] == "plugins")
        self.block = next((loc for loc in named if BLOCK in (loc[-1], isinstance(loc[-1], int) and self._at(loc))), None)
        self.given: dict[str, Any] = {}
        self.places: Places = {}
        self._take((), lambda name: name in ON_TOP)
        self._take(self.block or (), lambda name: bool(self.block) and name not in ON_TOP + IN_EXTRA)
        self._take(("extra",), lambda name: name in IN_EXTRA)

    def _take(self, loc: Loc, ours: Callable[[str], bool]) -> None:
        """Take the settings that stand at `loc`, as far as they are `ours` there."""
        values, deep = self._at(loc), len(loc)
        for name in filter(ours, values if isinstance(values, dict) else ()):
            self.given[name] = values[name]
            self.places |= {at[deep:]: place for at, place in self.found.items() if at[: deep + 1] == (*loc, name)}

    def _at(self, loc: Loc) -> Any:
        return reduce(getitem, loc, self.data) if loc in self.found else None

    def technical(self) -> Iterator[Problem]:
        """What keeps the site from being built, whatever our own settings say."""
        known = ON_TOP + OF_MKDOCS
        yield from (self._unknown((name,), known) for name in self.data if name not in known)
        if self.block is None:
            place = nearest(self.found, ("plugins",), key=True) if "plugins" in self.data else (0, 0)
            said = {"title": "eigen instellingen", "description": DESCRIPTION_OF_BLOCK}
            block = f"plugins:\n  - {BLOCK}:\n      owner: ...\n      contact: ..."
            yield KINDS["instelling-ontbreekt"].at(SHOWN, place, field=BLOCK, add=block, **said)
        elif not isinstance(options := self._at(self.block), dict) and options != BLOCK:
            yield _unusable(self.found, self.block, "velden")
        elif isinstance(options, dict):
            yield from (self._unknown((*self.block, name), IN_BLOCK) for name in options if name in ON_TOP + IN_EXTRA)
        if not isinstance(self.data.get("extra", {}), dict):
            yield _unusable(self.found, ("extra",), "velden")
        theme = self.data.get("theme")
        if not isinstance(theme, dict) or theme.get("name") != "material" or not isinstance(theme.get("custom_dir", ""), str):
            yield _unusable(self.found, ("theme",), "thema")
        elif name := theme.get("custom_dir"):
            folder = Path(os.path.normpath(self.root / name))  # all that is in it goes on the site
            if self.root not in folder.parents or not any(folder.rglob("*.html")):
                yield _unusable(self.found, ("theme", "custom_dir"), "sjablonen", folder=name)
        for home, at in product(PATHS, self.found):
            path = self._at(at) if at[: len(home)] == home else None
            if isinstance(path, str) and not leads_inside(path):
                yield _unusable(self.found, home, "pad", path=printable(path, 100))

    def _unknown(self, loc: Loc, known: Collection[str]) -> Problem:
        name, hints = str(loc[-1]), KINDS["instelling-onbekend"].hints
        home = "extra" if name in IN_EXTRA else "bovenaan" if name in ON_TOP else ""
        home = "blok" if len(loc) == 1 and name in IN_BLOCK else home
        titles = {key: (field.title,) for key, field in fields_of(Settings).items()}
        told = {"suggestion": hints[home]} if home else suggest(name, known, hints["nergens"], titles)
        return KINDS["instelling-onbekend"].at(SHOWN, nearest(self.found, loc, key=True), field=name, **told)

    def refused(self) -> Iterator[Problem]:
        """What is wrong with our own settings."""
        try:
            Settings.model_validate(self.given)
        except ValidationError as refused:
            translator = ErrorTranslator(self.text, SHOWN, Settings, self.places, {})
            for error in refused.errors(include_url=False):
                yield self._told(error, translator)

    def _told(self, error: ErrorDetails, translator: ErrorTranslator) -> Problem:
        loc = error["loc"]
        name = str(next(step for step in reversed(loc) if isinstance(step, str)))
        field = field_at(Settings, loc)
        said: dict[str, Any] = {"field": name, "title": field.title if field else ""}
        if error["type"] in ("instelling", "too_long"):
            reason = error.get("ctx", {}).get("reason", "te-veel")
            value = error["input"] if isinstance(error["input"], str) else len(error["input"])
            kind = KINDS["instelling-kan-niet"]
            return kind.at(SHOWN, nearest(self.places, loc), value=value, advice=kind.hints[reason], **said)
        if error["type"] == "extra_forbidden" and len(loc) == 1:
            return self._unknown((*(self.block or ()), name), IN_BLOCK)
        if error["type"] == "missing" and field and len(loc) == 1:
            said["description"] = field.info.description
            return KINDS["instelling-ontbreekt"].at(SHOWN, add="\n".join(lines_of(field, {})), **said)
        return translator.problem(error)


def unusable(settings: Located[Settings], field: str, said: str) -> Problem:
    """A problem with a setting of MkDocs', in the words of MkDocs: for the file of these `settings`."""
    return _unusable(strict_yaml.places(settings.text), (field,), "mkdocs", said=printable(said, 300))


def _unusable(found: Places, loc: Loc, reason: str, **values: str) -> Problem:
    """A setting with which nothing can be built, where it stands if it stands anywhere."""
    place = nearest(found, loc, key=True) if loc[:1] in found else (0, 0)
    kind = KINDS["instelling-onbruikbaar"]
    return kind.at(SHOWN, place, field=loc[-1], advice=kind.hints[reason].format(**values))
