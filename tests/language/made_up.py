"""A made-up language: every text in brackets, accented and 40 % longer, so that what escaped shows."""

from __future__ import annotations

import re
import sys

from PySide6.QtCore import QTranslator

ACCENTS = str.maketrans("aeiouycnszAEIOUYCNSZ", "áéíöüýçñšžÁÉÍÖÜÝÇÑŠŽ")
LONGER = 0.4
KEPT = re.compile(r"(\{[^}]*\}|%n|<[^>]*>|&\w+;)")  # places for values, and markup
FILLING = " lórém ïpsúm dölór"


class MadeUp(QTranslator):
    """Translates everything it is asked for, and remembers what that was, as pairs of context and text."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, _remark: str | None = None, number: int = -1) -> str:
        """Qt asks for each text."""
        if not text.strip() or context.startswith("Q"):
            return text
        self.asked.add((context, text))
        return made_up(text).replace("%n", str(number)) if number >= 0 else made_up(text)


def made_up(text: str) -> str:
    """A text in the made-up language: "[Šávé á çöpý ló]"."""
    parts = [part if KEPT.fullmatch(part) else part.translate(ACCENTS) for part in KEPT.split(text)]
    more = max(0, round(len(text) * LONGER) - 2)  # the brackets count
    filling = (FILLING * (more // len(FILLING) + 1))[:more].rstrip()
    return f"[{''.join(parts)}{filling}]"


def without(text: str) -> str:
    """What of a text is not in the made-up language."""
    depth, left = 0, []
    for letter in text:
        depth += (letter == "[") - (letter == "]")
        if depth == 0 and letter != "]":
            left.append(letter)
    return "".join(left)


def forget_words() -> None:
    """Let every function of the window that remembers its words ask for them again."""
    for name, module in list(sys.modules.items()):
        if name.startswith("views."):
            for each in vars(module).values():
                if hasattr(each, "cache_clear"):
                    each.cache_clear()
