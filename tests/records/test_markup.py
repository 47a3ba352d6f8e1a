"""The little formatting that records may have, and nothing beyond it."""

from __future__ import annotations

import pytest

from praktijkenbank.records import formatted_text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Gewoon.", "<p>Gewoon.</p>"),
        ("Een *woord* en **nog een**.", "<p>Een <em>woord</em> en <strong>nog een</strong>.</p>\n"),
        ("Een\n\nTwee", "<p>Een</p>\n<p>Twee</p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("[x](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&amp;b=2">x</a></p>\n'),
        ("\\*geen nadruk\\*", "<p>*geen nadruk*</p>\n"),
    ],
)
def test_what_formatting_becomes(text: str, html: str) -> None:
    assert str(formatted_text.blocks(text)) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b onclick=x>vet</b>",
        "![plaatje](https://example.org/x.png)",
        "# Kop",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "```\ncode\n```",
        "`code`",
        "> citaat",
        "Iets {: onclick=alert(1) }",
        "<https://example.org>",
        "{{ 7 * 7 }} {% raw %}",
        "&lt;script&gt;",
    ],
)
def test_all_else_stays_text(text: str) -> None:
    html = str(formatted_text.blocks(text))
    assert not set("<>") & set(html.replace("<p>", "").replace("</p>", "").replace("<br />", "")) or "<a href" in html
    assert "<script" not in html
    assert "<img" not in html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "//example.org",
        "www.example.org",
        "../elders/",
        "#x",
        "mailto:a@b.nl",
    ],
)
def test_a_link_that_may_not_be_is_found_and_never_made(address: str) -> None:
    text = f"Een [woord]({address})."
    assert list(formatted_text.forbidden_links(text)) == [address]
    assert "<a" not in formatted_text.blocks(text)
    assert "<a" not in formatted_text.inline(text)


def test_a_link_that_may_be_is_not_reported() -> None:
    assert list(formatted_text.forbidden_links("Een [woord](https://example.org/) en [nog](http://example.org).")) == []


def test_plain_text_has_no_formatting_left() -> None:
    assert formatted_text.plain("Een *woord*,\n- [x](https://example.org)\n- y") == "Een woord, x y"
    assert formatted_text.plain("  a < b \n c ") == "a < b c"


def test_inline_makes_no_paragraphs() -> None:
    assert str(formatted_text.inline("a & *b*")) == "a &amp; <em>b</em>"
    assert str(formatted_text.inline("a\nb")) in ("a\nb", "a b")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "Van elke tien klussen lukten er acht. Twee niet.",
            "<p><strong>Van elke tien klussen lukten er acht.</strong> Twee niet.</p>",
        ),
        ("Dat is o.a. De Bijspringer.", "<p><strong>Dat is o.a. De Bijspringer.</strong></p>"),
        ("Dit is een zin van <b>enige lengte</b>. Daar.", "<p>Dit is een zin van &lt;b&gt;enige lengte&lt;/b&gt;. Daar.</p>\n"),
        ("Ongeveer 2.500 mensen deden mee aan iets. ", "<p><strong>Ongeveer 2.500 mensen deden mee aan iets.</strong></p>"),
        (
            "Een *woord* dat nadruk heeft, en een vervolg. Daar.",
            "<p>Een <em>woord</em> dat nadruk heeft, en een vervolg. Daar.</p>\n",
        ),
        ("- een lijst met een lange eerste regel. Hier.", "<ul>\n<li>een lijst met een lange eerste regel. Hier.</li>\n</ul>\n"),
    ],
)
def test_the_first_sentence_stands_out_where_the_text_has_no_formatting(text: str, html: str) -> None:
    assert str(formatted_text.headed(text)) == html
