"""Who runs the site, on the loose pages: what they say of it follows from the settings, also while nobody filled those in.

The text of a page holds a line with only a name in braces, such as `{eigenaar}`; it becomes the block by that name.
"""

from __future__ import annotations

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import links
from generator.links import Linker
from generator.pages.page import Site

# Worst: "<p>{" * n, "<p>{eigenaar}</p" * n
PLACE = re.compile(r"<p>\{(eigenaar|beheer|contact)\}</p>")
"""Where a block comes: who publishes the site, who keeps the server, and where to tell of what does not work."""


def with_owner(html: str, url: str, site: Site, templates: Path) -> str:
    """The page at `url`, made from Markdown, with every block in its place. `templates` holds `owner.html`."""
    if not PLACE.search(html):
        return html
    env = Environment(loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    env.globals |= {"site": site, "urls": links}
    blocks = env.get_template("owner.html").module
    return PLACE.sub(lambda found: str(getattr(blocks, found[1])(Linker.from_page(url))).strip(), html)
