"""A stranger's words in the comment at a pull request: no element, link or mention comes of them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from tests.forge.test_comment import FAILED, OURS, Changes, comment, html
from tests.growth import MOST, grows


@example("<script>alert(1)</script><img src=x onerror=alert(1)>")
@example("![x](https://kwaad.example/x.png) [klik](https://kwaad.example)")
@example("https://kwaad.example www.kwaad.example kwaad@kwaad.example")
@example("`half <b>open")
@example("``twee`` `een` <b>")
@example("# kop\n- lijst\n\n```\ncode")
@example("<!-- weg --> &lt;b&gt; &#60;")
@example("[x]: https://kwaad.example")
@given(some.text(some.sampled_from("`*_[]()<>!#@:/\\&;-~|w. \n\r\tab1"), max_size=60))
def test_a_strangers_words_have_no_power(text: str) -> None:
    """In every place of a finding, the words make no element but code, and no link but ours."""
    finding = dict.fromkeys(("path", "message", "hint", "fix", "add"), text) | {"line": 3}
    body = html(comment.written([finding], FAILED, OURS)).body
    assert body is not None
    assert {node.tag for node in body.css("*")} <= {"body", "p", "h3", "ul", "li", "a", "code", "br", "pre"}
    assert len(body.css("li")) == 1
    for link in body.css("a"):
        assert (link.attributes["href"] or "").startswith("https://github.com/helper/bank/edit/mijn/praktijk/")
    for code in body.css("code"):
        code.decompose()
    shown = body.css_first("li").text(deep=True)
    assert not [words for words in ("@k", "www.") if words in shown]


def test_nobody_is_mentioned() -> None:
    told = {"dank @eigenaar": "\\@\u2060eigenaar", "zie #12": "\\#\u206012", "https://kwaad.example": "https\\:"}
    assert [text for text, shown in told.items() if shown not in comment.plain(text)] == []


def test_twice_as_many_findings_take_no_square_of_the_time() -> None:
    """A stranger's list may hold tens of thousands, and so may the names of what changed."""

    def work(amount: int) -> str:
        found = [{"path": f"content/practices/a{number}.yml", "message": "Fout `x`."} for number in range(amount)]
        return str(comment.written(found, FAILED, Changes({f"b{number}": None for number in range(amount)})))

    assert grows(work, 8000, 16000, at_once=0.1) <= MOST


@pytest.mark.parametrize("odd", [["a"], {"a": 1}, None, 3, "a" * 5000])
def test_whatever_stands_where_a_path_belongs(odd: object) -> None:
    assert "- " in comment.written([{"path": odd, "message": "Fout."}], FAILED, OURS)
