"""Welke praktijken voor ouderen hebben een onderzoek achter zich? Gebruik: python ouderen_met_onderzoek.py MAP

MAP is waar je praktijken.json en begrippen.jsonld van de pagina Open data hebt opgeslagen.
"""

import json
import sys
from pathlib import Path

practices, terms = (json.loads(Path(sys.argv[1], name).read_text("utf-8")) for name in ("praktijken.json", "begrippen.jsonld"))
(group,) = (term["@id"] for term in terms["@graph"] if term["@id"].endswith("#target-groups.ouderen"))
older = {term["notation"] for term in terms["@graph"] if group in (term["@id"], term.get("broader"))}
for practice in practices["records"]:
    studied = practice["evidence"]["basis"] in ("geevalueerd", "effect-onderzocht")
    if studied and older & set(practice["target_groups"]["for_whom"]):
        print(f"{practice['name']} ({practice['evidence']['basis']}): {practice['url']}")
