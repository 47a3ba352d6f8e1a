"""What an owner can fill in: for every setting what is good as it is, what is taken as it was meant, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from pydantic import ValidationError

from praktijkenbank.problems import ContentProblems
from praktijkenbank.problems.messages.settings import ADVICE
from praktijkenbank.reading.settings import IN_BLOCK, OF_MKDOCS, ON_TOP, read_settings
from praktijkenbank.records.pasted import contact_link
from praktijkenbank.records.settings import Settings
from tests import mini

SOUND = {"site_url": "https://bank.nl/", "site_name": "Bank"}

GOOD: dict[str, list[str]] = {
    "site_url": [
        "https://bank.nl/", "http://bank.nl/", "https://www.bank.nl/", "https://bank.nl/map/onder/", "https://bank.nl:8443/",
        "http://localhost:8000/", "http://192.168.1.2/", "https://naam.github.io/bank/", "http://intranet/", "http://[::1]:80/",
    ],
    "site_name": ["Bank", "Bank & Co", "’t Baken – 24/7", "a < b en c > d", "Banque d’échange"],
    "site_description": ["", "Goede praktijken: wat werkt."],
    "copyright": ["", "© 2026 Gemeente X. CC\u00a0BY\u00a04.0"],
    "owner": ["", "Gemeente ’s-Hertogenbosch", "Stichting {{ 7 * 7 }}", "Jansen & Zn. \"Hulp\""],
    "contact": [
        "", "info@bank.nl", "o'neil@bank.nl".replace("'", "."), "a+b@sub.bank.nl", "https://bank.nl/contact", "14 020", "+31 20 123 45 67",
        "(020) 123 45 67", "06-12345678", "https://bank.nl/contact?onderwerp=bank",
    ],
    "repository": ["", "https://github.com/eigenaar/naam", "https://gitlab.com/groep/onder/groep/naam", "https://git.bank.nl/a/b"],
    "licence": ["CC BY 4.0", "CC0"],
    "licence_url": ["https://creativecommons.org/licenses/by/4.0/deed.nl", "https://bank.nl/voorwaarden?taal=nl#kort"],
}  # fmt: skip

MENDED: dict[str, dict[str, str]] = {
    "site_url": {
        "https://bank.nl": "https://bank.nl/",
        "bank.nl": "https://bank.nl/",
        "www.bank.nl/": "https://www.bank.nl/",
        "//bank.nl/": "https://bank.nl/",
        " https://bank.nl/ ": "https://bank.nl/",
        "<https://bank.nl/>": "https://bank.nl/",
        "HTTPS://Bank.NL/Map": "https://bank.nl/Map/",
        "https://bank.nl/index.html": "https://bank.nl/",
        "https://bank.nl/map/Index.htm": "https://bank.nl/map/",
        "https://bank.nl/?": "https://bank.nl/",
        "https://bank.nl/#": "https://bank.nl/",
        "https://bank.nl./": "https://bank.nl/",
        "https://bank.nl:/": "https://bank.nl/",
        "https://cafébank.nl": "https://xn--cafbank-dya.nl/",
        "https://bank.nl/café": "https://bank.nl/caf%C3%A9/",
        "bank.nl:8443": "https://bank.nl:8443/",
        "localhost.bank.nl": "https://localhost.bank.nl/",
    },
    "site_name": {" Bank ": "Bank", "Bank &amp; Co": "Bank & Co"},
    "site_description": {"Eén&nbsp;zin.\n": "Eén\u00a0zin."},
    "copyright": {"&copy; Gemeente X (CC&nbsp;BY)": "© Gemeente X (CC\u00a0BY)"},
    "owner": {" Gemeente X ": "Gemeente X"},
    "contact": {
        "mailto:info@bank.nl": "info@bank.nl",
        "MAILTO:info@bank.nl?subject=Vraag": "info@bank.nl",
        "Anna Jansen <info@bank.nl>": "info@bank.nl",
        "<info@bank.nl>": "info@bank.nl",
        '"Jansen, Anna" <info@bank.nl>': "info@bank.nl",
        " info@Bank.NL ": "info@bank.nl",
        "info@cafébank.nl": "info@xn--cafbank-dya.nl",
        "bank.nl/contact": "https://bank.nl/contact",
        "www.bank.nl": "https://www.bank.nl",
        "tel:+31201234567": "+31201234567",
    },
    "repository": {
        "https://github.com/eigenaar/naam.git": "https://github.com/eigenaar/naam",
        "https://github.com/eigenaar/naam/": "https://github.com/eigenaar/naam",
        "https://github.com/eigenaar/naam/tree/main/content": "https://github.com/eigenaar/naam",
        "https://github.com/eigenaar/naam/pulls?q=is%3Aopen": "https://github.com/eigenaar/naam",
        "https://github.com/eigenaar/naam?tab=readme-ov-file#readme": "https://github.com/eigenaar/naam",
        "github.com/eigenaar/naam": "https://github.com/eigenaar/naam",
        "git@github.com:eigenaar/naam.git": "https://github.com/eigenaar/naam",
        "git@gitlab.com:groep/onder/naam.git": "https://gitlab.com/groep/onder/naam",
        "ssh://git@git.bank.nl:2222/a/b.git": "https://git.bank.nl/a/b",
        "https://gitlab.com/groep/onder/naam/-/tree/main": "https://gitlab.com/groep/onder/naam",
        "https://git.bank.nl/a/b/src/branch/main": "https://git.bank.nl/a/b",
    },
    "licence": {" CC BY 4.0 ": "CC BY 4.0"},
    "licence_url": {"creativecommons.org/licenses/by/4.0/": "https://creativecommons.org/licenses/by/4.0/"},
}

NO_ADDRESS = {
    "javascript:alert(1)": "soort", "JavaScript:alert(1)": "soort", "data:text/html,x": "soort", "ftp://bank.nl/": "soort",
    "file:///etc/passwd": "soort", "vbscript:x": "soort", "htps://bank.nl/": "soort", "mailto:info@bank.nl": "soort",
    "javascript:1": "adres", "java\tscript:alert(1)": "adres", "https:bank.nl": "adres", "https:///": "adres", "https://": "adres",
    "https://bank nl/": "adres", "https://bank.nl/a b": "adres", "https://bank..nl/": "adres", "https://-bank.nl/": "adres",
    "https://bank_.nl/": "adres", "https://bank.nl\\@kwaad.nl/": "adres", 'https://bank.nl/"><b>': "adres", "https://[::1/": "adres",
    "https://bank.nl/%zz": "adres", "bank": "adres", "https://bank.nl/\u200b": "adres", "https://1.2.3/": "adres",
    "https://naam:geheim@bank.nl/": "wachtwoord", "https://naam@bank.nl/": "wachtwoord",
    "https://bank.nl:0/": "poort", "https://bank.nl:99999/": "poort", "https://bank.nl:acht/": "poort", "bank.nl:99999": "poort",
}  # fmt: skip
"""Refused wherever an address belongs."""

NO_TEXT = {
    "<b>Bank</b>": "html", "Bank<script>alert(1)</script>": "html", "&lt;b&gt;": "html", "<!-- -->": "html", "Bank</title>": "html",
    "Bank\u200b": "teken", "Bank\u202e": "teken", "Een\nTwee": "teken", "a\tb": "teken", "2026": "geen-woorden", "true": "geen-woorden",
}  # fmt: skip
"""Refused wherever text belongs."""

REFUSED: dict[str, dict[str, str]] = {
    "site_url": NO_ADDRESS
    | {
        "": "leeg", "https://bank.nl/?q=x": "vraagteken", "https://bank.nl/#over": "vraagteken", "https://bank.nl/over.html": "bestand",
        "https://bank.nl/index.php": "bestand", "https://bank.nl/../x/": "pad", "https://bank.nl//x": "pad",
    },
    "site_name": NO_TEXT | {"": "leeg"},
    "site_description": NO_TEXT,
    "copyright": NO_TEXT,
    "owner": NO_TEXT,
    "contact": {name: reason if "://" in name else "contact" for name, reason in NO_ADDRESS.items() if "@" not in name}
    | {
        "info(at)bank.nl": "adres", "info@bank": "contact", "a@b.nl, c@d.nl": "contact", "vraag het Anna": "contact", "@bank.nl": "contact",
        "a b@bank.nl": "contact", "mailto:": "contact", "112": "contact", "tel:iedereen": "contact", "0" * 16: "contact",
        "https://naam:geheim@bank.nl/": "wachtwoord", "info@bank.nl\nBcc: x@y.nl": "contact", "bank.nl:99999": "poort",
    },
    "repository": NO_ADDRESS
    | {
        "eigenaar/naam": "adres", "https://github.com/eigenaar": "opslag", "https://github.com/": "opslag", "../naam": "adres",
        "https://github.com/a/..": "opslag", "https://github.com/a/b%20c": "opslag", "https://token@github.com/a/b": "wachtwoord",
    },
    "licence": NO_TEXT | {"": "leeg"},
    "licence_url": NO_ADDRESS | {"": "leeg"},
}  # fmt: skip


def reasons(given: dict[str, object]) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        Settings.model_validate(SOUND | given)
    return [error.get("ctx", {}).get("reason", error["type"]) for error in refused.value.errors()]


@pytest.mark.parametrize(("field", "value"), [(field, value) for field, values in GOOD.items() for value in values])
def test_what_is_good_stays_as_it_is(field: str, value: str) -> None:
    assert getattr(Settings.model_validate(SOUND | {field: value}), field) == value


@pytest.mark.parametrize(
    ("field", "value", "meant"), [(field, value, meant) for field, values in MENDED.items() for value, meant in values.items()]
)
def test_what_can_mean_one_thing_is_taken(field: str, value: str, meant: str) -> None:
    once = getattr(Settings.model_validate(SOUND | {field: value}), field)
    assert once == meant
    assert getattr(Settings.model_validate(SOUND | {field: once}), field) == once


@pytest.mark.parametrize(
    ("field", "value", "reason"), [(field, value, why) for field, values in REFUSED.items() for value, why in values.items()]
)
def test_the_rest_is_refused_and_told_why(field: str, value: str, reason: str) -> None:
    assert reasons({field: value}) == [reason]
    assert reason in ADVICE


def test_every_setting_is_in_the_table() -> None:
    assert {*GOOD, "footer_links"} == Settings.model_fields.keys()
    assert GOOD.keys() == MENDED.keys() == REFUSED.keys()


@pytest.mark.parametrize("field", GOOD)
@pytest.mark.parametrize("value", [None, 5, ["x"], {"x": "y"}, True, "a" * 501, "https://bank.nl/" + "a" * 501])
def test_what_is_no_text_or_far_too_long_is_refused(field: str, value: object) -> None:
    assert reasons({field: value})[0] in ("string_type", "string_too_long")


@pytest.mark.parametrize(
    ("url", "meant"),
    {
        "over/": "over/", "/over/": "over/", "./over/": "over/", "/": "./", "over/#wie": "over/#wie", "feed.atom": "feed.atom", "": "./",
        "https://bank.nl/x": "https://bank.nl/x", "www.bank.nl": "https://www.bank.nl", "//bank.nl/x": "https://bank.nl/x",
    }.items(),
)  # fmt: skip
def test_a_link_in_the_footer_leads_to_a_page_here_or_elsewhere(url: str, meant: str) -> None:
    (link,) = Settings.model_validate(SOUND | {"footer_links": [{"label": "x", "url": url}]}).footer_links
    assert link.url == meant


@pytest.mark.parametrize(("url", "reason"), {**NO_ADDRESS, "../x": "pad", "a/../../x": "pad", "over/?q=x": "adres"}.items())
def test_a_link_in_the_footer_leads_nowhere_else(url: str, reason: str) -> None:
    if url not in ("bank",):  # a page of this site may be called so
        assert reasons({"footer_links": [{"label": "x", "url": url}]}) == [reason]


@pytest.mark.parametrize(
    "links", ["over/", ["over/"], [{"label": "Over"}], [{"label": "", "url": "x"}], [{"label": "x", "url": "x", "icoon": "y"}],
              [{"label": "<b>x</b>", "url": "x"}], [{"label": "x", "url": "x"}] * 21, [{"label": ["x"], "url": "x"}]],
)  # fmt: skip
def test_links_in_the_footer_have_words_and_an_address(links: object) -> None:
    assert len(reasons({"footer_links": links})) == 1


@pytest.mark.parametrize(
    ("contact", "link"),
    {
        "info@bank.nl": "mailto:info@bank.nl", "a+b@bank.nl": "mailto:a+b@bank.nl", "50%@bank.nl": "mailto:50%25@bank.nl",
        "https://bank.nl/contact": "https://bank.nl/contact", "14 020": "tel:14020", "(020) 123-45.67": "tel:0201234567",
        "+31 (0)20 1234567": "tel:+31201234567",
    }.items(),
)  # fmt: skip
def test_every_contact_can_be_followed(contact: str, link: str) -> None:
    assert contact_link(Settings.model_validate(SOUND | {"contact": contact}).contact) == link


# The file.

FILE = (mini.ROOT / "mkdocs.yml").read_text("utf-8")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides" / "main.html").touch()
    return tmp_path / "mkdocs.yml"


def told(file: Path) -> list[str]:
    with pytest.raises(ContentProblems) as found:
        read_settings(file)
    return [f"{one.where}: {one.message} [{one.code}] {one.hint}" for one in found.value.problems]


def test_our_own_file_is_read_with_the_place_of_every_setting(file: Path) -> None:
    file.write_text(FILE, "utf-8")
    found = read_settings(file)
    assert found.record.site_name == "Praktijkenbank vrijwillige inzet"
    lines = FILE.split("\n")
    for name in (*ON_TOP, *IN_BLOCK):
        assert lines[found.place((name,)).line - 1].strip().startswith(f"{name}:")


def put(old: str, new: str) -> Callable[[Path], object]:
    assert old in FILE, old
    return lambda file: file.write_text(FILE.replace(old, new, 1), "utf-8")


def whole(content: bytes | str) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(content.encode() if isinstance(content, str) else content)


BLOCK = FILE[FILE.index("plugins:") : FILE.index("nav:")]
TOP = "site_name: Praktijkenbank vrijwillige inzet\n"

WRONG: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda file: None, "mkdocs.yml: mkdocs.yml ontbreekt in"),
    "a dangling link": (lambda file: file.symlink_to("weg.yml"), "mkdocs.yml: mkdocs.yml ontbreekt in"),
    "a folder": (lambda file: file.mkdir(), "Dit is een map, geen bestand. [geen-bestand] Haal de map weg"),
    "empty": (whole(""), "Dit bestand is leeg. [leeg-bestand] Zet het bestand terug"),
    "only a comment": (whole("# niets\n"), "Hier horen velden te staan (`naam: waarde`), geen losse tekst."),
    "UTF-16": (whole(FILE.encode("utf-16")), "geen UTF-8-tekst maar UTF-16. [geen-utf8] Bewaar het"),
    "Windows": (whole("site_name: Café\n".encode("cp1252")), "mkdocs.yml:1:15: Dit bestand is geen UTF-8-tekst"),
    "a picture": (whole(b"\x89PNG\r\n\x1a\n" + bytes(40)), "[geen-utf8] Bewaar het"),
    "far too large": (whole("# x\n" * 20_000), "[te-groot] Zet het bestand terug"),
    "a control character": (whole("site_name: a\x07b\n"), "mkdocs.yml:1:13: Hier staat een onzichtbaar stuurteken"),
    "an escaped one": (put(TOP, 'site_name: "a\\x07b"\n'), "Hier staat een onzichtbaar stuurteken (U+0007)"),
    "no YAML": (put(TOP, "site_name: [\n"), "Hier klopt de YAML niet."),
    "a tab": (put("      owner:", "\towner:"), "Hier klopt de YAML niet."),
    "a list": (whole("- site_name\n"), "Hier horen velden te staan (`naam: waarde`), geen lijst."),
    "text": (whole("Praktijkenbank\n"), "geen losse tekst"),
    "a tag": (put(TOP, "site_name: !ENV NAAM\n"), "YAML-labels zoals `!ENV` kunnen hier niet."),
    "python": (put(TOP, "site_name: !!python/object/apply:os.system [ls]\n"), "YAML-labels"),
    "an anchor": (put(TOP, "site_name: &a Bank\n"), "Ankers en verwijzingen"),
    "twice": (put(TOP, TOP + TOP), "Het veld `site_name` staat hier voor de tweede keer."),
    "no name": (put(TOP, ""), "In mkdocs.yml ontbreekt `site_name` (Naam van de site). [instelling-ontbreekt]"),
    "no address": (put("site_url: https://praktijkenbank.example.org/\n", ""), "ontbreekt `site_url` (Adres van de site)"),
    "nothing": (put('owner: ""', "owner:"), ":13: Hier staat geen waarde."),
    "a list for text": (put('owner: ""', "owner: [Gemeente]"), "`owner` (Eigenaar) moet tekst zijn. [geen-tekst]"),
    "too long": (put('owner: ""', f"owner: {'a' * 151}"), "`owner` (Eigenaar) telt 151 tekens; 150 is het meeste."),
    "a number": (put('owner: ""', "owner: 2026"), ":14: `2026` kan niet bij `owner` (Eigenaar). [instelling-kan-niet]"),
    "a script": (put('repository: ""', "repository: javascript:alert(1)"), "Alleen adressen die met https:// of http:// beginnen"),
    "a block missing": (put(BLOCK, ""), "ontbreekt `praktijkenbank` (eigen instellingen)"),
    "another plugin": (put(BLOCK, "plugins: [search]\n"), ": In mkdocs.yml ontbreekt `praktijkenbank`"),
    "plugins as text": (put(BLOCK, "plugins: praktijkenbank\n"), "ontbreekt `praktijkenbank` (eigen instellingen)"),
    "a block of text": (put(BLOCK, "plugins:\n  - praktijkenbank: alles\n"), "[instelling-onbruikbaar]"),
    "a Dutch name": (put("owner:", "eigenaar:"), "De instelling `eigenaar` bestaat niet. [instelling-onbekend] Dat heet hier `owner`."),
    "a slip": (put("repository:", "repositry:"), "Bedoel je `repository`?"),
    "a slip on top": (put("site_name:", "sitename:"), "Bedoel je `site_name`?"),
    "nobody knows": (put(TOP, TOP + "kleur: groen\n"), "[instelling-onbekend] Haal de regel weg"),
    "a parent": (put(TOP, TOP + "INHERIT: ander.yml\n"), "De instelling `INHERIT` bestaat niet."),
    "too high": (put(TOP, TOP + "owner: Gemeente X\n"), "hoort dieper: onder `- praktijkenbank:`"),
    "too deep": (put('      owner: ""', "      site_name: Bank"), "hoort niet onder `praktijkenbank`"),
    "links too high": (put("extra:\n  footer_links:", "footer_links:"), "hoort dieper: onder `extra`"),
    "extra as text": (whole(FILE.split("extra:")[0] + "extra: niets\n"), "Met `extra` in mkdocs.yml kan de site niet worden gebouwd."),
    "a bad link": (put("url: bronnen/", "url: 'javascript:alert(1)'"), "`javascript:alert(1)` kan niet bij `url`"),
    "another theme": (put("name: material", "name: readthedocs"), "Met `theme` in mkdocs.yml kan de site niet worden gebouwd."),
    "no theme": (put(FILE[FILE.index("theme:") : FILE.index("plugins:")], ""), "Met `theme` in mkdocs.yml"),
    "theme as text": (put(FILE[FILE.index("theme:") : FILE.index("plugins:")], "theme: material\n"), "Met `theme` in mkdocs.yml"),
    "no templates": (put("custom_dir: overrides", "custom_dir: weg"), "In `weg` staan geen eigen sjablonen"),
    "templates of another": (put("custom_dir: overrides", "custom_dir: /etc"), "In `/etc` staan geen eigen sjablonen"),
    "the project as templates": (put("custom_dir: overrides", "custom_dir: ."), "In `.` staan geen eigen sjablonen"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_file_that_is_not_sound_is_told(name: str, file: Path) -> None:
    spoil, expected = WRONG[name]
    spoil(file)
    assert expected in "\n".join(found := told(file)), found
    assert "Traceback" not in "\n".join(found)


NO_PATH = [
    "javascript:alert(1)",
    "https://bank.nl/x",
    "//bank.nl/x",
    "/x",
    "../x",
    "a/../../x",
    'x"><b>',
    "x y",
    "data:text/html,x",
]


@pytest.mark.parametrize("path", NO_PATH)
@pytest.mark.parametrize(
    "put_in",
    [
        lambda path: FILE.replace("Start: index.html", f"Start: {path!r}"),
        lambda path: FILE.replace("Start: index.html", f"Start: [index.html, {{Meer: {path!r}}}]"),
        lambda path: FILE.replace("favicon: assets/images/favicon.svg", f"favicon: {path!r}"),
        lambda path: f"{FILE}extra_css: [{path!r}]\n",
        lambda path: f"{FILE}extra_javascript:\n  - path: {path!r}\n    type: module\n",
    ],
)
def test_what_stands_on_every_page_as_a_path_leads_to_a_file_of_the_site(
    put_in: Callable[[str], str], path: str, file: Path
) -> None:
    file.write_text(put_in(path), "utf-8")
    (line,) = told(file)
    assert f"`{path}` is geen bestand van deze site." in line


def test_paths_of_our_own_are_taken(file: Path) -> None:
    file.write_text(f"{FILE}extra_css: [assets/mijn_stijl.css]\nextra_javascript: [{{path: a.mjs, type: module}}]\n", "utf-8")
    assert read_settings(file).record.site_name


@pytest.mark.parametrize(
    "block", ["plugins:\n  - praktijkenbank\n", "plugins: [praktijkenbank]\n", "plugins:\n  praktijkenbank:\n    owner: Ik\n"]
)
def test_the_block_may_have_any_form_that_mkdocs_reads(block: str, file: Path) -> None:
    put(BLOCK, block)(file)
    assert read_settings(file).record.owner == ("Ik" if "owner" in block else "")


def test_everything_is_told_at_once(file: Path) -> None:
    file.write_text(
        FILE.replace('owner: ""', "owner: <b>").replace('contact: ""', "contact: a").replace("site_name:", "naam:"), "utf-8"
    )
    codes = [line.partition("[")[2].partition("]")[0] for line in told(file)]
    assert sorted(codes) == ["instelling-kan-niet", "instelling-kan-niet", "instelling-onbekend", "instelling-ontbreekt"]


def test_what_else_may_stand_there_is_what_mkdocs_knows() -> None:
    """`pages` and `google_analytics` are gone from MkDocs; `config_file_path` is no setting."""
    known = {name for name, _ in MkDocsConfig._schema} - {"pages", "google_analytics", "config_file_path"}
    assert {*OF_MKDOCS, *ON_TOP} == known
