"""What the operating system refuses or asks, in Dutch."""

import errno

REASONS = {
    errno.ENOENT: "het bestaat niet",
    errno.EACCES: "je hebt er geen rechten voor",
    errno.EPERM: "je hebt er geen rechten voor",
    errno.EROFS: "deze schijf is alleen om te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op de schijf is op",
    errno.ENOTDIR: "er staat een bestand waar een map hoort",
    errno.EISDIR: "er staat een map waar een bestand hoort",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ELOOP: "de verwijzing loopt in een kring",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.EADDRINUSE: "dit adres is al in gebruik; kies een ander met --address",
    errno.EADDRNOTAVAIL: "dit adres is niet van deze computer; kies een ander met --address",
    errno.EIO: "de schijf geeft een fout",
    errno.EEXIST: "er staat al iets met die naam",
    errno.EBUSY: "het is in gebruik",
    errno.ENOTEMPTY: "er staat nog iets in",
}

STOPPED = "Afgebroken. Een site die er al stond, is niet veranderd."
"""After Ctrl-C, or when the system asks the command to end."""

NO_TIME = (
    "De omgevingsvariabele {variable} is ‘{value}’, en dat is geen tijd. Zet er hele seconden sinds 1 januari 1970 in, zoals "
    "1735689600 voor 1 januari 2025, of haal haar weg: dan telt de dag van vandaag."
)
"""When the system fixes the day of a build at what is no day."""

PREVIEW_ENDED = "De voorvertoning is gestopt."


def reason(error: OSError) -> str:
    """Why the system refused, for the person who can do something about it."""
    return REASONS.get(error.errno or 0, f"fout {error.errno} van het systeem")
