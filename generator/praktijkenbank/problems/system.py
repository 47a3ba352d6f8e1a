"""What the operating system refuses or asks, in Dutch."""

import errno

from praktijkenbank.problems import words

WORDS = words("system")


def reason(error: OSError) -> str:
    """Why the system refused, for the person who can do something about it."""
    return WORDS.get(errno.errorcode.get(error.errno or 0, ""), f"fout {error.errno} van het systeem")
