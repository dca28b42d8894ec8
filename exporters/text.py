"""Typed text on its way out: clean, short enough, and with links that are safe for Word and Excel."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from models.texts import clean, one_line

__all__ = ["CUT_MARK", "clean", "cut", "one_line", "safe_link", "utf16_length"]

_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
_LINK_CHARACTERS = "/:?#[]@!$&'()*+,;=%-._~"
CUT_MARK = " […]"


def utf16_length(text: str) -> int:
    """Length as Office counts it: characters beyond the basic plane take two units."""
    return len(text) + sum(1 for character in text if character > "\uffff")


def cut(text: str, limit: int) -> str:
    """The text itself, or its beginning with a visible mark so that it takes at most `limit` UTF-16 units."""
    if utf16_length(text) <= limit:
        return text
    kept = _beginning(text, max(0, limit - len(CUT_MARK))).rstrip()
    return kept + CUT_MARK[: limit - utf16_length(kept)]


def _beginning(text: str, room: int) -> str:
    """As many whole characters of the text as take at most `room` UTF-16 units."""
    kept = text[:room]
    excess = utf16_length(kept) - room
    while excess > 0:  # each of the characters dropped together frees one unit or two
        dropped = -(-excess // 2)
        excess -= utf16_length(kept[-dropped:])
        kept = kept[:-dropped]
    return kept


def safe_link(address: object) -> str | None:
    """A web or mail address that may become a hyperlink, made of URL characters only; None for any other."""
    plain = clean(address).strip()
    if not plain or any(character.isspace() for character in plain) or "\ufffd" in plain:
        return None
    try:
        parts = urlsplit(plain)
    except ValueError:
        return None
    if parts.scheme.lower() not in _SAFE_SCHEMES or not (parts.netloc or parts.scheme.lower() == "mailto"):
        return None
    if parts.scheme.lower() == "mailto" and "@" not in parts.path:
        return None
    return quote(plain, safe=_LINK_CHARACTERS)
