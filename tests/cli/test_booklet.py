"""`praktijkenbank booklet`: a PDF that is tagged, outlined and titled, or one clear sentence why there is none."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # the package has no types
import pytest

from tests import mini
from tests.command import in_process

NO_PRACTICE = "‘buurtgezin’ is geen praktijk van deze site. Bedoel je `buurtgezinnen`?"


def test_the_pdf_has_tags_an_outline_a_title_and_a_language(site: Path, tmp_path: Path) -> None:
    file = tmp_path / "boekje.pdf"
    file.write_bytes(b"an older one")
    assert in_process(mini.ROOT, "booklet", "--site", str(site), "--theme", "maatjes", str(file)).code == 0
    document = pypdfium2.PdfDocument(file)
    assert pypdfium2.raw.FPDFCatalog_IsTagged(document)
    assert b"/Lang (nl)" in file.read_bytes()
    assert document.get_metadata_dict()["Title"].startswith("Maatjes - ")
    parts = [(entry.level, entry.get_title(), entry.get_dest().get_index()) for entry in document.get_toc()]
    top = [(title, sheet) for level, title, sheet in parts if level == 1]
    assert [title for title, _ in top][::5] == ["In dit boekje", "De vijf treden van onderbouwing"]
    begins = [sheet for _, sheet in top[1:5]]
    assert begins == sorted(set(begins)), "each practice on a sheet of its own"
    assert len(document) < 40
    assert sorted(path.name for path in tmp_path.iterdir()) == ["boekje.pdf"]


@pytest.mark.parametrize(("arguments", "told"), {"--theme maatje": "Bedoel je `maatjes`?", "buurtgezin": NO_PRACTICE}.items())
def test_what_is_not_there_is_told_with_what_may_be_meant(site: Path, tmp_path: Path, arguments: str, told: str) -> None:
    code, _, err = in_process(mini.ROOT, "booklet", "--site", str(site), *arguments.split(), str(tmp_path / "boekje.pdf"))
    assert code == 2
    assert told in err
    assert not list(tmp_path.iterdir())


def test_without_chromium_one_sentence_says_what_to_do(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, err = in_process(tmp_path, "booklet", "--site", str(site), "--all", "x.pdf")
    assert (code, "apt-get install chromium" in err) == (1, True)
