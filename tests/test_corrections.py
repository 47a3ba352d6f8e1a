"""What somebody meant by a value in another way of writing; nothing when that is not certain."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from praktijkenbank.reading.mistakes import corrections


@pytest.mark.parametrize(
    ("correct", "written", "meant"),
    [
        (corrections.day, "30-06-2024", "2024-06-30"),
        (corrections.day, "1/2/2024", "2024-02-01"),
        (corrections.day, "3.12.2024", "2024-12-03"),
        (corrections.day, "2024/6/3", "2024-06-03"),
        (corrections.day, "2024-06-30T12:00:00Z", "2024-06-30"),
        (corrections.day, "30 juni 2024", "2024-06-30"),
        (corrections.day, "3 Sept. 2024", "2024-09-03"),
        (corrections.day, "31-02-2024", ""),
        (corrections.day, "30 ju 2024", ""),
        (corrections.day, "30 j 2024", ""),
        (corrections.day, "2024-06", ""),
        (corrections.day, "vorige week", ""),
        (corrections.partial_date, "06-2024", "2024-06"),
        (corrections.partial_date, "juni 2024", "2024-06"),
        (corrections.partial_date, "13-2024", ""),
        (corrections.partial_date, "30-06-2024", "2024-06-30"),
        (corrections.number, "3,5", "3.5"),
        (corrections.number, "2 500", "2500"),
        (corrections.number, "€ 2500,-", "2500"),
        (corrections.number, "+12", "12"),
        (corrections.number, "007", "7"),
        (corrections.number, "1.000,50", ""),
        (corrections.number, "2.500", ""),
        (corrections.number, "12%", ""),
        (corrections.number, "1_000", ""),
        (corrections.yes_no, "Ja", "true"),
        (corrections.yes_no, "nee", "false"),
        (corrections.yes_no, "soms", ""),
        (corrections.slug, "Klussen en Karweien", "klussen-en-karweien"),
        (corrections.slug, "Café ’t Hoekje", "cafe-t-hoekje"),
        (corrections.slug, "日本", ""),
        (corrections.slug, "buren-voor-buren.yml", "buren-voor-buren"),
        (corrections.slug, "kwartiermaken.yml.txt", "kwartiermaken"),
        (corrections.slug, "Kwartiermaken.YAML", "kwartiermaken"),
        (corrections.slug, "waarom.md", "waarom"),
        (corrections.slug, "st. jan", "st-jan"),
        (corrections.web_address, "www.voorbeeld.nl/a", "https://www.voorbeeld.nl/a"),
        (corrections.web_address, " https://voorbeeld.nl ", "https://voorbeeld.nl"),
        (corrections.web_address, "javascript:alert(1)", ""),
        (corrections.web_address, "geen adres", ""),
    ],
)
def test_a_value_is_written_our_way(correct: Callable[[str], str], written: str, meant: str) -> None:
    assert correct(written) == meant
