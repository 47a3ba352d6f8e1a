"""What programs do to a text file is undone where there is no doubt, and only there."""

from __future__ import annotations

import pytest

from generator.editing import mending
from generator.editing.mending import mend

SOUND = 'name: Coöperatie\nsummary: "’s Avonds"\n'


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (SOUND.encode(), ()),
        (b"\xef\xbb\xbf" + SOUND.encode(), (mending.BYTE_ORDER_MARK,)),
        (SOUND.replace("\n", "\r\n").encode(), (mending.WINDOWS_LINES,)),
        (SOUND.replace("\n", "\r").encode(), (mending.OLD_LINES,)),
        (SOUND.encode("cp1252"), (mending.WINDOWS_1252,)),
        (SOUND.replace("\n", "\r\n").encode("cp1252"), (mending.WINDOWS_1252, mending.WINDOWS_LINES)),
    ],
)
def test_the_text_is_found_back(raw: bytes, found: tuple[str, ...]) -> None:
    mended = mend(raw)
    assert mended is not None
    assert (mended.text, mended.found) == (SOUND, found)


def test_a_word_shows_how_letters_were_read() -> None:
    mended = mend(SOUND.encode("cp1252"))
    assert mended is not None
    assert mended.sample == "Coöperatie"


def test_tabs_become_spaces_where_yaml_wants_spaces() -> None:
    mended = mend(b"problem:\n\ttext: een\n\tsource: twee\n")
    assert mended is not None
    assert (mended.text, mended.found) == ("problem:\n  text: een\n  source: twee\n", (mending.TABS,))


@pytest.mark.parametrize("text", ["summary: |-\n  een\n  \ttwee\n", "problem:\n\ttext: [een\n", "name: a\tb\n"])
def test_other_tabs_stay(text: str) -> None:
    mended = mend(text.encode())
    assert mended is not None
    assert (mended.text, mended.found) == (text, ())


@pytest.mark.parametrize("raw", [b"name: \x81\xff\n", "naam".encode("utf-16"), b"name: \x00\n", b"name: a\x1bb\n"])
def test_what_cannot_be_known_is_left(raw: bytes) -> None:
    assert mend(raw) is None
