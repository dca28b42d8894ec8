"""Finds words in many titles as somebody types: whole beginnings first, mistyped words last."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

MOST = 6  # of one kind
SORTED = 400  # more candidates of a kind than this stay in the program's order
ENOUGH = 4  # so many good matches, and nothing is guessed
GUESSED_LETTERS, GUESSED_WORDS, ALIKE = 3, 6, 70  # shortest word guessed at, guesses for it, % alike


def folded(text: str) -> str:
    """Without capitals and accents: "Äußere Prüfung" is "aussere prufung"."""
    text = text.casefold()
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    return "".join(each for each in parts if not unicodedata.combining(each))


class Index:
    """Titles in order of their kinds; `find` gives positions, best first and in groups of a kind."""

    def __init__(self, kinds: Sequence[tuple[str, Sequence[str]]]) -> None:
        self.bounds: list[tuple[str, int, int]] = []
        self._texts: list[str] = []
        for kind, titles in kinds:
            begin = len(self._texts)
            self._texts += [" " + folded(title) for title in titles]
            self.bounds.append((kind, begin, len(self._texts)))
        words = set(" ".join(self._texts).split())
        self._words = [word for word in words if len(word) >= GUESSED_LETTERS and word.isalpha()]

    def find(self, query: str) -> list[tuple[str, list[int]]]:
        """Kinds with at most MOST positions each; the kind with the best match comes first."""
        words = folded(query).split()
        if not words:
            return []
        found: dict[str, list[int]] = {}
        rank: dict[str, int] = {}
        for number, some in enumerate(self._tiers(words)):
            for kind, positions in self._by_kind(some):
                row = found.setdefault(kind, [])
                rank.setdefault(kind, number)
                row += [each for each in positions if each not in row][: MOST - len(row)]
        return sorted(found.items(), key=lambda item: rank[item[0]])

    def _tiers(self, words: list[str]) -> Iterable[list[int]]:
        """Positions in tiers, best first; each tier in the order of the titles."""
        texts = self._texts
        inside: list[int] = list(range(len(texts)))
        for word in words:
            inside = [each for each in inside if word in texts[each]]
        starts = inside
        for word in words:
            begin = " " + word
            starts = [each for each in starts if begin in texts[each]]
        whole = " " + " ".join(words)
        yield [each for each in starts if texts[each] == whole]
        yield [each for each in starts if texts[each].startswith(whole)]
        yield starts
        yield inside
        if len(inside) < ENOUGH:
            guessed = self._guessed(words)
            yield guessed
            if not guessed and len(words) > 1:
                yield sorted({each for word in words for each in self._guessed([word])})

    def _guessed(self, words: list[str]) -> list[int]:
        """Titles with a word like each of the words."""
        texts = self._texts
        left = list(range(len(texts)))
        for word in words:
            left = sorted({each for other in self._alike(word) for each in left if other in texts[each]})
        return left

    def _alike(self, word: str) -> list[str]:
        """The word itself and those whose beginning is most like it."""
        if len(word) < GUESSED_LETTERS:
            return [" " + word]
        from rapidfuzz import fuzz, process

        size = len(word)
        heads = [each[:size] for each in self._words]
        best = process.extract(word, heads, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=GUESSED_WORDS)
        return [word, *(" " + head for head, _score, _place in best)]

    def _by_kind(self, some: list[int]) -> Iterable[tuple[str, list[int]]]:
        for kind, begin, end in self.bounds:
            part = some[bisect_left(some, begin) : bisect_left(some, end)]
            if part:
                yield kind, part if len(part) > SORTED else sorted(part, key=self._length)

    def _length(self, position: int) -> int:
        """Of two titles that match alike, the shorter says more exactly what was meant."""
        return len(self._texts[position])
