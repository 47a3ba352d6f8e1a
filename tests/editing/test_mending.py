"""What programs do to a text file is undone where there is no doubt, and only there."""

import pytest

from praktijkenbank.editing import tidying
from praktijkenbank.editing.tidying import mend
from praktijkenbank.problems import ContentProblems

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
    b"name: \x81\xff\n", "naam".encode("utf-16-le"), "naam".encode("utf-32"), b"name: \x00\n", b"name: a\x1bb\n",
)  # fmt: skip


@pytest.mark.parametrize(("raw", "text", "found"), [*MENDED, *((text.encode(), text, ()) for text in STAY)])
def test_the_text_is_found_back_without_doubt(raw: bytes, text: str, found: tuple[str, ...]) -> None:
    mended = mend(raw, "x.yml")
    assert (mended.text, mended.found) == (text, found)
    # A word shows how letters were read.
    assert mended.sample == ("Coöperatie" if {tidying.WORDS["windows-1252"], tidying.WORDS["utf-16"]} & {*found} else "")


def test_what_cannot_be_known_is_left() -> None:
    mixed = [b"name: \x81\xc3\xab\n", "name: Coöperatie\r\n".encode() + "summary: café\r\n".encode("cp1252")]
    for raw in (*UNKNOWN, *mixed):
        with pytest.raises(ContentProblems) as refused:
            mend(raw, "x.yml")
        [problem] = refused.value.problems
        assert problem.code == ("twee-coderingen" if raw in mixed else "geen-leesbare-tekst")
        assert problem.line == (mixed.index(raw) + 1 if raw in mixed else problem.line)
