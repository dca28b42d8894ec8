"""How wide the columns of a table are, so that neither their headings nor their words break."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.word.markup import twips

LETTER, SMALL_LETTER = 0.21, 0.18  # cm for a bold letter of a heading, with some air for wider fonts
PLAIN = 0.82  # a letter of a cell against a bold one of a heading
MARGIN = 0.4  # cm left and right of the words of a cell
NARROWEST = 0.95  # cm
LONGEST_WORD = 26  # letters; a longer word, such as an address, may break
DATE_LENGTH = 12  # letters: a text no longer than a date is not broken if there is room


def shares(weights: Sequence[float], width: float) -> list[int]:
    """Column widths in twips that fill `width` cm exactly."""
    total = twips(width)
    widths = [int(total * weight / sum(weights)) for weight in weights]
    widths[-1] += total - sum(widths)
    return widths


def readable(
    weights: Sequence[float], headings: Sequence[str], longest: Sequence[int], width: float, *, small: bool
) -> list[float]:
    """The widths in cm that were asked for, but none so narrow that a word of its heading breaks.

    Where there is room to spare, a column also takes the longest word of its cells (`longest`, in letters).
    """
    letter = SMALL_LETTER if small else LETTER
    asked = [weight * width / sum(weights) for weight in weights]
    words = (max((len(word) for word in heading.split()), default=0) for heading in headings)
    heads = [max(NARROWEST, length * letter + MARGIN) for length in words]
    cells = [min(length, LONGEST_WORD) * letter * PLAIN + MARGIN for length in longest]
    both = [max(pair) for pair in zip(heads, cells, strict=True)]
    return _widened(_widened(asked, heads), both if sum(both) <= width else heads)


def longest_word(text: str) -> int:
    """Letters of the longest piece that should stand on one line: a word, or a date or state as a whole."""
    parts = text.split("\n")
    pieces = (piece for part in parts for piece in ([part] if len(part) <= DATE_LENGTH else part.split()))
    return max(map(len, pieces), default=0)


def _widened(wide: Sequence[float], least: Sequence[float]) -> list[float]:
    """Widths of at least so much each, taken from the columns that have more than they need."""
    lacking = sum(max(0.0, need - has) for need, has in zip(least, wide, strict=True))
    spare = sum(max(0.0, has - need) for need, has in zip(least, wide, strict=True))
    share = min(1.0, lacking / spare) if spare else 0.0
    return [max(need, has - max(0.0, has - need) * share) for need, has in zip(least, wide, strict=True)]
