"""What people paste into a setting from the bar of their browser, as it should be.

Taken is what can mean one thing only; the rest is refused with a `PydanticCustomError` of type `instelling`, whose message is
one of the hints of `instelling-kan-niet`. Lengths are bounded before any of this, so no text makes a pattern slow.
"""

import html
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from itertools import takewhile
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, AnyHttpUrl, ValidationError
from pydantic_core import PydanticCustomError

from praktijkenbank.records.fields import MAIL_ADDRESS

HTML = re.compile(r"<[A-Za-z/!?]")
"""Where markup begins: a bracket with a space behind it is text."""

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d{1,5}(?:/|$))")
"""A scheme in front; what has digits behind the colon is a host with a port."""

LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
"""One part of a host name (RFC 1123)."""

PHONE = re.compile(r"\+?[0-9(][0-9 ().-]*")
"""A telephone number as people write it."""

NOT_DIALLED = re.compile(r"[^+0-9]")

ENDS_AN_ADDRESS = re.compile(r"[\s\\<>\"'`]")
"""What programs that find an address in a text take for its end, or read as something else."""

REPOSITORY_PART = re.compile(r"[A-Za-z0-9._~-]+")

INSIDE = re.compile(r"((?:[A-Za-z0-9.-]+(?:/[A-Za-z0-9.-]+)*/?)?)(?:#[A-Za-z0-9_-]+)?")
"""The address of a page of this site, from its root."""

BY_TWO = ("github.com", "codeberg.org", "bitbucket.org")
"""Forges where owner and name are the whole address of a repository."""

BEHIND_A_REPOSITORY = ("-", "tree", "blob", "edit", "raw", "src", "commit", "commits")
"""What other forges put behind the address of a repository when one looks inside it."""

INDEX = ("index.html", "index.htm")
"""What a browser may show of the address of a folder."""

PAGE = (".html", ".htm", ".php", ".aspx", ".pdf", ".xml")


def refused(reason: str) -> PydanticCustomError:
    """What stands in the way of a setting, by one of the hints of `instelling-kan-niet`."""
    return PydanticCustomError("instelling", "{reason}", {"reason": reason})


def if_any(read: Callable[[str], str]) -> AfterValidator:
    """Reads what may be empty, with no blanks around it."""
    return AfterValidator(lambda text: text.strip() and read(text.strip()))


def plain_text(text: str) -> str:
    """One line of plain text; entities of HTML become their characters, as `&copy;` in many an example of MkDocs."""
    text = html.unescape(text).strip()
    if not all(one.isprintable() or unicodedata.category(one) == "Zs" for one in text):  # a space of any width
        raise refused("teken")
    if HTML.search(text):
        raise refused("html")
    if text and (not any(map(str.isalpha, text)) or text.lower() in ("true", "false", "yes", "no")):
        raise refused("geen-woorden")
    return text


def some_text(text: str) -> str:
    """The same, and not empty."""
    if not (text := plain_text(text)):
        raise refused("leeg")
    return text


def site_address(text: str) -> str:
    """The public address of a site: a folder, with a slash at the end."""
    found = _address(text)
    if found.query or found.fragment:
        raise refused("vraagteken")
    *folders, last = (found.path or "").split("/")
    if last.lower() in INDEX:
        last = ""
    if last.lower().endswith(PAGE):
        raise refused("bestand")
    path = "/".join([*folders, last]).strip("/")
    if "//" in path or (found.path or "").startswith("//"):
        raise refused("pad")
    return _of_the_same_host(found, f"{path}/" if path else "")


def web_address(text: str) -> str:
    """The address of a page anywhere."""
    return str(_address(text))


def repository(text: str) -> str:
    """The address of a repository at a forge, also of a page inside it."""
    found = _address(text)
    names = [name for name in (found.path or "").split("/") if name]
    names = names[:2] if found.host in BY_TWO else list(takewhile(lambda name: name not in BEHIND_A_REPOSITORY, names))
    if len(names) < 2 or not all(map(REPOSITORY_PART.fullmatch, names)):
        raise refused("opslag")
    return _of_the_same_host(found, "/".join(names).removesuffix(".git"))


def contact(text: str) -> str:
    """Where to ask: an e-mail address, a page with a form, or a telephone number."""
    if re.fullmatch(MAIL_ADDRESS, address := text.removeprefix("mailto:")):
        return address
    if PHONE.fullmatch(text) and 5 <= sum(map(str.isdigit, text)) <= 15:
        return " ".join(text.split())
    if "://" not in text and ("@" in text or "." not in text):
        raise refused("contact")
    return web_address(text)


def contact_link(contact: str) -> str:
    """What a visitor follows to get there, for a `contact` that was read above."""
    if "://" in contact:
        return contact
    if "@" in contact:
        return f"mailto:{contact}"
    return "tel:" + NOT_DIALLED.sub("", contact.replace("(0)", "") if contact.startswith("+") else contact)


def target(text: str) -> str:
    """Where a link in the footer leads: a page of this site, from its root, or an address elsewhere."""
    text = text.strip()
    from_root = text.removeprefix("./").removeprefix("/")
    found = None if text.startswith(("//", "www.")) else INSIDE.fullmatch(from_root)
    if not found:
        return web_address(text)
    if {".", ".."} & set(found[1].split("/")):
        raise refused("pad")
    return from_root or "./"


def leads_inside(text: str) -> bool:
    """Whether this can be nothing but the path of a file of the site, from its root."""
    return not (ENDS_AN_ADDRESS.search(text) or ":" in text or text.startswith("/") or ".." in text.split("/"))


def years(text: str) -> str:
    """A few years, as a number."""
    if (text := text.strip()) not in map(str, range(1, 11)):
        raise refused("jaren")
    return text


def some_day(text: str) -> str:
    """A day of the calendar."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise refused("dag") from None


def time_zone(text: str) -> str:
    """A time zone by the name that every system knows it by."""
    try:
        return ZoneInfo(text.strip()).key
    except (LookupError, ValueError, OSError):  # unknown, no name at all, a folder of zones
        raise refused("tijdzone") from None


def _address(text: str) -> AnyHttpUrl:
    """A whole http address as browsers read it, with `https` where no scheme was pasted; its host has a dot then."""
    text = text.strip()
    if not text:
        raise refused("leeg")
    if ENDS_AN_ADDRESS.search(text) or not text.isprintable():
        raise refused("adres")
    whole = text if SCHEME.match(text) else f"https://{text.removeprefix('//')}"
    try:
        found = AnyHttpUrl(whole)
    except ValidationError as error:
        raise refused("soort" if error.errors()[0]["type"] == "url_scheme" else "adres") from None
    if found.username or found.password:
        raise refused("wachtwoord")
    labels = (found.host or "").split(".")
    if not all(map(LABEL.fullmatch, labels)) or (whole != text and len(labels) == 1):
        raise refused("adres")
    return found


def _of_the_same_host(found: AnyHttpUrl, path: str) -> str:
    """The address of another path, without what stands behind it."""
    return str(AnyHttpUrl.build(scheme=found.scheme, host=found.host or "", port=found.port, path=path))
