"""A stranger's words in the comment at a pull request: no element, link or mention comes of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.forge.test_comment import OURS, Changes, comment, html, run_of
from tests.growth import MOST, grows

HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "![x](https://kwaad.example/x.png) [klik](https://kwaad.example)",
    "https://kwaad.example www.kwaad.example kwaad@kwaad.example",
    "`half <b>open",
    "``twee`` `een` <b>",
    "# kop\n- lijst\n\n```\ncode",
    "<!-- weg --> &lt;b&gt; &#60;",
    "[x]: https://kwaad.example",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_strangers_words_have_no_power(text: str) -> None:
    harmless(text)


@given(some.text(some.sampled_from("`*_[]()<>!#@:/\\&;-~|w. \n\r\tab1"), max_size=60))
def test_whatever_they_are(text: str) -> None:
    harmless(text)


def harmless(text: str) -> None:
    """In every place of a finding, the words make no element but code, and no link but ours."""
    finding = dict.fromkeys(("path", "message", "hint", "fix", "add"), text) | {"line": 3}
    made = html(comment.written([finding], run_of(conclusion="failure"), OURS))
    body = made.body
    assert body is not None
    assert {node.tag for node in body.css("*")} <= {"body", "p", "h3", "ul", "li", "a", "code", "br", "pre"}
    assert len(body.css("li")) == 1
    for link in body.css("a"):
        assert (link.attributes["href"] or "").startswith("https://github.com/helper/bank/edit/mijn/praktijk/")
    for code in body.css("code"):
        code.decompose()
    shown = body.css_first("li").text(deep=True)
    assert "@k" not in shown
    assert "www." not in shown


def test_nobody_is_mentioned() -> None:
    assert "\\@\u2060eigenaar" in comment.plain("dank @eigenaar")
    assert "\\#\u206012" in comment.plain("zie #12")
    assert "https\\:" in comment.plain("https://kwaad.example")


def test_twice_as_many_findings_take_no_square_of_the_time() -> None:
    """A stranger's list may hold tens of thousands, and so may the names of what changed."""

    def work(amount: int) -> str:
        found = [{"path": f"content/practices/a{number}.yml", "message": "Fout `x`."} for number in range(amount)]
        return str(
            comment.written(found, run_of(conclusion="failure"), Changes({f"b{number}": None for number in range(amount)}))
        )

    assert grows(work, 8000, 16000, at_once=0.1) <= MOST


@pytest.mark.parametrize("odd", [["a"], {"a": 1}, None, 3, "a" * 5000])
def test_whatever_stands_where_a_path_belongs(odd: object) -> None:
    assert "- " in comment.written([{"path": odd, "message": "Fout."}], run_of(conclusion="failure"), OURS)
