"""What `make quality` stands on and what it writes: a lock without addresses, judges that judge, a document of today's pages."""

import json
import re
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from playwright.sync_api import Error

from quality import __main__ as command
from quality import browsers, lighthouse, lock, markup
from quality.drivers import Failed
from quality.measured import MOST, Measured, NotMeasured, shortened
from quality.report import text
from quality.tools import run
from tests.browser.visit import PAGES

ROW = re.compile(r"^\| (\S+) \| `/(\S*)` \|", re.MULTILINE)
GOOD = dict.fromkeys(lighthouse.LEAST, 1.0)


def test_the_locks_of_node_hold_no_addresses_for_those_are_taken_out() -> None:
    for file in lock.LOCKS:
        written = file.read_text("utf-8")
        assert "://" not in written, "make lock"
        locked = json.loads(written)
        assert lock.without_addresses(locked) == locked
        assert all("integrity" in package for path, package in locked["packages"].items() if path)
    package = {"version": "1.0.0", "resolved": "x://y/z.tgz", "integrity": "sha512-x", "funding": {"url": "x://y"}}
    kept = lock.without_addresses({"lockfileVersion": 3, "packages": {"node_modules/a": package}})
    assert kept == {"lockfileVersion": 3, "packages": {"node_modules/a": {"version": "1.0.0", "integrity": "sha512-x"}}}


def test_the_document_is_about_the_pages_of_today() -> None:
    assert dict(ROW.findall(command.REPORT.read_text("utf-8"))) == PAGES, "make quality"


class Spoiled:
    """A browser in which pages are too wide, tell errors, and lead nowhere."""

    version = "Spoiled 1"

    def open(self, address: str, width: int) -> None:
        if width < 1000:
            raise Failed("no window")

    def run(self, expression: str) -> Any:
        return [False, 7, ["error: x"]] if expression == browsers.LOOK else ""


def test_what_is_wrong_in_a_browser_is_told() -> None:
    assert [fault for width in browsers.WIDTHS for fault in browsers.looked_at(Spoiled(), "x", width)] == [
        "1280 px: not ready in ten seconds",
        "1280 px: 7 px wider than the window",
        "1280 px: error: x",
        "390 px: no window",
    ]
    told = list(browsers.walked(Spoiled(), "x", browsers.WIDTHS))
    assert len(told) == 2 * len(browsers.ERRANDS)
    assert told[0] == "1280 px, filter: came to nothing"


def test_an_error_of_the_checker_is_a_miss_and_a_warning_is_not() -> None:
    error = {"type": "error", "url": "http://here/over/", "lastLine": 3, "message": "Stray <b>."}
    unread = {"type": "non-document-error", "url": "http://here/", "message": "Forbidden host."}
    warning = {"type": "info", "subType": "warning", "url": "http://here/", "lastLine": 1, "message": "Hm."}
    found = markup.judge([error, warning, unread, warning], "http://here/", 2)
    assert found.misses == ("over/: line 3: Stray <b>.", "home: line –: Forbidden host.")
    assert found.found == "2 errors on 2 pages; apart from that 2 × “Hm.”"
    assert markup.judge([warning], "http://here/", 2).misses == ()


def visited(shift: float = 0.0, **scores: float) -> dict[str, Any]:
    audits: dict[str, Any] = {"cumulative-layout-shift": {"numericValue": shift}}
    audits["slow"] = {"title": "Slow", "displayValue": "9 s", "score": 0.1}
    categories = {name: {"score": score, "auditRefs": [{"id": "slow", "weight": 1}]} for name, score in (GOOD | scores).items()}
    return {"audits": audits, "categories": categories}


def test_the_median_of_lighthouse_decides() -> None:
    told = ("98", "100", "100", "100", "0.000", "100 50 98")
    assert lighthouse.judge([visited(), visited(performance=0.5), visited(performance=0.98)]) == (told, [])
    _, faults = lighthouse.judge([visited(0.2, performance=0.97), visited(0.2, seo=0.9), visited(0.2, performance=0.97)])
    assert faults == ["performance 97, 98 is the least (Slow 9 s)", "layout shift 0.200, 0.01 is the most"]


def test_a_document_tells_what_is_missed_and_counts_what_is_much(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").write_text("<lastmod>2020-01-02</lastmod><lastmod>2020-03-04</lastmod>", "utf-8")
    every = dict.fromkeys(PAGES, ("7",))
    measured = {
        "Good": Measured("all of it", "all", (), ("things",), every),
        "Bad": Measured("a|b", "less", ("home: <b> is short",), ("points",), {"home": ("9",)}),
    }
    written = text(measured, tmp_path, "Browser 1.")
    told = (
        "Content of 2020-03-04, 0 pages. Browser 1.", "| Good | all of it | all | yes |", "| Bad | a\\|b | less | no |", "| home | `/` | 7 |",
        "## Bad\n\n| page | points |\n| --- | --- |\n| home | 9 |", "- Bad, home: &lt;b> is short",
    )  # fmt: skip
    assert [words for words in told if words not in written] == []
    # Many faults of a page are counted not written out.
    lines = shortened("home", [*(f"fault {number}" for number in range(MOST + 3)), "fault 0"])
    assert lines[0] == "home: fault 0"
    assert lines[MOST:] == ["home: and 3 more"]


@pytest.mark.parametrize("problem", [NotMeasured("no Java"), Error("no page")])
def test_what_cannot_be_measured_is_missed_and_a_tool_that_is_not_there_or_stops_is_told(
    problem: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.take("HTML", Mock(side_effect=problem)).misses == (f"could not be measured: {problem}",)
    assert capsys.readouterr().out == f"HTML: not measured (0 s)\n  - could not be measured: {problem}\n"
    with pytest.raises(NotMeasured, match="niets is not installed here; `make quality` installs it"):
        run(["/niets"])
    with pytest.raises(NotMeasured, match="sh stopped with 3: oh"):
        run(["sh", "-c", "echo oh >&2; exit 3"])
