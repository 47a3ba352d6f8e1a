"""The little formatting that records may have: paragraphs, lists, emphasis and links; all else is text.

markdown-it-py with HTML off and only these rules on. A link must be a full http or https address; anything
else (`javascript:`, `//host`, `www.…`) stays on the page as the characters that were typed.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, partial

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from praktijkenbank.records.fields import is_web_address

_PLAIN = re.compile(r"[^*_\[\]\\\n`<>&]*")
_LIST_ITEM = re.compile(r"\s*([-+]|\d+[.)])\s")
_FIRST_SENTENCE_END = re.compile(r"(?<=.{25}[.!?]) (?=[A-Z‘0-9])")
"""What ends sooner is more likely an abbreviation."""


def _read_by(allow: Callable[[str], bool]) -> MarkdownIt:
    markdown = MarkdownIt("zero", {"html": False}).enable(["list", "emphasis", "link", "escape", "newline"])
    markdown.validateLink = allow  # type: ignore[method-assign,assignment]
    return markdown


_markdown = cache(partial(_read_by, is_web_address))


def _one_paragraph(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and not _LIST_ITEM.match(text)


def blocks(text: str) -> Markup:
    """Text of a record as HTML blocks (paragraphs and lists)."""
    if _one_paragraph(text):
        return Markup(f"<p>{escape(text.strip())}</p>")  # noqa: S704 -- escaped; the `format` of Markup takes three times as long
    return Markup(_markdown().render(text))  # noqa: S704 -- HTML is off and links are checked


def headed(text: str) -> Markup:
    """Text of a record as HTML blocks, of which the first sentence stands out when the text has no formatting."""
    if not _one_paragraph(text):
        return blocks(text)
    whole = text.strip()
    end = _FIRST_SENTENCE_END.search(whole)
    first, rest = (whole[: end.start()], whole[end.start() :]) if end else (whole, "")
    return Markup(f"<p><strong>{escape(first)}</strong>{escape(rest)}</p>")  # noqa: S704 -- as above


def inline(text: str) -> Markup:
    """Text of a record as inline HTML, for a table cell or a sentence."""
    return escape(text) if _PLAIN.fullmatch(text) else Markup(_markdown().renderInline(text))  # noqa: S704 -- as above


def plain(text: str) -> str:
    """The text without its formatting, on one line."""
    return " ".join(text.split()) if _PLAIN.fullmatch(text) else _without_formatting(text)


@cache
def _without_formatting(text: str) -> str:
    """Such texts are few, long, and asked for by the search, the comparisons and the pages."""
    shown = ("text", "softbreak", "hardbreak")
    inside = (token.children or () for token in _markdown().parse(text))
    return " ".join(" ".join("".join(one.content or " " for one in block if one.type in shown) for block in inside).split())


def forbidden_links(text: str) -> Iterator[str]:
    """The addresses in `text` that are written as links but may not be."""
    if "](" not in text:
        return
    seen: list[str] = []
    blocks = _read_by(lambda address: seen.append(address) or True).parse(text)  # type: ignore[func-returns-value]
    yield from (address for address in seen if not is_web_address(address))
    for link in (inner for block in blocks for inner in block.children or () if inner.type == "link_open"):
        if not link.attrs["href"]:  # nothing between the brackets is never looked at
            yield ""
        elif "title" in link.attrs:  # words that no reader on a phone or with a keyboard would see
            yield f'{link.attrs["href"]} "{link.attrs["title"]}"'


_END = re.compile(r"[.!?][’”)]?\s+(?=[A-Z‘“(0-9])")
_ABBREVIATION = re.compile(r"(\b[a-z]\.[a-z]|\b(bijv|ca|dhr|mw|nr))$")

ENOUGH = 300
"""Characters within which a text begins."""


def opening(text: str, most: int = ENOUGH) -> tuple[str, bool]:
    """The sentences with which a text begins, as many as `most` characters hold but at least the first; and whether more follows."""
    words = plain(text)
    if len(words) <= most:
        return words, False
    ends = [found.end() for found in _END.finditer(words) if not _ABBREVIATION.search(words[: found.start()][-8:])]
    fitting = [end for end in ends if len(words[:end].rstrip()) <= most]
    end = (fitting[-1:] or ends[:1] or [len(words)])[0]
    return words[:end].rstrip(), end < len(words)
