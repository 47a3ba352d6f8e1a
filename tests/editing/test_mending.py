"""What programs do to a text file is undone where there is no doubt, and only there."""

import pytest

from praktijkenbank.editing import mending
from praktijkenbank.editing.mending import mend

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
        (b"\xef\xbb\xbf" + SOUND.encode("cp1252"), (mending.WINDOWS_1252, mending.BYTE_ORDER_MARK)),
        (SOUND.encode("utf-16"), (mending.UTF_16,)),
        (b"\xfe\xff" + SOUND.encode("utf-16-be"), (mending.UTF_16,)),
    ],
)
def test_the_text_is_found_back(raw: bytes, found: tuple[str, ...]) -> None:
    mended = mend(raw)
    assert mended is not None
    assert (mended.text, mended.found) == (SOUND, found)


def test_letters_in_two_encodings_are_read_each_in_its_own_and_shown() -> None:
    mended = mend("name: Coöperatie\r\n".encode() + "summary: café\r\n".encode("cp1252") + "kind: één\r\n".encode())
    assert mended is not None
    assert mended.text == "name: Coöperatie\nsummary: café\nkind: één\n"
    assert mended.found == (mending.TWO_ENCODINGS, mending.WINDOWS_LINES)
    assert mended.doubtful == ((2, "summary: café"),)


def test_letters_in_one_encoding_are_not_doubted_and_a_word_shows_them() -> None:
    for raw in (SOUND.encode(), SOUND.encode("cp1252"), SOUND.encode("utf-16")):
        mended = mend(raw)
        assert mended is not None
        assert mended.doubtful == ()
    # A word shows how letters were read.
    mended = mend(SOUND.encode("cp1252"))
    assert mended is not None
    assert mended.sample == "Coöperatie"


def test_tabs_and_hard_spaces_become_spaces_where_yaml_wants_spaces() -> None:
    mended = mend(b"problem:\n\ttext: een\n\tsource: twee\n")
    assert mended is not None
    assert (mended.text, mended.found) == ("problem:\n  text: een\n  source: twee\n", (mending.TABS,))
    # Hard spaces become spaces where yaml wants spaces.
    mended = mend("status:\n\u00a0\u00a0state: een\n\u2003\u2003source: twee\n".encode())
    assert mended is not None
    assert (mended.text, mended.found) == ("status:\n  state: een\n  source: twee\n", (mending.NO_SPACES,))


@pytest.mark.parametrize(
    "text",
    [
        "name: 10\u00a0km\n",
        "summary: |-\n  een\n  \u00a0twee\n",
        "summary: |-\n  een\n  \ttwee\n",
        "problem:\n\ttext: [een\n",
        "name: a\tb\n",
    ],
)
def test_other_tabs_stay(text: str) -> None:
    mended = mend(text.encode())
    assert mended is not None
    assert (mended.text, mended.found) == (text, ())


@pytest.mark.parametrize(
    "raw",
    [
        b"name: \x81\xff\n",
        b"name: \x81\xc3\xab\n",
        "naam".encode("utf-16-le"),
        "naam".encode("utf-32"),
        b"name: \x00\n",
        b"name: a\x1bb\n",
    ],
)
def test_what_cannot_be_known_is_left(raw: bytes) -> None:
    assert mend(raw) is None
