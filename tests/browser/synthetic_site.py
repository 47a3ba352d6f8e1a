"""Sites of as many synthetic records as a test needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks.synthetic import write_content
from tests import command, mini

from .server import serve


class Synthetic(NamedTuple):
    """The folder with the records, and the address at which their site is served."""

    content: Path
    address: str


@contextmanager
def synthetic(folder: Path, amount: int) -> Iterator[Synthetic]:
    """A served site of so many synthetic records, in an empty folder."""
    content, site = folder / "content", folder / "site"
    write_content(mini.ROOT / "content", content, amount)
    command.build(mini.ROOT, site, "--content", str(content))
    with serve(site) as address:
        yield Synthetic(content, address)
