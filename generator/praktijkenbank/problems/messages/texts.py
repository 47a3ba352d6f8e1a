"""Problems with what is written at length: the text of an article or a page, its links and its pictures."""

from __future__ import annotations

from praktijkenbank.problems.problem import kind

ARTICLE_HTML = kind(
    "html-in-artikel",
    "Hier staat HTML: `{value}`. Dat wordt als letters getoond.",
    "Schrijf het in Markdown: **vet**, [tekst](https://adres), of een tabel met streepjes.",
    "Artikelen en pagina’s zijn Markdown zonder HTML. Zo is elke pagina toegankelijk, ook voor wie met een schermlezer leest, en kan er geen "
    "script in een tekst zitten.",
    title="HTML in een tekst",
    example=("Dit is <b>belangrijk</b>.", "Dit is **belangrijk**."),
)
ARTICLE_LINK = kind(
    "link-naar-niets",
    "De link `{value}` komt nergens uit.",
    "{suggestion}",
    "Een link in een artikel of op een pagina noemt een ander bestand, of is een volledig webadres. Zo kunnen we bij elke bouw "
    "nagaan of hij nog klopt.",
    title="Link komt nergens uit",
    remedy="Noem het bestand, gerekend vanaf het bestand dat je schrijft, zoals ../practices/kwartiermaken.yml of kansen.md. Of schrijf een "
    "adres met https:// ervoor.",
    example=("[Kwartiermaken](/praktijken/kwartiermaken/)", "[Kwartiermaken](../practices/kwartiermaken.yml)"),
)
ARTICLE_HEADING = kind(
    "kop-te-groot",
    "Een kop van het eerste niveau hoort boven de pagina, niet in de tekst.",
    "Begin met twee hekjes: `## {value}`.",
    "De titel is de enige kop van het eerste niveau. Wie met een schermlezer van kop naar kop gaat, weet zo waar "
    "de pagina begint.",
    title="Kop te groot",
    remedy="Begin de kop met twee hekjes in plaats van een.",
    example=("# Wat het opleverde", "## Wat het opleverde"),
)
PICTURE_UNKNOWN = kind(
    "plaatje-onbekend",
    "Het plaatje `{value}` is er niet.",
    "{suggestion}",
    "Plaatjes staan bij de gids, in een eigen map, en komen nooit van een andere site. Zo hoeft een bezoeker nergens anders iets op "
    "te halen.",
    title="Plaatje is er niet",
    remedy="Zet het plaatje in content/bijdragen/beelden/ en noem het, gerekend vanaf de pagina, zoals beelden/pagina.webp.",
    example=("![De pagina](pagina.webp)", "![De pagina](beelden/pagina.webp)"),
)
PICTURE_WITHOUT_WORDS = kind(
    "plaatje-zonder-woorden",
    "Het plaatje `{value}` heeft geen omschrijving, of staat midden in een tekst.",
    "Zeg tussen de vierkante haken wat er te zien is, en zet het op een regel voor zichzelf, met een witregel erboven en eronder.",
    "Wie een plaatje niet kan zien, hoort de omschrijving. Op een regel voor zichzelf krijgt het de hele breedte.",
    title="Plaatje zonder woorden",
    example=("![](beelden/pagina.webp)", "![De pagina van een praktijk](beelden/pagina.webp)"),
)
