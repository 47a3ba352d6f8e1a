"""What the comment makes of the files that the forge says a contribution changes: what stood there before, and what is not ours."""

from pathlib import Path
from typing import Any

import pytest

from tests.beside import cases
from tests.forge.fake_forge import FakeGitHub
from tests.forge.test_comment import FAILED, FINDING, LOG, Changes, body_at, comes, comment, file, forge, ran

CASES = cases(__file__)
GEVAL = "content/practices/geval.yml"


@pytest.mark.parametrize(("patch", "lines"), CASES["patches"])
def test_the_lines_that_a_patch_touches(patch: str, lines: list[int]) -> None:
    assert forge.touched(patch) == tuple(lines)


@pytest.mark.parametrize(("lines", "more", "before"), CASES["before"])
def test_advice_on_lines_that_nobody_touched_stood_there_before(
    lines: list[int] | None, more: dict[str, Any], before: bool
) -> None:
    """An error is no matter of lines: what is taken away on one is missed on another."""
    finding = FINDING | {"severity": "advies"} | more
    assert Changes({GEVAL: lines}).told_before(finding) is before
    assert Changes({"content/ander.yml": None}).told_before(finding) is True
    assert Changes({"content/ander.yml": None}, known=False).told_before(finding) is False


@pytest.mark.parametrize("files", CASES["outside"].values(), ids=CASES["outside"])
def test_what_ran_anothers_code_is_not_praised_and_nobody_is_sent_to_open_it(
    files: list[dict[str, Any]], github: FakeGitHub, tmp_path: Path
) -> None:
    github.files = [file(GEVAL) | more for more in files]
    comes(github, tmp_path)
    body = body_at(github)
    assert all(told in body for told in ("buiten de map", comment.NOTHING_TOLD, f"Open niets van wat [deze ronde]({LOG}) bouwde"))
    assert not [word for word in ("klopt", "kloppen", "Download", "index.html") if word in body]


@pytest.mark.parametrize(("amount", "known"), [(1, True), (100, True), (3000, True), (3001, False)])
def test_all_files_are_asked_for_as_far_as_github_tells_and_content_alone_is_praised(
    amount: int, known: bool, github: FakeGitHub, tmp_path: Path
) -> None:
    moved: dict[str, Any] = {"status": "renamed", "previous_filename": "content/practices/oud.yml", "patch": None, "changes": 0}
    github.files = [file(f"content/practices/p{number}.yml", **moved) for number in range(amount)]
    comes(github, tmp_path)
    assert len([one for one in github.asked if "/files?" in one]) == min(30, amount // 100 + 1)
    body = body_at(github)
    assert (comment.SOUND in body, "te veel bestanden" in body) == (known, not known)


def test_a_file_too_large_for_a_patch_is_touched_wherever_it_is_and_a_new_name_nowhere() -> None:
    def changes(**told: Any) -> Any:
        return Changes.of([comment._file(forge.Answer(file(GEVAL, **told), "GET"))], True)

    assert changes(patch=None, changes=9000).lines[GEVAL] is None
    assert changes(patch=None, changes=0, status="renamed", previous_filename="content/oud.yml").lines[GEVAL] == ()
    assert changes().lines[GEVAL] == (4,)
    removed = changes(status="removed")  # no page of the preview
    assert (removed.lines, removed.trusted) == ({}, True)


def test_what_somebody_adds_while_we_ask_gets_no_comment(github: FakeGitHub, tmp_path: Path) -> None:
    github.pushed = True
    assert "geen reactie" in comes(github, tmp_path)
    assert not github.comments


BANK = "GET /repos/eigenaar/bank"


@pytest.mark.parametrize("order", [f"{BANK}/pulls?", "/files?", f"{BANK}/pulls/12", f"{BANK}/issues", "POST "])
@pytest.mark.parametrize(("status", "text", "told"), CASES["faults"])
def test_a_bad_answer_is_one_line_and_no_comment(
    order: str, status: int, text: str, told: str, github: FakeGitHub, tmp_path: Path
) -> None:
    github.faults.update({order: (status, text)})
    if order == "POST " and told == "andere vorm":
        comes(github, tmp_path)  # whatever it says, the comment stands
        return
    with pytest.raises(SystemExit) as end:
        comes(github, tmp_path)
    said = end.value.code
    assert isinstance(said, str)  # so that it is printed, and the code is 1
    assert said.startswith("Er is geen reactie gezet. De forge ")
    assert (told in said, "\n" in said) == (True, False)
    assert not github.comments


def test_a_bad_answer_ends_the_script_with_one_line(github: FakeGitHub, tmp_path: Path) -> None:
    github.faults.update({"/files?": (403, "{}")})
    code, out, err = ran(github, tmp_path)
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("Er is geen reactie gezet. De forge antwoordt 403 op GET pulls/12/files.")


def test_a_forge_that_says_nothing_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    class Silent:
        def open(self, request: Any, timeout: float) -> Any:
            assert timeout <= 30
            raise TimeoutError("timed out")

    monkeypatch.setattr(forge, "_OPENER", Silent())
    with pytest.raises(forge.NoAnswer, match=r"niet te bereiken voor GET pulls: timed out\."):
        forge.Forge("https://forge.example", {}).ask("pulls?head=x")


def test_an_answer_without_end_is_not_read_to_it(github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forge, "MOST_BYTES", 10)
    github.faults.update({"GET": (200, "[" + " " * 20 + "]")})
    with pytest.raises(forge.NoAnswer, match="te groot"):
        forge.Forge(github.address, {}).ask("pulls")


def test_ten_thousand_findings_are_sorted_out_as_fast_as_they_come() -> None:
    """Each finding costs a look in a sorted list: what is counted is how often a finding is asked anything."""
    looked = 0

    class Counted(dict[str, Any]):
        def get(self, *key: Any) -> Any:
            nonlocal looked
            looked += 1
            return super().get(*key)

        def __eq__(self, other: object) -> bool:
            raise AssertionError("findings are compared with each other")

        __hash__ = None

    found = [Counted(FINDING | {"severity": "advies", "line": line}) for line in range(10_000)]
    text = comment.written(found, FAILED, Changes({GEVAL: tuple(range(0, 10_000, 2))}))
    assert "En nog" in text
    assert looked < 10 * len(found)
