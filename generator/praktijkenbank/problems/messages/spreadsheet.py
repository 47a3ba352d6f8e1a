"""What keeps a spreadsheet from being taken over: the file, a sheet, a column, a row or a cell."""

from __future__ import annotations

from praktijkenbank.problems.messages import shape, writing
from praktijkenbank.problems.problem import kind

INSTEAD = {
    shape.FIELD_MISSING.code: "Vul deze kolom in op dezelfde rij.",
    shape.NUMBER_FORM.code: "Schrijf 2500 zonder punt of spatie, en 3,5 met een komma en hoogstens twee cijfers erachter. Alleen het "
    "getal: wat je telt komt in de kolom ‘Eenheid’, een woord als ‘circa’ onder ‘Nauwkeurigheid’.",
    shape.DAY_FORM.code: "Schrijf de dag zoals 30-6-2024 of 2024-06-30.",
    shape.YES_NO_FORM.code: "Schrijf ja of nee.",
    writing.SOURCE_DIFFERS.code: "Onze bronnenlijst heeft al een bron die zo heet. Is het dezelfde? Haal deze rij weg. Is het een andere? "
    "Zet de organisatie in de titel, zoals ‘Jaarverslag 2022 van Welzijn Voorbeeldstad’.",
}
"""What to write in a cell, where the hint of a message is about a file."""

NOT_A_SPREADSHEET = kind(
    "geen-rekenblad",
    "Dit rekenblad is niet te lezen: {reason}.",
    "Open het in Excel of LibreOffice en bewaar het opnieuw, als .xlsx of als CSV in UTF-8.",
    "We lezen twee soorten rekenbladen: .xlsx en .csv. Een ouder bestand van Excel (.xls), een bestand van LibreOffice (.ods) of een "
    "lijst in Word bewaar je eerst als .xlsx.",
    title="Rekenblad niet te lezen",
)
LOCKED = kind(
    "rekenblad-op-slot",
    "Op dit rekenblad zit een wachtwoord, of het is een oud bestand van Excel (.xls).",
    "Haal het wachtwoord eraf (Bestand, Info, Werkmap beveiligen) of bewaar het als .xlsx.",
    "Wat met een wachtwoord is versleuteld, kunnen we niet lezen. Een bestand van voor 2007 ziet er van buiten hetzelfde uit.",
    title="Rekenblad op slot",
)
MACROS = kind(
    "rekenblad-met-macro",
    "In dit rekenblad zitten macro’s.",
    "Kies ‘Opslaan als’ en dan ‘Excel-werkmap (.xlsx)’. De macro’s blijven dan achter.",
    "Een macro is een programma in een rekenblad. Wij voeren er nooit een uit, en nemen zo’n bestand ook niet aan.",
    title="Rekenblad met macro’s",
)
TOO_LARGE = kind(
    "rekenblad-te-groot",
    "Dit rekenblad is te groot: {what}.",
    "Verwijder de lege rijen en kolommen onder en naast je lijst, en plaatjes. Is je lijst echt zo lang? Maak er dan twee bestanden van.",
    "Tweehonderd praktijken passen ruim. Een rekenblad dat veel groter is, heeft vaak duizenden lege rijen met een opmaak. Kies de rijen "
    "onder je lijst, verwijder ze en bewaar het bestand.",
    title="Rekenblad te groot",
)
SHEET_UNKNOWN = kind(
    "blad-onbekend",
    "Het blad ‘{value}’ kennen we niet.",
    "Hoort het er niet bij? Haal het weg.{suggestion} Dit kennen we: {choices}.",
    "Aan de naam van een blad zien we wat erop staat. Neem het sjabloon van deze site en laat de namen van de bladen zoals ze zijn. "
    "Een blad dat je niet gebruikt, mag weg. Een CSV-bestand heeft geen blad: daar kijken we naar de koppen.",
    title="Blad onbekend",
    remedy="Geef het blad de naam uit het sjabloon. Hoort het er niet bij? Haal het weg.",
)
COLUMN_UNKNOWN = kind(
    "kolom-onbekend",
    "De kolom ‘{value}’ kennen we niet op dit blad.",
    "{suggestion}",
    "Aan de kop zien we wat er in een kolom staat. Een kolom die we niet kennen, slaan we niet stil over: dan zou er iets verdwijnen "
    "zonder dat je het weet. Een kolom voor jezelf haal je weg voordat je het bestand geeft.",
    title="Kolom onbekend",
    remedy="Geef de kolom een kop uit het sjabloon, of haal haar weg.",
)
COLUMN_NAMELESS = kind(
    "kolom-zonder-kop",
    "Hier staat iets in een kolom zonder kop: ‘{value}’.",
    "Zet boven de kolom een kop uit het sjabloon, of maak de kolom leeg.",
    "Aan de kop zien we wat er in een kolom staat. Zonder kop weten we het niet.",
    title="Kolom zonder kop",
)
COLUMN_TWICE = kind(
    "kolom-dubbel",
    "De kolom ‘{value}’ staat twee keer op dit blad.",
    "Zet alles in één kolom en haal de andere weg.",
    "Bij twee kolommen met dezelfde kop weten we niet welke de goede is.",
    title="Kolom twee keer",
)
COLUMN_MISSING = kind(
    "kolom-ontbreekt",
    "Op dit blad ontbreekt de kolom ‘{value}’.",
    "Zet die kolom erbij. Is dit blad geen ‘{sheet_title}’? Geef het dan een andere naam, of haal het weg.",
    "Zonder deze kolom weten we niet bij welke praktijk of bron een rij hoort. Andere kolommen die je niet gebruikt, mogen weg.",
    title="Kolom ontbreekt",
    remedy="Zet die kolom erbij. Is dit een ander blad dan de naam zegt? Geef het dan een andere naam, of haal het weg.",
)
CELL_UNREADABLE = kind(
    "cel-zonder-waarde",
    "In deze cel staat {what}.",
    "Zet er de waarde zelf neer: typ haar, of kopieer de cel en plak alleen de waarde.",
    "Een formule nemen we over met de uitkomst die het rekenblad bewaarde. Sommige programma’s bewaren geen uitkomst, en soms is de "
    "uitkomst een fout zoals #N/B.",
    title="Cel zonder waarde",
)
ROW_HOMELESS = kind(
    "rij-zonder-thuis",
    "Van deze rij is niet te zien waar ze bij hoort: ‘{value}’.",
    "{suggestion}",
    "Elke rij hoort bij een praktijk of een bron. Op de bladen met onderdelen staat vooraan bij welke, precies zoals op het blad met "
    "praktijken of bronnen. Sommige rijen vallen daarbinnen onder een ander onderdeel: een cijfer onder een opbrengst, bijvoorbeeld.",
    title="Rij hoort nergens bij",
    remedy="Zet in de eerste kolom de naam van de praktijk of de bron, precies zoals op haar eigen blad. Kijk ook wat er onder ‘Hoort bij’ staat.",
)
ROW_TWICE = kind(
    "rij-dubbel",
    "‘{value}’ staat hier voor de tweede keer; eerst op rij {row}.",
    "Is het hetzelfde? Voeg de rijen samen. Is het iets anders? Geef het een andere naam of een ander nummer.",
    "Twee rijen met dezelfde naam of hetzelfde nummer zouden elkaar overschrijven, en dan raakt er iets kwijt.",
    title="Rij staat er twee keer",
)
CHOICE_UNKNOWN = kind(
    "keuze-niet-in-lijst",
    "‘{value}’ staat niet in de lijst bij ‘{title}’.",
    "{suggestion}",
    "Sommige kolommen hebben een vaste lijst. Alleen zo kun je op de site filteren en vergelijken. De hele lijst staat op het blad Keuzes "
    "van het sjabloon. Past er niets? Laat de cel dan leeg en vertel het de redactie.",
    title="Keuze niet in de lijst",
    remedy="Neem een keuze van het blad Keuzes over. Past er niets, laat de cel dan leeg.",
)
