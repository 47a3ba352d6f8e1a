"""Who runs the site and what that asks, on the loose pages: it follows from settings and content, also while nobody filled those in.

The text of a page holds a line with only a name in braces, such as `{eigenaar}`; it becomes the block by that name.
"""

import re

from jinja2 import Environment
from markupsafe import Markup

from praktijkenbank.collection.addresses import Linker

PLACE = re.compile(r"<p>\{(eigenaar|beheer|verklaring|contact|nakijkwerk)\}</p>")
"""Where a block comes: who publishes the site, who keeps the server, the statement that a government owes,
where to tell of what does not work, and what reviewing takes."""


def with_owner(html: Markup, link: Linker, templates: Environment) -> Markup:
    """The text of a page, made from Markdown, with every block in its place. `templates` holds `owner.html` and knows the site."""
    blocks = templates.get_template("owner.html").module
    return Markup(PLACE.sub(lambda found: str(getattr(blocks, found[1])(link)).strip(), html))  # noqa: S704 -- both are made here
