"""Countries and regions are found by code, local name and English name; a slip of the pen finds its like."""

from __future__ import annotations

import pytest

from models.regions import Place, known_countries, known_regions, meant, near
from models.workdays import public_holidays, subdivisions
from resources import toml


def codes(places: list[Place]) -> list[str]:
    return [each.code for each in places]


@pytest.mark.parametrize(
    "typed", ["BY", "by", "Bayern", "bay", "Bavaria", "bav", "Bavaria (Bayern)", "varia"]
)
def test_bavaria_by_all_its_names(typed: str) -> None:
    assert codes(meant(typed, known_regions("DE"))) == ["BY"]


@pytest.mark.parametrize(
    ("country", "typed", "found"),
    [
        ("DE", "Sachsen", ["SN"]),
        ("DE", "baden wurttemberg", ["BW"]),
        ("DE", "sa", ["SL", "SN", "ST"]),
        ("DE", "Atlantis", []),
        ("DE", "", []),
        ("AT", "Vienna", ["9"]),
        ("AT", "Wien", ["9"]),
        ("CH", "Wallis", ["VS"]),
        ("CA", "Québec", ["QC"]),
        ("PL", "lodzkie", ["10"]),
        ("US", "new", ["NH", "NJ", "NM", "NY"]),
    ],
)
def test_what_may_be_meant(country: str, typed: str, found: list[str]) -> None:
    assert codes(meant(typed, known_regions(country))) == found


@pytest.mark.parametrize("typed", ["UK", "GBR", "gb", "United Kingdom"])
def test_a_country_by_its_codes_and_its_name(typed: str) -> None:
    assert codes(meant(typed, known_countries())) == ["GB"]


def test_a_slip_of_the_pen_finds_its_like() -> None:
    assert codes(near("Bavraia", known_regions("DE"))) == ["BY"]
    assert codes(near("Germny", known_countries()))[0] == "DE"
    assert near("Atlantis", known_regions("DE")) == []


def test_the_english_name_stands_first_where_there_is_one() -> None:
    shown = [each.name for each in known_regions("DE")]
    assert "Bavaria (Bayern)" in shown
    assert "Hamburg" in shown
    assert shown.index("Saxony (Sachsen)") + 1 == shown.index("Saxony-Anhalt (Sachsen-Anhalt)")
    assert len(shown) == len(subdivisions("DE")) == 17


@pytest.mark.parametrize("country", toml("words/regions.toml"))
def test_every_english_name_is_of_a_region_there_is(country: str) -> None:
    names = toml("words/regions.toml")[country]
    regions = {each.code: each for each in known_regions(country)}
    assert set(names) <= set(regions)
    for code, name in names.items():
        assert name in regions[code].others
        assert regions[code] in meant(name, list(regions.values()))
        assert public_holidays(country, code, [2026])
