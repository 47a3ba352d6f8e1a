"""What an operator is given to publish with; `make servers` asks real servers."""

import re
import subprocess

import pytest

from quality.servers import CONFIGURATIONS, EVERYWHERE, TYPES, old_addresses
from tests import mini
from tests.project import Project

NGINX, CADDY = ((CONFIGURATIONS / name).read_text("utf-8") for name in ("nginx.conf", "Caddyfile"))
META = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')


@pytest.mark.parametrize("text", [NGINX, CADDY], ids=["nginx", "Caddy"])
def test_the_policy_is_that_of_the_pages_and_nobody_frames_them(text: str) -> None:
    [pages] = META.findall((mini.ROOT / "overrides" / "main.html").read_text("utf-8"))
    [cards] = META.findall((mini.ROOT / "overrides" / "pages" / "embed.html").read_text("utf-8"))
    assert re.findall(r'"(default-src [^"]+)"', text) == [f"{pages}; frame-ancestors 'none'", cards]
    assert all(f'"{said}"' in text for said in EVERYWHERE.values())


def test_every_file_of_a_site_has_a_type(built: Project) -> None:
    endings = {path.suffix or path.name for path in built.site.rglob("*") if path.is_file()}
    assert endings <= TYPES.keys()
    for ending, said in TYPES.items():
        if f"path *{ending}\n" in CADDY:
            assert f'Content-Type "{said}"' in CADDY
            assert re.search(rf"{re.escape((said or '').partition(';')[0])} +{ending[1:]};", NGINX), ending


def test_every_old_address_is_told_to_servers(built: Project) -> None:
    moves = [line.split() for line in (built.site / "_redirects").read_text("utf-8").splitlines()]
    moved = [path.parent for path in built.site.rglob("index.html") if "<title>Verhuisd:" in path.read_text("utf-8")]
    pages = {f"/{folder.relative_to(built.site).as_posix()}/" for folder in moved}
    assert {old for old, _, _ in moves} == pages
    assert {code for _, _, code in moves} == {"301"}
    assert old_addresses(NGINX, built.site) == "".join(f"{old} {new};\n" for old, new, _ in moves)
    assert old_addresses(CADDY, built.site) == "".join(f"redir {old} {new} permanent\n" for old, new, _ in moves)


@pytest.mark.parametrize("base", ["/", "/bank/"])
def test_gitlab_answers_old_addresses_and_sends_what_is_packed(base: str, rebuilt: Project) -> None:
    rebuilt.write("mkdocs.yml", f"site_url: https://bank.example.org{base}\n")
    public = rebuilt.site.rename(rebuilt.root / "public")
    old = [line.split()[0] for line in rebuilt.read("public/_redirects").splitlines()]
    rebuilt.write("public/_redirects", "".join(f"{base}{address[1:]} {base} 301\n" for address in old))
    subprocess.run(["sh", mini.ROOT / ".gitlab" / "pages.sh"], cwd=rebuilt.root, check=True)
    assert not [address for address in old if (public / address[1:] / "index.html").exists()]
    assert (public / "index.html.gz").exists()
    assert (public / "index.html").exists()


def test_the_page_for_operators_names_what_is_there() -> None:
    page = CONFIGURATIONS / "README.md"
    assert [link for link in re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8")) if not (page.parent / link).exists()] == []
