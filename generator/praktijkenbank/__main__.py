"""Where the command `praktijkenbank` begins: it can be stopped from its first moment.

Loading the code takes a third of a second, in which somebody may already regret the command.
"""

from __future__ import annotations

import sys

from praktijkenbank.problems.system import STOPPED


def main() -> None:
    """Load the commands and run the one that was typed."""
    try:
        from praktijkenbank.cli.main import main as run

        run()
    except KeyboardInterrupt:
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
