"""The Nu HTML checker on every page of the site."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from .measured import Measured, shortened
from .tools import MODULES, java, version

JAR = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def measure(site: Path, address: str) -> Measured:
    """Every page, asked from the server: read from a folder, the checker would hold `'self'` in the policy for nobody.

    Raises `NotMeasured`.
    """
    pages = [f"{address}{page.relative_to(site).as_posix().removesuffix('index.html')}" for page in sorted(site.rglob("*.html"))]
    allowed = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
    printed = java(allowed, "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always", *pages)
    return judge(json.loads(printed)["messages"], address, len(pages))


def judge(messages: list[dict[str, Any]], address: str, pages: int) -> Measured:
    """What is not information or a warning is an error, also a page that could not be read."""
    errors = [message for message in messages if message["type"] != "info"]
    faults: dict[str, list[str]] = {}
    for message in errors:
        path = message.get("url", "").removeprefix(address) or "home"
        faults.setdefault(path, []).append(f"line {message.get('lastLine', '–')}: {message['message']}")
    misses = [line for path, found in faults.items() for line in shortened(path, found)]
    apart = Counter(message["message"] for message in messages if message["type"] == "info")
    remarks = "".join(f"; apart from that {amount} × “{text}”" for text, amount in apart.most_common(3))
    target = f"Nu HTML checker {version('vnu-jar')}: no error on any page"
    return Measured(target, f"{len(errors)} errors on {pages} pages{remarks}", tuple(misses))
