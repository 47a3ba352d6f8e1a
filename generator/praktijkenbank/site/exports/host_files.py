"""What programs look for at the root of a host: security.txt, where to tell of a flaw (RFC 9116), and robots.txt, what they may do
when they visit by themselves (RFC 9309), by the choice of the owner."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from urllib.parse import quote, urlsplit

from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.site_file import SiteFile

SECURITY = ".well-known/security.txt"

HOLDS = timedelta(days=364)
"""From the day of the build: the RFC advises less than a year, so that nobody trusts what is no longer kept up."""

MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+")
PAGE = re.compile(r"https://\S+")


def security_txt(site: Site, today: date) -> Iterator[SiteFile]:
    """The file; none where it would be of no use: without an address of mail or of a page to turn to, or where nobody looks for it,
    which is anywhere but at the root of a host that is asked by https."""
    contact, address = site.contact, urlsplit(site.url)
    mail = f"mailto:{quote(contact, safe='@+')}" if MAIL.fullmatch(contact) else ""
    if (mail or PAGE.fullmatch(contact)) and address.scheme == "https" and address.path in ("", "/"):
        text = (
            f"Contact: {mail or contact}\n"
            f"Expires: {(today + HOLDS).isoformat()}T00:00:00Z\n"
            "Preferred-Languages: nl, en\n"
            f"Canonical: {site.absolute(SECURITY)}\n"
        )
        yield SiteFile(SECURITY, partial(str, text))


ROBOTS = "robots.txt"

TRAINING = (
    "Amazonbot", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "GPTBot", "Google-Extended", "meta-externalagent",
)  # fmt: skip
"""Names that makers of language models give to what gathers texts to train with; those that search or fetch for a person have others."""


def robots_txt(site: Site) -> Iterator[SiteFile]:
    """The file; none where nobody looks for it, which is anywhere but at the root of a host."""
    if urlsplit(site.url).path not in ("", "/"):
        return
    training = "".join(f"User-agent: {name}\n" for name in TRAINING) + "Disallow: /\n\n" if site.robots == "geen training" else ""
    others = f"User-agent: *\nAllow: /\n\nSitemap: {site.absolute('sitemap.xml')}\n"
    yield SiteFile(ROBOTS, partial(str, "User-agent: *\nDisallow: /\n" if site.robots == "niemand" else training + others))
