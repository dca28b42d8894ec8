"""Finds words in many titles as somebody types: whole beginnings first, mistyped words last."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import merge
from itertools import accumulate

MOST = 6  # of one kind
SORTED = 400  # more candidates of a kind than this stay in the program's order
ENOUGH = 4  # so many good matches, and nothing is guessed
GUESS_RANK = 4
GUESSED_LETTERS, GUESSED_WORDS, ALIKE = 3, 6, 70  # shortest word guessed at, guesses for it, % alike
END = "\n"  # between two titles


def folded(text: str) -> str:
    """Without capitals and accents: "Äußere Prüfung" is "aussere prufung"."""
    text = text.casefold()
    return text if text.isascii() else _plain(text)


def warm_up() -> None:
    """Load what guesses at mistyped words."""
    import rapidfuzz.fuzz
    import rapidfuzz.process  # noqa: F401


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    return "".join(each for each in parts if not unicodedata.combining(each))


class Titles:
    """The titles of one kind, as one long text: finding in it takes the time of a few titles, not of all."""

    def __init__(self, titles: Sequence[str], begin: int) -> None:
        self.begin = begin
        whole = END.join(" " + title.replace(END, " ") for title in titles).casefold()
        self.texts = [each if each.isascii() else _plain(each) for each in whole.split(END)] if titles else []
        self._whole = END + END.join(self.texts) + END
        self._starts = [0, *accumulate(len(each) + 1 for each in self.texts)]

    def words(self) -> set[str]:
        """Every word that occurs."""
        return set(self._whole.split())

    def having(self, needles: Sequence[str]) -> list[int]:
        """Positions of titles that hold all of some texts; SORTED + 1 of them at most.

        Looks for the rarest and asks the others only where that one is.
        """
        rarest, *others = sorted(needles, key=self._whole.count) if len(needles) > 1 else needles
        texts = self.texts
        found: list[int] = []
        for row in self._rows_of(rarest):
            text = f"{END}{texts[row]}{END}"
            if all(other in text for other in others):
                found.append(self.begin + row)
                if len(found) > SORTED:
                    break
        return found

    def having_any(self, choices: Sequence[Sequence[str]]) -> list[int]:
        """Positions of titles that hold one text of each choice; SORTED + 1 of them at most."""
        rarest, *others = sorted(choices, key=self._frequency)
        found: list[int] = []
        last = -1
        for row in merge(*map(self._rows_of, rarest)):
            if row == last:
                continue
            last = row
            text = self.texts[row]
            if all(any(each in text for each in choice) for choice in others):
                found.append(self.begin + row)
                if len(found) > SORTED:
                    break
        return found

    def _frequency(self, needles: Sequence[str]) -> int:
        return sum(map(self._whole.count, needles))

    def _rows_of(self, needle: str) -> Iterator[int]:
        """The titles with a text, in order."""
        find: Callable[[str, int], int] = self._whole.find
        starts, at = self._starts, find(needle, 0)
        while at >= 0:
            # A needle that begins with END begins one before its title; the last END has no title.
            row = bisect_right(starts, at) - 1
            if row >= len(self.texts):
                return
            yield row
            at = find(needle, starts[row + 1])


class Index:
    """Titles in order of their kinds; `find` gives positions, best first and in groups of a kind."""

    def __init__(self, kinds: Sequence[tuple[str, Sequence[str]]]) -> None:
        self._kinds: list[tuple[str, Titles]] = []
        count = 0
        for kind, titles in kinds:
            self._kinds.append((kind, Titles(titles, count)))
            count += len(titles)
        words = set().union(*(titles.words() for _kind, titles in self._kinds))
        self._words = [word for word in words if len(word) >= GUESSED_LETTERS and word.isalpha()]

    def find(self, query: str) -> list[tuple[str, list[int]]]:
        """Kinds with at most MOST positions each; the kind with the best match comes first."""
        words = folded(query).split()
        if not words:
            return []
        found: dict[str, tuple[int, list[int]]] = {}
        for kind, titles in self._kinds:
            self._add(found, kind, titles, _tiers(words, titles), 0)
        if sum(len(row) for _rank, row in found.values()) < ENOUGH:
            self._add_guesses(found, words)
        return [(kind, row) for kind, (_rank, row) in sorted(found.items(), key=lambda item: item[1][0])]

    def _add(
        self, found: dict[str, tuple[int, list[int]]], kind: str, titles: Titles,
        tiers: Iterable[list[int]], rank: int,
    ) -> None:  # fmt: skip
        """Take the best of a kind, tier by tier; once there are enough, later tiers are not computed."""
        best, row = found.get(kind, (99, []))
        for number, some in enumerate(tiers, rank):
            # Of two titles that match alike, the shorter says more exactly what was meant.
            if len(some) <= SORTED:
                some = sorted(some, key=lambda each: len(titles.texts[each - titles.begin]))
            new = [each for each in some[: MOST + len(row)] if each not in row][: MOST - len(row)]
            if new:
                best = min(best, number)
                row = row + new
                found[kind] = (best, row)
            if len(row) >= MOST:
                return

    def _add_guesses(self, found: dict[str, tuple[int, list[int]]], words: list[str]) -> None:
        """Titles with words like these; if there are none, titles with one of them."""
        choices = [self._alike(word) for word in words]
        guessed = [titles.having_any(choices) for _kind, titles in self._kinds]
        if len(words) > 1 and not any(guessed):
            guessed = [
                sorted({each for choice in choices for each in titles.having_any([choice])})
                for _kind, titles in self._kinds
            ]
        for (kind, titles), some in zip(self._kinds, guessed, strict=True):
            self._add(found, kind, titles, [some], GUESS_RANK)

    def _alike(self, word: str) -> list[str]:
        """The word itself and those whose beginning is most like it."""
        if len(word) < GUESSED_LETTERS:
            return [" " + word]
        from rapidfuzz import fuzz, process

        size = len(word)
        heads = [each[:size] for each in self._words]
        best = process.extract(word, heads, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=GUESSED_WORDS)
        # Alike words often begin alike; each beginning is looked for once.
        return list(dict.fromkeys([word, *(" " + head for head, _score, _place in best)]))


def _tiers(words: list[str], titles: Titles) -> Iterator[list[int]]:
    """Positions of one kind in tiers, best first; each tier in the order of the titles."""
    whole = " " + " ".join(words)
    yield titles.having([END + whole + END])
    yield titles.having([END + whole])
    yield titles.having([" " + word for word in words])
    yield titles.having(words)
