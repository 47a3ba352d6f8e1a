"""Looks at every link in the finished HTML, fragments included: each must lead somewhere on this site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from generator.problems import Problem, building

_ATTRIBUTES = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src", "form": "action"}


def check_links(folder: Path, site_url: str) -> list[Problem]:
    """Every broken link of the site in `folder`. `site_url` tells absolute links to this site from others."""
    pages = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in sorted(folder.rglob("*.html"))}
    found = {path: _look(html) for path, html in pages.items()}
    base = urlsplit(site_url)
    problems = []
    for path, (links, _) in found.items():
        for link in dict.fromkeys(links):
            if not _leads_somewhere(link, path, base.netloc, base.path or "/", folder, found):
                problems.append(building.BROKEN_LINK.at(path, target=link))
    return problems


def _look(html: str) -> tuple[list[str], set[str]]:
    tree = LexborHTMLParser(html)
    links = [
        value for tag, name in _ATTRIBUTES.items() for node in tree.css(f"{tag}[{name}]") if (value := node.attributes.get(name))
    ]
    ids = {value for node in tree.css("[id]") if (value := node.attributes.get("id"))}
    return links, ids


def _leads_somewhere(
    link: str, page: str, host: str, root: str, folder: Path, found: Mapping[str, tuple[list[str], set[str]]]
) -> bool:
    here = f"https://{host}{root}{page.removesuffix('index.html')}"
    target = urlsplit(urljoin(here, link))
    if target.scheme not in ("http", "https") or target.netloc != host:
        return True
    if not target.path.startswith(root):
        return False
    path = unquote(target.path[len(root) :])
    path = path + "index.html" if path.endswith("/") or not path else path
    if target.fragment:
        return path in found and unquote(target.fragment) in found[path][1]
    return path in found or (folder / path).is_file()
