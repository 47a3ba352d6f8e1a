"""Dates that cannot be true together, or not yet."""

from __future__ import annotations

from praktijkenbank.problems.problem import kind

PERIOD_REVERSED = kind(
    "periode-omgekeerd",
    "De periode eindigt ({end}) voordat zij begint ({start}).",
    "Wissel `start` en `end` om, of kijk in de bron welke van de twee niet klopt.",
    "Bij een periode staat in `start` wanneer iets begon en in `end` wanneer het ophield. Het begin ligt dus niet na het einde.",
    title="Periode omgekeerd",
    example=("period:\n  start: 2023-02\n  end: 2019", "period:\n  start: 2019\n  end: 2023-02"),
)
KNOWN_IN_FUTURE = kind(
    "bekend-in-toekomst",
    "`{field}` is {value}: dat is na vandaag ({today}).",
    "Vul in wanneer dit bekend was. Meestal is dat de datum van de bron.",
    "Bij een status staat wanneer die bekend was, en bij een oordeel wanneer het werd gegeven. Van wat nog moet komen kan niemand "
    "dat weten.",
    title="Bekend op een dag die nog komt",
    example=("as_of: 2042-06", "as_of: 2024-06"),
)
