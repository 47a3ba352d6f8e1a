"""The body of an article: Markdown without HTML, with links to records and citations of sources.

markdown-it-py with tables, footnotes and anchors on headings. A link names the file of a record
(`../practices/kwartiermaken.yml`) or is a full web address; a citation has Pandoc's form
(`[@tympaan-2014, § 3.1, p. 5]`). What is neither stays text, and `check_body` says so.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from posixpath import dirname, join, normpath
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup
from mdit_py_plugins.anchors.index import slugify
from mdit_py_plugins.footnote import footnote_plugin

from praktijkenbank.problems import KINDS, Place, Problem, suggest
from praktijkenbank.records.fields import RecordKind, is_web_address
from praktijkenbank.records.types import TYPES

_FILE = re.compile(r"[A-Za-z0-9._/-]*")
_RECORD = re.compile(r"([a-z-]+)/([a-z0-9-]+)(\.[a-z]+)")
CITATION = re.compile(r"\[@[a-z0-9][^\[\]\n]*\]")
_HTML = re.compile(r"</?[A-Za-z][^<>]*>|<!--")

_SPACE_BEFORE_POINT = re.compile(r" (?=[.,;:])")


@dataclass(frozen=True)
class Body:
    """The text of an article below its front matter, and the line of the file on which it begins."""

    text: str
    line: int

    @cached_property
    def lines(self) -> list[str]:
        """The text line by line."""
        return self.text.split("\n")


def file_link(address: str, page: str) -> tuple[str, str]:
    """The file that a link on `page` (`bijdragen/nakijken`) names, from the content folder, and its fragment; both empty for none of ours."""
    path, _, fragment = address.partition("#")
    if not _FILE.fullmatch(path) or path.startswith("/"):
        return "", ""
    return normpath(join(dirname(page), path)) if path else f"{page}.md", f"#{fragment}" if fragment else ""


def record_link(address: str, page: str = "knowledge/") -> tuple[RecordKind, str, str] | None:
    """The kind, slug and fragment that a link to a record's file names, in an article or on a page; None for any other link."""
    path, fragment = file_link(address, page)
    found = _RECORD.fullmatch(path)
    if not found or found[1] not in TYPES or found[3] != TYPES[found[1]].suffix:
        return None
    return found[1], found[2], fragment


def render(body: Body, link_to: Callable[[RecordKind, str], str | None], cite: Callable[[str, str], str]) -> Markup:
    """The body as HTML. `link_to` gives the address of a record that has a page, `cite` a citation of a place in a source as HTML."""

    def lead(address: str) -> str | None:
        kind, slug, fragment = record_link(address) or ("", "", "")
        found = link_to(kind, slug) if kind else None
        return None if found is None else found + fragment

    return rendered(_markdown(), parsed(_markdown(), body.text), lead=lead, cite=cite)


def rendered(markdown: MarkdownIt, tokens: Sequence[Token], **around: Callable[..., Any]) -> Markup:
    """What was parsed, as HTML; `around` is what its rules ask for: `lead` gives the address of a link within the site, None when there is
    no such page. The same tokens may be rendered for other pages too, so no rule changes them."""
    return Markup(markdown.renderer.render(tokens, markdown.options, {**around}))  # noqa: S704 -- HTML is off


def headings(body: Body) -> list[tuple[str, str]]:
    """(anchor, text) of the headings of the second level, for a contents list."""
    return headings_in(parsed(_markdown(), body.text), "h2")


def headings_in(tokens: Sequence[Token], *levels: str) -> list[tuple[str, str]]:
    """(anchor, text) of the headings of some levels that have an anchor."""
    return [
        (str(token.attrs["id"]), words_of(tokens[at + 1]))
        for at, token in enumerate(tokens)
        if token.type == "heading_open" and token.tag in levels
    ]


def blocks(body: Body) -> list[str]:
    """The text of each paragraph, heading and cell, without its formatting and citations."""
    return [words for token in parsed(_markdown(), body.text) if token.type == "inline" and (words := words_of(token))]


def linked_records(body: Body) -> Iterator[tuple[RecordKind, str]]:
    """The records that the body links to, in order."""
    links = (child for token in parsed(_markdown(), body.text) for child in token.children or () if child.type == "link_open")
    yield from (found[:2] for link in links if (found := record_link(str(link.attrs["href"]))))


def cited(body: Body) -> Iterator[str]:
    """The sources that the body cites, in order."""
    return (source for token in parsed(_markdown(), body.text) for source in _cited_in(token))


def _cited_in(token: Token) -> Iterator[str]:
    for child in token.children or ():
        yield from (source for source, _ in child.meta["cited"]) if child.type == "citation" else ()


def check_body(body: Body, path: str, known: Mapping[RecordKind, Collection[str]], listed: Collection[str]) -> Iterator[Problem]:
    """What is wrong in the text of an article. `listed` are the sources that its front matter names."""

    def wrong(address: str) -> dict[str, str] | None:
        record = record_link(address)
        if not record or record[1] in known[record[0]]:
            return None if record or is_web_address(address) else _NO_RECORD
        near = suggest(record[1], known[record[0]], _RECORD_FORM)
        return near | {"fix": address.replace(record[1], near["fix"]) if near["fix"] else ""}

    tokens = parsed(_markdown(), body.text)
    yield from check_text(tokens, body, path, wrong)
    for token in tokens:
        if token.type == "heading_open" and token.tag == "h1":
            yield KINDS["kop-te-groot"].at(path, place_of(body, token, "#"), value="Kop")
        for source in _cited_in(token):
            if source not in listed:
                at = place_of(body, token, f"@{source}")
                yield KINDS["bron-niet-genoemd"].at(path, at, value=source, line=at.line)


def check_text(
    tokens: Iterable[Token], body: Body, path: str, wrong: Callable[[str], dict[str, str] | None]
) -> Iterator[Problem]:
    """HTML and links that lead nowhere, in any text: `wrong` says of a link what to write instead, or None when it holds."""
    for token in tokens:
        for child in token.children or ():
            if child.type == "text":
                for found in _HTML.finditer(child.content):
                    yield KINDS["html-in-artikel"].at(path, place_of(body, token, found[0]), value=found[0])
            elif child.type == "link_open":
                address = str(child.attrs["href"])
                value, advice = address, wrong(address)
                if not advice and (title := child.attrs.get("title")):
                    # words that no reader on a phone or with a keyboard would see
                    value, advice = f'{address} "{title}"', _NO_RECORD
                if advice:
                    yield KINDS["link-naar-niets"].at(path, place_of(body, token, address), value=value, **advice)


_RECORD_FORM = "Noem het bestand, zoals ../practices/kwartiermaken.yml of kansen.md, of een adres met https:// ervoor."
_NO_RECORD = {"suggestion": _RECORD_FORM, "fix": ""}


def place_of(body: Body, token: Token, needle: str) -> Place:
    """Line and column of `needle` within a block; the start of the block when it is not found."""
    start, end = token.map or (0, len(body.lines))
    for at, line in enumerate(body.lines[start:end], body.line + start):
        if (column := line.find(needle)) >= 0:
            return Place(at, column + 1, at, column + 1 + len(needle))
    return Place(body.line + start, 1)


def words_of(inline: Token) -> str:
    """The words of a block without their formatting; a citation leaves no space before the full stop."""
    shown = {"text": "", "code_inline": "", "softbreak": " ", "hardbreak": " "}
    written = "".join(child.content or shown[child.type] for child in inline.children or () if child.type in shown)
    return _SPACE_BEFORE_POINT.sub("", " ".join(written.split()))


@lru_cache(maxsize=200)
def parsed(markdown: MarkdownIt, text: str) -> Sequence[Token]:
    """What Markdown makes of a text, to look at: many ask it of the same text, and again after a change elsewhere."""
    return markdown.parse(text, {})


@cache
def _markdown() -> MarkdownIt:
    markdown = plain_markdown()
    markdown.disable(["image", "fence"])
    markdown.core.ruler.push("anchors", partial(name_headings, slugify, _OURS.fullmatch))
    markdown.inline.ruler.before("link", "citation", _citation)
    markdown.add_render_rule("citation", _cited)
    return markdown


def plain_markdown() -> MarkdownIt:
    """The Markdown of everything that people write at length: without HTML, with tables and footnotes.

    Whatever a link names is read as one, so that checks can speak of it; it is rendered only when it leads to a page or is a web address.
    """
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    markdown.disable(["html_block", "html_inline", "autolink", "code", "reference", "lheading"])
    markdown.use(footnote_plugin)
    markdown.validateLink = lambda _: True  # type: ignore[method-assign,assignment]
    markdown.add_render_rule("link_open", _link_open)
    markdown.add_render_rule("link_close", _link_close)
    markdown.core.ruler.push("plain_cells", _plain_cells)
    markdown.add_render_rule("table_open", lambda *_: '<div class="pb-table"><table>\n')
    markdown.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return markdown


_OURS = re.compile(
    r"inhoud|contents|aanbevelingen|voorbeelden|organisaties|gemeenten|threads|sources|citation|pb-.*|"
    r"(bron|aanbeveling)-.*|fn(ref)?[0-9].*"
)
"""Anchors that the page around an article has itself."""


def name_headings(slug_of: Callable[[str], str], ours: Callable[[str], object], state: StateCore) -> None:
    """Give every heading of the second and third level an anchor of its own: kop, kop-1, kop-2; none that is `ours`."""
    times: Counter[str] = Counter()
    taken: set[str] = set()
    for at, token in enumerate(state.tokens):
        if token.type == "heading_open" and token.tag in ("h2", "h3"):
            name = slug_of(words_of(state.tokens[at + 1])) or "kop"
            name = slug = f"kop-{name}" if ours(name) else name
            while name in taken:
                times[slug] += 1
                name = f"{slug}-{times[slug]}"
            taken.add(name)
            token.attrSet("id", name)


def _citation(state: StateInline, silent: bool) -> bool:
    found = CITATION.match(state.src, state.pos)
    if not found:
        return False
    if not silent:
        parts = (part.strip().removeprefix("@").partition(",") for part in found[0][1:-1].split("; @"))
        token = state.push("citation", "", 0)
        token.meta = {"cited": [(source.strip(), locator.strip()) for source, _, locator in parts]}
    state.pos = found.end()
    return True


def _cited(self: RendererHTML, tokens: list[Token], at: int, options: Any, env: Any) -> str:
    return "; ".join(str(env["cite"](source, locator)) for source, locator in tokens[at].meta["cited"])


def _link_open(self: RendererHTML, tokens: list[Token], at: int, options: Any, env: Any) -> str:
    attrs, address = tokens[at].attrs, str(tokens[at].attrs["href"])
    outside = is_web_address(address)
    env["leads"] = leads = address if outside else env["lead"](address)
    if leads is None:  # a concept: its words stay, without a link
        return ""
    shown = tokens[at].copy(attrs={**attrs, "href": leads} | ({"rel": "external"} if outside else {}))
    return str(self.renderToken([shown], 0, options, env))


def _link_close(self: RendererHTML, tokens: list[Token], at: int, options: Any, env: Any) -> str:
    return "" if env["leads"] is None else "</a>"


def _plain_cells(state: StateCore) -> None:
    """Cells without the style attribute that would align them; the policy of the site allows none."""
    for token in state.tokens:
        if token.type in ("th_open", "td_open"):
            token.attrs.pop("style", None)
