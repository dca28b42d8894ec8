"""Cleans what people typed once, on its way out, so that no document is refused by Word or Excel."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

# What XML 1.0 cannot hold, and the C1 controls that Office shows as boxes.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})
_LINK_CHARACTERS = "/:?#[]@!$&'()*+,;=%-._~"
CUT_MARK = " […]"


def clean(text: object) -> str:
    """The text with line ends as LF; control characters and lone surrogates become U+FFFD; None is empty."""
    if text is None:
        return ""
    plain = text if isinstance(text, str) else str(text)
    if plain.isascii() and plain.isprintable():
        return plain
    return _FORBIDDEN.sub("\ufffd", _LINE_ENDS.sub("\n", plain))


def one_line(text: object) -> str:
    """The clean text with every run of white space made one blank: for names, captions and properties."""
    return " ".join(clean(text).split())


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
