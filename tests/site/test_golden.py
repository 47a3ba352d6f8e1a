"""The miniature site is published to the byte as it stands in `site/golden/`, while MkDocs cannot be imported."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import mini
from tests.golden import GOLDEN, REFRESH, WithoutMkDocs
from tests.project import files_in


def test_every_file_is_as_the_golden_one(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error", "-m", "tests.golden", str(tmp_path)]
    done = subprocess.run(command, cwd=mini.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    made, golden = files_in(tmp_path), files_in(GOLDEN)
    wrong = [f"missing: {path}" for path in sorted(golden.keys() - made.keys())]
    wrong += [f"surplus: {path}" for path in sorted(made.keys() - golden.keys())]
    wrong += [f"different: {path}" for path in sorted(made.keys() & golden.keys()) if made[path] != golden[path]]
    assert not wrong, "\n".join([*wrong, REFRESH])


def test_the_import_hook_hides_mkdocs() -> None:
    with pytest.raises(ImportError, match=r"mkdocs\.config"):
        WithoutMkDocs().find_spec("mkdocs.config", None)
    assert WithoutMkDocs().find_spec("praktijkenbank.site.build", None) is None


def test_a_concept_is_nowhere_on_the_site() -> None:
    for path, text in mini.files().items():
        assert "nog-niet-klaar" not in path + text, path
        assert "Dit concept mag nergens" not in text, path
