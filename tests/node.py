"""Node, which runs our scripts outside a browser."""

import json
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

NODE = Path(sysconfig.get_path("scripts")) / "node"


def run(script: Path, *arguments: str, given: object = None) -> Any:
    """What a script writes, as JSON, when it is given something on its input."""
    done = subprocess.run(
        [NODE, script, *arguments], input=json.dumps(given), capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
