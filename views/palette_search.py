"""Finds words in many titles as somebody types: whole beginnings first, mistyped words last."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence

MOST = 6  # of one kind
SORTED = 400  # more candidates of a kind than this stay in the program's order
ENOUGH = 4  # so many good matches, and nothing is guessed
GUESS_RANK = 4
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
        found: dict[str, tuple[int, list[int]]] = {}
        for kind, begin, end in self.bounds:
            self._add(found, kind, self._tiers(words, begin, end), 0)
        if sum(len(row) for _rank, row in found.values()) < ENOUGH:
            self._add_guesses(found, words)
        return [(kind, row) for kind, (_rank, row) in sorted(found.items(), key=lambda item: item[1][0])]

    def _add(
        self, found: dict[str, tuple[int, list[int]]], kind: str, tiers: Iterable[list[int]], rank: int
    ) -> None:
        """Take the best of a kind, tier by tier; once there are enough, later tiers are not computed."""
        best, row = found.get(kind, (99, []))
        for number, some in enumerate(tiers, rank):
            some = some if len(some) > SORTED else sorted(some, key=self._length)
            new = [each for each in some[: MOST + len(row)] if each not in row][: MOST - len(row)]
            if new:
                best = min(best, number)
                row = row + new
                found[kind] = (best, row)
            if len(row) >= MOST:
                return

    def _tiers(self, words: list[str], begin: int, end: int) -> Iterable[list[int]]:
        """Positions of one kind in tiers, best first; each tier in the order of the titles."""
        texts, (first, *others) = self._texts, words
        own, whole = texts[begin:end], " " + " ".join(words)
        begun = [each for each, text in enumerate(own, begin) if text.startswith(whole)]
        yield [each for each in begun if texts[each] == whole]
        yield begun
        starts = [each for each, text in enumerate(own, begin) if " " + first in text]
        for word in others:
            starts = [each for each in starts if " " + word in texts[each]]
        yield starts
        inside = [each for each, text in enumerate(own, begin) if first in text]
        for word in others:
            inside = [each for each in inside if word in texts[each]]
        yield inside

    def _add_guesses(self, found: dict[str, tuple[int, list[int]]], words: list[str]) -> None:
        """Titles with words like these; if there are none, titles with one of them."""
        guessed = self._guessed(words)
        if not guessed and len(words) > 1:
            guessed = sorted({each for word in words for each in self._guessed([word])})
        for kind, begin, end in self.bounds:
            part = guessed[bisect_left(guessed, begin) : bisect_left(guessed, end)]
            self._add(found, kind, [part], GUESS_RANK)

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

    def _length(self, position: int) -> int:
        """Of two titles that match alike, the shorter says more exactly what was meant."""
        return len(self._texts[position])
