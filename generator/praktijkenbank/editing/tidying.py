"""What `praktijkenbank format` makes of a file, without asking or writing: its canonical form, once that is undone which programs
do to a text unasked: marks in front, other ends of lines, tabs, the encodings of Windows.

Nothing here guesses at what an editor meant to say: each is undone only where it can be undone without a doubt.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import punctuation

from pydantic import BaseModel

from praktijkenbank.editing.whole_file import in_form
from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable, words
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content_folder import LISTS, passed_over
from praktijkenbank.reading.diagnosis.partial import Concept
from praktijkenbank.reading.record_file import LIST_LIMIT, raw_bytes
from praktijkenbank.reading.strict_yaml.misread import HARD_SPACES, odd_lines
from praktijkenbank.records.types import TYPES

MODELS: dict[str, type[BaseModel]] = {f"{kind}/*.yml": one.model for kind, one in TYPES.items() if one.suffix == ".yml"} | LISTS
"""Which files hold what; articles are Markdown."""

WORDS = words("mending")


@dataclass(frozen=True)
class Mended:
    """A text as it was meant, what was mended in it, and a word that shows how its letters were read."""

    text: str
    found: tuple[str, ...] = ()
    sample: str = ""


@dataclass(frozen=True)
class Tidied:
    """A file in the canonical form, what was mended to get there, and whether it differs from what stands there."""

    shown: str
    text: str
    mended: Mended
    changes: bool


def record_files(content: Path) -> Iterator[Path]:
    """Every record and list in `content/` that is YAML as a whole."""
    for pattern in MODELS:
        yield from sorted(file for file in content.glob(pattern) if file.is_file() and not passed_over(file.name))


def tidy(file: Path) -> Tidied:
    """The canonical form of one file. Raises `ContentProblems` when it has none."""
    shown = printable(file.as_posix(), 1000)
    model = next((model for pattern, model in MODELS.items() if file.absolute().match(pattern)), None)
    if model is None:
        raise ContentProblems([KINDS["geen-record"].at(shown)])
    if file.name not in LISTS and file.absolute().parent.is_symlink():  # the content folder itself may be one
        raise ContentProblems([KINDS["verwijzing"].at(shown)])
    raw = raw_bytes(file, shown, LIST_LIMIT)
    if isinstance(raw, Problem):
        raise ContentProblems([raw])
    mended = mend(raw, shown)
    data, refusals = strict_yaml.parse(mended.text, shown=shown)
    if Concept.of(data, refusals, model):
        refusals = [refusal for refusal in refusals if not strict_yaml.says_nothing(refusal)]
    if refusals or not isinstance(data, dict):
        raise ContentProblems(refusals or [KINDS["geen-record"].at(shown)])
    text = in_form(mended.text, model, shown, LIST_LIMIT)
    return Tidied(shown, text, mended, text.encode() != raw)


def mend(raw: bytes, shown: str) -> Mended:
    """The text in some bytes. Raises `ContentProblems` when it cannot be known. Sound bytes are a text in which nothing was found."""
    sound = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text, encoding = _decoded(sound)
    except UnicodeDecodeError as error:
        line, mixed = sound.count(b"\n", 0, error.start) + 1, not sound.decode("utf-8", "ignore").isascii()
        raise ContentProblems([KINDS["twee-coderingen" if mixed else "geen-leesbare-tekst"].at(shown, (line, 1))]) from None
    found = [encoding] if encoding else []
    if sound != raw:
        found.append(WORDS["mark"])
    for end, name in (("\r\n", WORDS["windows-lines"]), ("\r", WORDS["old-lines"])):
        if end in text:
            found.append(name)
            text = text.replace(end, "\n")
    if strict_yaml.FORBIDDEN.search(text):
        raise ContentProblems([KINDS["geen-leesbare-tekst"].at(shown)])
    odd = odd_lines(lines := text.split("\n"), ())
    spaced = "\n".join(odd[at][0] if at in odd else line for at, line in enumerate(lines))
    if odd and strict_yaml.parse(text)[1] and all(map(strict_yaml.says_nothing, strict_yaml.parse(spaced)[1])):
        indents = {blank for at in odd for blank in lines[at][: len(lines[at]) - len(lines[at].lstrip())]}
        found += [WORDS[name] for name, blanks in (("tabs", "\t"), ("hard-spaces", HARD_SPACES)) if indents & {*blanks}]
        text = spaced  # elsewhere such blanks may be part of a text
    sample = next((token.strip(punctuation) for token in text.split() if not token.isascii()), "") if encoding else ""
    return Mended(text, tuple(found), sample)


def _decoded(raw: bytes) -> tuple[str, str]:
    """The text in bytes without a mark of UTF-8, and which encoding it had where that is not UTF-8.

    Raises `UnicodeDecodeError` when it can be none, or letters stand in two: read as one, those of the other would be lost.
    """
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16"), WORDS["utf-16"]
    try:
        return raw.decode("utf-8"), ""
    except UnicodeDecodeError:
        if not raw.decode("utf-8", "ignore").isascii():
            raise
        return raw.decode("cp1252"), WORDS["windows-1252"]
