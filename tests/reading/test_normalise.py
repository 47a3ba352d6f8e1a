"""What somebody meant by a value in another way of writing; nothing when that is not certain."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from praktijkenbank.reading.diagnosis import normalise


@pytest.mark.parametrize(
    ("correct", "written", "meant"),
    [
        (normalise.day, "30-06-2024", "2024-06-30"),
        (normalise.day, "1/2/2024", "2024-02-01"),
        (normalise.day, "3.12.2024", "2024-12-03"),
        (normalise.day, "2024/6/3", "2024-06-03"),
        (normalise.day, "2024-06-30T12:00:00Z", "2024-06-30"),
        (normalise.day, "30 juni 2024", "2024-06-30"),
        (normalise.day, "3 Sept. 2024", "2024-09-03"),
        (normalise.day, "31-02-2024", ""),
        (normalise.day, "30 ju 2024", ""),
        (normalise.day, "30 j 2024", ""),
        (normalise.day, "2024-06", ""),
        (normalise.day, "vorige week", ""),
        (normalise.partial_date, "06-2024", "2024-06"),
        (normalise.partial_date, "juni 2024", "2024-06"),
        (normalise.partial_date, "13-2024", ""),
        (normalise.partial_date, "30-06-2024", "2024-06-30"),
        (normalise.number, "3,5", "3.5"),
        (normalise.number, "2 500", "2500"),
        (normalise.number, "€ 2500,-", ""),
        (normalise.number, "+12", ""),
        (normalise.number, "007", "7"),
        (normalise.number, "1.000,50", "1000.50"),
        (normalise.number, "1.000.000", "1000000"),
        (normalise.number, "−1’000", "-1000"),
        (normalise.number, "2.500", ""),
        (normalise.number, "12%", ""),
        (normalise.number, "1_000", ""),
        (normalise.yes_no, "Ja", "true"),
        (normalise.yes_no, "nee", "false"),
        (normalise.yes_no, "soms", ""),
        (normalise.slug, "Klussen en Karweien", "klussen-en-karweien"),
        (normalise.slug, "Café ’t Hoekje", "cafe-t-hoekje"),
        (normalise.slug, "日本", ""),
        (normalise.slug, "buren-voor-buren.yml", "buren-voor-buren"),
        (normalise.slug, "kwartiermaken.yml.txt", "kwartiermaken"),
        (normalise.slug, "Kwartiermaken.YAML", "kwartiermaken"),
        (normalise.slug, "waarom.md", "waarom"),
        (normalise.slug, "st. jan", "st-jan"),
        (normalise.web_address, "https://straße.example/a", ""),
        (normalise.web_address, "https://Café.example/a", "https://xn--caf-dma.example/a"),
        (normalise.web_address, "www.voorbeeld.nl/a", "https://www.voorbeeld.nl/a"),
        (normalise.web_address, " https://voorbeeld.nl ", "https://voorbeeld.nl"),
        (normalise.web_address, "javascript:alert(1)", ""),
        (normalise.web_address, "geen adres", ""),
    ],
)
def test_a_value_is_written_our_way(correct: Callable[[str], str], written: str, meant: str) -> None:
    assert correct(written) == meant
