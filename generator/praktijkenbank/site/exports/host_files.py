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
_PAGE = re.compile(r"https://\S+")


def security_txt(site: Site, today: date) -> Iterator[SiteFile]:
    """The file; none where it would be of no use: without an address to turn to, or where nobody looks for it, which is
    anywhere but at the root of a host that is asked by https."""
    contact, address = _contact(site.contact), urlsplit(site.url)
    if contact and address.scheme == "https" and address.path in ("", "/"):
        yield SiteFile(SECURITY, partial(_security, contact, site, today))


def _contact(told: str) -> str:
    """What the settings tell as the address that the RFC asks for; empty when it is no address of mail or of a page."""
    if MAIL.fullmatch(told):
        return f"mailto:{quote(told, safe='@+')}"
    return told if _PAGE.fullmatch(told) else ""


def _security(contact: str, site: Site, today: date) -> str:
    return (
        f"Contact: {contact}\n"
        f"Expires: {(today + HOLDS).isoformat()}T00:00:00Z\n"
        "Preferred-Languages: nl, en\n"
        f"Canonical: {site.absolute(SECURITY)}\n"
    )


ROBOTS = "robots.txt"

TRAINING = (
    "Amazonbot", "Applebot-Extended", "Bytespider", "CCBot", "ClaudeBot", "GPTBot", "Google-Extended", "meta-externalagent",
)  # fmt: skip
"""Names that makers of language models give to what gathers texts to train with; those that search or fetch for a person have others."""


def robots_txt(site: Site) -> Iterator[SiteFile]:
    """The file; none where nobody looks for it, which is anywhere but at the root of a host."""
    if urlsplit(site.url).path in ("", "/"):
        yield SiteFile(ROBOTS, partial(_robots, site))


def _robots(site: Site) -> str:
    if site.robots == "niemand":
        return "User-agent: *\nDisallow: /\n"
    kept_out = [*(f"User-agent: {name}" for name in TRAINING), "Disallow: /", ""] if site.robots == "geen training" else []
    return "\n".join([*kept_out, "User-agent: *", "Allow: /", "", f"Sitemap: {site.absolute('sitemap.xml')}", ""])
