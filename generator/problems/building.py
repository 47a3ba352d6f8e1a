"""Problems found while building: in the pages rather than in one record."""

from __future__ import annotations

from generator.problems.problem import kind

BROKEN_LINK = kind(
    "kapotte-link",
    "Op deze pagina staat een link naar `{target}`, en die pagina of plek bestaat niet.",
    "Verbeter de link op de pagina waar hij staat.",
    "Elke link op de site moet ergens uitkomen, ook een link naar een plek halverwege een pagina. Daarom volgt de bouw alle "
    "links, en komt er geen nieuwe site zolang er een niet klopt.",
    title="Link komt nergens uit",
)
