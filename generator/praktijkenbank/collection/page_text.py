"""The text of a loose page: the Markdown of articles, with blocks of code, and pictures that stand by themselves.

A link names a file from where the page stands: another page (`nakijken.md#kop`), a record (`../practices/x.yml`), a page
that is made (`velden/index.html`), or is a full web address. A picture has its words, and may have a line below it:
`![Wat er te zien is](beelden/pagina.webp "Het onderschrift")`.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, partial
from posixpath import dirname, relpath
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup, escape
from mdit_py_plugins.anchors.index import slugify

from praktijkenbank.collection.addresses import ENTRANCES, SPREADSHEET
from praktijkenbank.problems import KINDS, Problem, suggest
from praktijkenbank.reading.article_text import (
    Body,
    check_text,
    file_link,
    headings_in,
    name_headings,
    parsed,
    place_of,
    plain_markdown,
    record_link,
    rendered,
    words_of,
)
from praktijkenbank.reading.pictures import Picture
from praktijkenbank.records.fields import RecordKind, is_web_address
from praktijkenbank.records.types import TYPES

MADE = {f"{url}index.html": url for url in ENTRANCES} | {SPREADSHEET: SPREADSHEET}
"""What a page can name that no editor wrote → its address."""


def render(
    body: Body,
    page: str,
    pages: Collection[str],
    record: Callable[[RecordKind, str], str | None],
    pictures: Mapping[str, Picture],
    link: Callable[[str], str],
) -> Markup:
    """The body as HTML. `record` gives the address of a record that has a page, `link` a link to an address."""

    def lead(address: str) -> str | None:
        path, fragment = file_link(address, page)
        name, named = path.removesuffix(".md"), record_link(address, page)
        own = f"{name}/" if name in pages else MADE.get(path)
        found = own if own is not None else record(*named[:2]) if named else None
        return link(found) + fragment if found is not None else None

    def drawn(address: str) -> tuple[str, Picture] | None:
        path, _ = file_link(address, page)
        return (link(path), pictures[path]) if path in pictures else None

    tokens = parsed(_markdown(), body.text)
    begin = (
        3 if tokens and tokens[0].tag == "h1" else 0
    )  # behind the title, which stands in the head of the page: open, words, close
    return rendered(_markdown(), tokens[begin:], lead=lead, drawn=drawn)


def title_and_headings(body: Body) -> tuple[str, list[tuple[str, str]]]:
    """The title above the text, empty when there is none, and (anchor, text) of what belongs in a contents list."""
    tokens = parsed(_markdown(), body.text)
    title = words_of(tokens[1]) if tokens and tokens[0].tag == "h1" else ""
    return title, headings_in(tokens, "h2")


def anchors(body: Body) -> list[str]:
    """The places on a page that a link can name."""
    return [anchor for anchor, _ in headings_in(parsed(_markdown(), body.text), "h2", "h3")]


def check_page(
    body: Body,
    path: str,
    page: str,
    places: Mapping[str, Collection[str]],
    known: Mapping[RecordKind, Collection[str]],
    pictures: Collection[str],
) -> Iterator[Problem]:
    """What is wrong in the text of a page. `places` are the pages there are, with the anchors on each."""
    tokens = parsed(_markdown(), body.text)

    def nearest(path: str, files: Collection[str], otherwise: str) -> dict[str, str]:
        near = suggest(path, files, otherwise)
        return near | {"fix": relpath(near["fix"], dirname(page) or ".") if near["fix"] else ""}

    def wrong(address: str) -> dict[str, str] | None:
        if is_web_address(address):
            return None
        path, fragment = file_link(address, page)
        if not path:
            return {"suggestion": _FORM, "fix": ""}
        name, named = path.removesuffix(".md"), record_link(address, page)
        if path == f"{name}.md" and name in places:
            if not fragment or fragment[1:] in places[name]:
                return None
            near = suggest(fragment[1:], places[name], "Zo’n kop staat niet op die pagina.")
            return near | {"fix": f"{address.partition('#')[0]}#{near['fix']}" if near["fix"] else ""}
        if path in MADE or (named and named[1] in known[named[0]]):
            return None
        files = [*(f"{name}.md" for name in places), *MADE]
        files += [f"{kind}/{slug}{TYPES[kind].suffix}" for kind, slugs in known.items() for slug in slugs]
        return nearest(path, files, _FORM)

    yield from check_text(tokens, body, path, wrong)
    for at, token in enumerate(tokens):
        if at and token.type == "heading_open" and token.tag == "h1":
            yield KINDS["kop-te-groot"].at(path, place_of(body, token, "#"), value="Kop")
        for child in token.children or ():
            if child.type == "image":
                address = str(child.attrs["src"])
                drawn, _ = file_link(address, page)
                if drawn not in pictures:
                    near = nearest(drawn or address, pictures, "Plaatjes staan in content/bijdragen/beelden/.")
                    yield KINDS["plaatje-onbekend"].at(path, place_of(body, token, address), value=address, **near)
                elif not child.content.strip() or not _alone(tokens, at):
                    yield KINDS["plaatje-zonder-woorden"].at(path, place_of(body, token, address), value=address)


_FORM = "Noem het bestand, gerekend vanaf deze pagina, zoals over.md of ../practices/kwartiermaken.yml, of een adres met https:// ervoor."

_OURS = re.compile(r"inhoud|contents|pb-.*|fn(ref)?[0-9].*")
"""Anchors that the page around the text has itself."""


def _slug(text: str) -> str:
    """An anchor in plain letters: the addresses that these pages have had from the beginning."""
    return slugify(unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode())


@cache
def _markdown() -> MarkdownIt:
    markdown = plain_markdown()
    markdown.core.ruler.push("anchors", partial(name_headings, _slug, _OURS.fullmatch))
    markdown.core.ruler.push("figures", _unwrap_pictures)
    markdown.add_render_rule("image", _figure)
    return markdown


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a paragraph holds a picture and nothing else."""
    return tokens[at - 1].type == "paragraph_open" and [child.type for child in tokens[at].children or ()] == ["image"]


def _unwrap_pictures(state: StateCore) -> None:
    """A picture that stands by itself is a figure, and a figure stands in no paragraph."""
    for at, token in enumerate(state.tokens):
        if token.type == "inline" and _alone(state.tokens, at):
            state.tokens[at - 1].hidden = state.tokens[at + 1].hidden = True


def _figure(self: RendererHTML, tokens: list[Token], at: int, options: Any, env: Any) -> str:
    token = tokens[at]
    words = self.renderInlineAsText(token.children or [], options, env)
    drawn = env["drawn"](str(token.attrs["src"]))
    if drawn is None:
        return str(escape(words))
    href, picture = drawn
    caption = Markup("<figcaption>{}</figcaption>\n").format(token.attrs["title"]) if token.attrs.get("title") else ""
    image = Markup('<a href="{0}"><img src="{0}" width="{1}" height="{2}" loading="lazy" alt="{3}"></a>')
    shown = image.format(href, picture.width, picture.height, words)
    return Markup('<figure class="pb-shot">\n{}\n{}</figure>\n').format(shown, caption)
