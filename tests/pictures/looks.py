"""The states that the window is looked at in: theme, size, scale, language, and what the program holds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """How the window is dressed: theme, width and height in pixels before scaling, scale in percent.

    `content` is one of programs.CONTENTS; `made_up` speaks the made-up language of tests/language.
    """

    name: str
    theme: str = "light"
    width: int = 1440
    height: int = 900
    scale: int = 100
    content: str = "sample"
    made_up: bool = False


LOOKS = (
    Look("light"),
    Look("dark", theme="dark"),
    Look("half", scale=150),
    Look("double", scale=200),
    Look("small", width=1024, height=640),
    Look("blank", content="blank"),
    Look("one", content="one"),
    Look("stress", content="stress"),
    Look("stress-small", content="stress", width=1024, height=640),
    Look("large", content="large"),
    Look("made-up", made_up=True),
    Look("made-up-small", made_up=True, width=1024, height=640),
)
README_LOOKS = (
    (Look("light"), ("today", "sprint", "ownership", "documents")),
    (Look("dark", theme="dark"), ("sprint",)),
)
