"""The site on disk is the old one or the new one, whole; also when a build is killed half-way."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import site_folder


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def test_the_first_site_is_put_in_place(tmp_path: Path) -> None:
    site = tmp_path / "site"
    folder(site_folder.staging_folder(site), "nieuw")
    site_folder.swap_in(site)
    site_folder.clear_leftovers(site)
    assert (site / "index.html").read_text() == "nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("exchange", [True, False])
def test_a_next_site_takes_the_place_of_the_old(exchange: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exchange:
        monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)
    site = folder(tmp_path / "site", "oud")
    folder(site_folder.staging_folder(site), "nieuw")
    site_folder.swap_in(site)
    site_folder.clear_leftovers(site)
    assert (site / "index.html").read_text() == "nieuw"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_that_fails_halfway_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_folder, "_exchange", lambda first, second: False)
    site = folder(tmp_path / "site", "oud")
    with pytest.raises(FileNotFoundError):
        site_folder.swap_in(site)
    assert (site / "index.html").read_text() == "oud"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_killed_between_two_renames_is_undone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    folder(tmp_path / ".site.oud", "oud")
    folder(site_folder.staging_folder(site), "half")
    site_folder.clear_leftovers(site)
    assert (site / "index.html").read_text() == "oud"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_one_build_at_a_time(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with site_folder.lock(site), pytest.raises(site_folder.FolderBusy), site_folder.lock(site):
        pass
    with site_folder.lock(site):
        assert not site.exists()


def test_the_lock_needs_a_folder_to_write_in(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")
    with pytest.raises(OSError, match="bestand"), site_folder.lock(tmp_path / "bestand" / "site"):
        pass


def test_a_file_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("een bestand")
    with pytest.raises(NotADirectoryError), site_folder.lock(tmp_path / "site"):
        pass
