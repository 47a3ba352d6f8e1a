"""The records in a spreadsheet that LibreOffice opened and saved come back as they were."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from praktijkenbank.editing.spreadsheet.importing import fields_of, judge
from praktijkenbank.editing.spreadsheet.template import template
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.content import read_content

from .measured import Measured
from .tools import run


def measure(root: Path) -> Measured:
    """Write what is in `content/`, have LibreOffice save it anew, and import that."""
    content = root / "content"
    found = read_content(content)
    with TemporaryDirectory(prefix="quality-") as name:
        folder = Path(name)
        written, saved = folder / "praktijken.xlsx", folder / "saved"
        written.write_bytes(template(found.lists_of_terms, fields_of(found)))
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        run(["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", saved, written])
        try:
            brought = judge([saved / written.name], content, date.today())
            misses = tuple(f"{one.slug}: not as it was" for one in brought.practices if one.new or one.changes)
            amount = len(brought.practices)
        except ContentProblems as problems:
            misses, amount = tuple(map(str, problems.problems)), 0
    return Measured(
        "every practice that LibreOffice opened and saved in a spreadsheet comes back the same",
        f"{amount - len(misses)} of {len(found.practices)} practices",
        misses or ((f"{amount} practices came back",) if amount != len(found.practices) else ()),
    )
