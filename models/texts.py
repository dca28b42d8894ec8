"""Typed text as it may be kept and shown: no control characters, no half letters, one kind of line end."""

from __future__ import annotations

import re

# What XML 1.0 cannot hold, and the C1 controls that Office shows as boxes.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")
_BREAKS = str.maketrans("\n\t", "  ")


def clean(text: object) -> str:
    """The text with line ends as LF; control characters and lone surrogates become U+FFFD; None is empty."""
    if text is None:
        return ""
    plain = text if isinstance(text, str) else str(text)
    if plain.isprintable():
        return plain
    return _FORBIDDEN.sub("\ufffd", _LINE_ENDS.sub("\n", plain))


def without_breaks(text: str) -> str:
    """The clean text with a blank for each line end and tab, and otherwise as it was typed."""
    return text if text.isprintable() else clean(text).translate(_BREAKS)


def one_line(text: object) -> str:
    """The clean text with every run of white space made one blank: for names, captions and properties."""
    return " ".join(clean(text).split())


def says_something(text: str) -> bool:
    """Whether there is anything to see in a text, beside blanks and control characters."""
    return any(letter.isprintable() and not letter.isspace() for letter in text)
