"""Welke praktijken voor ouderen hebben een onderzoek achter zich? Gebruik: python ouderen_met_onderzoek.py MAP

MAP is waar je praktijken.json en begrippen.jsonld van de pagina Open data hebt opgeslagen.
"""

import json
import sys
from pathlib import Path

folder = Path(sys.argv[1])
practices = json.loads((folder / "praktijken.json").read_text(encoding="utf-8"))["records"]
terms = json.loads((folder / "begrippen.jsonld").read_text(encoding="utf-8"))["@graph"]
older = {term["notation"] for term in terms if "#target-groups.ouderen" in term["@id"] + term.get("broader", "")}
for practice in practices:
    studied = practice["evidence"]["basis"] in ("geevalueerd", "effect-onderzocht")
    if studied and older.intersection(practice["target_groups"]["for_whom"]):
        print(f"{practice['name']} ({practice['evidence']['basis']}): {practice['url']}")
