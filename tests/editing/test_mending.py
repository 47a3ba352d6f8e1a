"""What programs do to a text file is undone where there is no doubt, and only there."""

import pytest

from praktijkenbank.editing import tidying
from praktijkenbank.editing.tidying import mend

SOUND = 'name: Coöperatie\nsummary: "’s Avonds"\n'
WINDOWS = SOUND.replace("\n", "\r\n")
MENDED: list[tuple[bytes, str, tuple[str, ...]]] = [
    (SOUND.encode(), SOUND, ()),
    (b"\xef\xbb\xbf" + SOUND.encode(), SOUND, (tidying.WORDS["mark"],)),
    (WINDOWS.encode(), SOUND, (tidying.WORDS["windows-lines"],)),
    (SOUND.replace("\n", "\r").encode(), SOUND, (tidying.WORDS["old-lines"],)),
    (SOUND.encode("cp1252"), SOUND, (tidying.WORDS["windows-1252"],)),
    (WINDOWS.encode("cp1252"), SOUND, (tidying.WORDS["windows-1252"], tidying.WORDS["windows-lines"])),
    (b"\xef\xbb\xbf" + SOUND.encode("cp1252"), SOUND, (tidying.WORDS["windows-1252"], tidying.WORDS["mark"])),
    (SOUND.encode("utf-16"), SOUND, (tidying.WORDS["utf-16"],)),
    (b"\xfe\xff" + SOUND.encode("utf-16-be"), SOUND, (tidying.WORDS["utf-16"],)),
    (b"problem:\n\ttext: een\n\tsource: twee\n", "problem:\n  text: een\n  source: twee\n", (tidying.WORDS["tabs"],)),
    ("a:\n\u00a0\u00a0b: een\n\u2003\u2003c: twee\n".encode(), "a:\n  b: een\n  c: twee\n", (tidying.WORDS["hard-spaces"],)),
]
STAY = [
    "name: 10\u00a0km\n",
    "summary: |-\n  een\n  \u00a0twee\n",
    "summary: |-\n  een\n  \ttwee\n",
    "problem:\n\ttext: [een\n",
    "name: a\tb\n",
]
"""Tabs and hard spaces where YAML wants no spaces, or where more is wrong."""

UNKNOWN = (
    b"name: \x81\xff\n", b"name: \x81\xc3\xab\n", "naam".encode("utf-16-le"), "naam".encode("utf-32"), b"name: \x00\n", b"name: a\x1bb\n",
)  # fmt: skip


@pytest.mark.parametrize(("raw", "text", "found"), [*MENDED, *((text.encode(), text, ()) for text in STAY)])
def test_the_text_is_found_back_without_doubt(raw: bytes, text: str, found: tuple[str, ...]) -> None:
    mended = mend(raw)
    assert mended
    assert (mended.text, mended.found, mended.doubtful) == (text, found, ())


def test_letters_in_two_encodings_are_read_each_in_its_own_and_shown() -> None:
    mended = mend("name: Coöperatie\r\n".encode() + "summary: café\r\n".encode("cp1252") + "kind: één\r\n".encode())
    assert mended
    assert mended.text == "name: Coöperatie\nsummary: café\nkind: één\n"
    assert mended.found == (tidying.WORDS["two-encodings"], tidying.WORDS["windows-lines"])
    assert mended.doubtful == ((2, "summary: café"),)
    # A word shows how letters were read.
    other = mend(SOUND.encode("cp1252"))
    assert other
    assert other.sample == "Coöperatie"


@pytest.mark.parametrize("raw", UNKNOWN)
def test_what_cannot_be_known_is_left(raw: bytes) -> None:
    assert mend(raw) is None
