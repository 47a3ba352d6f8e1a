"""The scripts and stylesheets of the site: what is committed is what their sources make, and their own tests pass."""

import subprocess
from pathlib import Path

from tests.mini import ROOT
from tests.node import NODE

SCRIPTS = ROOT / "scripts"
BUNDLES = ROOT / "overrides" / "assets"


def run(*arguments: str | Path) -> str:
    done = subprocess.run([NODE, *arguments], cwd=SCRIPTS, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for kind in ("javascripts", "stylesheets")
        for path in (folder / kind).rglob("*")
        if path.is_file()
    }


def test_the_bundles_are_those_of_the_sources(tmp_path: Path) -> None:
    run("bundle.js", tmp_path)
    assert files(BUNDLES) == files(tmp_path), "make scripts writes them anew"
    for path, text in files(BUNDLES).items():
        if path.endswith(".js"):  # in a folder of a disk a browser refuses modules, and what is not written out in the file
            assert text.startswith(("(()=>{", '"use strict";(()=>{')), path
            assert "importScripts(" not in text


def test_the_tests_of_the_scripts_pass() -> None:
    told = run("--test", "--test-reporter=tap", "tests/*.test.js")
    assert "\n# fail 0" in told
    assert "\n# tests 0" not in told
