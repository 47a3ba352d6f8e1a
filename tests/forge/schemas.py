"""The schemas that say what GitHub and GitLab read, as `check-jsonschema` carries them along: nothing is fetched."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests import mini

ROOT = mini.ROOT


def complaints(schema: str, *paths: Path) -> str:
    """What the command says of these files; nothing when they fit. `schema` is a name it knows, such as `github-workflows`."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


@cache
def loaded(path: Path) -> dict[str, Any]:
    """A YAML file as GitHub reads it: `on` is a word there, where YAML 1.1 makes it true."""
    data = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return {"on" if key is True else key: value for key, value in data.items()}
