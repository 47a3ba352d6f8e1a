"""What an owner can fill in: for every setting what is good as it is, what is taken as it was meant, and what is refused."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from praktijkenbank.problems import KINDS
from praktijkenbank.records.pasted import contact_link
from praktijkenbank.records.settings import Settings

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
    "accessibility_statement": ["", "https://www.toegankelijkheidsverklaring.nl/register/1"],
    "licence": ["CC BY 4.0", "CC0"],
    "licence_url": ["https://creativecommons.org/licenses/by/4.0/deed.nl", "https://bank.nl/voorwaarden?taal=nl#kort"],
    "robots": ["iedereen", "geen training", "niemand"],
    "review_years": ["1", "2", "10"],
    "launched": ["", "2027-01-31"],
    "time_zone": ["Europe/Amsterdam", "America/Kralendijk", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT-1"],
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
    "accessibility_statement": {"www.bank.nl/verklaring": "https://www.bank.nl/verklaring"},
    "licence": {" CC BY 4.0 ": "CC BY 4.0"},
    "robots": {},
    "review_years": {" 3 ": "3"},
    "launched": {" 2027-01-31 ": "2027-01-31"},
    "time_zone": {
        " Europe/Amsterdam ": "Europe/Amsterdam",
        "europe/amsterdam": "Europe/Amsterdam",
        "America/Argentina/Buenos Aires": "America/Argentina/Buenos_Aires",
        "utc": "UTC",
    },
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
    "accessibility_statement": NO_ADDRESS,
    "licence": NO_TEXT | {"": "leeg"},
    "licence_url": NO_ADDRESS | {"": "leeg"},
    "robots": {},
    "review_years": {"": "leeg", "0": "jaren", "11": "jaren", "twee": "jaren", "2,5": "jaren", "-1": "jaren", "٣": "jaren"},
    "launched": {"2027-02-30": "dag", "31-01-2027": "dag", "binnenkort": "dag", "2027": "dag"},
    "time_zone": {
        "": "leeg", "Amsterdam": "tijdzone", "Europe": "tijdzone", "Europe/Amsterdm": "tijdzone", "GMT+1:00": "tijdzone",
        "../Europe/Amsterdam": "tijdzone", "/etc/localtime": "tijdzone", "zone.tab": "tijdzone", "Europe/": "tijdzone",
        "Europe/Amsterdam\0": "tijdzone", "<b>": "tijdzone",
    },
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
    assert reason in KINDS["instelling-kan-niet"].hints


def test_every_setting_is_in_the_table() -> None:
    assert {*GOOD, "footer_links"} == Settings.model_fields.keys()
    assert GOOD.keys() == MENDED.keys() == REFUSED.keys()


@pytest.mark.parametrize("field", GOOD)
@pytest.mark.parametrize("value", [None, 5, ["x"], {"x": "y"}, True, "a" * 501, "https://bank.nl/" + "a" * 501])
def test_what_is_no_text_or_far_too_long_is_refused(field: str, value: object) -> None:
    assert reasons({field: value})[0] in ("string_type", "string_too_long", "literal_error")


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
