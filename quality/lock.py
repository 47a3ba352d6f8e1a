"""Pin newer versions of what comes through npm (Lighthouse, the Nu checker, what bundles the scripts, the YAML language server): `python -m quality.lock`."""

from __future__ import annotations

import json
import os
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
LOCKS = tuple(ROOT / folder / "package-lock.json" for folder in ("quality", "scripts", "tests/editor"))


def without_addresses(lock: dict[str, Any]) -> dict[str, Any]:
    """The lock with versions and digests alone: it says what, the settings of the machine say where from."""
    packages = {
        path: {name: value for name, value in package.items() if name not in ("resolved", "funding")}
        for path, package in lock["packages"].items()
    }
    return lock | {"packages": packages}


def main() -> None:
    """Let npm choose, and keep what it chose without addresses."""
    scripts = sysconfig.get_path("scripts")
    path = f"{scripts}{os.pathsep}{os.environ['PATH']}"
    command = [f"{scripts}/npm", "update", "--package-lock-only"]
    for file in LOCKS:
        subprocess.run(command, cwd=file.parent, env=os.environ | {"PATH": path}, check=True)  # noqa: S603 -- our own command
        lock = without_addresses(json.loads(file.read_text("utf-8")))
        file.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
