"""Where the command `praktijkenbank` begins: it can be stopped from its first moment.

Loading the code takes a third of a second, in which somebody may already regret the command.
"""

import gc
import io
import sys

from praktijkenbank.problems.system import WORDS


def main() -> None:
    """Load the commands and run the one that was typed.

    A letter that the code page of a terminal lacks (cp1252 on Windows) shows as its number.
    """
    gc.disable()  # a command leaves next to no cycles, and looking for them costs a tenth of it
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        from praktijkenbank.cli.main import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(WORDS["stopped"])


if __name__ == "__main__":
    main()
