"""What comes with the code and is no code: templates, styles and scripts, and the example of the data."""

from pathlib import Path

_PACKAGE = Path(__file__).parents[2]
_CHECKOUT = _PACKAGE.parents[1]


def shipped(path: str) -> Path:
    """Where a file or folder stands that comes along: in a checkout by its own path, else in the package that was installed."""
    return _CHECKOUT / path if (_CHECKOUT / "overrides").is_dir() else _PACKAGE / "shipped" / path
