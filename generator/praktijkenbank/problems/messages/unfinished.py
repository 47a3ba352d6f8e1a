"""What an editor began and did not finish, or wrote and lost without a word."""

from __future__ import annotations

from praktijkenbank.problems.problem import advice, kind

DOTS_LEFT = kind(
    "nog-puntjes",
    "Hier staan nog puntjes: ‘{value}’.",
    "Vervang die door wat de bron zegt. Is het record nog niet af? Zet `publication` dan op `concept`.",
    "In een voorstel dat je plakt, staan puntjes op de plek waar jij iets invult. Lezers hebben daar niets aan. Een record dat op "
    "de site staat, mag ze dus niet meer hebben.",
    title="Er staan nog puntjes",
    remedy="Vervang de puntjes door wat de bron zegt. Of laat het record een concept: `publication: concept`.",
    example=("locator: ...", "locator: § 3.2"),
)
NOT_FINISHED = advice(
    "concept-niet-af",
    "Dit concept is nog niet af: het mist {choices}. Dat hoeft pas als het gepubliceerd wordt.",
    "Vul het in voordat je `publication` op `gepubliceerd` zet. Wat niet verplicht is, mag ook weg.",
    "Aan een concept mag je werken zoals het uitkomt: wat je nog niet weet, laat je leeg of schrijf je later. Alleen de naam moet er "
    "zijn. Pas als je het publiceert, moet alles erin staan wat een lezer nodig heeft. Wat er al staat, moet wel kloppen: een "
    "bron die niet bestaat of een onmogelijke datum is ook in een concept een fout.",
    title="Een concept dat nog niet af is",
    remedy="Vul in wat de melding noemt, met de bron erbij. Werk je er nog aan? Dan hoef je nu niets te doen.",
    example=("summary:\nthemes:", "summary: Buren helpen elkaar met klussen.\nthemes: [burenhulp]"),
)
TO_WRITE = "Nog in te vullen"
"""Stands on the page of a concept where a text has not been written yet."""

TO_CHOOSE = "Nog te kiezen"
"""Stands there where a term has not been chosen yet."""

BEHIND_HASH = advice(
    "tekst-achter-hekje",
    "Wat hier achter het hekje staat, telt niet mee: ‘{value}’.",
    "Hoort het bij de tekst? Zet de hele tekst dan tussen aanhalingstekens. Is het een opmerking? Zet een spatie achter het hekje.",
    "Na een spatie en een hekje begint in YAML een opmerking, die niemand op de site ziet. In ‘Zie actie #2’ blijft dan alleen "
    "‘Zie actie’ over. Tussen aanhalingstekens blijft de tekst heel.",
    title="Een hekje breekt de tekst af",
    example=("explanation: Zie actie #2 van de stichting.", 'explanation: "Zie actie #2 van de stichting."'),
)
