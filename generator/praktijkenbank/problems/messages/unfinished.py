"""What an editor began and did not finish, or wrote and lost without a word."""

from __future__ import annotations

from praktijkenbank.problems.problem import advice, kind

SAMPLE_LEFT = kind(
    "voorbeeldtekst",
    "Hier staat nog voorbeeldtekst: ‘{value}’.",
    "Vervang die door wat de bron zegt. Is het record nog niet af? Zet `publication` dan op `concept`.",
    "Een nieuw concept heeft op elke plek die jij nog invult een voorbeeldtekst. Lezers hebben daar niets aan. Een record dat op "
    "de site staat, mag die teksten dus niet meer hebben.",
    title="Er staat nog voorbeeldtekst",
    remedy="Vervang elke voorbeeldtekst door wat de bron zegt. Of laat het record een concept: `publication: concept`.",
    example=("locator: paragraaf of kopje", "locator: § 3.2"),
)
SAMPLES_WAITING = advice(
    "nog-in-te-vullen",
    "In dit concept staat nog voorbeeldtekst op {amount}: {lines}.",
    "Vul die in voordat je `publication` op `gepubliceerd` zet.",
    "Een nieuw concept heeft op elke plek die jij nog invult een voorbeeldtekst. Zolang het een concept is, mag die blijven staan.",
    title="Een concept dat nog niet is ingevuld",
)
BEHIND_HASH = advice(
    "tekst-achter-hekje",
    "Wat hier achter het hekje staat, telt niet mee: ‘{value}’.",
    "Hoort het bij de tekst? Zet de hele tekst dan tussen aanhalingstekens. Is het een opmerking? Zet een spatie achter het hekje.",
    "Na een spatie en een hekje begint in YAML een opmerking, die niemand op de site ziet. In ‘Zie actie #2’ blijft dan alleen "
    "‘Zie actie’ over. Tussen aanhalingstekens blijft de tekst heel.",
    title="Een hekje breekt de tekst af",
    example=("explanation: Zie actie #2 van de stichting.", 'explanation: "Zie actie #2 van de stichting."'),
)
