"""What `praktijkenbank format` makes of a file, without asking or writing: its canonical form, once that is undone which programs
do to a text unasked: marks in front, other ends of lines, tabs, the encodings of Windows.

Nothing here guesses at what an editor meant to say: each is undone only where it can be undone without a doubt. Where
letters stand in two encodings, the lines that were put together are handed over, for a person to judge.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import punctuation

from pydantic import BaseModel

from praktijkenbank.editing.canonical import Unsure, canonical
from praktijkenbank.problems import KINDS, Problem, printable, words
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content_folder import LISTS, passed_over
from praktijkenbank.reading.diagnosis.concept import Concept
from praktijkenbank.reading.record_file import LIST_LIMIT, raw_bytes
from praktijkenbank.reading.strict_yaml.misread import HARD_SPACES, odd_lines
from praktijkenbank.records.types import TYPES

MODELS: dict[str, type[BaseModel]] = {f"{kind}/*.yml": one.model for kind, one in TYPES.items() if one.suffix == ".yml"} | LISTS
"""Which files hold what; articles are Markdown."""

WORDS = words("mending")

_LINE_END = re.compile(rb"\r\n|\r|\n")


@dataclass(frozen=True)
class Mended:
    """A text as it was meant, what was mended in it, and a word that shows how its letters were read.

    `doubtful` holds the (number, text) of lines that may have been meant otherwise: nothing is written before a person
    has said that they are right.
    """

    text: str
    found: tuple[str, ...] = ()
    sample: str = ""
    doubtful: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Tidied:
    """A file in the canonical form, what was mended to get there, and whether it differs from what stands there; or its `problems`."""

    shown: str
    problems: tuple[Problem, ...] = ()
    text: str = ""
    mended: Mended = Mended("")
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


def mend(raw: bytes) -> Mended | None:
    """The text in some bytes; None when it cannot be known. Sound bytes are a text in which nothing was found."""
    sound = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text, encoding = _decoded(sound)
    except UnicodeDecodeError:
        return None
    found = [encoding] if encoding else []
    if sound != raw:
        found.append(WORDS["mark"])
    for end, name in (("\r\n", WORDS["windows-lines"]), ("\r", WORDS["old-lines"])):
        if end in text:
            found.append(name)
            text = text.replace(end, "\n")
    if strict_yaml.FORBIDDEN.search(text):
        return None
    odd = odd_lines(lines := text.split("\n"), ())
    spaced = "\n".join(odd[at][0] if at in odd else line for at, line in enumerate(lines))
    if odd and strict_yaml.parse(text)[1] and all(refusal.says_nothing for refusal in strict_yaml.parse(spaced)[1]):
        indents = {blank for at in odd for blank in lines[at][: len(lines[at]) - len(lines[at].lstrip())]}
        found += [
            name for blanks, name in ((set("\t"), WORDS["tabs"]), (set(HARD_SPACES), WORDS["hard-spaces"])) if blanks & indents
        ]
        text = spaced  # elsewhere such blanks may be part of a text
    doubtful: tuple[tuple[int, str], ...] = ()
    if encoding == WORDS["two-encodings"]:
        both = enumerate(zip(text.split("\n"), _LINE_END.split(sound), strict=True), 1)
        doubtful = tuple((at, line) for at, (line, old) in both if old.decode("utf-8", "ignore").encode() != old)
    sample = next((token.strip(punctuation) for token in text.split() if not token.isascii()), "") if encoding else ""
    return Mended(text, tuple(found), sample, doubtful)


def _decoded(raw: bytes) -> tuple[str, str]:
    """The text in bytes without a mark of UTF-8, and which encoding it had where that is not UTF-8.

    Raises `UnicodeDecodeError` when it can be none.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16"), WORDS["utf-16"]
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError:
        if raw.decode("utf-8", "ignore").isascii():
            return raw.decode("cp1252"), WORDS["windows-1252"]
    # Somebody pasted or saved with two programs: read as one encoding, the letters of the other would be lost.
    return raw.decode("utf-8", _AS_WINDOWS), WORDS["two-encodings"]


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252"), error.end


_AS_WINDOWS = "praktijkenbank.windows-1252"
codecs.register_error(_AS_WINDOWS, _as_windows)
