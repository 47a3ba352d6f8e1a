"""What Hugo borrows from our build: the shells, the titles of fields, the order of sections and the page size.

`python -m benchmarks.shells CONTENT FOLDER` builds once and leaves `FOLDER/<name>.html` for each shell and
`FOLDER/facts.json`. In a process of its own, so that what measures stays small.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from jinja2 import Environment, FileSystemLoader

from praktijkenbank.cli import main as cli
from praktijkenbank.records.settings import REVIEW_YEARS
from praktijkenbank.records.sourced import SilentField
from praktijkenbank.records.standing import KNOWN, OLD_AFTER_YEARS, TITLES
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.output import shell
from praktijkenbank.site.output.shipped import shipped
from praktijkenbank.site.pages.lists import MOST_IN_MATRIX
from praktijkenbank.site.pages.pagination import PART_SIZE
from praktijkenbank.site.pages.standalone import FIRST_GROUPS
from praktijkenbank.site.views.charts import dates


def main(content: str, folder: Path) -> None:
    """Build `content` and write what the build's shells look like to `folder`."""
    folder.mkdir(parents=True)
    start: Any = shell.Shells.__init__

    def recording(self: shell.Shells, make: shell.ShellMaker) -> None:
        def made(kind: str, url: str, with_data: bool, indexed: bool) -> str:
            html = make(kind, url, with_data, indexed)
            if indexed:
                (folder / f"{kind}-{url.count('/')}.html").write_text(html, "utf-8")
            return html

        start(self, made)

    shell.Shells.__init__ = recording  # type: ignore[method-assign]
    pages = Environment(loader=FileSystemLoader(shipped("overrides/pages")), autoescape=True)
    questions: Any = pages.get_template("questions.html").module
    facts = {
        "page_size": PART_SIZE,
        "questions": list(questions.QUESTIONS.items()),
        "silent": get_args(SilentField),
        "needed": TYPES["practices"].needed,
        "old_after": OLD_AFTER_YEARS,
        "review_years": int(REVIEW_YEARS),
        "matrix": MOST_IN_MATRIX,
        "recent": dates.RECENT,
        "older": dates.OLDER,
        "known": KNOWN,
        "first_groups": FIRST_GROUPS,
        "titles": TITLES,
        "placeholders": shell.PLACEHOLDERS,
    }
    (folder / "facts.json").write_text(json.dumps(facts), "utf-8")
    with TemporaryDirectory() as site:
        cli.main(["build", "--content", content, "--site", f"{site}/site"])


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
