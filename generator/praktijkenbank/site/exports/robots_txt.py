"""What programs that visit the site by themselves may do: robots.txt, as RFC 9309 has it, by the choice of the owner."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

ROBOTS = "robots.txt"

TRAINING = (
    "Amazonbot", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "GPTBot", "Google-Extended", "meta-externalagent",
)  # fmt: skip
"""Names that makers of language models give to what gathers texts to train with; those that search or fetch for a person have others."""


def robots_txt(site: Site) -> Iterator[SiteFile]:
    """The file; none where nobody looks for it, which is anywhere but at the root of a host."""
    if urlsplit(site.url).path in ("", "/"):
        yield SiteFile(ROBOTS, partial(_text, site))


def _text(site: Site) -> str:
    if site.robots == "niemand":
        return "User-agent: *\nDisallow: /\n"
    kept_out = [*(f"User-agent: {name}" for name in TRAINING), "Disallow: /", ""] if site.robots == "geen training" else []
    return "\n".join([*kept_out, "User-agent: *", "Allow: /", "", f"Sitemap: {site.absolute('sitemap.xml')}", ""])
