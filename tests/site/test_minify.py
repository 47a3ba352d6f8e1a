"""What is sent of a stylesheet or script: all but comments on lines of their own and indentation; licences stay."""

from __future__ import annotations

import pytest

from praktijkenbank.site.output.minify import minified, with_imports_inside


@pytest.mark.parametrize(
    ("name", "whole", "sent"),
    [
        ("a.css", "/* Why */\n.a {\n  color: red;\n}\n", ".a {\ncolor: red;\n}\n"),
        ("a.css", "  /* of two\n     lines */\n.a {}\n", ".a {}\n"),
        ("a.css", "/* a */ .a {}\n.b {} /* b */\n", "/* a */ .a {}\n.b {} /* b */\n"),
        ("a.css", '.a::before { content: "// no comment"; }\n', '.a::before { content: "// no comment"; }\n'),
        ("a.js", "// Why\nlet a = 1; // here\n", "let a = 1; // here\n"),
        ("a.js", '  let a = "https://x.nl";\n', 'let a = "https://x.nl";\n'),
        ("a.js", "/*! Copyright */\n/** Why. */\nlet a;\n", "/*! Copyright */\nlet a;\n"),
        ("a.js", "/**\n * @license MIT\n */\nlet a;\n", "/**\n* @license MIT\n*/\nlet a;\n"),
    ],
)
def test_only_what_readers_of_the_code_need_is_left_out(name: str, whole: str, sent: str) -> None:
    assert minified(whole, name) == sent


def test_a_worker_holds_what_it_imports_in_their_order() -> None:
    scripts = {
        "search/b.js": "b();\n",
        "search/a.js": "a();\n",
        "search/worker.js": '"use strict";\nimportScripts("a.js", "b.js");\nstart();\n',
        "page.js": "page();\n",
    }
    sent = with_imports_inside(scripts)
    assert sent == {"search/worker.js": '"use strict";\na();\nb();\n\nstart();\n', "page.js": "page();\n"}


def test_a_worker_that_imports_what_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        with_imports_inside({"worker.js": 'importScripts("a.js");\n'})
