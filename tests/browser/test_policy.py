"""The content security policy: on every page, the same, and kept by our own pages; a visit to every kind of page shows that the browser blocks nothing."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

from .server import serve
from .visit import PRACTICE, go

POLICY = "meta[http-equiv='Content-Security-Policy']"

DATA = {"application/json", "application/ld+json"}
"""Types of <script> that are data and never run."""

INLINE = "<script>document.documentElement.dataset.injected = 'ran'</script>"


@pytest.fixture(scope="module")
def documents(site: Path) -> dict[str, LexborHTMLParser]:
    """Every finished page, by its path."""
    paths = sorted(site.rglob("*.html"))
    return {str(path.relative_to(site)): LexborHTMLParser(path.read_text(encoding="utf-8")) for path in paths}


def offences(document: LexborHTMLParser) -> Iterator[str]:
    """What the policy would block, and what it cannot see."""
    for script in document.css("script"):
        if script.attributes.get("src") is None and script.attributes.get("type") not in DATA:
            yield f"inline script: {script.text()[:60]}"
    for style in document.css("style"):
        yield f"<style>: {style.text()[:60]}"
    for element in document.css("*"):
        for name, value in element.attributes.items():
            if name == "style" or name.startswith("on") or (value or "").strip().lower().startswith("javascript:"):
                yield f'<{element.tag} {name}="{value}">'


def test_every_page_has_its_policy_before_anything_it_governs(documents: dict[str, LexborHTMLParser]) -> None:
    policies: dict[str, list[str]] = {}
    for path, document in documents.items():
        found = document.css(POLICY)
        assert len(found) == 1, f"{path}: {len(found)} policies"
        policies.setdefault(found[0].attributes["content"] or "", []).append(path)
        first = document.css_first(f"{POLICY}, script, link, style, base, img")
        assert first is not None
        assert first.tag == "meta", f"{path}: <{first.tag}> stands before the policy"
    framed = {path for path in documents if path.startswith("insluiten/")}
    assert sorted(map(set, policies.values()), key=len) == sorted([framed, documents.keys() - framed], key=len)
    for policy, paths in policies.items():
        assert policy.startswith("default-src 'none';")
        assert "unsafe" not in policy
        assert "http" not in policy
        assert ("script-src" in policy) == (paths[0] not in framed), "a page for frames needs no script"


def test_no_page_carries_inline_script_or_style(documents: dict[str, LexborHTMLParser]) -> None:
    found = [f"{path}: {offence}" for path, document in documents.items() for offence in offences(document)]
    assert not found, "\n".join(found)


def test_no_page_takes_anything_from_another_host(documents: dict[str, LexborHTMLParser]) -> None:
    """Links to sources may lead anywhere; what a page loads may not."""
    loads = "script[src], img[src], iframe[src], source[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload]"
    for path, document in documents.items():
        for element in document.css(loads):
            url = element.attributes.get("src") or element.attributes.get("href") or ""
            assert "//" not in url, f"{path}: {url}"


def test_an_injected_inline_script_does_not_run(browser: Browser, site: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(site, tmp_path / "site")
    text = (copy / PRACTICE / "index.html").read_text(encoding="utf-8").replace("</body>", f"{INLINE}</body>")
    pages = {"praktijken/guarded/": text, "praktijken/unguarded/": text.replace("Content-Security-Policy", "x")}
    for path, html in pages.items():
        (copy / path).mkdir()
        (copy / path / "index.html").write_text(html, encoding="utf-8")
    with serve(copy) as address, browser.new_context(base_url=address) as context:
        messages: list[str] = []
        context.on("console", lambda message: messages.append(message.text))
        page = context.new_page()
        go(page, "praktijken/guarded/")
        expect(page.locator("html[data-injected]")).to_have_count(0)
        assert any("Content Security Policy" in message for message in messages), messages

        # Without the policy the same script does run: so it was the policy that stopped it.
        page.goto("praktijken/unguarded/")
        expect(page.locator("html")).to_have_attribute("data-injected", "ran")
