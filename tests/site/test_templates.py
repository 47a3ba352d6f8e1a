"""What is compiled of templates is kept in a folder that is the user's alone, or nowhere."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from praktijkenbank.site.output.templates import compiled


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Jinja keeps what it compiled."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path / f"_jinja2-cache-{os.getuid()}"


def rendered(source: str) -> str:
    env = Environment(loader=DictLoader({"a": source}), bytecode_cache=compiled("a test"), autoescape=True)
    return env.get_template("a").render()


def test_it_is_kept_for_the_user_alone_and_only_for_the_same_source(place: Path) -> None:
    assert rendered("een") == "een"
    assert place.stat().st_mode & 0o777 == 0o700
    assert len(list(place.iterdir())) == 1
    assert rendered("twee") == "twee"


def test_projects_that_link_to_one_folder_compile_it_once_and_are_told_of_their_own_file(place: Path) -> None:
    (place.parent / "ours").mkdir()
    (place.parent / "ours" / "a").write_text("{% macro b() %}{{ 1 / 0 }}{% endmacro %}\n{{ b() }}", "utf-8")
    for name in ("one", "other"):
        (place.parent / name).symlink_to("ours")
        env = Environment(loader=FileSystemLoader(place.parent / name), bytecode_cache=compiled("a test"), autoescape=True)
        with pytest.raises(ZeroDivisionError) as error:
            env.get_template("a").render()
        told = [Path(at.path) for at in error.traceback]
        assert {path.parent.name for path in told if path.name == "a"} == {name}
        assert len(list(place.iterdir())) == 1


def test_a_folder_that_others_could_write_is_closed(place: Path) -> None:
    place.mkdir()
    place.chmod(0o777)
    assert compiled("a test")
    assert place.stat().st_mode & 0o777 == 0o700


ELSEWHERE: list[Callable[[Path], object]] = [lambda place: place.symlink_to(place.parent), Path.touch]
if os.geteuid() == 0:
    ELSEWHERE.append(lambda place: (place.mkdir(), os.chown(place, 12345, -1)))  # type: ignore[func-returns-value]
"""A link, a file, and a folder of another."""


@pytest.mark.parametrize("put", ELSEWHERE)
def test_anything_else_in_its_place_is_not_used(put: Callable[[Path], object], place: Path) -> None:
    put(place)
    assert compiled("a test") is None
    assert rendered("een") == "een"
    assert [file.name for file in place.parent.rglob("*") if "praktijkenbank" in file.name] == []
