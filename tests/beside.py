"""What is given and what must come of it, where there is much of that: in a YAML file beside the test, called as it is."""

from pathlib import Path
from typing import Any

import yaml


def cases(test: str) -> Any:
    """The cases of a test, by what they show."""
    return yaml.load(Path(test).with_suffix(".yml").read_text("utf-8"), yaml.CSafeLoader)
