"""Problems found while building: in the pages rather than in one record."""

from __future__ import annotations

from praktijkenbank.problems.problem import kind

BROKEN_LINK = kind(
    "kapotte-link",
    "Op deze pagina staat een link naar `{target}`, en die pagina of plek bestaat niet.",
    "Verbeter de link op de pagina waar hij staat.",
    "Elke link op de site moet ergens uitkomen, ook een link naar een plek halverwege een pagina. Daarom volgt de bouw alle "
    "links, en komt er geen nieuwe site zolang er een niet klopt.",
    title="Link komt nergens uit",
)

TWO_MAKERS = kind(
    "twee-makers",
    "Dit bestand zou op de site `{target}` worden, maar {said} `{other}`.",
    "Geef het een andere naam of zet het op een andere plek.",
    "Op elk adres van de site staat één ding. Zouden twee bestanden hetzelfde adres krijgen, dan verdwijnt het ene zonder dat "
    "iemand het merkt. Namen die alleen in hoofdletters verschillen, zijn op veel computers dezelfde.",
    title="Twee bestanden voor één adres",
)

NOT_PUBLIC = kind(
    "niet-te-publiceren",
    "Dit kan niet op de site: {reason}.",
    "Zet er het bestand zelf neer, of haal het weg.",
    "Wat in de map `public` staat, komt op de site zoals het is. Daarom mogen daar alleen gewone bestanden staan: via een "
    "verwijzing kan iets op de site komen wat op deze computer privé is.",
    title="Geen gewoon bestand",
)
