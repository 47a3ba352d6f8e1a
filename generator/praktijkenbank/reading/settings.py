"""The settings of a site, from `mkdocs.yml`: read as strictly as records are, and told in the same way when they are not sound.

MkDocs reads the same file after us. So that nobody meets its English, what it would refuse is looked at here as far as it
can be without it: whether there is a file, a theme and our own block, and whether every name is known.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable, suggest
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis.error_translator import ErrorTranslator
from praktijkenbank.reading.diagnosis.yaml_snippets import lines_of
from praktijkenbank.reading.record_file import RECORD_LIMIT, Located, text_of
from praktijkenbank.reading.strict_yaml import Places, nearest
from praktijkenbank.records.introspect import Loc, field_at, field_names
from praktijkenbank.records.pasted import leads_inside
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
    data, refusals = strict_yaml.parse(text, field_names(Settings))
    if refusals:
        raise ContentProblems(refusal.at(SHOWN) for refusal in refusals)
    if not isinstance(data, dict):
        found = "lijst" if isinstance(data, list) else "losse tekst"
        raise ContentProblems([KINDS["geen-velden"].at(SHOWN, (1, 1), found=found)])
    reader = _Reader(text, data, file.absolute().parent)
    problems = [*reader.technical(), *reader.refused()]
    if problems:
        raise ContentProblems(problems)
    return Located(SHOWN, text, Settings.model_validate(reader.given), by_name=reader.places)


def with_sound_settings(build: Callable[[], None], file: Path) -> Callable[[], None]:
    """A build that first reads the settings, and raises `ContentProblems` before MkDocs says in English what is wrong with them."""

    def checked() -> None:
        read_settings(file)
        build()

    return checked


@dataclass
class _Reader:
    """One file: `given` are our settings by name, whatever their depth, and `places` where each stands."""

    text: str
    data: dict[str, Any]
    root: Path

    def __post_init__(self) -> None:
        self.found = strict_yaml.places(self.text)
        self.block = _block(self.data.get("plugins"))
        options = self._at(self.block or ())
        extra = self.data.get("extra")
        self.given: dict[str, Any] = {}
        self.places: Places = {}
        self._take(self.data, (), ON_TOP)
        if self.block and isinstance(options, dict):
            self._take(options, self.block, tuple(name for name in options if name not in ON_TOP + IN_EXTRA))
        if isinstance(extra, dict):
            self._take(extra, ("extra",), IN_EXTRA)

    def _take(self, values: dict[str, Any], loc: Loc, names: tuple[str, ...]) -> None:
        for name in names:
            if name in values:
                self.given[name] = values[name]
                deep = len(loc)
                self.places |= {at[deep:]: place for at, place in self.found.items() if at[: deep + 1] == (*loc, name)}

    def _at(self, loc: Loc) -> Any:
        value: Any = self.data
        for step in loc:
            value = value[step]
        return value

    def technical(self) -> Iterator[Problem]:
        """What keeps the site from being built, whatever our own settings say."""
        for name in self.data.keys() - {*ON_TOP, *OF_MKDOCS}:
            yield self._unknown((name,), [*ON_TOP, *OF_MKDOCS])
        if self.block is None:
            place = nearest(self.found, ("plugins",), key=True) if "plugins" in self.data else (0, 0)
            block = f"plugins:\n  - {BLOCK}:\n      owner: ...\n      contact: ..."
            yield KINDS["instelling-ontbreekt"].at(
                SHOWN, place, field=BLOCK, title="eigen instellingen", description=DESCRIPTION_OF_BLOCK, add=block
            )
        elif not isinstance(options := self._at(self.block), dict) and options != BLOCK:
            yield self._technical(self.block, "velden")
        elif isinstance(options, dict):
            for name in (name for name in options if name in ON_TOP + IN_EXTRA):
                yield self._unknown((*self.block, name), IN_BLOCK)
        if not isinstance(self.data.get("extra", {}), dict):
            yield self._technical(("extra",), "velden")
        theme = self.data.get("theme")
        if not isinstance(theme, dict) or theme.get("name") != "material" or not isinstance(theme.get("custom_dir", ""), str):
            yield self._technical(("theme",), "thema")
        elif "custom_dir" in theme and not self._has_templates(theme["custom_dir"]):
            yield self._technical(("theme", "custom_dir"), "sjablonen", folder=theme["custom_dir"])
        for loc in (loc for loc in PATHS if loc in self.found):
            for path in _texts(self._at(loc)):
                if not leads_inside(path):
                    yield self._technical(loc, "pad", path=printable(path, 100))

    def _has_templates(self, name: str) -> bool:
        """Whether a folder in the project holds templates: all that is in it goes on the site."""
        folder = Path(os.path.normpath(self.root / name))
        return self.root in folder.parents and any(folder.rglob("*.html"))

    def _technical(self, loc: Loc, reason: str, **values: str) -> Problem:
        return _unusable(self.found, loc, reason, **values)

    def _unknown(self, loc: Loc, known: Any) -> Problem:
        name, where = str(loc[-1]), KINDS["instelling-onbekend"].hints
        place = nearest(self.found, loc, key=True)
        if len(loc) == 1 and name in IN_BLOCK:
            told = {"suggestion": where["blok"]}
        elif name in IN_EXTRA:
            told = {"suggestion": where["extra"]}
        elif name in ON_TOP:
            told = {"suggestion": where["bovenaan"]}
        else:
            told = suggest(
                name, known, where["nergens"], {key: (info.title or "",) for key, info in Settings.model_fields.items()}
            )
        return KINDS["instelling-onbekend"].at(SHOWN, place, field=name, suggestion=told["suggestion"], fix=told.get("fix", ""))

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
            return KINDS["instelling-kan-niet"].at(
                SHOWN, nearest(self.places, loc), value=value, advice=KINDS["instelling-kan-niet"].hints[reason], **said
            )
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


def _texts(value: Any) -> Iterator[str]:
    """Every text in lists and fields, however deep."""
    if isinstance(value, str):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(one)


def _block(plugins: Any) -> Loc | None:
    """The way to our own settings, in either of the forms that MkDocs reads."""
    if isinstance(plugins, dict):
        return ("plugins", BLOCK) if BLOCK in plugins else None
    for at, one in enumerate(plugins if isinstance(plugins, list) else ()):
        if one == BLOCK:
            return ("plugins", at)
        if isinstance(one, dict) and BLOCK in one:
            return ("plugins", at, BLOCK)
    return None
