"""Problems whose every word tries to break out of the form it is told in."""

from pathlib import Path

from praktijkenbank.problems import Kind, Problem, Severity
from praktijkenbank.problems.reports import Findings

NASTY = (
    "x\n::error::gekaapt",
    "x\r\n##[error]gekaapt",
    "50% %0A ::set-output name=a::b",
    "</code></pre><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "```\n# Kop\n```",
    "[klik](javascript:alert(1)) ![x](https://example.org/x.png) https://example.org @iedereen #12",
    "\x1b[31mrood\x07 \u202eomgekeerd\u2028regel",
    '"}],"x":["',
    "| a | b |\n|---|---|",
    "\udce9 losse byte",
)

LINE = "  summary: \x1b[31m```</script>::error::\tx\u202e [klik](javascript:alert(1))"


def findings(root: Path) -> Findings:
    """Problems made of those words, as the kinds make them, in a file with an evil line; advice as well as errors."""
    (root / "content").mkdir()
    (root / "content" / "a,b:c.yml").write_text(f"name: x\n{LINE}\n", encoding="utf-8")
    fault = Kind("fout-code", "Fout: {value}.", "Doe iets met {value}.", "Uitleg.")
    advice = Kind("advies-code", "Kan beter: {value}.", "Misschien {value}.", "Uitleg.", Severity.ADVICE)

    def made(kind: Kind) -> list[Problem]:
        return [kind.at("content/a,b:c.yml", (2, 12, 2, 20), fix=value, value=value) for value in NASTY]  # type: ignore[arg-type]

    return Findings(made(fault), made(advice), root, "https://bank.example.org/bijdragen/meldingen/")
