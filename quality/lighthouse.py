"""Lighthouse as on a phone: home, catalogue and a practice, the median of five visits."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.browser.chromium import arguments, program
from tests.browser.visit import PAGES

from .measured import Measured
from .tools import MODULES, node, version

KINDS = ("home", "catalogue", "practice")

LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}

MOST_SHIFT = 0.01
"""Cumulative layout shift."""


def measure(address: str, visits: int = 5) -> Measured:
    """The pages in turn, so that a moment in which the machine is busy does not fall on one of them alone.

    Raises `NotMeasured`, and `NoBrowser`.
    """
    rounds = [[visit(address + PAGES[kind]) for kind in KINDS] for _ in range(visits)]
    rows, misses = {}, []
    for kind, *reports in zip(KINDS, *rounds, strict=True):
        rows[kind], faults = judge(reports)
        misses += [f"{kind}: {fault}" for fault in faults]
    if misses and (load := os.getloadavg()[2]) > (cores := os.cpu_count() or 1):
        misses.append(
            f"the machine was busy (load {load:.0f} on {cores} cores), which costs performance: measure again when it is quiet"
        )
    least = ", ".join(f"{name} {score}" for name, score in LEAST.items())
    target = f"Lighthouse {version('lighthouse')}, mobile, gzip, median of {visits}: {least}; layout shift at most {MOST_SHIFT}"
    lowest = min((row[0] for row in rows.values()), key=float)
    headings = (*LEAST, "layout shift", "each visit’s performance")
    return Measured(target, f"lowest performance {lowest}", tuple(misses), headings, rows)


def visit(url: str) -> dict[str, Any]:
    """Lighthouse's report of one visit."""
    with TemporaryDirectory(prefix="lighthouse-") as folder:
        file = Path(folder) / "report.json"
        flags = " ".join(
            f'{name}="{value}"' if value else name for name, _, value in (text.partition("=") for text in arguments())
        )
        node(
            str(MODULES / "lighthouse" / "cli" / "index.js"),
            url,
            "--quiet",
            "--output=json",
            f"--output-path={file}",
            f"--only-categories={','.join(LEAST)}",
            "--no-enable-error-reporting",
            f"--chrome-flags=--headless=new {flags}",
            CHROME_PATH=program(),
        )
        report: dict[str, Any] = json.loads(file.read_text("utf-8"))
        return report


def judge(reports: Sequence[dict[str, Any]]) -> tuple[tuple[str, ...], list[str]]:
    """The figures of one page, and which are short, with the audits that took points off in the last visit."""
    scores = {name: [round(100 * (report["categories"][name]["score"] or 0)) for report in reports] for name in LEAST}
    shift = median(report["audits"]["cumulative-layout-shift"]["numericValue"] for report in reports)
    faults = [
        f"{name} {median(found):g}, {LEAST[name]} is the least ({', '.join(short(reports[-1], name)) or 'no audit failed'})"
        for name, found in scores.items()
        if median(found) < LEAST[name]
    ]
    if shift > MOST_SHIFT:
        faults.append(f"layout shift {shift:.3f}, {MOST_SHIFT} is the most")
    figures = (*(f"{median(found):g}" for found in scores.values()), f"{shift:.3f}", " ".join(map(str, scores["performance"])))
    return figures, faults


def short(report: dict[str, Any], category: str) -> list[str]:
    """The audits of a category that count and are not at their best."""
    audits = [report["audits"][one["id"]] for one in report["categories"][category]["auditRefs"] if one["weight"]]
    return [
        f"{one['title']} {one.get('displayValue', '')}".strip() for one in audits if one["score"] is not None and one["score"] < 1
    ]
