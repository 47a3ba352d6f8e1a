"""Advice about language: a reader with ten minutes and a phone. Never an error, and never a verdict on a level of language."""

from __future__ import annotations

from praktijkenbank.problems.problem import advice

SENTENCE_LONG = advice(
    "lange-zin",
    "De zin ‘{start} …’ heeft {count} woorden.",
    "Kun je er twee zinnen van maken, of een lijstje? Tot {limit} woorden leest vlot.",
    "In een lange zin raakt een lezer op een telefoon de draad kwijt. Vaak zitten er twee zinnen in. We tellen vanaf 20 woorden; "
    "een opsomming van namen mag gerust langer zijn.",
    title="Deze zin is lang",
    remedy="Maak er twee zinnen van, of een lijstje. Tot 20 woorden leest vlot.",
)
PASSIVE = advice(
    "lijdende-vorm",
    "Wie doet dit? ‘{value}’ is de lijdende vorm.",
    "Begin met wie iets doet: niet ‘Ouderen worden bezocht’, maar ‘Buren bezoeken ouderen’. Zegt de bron niet wie? Laat het zo.",
    "Met ‘worden’ blijft vaak onduidelijk wie iets doet, en juist dat wil een lezer weten die het ook wil gaan doen.",
    title="De zin zegt niet wie het doet",
    remedy="Begin de zin met wie iets doet.",
    example=("text: Ouderen worden elke week bezocht door buren.", "text: Buren bezoeken elke week ouderen."),
)
HARD_WORD = advice(
    "moeilijk-woord",
    "‘{value}’ kan eenvoudiger.",
    "Schrijf bijvoorbeeld {suggestion}.",
    "De redactie houdt in `vocabulary/plain-words.yml` bij welke vakwoorden een gewoner woord hebben. Is het hier toch het juiste "
    "woord? Leg het dan uit, of zet het tussen aanhalingstekens als de bron het zo noemt.",
    title="Een moeilijk woord",
    remedy="Neem het gewonere woord uit de melding, of leg het vakwoord uit.",
    example=("text: De gemeente faciliteert de bijeenkomsten.", "text: De gemeente betaalt de zaal voor de bijeenkomsten."),
)
ABBREVIATION = advice(
    "afkorting-zonder-uitleg",
    "Wat betekent ‘{value}’?",
    "Schrijf de naam de eerste keer voluit, met de afkorting erachter: ‘Wet maatschappelijke ondersteuning (Wmo)’.",
    "Niet iedereen kent een afkorting die binnen je vak gewoon is. Staat zij uitgelegd in hetzelfde bestand, in een van onze "
    "lijsten of in de naam van een organisatie, dan zeggen we er niets van.",
    title="Een afkorting zonder uitleg",
    example=("text: Wie hulp wil, belt het CJG.", "text: Wie hulp wil, belt het Centrum voor Jeugd en Gezin (CJG)."),
)
DOTTED = advice(
    "afkorting-met-punten",
    "‘{value}’ leest minder snel dan de woorden zelf.",
    "Schrijf het voluit: niet ‘m.b.t.’ maar ‘over’, niet ‘i.v.m.’ maar ‘vanwege’.",
    "Wie een afkorting met punten leest, moet er zelf de woorden bij zoeken. Een schermlezer spelt de letters.",
    title="Een afkorting met punten",
    remedy="Schrijf het voluit.",
    example=("text: Buren helpen m.b.t. boodschappen.", "text: Buren helpen met boodschappen."),
)
MORE_LIKE_THIS = advice(
    "nog-meer-taaladvies",
    "Vanaf hier is er in dit bestand nog taaladvies bij {amount}.",
    "Begin met wat hierboven staat en kijk dan opnieuw.",
    "Van één bestand laten we eerst vijf taaladviezen zien. Wie die verwerkt, schrijft de rest vaak vanzelf anders.",
    title="Er is nog meer taaladvies",
)
