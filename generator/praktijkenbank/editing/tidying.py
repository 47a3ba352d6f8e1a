"""Which files are records, and what the canonical form makes of each: `praktijkenbank format`, without asking or writing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from praktijkenbank.editing.canonical import Unsure, canonical
from praktijkenbank.editing.mending import NOTHING, Mended, mend
from praktijkenbank.problems import KINDS, Problem, printable
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content_folder import LISTS, passed_over
from praktijkenbank.reading.diagnosis.concept import Concept
from praktijkenbank.reading.record_file import LIST_LIMIT, raw_bytes
from praktijkenbank.records.types import TYPES

MODELS: dict[str, type[BaseModel]] = {
    **{f"{kind}/*.yml": one.model for kind, one in TYPES.items() if one.suffix == ".yml"},
    **LISTS,
}
"""Which files hold what; articles are Markdown."""


@dataclass(frozen=True)
class Tidied:
    """A file in the canonical form, what was mended to get there, and whether it differs from what stands there; or its `problems`."""

    shown: str
    problems: tuple[Problem, ...] = ()
    text: str = ""
    mended: Mended = NOTHING
    changes: bool = False


def record_files(content: Path) -> Iterator[Path]:
    """Every record and list in `content/` that is YAML as a whole."""
    for pattern in MODELS:
        yield from sorted(file for file in content.glob(pattern) if file.is_file() and not passed_over(file.name))


def tidy(file: Path) -> Tidied:
    """The canonical form of one file; never raises for what can stand in it."""
    shown = printable(file.as_posix(), 1000)
    model = next((model for pattern, model in MODELS.items() if file.absolute().match(pattern)), None)
    if model is None:
        return Tidied(shown, (KINDS["geen-record"].at(shown),))
    if file.name not in LISTS and file.absolute().parent.is_symlink():  # the content folder itself may be one
        return Tidied(shown, (KINDS["verwijzing"].at(shown),))
    raw = raw_bytes(file, shown, LIST_LIMIT)
    if isinstance(raw, Problem):
        return Tidied(shown, (raw,))
    mended = mend(raw)
    if mended is None:
        return Tidied(shown, (KINDS["geen-leesbare-tekst"].at(shown),))
    data, refusals = strict_yaml.parse(mended.text)
    if Concept.of(data, refusals, model):
        refusals = [refusal for refusal in refusals if not refusal.says_nothing]
    if refusals:
        return Tidied(shown, tuple(refusal.at(shown) for refusal in refusals))
    if not isinstance(data, dict):
        return Tidied(shown, (KINDS["geen-record"].at(shown),))
    try:
        text = canonical(mended.text, model)
    except Unsure:
        return Tidied(shown, (KINDS["opmaak-onzeker"].at(shown),))
    return Tidied(shown, (), text, mended, text.encode() != raw)
