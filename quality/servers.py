"""`python -m quality.servers`: nginx and Caddy with the configurations of docs/publiceren/, and what they answer.

Both serve the miniature site, which has old addresses and every type of file, on loopback ports over TLS. Only what an operator
is told to change in the configurations is changed.
"""

from __future__ import annotations

import gzip
import http.client
import os
import re
import shutil
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import command, mini
from tests.project import Project, free_port

CONFIGURATIONS = mini.ROOT / "docs" / "publiceren"
NAME = "praktijkenbank.example.org"
PACKAGES = {"nginx": "nginx-light", "caddy": "caddy"}
PATIENCE = 20.0
"""Seconds in which a server must answer."""

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".jsonl": "application/jsonl",
    ".csv": "text/csv; charset=utf-8",
    ".bib": "application/x-bibtex; charset=utf-8",
    ".atom": "application/atom+xml",
    ".txt": "text/plain; charset=utf-8",
    ".py": "text/x-python; charset=utf-8",
    ".R": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "text/xml; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webp": "image/webp",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "SHA256SUMS": None,
    "_redirects": None,
    ".sha256": None,
}
"""Ending → the type it must have; none where it says nothing or may not be had."""

EVERYWHERE = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
COMPRESSED = {".html", ".css", ".js", ".json", ".jsonld", ".jsonl", ".csv", ".bib", ".atom", ".svg"}
LEAST = 2048
"""Bytes from which a file must come compressed."""


@dataclass(frozen=True)
class Answer:
    """What came back: the status, the headers (of names that are alike the last), and the bytes as sent."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """One that runs, the port it listens on, and the certificate it shows."""

    name: str
    port: int
    certificate: Path

    def answers(self) -> bool:
        """Whether it is there."""
        try:
            return self.get("/").status == 200
        except OSError:
            return False

    def get(self, path: str, **headers: str) -> Answer:
        """Ask for a path, over TLS."""
        context = ssl.create_default_context(cafile=self.certificate)
        connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=context, timeout=PATIENCE)
        try:
            connection.request(
                "GET", path, headers={"Host": NAME, **{name.replace("_", "-"): value for name, value in headers.items()}}
            )
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()


def main() -> int:
    """Start both, one after the other, and tell what does not hold. Leaves with 1 when something does not, or one is missing."""
    missing = [name for name in PACKAGES if not shutil.which(name)]
    if missing:
        print(
            f"{' and '.join(missing)}: not installed. apt-get install {' '.join(PACKAGES[name] for name in missing)}",
            file=sys.stderr,
        )
        return 1
    wrong: list[str] = []
    with TemporaryDirectory(prefix="servers-") as name:
        folder = Path(name)
        project = Project.make(folder / "project")
        settings = project.root / "mkdocs.yml"
        settings.write_text(re.sub(r"site_url: .*", f"site_url: https://{NAME}/", settings.read_text("utf-8")), "utf-8")
        command.build(project.root, folder / "site")
        for start in (nginx, caddy):
            with start(folder, folder / "site") as server:
                found = list(faults(server, folder / "site"))
                version = server.get("/").headers.get("server", "no word of itself")
                print(f"{server.name}: {len(found)} wrong ({version})")
                wrong += [f"{server.name}: {fault}" for fault in found]
    print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


def faults(server: Server, site: Path) -> Iterator[str]:
    """Everything that a visitor, a browser or another site would meet and should not."""
    files = sorted(path for path in site.rglob("*") if path.is_file())
    seen: set[str] = set()
    for file in files:
        ending = file.suffix or file.name
        yield from [f"{ending}: nobody said what type it is"] if ending not in TYPES else ()
        if ending not in seen and TYPES.get(ending):
            seen.add(ending)
            yield from of_file(
                server,
                site,
                max((one for one in files if (one.suffix or one.name) == ending), key=lambda one: one.stat().st_size),
            )
    versioned = re.findall(r"assets/[\w./-]+\.css\?v=[0-9a-f]+", (site / "index.html").read_text("utf-8"))
    for path, name, said in (
        (f"/{versioned[0]}", "Cache-Control", "public, max-age=31536000, immutable"),
        ("/", "Cache-Control", "no-cache"),
        ("/?v=12345678", "Cache-Control", "no-cache"),
        ("/data/praktijken.json", "Access-Control-Allow-Origin", "*"),
        ("/", "Access-Control-Allow-Origin", None),
    ):
        if (got := server.get(path).headers.get(name.lower())) != said:
            yield f"{path}: {name} is {got}, not {said}"
    if "frame-ancestors 'none'" not in server.get("/").headers.get("content-security-policy", ""):
        yield "/: may stand in another site"
    if "frame-ancestors" in server.get("/insluiten/praattafel/").headers.get("content-security-policy", "?frame-ancestors"):
        yield "/insluiten/: may not stand in another site"
    for move in (site / "_redirects").read_text("utf-8").splitlines():
        old, new, _ = move.split()
        answer = server.get(old)
        if answer.status != 301 or not answer.headers.get("location", "").endswith(new):
            yield f"{old}: {answer.status} to {answer.headers.get('location')}, not 301 to {new}"
    for path in ("/bestaat-niet/", "/bestaat-niet.html", "/.praktijkenbank.sha256", "/_redirects", "/../etc/passwd"):
        answer = server.get(path)
        if path == "/../etc/passwd" and answer.status == 400:
            continue
        if answer.status != 404 or answer.body != (site / "404.html").read_bytes():
            yield f"{path}: {answer.status}, and not the page that helps to go on"
    answer = server.get("/praktijken/praattafel")
    if answer.status not in (301, 308) or not answer.headers["location"].endswith("/praktijken/praattafel/"):
        yield f"/praktijken/praattafel: {answer.status} to {answer.headers.get('location')}"
    first = server.get("/")
    again = server.get("/", If_None_Match=first.headers.get("etag", ""), If_Modified_Since=first.headers.get("last-modified", ""))
    if again.status != 304:
        yield f"/: {again.status} for who has it already"


def of_file(server: Server, site: Path, file: Path) -> Iterator[str]:
    """What is wrong with how one file is served: its type, its headers, whether it is compressed and whole."""
    path = "/" + file.relative_to(site).as_posix().removesuffix("index.html")
    ending = file.suffix or file.name
    answer = server.get(path)
    if answer.status != 200 or answer.body != file.read_bytes():
        yield f"{path}: {answer.status}, {len(answer.body)} bytes"
    if answer.headers.get("content-type", "").lower() != TYPES[ending]:
        yield f"{path}: is {answer.headers.get('content-type')}, not {TYPES[ending]}"
    yield from (
        f"{path}: {name} is {answer.headers.get(name.lower())}"
        for name, said in EVERYWHERE.items()
        if answer.headers.get(name.lower()) != said
    )
    if ending in COMPRESSED and file.stat().st_size >= LEAST:
        answer = server.get(path, Accept_Encoding="gzip")
        if answer.headers.get("content-encoding") != "gzip" or gzip.decompress(answer.body) != file.read_bytes():
            yield f"{path}: not compressed"


@contextmanager
def nginx(folder: Path, site: Path) -> Iterator[Server]:
    """nginx, with everything it writes in a folder."""
    certificate, key = self_signed(folder)
    port, plain = free_port(), free_port()
    text = (CONFIGURATIONS / "nginx.conf").read_text("utf-8")
    (folder / "moved.map").write_text(old_addresses(text, site), "utf-8")
    for told, here in (
        (r"listen \[::\].*", ""),
        (r"listen 80;", f"listen 127.0.0.1:{plain};"),
        (r"listen 443", f"listen 127.0.0.1:{port}"),
        (r"include /etc/nginx/praktijkenbank.*;", f"include {folder}/moved.map;"),
        (r"root /var/www/praktijkenbank;", f"root {site};"),
        (r"ssl_certificate /.*;", f"ssl_certificate {certificate};"),
        (r"ssl_certificate_key /.*;", f"ssl_certificate_key {key};"),
    ):
        text = re.sub(told, here, text)
    kept = " ".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root; " if os.geteuid() == 0 else ""  # who alone may look into a temporary folder of root
    around = f"{user}daemon off; pid {folder}/nginx.pid; error_log stderr; events {{}} http {{ {kept}\n{text}\n}}\n"
    (folder / "nginx.conf").write_text(around, "utf-8")
    started = ["nginx", "-e", "stderr", "-p", str(folder), "-c", str(folder / "nginx.conf")]
    with running(Server("nginx", port, certificate), started, folder) as server:
        yield server


@contextmanager
def caddy(folder: Path, site: Path) -> Iterator[Server]:
    """Caddy, with everything it writes in a folder."""
    certificate, key = self_signed(folder)
    port = free_port()
    text = (CONFIGURATIONS / "Caddyfile").read_text("utf-8")
    (folder / "moved.caddy").write_text(old_addresses(text, site), "utf-8")
    for told, here in (
        (
            f"\n{NAME} {{\n",
            f"\nhttps://127.0.0.1:{port}, https://{NAME}:{port} {{\n\tbind 127.0.0.1\n\ttls {certificate} {key}\n",
        ),
        ("/etc/caddy/praktijkenbank-verhuisd.caddy", f"{folder}/moved.caddy"),
        ("root * /var/www/praktijkenbank", f"root * {site}"),
    ):
        text = text.replace(told, here)
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https disable_redirects\n}\n" + text, "utf-8")
    started = ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]
    with running(Server("caddy", port, certificate), started, folder) as server:
        yield server


def old_addresses(configuration: str, site: Path) -> str:
    """What the command in the configuration's comment makes of the addresses that have moved."""
    [program] = re.findall(r"# +awk '([^']*)' /var/www/praktijkenbank/_redirects > ", configuration)
    return subprocess.run(["awk", program, str(site / "_redirects")], check=True, capture_output=True, text=True).stdout  # noqa: S603, S607


@contextmanager
def running(server: Server, started: list[str], home: Path) -> Iterator[Server]:
    """A server from its first answer until it is ended. What it said stands in the error when it never answers."""
    with (home / f"{server.name}.log").open("w+") as said:
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(home)}
        process = subprocess.Popen(started, stdout=said, stderr=said, env=environment)  # noqa: S603 -- our own command
        try:
            until = time.monotonic() + PATIENCE
            while not server.answers():
                if process.poll() is not None or time.monotonic() > until:
                    said.seek(0)
                    raise SystemExit(f"{server.name} does not answer:\n{said.read()}")
                time.sleep(0.05)
            yield server
        finally:
            process.terminate()
            process.wait(PATIENCE)


def self_signed(folder: Path) -> tuple[Path, Path]:
    """A certificate for a day and its key."""
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    if not certificate.exists():
        asked = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/CN={NAME}", "-addext"]
        asked += [f"subjectAltName=DNS:{NAME},IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
        subprocess.run(asked, check=True, capture_output=True)  # noqa: S603 -- our own command
    return certificate, key


if __name__ == "__main__":
    sys.exit(main())
