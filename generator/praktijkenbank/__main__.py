"""Where the command `praktijkenbank` begins: it can be stopped from its first moment.

Loading the code takes a third of a second, in which somebody may already regret the command.
"""

import atexit
import gc
import io
import os
import sys
from contextlib import suppress
from typing import NoReturn

from praktijkenbank.problems.system import WORDS


def main() -> None:
    """Load the commands and run the one that was typed.

    A letter that the code page of a terminal lacks (cp1252 on Windows) shows as its number.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for some takes a twentieth of the time to load
    gc.disable()  # a command leaves next to no cycles, and looking for them costs a tenth of it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from praktijkenbank.cli.main import main as run

        code = run()
    except KeyboardInterrupt:
        sys.exit(WORDS["stopped"])
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End without letting go of every object first: the system takes them all at once. One by one takes a tenth of a build."""
    with suppress(OSError):  # what cannot be said any more is told by Python, at an end in the usual way
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
