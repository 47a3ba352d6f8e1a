"""What people paste into a setting, as it should be: from an address bar, a mail program or a terminal.

Taken is what can mean one thing only; the rest is refused with a `PydanticCustomError` of type `instelling`, whose message is
one of the keys of `problems.settings.ADVICE`. Lengths are bounded before any of this, so no text makes a pattern slow.
"""

import html
import ipaddress
import re
import unicodedata
from contextlib import suppress
from datetime import date
from urllib.parse import SplitResult, quote, urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic_core import PydanticCustomError

HTML = re.compile(r"<[A-Za-z/!?]")
"""Where markup begins: a bracket with a space behind it is text."""

HIDDEN = ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")
"""Unicode categories of what nobody sees in a text and no text needs."""

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d{1,5}(?:/|$))")
"""A scheme in front; what has digits behind the colon is a host with a port."""

LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
"""One part of a host name (RFC 1123)."""

PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
"""A percent sign that stands for nothing (RFC 3986)."""

SCP = re.compile(r"git@([^\s:/@]+):([^\s:]+)")
"""How git writes an address for ssh: git@host:owner/name."""

NAMED_MAIL = re.compile(r"[^<>]*<([^<>]*)>")
"""An address as mail programs copy it: Naam <adres>."""

MAILBOX = re.compile(r"[A-Za-z0-9._%+-]+")
"""The part of an e-mail address before the @, without what hardly anyone uses and every program reads its own way."""

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

BEHIND_A_REPOSITORY = {"-", "tree", "blob", "edit", "raw", "src", "commit", "commits"}
"""What forges put behind the address of a repository when one looks inside it."""

INDEX = ("index.html", "index.htm")
"""What a browser may show of the address of a folder."""

PAGE = (".html", ".htm", ".php", ".aspx", ".pdf", ".xml")


def refused(reason: str) -> PydanticCustomError:
    """What stands in the way of a setting, by a key of `problems.settings.ADVICE`."""
    return PydanticCustomError("instelling", "{reason}", {"reason": reason})


def plain_text(text: str) -> str:
    """One line of plain text; entities of HTML become their characters, as `&copy;` in many an example of MkDocs."""
    text = html.unescape(text).strip()
    if _hides_something(text):
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
    parts = _split(text)
    if parts.query or parts.fragment:
        raise refused("vraagteken")
    *folders, last = parts.path.split("/")
    if last.lower() in INDEX:
        last = ""
    if last.lower().endswith(PAGE):
        raise refused("bestand")
    path = "/".join([*folders, last]).rstrip("/") + "/"
    if "//" in path or {".", ".."} & set(path.split("/")):
        raise refused("pad")
    return parts._replace(path=path).geturl()


def web_address(text: str) -> str:
    """The address of a page anywhere."""
    return _split(text).geturl()


def maybe_web_address(text: str) -> str:
    """The same, or nothing."""
    return web_address(text) if text.strip() else ""


def repository(text: str) -> str:
    """The address of a repository at a forge, without what a browser or git adds to it; empty when there is none."""
    text = text.strip()
    if not text:
        return ""
    if found := SCP.fullmatch(text):
        text = f"https://{found[1]}/{found[2].lstrip('/')}"
    elif text.startswith("ssh://git@"):
        host, _, path = text.removeprefix("ssh://git@").partition("/")
        text = f"https://{host.partition(':')[0]}/{path}"
    parts = _split(text)
    names = [name for name in parts.path.split("/") if name]
    keep = 2 if parts.hostname in BY_TWO else len(names)
    end = next((at for at, name in enumerate(names) if at >= 2 and name in BEHIND_A_REPOSITORY), len(names))
    names = names[: min(keep, end)]
    if len(names) < 2:
        raise refused("opslag")
    names[-1] = names[-1].removesuffix(".git")
    if any(not REPOSITORY_PART.fullmatch(name) or name in (".", "..") for name in names):
        raise refused("opslag")
    return f"{parts.scheme}://{parts.netloc}/{'/'.join(names)}"


def contact(text: str) -> str:
    """Where to ask: an e-mail address, a page with a form, or a telephone number; empty when there is none."""
    text = text.strip()
    if not text:
        return ""
    if found := NAMED_MAIL.fullmatch(text):
        text = found[1].strip()
    scheme, _, behind = text.partition(":")
    scheme = scheme.lower()
    if scheme in ("mailto", "tel"):
        text = behind.partition("?")[0].strip()
    if PHONE.fullmatch(text) and scheme != "mailto":
        if not 5 <= sum(map(str.isdigit, text)) <= 15:
            raise refused("contact")
        return " ".join(text.split())
    if "@" in text and "/" not in text:
        box, _, host = text.rpartition("@")
        if not MAILBOX.fullmatch(box) or "." not in host:
            raise refused("contact")
        return f"{box}@{_host(host, 'contact')}"
    if scheme in ("mailto", "tel"):
        raise refused("contact")
    if "://" not in text and (SCHEME.match(text) or "." not in text):
        raise refused("contact")
    return web_address(text)


def contact_link(contact: str) -> str:
    """What a visitor follows to get there, for a `contact` that was read above."""
    if "://" in contact:
        return contact
    if "@" in contact:
        return f"mailto:{quote(contact, safe='@+')}"
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
    if not (text := text.strip()):
        raise refused("leeg")
    if text not in map(str, range(1, 11)):
        raise refused("jaren")
    return text


def some_day(text: str) -> str:
    """A day of the calendar, or nothing."""
    try:
        return text and date.fromisoformat(text.strip()).isoformat()
    except ValueError:
        raise refused("dag") from None


def time_zone(text: str) -> str:
    """A time zone by the name that every system knows it by, whatever capitals and spaces it was typed with."""
    name = "_".join(text.split())
    if not name:
        raise refused("leeg")
    with suppress(LookupError, ValueError, OSError):  # unknown, no name at all, a folder of zones
        return ZoneInfo(name).key
    meant = next((zone for zone in available_timezones() if zone.casefold() == name.casefold()), None)
    if not meant:
        raise refused("tijdzone")
    return meant


def _hides_something(text: str) -> bool:
    return any(unicodedata.category(one) in HIDDEN for one in text)


def _split(text: str) -> SplitResult:
    """A whole http address in parts, with `https` where no scheme was pasted. An address without scheme has a dot in its host."""
    text = text.strip()
    if text.startswith("<") and text.endswith(">"):
        text = text[1:-1]
    if not text:
        raise refused("leeg")
    if ENDS_AN_ADDRESS.search(text) or _hides_something(text):
        raise refused("adres")
    written = SCHEME.match(text)
    if written and written[1].lower() not in ("http", "https"):
        raise refused("soort")
    if written and not text[written.end() :].startswith("//"):
        raise refused("adres")
    try:
        parts = urlsplit(text if written else "https://" + text.removeprefix("//"))
    except ValueError:
        raise refused("adres") from None
    if "@" in parts.netloc:
        raise refused("wachtwoord")
    try:
        port = parts.port
    except ValueError:
        port = 0
    if port == 0:
        raise refused("poort")
    host = _host(parts.hostname or "", "adres")
    if (not written and "." not in host) or PERCENT.search(parts.path + parts.query + parts.fragment):
        raise refused("adres")
    netloc = (f"[{host}]" if ":" in host else host) + (f":{port}" if port else "")
    coded = (quote(part, safe="/%:@!$&()*+,;=~" + more) for part, more in zip(parts[2:], ("", "?", "?"), strict=True))
    return SplitResult(parts.scheme.lower(), netloc, *coded)


def _host(name: str, reason: str) -> str:
    """A name of a computer as the internet writes it (`café.nl` is `xn--caf-dma.nl`), or its number."""
    with suppress(ValueError):
        return str(ipaddress.ip_address(name))
    try:
        host = name.encode("idna").decode().lower().removesuffix(".")
    except UnicodeError:
        raise refused(reason) from None
    labels = host.split(".")
    if not all(map(LABEL.fullmatch, labels)) or labels[-1].isdigit():
        raise refused(reason)
    return host
