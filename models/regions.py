"""Countries and regions that keep public holidays, and how what somebody typed is taken for one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from unicodedata import combining, normalize

from models.workdays import countries, subdivisions
from resources import toml

MOST_NEAR = 3
LIKENESS = 0.7  # of two words, from 0 to 1, from which one may be meant by the other
_BASE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe"})


@dataclass(frozen=True)
class Place:
    """A country or region: its code, the name to show, and all it may be called besides."""

    code: str
    name: str
    others: tuple[str, ...] = ()

    @property
    def calls(self) -> tuple[str, ...]:
        """Everything it may be called, its code first."""
        return (self.code, self.name, *self.others)


def known_countries() -> list[Place]:
    """Every country with a holiday calendar, by name; it may be called by its ISO codes too."""
    from holidays.registry import COUNTRIES

    codes = {codes[0]: tuple(codes[1:]) for _name, *codes in COUNTRIES.values()}
    return [Place(code, name, codes[code]) for code, name in countries()]


def known_regions(country: str) -> list[Place]:
    """The regions of a country (ISO code) with holidays of their own, by the name shown.

    That is the English name with the local one beside it, where they differ. Raises ValueError, a sentence,
    for a country without a calendar.
    """
    from holidays import country_holidays

    english = toml("words/regions.toml").get(country, {})
    local = subdivisions(country)
    aliases = country_holidays(country).subdivisions_aliases.items() if local else ()
    found: list[tuple[str, Place]] = []
    for code, name in local:
        calls = (*filter(None, (english.get(code),)), name)
        shown = f"{calls[0]} ({name})" if len(calls) > 1 else name
        others = (*calls, *(alias for alias, of in aliases if of == code))
        found.append((plain(calls[0]), Place(code, shown, others)))
    return [place for _name, place in sorted(found, key=itemgetter(0))]


def meant(typed: str, places: Sequence[Place]) -> list[Place]:
    """The places that somebody may mean: called exactly so, else beginning so, else with this in a name.

    A code outdoes a name. Capitals, accents and hyphens do not matter.
    """
    words = plain(typed)
    if not words:
        return []
    if by_code := [each for each in places if plain(each.code) == words]:
        return by_code
    calls = [(each, [plain(call) for call in each.calls]) for each in places]
    for fits in (words.__eq__, lambda call: call.startswith(words), lambda call: words in call):
        if found := [each for each, names in calls if any(map(fits, names))]:
            return found
    return []


def near(typed: str, places: Sequence[Place]) -> list[Place]:
    """The places with a name much like the one typed, the most alike first."""
    from difflib import get_close_matches

    calls = {plain(call): each for each in reversed(places) for call in each.calls if len(call) > 2}
    alike = get_close_matches(plain(typed), calls, MOST_NEAR, LIKENESS)
    return list(dict.fromkeys(calls[call] for call in alike))


def plain(words: str) -> str:
    """Words without capitals, accents and punctuation, for comparing."""
    bare = "".join(each for each in normalize("NFKD", words.casefold()) if not combining(each))
    return " ".join(re.findall(r"\w+", bare.translate(_BASE)))
