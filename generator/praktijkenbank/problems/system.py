"""What the operating system refuses or asks, in Dutch."""

import errno

from praktijkenbank.problems import words

REASONS = {getattr(errno, name): said for name, said in words("system").items()}

STOPPED = "Afgebroken. Een site die er al stond, is niet veranderd."
"""After Ctrl-C, or when the system asks the command to end."""

NO_TIME = (
    "De omgevingsvariabele SOURCE_DATE_EPOCH is ‘{value}’, en dat is geen tijd. Zet er hele seconden sinds 1 januari 1970 in, zoals "
    "1735689600 voor 1 januari 2025, of haal haar weg: dan telt de dag van vandaag."
)
"""When the system fixes the day of a build at what is no day."""

PREVIEW_ENDED = "De voorvertoning is gestopt."


def reason(error: OSError) -> str:
    """Why the system refused, for the person who can do something about it."""
    return REASONS.get(error.errno or 0, f"fout {error.errno} van het systeem")
