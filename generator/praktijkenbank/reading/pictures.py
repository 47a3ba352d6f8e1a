"""What a picture is, by its bytes: whether it is of the type that its name says, and how large it is drawn."""

from dataclasses import dataclass
from struct import error, unpack_from

PICTURE_LIMIT = 512 * 1024
"""Bytes that one picture may hold: more keeps a telephone waiting."""


@dataclass(frozen=True)
class Picture:
    """A picture that can be shown, with its size in pixels."""

    raw: bytes
    width: int
    height: int


def picture(raw: bytes, suffix: str) -> Picture | None:
    """The picture in a file whose name ends in `suffix`; None when it holds something else."""
    try:
        size = _READERS[suffix](raw)
    except (error, IndexError):  # it ends halfway
        return None
    return Picture(raw, *size) if size and min(size) > 0 else None


def _png(raw: bytes) -> tuple[int, int] | None:
    """PNG (ISO/IEC 15948), section 11.2.1."""
    return unpack_from(">II", raw, 16) if raw.startswith(b"\x89PNG\r\n\x1a\n") and raw[12:16] == b"IHDR" else None


def _webp(raw: bytes) -> tuple[int, int] | None:
    """WebP (RFC 9649), sections 2.5, 2.6 and 2.7."""
    if raw[:4] != b"RIFF" or raw[8:12] != b"WEBP":
        return None
    if raw[12:16] == b"VP8X":
        width, wider, height, higher = unpack_from("<HBHB", raw, 24)
        return 1 + (wider << 16 | width), 1 + (higher << 16 | height)
    if raw[12:16] == b"VP8L" and raw[20] == 0x2F:
        bits = unpack_from("<I", raw, 21)[0]
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if raw[12:16] == b"VP8 " and raw[23:26] == b"\x9d\x01\x2a":
        width, height = unpack_from("<HH", raw, 26)
        return width & 0x3FFF, height & 0x3FFF
    return None


def _jpeg(raw: bytes) -> tuple[int, int] | None:
    """JPEG (ITU-T T.81), annex B: segment after segment until the one that begins a frame."""
    if not raw.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while raw[at] == 0xFF:
        kind, length = raw[at + 1], unpack_from(">H", raw, at + 2)[0]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = unpack_from(">HH", raw, at + 5)
            return width, height
        at += 2 + length
    return None


_READERS = {".png": _png, ".webp": _webp, ".jpg": _jpeg, ".jpeg": _jpeg}
